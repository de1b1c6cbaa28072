# The standards in force.

standards-filter = Filter
standards-count = { $shown } of { $all }
standards-nothing = No row has all these words
standards-more = { $count } more lines: Enter shows them all
standards-areas = Areas
standards-services = Services
standards-clocks = Deadlines
standards-indicators = Indicators
standards-checks = Coherences between indicators
standards-objectives = Objectives of the system
standards-process = Process with companies
standards-complex = Complex targets
standards-transversal = Transversal actions
standards-pilots = Pilot centres
standards-plan-levels = Levels of service
standards-plan-rows = Rows of the planning table
standards-exclusive = Functions of the public centre alone
standards-constants = Figures of the law
standards-sanctions = Conditionality
standards-offer = Suitable offer
standards-sap-events = Events of the electronic file
standards-pathway = The steps of the pathway
standards-benefits = Income supports
standards-age-bands = Age bands

fact-minutes = Duration
fact-requires = Needs first
fact-targets = For
fact-except = Not for
fact-modes = Mode
fact-completes = Complete with
fact-sap = SAP codes
fact-counts-as = Counts as
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
fact-conduct = Conduct
fact-uncounted = Not counted
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
fact-counted-in = Counted here
fact-clocks = Deadlines
fact-indicators = Indicators
fact-registers = Records
fact-through = Only
fact-through-vacancy = what came through a vacancy of the centre
fact-split = Told apart by
fact-split-outcome = outcome
fact-checks = Coherences
fact-process = Steps
fact-date = Date
fact-refused = Refused with
fact-bands = Bands
fact-recipients = Recipients
fact-network = Network
fact-professional = Competences
fact-specialist = Specialists
fact-area = Area
fact-short = In the table
fact-value = Value
fact-steps = Measures
plan-months = months are planned at this level
plan-no-months = no months are planned at this level
plan-action = action
plan-accreditation = accreditation
plan-measure = measure of active policy
plan-free-title = the school writes what it is
sap-date-proposed = proposal date
sap-date-start = start date
sap-date-end = end date
benefit-counts-as-did = applying counts as the declaration
process-front = with the company
process-back = without the company
unit-days = days
unit-months = months
unit-years = years
unit-eur-year = euro a year
unit-hours-week = hours a week
sanction-days = { $days } days of benefit less
sanction-forfeiture = the benefit and the state of unemployment are lost
sanction-step = time { $time }: { $what }
offer-over = over { $months } months of unemployment
offer-up-to = up to { $months }
offer-km = at most { $count } km
offer-minutes = at most { $count } minutes by public transport
offer-months = at least { $count } months
offer-percent = at least { $count } %

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
limit-decision = until an operator decides
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

# The office's own standards that cannot be used.
norm-trouble = { $count ->
    [0] Standards: { $why }
    [one] Not in use: { $why }
   *[other] Not in use ({ $count } files): { $why }
}
norm-region-absent = the office's standard "{ $region }" is not there, only the national ones are followed
norm-unreadable = { $file }: can't be read ({ $what })
norm-malformed = { $file }, line { $line }: not TOML, or a value of the wrong shape ({ $what })
norm-unknown = { $file }, line { $line }: "{ $what }" is no rule or word that is known; here there are { $known }
norm-missing-source = { $file }, line { $line }: the row does not name its source ({ $what })
norm-missing-field = { $file }, line { $line }: the row lacks "{ $what }"
norm-duplicate = { $file }, line { $line }: "{ $what }" stands twice
norm-overlap = { $file }, line { $line }: the validities of "{ $what }" overlap
norm-backwards = { $file }, line { $line }: "{ $what }" ends before it begins
norm-circular = { $file }, line { $line }: access conditions go round in a circle: { $what }
norm-dangling = { $file }, line { $line }: "{ $what }" is defined nowhere
norm-default-twice = { $file }, line { $line }: more than one service stands for "{ $what }" (default_for)
norm-default-uncounted = { $file }, line { $line }: default_for names "{ $what }", which counts_as does not
norm-bad-code = { $file }, line { $line }: "{ $what }" has not the shape of a code
norm-idle-clock = { $file }, line { $line }: nothing starts or ends the time limit "{ $what }"
norm-standard-twice = { $file }, line { $line }: the standard "{ $what }" is there already; to change rows of it: amends = true
