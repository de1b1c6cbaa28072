# I comandi: nome, parola in fondo allo schermo (.hint, al massimo 14 caratteri), spiegazione (.help).

## ovunque

cmd-search-open = Cerca
    .hint = cerca
    .help = Cerca persone, imprese e vacancy da qualsiasi schermata.
cmd-line-open = Scrivi un comando
    .hint = comando
    .help = Apre la riga dei comandi: nome del comando e, se serve, un valore.
cmd-help-open = Aiuto
    .hint = aiuto
    .help = Spiega la schermata e i suoi tasti; si può cercare.
cmd-menu-open = Menu dei tasti
    .hint = menu
    .help = Mostra che cosa si può fare qui e con quale tasto.
cmd-palette-open = Tutti i comandi
    .hint = comandi
    .help = Cerca fra tutti i comandi per nome; dice perché uno non si può dare.
cmd-desk-back = Indietro
    .hint = indietro
    .help = Torna di un passo; ciò che è scritto resta come bozza.
cmd-desk-undo = Annulla l'ultimo atto
    .hint = annulla
    .help = Annulla l'ultimo atto registrato scrivendone l'annullamento.
cmd-desk-quit = Esci
    .hint = esci
    .help = Chiude lo sportello; le bozze restano.
cmd-desk-redraw = Ridisegna lo schermo
    .hint = ridisegna
    .help = Ridisegna tutto, quando il terminale ha sporcato lo schermo.
cmd-call-toggle = Inizia o chiudi la chiamata
    .hint = chiamata
    .help = Avvia il tempo della chiamata; alla chiusura scrive un solo evento con ciò che si è annotato.
cmd-call-forget = Lascia cadere la chiamata
    .hint = lascia cadere
    .help = Chiude la chiamata in corso senza scrivere nulla.
cmd-timer-toggle = Inizia o chiudi il tempo di un servizio
    .hint = tempo
    .help = Avvia il tempo del servizio che comincia; poi apre il modulo con i minuti misurati.
cmd-timer-forget = Lascia cadere il tempo del servizio
    .hint = lascia cadere
    .help = Ferma il tempo senza registrare nulla.
cmd-screen-persons = Vai alle persone
    .hint = persone
    .help = L'elenco delle persone; la scheda segue il cursore.
cmd-screen-timeline = Vai al percorso
    .hint = percorso
    .help = Il percorso dell'ultima persona o impresa aperta.
cmd-screen-board = Vai alle vacancy
    .hint = vacancy
    .help = Le vacancy in colonne, dalla rilevazione all'esito.
cmd-screen-matching = Vai all'incrocio
    .hint = incrocio
    .help = I candidati per una vacancy, o le vacancy per una persona.
cmd-screen-agenda = Vai all'agenda
    .hint = agenda
    .help = In ritardo, oggi, questa settimana, casi silenziosi.
cmd-screen-companies = Vai alle imprese
    .hint = imprese
    .help = L'elenco delle imprese con la loro scheda.
cmd-screen-standards = Vai agli standard
    .hint = standard
    .help = Servizi, durate minime, condizioni e fonti.
cmd-screen-indicators = Vai agli indicatori
    .hint = indicatori
    .help = Le cifre che gli standard chiedono di contare, con chi c'è dietro.

## elenchi

cmd-cursor-up = Su
    .hint = su
    .help = Sposta il cursore alla riga sopra.
cmd-cursor-down = Giù
    .hint = giù
    .help = Sposta il cursore alla riga sotto.
cmd-cursor-left = Colonna a sinistra
    .hint = sinistra
    .help = Sposta il cursore alla colonna a sinistra.
cmd-cursor-right = Colonna a destra
    .hint = destra
    .help = Sposta il cursore alla colonna a destra.
cmd-cursor-page-up = Pagina su
    .hint = pagina su
    .help = Torna indietro di una pagina.
cmd-cursor-page-down = Pagina giù
    .hint = pagina giù
    .help = Va avanti di una pagina.
cmd-cursor-first = Prima riga
    .hint = inizio
    .help = Va alla prima riga.
cmd-cursor-last = Ultima riga
    .hint = fine
    .help = Va all'ultima riga.
cmd-item-open = Apri
    .hint = apri
    .help = Apre ciò che è sotto il cursore.
