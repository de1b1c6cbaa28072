# Moduli, note, scelte e bozze.

## Comandi

cmd-draft-list = Bozze
    .hint = bozze
    .help = Elenca ciò che è stato scritto e non ancora registrato, e lo riapre.
cmd-form-break = A capo
    .hint = a capo
    .help = Va a capo nella nota; Invio conferma.
cmd-form-fresh = Ricomincia da capo
    .hint = ricomincia
    .help = Toglie ciò che è stato scritto nel modulo e la sua bozza.
cmd-form-theirs = Prendi il valore registrato
    .hint = registrato
    .help = Mette nel campo il valore che un altro ha registrato nel frattempo.
cmd-form-known = Apri chi è già in archivio
    .hint = apri esistente
    .help = Lascia il modulo, che resta come bozza, e apre la persona o l'impresa già in archivio.

## Avvisi dei moduli

needs-form = Qui non c'è un modulo aperto
form-unchanged = Nel modulo non è cambiato nulla
form-no-theirs = Nessun altro ha cambiato questo campo
form-nobody-known = Nessuno già in archivio somiglia a questo modulo
form-gone = Ciò di cui parla questo modulo non c'è più
form-wrong = { $field }: { $why }
form-theirs = nel frattempo registrato: { $text }
form-changed-meanwhile = Un altro operatore ha cambiato questi dati: guarda i campi segnati e salva di nuovo
draft-resumed = Bozza ripresa: Ctrl+R per ricominciare da capo
draft-stays = Resta come bozza: riapri il modulo, o scrivi :bozze
drafts-wait = { $count ->
    [one] C'è una bozza non registrata: scrivi :bozze per riaprirla
   *[other] Ci sono { $count } bozze non registrate: scrivi :bozze per riaprirle
}
drafts-none = Nessuna bozza
drafts-title = Bozze
picker-nothing = Niente che corrisponda
services-title = Prestazione · { $who }

## Titoli

form-note = Nota · { $who }
form-contact = Contatto · { $who }
form-service = { $code } { $service } · { $who }

## Fatto

note-written = Nota registrata
contact-logged = Contatto registrato
service-recorded = Prestazione { $code } registrata

## Campi

field-note = Nota
field-said = Che cosa si è detto
field-channel = Mezzo
field-direction = Verso
field-minutes = Minuti
field-day = Giorno
field-reason = Motivo
field-need = Bisogno confermato
field-sap = Codice SAP
field-mode = Modalità

## Scelte

choice-unknown = non chiesto
flag-yes = sì
flag-no = no
choice-channel-phone = telefono
choice-channel-desk = sportello
choice-channel-email = e-mail
choice-channel-letter = lettera
choice-channel-visit = visita in azienda
choice-incoming = entrata
choice-outgoing = uscita
choice-mode-individual = individuale
choice-mode-group = gruppo
choice-mode-phone = telefono
choice-mode-back-office = back office

## Che cosa si è capito

hint-understood = { $text }
hint-day = { $weekday } { $day }
hint-provisional = codice provvisorio: non dice nulla della nascita
hint-provisional-doubtful = codice provvisorio con l'ultima cifra dubbia: ricontrolla
hint-free-skills = { $count ->
    [one] una non è nella tabella: resta come scritta
   *[other] { $count } non sono nella tabella: restano come scritte
}
weekday-mon = lunedì
weekday-tue = martedì
weekday-wed = mercoledì
weekday-thu = giovedì
weekday-fri = venerdì
weekday-sat = sabato
weekday-sun = domenica

## Che cosa non va, e come rimediare

