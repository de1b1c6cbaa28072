# What the rules say: status, kinds of people, deadlines, conditionality, suitable offers, events that do not fit.

list-and-more = { $one }, { $rest }
done-but-look = { $done }. Look at: { $doubt }
rule-verified = threshold confirmed
rule-unverified = threshold to be checked

## Status

status-unsure = check { $day }
status-why-unregistered = No declaration given
status-why-unemployed = Unemployed: declared on { $did }, { $days ->
    [one] one day
   *[other] { $days } days
} of seniority without suspensions
status-why-suspended = Declaration of { $did } suspended since { $since } by work: after 180 days the income decides (from { $limit })
status-why-unsure = Declaration of { $did }: since { $on } the job has lasted over 180 days and the income is not known. The status is neither kept nor lost until somebody asks
status-why-lost-job = Status lost on { $on }: over 180 days of work with an income above the threshold
status-why-forfeited = Status lost on { $on }: forfeited under conditionality
status-why-revoked = Status lost on { $on }: declaration revoked or lost
status-why-barred = A new declaration is possible only from { $until } (after the forfeiture)
income-unknown = Income of { $year } not declared: ask for the yearly income expected from work
income-within = The status is kept: income of { $year } from { $work } { $euro } €, threshold { $most } € ({ $checked })
income-over = Above the threshold: income of { $year } from { $work } { $euro } €, threshold { $most } € ({ $checked })
work-employed = employment
work-self-employed = self-employment

## Kinds of people

ground-reserved = reason reserved
ground-age = { $age } years old
ground-graduate = { $age } years old with a degree
ground-benefit = receives an income support
ground-out-of-work = out of work for { $months } months (at least { $least })
ground-no-qualification = no qualification and no diploma
ground-over-age = over { $most } years old
ground-long-term = out of work for { $months } months (over { $over })
ground-no-priority = in none of the kinds that come first
ground-registered = the declaration is in force
circumstance-alone = adult living alone with dependants
circumstance-gender = gender under-represented in the profession
circumstance-minority = national minority

## Deadlines

completion-meetings = { $service }: { $done } meetings of at least { $asked } ({ $source })
completion-outcome = { $service }: the outcome is missing ({ $source })
clock-running = running: { $limit } from { $start }, by { $due }
clock-late = late: { $limit } from { $start }, was due by { $due }
clock-met = met on { $on }: { $limit } from { $start }, by { $due }
clock-met-late = done late on { $on }: { $limit } from { $start }, was due by { $due }
clock-suspended = stands still while the status is suspended: { $limit } from { $start }, for now by { $due }
clock-open = running since { $start }: { $limit }
clock-not-started = not started: what sets it going has not happened
clock-not-unemployed = does not run: the declaration is not in force
clock-other-target = not for this kind of people
clock-closed = closed without what it asked for

## Conditionality

sanction-proposed = { $day } { $behaviour }: time { $time } with { $benefit }, proposed { $measure } ({ $source })
ladder-days = loss of { $days } days of benefit
ladder-forfeiture = forfeiture of benefit and unemployment status

## Suitable offers

offer-no-pact = no signed pact says which areas were agreed
offer-no-profession = the profession to compare is not known
offer-shared = profession: { $shared } figures shared with those agreed, { $asked } are needed
offer-any-profession = any profession will do
offer-no-place = where the person lives or the work is, is not known
offer-near = { $km } km between town halls as the crow flies, limit { $most }
offer-far = { $km } km as the crow flies, over { $most }: the time by public transport decides, at most { $minutes } minutes
offer-anywhere = no limit of distance
offer-no-contract = the contract is not known
offer-permanent = permanent
offer-fixed-term = fixed-term: it must last at least { $least } months
offer-other-contract = not employment
offer-no-hours = the hours are not known
offer-full-time = full time
offer-part-time = part time: at least { $least } weekly hours ({ $percent } % of the last job)
offer-part-time-unknown = part time: at least { $percent } %, the hours are not known
offer-no-pay = the pay is not known
offer-pay-benefit = { $annual } € gross a year: net pay must reach { $percent } % of the last month's benefit, and the collective agreement
offer-pay = { $annual } € gross a year: to be compared with the collective agreement
offer-to-state = to be stated in the offer: { $parts }
offer-part-requirements = requirements
offer-part-place = place
offer-part-hours = hours
offer-part-contract = contract
offer-part-length = length
offer-part-pay = pay
offer-part-reply = reply term

## Events refused, and how to mend them

objection-already-unemployed = A declaration is in force, of { $did }: revoke it before a new one
objection-employed = A job goes on since { $since }: record its end, or the expected yearly income if it stays below the threshold
objection-barred = After the forfeiture a new declaration is possible from { $until }
objection-hours = The open jobs make { $hours } weekly hours together: at most { $most }
objection-ends-before = It ends on { $until }, before it begins
objection-closes-nothing = The event whose outcome it is, is gone: look at the timeline again
objection-closed = The outcome is recorded already: annul that first
objection-pact = A pact is not signed without { $missing }: it can be saved as proposed
objection-year = The income of { $year } is too far away: it is declared for this year or the next
objection-rule = Conditionality has no letter «{ $rule }»
objection-decided-before = The decision comes before the behaviour, of { $day }
mismatch-event = There is no SAP event { $event }
mismatch-date = { $date } must be the day of the event, { $should }
mismatch-order = { $then } comes before { $first }
mismatch-end = A started measure C, D or E needs an end date too

## Events taken in, but to be looked at

doubt-pact-before-did = no declaration was in force on that day
doubt-no-did = no declaration was in force on that day
doubt-not-suspended = the declaration was not suspended on that day
doubt-no-job = no job was open on that day
doubt-second-job = another job is open since { $since }: together they may not pass { $most } weekly hours
doubt-two-jobs = another job is open since { $since }
doubt-trainee = traineeship during a job open since { $since }
doubt-benefit-counts = the claim already counted as a declaration since { $did }
doubt-due-before = the action is due on { $due }, before it was agreed

## Events declared, decided, reported

event-income = Expected yearly income
event-circumstance = Circumstance declared
event-circumstance-over = Circumstance over
event-weekly-hours = Working hours
event-conditionality = Conditionality
event-measure = SAP report
story-income-employed = { $euro } € in { $year }, employment
story-income-self-employed = { $euro } € in { $year }, self-employment
story-hours = { $hours } hours a week
story-reduced = lett. { $letter } of { $day }: { $days } days lost ({ $why })
story-forfeited = lett. { $letter } of { $day }: forfeiture ({ $why })
story-excused = lett. { $letter } of { $day }: justified reason ({ $why })
story-measure = { $code } event { $event }
