//! Every figure of the Piemonte repertory, 1.1 to 10.3, on histories whose numbers are known.

use super::world::World;

/// The code, its row in seed 004, what happened, the figure for 2026.
const FIGURES: &[(&str, &str, &[&str], u64)] = &[
    (
        "1.1",
        "Repertorio Piemonte, indicatori fisici, 1.1",
        &[
            "anna 2026-03-01 servizio piemonte:A.1",
            "anna 2026-04-01 servizio lep:A",
            "bruno 2026-05-01 servizio lep:A",
            "carla 2025-12-31 servizio piemonte:A.1",
            "dario 2026-05-01 servizio piemonte:A.2",
        ],
        2,
    ),
    (
        "2.1",
        "Repertorio Piemonte, indicatori fisici, 2.1",
        &[
            "anna 2026-03-01 servizio piemonte:A.2",
            "bruno 2026-03-01 servizio lep:B",
            "carla 2026-01-01 servizio lep:D",
            "carla 2026-12-31 servizio lep:B",
        ],
        3,
    ),
    (
        "2.2",
        "Repertorio Piemonte, indicatori fisici, 2.2",
        &[
            "anna 2026-03-01 patto firmato",
            "bruno 2026-03-01 patto proposto",
            "carla 2026-03-01 patto rifiutato",
            "alfa 2026-03-01 patto firmato",
        ],
        1,
    ),
    (
        "3.1",
        "Repertorio Piemonte, indicatori fisici, 3.1",
        &["anna 2026-03-01 servizio piemonte:A.3", "bruno 2026-03-01 servizio lep:C"],
        2,
    ),
    (
        "3.2",
        "Repertorio Piemonte, indicatori fisici, 3.2",
        &[
            "anna 2026-03-01 servizio piemonte:A.2",
            "anna 2026-03-11 pai proposto",
            "anna 2026-03-21 pai firmato",
            "bruno 2026-03-01 pai firmato",
            "carla 2026-03-01 pai rifiutato",
        ],
        2,
    ),
    (
        "3.3",
        "Repertorio Piemonte, indicatori fisici, 3.3",
        &["anna 2026-03-01 pai rifiutato", "bruno 2026-03-01 pai firmato"],
        1,
    ),
    (
        "3.4",
        "Repertorio Piemonte, indicatori fisici, 3.4",
        &["anna 2026-03-01 formazione avviato", "bruno 2026-03-01 formazione iscritto"],
        1,
    ),
    (
        "3.5",
        "Repertorio Piemonte, indicatori fisici, 3.5",
        &[
            "anna 2026-03-01 formazione avviato",
            "bruno 2026-03-01 formazione iscritto",
            "carla 2026-03-01 formazione iscritto",
        ],
        2,
    ),
    (
        "3.6",
        "Repertorio Piemonte, indicatori fisici, 3.6",
        &["anna 2026-03-01 formazione concluso", "bruno 2026-03-01 formazione abbandonato"],
        1,
    ),
    (
        "4.1",
        "Repertorio Piemonte, indicatori fisici, 4.1",
        &[
            "anna 2026-03-01 servizio piemonte:A.4",
            "anna 2026-03-08 servizio piemonte:A.4",
            "bruno 2026-03-08 servizio lep:E",
        ],
        2,
    ),
    (
        "5.1",
        "Repertorio Piemonte, indicatori fisici, 5.1",
        &[
            "anna 2026-03-01 servizio piemonte:A.5",
            "bruno 2026-03-08 servizio lep:F1",
            "carla 2026-03-08 servizio lep:F2",
        ],
        3,
    ),
    (
        "5.2",
        "Repertorio Piemonte, indicatori fisici, 5.2",
        &[
            "anna 2026-03-01 tirocinio avviato",
            "anna 2026-09-01 tirocinio avviato",
            "bruno 2026-03-08 tirocinio concluso",
        ],
        2,
    ),
    (
        "6.1",
        "Repertorio Piemonte, indicatori fisici, 6.1",
        &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 preselezione V1", "bruno+alfa 2026-03-02 proposta V1"],
        1,
    ),
    (
        "6.2",
        "Repertorio Piemonte, indicatori fisici, 6.2",
        &[
            "V1 alfa 2026-03-01",
            "V2 beta 2026-03-01",
            "anna+alfa 2026-03-02 segnalazione V1",
            "anna+beta 2026-03-03 segnalazione V2",
        ],
        1,
    ),
    (
        "6.3",
        "Repertorio Piemonte, indicatori fisici, 6.3",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-02 offerta V1 accettata",
            "bruno+alfa 2026-03-02 offerta V1 rifiutata",
            "carla+alfa 2026-03-02 offerta V1",
            "dario 2026-03-02 assunzione",
        ],
        2,
    ),
    (
        "6.4",
        "Repertorio Piemonte, indicatori fisici, 6.4",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-10 assunzione V1",
            "bruno 2026-03-10 assunzione",
            "bruno 2026-06-10 assunzione",
        ],
        2,
    ),
    (
        "7.1",
        "Repertorio Piemonte, indicatori fisici, 7.1",
        &[
            "alfa 2026-03-01 servizio piemonte:B.1",
            "alfa 2026-03-02 servizio piemonte:B.1",
            "beta 2026-03-02 servizio piemonte:B.2",
        ],
        1,
    ),
    (
        "7.2",
        "Repertorio Piemonte, indicatori fisici, 7.2",
        &["alfa 2026-03-01 fabbisogno", "alfa 2026-03-02 fabbisogno", "beta 2027-03-02 fabbisogno"],
        1,
    ),
    (
        "8.1",
        "Repertorio Piemonte, indicatori fisici, 8.1",
        &["alfa 2026-03-01 servizio piemonte:B.2", "beta 2026-03-02 servizio lep:P"],
        2,
    ),
    (
        "8.2",
        "Repertorio Piemonte, indicatori fisici, 8.2",
        &["alfa 2026-03-01 patto firmato", "beta 2026-03-02 patto proposto", "anna 2026-03-02 patto firmato"],
        1,
    ),
    (
        "8.3",
        "Repertorio Piemonte, indicatori fisici, 8.3",
        &["V1 alfa 2026-03-01", "V2 alfa 2026-03-05", "V3 beta 2025-03-05"],
        1,
    ),
    (
        "8.4",
        "Repertorio Piemonte, indicatori fisici, 8.4",
        &["V1 alfa 2026-03-01 - - posts=5", "V2 alfa 2026-03-05", "V3 beta 2025-03-05"],
        2,
    ),
    (
        "9.1",
        "Repertorio Piemonte, indicatori fisici, 9.1",
        &["alfa 2026-03-01 servizio piemonte:B.3", "beta 2026-03-02 servizio piemonte:B.4"],
        1,
    ),
    (
        "10.1",
        "Repertorio Piemonte, indicatori fisici, 10.1",
        &[
            "V1 alfa 2026-03-01",
            "V2 beta 2026-03-01",
            "anna+alfa 2026-03-02 segnalazione V1",
            "anna+alfa 2026-03-04 segnalazione V1",
            "anna+beta 2026-03-03 segnalazione V2",
            "bruno+alfa 2026-03-03 segnalazione V1",
        ],
        3,
    ),
    (
        "10.2",
        "Repertorio Piemonte, indicatori fisici, 10.2",
        &[
            "V1 alfa 2026-03-01",
            "V2 beta 2026-03-01",
            "anna+alfa 2026-03-02 colloquio_azienda V1 scelto",
            "bruno+beta 2026-03-02 colloquio_azienda V2 non_scelto",
        ],
        1,
    ),
    (
        "10.3",
        "Repertorio Piemonte, indicatori fisici, 10.3",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-12 assunzione V1",
            "bruno+alfa 2026-03-12 assunzione V1",
            "carla 2026-03-12 assunzione",
        ],
        1,
    ),
];

