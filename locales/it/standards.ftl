# Gli standard in vigore.

standards-filter = Filtra
standards-count = { $shown } di { $all }
standards-nothing = Nessuna riga ha tutte queste parole
standards-more = altre { $count } righe: Invio le mostra tutte
standards-services = Servizi
standards-clocks = Scadenze
standards-indicators = Indicatori

fact-minutes = Durata
fact-requires = Prima serve
fact-targets = Per
fact-except = Non per
fact-modes = Modalità
fact-completes = Completo con
fact-sap = Codici SAP
fact-counts-as = Conta come
fact-stands-for = Sta per
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
