# Keys, places and small windows of the desk.

## What keys are called

key-ctrl = Ctrl
key-alt = Alt
key-shift = Shift
key-space = Space
key-enter = Enter
key-esc = Esc
key-tab = Tab
key-backspace = Backspace
key-delete = Del
key-insert = Ins
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-home = Home
key-end = End
key-page-up = PgUp
key-page-down = PgDn

## Where commands are given (titles of the cheat sheet and the help)

scope-global = Everywhere
scope-list = In every list
scope-subject = On a person or a company
scope-person = On a person
scope-persons = Persons
scope-timeline = Timeline
scope-board = Vacancies
scope-matching = Matching
scope-agenda = Agenda
scope-companies = Companies
scope-standards = Standards
scope-indicators = Indicators
scope-search = While searching
scope-form = In forms
scope-note = In notes
scope-picker = In choices
scope-line = On the command line
scope-palette = Among all commands
scope-menu = In the menu of keys
scope-help = In the help
scope-confirm = In questions

menu-more = more keys…
sheet-by-name = Without a key: by name, or among all commands

## The command line

line-empty = Write the name of a command
line-unknown = There is no command "{ $name }"
line-nearest = There is no command "{ $name }": perhaps "{ $nearest }"
line-argument-missing = "{ $name }" wants a value
line-argument-unexpected = "{ $name }" takes nothing after it
