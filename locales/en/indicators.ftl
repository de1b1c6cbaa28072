# The figures of the standards.

indicators-opening = The events are still being read in: one moment…
indicators-none = This standard asks for no figures
indicators-no-figure = Put the cursor on a figure
indicators-no-standard = There is no standard called "{ $standard }"
indicators-now = now
indicators-before = before
indicators-change = change
indicators-by-hand = written by the office
indicators-compared = before: { $period }
goal-median = median { $days } d
goal-of = { $count } against { $base }
indicators-nobody = There is nobody behind this figure
indicators-manual = This figure is written by the office: no events are behind it
indicators-gone = The standard has no such figure
indicators-spread = Days
indicators-delivered = { $subjects } subjects, { $hours } h { $minutes } min
indicators-deliveries = Delivered to
indicators-whom = Who
indicators-outcomes = Outcomes
indicators-days = { $days } d
indicators-which = Which standard?
indicators-named = { $name } ({ $standard })
indicators-when = Which days?
indicators-by = How to break down?
indicators-write-days = Write the first and the last day: report.dates 1/1/2026 30/6/2026
period-month = this month: { $from } - { $to }
period-last-month = last month: { $from } - { $to }
period-quarter = this quarter: { $from } - { $to }
period-last-quarter = last quarter: { $from } - { $to }
period-year = this year: { $from } - { $to }
period-last-year = last year: { $from } - { $to }
period-own = other days…
period-unreadable = "{ $text }" is no period: write the first and the last day, as in 1/1/2026 30/6/2026
by-nothing = all together
by-both = sex and age
by-both-in = sex and age: { $bands }
by-age-in = age: { $bands }
gender-women = women
gender-men = men
gender-unknown = unknown
gender-all = all
spread-median = median { $days }
spread-p90 = 90 in 100 within { $days }
spread-within = within the limit { $percent }% ({ $within } of { $of })
spread-dates = from { $first } to { $last }
check-broken-by = { $count ->
    [one] broken by 1
   *[other] broken by { $count }
}
check-who = Who
check-breaks = Does not hold
