# Che cosa dicono le regole: stato, categorie, scadenze, condizionalità, offerta congrua, eventi che non tornano.

list-and-more = { $one }, { $rest }
done-but-look = { $done }. Da guardare: { $doubt }
rule-verified = soglia verificata
rule-unverified = soglia da verificare

## Stato

status-unsure = verif. { $day }
status-why-unregistered = Nessuna DID rilasciata
status-why-unemployed = Disoccupato: DID del { $did }, { $days ->
    [one] un giorno
   *[other] { $days } giorni
} di anzianità senza le sospensioni
status-why-suspended = DID del { $did } sospesa dal { $since } per lavoro: oltre 180 giorni conta il reddito (dal { $limit })
status-why-unsure = DID del { $did }: dal { $on } il lavoro dura più di 180 giorni e il reddito non si sa. Lo stato non è né conservato né perso finché non lo si chiede
status-why-lost-job = Stato perso dal { $on }: lavoro oltre 180 giorni con reddito sopra la soglia
status-why-forfeited = Stato perso dal { $on }: decadenza per condizionalità
status-why-revoked = Stato perso dal { $on }: DID revocata o persa
status-why-barred = Nuova DID possibile solo dal { $until } (dopo la decadenza)
income-unknown = Reddito { $year } non dichiarato: va chiesto il reddito annuo presunto da lavoro
income-within = Lo stato si conserva: reddito { $year } da lavoro { $work } { $euro } €, soglia { $most } € ({ $checked })
income-over = Sopra la soglia: reddito { $year } da lavoro { $work } { $euro } €, soglia { $most } € ({ $checked })
work-employed = subordinato
work-self-employed = autonomo

## Categorie

ground-reserved = motivo riservato
ground-age = ha { $age } anni
ground-graduate = ha { $age } anni e una laurea
ground-benefit = riceve un sostegno al reddito
ground-out-of-work = senza lavoro da { $months } mesi (almeno { $least })
ground-no-qualification = senza qualifica né diploma
ground-over-age = ha più di { $most } anni
ground-long-term = senza lavoro da { $months } mesi (oltre { $over })
ground-no-priority = in nessuna delle categorie che vengono prima
ground-registered = la DID è in vigore
circumstance-alone = adulto solo con persone a carico
circumstance-gender = genere sottorappresentato nella professione
circumstance-minority = minoranza nazionale

## Scadenze

completion-meetings = { $service }: { $done } incontri su almeno { $asked } ({ $source })
completion-outcome = { $service }: manca l'esito ({ $source })
clock-running = in corso: { $limit } dal { $start }, entro il { $due }
clock-late = scaduta: { $limit } dal { $start }, era entro il { $due }
clock-met = rispettata il { $on }: { $limit } dal { $start }, entro il { $due }
clock-met-late = fatta in ritardo il { $on }: { $limit } dal { $start }, era entro il { $due }
clock-suspended = ferma con lo stato sospeso: { $limit } dal { $start }, per ora entro il { $due }
clock-open = in corso dal { $start }: { $limit }
clock-not-started = non è partita: non c'è ancora l'evento che la fa partire
clock-not-unemployed = non corre: la DID non è in vigore
clock-other-target = non riguarda questa categoria di persone
clock-closed = chiusa senza ciò che chiedeva

## Condizionalità

sanction-proposed = { $day } { $behaviour }: { $time }ª volta con { $benefit }, proposta { $measure } ({ $source })
ladder-days = decurtazione di { $days } giorni di sussidio
ladder-forfeiture = decadenza dal sussidio e dallo stato di disoccupazione

## Offerta congrua

