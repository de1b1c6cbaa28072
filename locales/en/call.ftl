# The call in progress.

call-header = on line { $time } · { $minutes } min
    .short = on the line { $minutes } min
call-begun = Call begun: what you open and note belongs to it; c ends it
call-none = There is no call in progress
call-forgotten = Call dropped without writing it down
call-whose = Whose call is it? Put the cursor on the person and press c again
call-note-bad = The note is too long or has characters that cannot be written
call-logged = { $minutes ->
    [one] Call recorded: { $name }, 1 minute
   *[other] Call recorded: { $name }, { $minutes } minutes
}
call-title-in = Incoming call
call-title-out = Outgoing call
call-length = since { $time }, { $minutes } min
call-others = { $count ->
    [one] (↑↓ one other person)
   *[other] (↑↓ { $count } other people)
}
call-vacancies = Vacancies seen:
call-keys = Enter records and ends · Tab incoming/outgoing · Esc back to the call

## The time of a service

timer-header = { $code } { $minutes } min
timer-header-of = { $code } { $minutes } of { $length } min
timer-begun = The time runs: { $code }, { $who }. The same key opens the form
timer-forgotten = The time was let go without recording anything
timer-none = No service is being timed
