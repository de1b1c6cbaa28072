//! Rows of events.

use super::*;

const HEAD: &str = "soggetto;data;tipo;servizio;minuti;modalita;vacancy;esito;nota";

fn mario() -> FiscalCode {
    code("Rossi", "Mario", "01/01/1980", Sex::Male)
}

/// An office with a person, a company and its vacancy V-1 of one post.
fn furnished() -> Office {
    let office = office();
    let persons = format!("codice_fiscale;cognome;nome\n{};Rossi;Mario\n", mario());
    let companies = format!("partita_iva;ragione_sociale\n{};Logistica Sud\n", vat(1_000_001));
    let vacancies =
        format!("codice;partita_iva;mansione;richiesta_il\nV-1;{};Magazziniere;01/10/2026\n", vat(1_000_001));
    assert_eq!(import_text(&office, What::Persons, &persons).counts(), (1, 1, 0));
    assert_eq!(import_text(&office, What::Companies, &companies).counts(), (1, 1, 0));
    assert_eq!(import_text(&office, What::Vacancies, &vacancies).counts(), (1, 1, 0));
    office
}

fn rows(office: &Office, rows: &str) -> Imported {
    import_text(office, What::Events, &format!("{HEAD}\n{}\n", rows.replace("RSS", mario().as_str())))
}

fn kinds(office: &Office) -> Vec<&'static str> {
    let timeline = office.timeline(person_by(office, mario()).id.into()).unwrap();
    timeline.live().map(|event| event.kind.word()).collect()
}

/// One good row of every kind of a person.
const EVERY: &str = "RSS;01/10/2026;did;;;;;;
RSS;02/10/2026;did_sospesa;;;;;;
RSS;03/10/2026;did_ripresa;;;;;;
RSS;04/10/2026;profilazione;;;;;0,732 medio alto;
RSS;05/10/2026;servizio;lep:B;35;individuale;;;
RSS;06/10/2026;appuntamento;;;;;presente;
RSS;07/10/2026;contatto;;4;telefono;;entrata;richiama lunedì
RSS;08/10/2026;chiamata;;4;;V-1;uscita;
RSS;09/10/2026;patto;;;;;firmato;
RSS;10/10/2026;pai;;;;;proposto;
RSS;11/10/2026;azione_pai;;;;;avviato;corso di inglese
RSS;12/10/2026;formazione;;;;;iscritto;
RSS;13/10/2026;tirocinio;;;;;concluso;
RSS;14/10/2026;proposta;;;;V-1;;
RSS;15/10/2026;disponibilità;;;;V-1;disponibile;
RSS;16/10/2026;preselezione;;;;V-1;;
RSS;17/10/2026;segnalazione;;;;V-1;;
RSS;18/10/2026;colloquio_azienda;;;;V-1;scelto;
RSS;19/10/2026;offerta;;;;V-1;accettata;
RSS;20/10/2026;assunzione;;;;V-1;;
RSS;21/10/2026;cessazione;;;;;;
RSS;22/10/2026;beneficio;;;;;;NASpI
RSS;23/10/2026;l68;;;;;;
RSS;24/10/2026;documento;;;;;;carta d'identità
RSS;25/10/2026;nota;;;;;;\"due
righe\"
RSS;26/10/2026;did_revocata;;;;;;
RSS;27/10/2026;reddito;;;;;subordinato 2026 7500;
RSS;28/10/2026;circostanza;;;;;solo_con_persone_a_carico;
RSS;29/10/2026;circostanza_cessata;;;;;solo_con_persone_a_carico;
RSS;30/10/2026;orario_lavoro;;;;;24;
RSS;31/10/2026;condizionalita;;;;;a 2026-10-06 decurtazione 8;assente alla convocazione
RSS;01/11/2026;politica;;;;;A02 02 inizio 2026-11-01;";

#[test]
fn every_kind_of_event_is_read() {
    let office = furnished();
    let done = rows(&office, EVERY);
    assert_eq!(done.counts(), (32, 32, 0), "{:?}", done.told());
    // the traineeship, the job's hours: each is something to look at
    let doubts: Vec<_> = done.summary.findings.iter().map(|finding| finding.line).collect();
    assert_eq!(doubts, [32], "{:?}", done.told());
    let words: Vec<&str> = EVERY.lines().filter_map(|line| line.split(';').nth(2)).collect();
    let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
    assert_eq!(kinds(&office), words);
}