wrong-needed = serve un valore
wrong-text = contiene caratteri che non si possono registrare
wrong-too-long = al massimo { $max } caratteri
wrong-number = scrivi un numero intero
wrong-minutes = scrivi i minuti, da 1 a 1440
wrong-login = scrivi il nome di accesso di un operatore
wrong-day = scrivi g/m, g/m/aa, oggi, domani, +7 o un giorno della settimana
wrong-no-such-day = questo giorno non esiste
wrong-future = non può essere dopo oggi
wrong-time = scrivi ore e minuti, come 9:30
wrong-code-length = ha { $found } caratteri invece di 16
wrong-code-character = il carattere «{ $found }» non può stare al posto { $position }
wrong-code-day = il giorno di nascita non esiste
wrong-code-check = finisce con { $found }, dovrebbe finire con { $expected }: una lettera o cifra è sbagliata
wrong-vat-length = ha { $found } cifre invece di 11
wrong-vat-character = «{ $found }» non è una cifra
wrong-vat-zero = le prime cifre non possono essere tutte zero
wrong-vat-check = finisce con { $found }, dovrebbe finire con { $expected }: una cifra è sbagliata
wrong-phone-character = «{ $found }» non può stare in un numero di telefono
wrong-phone-length = scrivi da 5 a 15 cifre
wrong-email = scrivi un indirizzo come nome@dominio.it
wrong-email-character = «{ $found }» non può stare in un indirizzo e-mail
wrong-place = non c'è il comune o lo stato «{ $name }»: scrivi l'inizio del nome e scegli
wrong-eqf = scrivi un livello da 1 a 8
wrong-language = non capisco «{ $name }»: scrivi come inglese B1; francese A2
wrong-licence = «{ $name }» non è una patente: scrivi come B; CE
wrong-contract = non c'è il contratto «{ $name }»: scrivi il codice o parte del nome e scegli
wrong-hours = scrivi FT, PT o tutti e due
wrong-shifts = scrivi LT, LN, WE, OS, TL
wrong-profession = non c'è la professione «{ $name }»: scrivi l'inizio e scegli
wrong-experience = «{ $text }»: scrivi la professione, due punti e i mesi, come Magazziniere: 36
wrong-service = non c'è il servizio «{ $name }»
wrong-company = non c'è l'impresa «{ $name }»: scrivi parte del nome e scegli
wrong-vacancy = non c'è la vacancy «{ $name }»: scrivi parte del nome e scegli
wrong-vacancy-code = al massimo 24 caratteri

## Prestazioni

service-below-minimum = sotto il minimo di { $least } minuti: servirà il motivo
service-not-yet = non ancora: { $why }
service-together = solo insieme, lo stesso giorno, con { $services }
service-reason-needed = scrivi il motivo
service-need-unconfirmed = conferma con «sì» che c'è un bisogno specifico
length-least = almeno { $minutes } min ({ $mode }): per meno serve il motivo
length-any-mode = in ogni modalità
length-usual = di riferimento { $minutes } min ({ $whom }; riga { $row })
length-included = il tempo è compreso in un'altra cella della riga { $row } ({ $whom })
length-unreadable = la fonte non si legge (riga { $row }, { $whom })
length-none = lo standard non dà una durata
length-measured = misurati dalle { $time }; { $standard }
services-timed = Inizia adesso · { $who }
services-least = min. { $minutes } min
services-usual = { $minutes } min
missing-services = prima { $services } ({ $source })
missing-one-of = prima uno fra { $services } ({ $source })
missing-pact = manca il patto firmato ({ $source })
missing-record = manca «{ $what }» ({ $source })
missing-age = dai { $years } anni, il { $on } ({ $source })
missing-target = solo per { $target } ({ $source })
missing-seniority = disoccupazione oltre { $over } mesi, ora { $months } ({ $source })

## Persone

cmd-person-new = Nuova persona
    .hint = nuova persona
    .help = Apre un modulo vuoto per una nuova persona, da qualsiasi schermata.
cmd-company-new = Nuova impresa
    .hint = nuova impresa
    .help = Apre un modulo vuoto per una nuova impresa, da qualsiasi schermata.
needs-record = Prima metti il cursore su una persona, un'impresa o una vacancy
form-person = Persona · { $who }
form-person-new = Nuova persona
person-registered = Registrata: { $who }
person-amended = Dati aggiornati: { $who }
part-identity = Identità
part-contacts = Recapiti
part-record = Che cosa porta
part-wishes = Che cosa cerca
person-code = Codice fiscale
person-surname = Cognome
person-given = Nome
person-born = Nascita
person-sex = Sesso
person-birthplace = Nascita a
person-citizenship = Cittadinanza
person-municipality = Abita a
person-address = Indirizzo
person-mobile = Cellulare
person-phone = Telefono fisso
person-email = E-mail
person-education = Titolo di studio
person-education-title = Quale titolo
person-experiences = Esperienze
person-skills = Competenze
person-languages = Lingue
person-licences = Patenti
person-vehicle = Automunito
person-professions = Cerca lavoro come
person-available = Disponibile dal
person-km = Entro km
person-contracts = Contratti
person-hours = Orario
person-shifts = Turni
person-pay = Retribuzione minima
person-responsible = Operatore
choice-female = femmina
choice-male = maschio
help-experiences = come Magazziniere: 36 (mesi); - se nessuna
help-skills = scrivi e scegli, o lascia le tue parole; - se nessuna
help-languages = come inglese B1; francese A2; - se nessuna
help-licences = come B; CE; - se nessuna
help-hours = FT tempo pieno, PT parziale
help-shifts = LT turni, LN notte, WE fine settimana, OS spezzato, TL telelavoro
person-known = è il codice di { $who }, già in archivio (Ctrl+G apre la scheda)
person-alike = forse è già in archivio: { $who } ({ $why }; Ctrl+G apre la scheda)
alike-code = stesso codice
alike-omocode = codici omocodi
alike-near-birth = nome simile, nascita quasi uguale
alike-birth = nome simile e stessa nascita
alike-swapped = nome simile, giorno e mese scambiati
alike-email = stessa e-mail
alike-phone = stesso telefono
person-unborn = { $day } non è ancora venuto
person-code-says = il codice fiscale dice { $text }
person-name-says = il codice fiscale ha { $code }, il nome vorrebbe { $name }
place-uncertain = a quella data forse non esisteva più
place-not-yet = esiste solo dal { $day }
place-ended = non esisteva più dal { $day }
place-unknown = nessun luogo ha questo codice
place-fictional = luogo di fantasia

