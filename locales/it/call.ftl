# La chiamata in corso.

call-header = in linea { $time } · { $minutes } min
    .short = in linea { $minutes } min
call-begun = Chiamata iniziata: ciò che apri e annoti vi appartiene; c la chiude
call-none = Non c'è nessuna chiamata in corso
call-forgotten = Chiamata lasciata cadere senza scriverla
call-whose = Di chi è la chiamata? Metti il cursore sulla persona e premi di nuovo c
call-note-bad = La nota è troppo lunga o ha caratteri che non si possono scrivere
call-logged = { $minutes ->
    [one] Chiamata registrata: { $name }, 1 minuto
   *[other] Chiamata registrata: { $name }, { $minutes } minuti
}
call-title-in = Chiamata ricevuta
call-title-out = Chiamata fatta
call-length = dalle { $time }, { $minutes } min
call-others = { $count ->
    [one] (↑↓ un'altra persona)
   *[other] (↑↓ altre { $count } persone)
}
call-vacancies = Vacancy viste:
call-keys = Invio registra e chiude · Tab ricevuta/fatta · Esc torna alla chiamata

## Il tempo di un servizio

timer-header = { $code } { $minutes } min
timer-header-of = { $code } { $minutes } di { $length } min
timer-begun = Il tempo corre: { $code }, { $who }. Lo stesso tasto apre il modulo
timer-forgotten = Il tempo è lasciato cadere senza registrare nulla
timer-none = Non corre il tempo di nessun servizio
