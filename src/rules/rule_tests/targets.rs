use rstest::rstest;

use super::*;
use crate::rules::{Status, belongings, ground_told, targets};
use crate::standards::Target;

fn kinds(lines: &[(&str, EventKind)], facts: Facts, at: &str) -> Vec<Target> {
    let timeline = person(lines);
    let case = Case { facts, ..case(&timeline, &ALL) };
    targets(&case, &Status::of(&timeline, &ALL, day(at)))
}

fn born(on: &str, sex: Sex, level: u8) -> Facts {
    Facts { birth_date: Some(day(on)), sex: Some(sex), education: Eqf::try_from(level).ok() }
}

#[rstest]
#[case::sixteen("01/01/2010", 1, Some(Target::Adolescent))]
#[case::eighteen("01/01/2008", 4, Some(Target::Young))]
#[case::twenty_five("01/01/2001", 4, Some(Target::Young))]
#[case::twenty_six("01/01/2000", 4, None)]
#[case::graduate_of_twenty_eight("01/01/1998", 6, Some(Target::Young))]
#[case::graduate_of_thirty("01/01/1996", 6, None)]
fn ages_of_the_law(#[case] birth: &str, #[case] level: u8, #[case] target: Option<Target>) {
    let found = kinds(&[("11/10/2026", did())], born(birth, Sex::Female, level), "21/11/2026");
    let by_age = found.iter().find(|t| matches!(t, Target::Adolescent | Target::Young)).copied();
    assert_eq!(by_age, target);
    assert_eq!(found.contains(&Target::LongTermRisk), target.is_none());
}

#[test]
fn long_term_and_returning_women() {
    let lines = [("01/10/2024", did())];
    let found = kinds(&lines, born("01/01/1986", Sex::Female, 4), "21/11/2026");
    assert!(found.contains(&Target::ReturningWoman) && found.contains(&Target::LongTerm), "{found:?}");
    assert!(found.contains(&Target::SeverelyDisadvantaged));
    let found = kinds(&lines, born("01/01/1986", Sex::Male, 4), "21/11/2025");
    assert!(!found.contains(&Target::ReturningWoman) && found.contains(&Target::LongTerm), "{found:?}");
}

fn letters(lines: &[(&str, EventKind)], facts: Facts) -> String {
    let timeline = person(lines);
    let case = Case { facts, ..case(&timeline, &ALL) };
    let found = belongings(&case, &Status::of(&timeline, &ALL, day("21/11/2026")));
    let told = found.iter().filter_map(|one| Some((one.target, one.letter?)));
    told.map(|(target, letter)| format!("{target}:{letter}")).collect::<Vec<_>>().join(" ")
}

fn declares(circumstance: Circumstance, holds: bool) -> EventKind {
    EventKind::Circumstance(Declared { circumstance, holds })
}

/// Reg. reg. Puglia 2/2009 art. 12 c. 4 lett. a-f and c. 5; national rows `disadvantaged_months`, `disadvantaged_age`,
/// `severely_disadvantaged_months`.
#[rstest]
#[case::none("11/10/2026", "01/01/1986", 4, None, "")]
#[case::a_after_six_months("25/05/2026", "01/01/1986", 4, None, "disadvantaged:a")]
#[case::not_yet_six_months("26/05/2026", "01/01/1986", 4, None, "")]
#[case::b_without_qualification("11/10/2026", "01/01/1986", 2, None, "disadvantaged:b")]
#[case::c_over_fifty("11/10/2026", "21/11/1975", 4, None, "disadvantaged:c")]
#[case::fifty_is_not_over("11/10/2026", "22/11/1975", 4, None, "")]
#[case::d("11/10/2026", "01/01/1986", 4, Some(Circumstance::AloneWithDependants), "disadvantaged:d")]
#[case::e("11/10/2026", "01/01/1986", 4, Some(Circumstance::UnderRepresented), "disadvantaged:e")]
#[case::f("11/10/2026", "01/01/1986", 4, Some(Circumstance::Minority), "disadvantaged:f")]
#[case::severe("01/12/2024", "01/01/1986", 4, None, "severely_disadvantaged:a disadvantaged:a")]
fn letters_of_the_regulation(
    #[case] since: &str,
    #[case] birth: &str,
    #[case] level: u8,
    #[case] circumstance: Option<Circumstance>,
    #[case] expected: &str,
) {
    let mut lines = vec![(since, did())];
    lines.extend(circumstance.map(|one| ("11/10/2026", declares(one, true))));
    assert_eq!(letters(&lines, born(birth, Sex::Male, level)), expected);
}

#[test]
fn a_circumstance_that_is_over_counts_no_more() {
    let lines = [
        ("11/10/2026", did()),
        ("12/10/2026", declares(Circumstance::AloneWithDependants, true)),
        ("12/11/2026", declares(Circumstance::AloneWithDependants, false)),
    ];
    assert_eq!(letters(&lines, born("01/01/1986", Sex::Female, 4)), "");
}

#[test]
fn what_is_special_never_says_its_reason() {
    let lines = [
        ("11/10/2026", did()),
        ("11/10/2026", EventKind::TargetedPlacement),
        ("12/10/2026", declares(Circumstance::Minority, true)),
    ];
    let timeline = person(&lines);
    let case = case(&timeline, &ALL);
    let found = belongings(&case, &Status::of(&timeline, &ALL, day("21/11/2026")));
    let special: Vec<_> = found.iter().filter(|one| one.is_special()).collect();
    assert_eq!(special.len(), 2);
    assert!(special.iter().all(|one| ground_told(one).key() == "ground-reserved"));
    assert!(lines[1].1.is_special() && lines[2].1.is_special());
}
