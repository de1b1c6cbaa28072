# L'incrocio fra domanda e offerta.

## Valori: ciò che si chiede e ciò che c'è

value-nothing = niente
value-any = qualsiasi
value-years = { $years ->
    [one] 1 anno
   *[other] { $years } anni
}
value-months = { $months ->
    [one] 1 mese
   *[other] { $months } mesi
}
value-licence = patente { $licence }
value-no-licence = nessuna patente
value-vehicle = automunito
value-no-vehicle = senza auto
value-no-shifts = nessun turno

## E se si chiedesse meno

less-radius = entro { $km } km
less-only-nice = { $what }: preferibile, non obbligatorio
less-enough = basta { $what }
less-experience = basta un'esperienza di { $months }

## Criteri

criterion-profession = professione
criterion-experience = esperienza
criterion-skill = competenza
criterion-education = titolo di studio
criterion-language = lingua
criterion-licence = patente
criterion-vehicle = auto
criterion-distance = distanza
criterion-contract = contratto
criterion-hours = orario
criterion-shifts = turni
criterion-pay = retribuzione
criterion-availability = disponibilità
state-met = c'è
state-partly = in parte
state-missing = manca
state-unknown = da chiedere
state-failed = esclude

## Riserve di legge

basis-targeted-placement = riservata al collocamento mirato (L. 68/1999)
basis-public-selection = avviamento a selezione (L. 56/1987, art. 16)
basis-apprenticeship-age = limiti di età dell'apprendistato (D.Lgs. 81/2015)
basis-programme = riservata agli iscritti al programma
