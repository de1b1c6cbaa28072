# Vacancies in columns, the card of a vacancy.

board-needs-vacancy = There is no vacancy under the cursor
board-empty = No vacancy: N opens a new one
board-moved = { $vacancy }: { $column }
board-send-empty = Nobody is on the shortlist: mark it as sent all the same?
board-reopen = Open { $vacancy } again?
board-close = How { $vacancy } ended
board-last-column = Closed already: < opens it again
board-first-column = In the first column already
closure-filled = Filled by candidates of ours
    .short = filled
closure-filled-elsewhere = Filled by the company elsewhere
    .short = elsewhere
closure-withdrawn = Withdrawn by the company
    .short = withdrawn
closure-unfilled = Nobody suitable
    .short = unfilled

profile-experience = { $months } of experience
profile-within = within { $km } km
profile-musts = Required
profile-nices = Preferred
profile-offers = Offers
profile-nothing = Nothing is asked
profile-reserved = reserved (L. 68/1999)
profile-state = { $state }, requested on { $day }; { $count ->
    [0] no candidate yet
    [one] 1 candidate, { $waiting } on the shortlist
   *[other] { $count } candidates, { $waiting } on the shortlist
}