offer-no-pact = manca un patto firmato che dica le aree concordate
offer-no-profession = non si sa la professione da confrontare
offer-shared = professione: { $shared } cifre in comune con quelle concordate, ne servono { $asked }
offer-any-profession = vale qualunque professione
offer-no-place = non si sa dove abita la persona o dov'è il lavoro
offer-near = { $km } km in linea d'aria fra i municipi, limite { $most }
offer-far = { $km } km in linea d'aria, oltre { $most }: conta il tempo con i mezzi pubblici, al massimo { $minutes } minuti
offer-anywhere = senza limiti di distanza
offer-no-contract = non si sa il contratto
offer-permanent = a tempo indeterminato
offer-fixed-term = a termine: deve durare almeno { $least } mesi
offer-other-contract = non è lavoro subordinato
offer-no-hours = non si sa l'orario
offer-full-time = a tempo pieno
offer-part-time = a tempo parziale: almeno { $least } ore settimanali ({ $percent } % dell'ultimo lavoro)
offer-part-time-unknown = a tempo parziale: almeno il { $percent } %, le ore non si sanno
offer-no-pay = non si sa la retribuzione
offer-pay-benefit = { $annual } € lordi l'anno: il netto mensile deve arrivare al { $percent } % dell'ultima indennità, e al CCNL
offer-pay = { $annual } € lordi l'anno: da confrontare con il CCNL
offer-to-state = da scrivere nell'offerta: { $parts }
offer-part-requirements = requisiti
offer-part-place = luogo
offer-part-hours = orario
offer-part-contract = contratto
offer-part-length = durata
offer-part-pay = retribuzione
offer-part-reply = termine di risposta

## Eventi rifiutati, e come rimediare

objection-already-unemployed = C'è già una DID in vigore, del { $did }: per una nuova va prima revocata
objection-employed = Risulta un lavoro dal { $since }: registra la cessazione, o il reddito annuo presunto se resta sotto la soglia
objection-barred = Dopo la decadenza una nuova DID è possibile dal { $until }
objection-hours = I lavori aperti insieme fanno { $hours } ore settimanali: il massimo è { $most }
objection-ends-before = Finisce il { $until }, prima di cominciare
objection-closes-nothing = L'evento di cui è l'esito non c'è più: aggiorna il percorso
objection-closed = L'esito è già registrato: annulla prima quello
objection-pact = Un patto non si firma senza { $missing }: si può salvare come proposto
objection-year = Il reddito del { $year } è troppo lontano: si dichiara per quest'anno o il prossimo
objection-rule = La condizionalità non ha la lettera «{ $rule }»
objection-decided-before = La decisione viene prima del comportamento, che è del { $day }
mismatch-event = Non c'è l'evento SAP { $event }
mismatch-date = { $date } deve essere il giorno dell'evento, { $should }
mismatch-order = { $then } viene prima di { $first }
mismatch-end = Una misura C, D o E iniziata vuole anche la data di fine

## Eventi accettati, ma da guardare

doubt-pact-before-did = quel giorno non c'era una DID in vigore
doubt-no-did = quel giorno non c'era una DID in vigore
doubt-not-suspended = quel giorno la DID non era sospesa
doubt-no-job = quel giorno non risulta un lavoro aperto
doubt-second-job = un altro lavoro è aperto dal { $since }: insieme non possono superare { $most } ore settimanali
doubt-two-jobs = un altro lavoro è aperto dal { $since }
doubt-trainee = tirocinio durante un lavoro aperto dal { $since }
doubt-benefit-counts = la domanda di sostegno valeva già come DID dal { $did }
doubt-due-before = l'azione scade il { $due }, prima di essere concordata

## Eventi dichiarati, decisi, comunicati

event-income = Reddito annuo presunto
event-circumstance = Circostanza dichiarata
event-circumstance-over = Circostanza cessata
event-weekly-hours = Orario di lavoro
event-conditionality = Condizionalità
event-measure = Comunicazione SAP
story-income-employed = { $euro } € nel { $year }, lavoro subordinato
story-income-self-employed = { $euro } € nel { $year }, lavoro autonomo
story-hours = { $hours } ore settimanali
story-reduced = lett. { $letter } del { $day }: decurtati { $days } giorni ({ $why })
story-forfeited = lett. { $letter } del { $day }: decadenza ({ $why })
story-excused = lett. { $letter } del { $day }: motivo giustificato ({ $why })
story-measure = { $code } evento { $event }
