# L'agenda: che cosa scade.

agenda-all = Tutti
agenda-mine = I miei
agenda-late = In ritardo
agenda-today = Oggi
agenda-week = Entro 7 giorni
    .short = Settimana
agenda-later = Più avanti
agenda-silent-cases = Silenziosi
agenda-silent = nessun evento da oltre { $days } giorni
agenda-nothing = Niente in scadenza
agenda-nothing-mine = Niente in scadenza fra i tuoi casi: f mostra quelli di tutti
agenda-computing = calcolo le scadenze… { $percent }%
agenda-unread = { $count ->
    [one] 1 caso illeggibile
   *[other] { $count } casi illeggibili
}
agenda-no-line = Non c'è nessuna scadenza sotto il cursore
agenda-whose = Di chi sono i casi?
agenda-of = { $operator } ({ $count })
