# Forms, notes, choices and drafts.

## Commands

cmd-draft-list = Drafts
    .hint = drafts
    .help = Lists what was typed and not yet recorded, and opens it again.
cmd-form-break = New line
    .hint = new line
    .help = Begins a new line in the note; Enter accepts.
cmd-form-fresh = Start afresh
    .hint = start afresh
    .help = Takes away what was typed in the form, and its draft.
cmd-form-theirs = Take the stored value
    .hint = stored value
    .help = Puts into the field the value that somebody else stored meanwhile.
cmd-form-known = Open the one already registered
    .hint = open existing
    .help = Leaves the form, which stays as a draft, and opens the person or company already registered.

## Notices of forms

needs-form = There is no form open here
form-unchanged = Nothing has changed in the form
form-no-theirs = Nobody else has changed this field
form-nobody-known = Nobody registered looks like this form
form-gone = What this form is about is no longer there
form-wrong = { $field }: { $why }
form-theirs = stored meanwhile: { $text }
form-changed-meanwhile = Another operator has changed these data: look at the marked fields and save again
draft-resumed = Draft resumed: Ctrl+R to start afresh
draft-stays = It stays as a draft: open the form again, or type :drafts
drafts-wait = { $count ->
    [one] There is a draft not yet recorded: type :drafts to open it
   *[other] There are { $count } drafts not yet recorded: type :drafts to open them
}
drafts-none = No drafts
drafts-title = Drafts
picker-nothing = Nothing that fits
services-title = Service · { $who }

## Titles

form-note = Note · { $who }
form-contact = Contact · { $who }
form-service = { $code } { $service } · { $who }

## Done

note-written = Note recorded
contact-logged = Contact recorded
service-recorded = Service { $code } recorded

## Fields

field-note = Note
field-said = What was said
field-channel = By
field-direction = Direction
field-minutes = Minutes
field-day = Day
field-reason = Reason
field-need = Need confirmed
field-sap = SAP code
field-mode = Mode

## Choices

choice-unknown = not asked
flag-yes = yes
flag-no = no
choice-channel-phone = telephone
choice-channel-desk = at the desk
choice-channel-email = e-mail
choice-channel-letter = letter
choice-channel-visit = visit at the company
choice-incoming = incoming
choice-outgoing = outgoing
choice-mode-individual = individual
choice-mode-group = group
choice-mode-phone = telephone
choice-mode-back-office = back office

## What was understood

hint-understood = { $text }
hint-day = { $weekday } { $day }
hint-provisional = provisional code: it says nothing of the birth
hint-provisional-doubtful = provisional code with a doubtful last digit: look again
hint-free-skills = { $count ->
    [one] one is not in the table: it stays as written
   *[other] { $count } are not in the table: they stay as written
}
weekday-mon = Monday
weekday-tue = Tuesday
weekday-wed = Wednesday
weekday-thu = Thursday
weekday-fri = Friday
weekday-sat = Saturday
weekday-sun = Sunday

## What is wrong, and how to mend it

