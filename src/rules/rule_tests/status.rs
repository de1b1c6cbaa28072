use rstest::rstest;

use super::*;
use crate::rules::{IncomeKnown, Loss, State, Status, receives_benefit};

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

/// National row `suspension_days`: with an income above the row `income_employee`.
#[rstest]
#[case::the_180th_day("27/08/2026", true)]
#[case::the_181st_day("28/08/2026", false)]
fn the_180_days(#[case] at: &str, #[case] kept: bool) {
    let lines = [
        ("01/01/2026", did()),
        ("01/03/2026", hire("A.01.00", None)),
        ("01/03/2026", income(Work::Employed, 2026, 20_000)),
    ];
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
    let lines = [
        ("01/01/2026", did()),
        ("01/03/2026", hire("A.02.00", Some(last))),
        ("01/03/2026", income(Work::Employed, 2026, 20_000)),
    ];
    assert_eq!(on(&lines, "01/12/2026").state, state);
}

/// National rows `income_employee` and `income_self_employed`, on the days they hold: 8,145 and 4,800 at first, 8,500 and
/// 5,500 now.
#[rstest]
#[case::within(Work::Employed, 2026, 8_500, State::Unemployed)]
#[case::one_euro_over(Work::Employed, 2026, 8_501, State::Lost { on: day("28/08/2026"), why: Loss::LongEmployment })]
#[case::self_employed_within(Work::SelfEmployed, 2026, 5_500, State::Unemployed)]
#[case::self_employed_over(Work::SelfEmployed, 2026, 5_501, State::Lost { on: day("28/08/2026"), why: Loss::LongEmployment })]
#[case::of_another_year(Work::Employed, 2025, 1_000, State::Unsure { on: day("28/08/2026") })]
fn income_keeps_the_status(#[case] work: Work, #[case] year: u16, #[case] euro: u32, #[case] state: State) {
    let lines = [
        ("01/01/2026", did()),
        ("01/03/2026", hire("A.01.00", None)),
        ("10/03/2026", income(work, year, euro)),
    ];
    assert_eq!(on(&lines, "01/12/2026").state, state);
}

#[rstest]
#[case::the_first_row(2019, 8_145, true)]
#[case::over_the_first_row(2019, 8_146, false)]
#[case::the_row_of_2024(2024, 8_500, true)]
fn the_row_of_the_year_decides(#[case] year: u16, #[case] euro: u32, #[case] kept: bool) {
    let (begin, at) = (format!("01/01/{year}"), format!("01/12/{year}"));
    let lines = [
        (begin.as_str(), did()),
        (begin.as_str(), hire("A.01.00", None)),
        (begin.as_str(), income(Work::Employed, year, euro)),
    ];
    let status = on(&lines, &at);
    assert_eq!(status.is_unemployed(), kept, "{status:?}");
    let Some(IncomeKnown::Within(threshold) | IncomeKnown::Over(threshold)) = status.income else {
        panic!("{status:?}")
    };
    assert!(!threshold.verified, "no source that was read dates the change");
}

#[test]
fn no_income_known_is_unknown_and_not_lost() {
    let lines = [("01/01/2026", did()), ("01/03/2026", hire("A.01.00", None))];
    let status = on(&lines, "01/12/2026");
    assert_eq!(status.state, State::Unsure { on: day("28/08/2026") });
    assert_eq!(status.income, Some(IncomeKnown::Unknown { year: 2026 }));
    assert!(!status.is_registered() && !matches!(status.state, State::Lost { .. }));
    assert_eq!(status.seniority_days, 59);
}

#[test]
fn every_year_has_an_income_of_its_own() {
    let lines = [
        ("01/01/2025", did()),
        ("01/09/2025", hire("A.01.00", None)),
        ("01/09/2025", income(Work::Employed, 2025, 4_000)),
    ];
    assert!(on(&lines, "31/12/2025").is_unemployed());
    let next = on(&lines, "01/02/2026");
    let lost_on = Some(day("30/06/2026"));
    assert_eq!(next.state, State::Suspended { since: day("01/01/2026"), lost_on });
    assert_eq!(on(&lines, "01/07/2026").state, State::Unsure { on: day("30/06/2026") });
}

#[test]
fn a_forfeiture_ends_the_status_and_bars_a_new_declaration() {
    let lines = [
        ("01/01/2026", benefit("NASpI")),
        ("01/06/2026", decided("d", "20/05/2026", Decision::Forfeited)),
        ("15/06/2026", did()),
    ];
    let status = on(&lines, "20/06/2026");
    assert_eq!(status.state, State::Lost { on: day("01/06/2026"), why: Loss::Forfeited });
    assert_eq!(status.barred_until, Some(day("01/08/2026")), "two months, row reregistration_months");
    let timeline = person(&lines);
    assert!(!receives_benefit(&case(&timeline, &ALL), day("20/06/2026")));
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
    assert!(matches!(on(&lines[..2], "28/08/2026").state, State::Unsure { .. }));
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
