//! The quick counter says what the plain one says, however the events came in.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::plain;
use super::world::{World, by_both, who};
use crate::domain::Timeline;
use crate::reports::frame::Frame;
use crate::reports::{Columns, Part, Period, Question, Reader, Report, Unit, behind, report};

const SINGLE: &[&str] = &[
    "did",
    "servizio puglia:A1 20",
    "servizio puglia:A2",
    "servizio puglia:B1 60 A01",
    "servizio puglia:F1",
    "servizio puglia:D2 90",
    "servizio lep:C 45 A01",
    "servizio lep:F3 30 B03",
    "servizio lep:Q 30",
    "patto proposto",
    "patto firmato",
    "patto rifiutato",
    "pai proposto",
    "pai firmato",
    "formazione iscritto",
    "formazione avviato",
    "tirocinio avviato",
    "contatto uscita",
    "contatto entrata",
    "assunzione",
    "assunzione V1",
    "l68",
    "beneficio 2026-06-30",
    "fabbisogno",
];
const SHARED: &[&str] = &[
    "proposta V1",
    "preselezione V1",
    "segnalazione V1",
    "segnalazione V2",
    "colloquio_azienda V1 scelto",
    "offerta V2 accettata",
    "offerta V2 rifiutata",
    "assunzione V2",
];

fn date() -> impl Strategy<Value = String> {
    // around the ends of months and of the year, and birthdays that cross a band
    (0_i64..500).prop_map(|days| (super::world::day("2025-09-20") + days).iso())
}

fn line() -> impl Strategy<Value = String> {
    let people = prop::sample::select(vec!["anna", "bruno", "carla", "dario"]);
    let companies = prop::sample::select(vec!["alfa", "beta"]);
    let single = (prop_oneof![people.clone(), companies.clone()], date(), prop::sample::select(SINGLE))
        .prop_map(|(who, on, what)| format!("{who} {on} {what}"));
    let shared = (people.clone(), companies.clone(), date(), prop::sample::select(SHARED))
        .prop_map(|(person, company, on, what)| format!("{person}+{company} {on} {what}"));
    let annul = (prop_oneof![people, companies], 1_u32..40).prop_map(|(who, line)| format!("{who}! {line}"));
    prop_oneof![6 => single, 3 => shared, 1 => annul]
}

fn vacancies() -> impl Strategy<Value = Vec<String>> {
    let one = |name: &'static str, company: &'static str| {
        (date(), 0_i64..30, 0_i64..30, 1_u16..6).prop_map(move |(on, published, sent, posts)| {
            let after = |days: i64| match days {
                0..5 => "-".to_owned(),
                days => (super::world::day(&on) + days).iso(),
            };
            format!("{name} {company} {on} {} {} posts={posts}", after(published), after(sent))
        })
    };
    (one("V1", "alfa"), one("V2", "beta"), one("V3", "alfa")).prop_map(|(a, b, c)| vec![a, b, c])
}

fn told(question: &Question<'_>, world: &World, report: &Report) -> Result<(), TestCaseError> {
    let frame = Frame { catalogue: question.catalogue, standard: question.standard };
    for (asked, row) in frame.asked().iter().zip(&report.rows) {
        if row.unit == Unit::Manual {
            prop_assert_eq!(row.total, None);
            continue;
        }
        let plain = plain::count(world, &asked.indicator, question.period, question.by);
        let by: BTreeMap<String, u64> =
            row.by.iter().map(|cell| (cell.group.to_string(), cell.count)).collect();
        prop_assert_eq!(row.total, Some(plain.total), "{}", row.code);
        prop_assert_eq!(by, plain.by, "{}", row.code);
        prop_assert_eq!(&row.months, &plain.months, "{}", row.code);
        let outcomes: BTreeMap<String, u64> =
            row.outcomes.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect();
        prop_assert_eq!(outcomes, plain.outcomes, "{}", row.code);
        let of = row.spread.map_or(0, |spread| spread.of);
        prop_assert_eq!(of, plain.days.len() as u64, "{}", row.code);
        if let Some(spread) = row.spread.filter(|spread| spread.of > 0) {
            let nth = |share: usize| f64::from(plain.days[(plain.days.len() * share).div_ceil(100) - 1]);
            prop_assert_eq!(spread.p90.map(f64::from), Some(nth(90)));
            prop_assert!(spread.median.is_some_and(|median| median >= nth(50)));
            prop_assert_eq!(spread.within.unwrap_or(plain.within), plain.within);
        }
        if let Some(deliveries) = &row.deliveries {
            prop_assert_eq!((deliveries.minutes, deliveries.subjects), (plain.minutes, plain.subjects));
            prop_assert_eq!(deliveries.sap.iter().map(|(_, count)| count).sum::<u64>(), plain.total);
        }
    }
    Ok(())
}