#[test]
fn every_figure_of_the_repertory() {
    for (code, source, lines, expected) in FIGURES {
        let row = World::told(lines).row("piemonte", code);
        assert_eq!(row.total, Some(*expected), "{code}");
        assert_eq!(row.source, *source);
        let parts: u64 = row.by.iter().map(|cell| cell.count).sum();
        assert!(row.by.is_empty() || parts == *expected, "{code}: the parts do not add up");
    }
}

#[test]
fn no_figure_is_left_out() {
    let told: Vec<&str> = FIGURES.iter().map(|(code, ..)| *code).collect();
    let report = World::empty().report("piemonte");
    let asked: Vec<&str> = report.rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(told, asked);
}

#[test]
fn the_opening_of_the_plan_tells_its_days() {
    let lines = FIGURES.iter().find(|(code, ..)| *code == "3.2").unwrap().2;
    let spread = World::told(lines).row("piemonte", "3.2").spread.unwrap();
    assert_eq!((spread.median, spread.p90, spread.of), (Some(10.0), Some(10), 1));
    assert_eq!((spread.first.iso(), spread.last.iso()), ("2026-03-01".into(), "2026-03-11".into()));
}

#[test]
fn annulled_events_do_not_count() {
    let lines =
        ["anna 2026-03-01 servizio piemonte:A.1", "bruno 2026-03-01 servizio piemonte:A.1", "anna! 1"];
    assert_eq!(World::told(&lines).row("piemonte", "1.1").total, Some(1));
}

#[test]
fn sex_and_age_are_those_of_the_first_event() {
    // Carla, born on 15 March 2001, turns 25 in the middle of it
    let lines = [
        "carla 2026-03-20 servizio piemonte:A.1",
        "carla 2026-03-10 servizio lep:A",
        "bruno 2026-03-10 servizio lep:A",
    ];
    let row = World::told(&lines).row("piemonte", "1.1");
    let by: Vec<String> = row.by.iter().map(|cell| format!("{} {}", cell.group, cell.count)).collect();
    assert_eq!(by, ["F|15-24 1", "M|55-64 1"]);
}