#[test]
fn candidacies_move_the_vacancy_and_both_timelines() {
    let office = furnished();
    assert_eq!(rows(&office, EVERY).counts().2, 0);
    let id = office.projections().lookup.vacancy_by_code(&"V-1".parse().unwrap()).unwrap();
    let vacancy = office.vacancy(id).unwrap().unwrap().value;
    assert_eq!(vacancy.candidates[0].stage, Stage::Hired);
    assert_eq!(vacancy.state, VacancyState::Closed(Closure::Filled));
    let timeline = office.timeline(vacancy.company.into()).unwrap();
    let words: Vec<&str> = timeline.live().map(|event| event.kind.word()).collect();
    assert_eq!(words.len(), 8, "{words:?}");
    assert_eq!(timeline.live().nth(1).unwrap().on, day("14/10/2026"), "on its own day");
}

#[test]
fn a_file_imported_again_writes_nothing_twice() {
    let office = furnished();
    rows(&office, EVERY);
    let before = office.revision();
    let again = rows(&office, EVERY);
    assert_eq!((again.counts(), again.summary.unchanged), ((32, 0, 0), 32), "{:?}", again.told());
    assert_eq!(again.summary.warnings, 32);
    assert!(again.told()[0].contains("già presente"));
    assert_eq!(office.revision(), before);
}

#[test]
fn another_length_is_another_event() {
    let office = furnished();
    let done = rows(&office, "RSS;05/10/2026;contatto;;4;;;;\nRSS;05/10/2026;contatto;;9;;;;");
    assert_eq!(done.counts(), (2, 2, 0));
}

#[test]
fn candidacies_are_not_written_on_companies() {
    let office = furnished();
    let company = vat(1_000_001);
    let done =
        rows(&office, &format!("{company};14/10/2026;proposta;;;;V-1;;\n{company};14/10/2026;did;;;;;;"));
    assert_eq!(done.counts(), (2, 0, 2));
    assert!(
        done.summary.findings.iter().all(|f| matches!(f.reason, Reason::BelongsToPerson)),
        "{:?}",
        done.told()
    );
    let done = rows(
        &office,
        &format!(
            "{company};14/10/2026;contatto;;;visita;;uscita;\n{company};14/10/2026;fabbisogno;;;;;;\nRSS;14/10/2026;fabbisogno;;;;;;"
        ),
    );
    assert_eq!(done.counts(), (3, 2, 1), "{:?}", done.told());
    assert!(matches!(done.fault().reason, Reason::BelongsToCompany));
}

#[test]
fn words_that_are_not_on_the_lists_are_rejected() {
    let office = furnished();
    for (row, part) in [
        ("RSS;05/10/2026;ballo;;;;;;", "did_sospesa"),
        ("RSS;05/10/2026;patto;;;;;boh;", "firmato"),
        ("RSS;05/10/2026;patto;;;;;;", "manca"),
        ("RSS;05/10/2026;servizio;Z99;;;;;", "nessuno standard"),
        ("RSS;05/10/2026;servizio;;;;;;", "manca"),
        ("RSS;05/10/2026;servizio;lep:B;35;per posta;;;", "back_office"),
        ("RSS;05/10/2026;proposta;;;;V-9;;", "nessuna vacancy"),
        ("RSS;05/10/2026;proposta;;;;;;", "manca"),
        ("RSS;05/10/2026;proposta;;;;V-1;scelto;", "non usa"),
        ("RSS;05/10/2026;nota;;;;;;", "manca"),
        ("RSS;05/12/2026;nota;;;;;;domani", "non è ancora venuto"),
        ("RSS;05/12/2026;proposta;;;;V-1;;", "non è ancora venuto"),
        ("RSS;05/10/1950;nota;;;;;;prima", "nascita"),
        ("BNCMRA80A01A662B;05/10/2026;nota;;;;;;x", "controllo"),
        ("12345678903;05/10/2026;nota;;;;;;x", "anagrafe"),
        (";05/10/2026;nota;;;;;;x", "manca"),
    ] {
        let done = rows(&office, row);
        assert_eq!(done.counts(), (1, 0, 1), "{row}");
        assert!(done.told().iter().any(|told| told.contains(part)), "{row}: {:?}", done.told());
    }
    let kept = rows(&office, "RSS;05/10/2026;servizio;vecchio:X.1;;;;;");
    assert_eq!((kept.counts(), kept.summary.warnings), ((1, 1, 0), 1));
}

