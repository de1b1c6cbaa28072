# La cornice dello sportello, la prima schermata, le schede, gli eventi, i rifiuti.

too-small = Terminale di { $columns }×{ $rows }: allargalo almeno a { $least }
opening = apertura in corso…

tab-persons = Persone
tab-timeline = Percorso
tab-board = Vacancy
tab-matching = Incrocio
tab-agenda = Agenda
tab-companies = Imprese
tab-standards = Standard
tab-indicators = Indicatori

key-unbound = { $key } qui non fa nulla: ? per i tasti
command-unknown = Non c'è il comando «{ $name }»
needs-subject = Prima metti il cursore su una persona o un'impresa

palette-title = Tutti i comandi
menu-title = Che cosa si può fare
help-title = Aiuto
confirm-title = Conferma

undo-done = Ultimo atto annullato
undo-nothing = Non c'è nessun atto da annullare

## La ricerca

persons-search = Cerca
persons-count = { $shown } di { $all }
persons-none = Scrivi un cognome, un telefono, un codice, una data… o solo p: v: a: s: > per persone, vacancy, imprese, servizi, comandi
persons-not-found = Nessuno risponde a questa ricerca. Bastano anche solo le prime lettere, o le ultime cifre del telefono.
kind-service = servizio
box-does = Che cosa fa
box-keys = Tasti
box-not-now = Ora no
kind-company = impresa
kind-vacancy = vacancy
companies-open = { $count ->
    [0] nessuna vacancy aperta
    [one] 1 vacancy aperta
   *[other] { $count } vacancy aperte
}

## Lo stato e le scadenze

status-did = DID { $day }
status-unemployed = disoccupato
status-suspended = sosp. { $day }
status-lost = dec. { $day }
status-unregistered = Senza DID
status-unemployed-days = { $days ->
    [one] Disoccupato da 1 g
   *[other] Disoccupato da { $days } g
}
due-today = oggi
due-late = −{ $days } g
due-in = { $days } g
span-years = { $years ->
    [one] 1 anno
   *[other] { $years } anni
}
span-months = { $months ->
    [one] 1 mese
   *[other] { $months } mesi
}

## La scheda

age-years = { $years ->
    [one] 1 anno
   *[other] { $years } anni
}
card-deadlines = { $count } scadenze aperte
card-licence = patente
card-vehicle-yes = automunito
card-vehicle-no = senza auto
card-record-unknown = Scheda professionale da raccogliere
card-seeks = Cerca:
card-within = entro { $km } km
card-from = dal { $day }
card-wishes-unknown = Disponibilità da raccogliere
card-next = Prossima
card-nothing-due = niente in scadenza
card-last = Ultimo
card-no-events = ancora nessun evento

## Le colonne della bacheca

vacancy-detected = Rilevata
vacancy-published = Pubblicata
vacancy-preselecting = Preselezione
vacancy-shortlist-sent = Rosa inviata
vacancy-closed = Esito

## Gli eventi

event-did = DID rilasciata
event-did-suspended = DID sospesa
event-did-resumed = DID ripresa
event-did-revoked = DID revocata
event-profiling = Profilazione
event-appointment = Appuntamento
event-appointment-outcome = Esito dell'appuntamento
event-contact-in = Contatto in entrata
event-contact-out = Contatto in uscita
event-pact-proposed = Patto di servizio proposto
event-pact-signed = Patto di servizio firmato
event-pact-refused = Patto di servizio rifiutato
event-plan-proposed = PAI proposto
event-plan-signed = PAI firmato
event-plan-refused = PAI rifiutato
event-plan-action = Azione del PAI:
event-training = Formazione
event-traineeship = Tirocinio
event-proposed = Proposta
event-answered = Disponibilità per
event-preselected = Preselezione per
event-referred = Segnalazione per
event-interviewed = Colloquio in azienda per
event-offered = Offerta di lavoro per
event-hire = Assunzione
event-cessation = Cessazione del lavoro
event-benefit = Beneficio:
event-sealed = Dato particolare
event-need = Fabbisogno di personale
event-document = Documento:
event-note = Nota
event-annul = Annullamento
event-call = Chiamata
event-reasons = Motivi del punteggio
story-score = punteggio { $score }
event-other = Evento

## Perché non si è fatto

refused-opening = L'ufficio si sta ancora aprendo: riprova fra un momento
refused-missing-person = La persona non c'è più
refused-missing-company = L'impresa non c'è
refused-missing-vacancy = La vacancy non c'è
refused-missing-event = L'evento non c'è
refused-missing-settings = Mancano le impostazioni dell'ufficio
refused-changed = Qualcun altro l'ha modificato nel frattempo: riapri e ripeti la modifica
refused-known-person = Questo codice fiscale è già in anagrafe
refused-known-company = Questa partita IVA è già in anagrafe
refused-known-vacancy = C'è già una vacancy { $code }
refused-future = Il { $day } deve ancora venire: per il futuro si fissa un appuntamento
refused-before-birth = La persona è nata il { $day }: la data è precedente
refused-too-young = La DID si rilascia da { $least } anni
refused-annulled = L'evento è già annullato
refused-closed = La vacancy è chiusa: riportala in una colonna aperta
refused-underway = Con questo candidato è già successo qualcosa: mettilo da parte
refused-empty-shortlist = La rosa è vuota: scegli prima qualcuno
refused-merged-away = Questa scheda è stata unita a un'altra: riapri la persona dalla ricerca
refused-same-person = È la stessa scheda: per unire ne servono due
refused-missing-merger = Questa scheda non è stata unita a nessun'altra
refused-disk-full = Il disco è pieno: libera spazio e ripeti. Nulla è andato perso
refused-read-only = La cartella dell'ufficio non si può scrivere: controlla i permessi
refused-store = L'archivio non risponde: { $error }
