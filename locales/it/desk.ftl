# Tasti, luoghi e finestre dello sportello.

## Come si chiamano i tasti

key-ctrl = Ctrl
key-alt = Alt
key-shift = Maiusc
key-space = Spazio
key-enter = Invio
key-esc = Esc
key-tab = Tab
key-backspace = Backspace
key-delete = Canc
key-insert = Ins
key-up = Su
key-down = Giù
key-left = Sinistra
key-right = Destra
key-home = Inizio
key-end = Fine
key-page-up = PagSu
key-page-down = PagGiù

## Dove valgono i comandi (titoli del foglio dei tasti e dell'aiuto)

scope-global = Ovunque
scope-list = In ogni elenco
scope-subject = Su una persona o un'impresa
scope-person = Su una persona
scope-persons = Persone
scope-timeline = Percorso
scope-board = Vacancy
scope-matching = Incrocio
scope-agenda = Agenda
scope-companies = Imprese
scope-standards = Standard
scope-indicators = Indicatori
scope-search = Mentre si cerca
scope-form = Nei moduli
scope-note = Nelle note
scope-picker = Nelle scelte
scope-line = Nella riga dei comandi
scope-palette = Fra tutti i comandi
scope-menu = Nel menu dei tasti
scope-help = Nell'aiuto
scope-confirm = Nelle domande

menu-more = altri tasti…
sheet-by-name = Senza tasto: per nome, o fra tutti i comandi

## La riga dei comandi

line-empty = Scrivi il nome di un comando
line-unknown = Non c'è il comando «{ $name }»
line-nearest = Non c'è il comando «{ $name }»: forse «{ $nearest }»
line-argument-missing = «{ $name }» vuole un valore
line-argument-unexpected = «{ $name }» non vuole altro
