# Schede della stessa persona: trovarle, unirle, separarle.

duplicates-none = Nessuna scheda sembra doppia
detail-none = nessuna
resemble-same = { $detail } uguale
resemble-alike = { $detail } simile
resemble-phone = stesso telefono
resemble-phone-alike = telefono quasi uguale
resemble-names-swapped = cognome e nome scambiati
resemble-born-swapped = giorno e mese di nascita scambiati
resemble-omocode = codici omocodi
merged-into = Unita a { $who } il { $day } da { $by }
merged-fact = Comprende { $who }, unita il { $day } da { $by }

duplicates-title = Schede che sembrano della stessa persona: { $count }
duplicates-running = Cerco le schede doppie in tutta l'anagrafe…
duplicates-ready =
    { $count ->
        [one] Trovata una coppia di schede simili: riapri le schede doppie
       *[other] Trovate { $count } coppie di schede simili: riapri le schede doppie
    }
merge-title = Unisci { $one } e { $other }
merge-stays = Resta la scheda
merge-other = ( ) { $text }
merge-contested = Le due schede non dicono lo stesso: scegli con ← →
merge-confirm = La scheda { $gone } va in { $into }, che ne prende la storia. Unire?
merge-done = { $gone } è ora in { $into }
merge-part = Separa { $who }
merge-part-which = Quale scheda torna per sé?
merge-parted = { $who } è di nuovo per sé
merge-nobody = Nessuno ha questo numero o codice: { $name }
merge-nobody-alike = Nessuno le somiglia. Per unire a una scheda precisa: :unisci NUMERO
merge-with-whom = Con quale scheda unirla?
merged-none = A questa persona non è stata unita nessuna scheda
merged-title = Schede unite a { $who }
merged-record = Scheda
merged-history = Storia
merged-events =
    { $count ->
        [one] un evento, nel percorso della persona
       *[other] { $count } eventi, nel percorso della persona
    }
