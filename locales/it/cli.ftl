# La riga di comando.

## Aiuto

cli-about = Lo sportello di un centro per l'impiego, nel terminale
cli-about-demo = Crea un centro inventato e lo apre
cli-about-init = Crea un ufficio nuovo e vuoto
cli-about-import = Prende nell'ufficio i dati di un file
cli-about-export = Scrive i dati dell'ufficio in un file
cli-about-find = Cerca persone, imprese, vacancy, servizi e comandi
cli-about-show = Mostra una persona, un'impresa o una vacancy
cli-about-match = Incrocia una vacancy con le persone, o una persona con le vacancy
cli-about-duplicates = Elenca le schede che sembrano della stessa persona
cli-about-merge = Unisce due schede della stessa persona, o le separa di nuovo
cli-about-agenda = Mostra che cosa scade, e chi tace da troppo
cli-about-report = Conta gli indicatori di uno standard in un periodo, o gli obiettivi
cli-about-standards = Mostra i servizi e i termini degli standard
cli-about-keys = Stampa i tasti, o controlla una tastiera propria
cli-about-themes = Elenca i temi, o controlla un tema proprio
cli-about-check = Controlla l'archivio
cli-about-compact = Restituisce lo spazio che l'archivio non usa più
cli-about-backup = Copia tutto l'ufficio in un file
cli-about-restore = Rifà un ufficio da una copia
cli-about-journal = Mostra il registro: chi ha fatto che cosa, e quando
cli-about-journal-verify = Verifica che il registro sia intatto
cli-about-completions = Stampa i completamenti per una shell
cli-about-man = Stampa la pagina di manuale

cli-heading-usage = Uso
cli-usage-options = [OPZIONI]
cli-usage-command = [COMANDO]
cli-heading-commands = Comandi
cli-heading-arguments = Argomenti
cli-heading-options = Opzioni
cli-after = Senza comando si apre lo sportello. Codici di uscita: 0 fatto, 1 rifiutato o non riuscito, 2 uso sbagliato.

