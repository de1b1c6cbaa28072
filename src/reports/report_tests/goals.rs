//! The objectives of the Puglia masterplan, pilot and other centres.

use rstest::rstest;

use super::world::{World, by_both, period};
use crate::reports::{GoalRow, GoalVerdict, Question, WhyUnknown, goals};
use crate::standards::{Centres, Goal};

fn rows(lines: &[&str], year: &str, pilot: bool) -> Vec<GoalRow> {
    let world = World::told(lines);
    let by = by_both(&world.catalogue);
    let period = period(&format!("{year}-01-01"), &format!("{year}-12-31"));
    let question: Question<'_> = world.question("puglia", period, &by);
    goals(&world.columns(), &question, pilot)
}

const DIDS: &[&str] = &[
    "anna 2009-03-01 servizio puglia:A1",
    "anna 2011-03-01 servizio puglia:A1",
    "bruno 2011-03-01 servizio puglia:A1",
    "anna 2011-03-02 did",
    "bruno 2011-03-02 did",
    "carla 2011-03-02 did",
    "dario 2011-03-02 did",
    "anna 2011-03-20 servizio puglia:B1",
    "bruno 2011-03-20 servizio puglia:B1",
    "carla 2011-03-01 beneficio 2011-12-31",
    "V1 alfa 2011-03-01 - 2011-03-13",
];

#[rstest]
#[case::more_than_a_quarter("A.1", "area A, A1, obiettivi al 31.12.2011", true, (Some(2), Some(1), Some(100.0)), GoalVerdict::Reached)]
#[case::nobody_in_2009("A.4", "area A, A4, obiettivi al 31.12.2011", true, (Some(4), None, None), GoalVerdict::Unknown(WhyUnknown::NoBase))]
#[case::half_of_sixty("B.1.1", "area B, B1, obiettivi al 31.12.2011", true, (Some(2), Some(4), Some(50.0)), GoalVerdict::Missed)]
#[case::in_twelve_days("G.1.6", "area G, G1, obiettivi al 31.12.2011", true, (Some(1), None, Some(12.0)), GoalVerdict::Missed)]
#[case::elsewhere_fifteen("G.1.6", "area G, G1, obiettivi al 31.12.2011", false, (Some(1), None, Some(12.0)), GoalVerdict::Reached)]
#[case::unreadable("G.2.1", "area G, G2, obiettivi al 31.12.2011", true, (None, None, None), GoalVerdict::Unknown(WhyUnknown::Unreadable))]
fn an_objective_is_reached_missed_or_unknown(
    #[case] code: &str,
    #[case] source: &str,
    #[case] pilot: bool,
    #[case] (count, base, value): (Option<u64>, Option<u64>, Option<f64>),
    #[case] verdict: GoalVerdict,
) {
    let rows = rows(DIDS, "2011", pilot);
    let row =
        rows.iter().find(|row| row.code == code && row.source.ends_with(source) && row.recipients.is_none());
    let row = row.unwrap();
    assert_eq!((row.count, row.base, row.value, row.verdict), (count, base, value, verdict));
}

/// Masterplan Puglia, 3.1, area B, B1: all who receive an income support, everywhere.
#[test]
fn recipients_are_those_of_the_day_of_the_event() {
    let rows = rows(DIDS, "2011", false);
    let row = rows.iter().find(|row| row.code == "B.1.1" && row.recipients.is_some()).unwrap();
    assert_eq!((row.count, row.base, row.verdict), (Some(0), Some(1), GoalVerdict::Missed));
}

#[test]
fn every_objective_binds_a_pilot_centre_another_one_or_both() {
    let (pilot, other) = (rows(&[], "2011", true), rows(&[], "2011", false));
    let all = World::empty().catalogue.objectives.len();
    let both = pilot.iter().filter(|row| row.centres == Centres::All).count();
    assert_eq!(pilot.len() + other.len() - both, all);
    assert!(pilot.iter().chain(&other).all(|row| matches!(row.verdict, GoalVerdict::Unknown(_))));
    assert!(pilot.iter().any(|row| row.goal == Goal::Unknown));
}
