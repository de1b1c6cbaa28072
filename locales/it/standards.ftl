# Gli standard in vigore.

standards-filter = Filtra
standards-count = { $shown } di { $all }
standards-nothing = Nessuna riga ha tutte queste parole
standards-more = altre { $count } righe: Invio le mostra tutte
standards-areas = Aree
standards-services = Servizi
standards-clocks = Scadenze
standards-indicators = Indicatori
standards-checks = Coerenze fra indicatori
standards-objectives = Obiettivi di sistema
standards-process = Processo con le imprese
standards-complex = Target complessi
standards-transversal = Azioni trasversali
standards-pilots = Centri pilota
standards-plan-levels = Livelli di servizio
standards-plan-rows = Righe della pianificazione
standards-exclusive = Funzioni riservate al centro pubblico
standards-constants = Soglie di legge
standards-sanctions = Condizionalità
standards-offer = Offerta congrua
standards-sap-events = Eventi del fascicolo elettronico
standards-pathway = I passi del percorso
standards-benefits = Sostegni al reddito
standards-age-bands = Fasce d'età

fact-minutes = Durata
fact-requires = Prima serve
fact-targets = Per
fact-except = Non per
fact-modes = Modalità
fact-completes = Completo con
fact-sap = Codici SAP
fact-counts-as = Conta come
fact-source = Fonte
fact-valid-from = In vigore dal
fact-valid-to = In vigore fino al
fact-legal = Norme
fact-audience = Riguarda
fact-exclusive = Solo il CPI
fact-exclusive-yes = funzione riservata al centro pubblico
fact-aim = Scopo
fact-activities = Attività
fact-access = Accesso
fact-output = Prodotto
fact-outcome = Effetto
fact-results = Risultati
fact-technical = Dotazioni
fact-skills = Capacità
fact-knowledge = Conoscenze
fact-conduct = Comportamenti
fact-uncounted = Non contata
fact-operating = Strumenti
fact-note = Nota
fact-limit = Entro
fact-starts = Parte con
fact-ends = Si chiude con
fact-how = Come
fact-centres = Centri
fact-measure = Conta
fact-of = Di
fact-from = Da
fact-after = Solo dopo
fact-not-after = Non dopo
fact-by = Per genere/età
fact-goals = Obiettivi
fact-service = Servizio
fact-counted-in = Vi contano
fact-clocks = Scadenze
fact-indicators = Indicatori
fact-registers = Registra
fact-through = Solo
fact-through-vacancy = ciò che è passato da una vacancy del centro
fact-split = Distinto per
fact-split-outcome = esito
fact-checks = Coerenze
fact-process = Passi
fact-date = Data
fact-refused = Rifiutato con
fact-bands = Fasce
fact-recipients = Destinatari
fact-network = Rete
fact-professional = Competenze
fact-specialist = Servizi specialistici
fact-area = Area
fact-short = Nella tabella
fact-value = Valore
fact-steps = Misure
plan-months = a questo livello si pianificano i mesi
plan-no-months = a questo livello non si pianificano mesi
plan-action = azione
plan-accreditation = accreditamento
plan-measure = misura di politica attiva
plan-free-title = la scuola scrive che cos'è
sap-date-proposed = data proposta
sap-date-start = data inizio
sap-date-end = data fine
benefit-counts-as-did = la domanda vale come DID
process-front = davanti all'impresa
process-back = senza l'impresa
unit-days = giorni
unit-months = mesi
unit-years = anni
unit-eur-year = euro l'anno
unit-hours-week = ore la settimana
sanction-days = { $days } giorni di sostegno in meno
sanction-forfeiture = decadenza dal sostegno e dallo stato di disoccupazione
sanction-step = { $time }ª volta: { $what }
offer-over = oltre { $months } mesi di disoccupazione
offer-up-to = fino a { $months }
offer-km = al massimo { $count } km
offer-minutes = al massimo { $count } minuti con i mezzi pubblici
offer-months = almeno { $count } mesi
offer-percent = almeno il { $count }%