wrong-needed = a value is needed
wrong-text = has characters that cannot be recorded
wrong-too-long = at most { $max } characters
wrong-number = write a whole number
wrong-minutes = write the minutes, from 1 to 1440
wrong-login = write the login of an operator
wrong-day = write d/m, d/m/yy, today, tomorrow, +7 or a day of the week
wrong-no-such-day = there is no such day
wrong-future = cannot be after today
wrong-time = write hours and minutes, as 9:30
wrong-code-length = has { $found } characters instead of 16
wrong-code-character = the character "{ $found }" cannot stand at place { $position }
wrong-code-day = there is no such day of birth
wrong-code-check = ends with { $found }, should end with { $expected }: a letter or digit is wrong
wrong-vat-length = has { $found } digits instead of 11
wrong-vat-character = "{ $found }" is not a digit
wrong-vat-zero = the first digits cannot all be zero
wrong-vat-check = ends with { $found }, should end with { $expected }: a digit is wrong
wrong-phone-character = "{ $found }" cannot stand in a telephone number
wrong-phone-length = write 5 to 15 digits
wrong-email = write an address like name@domain.it
wrong-email-character = "{ $found }" cannot stand in an e-mail address
wrong-place = there is no municipality or state "{ $name }": write the beginning of its name and pick
wrong-eqf = write a level from 1 to 8
wrong-language = cannot read "{ $name }": write as in English B1; French A2
wrong-licence = "{ $name }" is not a licence: write as in B; CE
wrong-contract = there is no contract "{ $name }": write the code or part of the name and pick
wrong-hours = write FT, PT or both
wrong-shifts = write LT, LN, WE, OS, TL
wrong-profession = there is no profession "{ $name }": write the beginning and pick
wrong-experience = "{ $text }": write the profession, a colon and the months, as in Magazziniere: 36
wrong-service = there is no service "{ $name }"
wrong-company = there is no company "{ $name }": write part of the name and pick
wrong-vacancy = there is no vacancy "{ $name }": write part of the name and pick
wrong-vacancy-code = at most 24 characters

## Services

service-below-minimum = below the minimum of { $least } minutes: the reason will be asked
service-not-yet = not yet: { $why }
service-together = only together, on the same day, with { $services }
service-reason-needed = write the reason
service-need-unconfirmed = confirm with "yes" that there is a specific need
length-least = at least { $minutes } min ({ $mode }): for less a reason is asked
length-any-mode = in any way
length-usual = reference { $minutes } min ({ $whom }; row { $row })
length-included = the time is inside another cell of row { $row } ({ $whom })
length-unreadable = the source cannot be read (row { $row }, { $whom })
length-none = the standard gives no length
length-measured = measured since { $time }; { $standard }
services-timed = Begin now · { $who }
services-least = min. { $minutes } min
services-usual = { $minutes } min
missing-services = first { $services } ({ $source })
missing-one-of = first one of { $services } ({ $source })
missing-pact = the signed pact is missing ({ $source })
missing-record = "{ $what }" is missing ({ $source })
missing-age = from { $years } years, on { $on } ({ $source })
missing-target = only for { $target } ({ $source })
missing-seniority = over { $over } months unemployed, now { $months } ({ $source })

## Persons

cmd-person-new = New person
    .hint = new person
    .help = Opens an empty form for a new person, from any screen.
cmd-company-new = New company
    .hint = new company
    .help = Opens an empty form for a new company, from any screen.
needs-record = First put the cursor on a person, a company or a vacancy
form-person = Person · { $who }
form-person-new = New person
person-registered = Registered: { $who }
person-amended = Data updated: { $who }
part-identity = Identity
part-contacts = Contacts
part-record = What they bring
part-wishes = What they look for
person-code = Fiscal code
person-surname = Surname
person-given = Given names
person-born = Born on
person-sex = Sex
person-birthplace = Born in
person-citizenship = Citizenship
person-municipality = Lives in
person-address = Address
person-mobile = Mobile
person-phone = Land line
person-email = E-mail
person-education = Education
person-education-title = Which title
person-experiences = Experience
person-skills = Skills
person-languages = Languages
person-licences = Driving licences
person-vehicle = Own vehicle
person-professions = Looks for work as
person-available = Available from
person-km = Within km
person-contracts = Contracts
person-hours = Hours
person-shifts = Shifts
person-pay = Lowest pay
person-responsible = Operator
choice-female = female
choice-male = male
help-experiences = as in Magazziniere: 36 (months); - if none
help-skills = write and pick, or leave your own words; - if none
help-languages = as in English B1; French A2; - if none
help-licences = as in B; CE; - if none
help-hours = FT full time, PT part time
help-shifts = LT shifts, LN night, WE weekends, OS split, TL telework
person-known = is the code of { $who }, already registered (Ctrl+G opens the card)
person-alike = perhaps already registered: { $who } ({ $why }; Ctrl+G opens the card)
alike-code = same code
alike-omocode = omocode
alike-near-birth = similar name, birth nearly the same
alike-birth = similar name, same birth
alike-swapped = similar name, day and month swapped
alike-email = same e-mail
alike-phone = same telephone
person-unborn = { $day } has not come yet
person-code-says = the fiscal code says { $text }
person-name-says = the fiscal code has { $code }, the name calls for { $name }
place-uncertain = may no longer have existed on that day
place-not-yet = exists only since { $day }
place-ended = no longer existed after { $day }
place-unknown = no place has this code
place-fictional = fictional place

