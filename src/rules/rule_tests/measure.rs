use rstest::rstest;

use super::*;
use crate::rules::{Mismatch, mend, mismatches};
use crate::standards::SapDate;

fn report(text: &str) -> Measure {
    text.parse().unwrap()
}

/// National rows `sap_event` 01 to 15: which date is the day of the event.
#[rstest]
#[case::proposed("01", Some(SapDate::Proposed))]
#[case::started("02", Some(SapDate::Start))]
#[case::declined("03", None)]
#[case::refused("04", None)]
#[case::abandoned("05", Some(SapDate::End))]
#[case::cancelled_before("06", None)]
#[case::cancelled_after("07", Some(SapDate::End))]
#[case::deleted("08", Some(SapDate::End))]
#[case::suspended("09", Some(SapDate::End))]
#[case::ended("10", Some(SapDate::End))]
#[case::accounted("11", None)]
#[case::lapsed("12", Some(SapDate::End))]
#[case::exempted("13", None)]
#[case::transformed("14", Some(SapDate::End))]
#[case::excluded("15", Some(SapDate::End))]
fn every_event_goes_with_its_date(#[case] event: &str, #[case] date: Option<SapDate>) {
    let on = day("10/10/2026");
    let bare = report(&format!("A02 {event}"));
    let expected: Vec<Mismatch> =
        date.map(|date| Mismatch::Differs { date, should: on }).into_iter().collect();
    assert_eq!(mismatches(&bare, on, &ALL), expected);
    assert!(mismatches(&mend(&bare, on, &ALL), on, &ALL).is_empty(), "the fix mends it");
    assert!(expected.iter().all(|wrong| wrong.can_be_mended()));
}

#[rstest]
#[case::backwards(
    "A02 10 inizio 2026-10-12 fine 2026-10-10",
    Mismatch::Backwards { first: SapDate::Start, then: SapDate::End }
)]
#[case::proposed_after("A02 02 proposta 2026-10-11 inizio 2026-10-10", Mismatch::Backwards { first: SapDate::Proposed, then: SapDate::Start })]
#[case::no_end("C06 02 inizio 2026-10-10", Mismatch::NeedsEnd)]
#[case::no_such_event("A02 16", Mismatch::UnknownEvent(16))]
fn dates_follow_each_other(#[case] text: &str, #[case] wrong: Mismatch) {
    assert_eq!(mismatches(&report(text), day("10/10/2026"), &ALL), [wrong]);
    assert!(!wrong.can_be_mended());
}

#[test]
fn a_whole_report_is_left_alone() {
    let text = "C06 02 proposta 2026-10-01 inizio 2026-10-10 fine 2027-04-10";
    assert!(mismatches(&report(text), day("10/10/2026"), &ALL).is_empty());
    assert!(mismatches(&report("A02 02 inizio 2026-10-10"), day("10/10/2026"), &ALL).is_empty());
}