#[test]
fn an_annulment_takes_the_latest_event_of_its_kind_and_day() {
    let office = furnished();
    let file = "RSS;05/10/2026;contatto;;4;;;;\nRSS;05/10/2026;contatto;;9;;;;\nRSS;05/10/2026;annulla;contatto;;;;;";
    let rehearsed =
        rehearse(&office, What::Events, &format!("{HEAD}\n{}\n", file.replace("RSS", mario().as_str())));
    assert_eq!(rehearsed.counts(), (3, 3, 0), "{:?}", rehearsed.told());
    let done = rows(&office, file);
    assert_eq!(done.counts(), (3, 3, 0), "{:?}", done.told());
    let timeline = office.timeline(person_by(&office, mario()).id.into()).unwrap();
    let left: Vec<&EventKind> = timeline.live().map(|event| &event.kind).collect();
    assert!(matches!(left.as_slice(), [EventKind::Contact(Contact { minutes: Some(4), .. })]));
    // Again: the annulment is there; only the annulled event would be written anew.
    let again = rows(&office, "RSS;05/10/2026;annulla;contatto;;;;;");
    assert_eq!((again.counts(), again.summary.unchanged), ((1, 0, 0), 1));
    assert_eq!(kinds(&office), ["contatto"]);
    let none = rows(&office, "RSS;06/10/2026;annulla;contatto;;;;;");
    assert!(matches!(none.fault().reason, Reason::NothingToAnnul));
}

#[test]
fn declared_events_come_back_as_they_went_out() {
    let office = furnished();
    rows(&office, EVERY);
    let first = export_text(&office, What::Events, Format::Csv).0;
    for told in [
        "reddito,,,,,subordinato 2026 7500,",
        "circostanza,,,,,solo_con_persone_a_carico,",
        "circostanza_cessata,,,,,solo_con_persone_a_carico,",
        "orario_lavoro,,,,,24,",
        "condizionalita,,,,,a 2026-10-06 decurtazione 8,assente alla convocazione",
        "politica,,,,,A02 02 inizio 2026-11-01,",
    ] {
        assert!(first.contains(told), "{told}: {first}");
    }
    let again = furnished();
    let done = import_text(&again, What::Events, &first);
    assert_eq!(done.counts().2, 0, "{:?}", done.told());
    assert_eq!(export_text(&again, What::Events, Format::Csv).0, first);
}

#[test]
fn what_contradicts_the_timeline_is_rejected_with_its_reason() {
    for (rows_before, row, part) in [
        ("RSS;01/10/2026;did;;;;;;", "RSS;02/10/2026;did;;;;;;", "già una DID in vigore"),
        ("RSS;01/10/2026;assunzione;;;;;;", "RSS;02/10/2026;did;;;;;;", "registra la cessazione"),
        (
            "RSS;01/01/2026;beneficio;;;;;;NASpI\nRSS;01/10/2026;condizionalita;;;;;d 2026-09-30 decadenza;rifiuto",
            "RSS;02/10/2026;did;;;;;;",
            "dal 01/12/2026",
        ),
        (
            "RSS;01/09/2026;assunzione;;;;;;\nRSS;01/09/2026;orario_lavoro;;;;;30;\nRSS;01/10/2026;assunzione;;;;;;",
            "RSS;01/10/2026;orario_lavoro;;;;;20;",
            "il massimo è 48",
        ),
        ("", "RSS;01/10/2026;politica;;;;;A02 02 inizio 2026-10-02;", "deve essere il giorno dell'evento"),
        ("", "RSS;01/10/2026;reddito;;;;;subordinato 2026;", "si scrive come"),
        ("", "RSS;01/10/2026;condizionalita;;;;;z 2026-10-01 decadenza;x", "non ha la lettera"),
    ] {
        let office = furnished();
        if !rows_before.is_empty() {
            assert_eq!(rows(&office, rows_before).counts().2, 0, "{rows_before}");
        }
        let done = rows(&office, row);
        assert_eq!(done.counts(), (1, 0, 1), "{row}: {:?}", done.told());
        assert!(done.told().iter().any(|told| told.contains(part)), "{row}: {:?}", done.told());
    }
}

#[test]
fn what_is_doubtful_goes_in_and_is_told_with_its_line() {
    let office = furnished();
    let done = rows(
        &office,
        "RSS;01/10/2026;patto;;;;;firmato;\nRSS;02/10/2026;did;;;;;;\nRSS;03/10/2026;cessazione;;;;;;\nRSS;04/10/2026;did_ripresa;;;;;;",
    );
    assert_eq!(done.counts(), (4, 4, 0), "{:?}", done.told());
    let lines: Vec<_> = done.summary.findings.iter().map(|finding| finding.line).collect();
    assert_eq!((lines, done.summary.warnings), (vec![2, 4, 5], 3), "{:?}", done.told());
    assert!(done.told()[0].contains("non c'era una DID in vigore"), "{:?}", done.told());
}

#[test]
fn a_pact_with_a_company_opens_its_services() {
    let office = furnished();
    let company = vat(1_000_001);
    let done = rows(&office, &format!("{company};14/10/2026;patto;;;;;firmato;"));
    assert_eq!(done.counts(), (1, 1, 0), "{:?}", done.told());
}
