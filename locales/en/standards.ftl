# The standards in force.

standards-filter = Filter
standards-count = { $shown } of { $all }
standards-nothing = No row has all these words
standards-more = { $count } more lines: Enter shows them all
standards-services = Services
standards-clocks = Deadlines
standards-indicators = Indicators

fact-minutes = Duration
fact-requires = Needs first
fact-targets = For
fact-except = Not for
fact-modes = Mode
fact-completes = Complete with
fact-sap = SAP codes
fact-counts-as = Counts as
fact-stands-for = Stands for
fact-source = Source
fact-valid-from = In force from
fact-valid-to = In force until
fact-legal = Laws
fact-audience = Concerns
fact-exclusive = Centre only
fact-exclusive-yes = a function of the public centre alone
fact-aim = Aim
fact-activities = Activities
fact-access = Access
fact-output = Output
fact-outcome = Outcome
fact-results = Results
fact-technical = Equipment
fact-skills = Abilities
fact-knowledge = Knowledge
fact-operating = Methods
fact-note = Note
fact-limit = Within
fact-starts = Starts with
fact-ends = Ends with
fact-how = How
fact-centres = Centres
fact-measure = Counts
fact-of = Of
fact-from = From
fact-after = Only after
fact-not-after = Not after
fact-by = Broken down
fact-goals = Goals
fact-service = Service

audience-person = persons
audience-company = companies
audience-vacancy = vacancies
audience-school = schools
audience-office = the office
completes-meetings = { $count ->
    [one] 1 meeting
   *[other] { $count } meetings
}
completes-outcome = its outcome recorded
minutes-minimum = at least
minutes-reference = reference
minutes-included = included
minutes-unreadable = unreadable in the source
requires-after = after { $services }
requires-after-any = after one of { $services }
requires-with = after { $services }, or together
requires-pact = signed service pact
requires-recorded = recorded: { $what }
requires-need = an individual need that the operator confirms
requires-age = at least { $years } years of age
requires-target = only { $target }
requires-months = unemployed for over { $months } months
limit-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
limit-working-days = { $days ->
    [one] 1 working day
   *[other] { $days } working days
}
limit-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
limit-own-date = the date it carries
limit-operator = a time that the operator decides
clock-repeats = starts again each time
clock-while-unemployed = runs while the declaration is in force
clock-unless-agreed = unless another day is agreed with the company
clock-goal = a goal, not a duty towards the case
clock-unverified = source not read: to be verified
moment-requested = vacancy requested
moment-published = vacancy published
moment-sent = shortlist sent
moment-closed = vacancy closed
centres-pilot = pilot centres
centres-other = centres that are not pilots
measure-subjects = distinct subjects
measure-events = facts
measure-posts = posts
measure-days = days between two facts: median, 90th percentile, share within the limit
measure-dates = dates
measure-manual = a figure that the office writes
by-gender = gender
by-age = age
goal-increase = +{ $percent }%
goal-share = { $percent }% ({ $of })