## Imprese

form-company = Impresa · { $who }
form-company-new = Nuova impresa
company-registered = Registrata: { $who }
company-amended = Dati aggiornati: { $who }
company-vat = Partita IVA
company-name = Ragione sociale
company-ateco = ATECO
company-municipality = Comune
company-address = Indirizzo
company-phone = Telefono
company-email = E-mail
company-employees = Dipendenti
company-referent = Referente
company-known = è la partita IVA di { $who }, già in archivio (Ctrl+G apre la scheda)

## Vacancy

form-vacancy = { $code } { $title }
form-vacancy-of = Nuova vacancy · { $who }
form-vacancy-new = Nuova vacancy
vacancy-opened = Vacancy aperta: { $title }
vacancy-amended = Vacancy aggiornata: { $title }
part-profile = Che cosa chiede (con ! alla fine è obbligatorio)
part-conditions = Che cosa offre
vacancy-company = Impresa
vacancy-title = Mansione
vacancy-profession = Professione
vacancy-posts = Posti
vacancy-municipality = Dove
vacancy-requested = Richiesta il
vacancy-agreed = Profili entro il
vacancy-code = Codice
vacancy-skills = Competenze
vacancy-experience = Mesi di esperienza
vacancy-education = Titolo minimo
vacancy-languages = Lingue
vacancy-licences = Patenti
vacancy-vehicle = Automunito
vacancy-km = Entro km
vacancy-contract = Contratto
vacancy-hours = Orario
vacancy-shifts = Turni
vacancy-pay = Retribuzione annua
vacancy-l68 = Riservata L. 68/1999
vacancy-no-posts = almeno un posto
vacancy-requested-later = { $day } non è ancora venuto
vacancy-agreed-earlier = è prima della richiesta
choice-nice = preferibile
choice-must = obbligatorio
help-vacancy-code = vuoto: lo dà l'ufficio
help-must = scrivi e scegli; con ! alla fine è obbligatoria
help-asked-months = come 12, o 12! se obbligatori
help-asked-eqf = livello da 1 a 8, come 4, o 4! se obbligatorio
help-asked-languages = come inglese B1!; francese A2
help-asked-licences = come B!; C
hint-must = { $text }, obbligatorio
hint-nice = { $text }, preferibile
hint-asked = { $musts } obbligatorie, { $nice } preferibili

## Eventi

cmd-event-record = Registra un evento
    .hint = evento
    .help = Sceglie il tipo di evento e ne apre il modulo: DID, PAI, formazione, assunzione, documento…
cmd-did-record = Registra la DID
    .hint = DID
    .help = Registra il rilascio, la sospensione, la ripresa o la revoca della DID.
cmd-plan-sign = Firma il PAI
    .hint = PAI
    .help = Registra la firma, la proposta o il rifiuto del piano di azione individuale.
cmd-plan-act = Aggiungi un'azione al PAI
    .hint = azione PAI
    .help = Aggiunge un'azione al piano, con la sua scadenza.
cmd-plan-outcome = Esito di un'azione del PAI
    .hint = esito PAI
    .help = Registra com'è andata un'azione del piano.
cmd-hire-record = Registra un'assunzione
    .hint = assunzione
    .help = Registra l'inizio di un lavoro, con il contratto e la fine se è a termine.
cmd-benefit-record = Registra un sostegno al reddito
    .hint = beneficio
    .help = Registra NASpI, DIS-COLL, ADI o un altro sostegno.
cmd-document-record = Registra un documento
    .hint = documento
    .help = Registra un documento ricevuto o rilasciato.
