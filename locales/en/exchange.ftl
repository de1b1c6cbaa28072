# Imports and exports: what is the matter with a row or a file.

## How the place is said

import-fault = line { $line } rejected: { $what }
import-warning = line { $line }, to look at: { $what }
import-in-column = column “{ $column }”: { $reason }
import-in-cell = column “{ $column }”, value “{ $value }”: { $reason }

## The whole row

import-too-long = longer than { $limit } bytes
import-unclosed-quote = a quote is opened and not closed
import-stray-quote = there is text after a closing quote
import-width = { $found ->
        [one] { $found } field
       *[other] { $found } fields
    } instead of { $expected }
import-not-json = not readable as JSON ({ $detail })
import-unknown-record = not a known kind of record
import-twice = already on line { $line } of this file
import-known = already registered: to update, import choosing to update duplicates
import-refused = the office does not accept it ({ $detail })
import-store = the store cannot write or read: { $detail }
import-changed = somebody else changed it meanwhile: import this row again
import-future = { $day } has not come yet: only appointments and hires lie in the future
import-before-birth = before the birth ({ $day })

## The whole file

import-not-utf8 = the file is not all UTF-8: read as Windows-1252 (Latin-1); check the accents
import-unknown-column = unknown column, not imported
import-unknown-column-nearest = unknown column, not imported: perhaps “{ $nearest }”
import-file-empty = the file is empty
import-file-utf16 = the file is UTF-16: open it with a spreadsheet and save it as “CSV UTF-8”
import-file-workbook = the file is a workbook, not a CSV file: open it and save it as “CSV UTF-8”
import-header-too-long = the first line is not a header: it is too long
import-header-quotes = the header has quotes out of place
import-header-repeated = column “{ $column }” stands there twice
import-header-missing = { $count ->
        [one] column { $missing } is missing
       *[other] columns { $missing } are missing
    }; the first line of the file says: { $found }
import-only-json-lines = the whole office is imported from JSON Lines (.jsonl) only
import-not-here = this official table is imported in another way
import-opening = the office is still opening: try again in a moment
import-unreadable = the file cannot be read: { $detail }
import-rejects-failed = the file of rejects cannot be written: { $detail }
import-stopped = { $cause } (stopped after { $line } rows read; { $written } are written and stay)

## The cell

import-missing = missing
import-text-too-long = more than { $max } characters
import-text-control = has a control character ({ $code })
import-day-shape = not a date: write dd/mm/yyyy or yyyy-mm-dd
import-day-none = there is no such day
import-day-range = year out of the calendar (1800–2200)
import-not-yet = this day has not come yet
import-cf-length = { $found ->
        [one] { $found } character
       *[other] { $found } characters
    } instead of 16
import-cf-character = “{ $found }” cannot stand at position { $position } of a fiscal code
import-cf-day = the fiscal code has a day of birth that does not exist
import-cf-check = wrong check character: it is { $found }, it should be { $expected }
import-vat-character = “{ $found }” is not a digit
import-vat-length = { $found ->
        [one] { $found } digit
       *[other] { $found } digits
    } instead of 11
import-vat-zero = the first seven digits are all zero
import-vat-check = wrong check digit: it is { $found }, it should be { $expected }
import-phone-character = “{ $found }” cannot stand in a telephone number
import-phone-short = number too short ({ $digits } digits)
import-phone-long = number too long ({ $digits } digits): perhaps there are two
import-email-at = an e-mail address needs one @
import-email-character = “{ $found }” cannot stand in an e-mail address
import-email-name = there is no name before the @
import-email-domain = there is no domain after the @, like example.org
import-email-long = e-mail address too long
import-sex = write F or M
import-word = not one of these words: { $allowed }
import-yes-no = write S or N
import-number = not a whole number from { $least } to { $most }
import-experience = write profession:months, like 8.1.3.1.0:36
import-code-contract = not a contract code, like A.01.00
import-code-family = not a family of contracts, A00 to A06
import-code-eqf = not an EQF level, 1 to 8
import-code-language = not a language with its level, like en:B1
import-code-licence = not a licence category, like B or CE
import-code-hours = write FT (full time) or PT (part time)
import-code-shift = not a kind of working time (LT, LN, WE, OS, TL)
import-code-sap = not a SAP code, like A01
import-code-profession = not a profession code, like 8.1.3.1.0
import-code-skill = not a skill
import-unknown-profession = no profession has this name: write its code
import-unknown-place = no municipality or state has this name
import-ambiguous-place = several places have this name ({ $choices }): write the province too
import-unknown-service = no standard has this service
import-unknown-subject = nobody in the registry has this code
import-ambiguous-subject = a person and a company have this number
import-unknown-company = no company in the registry has this VAT number: import the companies first
import-unknown-vacancy = no vacancy has this code
import-belongs-to-person = this kind of event is written for the person; it enters the company's timeline by itself
import-belongs-to-company = this kind of event is written for the company
import-nothing-to-annul = there is no event of this kind on that day to annul
import-not-for-kind = this kind of event does not use this column
import-number-taken = number { $number } belongs to another record
import-id-taken = another, different record has the same id
import-orphan = the person or company it belongs to is not there

## To look at: the row went in

import-disagrees-name = the fiscal code has { $code }, the name would give { $name }
import-disagrees = the fiscal code says { $code }
import-place-not-yet = this place exists since { $day }
import-place-ended = this place existed until { $day }
import-no-such-place-code = no place has this code
import-provisional-check = the check digit of the provisional code is unusual
import-zeros-restored = leading zeros that the spreadsheet had taken away were put back
import-kept-in-address = municipality not recognised: kept in the address
import-not-used = this kind of event does not use the value: not imported
import-service-kept = no standard in force has this service: its code is kept
import-same-person = seems to be the person of number { $number }: { $why }
import-same-person-in-file = seems to be the person of line { $line }
import-same-vacancy = it seems to be the request registered as { $code }
import-already-there = already there: not written again
import-settings-kept = the office has data of its own: its name, calendar and standard stay

## Exports

export-only-json-lines = the whole office is exported as JSON Lines only: use --format jsonl
export-not-here = this table is not exported
export-unwritable = cannot be written: { $detail }
import-unreadable-cell = write it like «{ $example }»
import-left-out = left out: { $why }
