# The command line.

## Help

cli-about = The desk of an Italian public employment centre, in a terminal
cli-about-demo = Make a fictional centre and open it
cli-about-init = Make a new, empty office
cli-about-import = Take the data of a file into the office
cli-about-export = Write the office's data into a file
cli-about-find = Find persons, companies, vacancies, services and commands
cli-about-show = Show a person, a company or a vacancy
cli-about-match = Match a vacancy with persons, or a person with vacancies
cli-about-duplicates = List records that seem to be about one person
cli-about-merge = Merge two records of one person, or take it back
cli-about-agenda = Show what is due, and who has been silent for too long
cli-about-report = Counts the indicators of a standard in a period, or its objectives
cli-about-standards = Show the services and time limits of the standards
cli-about-keys = Print the keys, or check a keymap of your own
cli-about-themes = List the themes, or check a theme of your own
cli-about-check = Check the store
cli-about-compact = Give back the space that the store no longer uses
cli-about-backup = Copy the whole office into a file
cli-about-restore = Make an office again from a copy
cli-about-journal = Show the journal: who did what, and when
cli-about-journal-verify = Verify that the journal is whole
cli-about-completions = Print the completions for a shell
cli-about-man = Print the manual page

cli-heading-usage = Usage
cli-usage-options = [OPTIONS]
cli-usage-command = [COMMAND]
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-after = Without a command the desk opens. Exit codes: 0 done, 1 refused or failed, 2 wrong usage.

