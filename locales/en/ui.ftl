# The frame of the desk, the first screen, cards, events, refusals.

too-small = Terminal of { $columns }×{ $rows }: make it at least { $least }
opening = opening…

tab-persons = Persons
tab-timeline = Timeline
tab-board = Vacancies
tab-matching = Matching
tab-agenda = Agenda
tab-companies = Companies
tab-standards = Standards
tab-indicators = Indicators

key-unbound = { $key } does nothing here: ? shows the keys
command-unknown = There is no command "{ $name }"
needs-subject = Put the cursor on a person or a company first

palette-title = All commands
menu-title = What can be done
help-title = Help
confirm-title = Confirm

undo-done = Last act taken back
undo-nothing = There is no act to take back

## Search

persons-search = Search
persons-count = { $shown } of { $all }
persons-none = Type a surname, a phone, a code, a date… or just p: v: a: s: > for persons, vacancies, companies, services, commands
persons-not-found = Nobody answers this search. The first letters are enough, or the last digits of the telephone.
kind-service = service
box-does = What it does
box-keys = Keys
box-not-now = Not now
kind-company = company
kind-vacancy = vacancy
companies-open = { $count ->
    [0] no open vacancy
    [one] 1 open vacancy
   *[other] { $count } open vacancies
}

## Status and deadlines

status-did = DID { $day }
status-unemployed = unemployed
status-suspended = susp. { $day }
status-lost = lost { $day }
status-unregistered = No DID
status-unemployed-days = { $days ->
    [one] Unemployed for 1 d
   *[other] Unemployed for { $days } d
}
due-today = today
due-late = −{ $days } d
due-in = { $days } d
span-years = { $years ->
    [one] 1 year
   *[other] { $years } years
}
span-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}

## The card

age-years = { $years ->
    [one] 1 year old
   *[other] { $years } years old
}
card-deadlines = { $count } open deadlines
card-licence = licence
card-vehicle-yes = own vehicle
card-vehicle-no = no vehicle
card-record-unknown = Professional record still to be taken
card-seeks = Seeks:
card-within = within { $km } km
card-from = from { $day }
card-wishes-unknown = Wishes still to be asked
card-next = Next
card-nothing-due = nothing due
card-last = Last
card-no-events = no event yet

## Columns of the board

vacancy-detected = Detected
vacancy-published = Published
vacancy-preselecting = Preselection
vacancy-shortlist-sent = Shortlist sent
vacancy-closed = Outcome

## Events

event-did = DID given
event-did-suspended = DID suspended
event-did-resumed = DID resumed
event-did-revoked = DID revoked
event-profiling = Profiling
event-appointment = Appointment
event-appointment-outcome = Outcome of the appointment
event-contact-in = Incoming contact
event-contact-out = Outgoing contact
event-pact-proposed = Service pact proposed
event-pact-signed = Service pact signed
event-pact-refused = Service pact refused
event-plan-proposed = Action plan proposed
event-plan-signed = Action plan signed
event-plan-refused = Action plan refused
event-plan-action = Action of the plan:
event-training = Training
event-traineeship = Traineeship
event-proposed = Proposal
event-answered = Availability for
event-preselected = Preselection for
event-referred = Referral for
event-interviewed = Interview at the company for
event-offered = Job offer for
event-hire = Hired
event-cessation = Job ended
event-benefit = Benefit:
event-sealed = Special data
event-need = Need of personnel
event-document = Document:
event-note = Note
event-annul = Annulment
event-call = Call
event-reasons = Reasons of the score
story-score = score { $score }
event-other = Event

## Why it was not done

refused-opening = The office is still opening: try again in a moment
refused-missing-person = The person is not there any more
refused-missing-company = The company is not there
refused-missing-vacancy = The vacancy is not there
refused-missing-event = The event is not there
refused-missing-settings = The office's settings are missing
refused-changed = Somebody else changed it meanwhile: open it again and repeat the change
refused-known-person = This fiscal code is in the registry already
refused-known-company = This VAT number is in the registry already
refused-known-vacancy = There is a vacancy { $code } already
refused-future = { $day } has not come yet: for the future set an appointment
refused-before-birth = The person was born on { $day }: the date is earlier
refused-too-young = A DID can be given from the age of { $least }
refused-annulled = The event is annulled already
refused-closed = The vacancy is closed: move it back to an open column
refused-underway = Something happened with this candidate already: set them aside instead
refused-empty-shortlist = The shortlist is empty: choose somebody first
refused-merged-away = This record was merged into another: find the person again
refused-same-person = It is one record: merging takes two
refused-missing-merger = This record was not merged into any other
refused-disk-full = The disk is full: make room and repeat. Nothing was lost
refused-read-only = The office's folder cannot be written: check its permissions
refused-store = The store does not answer: { $error }
