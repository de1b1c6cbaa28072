# Matching demand and supply.

## Values: what is asked and what is there

value-nothing = none
value-any = any
value-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
value-years-about = { $years } years
value-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
value-licence = licence { $licence }
value-no-licence = no licence
value-vehicle = own vehicle
value-no-vehicle = no vehicle
value-no-shifts = no shifts

## What if less were asked

less-radius = a radius of { $km } km
less-only-nice = { $what } only preferred
less-enough = { $what } enough
less-experience = { $months } of experience enough

## Criteria

criterion-profession = profession
criterion-experience = experience
criterion-skill = skill
criterion-education = education
criterion-language = language
criterion-licence = licence
criterion-vehicle = vehicle
criterion-distance = distance
criterion-contract = contract
criterion-hours = hours
criterion-shifts = shifts
criterion-pay = pay
criterion-availability = availability
state-met = there
state-partly = in part
state-missing = missing
state-unknown = to be asked
state-failed = excludes

## Lawful reserves

basis-targeted-placement = reserved to targeted placement (L. 68/1999)
basis-public-selection = public selection (L. 56/1987, art. 16)
basis-apprenticeship-age = age limits of apprenticeship (D.Lgs. 81/2015)
basis-programme = reserved to the programme's members

## The screen

matching-none = Choose a vacancy on the board (3) and press m, or a person and press i
matching-opening = Still reading what matching needs: a moment…
matching-weights = The weights of matching cannot be read: { $error }
matching-needs-someone = First put the cursor on a person or a vacancy
matching-needs-line = There is nobody under the cursor
matching-needs-vacancy = Only with the candidates of a vacancy
matching-nobody = Nobody meets this: w shows what asking less would change
matching-counts = { $eligible } eligible, { $excluded } excluded, { $shortlist } on the shortlist
matching-open-counts = { $eligible ->
    [one] 1 possible vacancy
   *[other] { $eligible } possible vacancies
}, { $excluded } excluded
matching-sum = { $score } ({ $known } % known): company { $fit }, person { $wish }
matching-lacks = lacks
matching-ask = To ask
matching-ask-company = the company
matching-if = With { $what }: { $count ->
    [one] +1 candidate
   *[other] +{ $count } candidates
}
matching-as-if = Seen with { $less } (w to go back)
matching-reserve = { $basis }: { $count ->
    [0] nobody kept out
    [one] 1 kept out
   *[other] { $count } kept out
}
matching-left-out = { $count ->
    [one] 1 person cannot be compared
   *[other] { $count } persons cannot be compared
}
matching-in = { $name } on the shortlist
matching-out = { $name } off the shortlist
matching-proposed = Proposed { $vacancy }
matching-underway = One step further already ({ $stage }): o records the outcome, d sets aside
matching-excluded-anyway = { $name } is excluded by a must ({ $why }). Put on the shortlist all the same?
matching-best = { $count ->
    [one] 1 candidate put on the shortlist
   *[other] { $count } candidates put on the shortlist
}
matching-best-in = The best are on the shortlist already
matching-send = Send { $company } the shortlist of { $count ->
    [one] 1 candidate?
   *[other] { $count } candidates?
}
matching-sent = Shortlist sent to { $company }: { $count ->
    [one] 1 candidate referred
   *[other] { $count } candidates referred
}
less-title = What if less were asked
less-none = As the company asks
less-brings = { $what }: { $count ->
    [one] +1 candidate
   *[other] +{ $count } candidates
}
less-nothing = Asking less would bring no more candidates

## Heads of the columns

column-points = points
column-profession = prof
column-skill = skil
column-education = edu
column-experience = exp
column-language = lang
column-licence = lic
column-distance = dist
column-conditions = cond
column-ask = to ask
column-company = company

## What is lacking

lacking-partly = { $asked } in part
lacking-fit = { $asked } (has { $has })
lacking-wish = wants { $asked }, offered { $has }

## Warnings

