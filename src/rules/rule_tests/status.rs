use rstest::rstest;

use super::*;
use crate::rules::{Loss, State, Status, disadvantage, targets};
use crate::standards::Target;

fn on(lines: &[(&str, EventKind)], at: &str) -> Status {
    Status::of(&person(lines), &ALL, day(at))
}

#[test]
fn nothing_declared() {
    let status = on(&[("01/10/2026", EventKind::Note)], "01/11/2026");
    assert_eq!((status.state, status.seniority_days), (State::Unregistered, 0));
}

#[test]
fn unemployed_for_forty_one_days() {
    let status = on(&[("11/10/2026", did())], "21/11/2026");
    assert_eq!(
        (status.state, status.did, status.seniority_days),
        (State::Unemployed, Some(day("11/10/2026")), 41)
    );
}

#[test]
fn the_future_does_not_count() {
    let lines = [("11/10/2026", did()), ("20/11/2026", EventKind::Did(DidStep::Revoked))];
    assert!(on(&lines, "19/11/2026").is_unemployed());
    assert_eq!(on(&lines, "20/11/2026").state, State::Lost { on: day("20/11/2026"), why: Loss::Revoked });
    assert_eq!(on(&lines, "10/10/2026").state, State::Unregistered);
}

#[test]
fn a_benefit_that_counts_as_a_declaration() {
    assert!(on(&[("01/10/2026", benefit("naspi"))], "01/11/2026").is_unemployed());
    assert!(on(&[("01/10/2026", benefit("Dis Coll"))], "01/11/2026").is_unemployed());
    assert_eq!(on(&[("01/10/2026", benefit("ADI"))], "01/11/2026").state, State::Unregistered);
}

#[test]
fn a_short_job_suspends_and_its_days_do_not_count() {
    let lines =
        [("01/01/2026", did()), ("01/03/2026", hire("A.02.00", None)), ("30/04/2026", EventKind::Cessation)];
    let during = on(&lines, "30/04/2026");
    assert_eq!(during.state, State::Suspended { since: day("01/03/2026"), lost_on: Some(day("28/08/2026")) });
    assert_eq!((during.seniority_days, during.employed_since), (59, Some(day("01/03/2026"))));
    let after = on(&lines, "01/06/2026");
    assert_eq!((after.state, after.seniority_days, after.employed_since), (State::Unemployed, 59 + 31, None));
    assert_eq!(after.suspended_days(day("01/01/2026"), day("01/06/2026")), 61);
}

#[test]
fn a_fixed_term_ends_by_itself() {
    let lines = [("01/01/2026", did()), ("01/03/2026", hire("A.02.00", Some("31/03/2026")))];
    assert!(!on(&lines, "31/03/2026").is_unemployed());
    let after = on(&lines, "01/04/2026");
    assert_eq!((after.state, after.seniority_days), (State::Unemployed, 59));
}

#[rstest]
#[case::the_180th_day("27/08/2026", true)]
#[case::the_181st_day("28/08/2026", false)]
fn the_180_days(#[case] at: &str, #[case] kept: bool) {
    let lines = [("01/01/2026", did()), ("01/03/2026", hire("A.01.00", None))];
    let status = on(&lines, at);
    assert_eq!(status.is_registered(), kept);
    if !kept {
        assert_eq!(status.state, State::Lost { on: day("28/08/2026"), why: Loss::LongEmployment });
        assert_eq!(status.seniority_days, 59);
    }
}

#[rstest]
#[case::just_in_time("27/08/2026", State::Unemployed)]
#[case::one_day_too_long("28/08/2026", State::Lost { on: day("28/08/2026"), why: Loss::LongEmployment })]
fn a_job_of_180_days_and_one_of_181(#[case] last: &str, #[case] state: State) {
    let lines = [("01/01/2026", did()), ("01/03/2026", hire("A.02.00", Some(last)))];
    assert_eq!(on(&lines, "01/12/2026").state, state);
}

#[test]
fn a_new_declaration_after_the_loss_starts_anew() {
    let lines = [
        ("01/01/2025", did()),
        ("01/02/2025", hire("A.01.00", None)),
        ("30/09/2026", EventKind::Cessation),
        ("11/10/2026", did()),
    ];
    let status = on(&lines, "21/11/2026");
    assert_eq!(
        (status.state, status.did, status.seniority_days),
        (State::Unemployed, Some(day("11/10/2026")), 41)
    );
}

#[test]
fn a_traineeship_is_no_job() {
    let lines = [("01/01/2026", did()), ("01/03/2026", hire("C.01.00", None))];
    assert!(on(&lines, "01/12/2026").is_unemployed());
}

#[test]
fn a_written_suspension_lasts_until_it_is_taken_back() {
    let lines = [
        ("01/01/2026", did()),
        ("01/03/2026", EventKind::Did(DidStep::Suspended)),
        ("01/05/2026", EventKind::Did(DidStep::Resumed)),
    ];
    assert!(matches!(on(&lines, "30/04/2026").state, State::Suspended { .. }));
    assert_eq!(on(&lines, "01/05/2026").seniority_days, 59);
    assert!(matches!(on(&lines[..2], "28/08/2026").state, State::Lost { .. }));
}

#[test]
fn two_jobs_at_once_suspend_until_the_later_one_ends() {
    let lines = [
        ("01/01/2026", did()),
        ("01/03/2026", hire("A.02.00", Some("31/03/2026"))),
        ("15/03/2026", hire("A.02.00", Some("15/04/2026"))),
    ];
    assert!(!on(&lines, "15/04/2026").is_unemployed());
    let after = on(&lines, "16/04/2026");
    assert_eq!(
        (after.state, after.suspensions),
        (State::Unemployed, vec![(day("01/03/2026"), day("15/04/2026"))])
    );
}

#[test]
fn an_annulled_declaration_was_never_given() {
    let lines = [("01/01/2026", did()), ("02/01/2026", EventKind::Annul(id(0)))];
    assert_eq!(on(&lines, "01/02/2026").state, State::Unregistered);
}

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

#[test]
fn disadvantage_has_its_letters() {
    let timeline = person(&[("01/01/2026", did())]);
    let facts = born("01/01/1970", Sex::Male, 2);
    let case = Case { facts, ..case(&timeline, &ALL) };
    let status = Status::of(&timeline, &ALL, day("21/11/2026"));
    let found = disadvantage(&case, &status).unwrap();
    assert_eq!((found.severe, found.letters), (false, vec!['a', 'b', 'c']));
}