/// The same office, where some histories were first read as they had been and then changed.
fn changed(world: &World, touched: u8) -> Columns {
    let mut columns = Columns::default();
    let mut reader = Reader::new(&world.catalogue);
    for (place, timeline) in world.timelines.iter().enumerate() {
        let half = timeline.all().len() / 2;
        let before = Timeline::new(timeline.subject(), timeline.all()[..half].to_vec());
        let is_touched = touched >> place & 1 == 1;
        let first = if is_touched { &before } else { timeline };
        let facts = reader.of_case(&world.case(first));
        columns.read_in(who(timeline.subject()), World::known(timeline.subject()), &facts);
        if is_touched && place % 2 == 0 {
            put(&mut columns, &mut reader, world, timeline);
        }
    }
    for vacancy in &world.vacancies {
        let facts = reader.of_vacancy(vacancy);
        columns.read_in_vacancy(vacancy, &facts[..1]);
    }
    columns.settle();
    for (place, timeline) in world.timelines.iter().enumerate() {
        if touched >> place & 1 == 1 && place % 2 == 1 {
            put(&mut columns, &mut reader, world, timeline);
        }
    }
    for vacancy in &world.vacancies {
        columns.put_vacancy(vacancy, &reader.of_vacancy(vacancy));
    }
    columns
}

fn put(columns: &mut Columns, reader: &mut Reader<'_>, world: &World, timeline: &Timeline) {
    let facts = reader.of_case(&world.case(timeline));
    columns.put(who(timeline.subject()), World::known(timeline.subject()), &facts);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn quick_and_plain_say_the_same(
        vacancies in vacancies(),
        lines in prop::collection::vec(line(), 0..60),
        touched in any::<u8>(),
        (from, length) in (date(), 0_i64..400),
    ) {
        let all: Vec<&str> = vacancies.iter().chain(&lines).map(String::as_str).collect();
        let world = World::told(&all);
        let by = by_both(&world.catalogue);
        let from = super::world::day(&from);
        let period = Period::new(from, from + length).unwrap();
        let today = super::world::day("2199-01-01");
        let columns = changed(&world, touched);
        let mut joined = changed(&world, touched);
        joined.join();
        prop_assert_eq!(columns.len(), joined.len());
        for standard in ["puglia", "lep", "piemonte"] {
            let question = Question { today, ..world.question(standard, period, &by) };
            let from_columns = report(&columns, &question);
            prop_assert_eq!(&report(&joined, &question), &from_columns);
            prop_assert_eq!(&report(&world.columns(), &question).rows, &from_columns.rows);
            if standard != "piemonte" {
                told(&question, &world, &from_columns)?;
            }
            for row in &from_columns.rows {
                if let Ok(records) = behind(&columns, &question, &row.code, &Part::default())
                    && row.unit != Unit::Posts
                {
                    prop_assert_eq!(Some(records.len() as u64), row.total, "{}", row.code);
                }
            }
        }
        prop_assert!(columns.bytes() >= columns.len() * 16);
    }
}