needs-person = Prima metti il cursore su una persona
event-not-here = Qui non c'è nulla di cui registrarlo
event-recorded = Registrato: { $what }
special-recorded = Dato particolare registrato
events-title = Evento · { $who }
form-event = { $what } · { $who }
form-appointment = Appuntamento · { $who }
form-pact = Patto di servizio · { $who }
appointment-set = Appuntamento fissato: { $day }
pact-signed = Patto firmato
pact-proposed = Proposta di patto registrata
pact-refused = Rifiuto del patto registrato
recorded-did = DID
recorded-profiling = Profilazione ricevuta
recorded-plan = Piano di azione individuale (PAI)
recorded-plan-action = Azione del PAI
recorded-plan-outcome = Esito di un'azione del PAI
recorded-training = Formazione
recorded-traineeship = Tirocinio
recorded-hire = Assunzione
recorded-cessation = Cessazione di un lavoro
recorded-benefit = Sostegno al reddito
recorded-placement = Iscrizione L. 68/1999
recorded-document = Documento
recorded-need = Fabbisogno di personale
field-did = DID
field-index = Indice
field-class = Classe o percorso
field-signature = Stato
field-action = Azione
field-open-action = Azione
field-due = Entro il
field-step = A che punto
field-contract = Contratto
field-until = Fino al
field-benefit = Sostegno
field-document = Documento
field-time = Ora
field-service = Per il servizio
choice-did-released = rilasciata
choice-did-suspended = sospesa
choice-did-resumed = ripresa
choice-did-revoked = revocata o persa
choice-signed = firmato
choice-proposed = proposto
choice-refused = rifiutato
choice-enrolled = iscritto
choice-started = avviato
choice-completed = concluso
choice-abandoned = abbandonato
help-day = come 3/12, +7, lun
help-until = vuoto se non si sa o non ha fine
help-index = come 0,512
wrong-index = scrivi un numero fra 0 e 1, con al massimo tre decimali
day-closed = quel giorno l'ufficio è chiuso: { $why }
day-past = quel giorno è già passato

## Patto di servizio

part-pact = Elementi obbligatori
part-availability = Disponibilità della persona
pact-responsible = Responsabile
pact-profile = Profilo
pact-acts = Atti di ricerca
pact-frequency = Contatti
pact-proof = Come lo dimostra
pact-workshops = A laboratori
pact-training = A formazione
pact-offers = A offerte congrue
pact-first-act = candidature e aggiornamento del curriculum
pact-usual-frequency = almeno un contatto al mese
pact-usual-proof = elenco delle candidature con date ed esiti
pact-availability-refused = senza questa disponibilità il patto non è pieno: spiega nella nota
help-acts = come candidature @ 22/12; corso @ +30
hint-acts = { $count ->
    [one] un atto, entro { $days }
   *[other] { $count } atti, entro { $days }
}
wrong-act = «{ $text }»: scrivi che cosa, @ e il giorno, come candidature @ 22/12

## Giorni di chiusura

holiday-new-year = Capodanno
holiday-epiphany = Epifania
holiday-unification = 150° dell'Unità d'Italia
holiday-easter = Pasqua
holiday-easter-monday = Lunedì dell'Angelo
holiday-liberation = Festa della Liberazione
holiday-labour = Festa del lavoro
holiday-republic = Festa della Repubblica
holiday-assumption = Ferragosto
holiday-saint-francis = San Francesco
holiday-all-saints = Ognissanti
holiday-national-unity = Giornata dell'Unità nazionale
holiday-immaculate-conception = Immacolata
holiday-christmas = Natale
holiday-saint-stephen = Santo Stefano
holiday-patron = santo patrono
closed-once = chiusura straordinaria
closed-yearly = chiusura dell'ufficio
closed-weekend = fine settimana

cmd-form-mend = Correggi come proposto
    .hint = correggi
    .help = Mette nei campi segnati il valore che il modulo propone.
form-mended = Corretto come proposto: controlla e salva
form-nothing-to-mend = Non c'è nulla da correggere da solo
mismatch-can-be-mended = { $what } (Ctrl+K corregge)
pact-not-signed-without = senza questo il patto non si firma: salvalo come proposto
form-conditionality = Condizionalità · { $who }
conditionality-proposes = { $time }ª volta: { $measure } ({ $source })
conditionality-no-benefit = quel giorno non correva un sostegno al reddito con queste regole
conditionality-confirmed = Misura confermata e registrata
conditionality-excused = Motivo giustificato registrato
choice-apply = si applica la misura
choice-excuse = motivo giustificato
recorded-company-pact = Patto con l'impresa
field-rule = Comportamento
field-behaved-on = Avvenuto il
field-decision = Decisione
field-justified = Giustificato da
field-work = Lavoro
field-year = Anno
field-euro = Euro l'anno
field-circumstance = Circostanza
field-holds = Vale
field-weekly-hours = Ore settimanali
field-sap-event = Evento SAP
field-proposed = Data proposta
field-started = Data inizio
field-ended = Data fine
help-euro = reddito annuo presunto, come 7500
help-weekly-hours = come 24; vuoto se non si sa
help-conditionality = ciò che va scritto alla persona
wrong-year = scrivi un anno come 2026
wrong-weekly-hours = scrivi le ore alla settimana, da 1 a 99
