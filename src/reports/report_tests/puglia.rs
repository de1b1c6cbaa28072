//! Every code of the Puglia monthly sheet, A.1 to G.2.2, on histories whose numbers are known.

use super::world::{World, by_both, day, period, year};
use crate::reports::{Part, Question, Unit, Who, Withheld, behind, report};

/// The code, what happened, the figure for 2026. The row of seed 003 is checked against the code.
const FIGURES: &[(&str, &[&str], Option<u64>)] = &[
    (
        "A.1",
        &[
            "anna 2026-03-01 servizio puglia:A1",
            "bruno 2026-03-01 servizio puglia:A4",
            "anna 2026-04-01 servizio lep:A",
            "carla 2026-03-01 servizio puglia:B1",
        ],
        Some(2),
    ),
    (
        "A.2",
        &[
            "anna 2026-03-01 servizio puglia:A2",
            "bruno 2026-03-01 servizio puglia:A3",
            "carla 2026-03-01 servizio puglia:A1",
        ],
        Some(2),
    ),
    ("A.4", &["anna 2026-03-01 did", "anna 2026-09-01 did", "bruno 2026-03-01 did"], Some(2)),
    (
        "B.1.1",
        &[
            "anna 2026-03-01 servizio puglia:B1",
            "bruno 2026-03-01 servizio lep:C",
            "carla 2026-03-01 servizio puglia:B2",
        ],
        Some(2),
    ),
    (
        "B.1.2",
        &[
            "anna 2026-03-01 did",
            "anna 2026-03-31 servizio puglia:B1",
            "bruno 2025-12-01 did",
            "bruno 2026-03-01 servizio puglia:B1",
            "bruno 2026-03-05 servizio puglia:B1",
            "carla 2026-03-01 servizio puglia:B1",
        ],
        Some(2),
    ),
    (
        "B.2",
        &[
            "anna 2026-03-01 patto proposto",
            "anna 2026-03-05 patto firmato",
            "bruno 2026-03-01 patto rifiutato",
        ],
        Some(3),
    ),
    ("C.1", &["anna 2026-03-01 servizio puglia:C1", "bruno 2026-03-01 servizio puglia:C2"], Some(1)),
    (
        "C.2",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-02 proposta V1",
            "bruno+alfa 2026-03-02 offerta V1 rifiutata",
            "anna+alfa 2026-03-03 offerta V1",
        ],
        Some(2),
    ),
    ("C.3.1", &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 preselezione V1"], Some(1)),
    (
        "C.3.2",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-02 segnalazione V1",
            "bruno+alfa 2026-03-02 segnalazione V1",
        ],
        Some(2),
    ),
    (
        "C.3.3",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-02 colloquio_azienda V1",
            "anna+alfa 2026-03-03 colloquio_azienda V1 scelto",
        ],
        Some(1),
    ),
    ("C.3.4", &["anna 2026-03-02 assunzione", "bruno+alfa 2026-03-02 assunzione V1"], Some(2)),
    (
        "C.3.5",
        &["anna+alfa 2026-03-02 offerta V1 rifiutata", "bruno+alfa 2026-03-02 offerta V1 accettata"],
        Some(1),
    ),
    ("C.4", &["alfa 2026-03-02 servizio puglia:G3", "beta 2026-03-02 servizio puglia:G1"], Some(1)),
    (
        "D.1",
        &["anna 2026-03-02 pai proposto", "anna 2026-03-03 pai firmato", "bruno 2026-03-02 pai rifiutato"],
        Some(2),
    ),
    (
        "D.2.1",
        &[
            "anna 2026-03-02 servizio puglia:D2",
            "bruno 2026-03-02 formazione iscritto",
            "carla 2026-03-02 tirocinio avviato",
        ],
        Some(3),
    ),
    (
        "D.2.2",
        &[
            "anna 2026-03-02 formazione iscritto",
            "bruno 2026-03-02 formazione concluso",
            "carla 2026-03-02 tirocinio avviato",
        ],
        Some(2),
    ),
    ("E.1.1", &["anna 2026-03-02 l68", "bruno 2026-03-02 servizio puglia:E1"], Some(1)),
    ("E.1.2", &["anna 2026-03-02 l68", "bruno 2026-03-02 servizio puglia:E1"], Some(1)),
    ("E.2", &["anna 2026-03-02 servizio puglia:E2", "anna 2026-03-03 servizio puglia:E2"], Some(2)),
    ("E.3.1", &["anna 2026-03-02 servizio puglia:E3", "anna 2026-03-03 servizio puglia:E3"], Some(1)),
    (
        "E.3.2",
        &[
            "anna 2026-03-02 l68",
            "anna 2026-03-02 formazione iscritto",
            "bruno 2026-03-02 formazione iscritto",
            "carla 2026-03-01 tirocinio avviato",
            "carla 2026-03-02 l68",
        ],
        Some(1),
    ),
    ("E.3.3", &["anna 2025-03-02 l68", "anna 2026-03-02 assunzione", "bruno 2026-03-02 assunzione"], Some(1)),
    ("E.3.4", &[], None),
    ("E.3.5", &[], None),
    (
        "F.1.1",
        &[
            "alfa 2026-03-02 servizio puglia:F1",
            "beta 2026-03-01 contatto uscita",
            "beta 2026-03-02 servizio puglia:F1",
        ],
        Some(1),
    ),
    (
        "F.1.2",
        &[
            "alfa 2026-03-02 servizio puglia:F1",
            "alfa 2026-03-03 contatto uscita",
            "beta 2025-03-01 contatto uscita",
            "beta 2026-03-02 servizio puglia:F1",
        ],
        Some(1),
    ),
    ("F.2", &["V1 alfa 2026-03-01 2026-03-02", "V2 alfa 2026-03-01 -"], Some(1)),
    ("F.3", &["alfa 2026-03-02 servizio puglia:F3"], Some(1)),
    ("G.1.1", &["V1 alfa 2026-03-01", "V2 alfa 2026-03-01", "V3 beta 2026-03-01"], Some(2)),
    (
        "G.1.2",
        &[
            "V1 alfa 2026-03-01 - - posts=3",
            "V2 alfa 2026-03-01 - - posts=2",
            "V3 beta 2025-03-01 - - posts=9",
        ],
        Some(5),
    ),
    (
        "G.1.3",
        &[
            "V1 alfa 2026-03-01",
            "anna+alfa 2026-03-02 segnalazione V1",
            "bruno+alfa 2026-03-02 segnalazione V1",
        ],
        Some(1),
    ),
    ("G.1.4", &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 colloquio_azienda V1"], Some(1)),
    (
        "G.1.5",
        &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 assunzione V1", "bruno+beta 2026-03-02 assunzione"],
        Some(1),
    ),
    (
        "G.1.6",
        &["V1 alfa 2026-03-02 - 2026-03-06", "V2 alfa 2026-03-02 - 2026-03-20", "V3 beta 2026-03-02"],
        Some(2),
    ),
    ("G.2.1", &["anna 2026-03-02 tirocinio avviato", "anna 2026-09-02 tirocinio avviato"], Some(2)),
    (
        "G.2.2",
        &[
            "anna 2026-03-02 tirocinio avviato",
            "anna 2026-09-02 assunzione",
            "bruno 2026-03-02 assunzione",
            "carla 2026-03-02 assunzione",
            "carla 2026-03-03 tirocinio avviato",
        ],
        Some(1),
    ),
];