cmd-record-new = Nuovo
    .hint = nuovo
    .help = Apre un modulo vuoto per una nuova persona, impresa o vacancy.
cmd-record-edit = Modifica
    .hint = modifica
    .help = Apre il modulo con i dati di ciò che è sotto il cursore.

## persone e imprese

cmd-timeline-open = Apri il percorso
    .hint = percorso
    .help = Tutto ciò che è accaduto, in ordine, e che cosa si può fare ora.
cmd-note-write = Scrivi una nota
    .hint = nota
    .help = Aggiunge una nota al percorso.
cmd-contact-log = Registra un contatto
    .hint = contatto
    .help = Registra una telefonata, un messaggio o una visita.
cmd-appointment-set = Fissa un appuntamento
    .hint = appuntamento
    .help = Fissa giorno e ora; il giorno deve essere lavorativo.
cmd-service-record = Registra una prestazione
    .hint = prestazione
    .help = Registra un servizio erogato, con durata e modalità; avvisa se la durata è sotto il minimo.
cmd-pact-sign = Firma il patto di servizio
    .hint = patto
    .help = Registra la firma, o il rifiuto, del patto di servizio.
cmd-matching-open = Apri l'incrocio
    .hint = incrocio
    .help = Cerca candidati per la vacancy, o vacancy per la persona, sotto il cursore.

## percorso

cmd-event-annul = Annulla l'evento
    .hint = annulla evento
    .help = Scrive un evento che annulla quello sotto il cursore; nulla è cancellato.
cmd-timeline-annulled = Mostra gli annullati
    .hint = annullati
    .help = Mostra o nasconde gli eventi annullati.
cmd-outcome-record = Registra l'esito
    .hint = esito
    .help = Registra l'esito dell'appuntamento, della chiamata o della vacancy sotto il cursore.

## vacancy

cmd-vacancy-new = Nuova vacancy
    .hint = vacancy
    .help = Apre una nuova richiesta di personale per l'impresa sotto il cursore.
cmd-vacancy-forward = Porta avanti la vacancy
    .hint = avanti
    .help = Sposta la vacancy allo stato che segue.
cmd-vacancy-back = Riporta indietro la vacancy
    .hint = indietro
    .help = Sposta la vacancy allo stato che precede.
cmd-vacancy-close = Chiudi la vacancy
    .hint = chiudi
    .help = Chiude la vacancy con il suo esito.

## incrocio

cmd-shortlist-toggle = Metti o togli dalla rosa
    .hint = in rosa
    .help = Mette il candidato sotto il cursore nella rosa, o lo toglie; a una persona propone la vacancy.
cmd-shortlist-best = I cinque migliori in rosa
    .hint = migliori 5
    .help = Mette nella rosa i cinque candidati con più punti.
cmd-shortlist-send = Invia la rosa
    .hint = invia rosa
    .help = Segnala all'impresa i candidati in rosa e lo scrive nei loro percorsi.
cmd-candidate-explain = Spiega il punteggio
    .hint = perché
    .help = Mostra, criterio per criterio, da dove vengono i punti.
cmd-candidate-set-aside = Metti da parte il candidato
    .hint = da parte
    .help = Toglie il candidato da questa vacancy, con il motivo.

cmd-matching-relax = E se si chiedesse meno
    .hint = e se…
    .help = Mostra quanti candidati in più porterebbe chiedere meno; vale solo per questa vista.
cmd-matching-weigh = Cambia i pesi per questa vacancy
    .hint = pesi
    .help = Fa contare di più o di meno un criterio per questa vacancy; l'elenco cambia subito, il file dei pesi no.
cmd-matching-excluded = Mostra o nascondi gli esclusi
    .hint = esclusi
    .help = Aggiunge in fondo chi è escluso da un requisito obbligatorio, i più vicini per primi.

## imprese

cmd-letter-previous = Iniziale precedente
    .hint = iniziale prec.
    .help = Va al primo nome con l'iniziale che precede.
cmd-letter-next = Iniziale seguente
    .hint = iniziale
    .help = Va al primo nome con l'iniziale che segue.

## agenda

cmd-deadline-done = Segna come fatto
    .hint = fatto
    .help = Registra sul posto l'atto che la scadenza attende.
cmd-agenda-filter = I miei casi, o quelli di tutti
    .hint = miei/tutti
    .help = Mostra solo le scadenze dei propri casi, o quelle di tutti.
