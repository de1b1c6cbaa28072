# The commands: label, word in the footer (.hint, 14 characters at most), explanation (.help).

## everywhere

cmd-search-open = Search
    .hint = search
    .help = Searches persons, companies and vacancies from any screen.
cmd-line-open = Write a command
    .hint = command
    .help = Opens the command line: the command's name and, where it takes one, a value.
cmd-help-open = Help
    .hint = help
    .help = Explains the screen and its keys; can be searched.
cmd-menu-open = Menu of keys
    .hint = menu
    .help = Shows what can be done here and with which key.
cmd-palette-open = All commands
    .hint = commands
    .help = Searches all commands by name; says why one cannot be given.
cmd-desk-back = Back
    .hint = back
    .help = Goes one step back; what is written stays as a draft.
cmd-desk-undo = Undo the last act
    .hint = undo
    .help = Undoes the last recorded act by writing its annulment.
cmd-desk-quit = Quit
    .hint = quit
    .help = Closes the desk; drafts are kept.
cmd-desk-redraw = Redraw the screen
    .hint = redraw
    .help = Draws everything again, when the terminal has soiled the screen.
cmd-call-toggle = Start or end the call
    .hint = call
    .help = Starts timing a call; hanging up writes one event with all that was noted.
cmd-call-forget = Drop the call
    .hint = drop call
    .help = Ends the call in progress without writing anything.
cmd-timer-toggle = Begin or end the time of a service
    .hint = time
    .help = Starts the time of the service that begins; then opens the form with the minutes measured.
cmd-timer-forget = Let the time of the service go
    .hint = let go
    .help = Stops the time without recording anything.
cmd-screen-persons = Go to persons
    .hint = persons
    .help = The list of persons; the card follows the cursor.
cmd-screen-timeline = Go to the timeline
    .hint = timeline
    .help = The timeline of the person or company opened last.
cmd-screen-board = Go to vacancies
    .hint = vacancies
    .help = Vacancies in columns, from first request to outcome.
cmd-screen-matching = Go to matching
    .hint = matching
    .help = Candidates for a vacancy, or vacancies for a person.
cmd-screen-agenda = Go to the agenda
    .hint = agenda
    .help = Late, today, this week, silent cases.
cmd-screen-companies = Go to companies
    .hint = companies
    .help = The list of companies with their card.
cmd-screen-standards = Go to the standards
    .hint = standards
    .help = Services, minimum durations, conditions and sources.
cmd-screen-indicators = Go to the indicators
    .hint = indicators
    .help = The figures that the standards ask to count, with whoever is behind them.

## lists

cmd-cursor-up = Up
    .hint = up
    .help = Moves the cursor one line up.
cmd-cursor-down = Down
    .hint = down
    .help = Moves the cursor one line down.
cmd-cursor-left = Column to the left
    .hint = left
    .help = Moves the cursor to the column on the left.
cmd-cursor-right = Column to the right
    .hint = right
    .help = Moves the cursor to the column on the right.
cmd-cursor-page-up = Page up
    .hint = page up
    .help = Goes one page back.
cmd-cursor-page-down = Page down
    .hint = page down
    .help = Goes one page on.
cmd-cursor-first = First line
    .hint = first
    .help = Goes to the first line.
cmd-cursor-last = Last line
    .hint = last
    .help = Goes to the last line.
cmd-item-open = Open
    .hint = open
    .help = Opens what is under the cursor.
cmd-record-new = New
    .hint = new
    .help = Opens an empty form for a new person, company or vacancy.
cmd-record-edit = Edit
    .hint = edit
    .help = Opens the form with the data of what is under the cursor.

## persons and companies

cmd-timeline-open = Open the timeline
    .hint = timeline
    .help = Everything that happened, in order, and what can be done now.
cmd-note-write = Write a note
    .hint = note
    .help = Adds a note to the timeline.
cmd-contact-log = Log a contact
    .hint = contact
    .help = Records a call, a message or a visit.
cmd-appointment-set = Set an appointment
    .hint = appointment
    .help = Sets day and time; the day must be a working day.
cmd-service-record = Record a service
    .hint = service
    .help = Records a service delivered, with duration and mode; warns when it is shorter than the minimum.
cmd-pact-sign = Sign the service pact
    .hint = pact
    .help = Records that the service pact was signed, or refused.
cmd-matching-open = Open matching
    .hint = matching
    .help = Finds candidates for the vacancy, or vacancies for the person, under the cursor.

## timeline

cmd-event-annul = Annul the event
    .hint = annul event
    .help = Writes an event that annuls the one under the cursor; nothing is deleted.
cmd-timeline-annulled = Show annulled events
    .hint = annulled
    .help = Shows or hides annulled events.
cmd-outcome-record = Record the outcome
    .hint = outcome
    .help = Records the outcome of the appointment, call or vacancy under the cursor.

## vacancies

cmd-vacancy-new = New vacancy of the company
    .hint = vacancy
    .help = Opens a new request for staff of the company under the cursor.
cmd-vacancy-forward = Move the vacancy forward
    .hint = forward
    .help = Moves the vacancy to the state that follows.
cmd-vacancy-back = Move the vacancy back
    .hint = back
    .help = Moves the vacancy to the state before.
