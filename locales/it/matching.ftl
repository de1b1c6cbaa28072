# L'incrocio fra domanda e offerta.

## Valori: ciò che si chiede e ciò che c'è

value-nothing = niente
value-any = qualsiasi
value-years = { $years ->
    [one] 1 anno
   *[other] { $years } anni
}
value-years-about = { $years } anni
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

less-radius = raggio di { $km } km
less-only-nice = { $what } solo preferibile
less-enough = { $what } sufficiente
less-experience = esperienza di { $months } sufficiente

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

## La schermata

matching-none = Scegli una vacancy fra le vacancy (3) e premi m, o una persona e premi i
matching-opening = Si sta ancora leggendo l'archivio per l'incrocio: un momento…
matching-weights = I pesi dell'incrocio non si leggono: { $error }
matching-needs-someone = Prima metti il cursore su una persona o su una vacancy
matching-needs-line = Non c'è nessuno sotto il cursore
matching-needs-vacancy = Si può solo con i candidati di una vacancy
matching-nobody = Nessuno risponde a questi requisiti: w mostra che cosa cambierebbe chiedendo meno
matching-counts = { $eligible ->
    [one] 1 idoneo
   *[other] { $eligible } idonei
}, { $excluded ->
    [one] 1 escluso
   *[other] { $excluded } esclusi
}, { $shortlist } in rosa
matching-open-counts = { $eligible ->
    [one] 1 vacancy possibile
   *[other] { $eligible } vacancy possibili
}, { $excluded ->
    [one] 1 esclusa
   *[other] { $excluded } escluse
}
matching-sum = { $score } (noto il { $known } %): azienda { $fit }, persona { $wish }
matching-lacks = manca
matching-ask = Da chiedere
matching-ask-company = all'impresa
matching-if = Con { $what }: { $count ->
    [one] +1 candidato
   *[other] +{ $count } candidati
}
matching-as-if = Vista con { $less } (w per tornare)
matching-reserve = { $basis }: { $count ->
    [0] nessuno escluso
    [one] 1 fuori
   *[other] { $count } fuori
}
matching-left-out = { $count ->
    [one] 1 persona non si può confrontare
   *[other] { $count } persone non si possono confrontare
}
matching-in = { $name } in rosa
matching-out = { $name } fuori dalla rosa
matching-proposed = Proposta { $vacancy }
matching-underway = È già oltre ({ $stage }): o per l'esito, d per metterlo da parte
matching-excluded-anyway = { $name } è escluso da un requisito obbligatorio ({ $why }). Metterlo in rosa lo stesso?
matching-best = { $count ->
    [one] 1 candidato messo in rosa
   *[other] { $count } candidati messi in rosa
}
matching-best-in = I migliori sono già in rosa
matching-send = Inviare a { $company } la rosa di { $count ->
    [one] 1 candidato?
   *[other] { $count } candidati?
}
matching-sent = Rosa inviata a { $company }: { $count ->
    [one] 1 candidato segnalato
   *[other] { $count } candidati segnalati
}
less-title = E se si chiedesse meno
less-none = Come chiede l'impresa
less-brings = { $what }: { $count ->
    [one] +1 candidato
   *[other] +{ $count } candidati
}
less-nothing = Chiedere meno non porterebbe altri candidati

## Testate delle colonne

column-points = punti
column-profession = prof
column-skill = comp
column-education = stud
column-experience = espe
column-language = ling
column-licence = pat
column-distance = dist
column-conditions = cond
column-ask = da chiedere
column-company = impresa

## Ciò che manca

lacking-partly = { $asked } in parte
lacking-fit = { $asked } (ha { $has })
lacking-wish = chiesto { $asked }, offerto { $has }

## Avvertenze

conflict-proposed = proposto per { $vacancy } il { $day }
conflict-refused = ha rifiutato questa impresa ({ $vacancy }, { $day })
conflict-not-chosen = già non scelto da questa impresa ({ $vacancy }, { $day })
conflict-hired = assunto per { $vacancy } dal { $day }

## Il candidato e la vacancy

