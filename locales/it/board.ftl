# Le vacancy in colonne, la scheda di una vacancy.

board-needs-vacancy = Non c'è nessuna vacancy sotto il cursore
board-empty = Nessuna vacancy: N ne apre una nuova
board-moved = { $vacancy }: { $column }
board-send-empty = Nessun candidato è in rosa: segnare lo stesso la rosa come inviata?
board-reopen = Riaprire { $vacancy }?
board-close = Come si è chiusa { $vacancy }
board-last-column = È già chiusa: < la riapre
board-first-column = È già nella prima colonna
closure-filled = Coperta da candidati nostri
    .short = coperta
closure-filled-elsewhere = Coperta dall'impresa per altra via
    .short = altrove
closure-withdrawn = Ritirata dall'impresa
    .short = ritirata
closure-unfilled = Nessun candidato idoneo
    .short = scoperta

profile-experience = esperienza di { $months }
profile-within = entro { $km } km
profile-musts = Obbligatori
profile-nices = Preferibili
profile-offers = Offre
profile-nothing = Nessun requisito indicato
profile-reserved = riservata L. 68/1999
profile-state = { $state }, richiesta il { $day }; { $count ->
    [0] ancora nessun candidato
    [one] 1 candidato, { $waiting } in rosa
   *[other] { $count } candidati, { $waiting } in rosa
}
