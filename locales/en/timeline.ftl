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

target-disabled = those on the L. 68 lists
target-adolescent = adolescents in compulsory training
target-benefit-recipient = recipients of income support
target-severely-disadvantaged = severely disadvantaged workers
target-disadvantaged = disadvantaged workers
target-young = the young
target-returning-woman = women returning to work
target-long-term = the long-term unemployed
target-long-term-risk = those at risk of long-term unemployment
target-unemployed = the unemployed
target-any = everyone

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

## The case explained

case-title = Why
case-status = Status
case-conditionality = Conditionality
case-belongs = Kind
case-incomplete = To complete
case-clock = Deadline
offer-title = Suitable offer
offer-needs-both = This needs a person with a vacancy: in matching, or on an event about a vacancy
offer-all = All in all
offer-by = Rules
offer-rules = { $rules } · support: { $benefit } · { $months ->
    [one] one month
   *[other] { $months } months
} of unemployment
offer-no-benefit = none
offer-note = Mind
offer-manual = The operator decides. Own rules hold for people on the lists of targeted placement: to be judged by hand
offer-unverified = , to be checked
offer-holds = met
offer-unknown = not known
offer-fails = not met
offer-criterion-coherence = Coherence
offer-criterion-distance = Distance
offer-criterion-contract = Contract
offer-criterion-hours = Hours
offer-criterion-pay = Pay
offer-criterion-content = Content