#[test]
fn every_code_of_the_monthly_sheet() {
    for (code, lines, expected) in FIGURES {
        let row = World::told(lines).row("puglia", code);
        assert_eq!(row.total, *expected, "{code}");
        let source = format!("Masterplan Puglia, 3.4, scheda di rilevazione mensile, {code}");
        assert_eq!(row.source, source, "{code}");
        assert_eq!(expected.is_none(), row.unit == Unit::Manual, "{code}");
        if let (Some(expected), 12) = (expected, row.months.len()) {
            assert!(row.months.iter().sum::<u64>() >= *expected, "{code}: {:?}", row.months);
        } else {
            assert_eq!(row.unit, Unit::Manual, "{code} has no twelve columns");
        }
    }
}

#[test]
fn no_code_is_left_out() {
    let told: Vec<&str> = FIGURES.iter().map(|(code, ..)| *code).collect();
    let report = World::empty().report("puglia");
    let asked: Vec<&str> = report.rows.iter().map(|row| row.code.as_str()).collect();
    assert_eq!(told, asked);
}

/// Seed 003, monthly sheet; R-MON-03: once a month and code.
#[test]
fn a_person_counts_once_a_month() {
    let lines = [
        "anna 2026-03-01 servizio puglia:A1",
        "anna 2026-03-20 servizio puglia:A2",
        "anna 2026-05-02 servizio puglia:A1",
    ];
    let row = World::told(&lines).row("puglia", "A.1");
    assert_eq!(row.months, [0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(row.total, Some(1));
}

/// Seed 003, monthly sheet, B.1.2 and G.1.6; R-MON-01 and R-MON-02.
#[test]
fn days_tell_the_middle_and_the_share_within_the_limit() {
    let lines = |wanted: &str| FIGURES.iter().find(|(code, ..)| *code == wanted).unwrap().1;
    let interviews = World::told(lines("B.1.2")).row("puglia", "B.1.2").spread.unwrap();
    assert_eq!((interviews.median, interviews.p90), (Some(60.0), Some(90)));
    assert_eq!((interviews.within, interviews.percent()), (Some(1), Some(50.0)));
    // five working days from Monday 2 March 2026 end on the 9th
    let shortlists = World::told(lines("G.1.6")).row("puglia", "G.1.6").spread.unwrap();
    assert_eq!((shortlists.median, shortlists.p90, shortlists.within), (Some(11.0), Some(18), Some(1)));
}

#[test]
fn outcomes_are_told_apart() {
    let lines = FIGURES.iter().find(|(code, ..)| *code == "B.2").unwrap().1;
    let row = World::told(lines).row("puglia", "B.2");
    assert_eq!(row.outcomes, [("firmato", 1), ("proposto", 1), ("rifiutato", 1)]);
}

#[test]
fn who_is_behind_a_figure_is_told_but_not_of_special_data() {
    let world = World::told(&[
        "anna 2026-03-01 servizio puglia:A1",
        "bruno 2026-04-01 servizio puglia:A1",
        "anna 2026-04-02 servizio puglia:A1",
        "anna 2026-04-02 servizio puglia:E1",
        "anna 2026-04-02 patto proposto",
    ]);
    let columns = world.columns();
    let by = by_both(&world.catalogue);
    let question = world.question("puglia", year(), &by);
    let names = |code: &str, part: Part| -> Result<Vec<(Who, String)>, Withheld> {
        let records = behind(&columns, &question, code, &part)?;
        Ok(records.into_iter().map(|record| (record.who, record.on.iso())).collect())
    };
    let (anna, bruno) = (super::world::person("anna"), super::world::person("bruno"));
    let (anna, bruno) = (Who::Person(anna), Who::Person(bruno));
    assert_eq!(
        names("A.1", Part::default()).unwrap(),
        [(anna, "2026-03-01".into()), (bruno, "2026-04-01".into())]
    );
    let april = report(&columns, &question).months[3];
    let in_april = Part { month: Some(april), ..Part::default() };
    assert_eq!(names("A.1", in_april).unwrap(), [(bruno, "2026-04-01".into()), (anna, "2026-04-02".into())]);
    let men = report(&columns, &question).rows[0].by[1].group;
    let men = Part { group: Some(men), ..Part::default() };
    assert_eq!(names("A.1", men).unwrap(), [(bruno, "2026-04-01".into())]);
    let signed = Part { outcome: Some("firmato"), ..Part::default() };
    assert_eq!(names("B.2", signed).unwrap(), []);
    for code in ["E.1.1", "E.1.2", "E.2", "E.3.1", "E.3.2", "E.3.3"] {
        assert_eq!(names(code, Part::default()), Err(Withheld::Special), "{code}");
    }
    assert_eq!(names("E.3.4", Part::default()), Err(Withheld::Manual));
    assert_eq!(names("Z.9", Part::default()), Err(Withheld::Unknown));
}

#[test]
fn what_is_set_for_tomorrow_has_not_happened() {
    let world = World::told(&["anna 2026-11-20 assunzione", "bruno 2026-11-25 assunzione"]);
    let by = by_both(&world.catalogue);
    let question = Question { today: day("2026-11-22"), ..world.question("puglia", year(), &by) };
    let told = report(&world.columns(), &question);
    assert_eq!(told.rows.iter().find(|row| row.code == "C.3.4").unwrap().total, Some(1));
}

#[test]
fn a_figure_is_compared_with_the_period_before() {
    let world = World::told(&["anna 2026-03-01 did", "bruno 2026-03-02 did", "anna 2026-02-10 did"]);
    let by = by_both(&world.catalogue);
    let march = period("2026-03-01", "2026-03-31");
    let question = Question { compare: Some(march.previous()), ..world.question("puglia", march, &by) };
    let told = report(&world.columns(), &question);
    let row = told.rows.iter().find(|row| row.code == "A.4").unwrap();
    assert_eq!((row.total, row.previous), (Some(2), Some(1)));
}

/// One delivery counts in every frame that the cross-walk ties it to, across regions through the national levels.
#[test]
fn one_delivery_counts_in_every_frame() {
    let world =
        World::told(&["anna 2026-03-01 servizio puglia:B1 60 A01", "anna 2026-03-02 servizio puglia:B1 30"]);
    assert_eq!(world.row("puglia", "B.1.1").total, Some(1));
    assert_eq!(world.row("piemonte", "3.1").total, Some(1));
    let row = world.row("lep", "C");
    assert_eq!((row.total, row.unit), (Some(2), Unit::Events));
    let told = row.deliveries.unwrap();
    assert_eq!((told.subjects, told.minutes), (1, 90));
    assert_eq!(told.sap, [(None, 1), (Some("A01".parse().unwrap()), 1)]);
    assert_eq!(world.row("puglia", "B.2").total, Some(0), "not as another service of its own region");
}