audience-person = le persone
audience-company = le imprese
audience-vacancy = le vacancy
audience-school = le scuole
audience-office = l'ufficio
completes-meetings = { $count ->
    [one] 1 incontro
   *[other] { $count } incontri
}
completes-outcome = l'esito registrato
minutes-minimum = almeno
minutes-reference = di riferimento
minutes-included = compreso
minutes-unreadable = illeggibile nella fonte
requires-after = dopo { $services }
requires-after-any = dopo uno fra { $services }
requires-with = dopo { $services }, o insieme
requires-pact = patto di servizio firmato
requires-recorded = registrato: { $what }
requires-need = un bisogno individuale che l'operatore conferma
requires-age = almeno { $years } anni
requires-target = solo { $target }
requires-months = disoccupazione da oltre { $months } mesi
limit-days = { $days ->
    [one] 1 giorno
   *[other] { $days } giorni
}
limit-working-days = { $days ->
    [one] 1 giorno lavorativo
   *[other] { $days } giorni lavorativi
}
limit-months = { $months ->
    [one] 1 mese
   *[other] { $months } mesi
}
limit-own-date = la data che porta con sé
limit-operator = un tempo che decide l'operatore
limit-decision = fino alla decisione di un operatore
clock-repeats = riparte ogni volta
clock-while-unemployed = corre finché dura la DID
clock-unless-agreed = salvo altra data d'accordo con l'impresa
clock-goal = è un obiettivo, non un obbligo verso il caso
clock-unverified = fonte non letta: da verificare
moment-requested = vacancy richiesta
moment-published = vacancy pubblicata
moment-sent = rosa inviata
moment-closed = vacancy chiusa
centres-pilot = centri pilota
centres-other = centri non pilota
measure-subjects = soggetti diversi
measure-events = fatti
measure-posts = posti
measure-days = giorni fra due fatti: mediana, 90° percentile, quota entro il limite
measure-dates = date
measure-manual = una cifra che scrive l'ufficio
by-gender = genere
by-age = età
goal-increase = +{ $percent }%
goal-share = { $percent }% ({ $of })

# Le norme dell'ufficio che non si possono usare.
norm-trouble = { $count ->
    [0] Norme: { $why }
    [one] Non in uso: { $why }
   *[other] Non in uso ({ $count } file): { $why }
}
norm-region-absent = lo standard «{ $region }» dell'ufficio non si trova, si seguono le sole norme nazionali
norm-unreadable = { $file }: non si legge ({ $what })
norm-malformed = { $file }, riga { $line }: non è TOML, o un valore non ha la forma giusta ({ $what })
norm-unknown = { $file }, riga { $line }: «{ $what }» non è una regola o una parola conosciuta; qui valgono { $known }
norm-missing-source = { $file }, riga { $line }: la riga non dice la sua fonte ({ $what })
norm-missing-field = { $file }, riga { $line }: nella riga manca «{ $what }»
norm-duplicate = { $file }, riga { $line }: «{ $what }» c'è due volte
norm-overlap = { $file }, riga { $line }: le validità di «{ $what }» si sovrappongono
norm-backwards = { $file }, riga { $line }: «{ $what }» finisce prima di cominciare
norm-circular = { $file }, riga { $line }: le condizioni di accesso girano in tondo: { $what }
norm-dangling = { $file }, riga { $line }: «{ $what }» non è definito da nessuna parte
norm-default-twice = { $file }, riga { $line }: più di una prestazione si registra al posto di «{ $what }» (default_for)
norm-default-uncounted = { $file }, riga { $line }: default_for nomina «{ $what }», che counts_as non ha
norm-bad-code = { $file }, riga { $line }: «{ $what }» non ha la forma di un codice
norm-idle-clock = { $file }, riga { $line }: il termine «{ $what }» non comincia o non finisce con nulla
norm-standard-twice = { $file }, riga { $line }: lo standard «{ $what }» c'è già; per cambiarne delle righe: amends = true
