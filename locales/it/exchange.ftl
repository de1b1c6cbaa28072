# Importazioni ed esportazioni: che cosa non va in una riga o in un file.

## Come si dice dove

import-fault = riga { $line } rifiutata: { $what }
import-warning = riga { $line }, da guardare: { $what }
import-in-column = colonna «{ $column }»: { $reason }
import-in-cell = colonna «{ $column }», valore «{ $value }»: { $reason }

## La riga intera

import-too-long = più lunga di { $limit } byte
import-unclosed-quote = virgolette aperte e non chiuse
import-stray-quote = c'è del testo dopo le virgolette chiuse
import-width = { $found ->
        [one] { $found } campo
       *[other] { $found } campi
    } invece di { $expected }
import-not-json = non si legge come JSON ({ $detail })
import-unknown-record = non è un tipo di registrazione conosciuto
import-twice = c'è già alla riga { $line } di questo file
import-known = è già registrato: per aggiornare importa scegliendo di aggiornare i doppioni
import-refused = l'ufficio non lo accetta ({ $detail })
import-store = l'archivio non può scrivere o leggere: { $detail }
import-changed = qualcun altro l'ha cambiato nel frattempo: importa di nuovo questa riga
import-future = il { $day } non è ancora venuto: solo appuntamenti e assunzioni stanno nel futuro
import-before-birth = prima della nascita ({ $day })

## Il file intero

import-not-utf8 = il file non è tutto UTF-8: letto come Windows-1252 (Latin-1); controlla gli accenti
import-unknown-column = colonna sconosciuta, non importata
import-unknown-column-nearest = colonna sconosciuta, non importata: forse «{ $nearest }»
import-file-empty = il file è vuoto
import-file-utf16 = il file è in UTF-16: aprilo con il foglio di calcolo e salvalo come «CSV UTF-8»
import-file-workbook = il file è una cartella di lavoro, non un CSV: aprilo e salvalo come «CSV UTF-8»
import-header-too-long = la prima riga non è un'intestazione: è troppo lunga
import-header-quotes = nell'intestazione ci sono virgolette fuori posto
import-header-repeated = la colonna «{ $column }» c'è due volte
import-header-missing = { $count ->
        [one] manca la colonna { $missing }
       *[other] mancano le colonne { $missing }
    }; la prima riga del file dice: { $found }
import-only-json-lines = l'archivio completo si importa solo da JSON Lines (.jsonl)
import-not-here = questa tabella ufficiale si importa in un altro modo
import-opening = l'ufficio si sta ancora aprendo: riprova fra poco
import-unreadable = il file non si legge: { $detail }
import-rejects-failed = il file degli scarti non si può scrivere: { $detail }
import-stopped = { $cause } (fermo dopo { $line } righe lette; { $written } sono scritte e restano)

## La cella

import-missing = manca
import-text-too-long = più di { $max } caratteri
import-text-control = contiene un carattere di controllo ({ $code })
import-day-shape = non è una data: scrivi gg/mm/aaaa o aaaa-mm-gg
import-day-none = questo giorno non esiste
import-day-range = anno fuori dal calendario (1800–2200)
import-not-yet = questo giorno non è ancora venuto
import-cf-length = { $found ->
        [one] { $found } carattere
       *[other] { $found } caratteri
    } invece di 16
import-cf-character = «{ $found }» non può stare alla posizione { $position } del codice fiscale
import-cf-day = il codice fiscale ha un giorno di nascita che non esiste
import-cf-check = carattere di controllo sbagliato: c'è { $found }, ci vuole { $expected }
import-vat-character = «{ $found }» non è una cifra
import-vat-length = { $found ->
        [one] { $found } cifra
       *[other] { $found } cifre
    } invece di 11
