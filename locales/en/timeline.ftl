# The timeline of a person or a company.

timeline-nobody = No timeline is open: find a person or a company and press Enter
timeline-planned = Planned
timeline-past = So far
timeline-is-annulled = annulled
timeline-no-event = There is no event under the cursor
timeline-annul-ask = Annul the event of { $day }? It stays written, but no longer counts
timeline-annulled = Event annulled
timeline-with-annulled = Annulled events are shown too
timeline-no-annulled = Annulled events are hidden

month-1 = Jan
month-2 = Feb
month-3 = Mar
month-4 = Apr
month-5 = May
month-6 = Jun
month-7 = Jul
month-8 = Aug
month-9 = Sep
month-10 = Oct
month-11 = Nov
month-12 = Dec

pathway-by = by { $day }
pathway-late = overdue { $day }
pathway-refused = refused { $day }
pathway-lost = lost { $day }

## What may start

services-now = May start
services-not-yet = Not yet
services-none = no service
missing-services = { $services } is missing
missing-one-of = one of { $services } is missing
missing-pact = the signed pact is missing
missing-record = { $what } is missing
missing-age = from { $years } years of age, on { $on }
missing-target = only { $target }
missing-seniority = over { $over } months of unemployment ({ $months } now)

target-disabled = for those on the L. 68 lists
target-adolescent = for adolescents in compulsory training
target-benefit-recipient = for recipients of income support
target-severely-disadvantaged = for severely disadvantaged workers
target-disadvantaged = for disadvantaged workers
target-young = for the young
target-returning-woman = for women returning to work
target-long-term = for the long-term unemployed
target-long-term-risk = for those at risk of long-term unemployment
target-unemployed = for the unemployed
target-any = for everyone

record-did = the declaration
record-profiling = the profiling
record-pact = the pact
record-plan = the plan
record-need = the need
record-special = the enrolment
record-contact = a contact
record-vacancy = a vacancy

## What an event tells

story-minutes = min
story-until = by { $day }
story-below-minimum = below the minimum
story-call-in = incoming
story-call-out = outgoing
mode-individual = individual
mode-group = group
mode-phone = telephone
mode-back-office = back office
channel-phone = telephone
channel-desk = at the desk
channel-email = e-mail
channel-letter = letter
channel-visit = visit
answer-available = available
answer-unavailable = not available
answer-none = no answer
answer-chosen = chosen
answer-not-chosen = not chosen
answer-accepted = accepted
answer-refused = refused
attendance-present = came
attendance-excused = absent, excused
attendance-unexcused = absent, not excused
attendance-cancelled = called off
programme-enrolled = enrolled
programme-started = started
programme-completed = completed
programme-abandoned = abandoned

outcome-appointment = Appointment of { $day }: how did it go?
outcome-action = "{ $what }": how did it go?
outcome-recorded = Outcome recorded
outcome-none = This event waits for no outcome

event-day = Day
event-state = State
event-told = Details
event-minutes = Minutes
event-service = Service
event-codes = Counts as
event-shorter = Shorter because
event-act = Active search
event-vacancy = Vacancy
event-written = Written
event-keys = Esc closes
event-keys-vacancy = Enter opens the vacancy · Esc closes