cli-arg-help = Show this help
cli-arg-version = Show the version
cli-arg-office = The office's folder (or the variable SPORTELLO_OFFICE)
cli-arg-today = Today's date, DD/MM/YYYY or YYYY-MM-DD (or the variable SPORTELLO_TODAY)
cli-arg-lang = The language: it or en
cli-arg-theme = The theme: default, monochrome, high-contrast, dark or light (or the variable SPORTELLO_THEME)
cli-arg-keymap = The keymap: italian, vim or plain (or the variable SPORTELLO_KEYMAP)
cli-arg-json = Print JSON, for other programs
cli-arg-id = UUID, short number, fiscal code, VAT number or vacancy code
cli-arg-on = On this date instead of today
cli-arg-offer = Of a person: would this vacancy be a suitable offer?
cli-arg-init-name = The office's name, as in "CPI Bitonto"
cli-arg-init-standard = The regional standard, or the TOML file that defines it
cli-arg-init-patron = The patron saint's day, a holiday
cli-arg-init-seat = The municipality of the seat
cli-arg-import-what = What the file holds
cli-arg-import-file = The file: CSV or JSON Lines; "-" is standard input
cli-arg-import-dry-run = Write nothing: only say what would happen
cli-arg-import-update = Whoever is registered already is updated instead of rejected
cli-arg-import-rejects = Where rejected rows are written (usually beside the file, NAME.scarti.csv)
cli-arg-export-what = What to write
cli-arg-export-format = The format (all is always jsonl)
cli-arg-export-out = The file (usually standard output)
cli-arg-find-query = What to look for: surname and initial, digits of a phone number, fiscal code…; p: v: a: s: > narrow it
cli-arg-find-limit = How many at most (usually 20)
cli-arg-show-what = What to show
cli-arg-match-vacancy = For this vacancy
cli-arg-match-person = For this person
cli-arg-match-all = All open vacancies with everybody
cli-arg-match-explain = Explain the score of this person in full
cli-arg-match-what-if = What asking less would change or, for a person, having one thing more
cli-arg-match-weights = With the weights of this file
cli-arg-match-top = How many at most (usually 20)
cli-arg-agenda-mine = Only the cases that you look after
cli-arg-agenda-operator = Only the cases that this operator looks after
cli-arg-agenda-ahead = Up to how many days ahead (usually as many as the standards say)
cli-arg-report-what = The standard, or the objectives of your own
cli-arg-report-from = The first day
cli-arg-report-to = The last day
cli-arg-report-by = By gender, by age band, or by both
cli-arg-report-bands = Which age bands: istat (the usual), plus or gol
cli-arg-report-format = The format (usually table, or that of the file's name)
cli-arg-report-out = The file (usually standard output)
cli-arg-duplicates-least = Only pairs at least this likely, in percent (usually 80)
cli-arg-duplicates-limit = How many pairs at most (usually 100)
cli-arg-merge-records = The record that goes, and the one that stays
cli-arg-merge-take = What to take from the record that goes instead of keeping: code, surname, born, mobile, address…
cli-arg-merge-undo = Take this record, merged into another, out again
cli-arg-merge-dry = Write nothing: only show where the two records differ
cli-arg-standards-code = The code of a service or a time limit, as in lep:C, A.2, R-PUG-01
cli-arg-standards-check = Says what is wrong with a file of standards of the office
cli-arg-keys-keymap = Which keymap: italian, vim or plain
cli-arg-keys-check = Check this keymap file
cli-arg-themes-check = Check this theme file
cli-arg-check-accept-loss = Go on with what is there when the last recorded acts are missing
cli-arg-backup-file = The file to write
cli-arg-backup-force = Write over a file that is there already
cli-arg-restore-file = The copy to make the office from
cli-arg-journal-after = Only after this revision
cli-arg-journal-limit = Only the last N entries
cli-arg-demo-persons = How many persons, up to 1,000,000 (usually 5,000)
cli-arg-demo-seed = The seed: the same seed gives the same office
cli-arg-demo-no-open = Only make it, and print where
cli-arg-demo-force = Make the trial office again if it is there already
cli-arg-shell = The shell

## What is the matter, and what to do

cli-no-home = I don't know where to keep data: neither XDG_DATA_HOME nor HOME names a folder. Say --office
cli-no-login = I don't know who you are: USER, LOGNAME and the user number give no usable name
cli-signals = I can't listen for Ctrl-C: { $error }
cli-output = I can't write the result: { $error }
cli-cancelled = Stopped: nothing has changed

cli-file-absent = { $path }: there is no such file
cli-file-forbidden = { $path }: you may not read it
cli-file-unreadable = { $path }: it can't be read ({ $error })
cli-file-not-writable = { $path }: nothing can be written here
cli-file-full = { $path }: the disk is full; nothing was written
cli-file-unwritten = { $path }: it can't be written ({ $error })
cli-folder-absent = { $path }: there is no such folder
cli-file-exists = { $path }: the file is there already
    .mend = Choose another name, or add --force to write over it.

cli-store-absent = There is no office in { $dir }
    .mend =
        For an empty office:    sportello init --name "CPI Bitonto" --standard puglia
        To try the program:     sportello demo
cli-store-empty = The office in this folder was never finished
cli-store-occupied = There is an office in { $dir } already: I leave it alone
    .mend = Name another folder with --office.
cli-store-held = The office is open already by { $user } (process { $pid } on { $host }, since { $since })
    .mend = Close the other desk, or ask whoever uses it to close it, and try again.
cli-store-held-unknown = The office is open already in another program
    .mend = Close the other desk and try again.
cli-store-network = { $dir } is on a network folder ({ $system }): acts could be lost there
    .mend = Keep the office on a disk of this machine, and name it with --office.
cli-store-read-only = { $path }: nothing can be written here
    .mend = See who owns the folder and whether the disk is read-only; then try again. Nothing has changed.
cli-store-full = The disk is nearly full: { $free } MB free, { $needed } are needed. I write no more; what was written stays
    .mend = Make room on the disk and try again; "sportello compact" may give some back too.
cli-store-future = The office was made by a newer program: format { $found }, this one knows up to { $known }
    .mend = Update the program. The office is as it was.
cli-store-damaged = The store in { $dir } is damaged ({ $detail })
    .mend =
        Leave the folder as it is, and make the office again in another one from the last copy:
        sportello --office NEW_FOLDER restore COPY
cli-store-lost = The last { $lost } acts are missing: { $acknowledged } was recorded, the store ends at { $found }
    .mend =
        If there is a newer copy, make the office again in another folder: sportello --office NEW restore COPY
        Otherwise go on with what is there: sportello check --accept-loss
cli-store-broken = A write to the disk failed: the office must be opened again
    .mend = Look at the disk, then open again: what was confirmed is still there.
cli-store-record = A record of the store can't be read: { $error }
    .mend = "sportello check" counts them all; a copy ("sportello restore") still has them.
cli-store-io = { $path }: { $error }
cli-store-conflict = Somebody else changed the same record meanwhile: try again
cli-store-other = The store did not accept it: { $error }
cli-backup-damaged = The copy is damaged or cut ({ $detail })
    .mend = Nothing was made: use another copy.
cli-chain-warning = Beware: the journal was altered at entry { $revision }. See "sportello journal verify".

cli-standard-unknown = There is no standard "{ $asked }": there are { $known }
cli-standard-no-region = { $path } defines no regional standard
cli-norm-refused = A standard of the office is not used: { $why }. The program's own stay in use.
cli-norm-absent = Beware: { $why }.
cli-norm-mend = Correct it and try again: sportello standards --check { $file }
cli-tables = The program's tables can't be read: { $error }
cli-own-table = { $path }: the imported table can't be read ({ $error })
    .mend = Import it again, or remove the file to go back to the program's tables.
cli-place-unknown = No municipality is called "{ $name }"
cli-place-ambiguous = "{ $name }" can be: { $choices }
cli-demo-real = There is a real office in { $dir }: I do not put a fictional one in its place
    .mend = Without --office, the trial one goes into a folder of its own.
cli-demo-not-alone = { $path } lies beside the trial office: move it, or it would be lost

cli-no-person = No person answers to "{ $id }"
cli-no-company = No company answers to "{ $id }"
cli-no-vacancy = No vacancy answers to "{ $id }"
cli-mend-record = Good are: UUID, short number, fiscal code, VAT number, vacancy code. To search: sportello find

cli-keymap-unknown = There is no keymap "{ $name }": there are { $known }
cli-theme-unknown = There is no theme "{ $name }": there are { $known }
cli-mend-own-file = Correct { $path }, or put it aside: without it the program's own files hold.
cli-no-terminal = The desk needs a terminal
    .mend = From a script use the commands: sportello --help
cli-terminal = The terminal does not answer: { $error }
cli-crashed = The program stopped at a fault; the report is in { $path }
    .mend = What was confirmed is safe, and drafts are kept: open the desk again.
cli-crashed-untold = The program stopped at a fault ({ $crash }); the report could not be written: { $error }
cli-check-found =
    { $count ->
        [one] There is one thing to correct
       *[other] There are { $count } things to correct
    }
cli-check-none = { $path }: good as it is

## While working

cli-loading-companies = Reading companies and vacancies… { $read }
cli-loading-persons = Reading persons… { $read }
cli-loading-candidates = Preparing the matching… { $read }
cli-loading-timelines = Reading timelines… { $read }
cli-loading-deadlines = Working out deadlines… { $read }
cli-checking = Checking… { $read }
cli-compacting = Compacting… { $share } %
cli-backing-up = Copying… { $share } %
cli-restoring = Making the office again… { $share } %
cli-demo-making = Inventing the centre… { $share } %
cli-importing = Importing… { $share } %, { $read } rows
cli-exporting = Writing… { $written }

## Done

cli-init-done = Made the office "{ $name }" in { $dir }
cli-demo-done = Invented { $persons } persons, { $companies } companies, { $vacancies } vacancies and { $events } events in { $dir }
cli-demo-again = The trial office is in { $dir } already: I open it again (to make it anew, --force)
cli-compact-done = Compacted: from { $before } MB to { $after } MB
cli-backup-done = Copied into { $path } ({ $size } MB)
cli-restore-in-the-way = { $path } is there already, and the backup holds one too: move it and try again
cli-restore-done = Made the office again in { $dir }: { $records } records
cli-import-done = { $read } rows read: { $written } written, { $rejected } rejected, { $unchanged } the same already, { $warnings } to look at
cli-import-dry = Trial: { $read } rows read, { $written } would be written, { $rejected } rejected, { $unchanged } the same already, { $warnings } to look at
cli-import-more-warnings = … and { $count } more things to look at
cli-import-rejects = The rejected rows are in { $path }: correct them and import that file
cli-import-rejects-dry = This was a trial: the rejected rows were not written
cli-import-stopped = Stopped: the { $written } rows written already stay
    .mend = You can import the same file again: who is there already is recognised.
cli-import-table = { $rows } entries taken from { $path }
cli-import-table-refused =
    { $count ->
        [one] The table has one wrong row: nothing was taken
       *[other] The table has { $count } wrong rows: nothing was taken
    }
cli-export-done = { $count } records written into { $path }
cli-export-special = Left out { $count } events with special data: only "export all" has them
cli-duplicates-reading = Reading records: { $read }
cli-merge-detail = { $label }: { $keeps } (not: { $leaves })
cli-merge-done = Record { $gone } is merged into { $into }. To take it back: sportello merge --undo { $gone }
cli-merge-dry = Trial: record { $gone } would go into { $into }; nothing was written
cli-merge-undone = Record { $gone }, { $who }, stands by itself again
cli-merge-none = { $id } is no record merged into another
cli-merge-detail-unknown = { $word } is no detail of a record
    .mend = Known ones: { $known }
cli-find-none = Nothing found
cli-find-more = The first { $shown } of { $total }

## Checks

cli-check-persons =
    { $count ->
        [one] one person
       *[other] { $count } persons
    }
cli-check-companies =
    { $count ->
        [one] one company
       *[other] { $count } companies
    }
cli-check-vacancies = { $count } vacancies
cli-check-timelines =
    { $count ->
        [one] one page of timelines
       *[other] { $count } pages of timelines
    }
cli-check-mergers =
    { $count ->
        [one] one merger
       *[other] { $count } mergers
    }
cli-check-operators =
    { $count ->
        [one] one operator
       *[other] { $count } operators
    }
cli-check-settings =
    { $count ->
        [one] one setting
       *[other] { $count } settings
    }
cli-check-journal = Journal whole up to entry { $revision }
cli-check-size = { $size } MB on disk, { $payload } MB of data, { $free } MB free
cli-check-compact = Compacting is worth it: sportello compact
cli-check-sound = All is well: { $records } records read
cli-check-faults =
    { $count ->
        [one] One fault in the store
       *[other] { $count } faults in the store
    }

cli-journal-sound = Journal whole up to entry { $revision }, digest { $digest }
cli-journal-altered = The journal was altered at entry { $revision }
cli-journal-missing = Entry { $revision } is missing from the journal
cli-journal-order = Entry { $revision } of the journal is out of place
cli-journal-unlinked = Entry { $revision } of the journal does not follow from the one before
cli-mend-journal = Delete nothing: compare with a copy made earlier and tell whoever is in charge.

## Words

cli-kind-person = person
cli-kind-company = company
cli-kind-service = service
cli-kind-command = command
cli-kind-vacancy = vacancy
cli-yes = yes
cli-no = no
cli-none = none
cli-age = aged { $age }
cli-months = { $months } months
cli-minutes = { $minutes } min
cli-km = within { $km } km
cli-pay = € { $pay } a year
cli-due-by = by { $day }
cli-until = until { $day }
cli-at-least = at least { $what }
cli-licence = licence { $licence }
cli-experience = { $months } months of experience
cli-own-vehicle = own vehicle

cli-label-education = Education
cli-label-skills = Skills
cli-label-languages = Languages
cli-label-licences = Licences
cli-label-vehicle = Own vehicle
cli-label-experience = Experience
cli-label-professions = Looks for
cli-label-available = Available from
cli-label-km = Distance
cli-label-contracts = Contracts
cli-label-hours = Hours
cli-label-shifts = Shifts
cli-label-pay = Least pay
cli-label-ateco = ATECO
cli-label-municipality = Municipality
cli-label-address = Address
cli-label-phone = Telephone
cli-label-email = E-mail
cli-label-employees = Employees
cli-label-referent = Contact person
cli-label-company = Company
cli-label-requested = Requested on
cli-label-agreed = Agreed for
cli-label-sent = Shortlist sent on
cli-label-profession = Profession
cli-label-offers = Offers
cli-label-must = Required
cli-label-nice = Preferred
cli-label-within = Residence
cli-label-reserved = Reserved L. 68

cli-state-detected = detected
cli-state-published = published
cli-state-preselecting = preselection
cli-state-sent = shortlist sent
cli-state-filled = closed: filled by the centre
cli-state-elsewhere = closed: filled elsewhere
cli-state-withdrawn = closed: withdrawn
cli-state-unfilled = closed: nobody suitable

cli-stage-selected = on the shortlist
cli-stage-aside = set aside
cli-step-proposed = Proposal
cli-step-answered = Availability
cli-step-preselected = Preselection
cli-step-referred = Referral
cli-step-interviewed = Interview at the company
cli-step-offered = Job offer

cli-event-did = DID released
cli-event-did-suspended = DID suspended
cli-event-did-resumed = DID resumed
cli-event-did-revoked = DID revoked
cli-event-profiling = Profiling
cli-event-service = Service
cli-event-appointment = Appointment
cli-event-contact-in = Incoming contact
cli-event-contact-out = Outgoing contact
cli-event-pact = Service pact
cli-event-plan = Individual action plan
cli-event-action = Action of the plan
cli-event-training = Training
cli-event-traineeship = Traineeship
cli-event-hire = Hire
cli-event-cessation = End of job
cli-event-benefit = Income support
cli-event-masked = Reserved
cli-event-need = Need of personnel
cli-event-document = Document
cli-event-note = Note
cli-event-annul = Annulment
cli-event-call = Call
cli-event-reasons = Reasons of the score

cli-mode-individual = individual
cli-mode-group = group
cli-mode-phone = telephone
cli-mode-back-office = back office
cli-channel-phone = telephone
cli-channel-desk = desk
cli-channel-email = e-mail
cli-channel-letter = letter
cli-channel-visit = visit

cli-outcome-proposed = proposed
cli-outcome-signed = signed
cli-outcome-refused = refused
cli-outcome-enrolled = enrolled
cli-outcome-started = started
cli-outcome-completed = completed
cli-outcome-abandoned = abandoned
cli-outcome-present = present
cli-outcome-excused = absent, excused
cli-outcome-unexcused = absent, not excused
cli-outcome-cancelled = cancelled
cli-outcome-available = available
cli-outcome-unavailable = not available
cli-outcome-no-answer = no answer
cli-outcome-chosen = chosen
cli-outcome-not-chosen = not chosen
cli-outcome-accepted = accepted
cli-outcome-turned-down = turned down

cli-standards-none = No service and no time limit has the code "{ $code }"
    .mend = The list: sportello standards
cli-standards-minutes = Minutes
cli-standards-lep = Counts as
cli-standards-sap = SAP
cli-standards-aim = Aim
cli-standards-activities = Activities
cli-standards-access = Access
cli-standards-output = Output
cli-standards-note = Note
cli-standards-source = Source
cli-standards-limit = Limit
cli-standards-outcome = Outcome
cli-standards-results = Measured by
cli-standards-legal = Laws
cli-standards-valid = Holds
cli-standards-uncounted = Not counted
cli-standards-good = { $path } can be used: it adds { $services } services, { $clocks } time limits, { $indicators } indicators
cli-limit-days =
    { $count ->
        [one] one day
       *[other] { $count } days
    }
cli-limit-working-days =
    { $count ->
        [one] one working day
       *[other] { $count } working days
    }
cli-limit-months =
    { $count ->
        [one] one month
       *[other] { $count } months
    }
cli-limit-own = the date set in the event
cli-limit-operator = the operator decides

cli-match-failed = Matching failed: { $error }
cli-match-weights = The weights in { $file } will not do: { $error }
cli-match-nothing-opens = No single thing would open further vacancies
cli-match-counts = Eligible { $eligible }, excluded { $excluded }, outside the reserve { $filtered }
cli-match-ask-person = Ask the person
cli-match-ask-company = Ask the company
cli-conflict-proposed = { $vacancy } was proposed to them on { $day }
cli-conflict-refused = said no to this company on { $day } ({ $vacancy })
cli-conflict-not-chosen = this company did not choose them on { $day } ({ $vacancy })
cli-conflict-hired = hired from { $day } ({ $vacancy })

cli-target-disabled = disabled
cli-target-adolescent = adolescents
cli-target-benefit = benefit recipients
cli-target-severely = severely disadvantaged
cli-target-disadvantaged = disadvantaged
cli-target-young = young
cli-target-returning = women returning to work
cli-target-long-term = long-term unemployed
cli-target-risk = at risk of long-term unemployment
cli-target-unemployed = unemployed
cli-target-any = everyone