## Companies

form-company = Company · { $who }
form-company-new = New company
company-registered = Registered: { $who }
company-amended = Data updated: { $who }
company-vat = VAT number
company-name = Name
company-ateco = ATECO
company-municipality = Municipality
company-address = Address
company-phone = Telephone
company-email = E-mail
company-employees = Employees
company-referent = Contact person
company-known = is the VAT number of { $who }, already registered (Ctrl+G opens the card)

## Vacancies

form-vacancy = { $code } { $title }
form-vacancy-of = New vacancy · { $who }
form-vacancy-new = New vacancy
vacancy-opened = Vacancy opened: { $title }
vacancy-amended = Vacancy updated: { $title }
part-profile = What is asked (with ! at the end it is a must)
part-conditions = What is offered
vacancy-company = Company
vacancy-title = Job
vacancy-profession = Profession
vacancy-posts = Posts
vacancy-municipality = Where
vacancy-requested = Requested on
vacancy-agreed = Profiles by
vacancy-code = Code
vacancy-skills = Skills
vacancy-experience = Months of experience
vacancy-education = Least education
vacancy-languages = Languages
vacancy-licences = Driving licences
vacancy-vehicle = Own vehicle
vacancy-km = Within km
vacancy-contract = Contract
vacancy-hours = Hours
vacancy-shifts = Shifts
vacancy-pay = Yearly pay
vacancy-l68 = Reserved, L. 68/1999
vacancy-no-posts = at least one post
vacancy-requested-later = { $day } has not come yet
vacancy-agreed-earlier = is before the request
choice-nice = preferred
choice-must = a must
help-vacancy-code = empty: the office gives one
help-must = write and pick; with ! at the end it is a must
help-asked-months = as in 12, or 12! for a must
help-asked-eqf = level from 1 to 8, as in 4, or 4! for a must
help-asked-languages = as in English B1!; French A2
help-asked-licences = as in B!; C
hint-must = { $text }, a must
hint-nice = { $text }, preferred
hint-asked = { $musts } musts, { $nice } preferred

## Events

cmd-event-record = Record an event
    .hint = event
    .help = Picks the kind of event and opens its form: DID, plan, training, hire, document…
cmd-did-record = Record the DID
    .hint = DID
    .help = Records that the declaration of availability was given, suspended, resumed or revoked.
cmd-plan-sign = Sign the action plan
    .hint = plan
    .help = Records the signature, proposal or refusal of the individual action plan.
cmd-plan-act = Add an action to the plan
    .hint = plan action
    .help = Adds an action to the plan, with its time limit.
cmd-plan-outcome = Outcome of a planned action
    .hint = plan outcome
    .help = Records how an action of the plan went.
cmd-hire-record = Record a hire
    .hint = hire
    .help = Records that a job began, with its contract and its end if it has one.
cmd-benefit-record = Record an income support
    .hint = benefit
    .help = Records NASpI, DIS-COLL, ADI or another support.
cmd-document-record = Record a document
    .hint = document
    .help = Records a document received or issued.
