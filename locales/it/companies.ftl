# L'elenco delle imprese.

companies-none = Nessuna impresa: N ne registra una nuova
companies-count = { $count ->
    [one] 1 impresa
   *[other] { $count } imprese
}
companies-place = comune
companies-vacancies = aperte
companies-last = ultimo evento
