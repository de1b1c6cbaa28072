# Le cifre degli standard.

indicators-opening = Si stanno ancora leggendo gli eventi: un momento…
indicators-none = Questo standard non chiede di contare nulla
indicators-no-figure = Metti il cursore su una cifra
indicators-no-standard = Non c'è lo standard «{ $standard }»
indicators-now = ora
indicators-before = prima
indicators-change = var.
indicators-by-hand = la scrive l'ufficio
indicators-compared = prima: { $period }
goal-median = mediana { $days } g
goal-of = { $count } contro { $base }
indicators-nobody = Non c'è nessuno dietro questa cifra
indicators-manual = Questa cifra la scrive l'ufficio: non ha eventi dietro
indicators-gone = Lo standard non ha questa cifra
indicators-spread = Giorni
indicators-delivered = { $subjects } soggetti, { $hours } h { $minutes } min
indicators-deliveries = Erogati a
indicators-whom = Chi
indicators-outcomes = Esiti
indicators-days = { $days } g
indicators-which = Quale standard?
indicators-named = { $name } ({ $standard })
indicators-when = Quali giorni?
indicators-by = Come distinguere?
indicators-write-days = Scrivi il primo e l'ultimo giorno: report.dates 1/1/2026 30/6/2026
period-month = questo mese: { $from } - { $to }
period-last-month = il mese scorso: { $from } - { $to }
period-quarter = questo trimestre: { $from } - { $to }
period-last-quarter = il trimestre scorso: { $from } - { $to }
period-year = quest'anno: { $from } - { $to }
period-last-year = l'anno scorso: { $from } - { $to }
period-own = altri giorni…
period-unreadable = «{ $text }» non è un periodo: scrivi il primo e l'ultimo giorno, come 1/1/2026 30/6/2026
by-nothing = senza distinguere
by-both = genere ed età
by-both-in = genere ed età: { $bands }
by-age-in = età: { $bands }
gender-women = donne
gender-men = uomini
gender-unknown = non noto
gender-all = tutti
spread-median = mediana { $days }
spread-p90 = 90 su 100 entro { $days }
spread-within = entro il limite { $percent }% ({ $within } su { $of })
spread-dates = dal { $first } al { $last }
check-broken-by = { $count ->
    [one] non vale per 1
   *[other] non vale per { $count }
}
check-who = Chi
check-breaks = Non vale per