cmd-vacancy-close = Close the vacancy
    .hint = close
    .help = Closes the vacancy with its outcome.

## matching

cmd-shortlist-toggle = Put on or take off the shortlist
    .hint = shortlist
    .help = Puts the candidate under the cursor on the shortlist, or takes them off.
cmd-shortlist-best = Best five on the shortlist
    .hint = best 5
    .help = Puts the five candidates with most points on the shortlist.
cmd-shortlist-send = Send the shortlist
    .hint = send list
    .help = Refers the shortlisted candidates to the company and writes it in their timelines.
cmd-candidate-explain = Explain the score
    .hint = why
    .help = Shows, criterion by criterion, where the points come from.
cmd-candidate-set-aside = Set the candidate aside
    .hint = set aside
    .help = Takes the candidate off this vacancy, with the reason.

cmd-matching-relax = What if less were asked
    .hint = what if
    .help = Shows how many more candidates asking less would bring; for this view only.
cmd-matching-weigh = Change the weights for this vacancy
    .hint = weights
    .help = Makes a criterion count more or less for this vacancy; the list changes at once, the weights file does not.
cmd-matching-excluded = Show or hide the excluded
    .hint = excluded
    .help = Adds at the end those whom a must excludes, the nearest first.

## companies

cmd-letter-previous = Previous initial
    .hint = prev. initial
    .help = Goes to the first name with the initial before.
cmd-letter-next = Next initial
    .hint = next initial
    .help = Goes to the first name with the initial after.

## agenda

cmd-deadline-done = Mark as done
    .hint = done
    .help = Records on the spot the act the deadline waits for.
cmd-agenda-filter = My cases, or everybody's
    .hint = mine/all
    .help = Shows only the deadlines of one's own cases, or everybody's.
cmd-agenda-operator = Choose the operator
    .hint = operator
    .help = Shows the deadlines of one operator's cases, or everybody's.
cmd-agenda-next-group = Next group
    .hint = next group
    .help = Leaps to the first deadline of the next group.
cmd-agenda-previous-group = Previous group
    .hint = previous group
    .help = Leaps to the first deadline of the previous group.
cmd-standards-filter = Filter the standards
    .hint = filter
    .help = Keeps only the rows that have every word typed.

## forms and small windows

cmd-form-next = Next field
    .hint = next
    .help = Checks the field and goes to the next.
cmd-form-previous = Previous field
    .hint = previous
    .help = Goes back to the field before.
cmd-form-accept = Accept the field
    .hint = accept
    .help = Accepts the field and goes to the next; on the last one, saves.
cmd-form-save = Save
    .hint = save
    .help = Checks everything and records it.
cmd-overlay-accept = Choose
    .hint = choose
    .help = Chooses the line under the cursor, or runs what is written.
cmd-line-complete = Complete
    .hint = complete
    .help = Completes the command's name or its value.
cmd-confirm-yes = Yes, go on
    .hint = yes
    .help = Confirms; the key is never the one that opened the question.
cmd-confirm-no = No, leave it
    .hint = no
    .help = Leaves everything as it is.

cmd-case-explain = Why the case stands so
    .hint = why
    .help = Explains the status, the kinds of people with letter and reason, conditionality and every deadline, also those that do not run.
cmd-offer-judge = Suitable offer?
    .hint = suitable
    .help = Judges the vacancy as an offer to the person, criterion by criterion, with the numbers; what is not known stays unknown.
cmd-conditionality-decide = Decide on conditionality
    .hint = conditionality
    .help = Shows the measure the law provides and records the operator's decision with the reason, or the justified reason.
cmd-income-record = Record the expected income
    .hint = income
    .help = Records the yearly income expected from work: it decides whether the state of unemployment is kept.
cmd-measure-report = Report a measure to the electronic file
    .hint = SAP
    .help = Records an event of the electronic file with its dates, and checks that they fit.
## records of one person

cmd-duplicates-open = Duplicates
    .hint = duplicates
    .help = Looks through the whole registry for records that seem to be about one person, to merge them.
cmd-person-merge = Merge with another record
    .hint = merge
    .help = Lists who resembles the person under the cursor; with a number or a code (:merge 12) merges with that one.
cmd-person-merged = Show merged records
    .hint = merged
    .help = Shows the records merged into this person as they were.
cmd-person-part = Take a merged record out
    .hint = take out
    .help = A record merged into this person stands by itself again, with its history.

## indicators

cmd-report-standard = Choose the standard
    .hint = standard
    .help = Which standard's figures to show.
cmd-report-period = Choose the days
    .hint = period
    .help = A month, a quarter, a year, or other days.
cmd-report-by = Break down by sex and age
    .hint = break down
    .help = How to part the figures about people: by sex, by age band, by both.
cmd-report-earlier = The period before
    .hint = earlier
    .help = Shows the month, the quarter or the year before.
cmd-report-later = The period after
    .hint = later
    .help = Shows the month, the quarter or the year after.
cmd-report-dates = Other days
    .hint = dates
    .help = Counts between two days: report.dates 1/1/2026 30/6/2026.
cmd-part-previous = The part before
    .hint = part before
    .help = To the part of the figure before.
cmd-part-next = The part after
    .hint = parts
    .help = To the next part of the figure: groups, months, outcomes. Enter shows who is behind it.