import-vat-zero = le prime sette cifre sono tutte zero
import-vat-check = cifra di controllo sbagliata: c'è { $found }, ci vuole { $expected }
import-phone-character = «{ $found }» non sta in un numero di telefono
import-phone-short = numero troppo corto ({ $digits } cifre)
import-phone-long = numero troppo lungo ({ $digits } cifre): forse sono due
import-email-at = in un indirizzo e-mail ci vuole una @
import-email-character = «{ $found }» non sta in un indirizzo e-mail
import-email-name = prima della @ non c'è un nome
import-email-domain = dopo la @ non c'è un dominio, come esempio.it
import-email-long = indirizzo e-mail troppo lungo
import-sex = scrivi F o M
import-word = non è una di queste parole: { $allowed }
import-yes-no = scrivi S o N
import-number = non è un numero intero da { $least } a { $most }
import-experience = scrivi professione:mesi, come 8.1.3.1.0:36
import-code-contract = non è un codice di contratto, come A.01.00
import-code-family = non è una famiglia di contratti, da A00 a A06
import-code-eqf = non è un livello EQF, da 1 a 8
import-code-language = non è una lingua con livello, come en:B1
import-code-licence = non è una categoria di patente, come B o CE
import-code-hours = scrivi FT (tempo pieno) o PT (tempo parziale)
import-code-shift = non è un orario particolare (LT, LN, WE, OS, TL)
import-code-sap = non è un codice SAP, come A01
import-code-profession = non è un codice di professione, come 8.1.3.1.0
import-code-skill = non è una competenza
import-unknown-profession = nessuna professione si chiama così: scrivi il codice
import-unknown-place = nessun comune o stato si chiama così
import-ambiguous-place = si chiamano così più luoghi ({ $choices }): scrivi anche la provincia
import-unknown-service = nessuno standard ha questa prestazione
import-unknown-subject = in anagrafe non c'è nessuno con questo codice
import-ambiguous-subject = hanno questo numero una persona e un'impresa
import-unknown-company = in anagrafe non c'è un'impresa con questa partita IVA: importa prima le imprese
import-unknown-vacancy = nessuna vacancy ha questo codice
import-belongs-to-person = questo tipo di evento si scrive per la persona; entra da sé anche nel percorso dell'impresa
import-belongs-to-company = questo tipo di evento si scrive per l'impresa
import-nothing-to-annul = quel giorno non c'è un evento di questo tipo da annullare
import-not-for-kind = questo tipo di evento non usa questa colonna
import-number-taken = il numero { $number } è di un'altra scheda
import-id-taken = un'altra scheda, diversa, ha lo stesso identificativo
import-orphan = manca la persona o l'impresa a cui appartiene

## Da guardare: la riga è entrata

import-disagrees-name = nel codice fiscale c'è { $code }, il nome darebbe { $name }
import-disagrees = il codice fiscale dice { $code }
import-place-not-yet = questo luogo esiste dal { $day }
import-place-ended = questo luogo è esistito fino al { $day }
import-no-such-place-code = nessun luogo ha questo codice
import-provisional-check = la cifra di controllo del codice provvisorio è insolita
import-zeros-restored = rimessi gli zeri iniziali che il foglio di calcolo aveva tolto
import-kept-in-address = comune non riconosciuto: conservato nell'indirizzo
import-not-used = questo tipo di evento non usa il valore: non importato
import-service-kept = nessuno standard in vigore ha questa prestazione: il codice è conservato
import-same-person = sembra la stessa persona del numero { $number }: { $why }
import-same-person-in-file = sembra la stessa persona della riga { $line }
import-same-vacancy = sembra la stessa richiesta registrata come { $code }
import-already-there = già presente: non scritto di nuovo
import-settings-kept = l'ufficio ha già i suoi dati: nome, calendario e standard restano i suoi

## Esportazioni

export-only-json-lines = l'archivio completo si esporta solo come JSON Lines: usa --format jsonl
export-not-here = questa tabella non si esporta
export-unwritable = non si può scrivere: { $detail }
import-unreadable-cell = si scrive come «{ $example }»
import-left-out = lasciato fuori: { $why }