standing = { $stage } dal { $day }
stage-selected = In rosa
stage-proposed = Proposto
stage-available = Disponibile
stage-unavailable = Non disp.
stage-no-answer = Non risp.
stage-preselected = Preselez.
stage-referred = Segnalato
stage-interviewed = Colloquio
stage-chosen = Scelto
stage-not-chosen = Non scelto
stage-offered = Offerta
stage-accepted = Accettata
stage-refused = Rifiutata
stage-hired = Assunto
stage-set-aside = Da parte

next-proposed = Vacancy proposta
next-available = Disponibile
next-unavailable = Non disponibile
next-no-answer = Non risponde
next-preselected = Preselezione superata
next-referred = Segnalato da solo all'impresa
next-interviewed = Colloquio in azienda, esito da sapere
next-chosen = Colloquio in azienda: scelto
next-not-chosen = Colloquio in azienda: non scelto
next-offered = Offerta di lavoro fatta
next-accepted = Offerta accettata
next-refused = Offerta rifiutata
next-hired-today = Assunto da oggi
next-hired-on = Assunto da un altro giorno…

candidacy-title = Che cosa è successo con { $name }
candidacy-title-at = Che cosa è successo con { $name } ({ $stage })
candidacy-whom = Di chi si registra l'esito
candidacy-one = { $name }: { $stage }
candidacy-nobody = Nessuno è ancora candidato: m apre l'incrocio
candidacy-hired = { $name } è già assunto
candidacy-recorded = Esito registrato: { $name }
set-aside-done = { $name } messo da parte
form-set-aside = Da parte · { $who }
form-hire = Assunzione · { $who }
field-first-day = Primo giorno

## Perché questo punteggio

explain-title = Perché { $score }: { $name }
explain-who = chi
explain-criterion = criterio
explain-asked = chiesto
explain-has = c'è
explain-points = punti
explain-must = obbligo
explain-nice = preferenza
explain-wish = persona
explain-ask-person = (persona)
explain-ask-company = (impresa)
explain-sum = { $score }: azienda { $fit }, persona { $wish } su ciò che è noto ({ $known } %); con buone risposte { $reach }
explain-remark = Messo da parte: { $remark }

explained-score = { $score } punti su 100. Su ciò che si sa: per l'azienda { $fit }, per la persona { $wish }. È noto il { $known } %; con buone risposte si arriva a { $reach }.
explained-excluded = Un requisito obbligatorio manca: { $why }.
explained-unknown = non noto
explained-line = { $who }, { $criterion }: chiesto { $asked }, c'è { $has }; { $state }, { $points } punti di { $of }
explained-line-unknown = { $who }, { $criterion }: chiesto { $asked }, c'è { $has }; da chiedere, intanto conta { $points } di { $of }
explained-gap = Per colmare { $criterion } ({ $asked }): { $measures }
explained-ask-person = Da chiedere alla persona: { $what }
explained-ask-company = Da chiedere all'azienda: { $what }
explained-gain = { $what }, fino a +{ $gain }
explained-blind = Non contano mai: sesso, età, cittadinanza e origine, luogo di nascita, stato civile, figli, disabilità, nome. A parità di punti va prima la scheda confermata da meno tempo, poi il sorteggio.
explained-made = Pesi versione { $version }, norme { $standard }, { $day }
less-opens-title = Quale cosa da sola aprirebbe più vacancy
less-opens = { $what }: { $count ->
    [one] una vacancy in più
   *[other] { $count } vacancy in più
}
less-opens-nothing = Nessuna cosa da sola aprirebbe altre vacancy
matching-weighed = Vista con { $less } (W per tornare)
weigh-title = Quale criterio cambia peso (pesi versione { $version })
weigh-usual = Come nel file dei pesi
weigh-line = { $criterion } ({ $side }): { $weight }
weigh-line-changed = { $criterion } ({ $side }): { $weight }, cambiato
weigh-fit = azienda
weigh-wish = persona
weigh-how-much = Quanto pesa { $criterion } ({ $side })
weigh-standard = Come al solito: { $weight }
weigh-quarter = Un quarto: { $weight }
weigh-half = La metà: { $weight }
weigh-more = Una volta e mezza: { $weight }
weigh-double = Il doppio: { $weight }
weigh-changed = pesi cambiati
explained-kept = Come conservato con la rosa il { $day } da { $by }
