# Records of one person: finding, merging, taking apart.

duplicates-none = No record seems to be double
detail-none = none
resemble-same = { $detail } the same
resemble-alike = { $detail } alike
resemble-phone = same phone
resemble-phone-alike = phone nearly the same
resemble-names-swapped = surname and given names swapped
resemble-born-swapped = day and month of birth swapped
resemble-omocode = omocode
merged-into = Merged into { $who } on { $day } by { $by }
merged-fact = Includes { $who }, merged on { $day } by { $by }

duplicates-title = Records that seem to be about one person: { $count }
duplicates-running = Looking through the whole registry for duplicates…
duplicates-ready =
    { $count ->
        [one] Found one pair of similar records: open the duplicates again
       *[other] Found { $count } pairs of similar records: open the duplicates again
    }
merge-title = Merge { $one } and { $other }
merge-stays = The record that stays
merge-other = ( ) { $text }
merge-contested = The two records do not say the same: choose with ← →
merge-confirm = Record { $gone } goes into { $into }, which takes its history. Merge?
merge-done = { $gone } is now in { $into }
merge-part = Take out { $who }
merge-part-which = Which record shall stand by itself again?
merge-parted = { $who } stands by itself again
merge-nobody = Nobody has this number or code: { $name }
merge-nobody-alike = Nobody resembles them. To merge with a certain record: :merge NUMBER
merge-with-whom = Merge with which record?
merged-none = No record was merged into this person
merged-title = Records merged into { $who }
merged-record = Record
merged-history = History
merged-events =
    { $count ->
        [one] one event, in the person's timeline
       *[other] { $count } events, in the person's timeline
    }