cmd-agenda-operator = Scegli l'operatore
    .hint = operatore
    .help = Mostra le scadenze dei casi di un operatore, o di tutti.
cmd-agenda-next-group = Gruppo seguente
    .hint = gruppo dopo
    .help = Salta alla prima scadenza del gruppo seguente.
cmd-agenda-previous-group = Gruppo precedente
    .hint = gruppo prima
    .help = Salta alla prima scadenza del gruppo precedente.
cmd-standards-filter = Filtra gli standard
    .hint = filtra
    .help = Tiene solo le righe che hanno tutte le parole scritte.

## moduli e finestre

cmd-form-next = Campo seguente
    .hint = seguente
    .help = Controlla il campo e passa al seguente.
cmd-form-previous = Campo precedente
    .hint = precedente
    .help = Torna al campo precedente.
cmd-form-accept = Conferma il campo
    .hint = conferma
    .help = Accetta il campo e passa al seguente; sull'ultimo, salva.
cmd-form-save = Salva
    .hint = salva
    .help = Controlla tutto e registra.
cmd-overlay-accept = Scegli
    .hint = scegli
    .help = Sceglie la riga sotto il cursore, o esegue ciò che è scritto.
cmd-line-complete = Completa
    .hint = completa
    .help = Completa il nome del comando o il suo valore.
cmd-confirm-yes = Sì, procedi
    .hint = sì
    .help = Conferma; il tasto non è mai quello che ha aperto la domanda.
cmd-confirm-no = No, lascia com'è
    .hint = no
    .help = Lascia tutto com'è.

cmd-case-explain = Perché il caso sta così
    .hint = perché
    .help = Spiega lo stato, le categorie con lettera e motivo, la condizionalità e ogni scadenza, anche quelle che non corrono.
cmd-offer-judge = Offerta congrua?
    .hint = congrua
    .help = Giudica la vacancy come offerta alla persona, criterio per criterio, con i numeri; ciò che non si sa resta non noto.
cmd-conditionality-decide = Decidi sulla condizionalità
    .hint = condizionalità
    .help = Mostra la misura che la legge prevede e registra la decisione dell'operatore con il motivo, o il motivo giustificato.
cmd-income-record = Registra il reddito presunto
    .hint = reddito
    .help = Registra il reddito annuo presunto da lavoro: decide se lo stato di disoccupazione si conserva.
cmd-measure-report = Comunica una politica alla SAP
    .hint = SAP
    .help = Registra un evento SAP con le sue date, e controlla che tornino.
## schede della stessa persona

cmd-duplicates-open = Schede doppie
    .hint = doppioni
    .help = Cerca in tutta l'anagrafe le schede che sembrano della stessa persona, per unirle.
cmd-person-merge = Unisci a un'altra scheda
    .hint = unisci
    .help = Elenca chi somiglia alla persona sotto il cursore; con un numero o un codice (:unisci 12) la unisce a quella.
cmd-person-merged = Mostra le schede unite
    .hint = schede unite
    .help = Mostra com'erano le schede unite a questa persona.
cmd-person-part = Separa una scheda unita
    .hint = separa
    .help = Fa tornare per sé una scheda unita a questa persona, con la sua storia.

## indicatori

cmd-report-standard = Scegli lo standard
    .hint = standard
    .help = Di quale standard mostrare le cifre.
cmd-report-period = Scegli i giorni
    .hint = periodo
    .help = Mese, trimestre, anno, o altri giorni.
cmd-report-by = Distingui per genere ed età
    .hint = distingui
    .help = Come dividere le cifre sulle persone: per genere, per fasce d'età, per tutti e due.
cmd-report-earlier = Il periodo prima
    .hint = prima
    .help = Mostra il mese, il trimestre o l'anno precedente.
cmd-report-later = Il periodo dopo
    .hint = dopo
    .help = Mostra il mese, il trimestre o l'anno seguente.
cmd-report-dates = Altri giorni
    .hint = date
    .help = Conta fra due giorni: report.dates 1/1/2026 30/6/2026.
cmd-part-previous = La parte prima
    .hint = parte prima
    .help = Alla parte precedente della cifra.
cmd-part-next = La parte dopo
    .hint = parti
    .help = Alla parte seguente della cifra: gruppi, mesi, esiti. Invio mostra chi c'è dietro.