conflict-proposed = proposed for { $vacancy } on { $day }
conflict-refused = turned this company down ({ $vacancy }, { $day })
conflict-not-chosen = not chosen by this company before ({ $vacancy }, { $day })
conflict-hired = hired through { $vacancy } from { $day }

## The candidate and the vacancy

standing = { $stage } since { $day }
stage-selected = Shortlisted
stage-proposed = Proposed
stage-available = Available
stage-unavailable = Unavailable
stage-no-answer = No answer
stage-preselected = Preselect.
stage-referred = Referred
stage-interviewed = Interview
stage-chosen = Chosen
stage-not-chosen = Not chosen
stage-offered = Offer
stage-accepted = Accepted
stage-refused = Refused
stage-hired = Hired
stage-set-aside = Set aside

next-proposed = Vacancy proposed
next-available = Available
next-unavailable = Not available
next-no-answer = No answer
next-preselected = Preselection passed
next-referred = Referred to the company alone
next-interviewed = Met the company, choice to be known
next-chosen = Met the company: chosen
next-not-chosen = Met the company: not chosen
next-offered = Job offered
next-accepted = Offer accepted
next-refused = Offer refused
next-hired-today = Hired from today
next-hired-on = Hired from another day…

candidacy-title = What happened with { $name }
candidacy-title-at = What happened with { $name } ({ $stage })
candidacy-whom = Whose outcome
candidacy-one = { $name }: { $stage }
candidacy-nobody = Nobody is a candidate yet: m opens matching
candidacy-hired = { $name } is hired already
candidacy-recorded = Outcome recorded: { $name }
set-aside-done = { $name } set aside
form-set-aside = Set aside · { $who }
form-hire = Hire · { $who }
field-first-day = First day

## Why this score

explain-title = Why { $score }: { $name }
explain-who = who
explain-criterion = criterion
explain-asked = asked
explain-has = has
explain-points = points
explain-must = must
explain-nice = preferred
explain-wish = person
explain-ask-person = (person)
explain-ask-company = (company)
explain-sum = { $score }: company { $fit }, person { $wish } of what is known ({ $known } %); { $reach } if answers are good
explain-remark = Set aside: { $remark }

explained-score = { $score } points of 100. Of what is known: for the company { $fit }, for the person { $wish }. { $known } % is known; good answers make it { $reach }.
explained-excluded = A requirement is missing: { $why }.
explained-unknown = not known
explained-line = { $who }, { $criterion }: asked { $asked }, has { $has }; { $state }, { $points } points of { $of }
explained-line-unknown = { $who }, { $criterion }: asked { $asked }, has { $has }; to be asked, counts { $points } of { $of } meanwhile
explained-gap = To close { $criterion } ({ $asked }): { $measures }
explained-ask-person = To ask the person: { $what }
explained-ask-company = To ask the company: { $what }
explained-gain = { $what }, up to +{ $gain }
explained-blind = Never counted: sex, age, citizenship and origin, birth place, marital status, children, disability, name. Among equal points the record confirmed more recently goes first, then the draw.
explained-made = Weights version { $version }, standards { $standard }, { $day }
less-opens-title = Which single thing would open most vacancies
less-opens = { $what }: { $count ->
    [one] one more vacancy
   *[other] { $count } more vacancies
}
less-opens-nothing = No single thing would open further vacancies
matching-weighed = Seen with { $less } (W to go back)
weigh-title = Which criterion changes its weight (weights version { $version })
weigh-usual = As in the weights file
weigh-line = { $criterion } ({ $side }): { $weight }
weigh-line-changed = { $criterion } ({ $side }): { $weight }, changed
weigh-fit = company
weigh-wish = person
weigh-how-much = How much { $criterion } ({ $side }) weighs
weigh-standard = As usual: { $weight }
weigh-quarter = A quarter: { $weight }
weigh-half = Half: { $weight }
weigh-more = Half as much again: { $weight }
weigh-double = Double: { $weight }
weigh-changed = changed weights
explained-kept = As kept with the shortlist on { $day } by { $by }