needs-person = First put the cursor on a person
event-not-here = There is nothing here to record it of
event-recorded = Recorded: { $what }
special-recorded = Special data recorded
events-title = Event · { $who }
form-event = { $what } · { $who }
form-appointment = Appointment · { $who }
form-pact = Service pact · { $who }
appointment-set = Appointment set: { $day }
pact-signed = Pact signed
pact-proposed = Proposal of the pact recorded
pact-refused = Refusal of the pact recorded
recorded-did = DID
recorded-profiling = Profiling received
recorded-plan = Individual action plan (PAI)
recorded-plan-action = Action of the plan
recorded-plan-outcome = Outcome of a planned action
recorded-training = Training
recorded-traineeship = Traineeship
recorded-hire = Hire
recorded-cessation = End of a job
recorded-benefit = Income support
recorded-placement = Enrolment, L. 68/1999
recorded-document = Document
recorded-need = Need of personnel
field-did = DID
field-index = Index
field-class = Class or path
field-signature = State
field-action = Action
field-open-action = Action
field-due = By
field-step = How far
field-contract = Contract
field-until = Until
field-benefit = Support
field-document = Document
field-time = Time
field-service = For the service
choice-did-released = given
choice-did-suspended = suspended
choice-did-resumed = resumed
choice-did-revoked = revoked or lost
choice-signed = signed
choice-proposed = proposed
choice-refused = refused
choice-enrolled = enrolled
choice-started = started
choice-completed = completed
choice-abandoned = abandoned
help-day = as in 3/12, +7, mon
help-until = empty if unknown or without an end
help-index = as in 0.512
wrong-index = write a number between 0 and 1, with at most three decimals
day-closed = the office is closed on that day: { $why }
day-past = that day has passed

## Service pact

part-pact = Mandatory elements
part-availability = Availability of the person
pact-responsible = Responsible
pact-profile = Profile
pact-acts = Acts of search
pact-frequency = Contacts
pact-proof = How it is shown
pact-workshops = For workshops
pact-training = For training
pact-offers = For suitable offers
pact-first-act = applications and an updated CV
pact-usual-frequency = at least one contact a month
pact-usual-proof = list of applications with dates and outcomes
pact-availability-refused = without this availability the pact is not full: explain in the note
help-acts = as in applications @ 22/12; course @ +30
hint-acts = { $count ->
    [one] one act, by { $days }
   *[other] { $count } acts, by { $days }
}
wrong-act = "{ $text }": write what, @ and the day, as in applications @ 22/12

## Days on which the office is closed

holiday-new-year = New Year's Day
holiday-epiphany = Epiphany
holiday-unification = 150 years of Italy
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-liberation = Liberation Day
holiday-labour = Labour Day
holiday-republic = Republic Day
holiday-assumption = Assumption
holiday-saint-francis = Saint Francis
holiday-all-saints = All Saints
holiday-national-unity = National Unity Day
holiday-immaculate-conception = Immaculate Conception
holiday-christmas = Christmas
holiday-saint-stephen = Saint Stephen
holiday-patron = patron saint
closed-once = closed this once
closed-yearly = closed every year
closed-weekend = weekend

cmd-form-mend = Mend as proposed
    .hint = mend
    .help = Puts the value that the form proposes into the marked fields.
form-mended = Mended as proposed: check and save
form-nothing-to-mend = Nothing that can be mended by itself
mismatch-can-be-mended = { $what } (Ctrl+K mends it)
pact-not-signed-without = without this the pact is not signed: save it as proposed
form-conditionality = Conditionality · { $who }
conditionality-proposes = time { $time }: { $measure } ({ $source })
conditionality-no-benefit = no income support with these rules was running on that day
conditionality-confirmed = Measure confirmed and recorded
conditionality-excused = Justified reason recorded
choice-apply = the measure applies
choice-excuse = justified reason
recorded-company-pact = Pact with the company
field-rule = Behaviour
field-behaved-on = Happened on
field-decision = Decision
field-justified = Justified by
field-work = Work
field-year = Year
field-euro = Euro a year
field-circumstance = Circumstance
field-holds = Holds
field-weekly-hours = Weekly hours
field-sap-event = SAP event
field-proposed = Proposed on
field-started = Started on
field-ended = Ended on
help-euro = expected yearly income, like 7500
help-weekly-hours = like 24; empty if not known
help-conditionality = what is to be written to the person
wrong-year = write a year like 2026
wrong-weekly-hours = write hours a week, from 1 to 99