cli-arg-help = Mostra questo aiuto
cli-arg-version = Mostra la versione
cli-arg-office = La cartella dell'ufficio (o la variabile SPORTELLO_OFFICE)
cli-arg-today = Il giorno di oggi, GG/MM/AAAA o AAAA-MM-GG (o la variabile SPORTELLO_TODAY)
cli-arg-lang = La lingua: it o en
cli-arg-theme = Il tema: default, monochrome, high-contrast, dark o light (o la variabile SPORTELLO_THEME)
cli-arg-keymap = La tastiera: italian, vim o plain (o la variabile SPORTELLO_KEYMAP)
cli-arg-json = Stampa JSON, per altri programmi
cli-arg-id = UUID, numero breve, codice fiscale, partita IVA o codice della vacancy
cli-arg-on = A questa data invece che a oggi
cli-arg-offer = Di una persona: questa vacancy sarebbe un'offerta congrua?
cli-arg-init-name = Il nome dell'ufficio, come «CPI Bitonto»
cli-arg-init-standard = Lo standard regionale, o il file TOML che lo definisce
cli-arg-init-patron = Il santo patrono, che è festa
cli-arg-init-seat = Il comune della sede
cli-arg-import-what = Che cosa c'è nel file
cli-arg-import-file = Il file: CSV o JSON Lines; «-» è l'ingresso standard
cli-arg-import-dry-run = Non scrive nulla: dice soltanto che cosa succederebbe
cli-arg-import-update = Chi è già registrato viene aggiornato, invece che rifiutato
cli-arg-import-rejects = Dove scrivere le righe rifiutate (di solito accanto al file, NOME.scarti.csv)
cli-arg-export-what = Che cosa scrivere
cli-arg-export-format = Il formato (all è sempre jsonl)
cli-arg-export-out = Il file (di solito l'uscita standard)
cli-arg-find-query = Che cosa cercare: cognome e iniziale, cifre di telefono, codice fiscale…; p: v: a: s: > restringono
cli-arg-find-limit = Quanti al massimo (di solito 20)
cli-arg-show-what = Che cosa mostrare
cli-arg-match-vacancy = Per questa vacancy
cli-arg-match-person = Per questa persona
cli-arg-match-all = Tutte le vacancy aperte con tutte le persone
cli-arg-match-explain = Spiega per intero il punteggio di questa persona
cli-arg-match-what-if = Che cosa cambierebbe chiedendo meno o, per una persona, avendo una cosa in più
cli-arg-match-weights = Con i pesi di questo file
cli-arg-match-top = Quanti al massimo (di solito 20)
cli-arg-agenda-mine = Solo i casi che segui tu
cli-arg-agenda-operator = Solo i casi che segue questo operatore
cli-arg-agenda-ahead = Fino a quanti giorni avanti (di solito quanti ne dicono gli standard)
cli-arg-report-what = Lo standard, o gli obiettivi del proprio
cli-arg-report-from = Il primo giorno
cli-arg-report-to = L'ultimo giorno
cli-arg-report-by = Per genere, per fasce d'età, o per tutti e due
cli-arg-report-bands = Quali fasce d'età: istat (di solito), plus o gol
cli-arg-report-format = Il formato (di solito table, o quello del nome del file)
cli-arg-report-out = Il file (di solito l'uscita standard)
cli-arg-duplicates-least = Solo le coppie almeno così probabili, in percento (di solito 80)
cli-arg-duplicates-limit = Quante coppie al massimo (di solito 100)
cli-arg-merge-records = La scheda da unire, e quella che resta
cli-arg-merge-take = Che cosa prendere dalla scheda unita invece che tenere: code, surname, born, mobile, address…
cli-arg-merge-undo = Separa di nuovo questa scheda, già unita a un'altra
cli-arg-merge-dry = Non scrive nulla: mostra soltanto in che cosa le due schede differiscono
cli-arg-standards-code = Il codice di un servizio o di un termine, come lep:C, A.2, R-PUG-01
cli-arg-standards-check = Dice che cosa non va in un file di norme dell'ufficio
cli-arg-keys-keymap = Quale tastiera: italian, vim o plain
cli-arg-keys-check = Controlla questo file di tasti
cli-arg-themes-check = Controlla questo file di tema
cli-arg-check-accept-loss = Prosegue con quel che c'è quando mancano gli ultimi atti registrati
cli-arg-backup-file = Il file da scrivere
cli-arg-backup-force = Scrive sopra un file che c'è già
cli-arg-restore-file = La copia da cui rifare l'ufficio
cli-arg-journal-after = Solo dopo questa revisione
cli-arg-journal-limit = Solo le ultime N voci
cli-arg-demo-persons = Quante persone, fino a 1.000.000 (di solito 5.000)
cli-arg-demo-seed = Il seme: lo stesso seme dà lo stesso ufficio
cli-arg-demo-no-open = Crea soltanto, e stampa dove
cli-arg-demo-force = Rifà l'ufficio di prova se c'è già
cli-arg-shell = La shell

## Che cosa non va, e che fare

cli-no-home = Non so dove tenere i dati: né XDG_DATA_HOME né HOME dicono una cartella. Indica --office
cli-no-login = Non so chi sei: USER, LOGNAME e il numero utente non danno un nome utilizzabile
cli-signals = Non posso ascoltare Ctrl-C: { $error }
cli-output = Non riesco a scrivere il risultato: { $error }
cli-cancelled = Interrotto: nulla è cambiato

cli-file-absent = { $path }: il file non c'è
cli-file-forbidden = { $path }: non hai il permesso di leggerlo
cli-file-unreadable = { $path }: non si legge ({ $error })
cli-file-not-writable = { $path }: non si può scrivere qui
cli-file-full = { $path }: il disco è pieno; nulla è stato scritto
cli-file-unwritten = { $path }: non si scrive ({ $error })
cli-folder-absent = { $path }: la cartella non c'è
cli-file-exists = { $path }: il file c'è già
    .mend = Scegli un altro nome, o aggiungi --force per scriverci sopra.

cli-store-absent = In { $dir } non c'è nessun ufficio
    .mend =
        Per un ufficio vuoto:      sportello init --name "CPI Bitonto" --standard puglia
        Per provare il programma:  sportello demo
cli-store-empty = L'ufficio in questa cartella non è stato finito di creare
cli-store-occupied = In { $dir } c'è già un ufficio: non lo tocco
    .mend = Indica un'altra cartella con --office.
cli-store-held = L'ufficio è già aperto da { $user } (processo { $pid } su { $host }, dal { $since })
    .mend = Chiudi l'altro sportello, o chiedi a chi lo usa di chiuderlo, e riprova.
cli-store-held-unknown = L'ufficio è già aperto da un altro programma
    .mend = Chiudi l'altro sportello e riprova.
cli-store-network = { $dir } è su una cartella di rete ({ $system }): lì gli atti potrebbero andare perduti
    .mend = Tieni l'ufficio su un disco di questa macchina, e indicalo con --office.
cli-store-read-only = { $path }: non si può scrivere qui
    .mend = Controlla di chi è la cartella e se il disco è in sola lettura; poi riprova. Nulla è cambiato.
cli-store-full = Il disco è quasi pieno: { $free } MB liberi, ne servono { $needed }. Non scrivo altro; quel che era scritto resta
    .mend = Libera spazio sul disco e riprova; anche «sportello compact» può restituirne.
cli-store-future = L'ufficio è di un programma più nuovo: formato { $found }, questo arriva al { $known }
    .mend = Aggiorna il programma. L'ufficio è rimasto com'era.
cli-store-damaged = L'archivio in { $dir } è danneggiato ({ $detail })
    .mend =
        Lascia la cartella com'è, e rifai l'ufficio in un'altra dall'ultima copia:
        sportello --office NUOVA_CARTELLA restore COPIA
cli-store-lost = Mancano gli ultimi { $lost } atti: il { $acknowledged } era stato registrato, l'archivio arriva al { $found }
    .mend =
        Se c'è una copia più recente, rifai l'ufficio in un'altra cartella: sportello --office NUOVA restore COPIA
        Altrimenti prosegui con quel che c'è: sportello check --accept-loss
cli-store-broken = Una scrittura sul disco non è riuscita: l'ufficio va riaperto
    .mend = Controlla il disco, poi riapri: quel che era confermato c'è ancora.
cli-store-record = Un dato dell'archivio non si legge: { $error }
    .mend = «sportello check» li conta tutti; una copia («sportello restore») li ha ancora.
cli-store-io = { $path }: { $error }
cli-store-conflict = Qualcun altro ha cambiato lo stesso dato nel frattempo: riprova
cli-store-other = L'archivio non l'ha accettato: { $error }
cli-backup-damaged = La copia è danneggiata o tronca ({ $detail })
    .mend = Non è stato rifatto nulla: usa un'altra copia.
cli-chain-warning = Attenzione: il registro è stato alterato alla voce { $revision }. Vedi «sportello journal verify».

cli-standard-unknown = Non c'è lo standard «{ $asked }»: ci sono { $known }
cli-standard-no-region = { $path } non definisce uno standard regionale
cli-norm-refused = Norma dell'ufficio non usata: { $why }. Restano in uso quelle del programma.
cli-norm-absent = Attenzione: { $why }.
cli-norm-mend = Correggi e riprova: sportello standards --check { $file }
cli-tables = Le tabelle del programma non si leggono: { $error }
cli-own-table = { $path }: la tabella importata non si legge ({ $error })
    .mend = Importala di nuovo, o togli il file per tornare alle tabelle del programma.
cli-place-unknown = Nessun comune si chiama «{ $name }»
cli-place-ambiguous = «{ $name }» può essere: { $choices }
cli-demo-real = In { $dir } c'è un ufficio vero: non lo sostituisco con uno inventato
    .mend = Senza --office, quello di prova va in una cartella sua.
cli-demo-not-alone = Accanto all'ufficio di prova c'è { $path }: spostalo, o andrebbe perduto

cli-no-person = Nessuna persona corrisponde a «{ $id }»
cli-no-company = Nessuna impresa corrisponde a «{ $id }»
cli-no-vacancy = Nessuna vacancy corrisponde a «{ $id }»
cli-mend-record = Valgono: UUID, numero breve, codice fiscale, partita IVA, codice della vacancy. Per cercare: sportello find

cli-keymap-unknown = Non c'è la tastiera «{ $name }»: ci sono { $known }
cli-theme-unknown = Non c'è il tema «{ $name }»: ci sono { $known }
cli-mend-own-file = Correggi { $path }, o mettilo da parte: senza, valgono i file del programma.
cli-no-terminal = Lo sportello vuole un terminale
    .mend = Da uno script usa i comandi: sportello --help
cli-terminal = Il terminale non risponde: { $error }
cli-crashed = Il programma si è fermato per un guasto; il rapporto è in { $path }
    .mend = Quel che era confermato è salvo, e le bozze sono tenute: riapri lo sportello.
cli-crashed-untold = Il programma si è fermato per un guasto ({ $crash }); il rapporto non si è potuto scrivere: { $error }
cli-check-found =
    { $count ->
        [one] C'è una cosa da correggere
       *[other] Ci sono { $count } cose da correggere
    }
cli-check-none = { $path }: va bene così

## Mentre si lavora

cli-loading-companies = Leggo imprese e vacancy… { $read }
cli-loading-persons = Leggo le persone… { $read }
cli-loading-candidates = Preparo l'incrocio… { $read }
cli-loading-timelines = Leggo i percorsi… { $read }
cli-loading-deadlines = Calcolo le scadenze… { $read }
cli-checking = Controllo… { $read }
cli-compacting = Compatto… { $share } %
cli-backing-up = Copio… { $share } %
cli-restoring = Rifaccio l'ufficio… { $share } %
cli-demo-making = Invento il centro… { $share } %
cli-importing = Importo… { $share } %, { $read } righe
cli-exporting = Scrivo… { $written }

## Fatto

cli-init-done = Creato l'ufficio «{ $name }» in { $dir }
cli-demo-done = Inventati { $persons } persone, { $companies } imprese, { $vacancies } vacancy e { $events } eventi in { $dir }
cli-demo-again = L'ufficio di prova c'è già in { $dir }: lo riapro (per rifarlo, --force)
cli-compact-done = Compattato: da { $before } MB a { $after } MB
cli-backup-done = Copiato in { $path } ({ $size } MB)
cli-restore-in-the-way = C'è già { $path }, che anche la copia contiene: spostalo e riprova
cli-restore-done = Rifatto l'ufficio in { $dir }: { $records } dati
cli-import-done = { $read } righe lette: { $written } scritte, { $rejected } rifiutate, { $unchanged } già uguali, { $warnings } da guardare
cli-import-dry = Prova: { $read } righe lette, { $written } si scriverebbero, { $rejected } rifiutate, { $unchanged } già uguali, { $warnings } da guardare
cli-import-more-warnings = … e altre { $count } cose da guardare
cli-import-rejects = Le righe rifiutate sono in { $path }: correggile e importa quel file
cli-import-rejects-dry = Era una prova: le righe rifiutate non sono state scritte
cli-import-stopped = Interrotto: le { $written } righe già scritte restano
    .mend = Puoi importare di nuovo lo stesso file: chi c'è già viene riconosciuto.
cli-import-table = { $rows } voci prese da { $path }
cli-import-table-refused =
    { $count ->
        [one] La tabella ha una riga sbagliata: non è stato preso nulla
       *[other] La tabella ha { $count } righe sbagliate: non è stato preso nulla
    }
cli-export-done = { $count } dati scritti in { $path }
cli-export-special = Lasciati fuori { $count } eventi con dati particolari: ci sono solo in «export all»
cli-duplicates-reading = Leggo le schede: { $read }
cli-merge-detail = { $label }: { $keeps } (non: { $leaves })
cli-merge-done = La scheda { $gone } è unita alla { $into }. Per separarle: sportello merge --undo { $gone }
cli-merge-dry = Prova: la scheda { $gone } andrebbe nella { $into }; nulla è stato scritto
cli-merge-undone = La scheda { $gone }, { $who }, è di nuovo per sé
cli-merge-none = { $id } non è una scheda unita a un'altra
cli-merge-detail-unknown = { $word } non è un dato della scheda
    .mend = Valgono: { $known }
cli-find-none = Nulla di trovato
cli-find-more = I primi { $shown } di { $total }

## Controlli

cli-check-persons =
    { $count ->
        [one] una persona
       *[other] { $count } persone
    }
cli-check-companies =
    { $count ->
        [one] un'impresa
       *[other] { $count } imprese
    }
cli-check-vacancies = { $count } vacancy
cli-check-timelines =
    { $count ->
        [one] una pagina di percorsi
       *[other] { $count } pagine di percorsi
    }
cli-check-mergers =
    { $count ->
        [one] un'unione di schede
       *[other] { $count } unioni di schede
    }
cli-check-operators =
    { $count ->
        [one] un operatore
       *[other] { $count } operatori
    }
cli-check-settings =
    { $count ->
        [one] un'impostazione
       *[other] { $count } impostazioni
    }
cli-check-journal = Registro intatto fino alla voce { $revision }
cli-check-size = { $size } MB sul disco, { $payload } MB di dati, { $free } MB liberi
cli-check-compact = Conviene compattare: sportello compact
cli-check-sound = Tutto in ordine: { $records } dati letti
cli-check-faults =
    { $count ->
        [one] Un guasto nell'archivio
       *[other] { $count } guasti nell'archivio
    }

cli-journal-sound = Registro intatto fino alla voce { $revision }, impronta { $digest }
cli-journal-altered = Il registro è stato alterato alla voce { $revision }
cli-journal-missing = Nel registro manca la voce { $revision }
cli-journal-order = Nel registro la voce { $revision } è fuori posto
cli-journal-unlinked = Nel registro la voce { $revision } non segue dalla precedente
cli-mend-journal = Non cancellare nulla: confronta con una copia fatta prima e avvisa il responsabile.

## Parole

cli-kind-person = persona
cli-kind-company = impresa
cli-kind-service = servizio
cli-kind-command = comando
cli-kind-vacancy = vacancy
cli-yes = sì
cli-no = no
cli-none = nessuna
cli-age = { $age } anni
cli-months = { $months } mesi
cli-minutes = { $minutes } min
cli-km = entro { $km } km
cli-pay = { $pay } € l'anno
cli-due-by = entro il { $day }
cli-until = fino al { $day }
cli-at-least = almeno { $what }
cli-licence = patente { $licence }
cli-experience = esperienza { $months } mesi
cli-own-vehicle = mezzo proprio

cli-label-education = Titolo
cli-label-skills = Competenze
cli-label-languages = Lingue
cli-label-licences = Patenti
cli-label-vehicle = Automunito
cli-label-experience = Esperienze
cli-label-professions = Cerca
cli-label-available = Disponibile dal
cli-label-km = Distanza
cli-label-contracts = Contratti
cli-label-hours = Orario
cli-label-shifts = Turni
cli-label-pay = Paga minima
cli-label-ateco = ATECO
cli-label-municipality = Comune
cli-label-address = Indirizzo
cli-label-phone = Telefono
cli-label-email = E-mail
cli-label-employees = Dipendenti
cli-label-referent = Referente
cli-label-company = Impresa
cli-label-requested = Richiesta il
cli-label-agreed = Concordata per il
cli-label-sent = Rosa inviata il
cli-label-profession = Professione
cli-label-offers = Offre
cli-label-must = Obbligatori
cli-label-nice = Preferibili
cli-label-within = Residenza
cli-label-reserved = Riserva L. 68

cli-state-detected = rilevata
cli-state-published = pubblicata
cli-state-preselecting = preselezione
cli-state-sent = rosa inviata
cli-state-filled = chiusa: coperta dal centro
cli-state-elsewhere = chiusa: coperta altrimenti
cli-state-withdrawn = chiusa: ritirata
cli-state-unfilled = chiusa: nessun candidato adatto

cli-stage-selected = in rosa
cli-stage-aside = da parte
cli-step-proposed = Proposta
cli-step-answered = Disponibilità
cli-step-preselected = Preselezione
cli-step-referred = Segnalazione
cli-step-interviewed = Colloquio in azienda
cli-step-offered = Offerta di lavoro

cli-event-did = DID rilasciata
cli-event-did-suspended = DID sospesa
cli-event-did-resumed = DID ripresa
cli-event-did-revoked = DID revocata
cli-event-profiling = Profilazione
cli-event-service = Prestazione
cli-event-appointment = Appuntamento
cli-event-contact-in = Contatto in entrata
cli-event-contact-out = Contatto in uscita
cli-event-pact = Patto di servizio
cli-event-plan = Piano di azione individuale
cli-event-action = Azione del piano
cli-event-training = Formazione
cli-event-traineeship = Tirocinio
cli-event-hire = Assunzione
cli-event-cessation = Cessazione
cli-event-benefit = Sostegno al reddito
cli-event-masked = Dato riservato
cli-event-need = Fabbisogno
cli-event-document = Documento
cli-event-note = Nota
cli-event-annul = Annullamento
cli-event-call = Chiamata
cli-event-reasons = Motivi del punteggio

cli-mode-individual = individuale
cli-mode-group = gruppo
cli-mode-phone = telefono
cli-mode-back-office = back office
cli-channel-phone = telefono
cli-channel-desk = sportello
cli-channel-email = e-mail
cli-channel-letter = lettera
cli-channel-visit = visita

cli-outcome-proposed = proposto
cli-outcome-signed = firmato
cli-outcome-refused = rifiutato
cli-outcome-enrolled = iscritto
cli-outcome-started = avviato
cli-outcome-completed = concluso
cli-outcome-abandoned = abbandonato
cli-outcome-present = presente
cli-outcome-excused = assente giustificato
cli-outcome-unexcused = assente ingiustificato
cli-outcome-cancelled = annullato
cli-outcome-available = disponibile
cli-outcome-unavailable = non disponibile
cli-outcome-no-answer = nessuna risposta
cli-outcome-chosen = scelto
cli-outcome-not-chosen = non scelto
cli-outcome-accepted = accettata
cli-outcome-turned-down = rifiutata

cli-standards-none = Nessun servizio e nessun termine ha il codice «{ $code }»
    .mend = L'elenco: sportello standards
cli-standards-minutes = Minuti
cli-standards-lep = Vale come
cli-standards-sap = SAP
cli-standards-aim = Scopo
cli-standards-activities = Attività
cli-standards-access = Accesso
cli-standards-output = Prodotto
cli-standards-note = Nota
cli-standards-source = Fonte
cli-standards-limit = Termine
cli-standards-outcome = Risultato
cli-standards-results = Si misura
cli-standards-legal = Norme
cli-standards-valid = Vale
cli-standards-uncounted = Non contata
cli-standards-good = { $path } si può usare: aggiunge { $services } servizi, { $clocks } termini, { $indicators } indicatori
cli-limit-days =
    { $count ->
        [one] un giorno
       *[other] { $count } giorni
    }
cli-limit-working-days =
    { $count ->
        [one] un giorno lavorativo
       *[other] { $count } giorni lavorativi
    }
cli-limit-months =
    { $count ->
        [one] un mese
       *[other] { $count } mesi
    }
cli-limit-own = la data fissata nell'evento
cli-limit-operator = lo decide l'operatore

cli-match-failed = L'incrocio non riesce: { $error }
cli-match-weights = I pesi di { $file } non vanno: { $error }
cli-match-nothing-opens = Nessuna cosa da sola aprirebbe altre vacancy
cli-match-counts = Idonei { $eligible }, esclusi { $excluded }, fuori dalla riserva { $filtered }
cli-match-ask-person = Chiedi alla persona
cli-match-ask-company = Chiedi all'impresa
cli-conflict-proposed = il { $day } gli è stata proposta { $vacancy }
cli-conflict-refused = ha detto no a questa impresa il { $day } ({ $vacancy })
cli-conflict-not-chosen = questa impresa non l'ha scelto il { $day } ({ $vacancy })
cli-conflict-hired = assunto dal { $day } ({ $vacancy })

cli-target-disabled = disabili
cli-target-adolescent = adolescenti
cli-target-benefit = percettori
cli-target-severely = molto svantaggiati
cli-target-disadvantaged = svantaggiati
cli-target-young = giovani
cli-target-returning = donne in reinserimento
cli-target-long-term = disoccupati di lunga durata
cli-target-risk = a rischio di lunga durata
cli-target-unemployed = disoccupati
cli-target-any = tutti
