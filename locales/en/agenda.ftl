# The agenda: what is due.

agenda-all = Everybody's
agenda-mine = Mine
agenda-late = Late
agenda-today = Today
agenda-week = Within 7 days
    .short = Week
agenda-later = Later
agenda-silent-cases = Silent
agenda-silent = no event for over { $days } days
agenda-nothing = Nothing is due
agenda-nothing-mine = Nothing is due among your cases: f shows everybody's
agenda-computing = working out deadlines… { $percent }%
agenda-unread = { $count ->
    [one] 1 unreadable case
   *[other] { $count } unreadable cases
}
agenda-no-line = There is no deadline under the cursor
agenda-whose = Whose cases?
agenda-of = { $operator } ({ $count })
