# Il percorso di una persona o di un'impresa.

timeline-nobody = Nessun percorso aperto: cerca una persona o un'impresa e premi Invio
timeline-planned = In programma
timeline-past = Finora
timeline-is-annulled = annullato
timeline-no-event = Non c'è nessun evento sotto il cursore
timeline-annul-ask = Annullo l'evento del { $day }? Resta scritto, ma non conta più
timeline-annulled = Evento annullato
timeline-with-annulled = Si vedono anche gli eventi annullati
timeline-no-annulled = Gli eventi annullati sono nascosti

month-1 = gen
month-2 = feb
month-3 = mar
month-4 = apr
month-5 = mag
month-6 = giu
month-7 = lug
month-8 = ago
month-9 = set
month-10 = ott
month-11 = nov
month-12 = dic

pathway-by = entro { $day }
pathway-late = scaduto { $day }
pathway-refused = rifiutato { $day }
pathway-lost = decaduta { $day }

## Che cosa può iniziare

services-now = Ora può
services-not-yet = Non ancora
services-none = nessun servizio

target-disabled = iscritti alle liste L. 68
target-adolescent = adolescenti in obbligo formativo
target-benefit-recipient = percettori di sostegno al reddito
target-severely-disadvantaged = lavoratori molto svantaggiati
target-disadvantaged = lavoratori svantaggiati
target-young = giovani
target-returning-woman = donne in reinserimento
target-long-term = disoccupati di lunga durata
target-long-term-risk = chi rischia la lunga durata
target-unemployed = disoccupati
target-any = tutti

record-did = la DID
record-profiling = la profilazione
record-pact = il patto
record-plan = il PAI
record-need = il fabbisogno
record-special = l'iscrizione alle liste
record-contact = un contatto
record-vacancy = una vacancy

## Che cosa dice un evento

story-minutes = min
story-until = entro { $day }
story-below-minimum = sotto il minimo
story-call-in = in entrata
story-call-out = in uscita
mode-individual = individuale
mode-group = gruppo
mode-phone = telefono
mode-back-office = back office
channel-phone = telefono
channel-desk = allo sportello
channel-email = e-mail
channel-letter = lettera
channel-visit = visita
answer-available = disponibile
answer-unavailable = non disponibile
answer-none = nessuna risposta
answer-chosen = scelto
answer-not-chosen = non scelto
answer-accepted = accettata
answer-refused = rifiutata
attendance-present = presente
attendance-excused = assente giustificato
attendance-unexcused = assente ingiustificato
attendance-cancelled = annullato
programme-enrolled = iscritto
programme-started = avviato
programme-completed = concluso
programme-abandoned = abbandonato

outcome-appointment = Appuntamento del { $day }: com'è andato?
outcome-action = «{ $what }»: com'è andata?
outcome-recorded = Esito registrato
outcome-none = Questo evento non aspetta un esito

event-day = Giorno
event-state = Stato
event-told = Dettagli
event-minutes = Minuti
event-service = Servizio
event-codes = Conta come
event-shorter = Più breve perché
event-act = Ricerca attiva
event-vacancy = Vacancy
event-written = Scritto
event-keys = Esc chiude
event-keys-vacancy = Invio apre la vacancy · Esc chiude

## Il caso spiegato

case-title = Perché
case-status = Stato
case-conditionality = Condizionalità
case-belongs = Categoria
case-incomplete = Da completare
case-clock = Scadenza
offer-title = Offerta congrua
offer-needs-both = Serve una persona con una vacancy: nell'incrocio, o su un evento che parla di una vacancy
offer-all = In tutto
offer-by = Regole
offer-rules = { $rules } · sostegno: { $benefit } · { $months ->
    [one] un mese
   *[other] { $months } mesi
} di disoccupazione
offer-no-benefit = nessuno
offer-note = Attenzione
offer-manual = Decide l'operatore. Per chi è iscritto al collocamento mirato valgono regole proprie, da valutare a mano
offer-unverified = , da verificare
offer-holds = rispettato
offer-unknown = non si sa
offer-fails = non rispettato
offer-criterion-coherence = Coerenza
offer-criterion-distance = Distanza
offer-criterion-contract = Contratto
offer-criterion-hours = Orario
offer-criterion-pay = Retribuzione
offer-criterion-content = Contenuto
