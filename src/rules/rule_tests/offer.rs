use rstest::rstest;

use super::*;
use crate::domain::codes::ContractFamily;
use crate::rules::{Because, Judged, Offer, Status, judge_offer};
use crate::standards::Criterion;

fn offered() -> Offer {
    Offer {
        profession: "8.1.3.1.0".parse().ok(),
        agreed: Some(vec!["8.1.3.1.0".parse().unwrap()]),
        done: Some(vec!["6.1.2.1.0".parse().unwrap()]),
        km: Some(12),
        contract: Some(ContractFamily::OpenEnded),
        hours: Some(WorkingHours::FullTime),
        annual_pay: Some(22_000),
        says_where: true,
        says_requirements: true,
    }
}

/// The verdict on one criterion for someone with NASpI since `since` and a pact, on 21/11/2026.
fn verdict(offer: &Offer, name: &str, since: &str, criterion: Criterion) -> (Judged, Because) {
    let timeline = person(&[(since, benefit(name)), (since, did()), (since, whole_pact())]);
    let case = case(&timeline, &ALL);
    let status = Status::of(&timeline, &ALL, day("21/11/2026"));
    let judged = judge_offer(&case, &status, offer, day("21/11/2026"));
    let found: Vec<_> = judged.criteria.iter().filter(|one| one.row.criterion == criterion).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    (found[0].verdict, found[0].because.clone())
}

/// National rows `suitable_offer` coherence, up to 6 months, 6 to 12, over 12 (RULES B.4.4).
#[rstest]
#[case::same_area("01/10/2026", "8.1.3.2.0", Judged::Holds)]
#[case::other_area("01/10/2026", "8.1.4.1.0", Judged::Fails)]
#[case::same_sector_later("01/03/2026", "8.1.4.1.0", Judged::Holds)]
#[case::as_done_before_later("01/03/2026", "6.1.5.2.0", Judged::Holds)]
#[case::elsewhere_later("01/03/2026", "5.1.2.2.0", Judged::Fails)]
#[case::anything_after_a_year("01/10/2025", "5.1.2.2.0", Judged::Holds)]
fn coherence(#[case] since: &str, #[case] profession: &str, #[case] expected: Judged) {
    let offer = Offer { profession: profession.parse().ok(), ..offered() };
    assert_eq!(verdict(&offer, "NASpI", since, Criterion::Coherence).0, expected);
}

/// National rows `suitable_offer` distance: 50 km or 80 minutes, 80 km or 100 minutes after a year; `dl48`: anywhere or
/// 80 km or 120 minutes.
#[rstest]
#[case::near("NASpI", "01/10/2026", Some(50), ContractFamily::OpenEnded, Judged::Holds)]
#[case::far("NASpI", "01/10/2026", Some(51), ContractFamily::OpenEnded, Judged::Unknown)]
#[case::far_after_a_year("NASpI", "01/10/2025", Some(80), ContractFamily::OpenEnded, Judged::Holds)]
#[case::farther_after_a_year("NASpI", "01/10/2025", Some(81), ContractFamily::OpenEnded, Judged::Unknown)]
#[case::unknown("NASpI", "01/10/2026", None, ContractFamily::OpenEnded, Judged::Unknown)]
#[case::adi_permanent("ADI", "01/10/2026", Some(800), ContractFamily::OpenEnded, Judged::Holds)]
#[case::adi_fixed_term("ADI", "01/10/2026", Some(80), ContractFamily::FixedTerm, Judged::Holds)]
#[case::sfl_fixed_term_far("SFL", "01/10/2026", Some(81), ContractFamily::FixedTerm, Judged::Unknown)]
fn distance(
    #[case] name: &str,
    #[case] since: &str,
    #[case] km: Option<u16>,
    #[case] contract: ContractFamily,
    #[case] expected: Judged,
) {
    let offer = Offer { km, contract: Some(contract), ..offered() };
    assert_eq!(verdict(&offer, name, since, Criterion::Distance).0, expected);
}

/// National row `suitable_offer` contract: permanent, or at least 3 months.
#[rstest]
#[case(Some(ContractFamily::OpenEnded), Judged::Holds, Because::Permanent)]
#[case(Some(ContractFamily::Apprenticeship), Judged::Holds, Because::Permanent)]
#[case(Some(ContractFamily::FixedTerm), Judged::Unknown, Because::FixedTerm { least: 3 })]
#[case(Some(ContractFamily::SelfEmployed), Judged::Fails, Because::OtherContract)]
#[case(None, Judged::Unknown, Because::NoContract)]
fn contracts(#[case] contract: Option<ContractFamily>, #[case] expected: Judged, #[case] because: Because) {
    let offer = Offer { contract, ..offered() };
    assert_eq!(verdict(&offer, "NASpI", "01/10/2026", Criterion::Contract), (expected, because));
}

/// National rows `suitable_offer` hours: 80 % of the last job, 60 % of full time with ADI.
#[test]
fn hours() {
    let part = Offer { hours: Some(WorkingHours::PartTime), ..offered() };
    assert_eq!(
        verdict(&offered(), "NASpI", "01/10/2026", Criterion::Hours),
        (Judged::Holds, Because::FullTime)
    );
    let unknown = (Judged::Unknown, Because::PartTime { percent: 80, least: None });
    assert_eq!(verdict(&part, "NASpI", "01/10/2026", Criterion::Hours), unknown);
    let of_full = (Judged::Unknown, Because::PartTime { percent: 60, least: None });
    assert_eq!(verdict(&part, "ADI", "01/10/2026", Criterion::Hours), of_full);
    let timeline = person(&[
        ("01/01/2026", hire("A.01.00", None)),
        ("01/01/2026", EventKind::WeeklyHours("38".parse().unwrap())),
        ("30/09/2026", EventKind::Cessation),
        ("01/10/2026", benefit("NASpI")),
    ]);
    let case = case(&timeline, &ALL);
    let judged =
        judge_offer(&case, &Status::of(&timeline, &ALL, day("21/11/2026")), &part, day("21/11/2026"));
    let hours = judged.criteria.iter().find(|one| one.row.criterion == Criterion::Hours).unwrap();
    assert_eq!(hours.because, Because::PartTime { percent: 80, least: Some(31) });
}

/// National rows `suitable_offer` pay and content: what nobody recorded is unknown, and said.
#[test]
fn pay_and_content() {
    let (judged, because) = verdict(&offered(), "NASpI", "01/10/2026", Criterion::Pay);
    assert_eq!((judged, because), (Judged::Unknown, Because::Pay { annual: 22_000, percent: Some(120) }));
    let (_, because) = verdict(&offered(), "NASpI", "01/10/2026", Criterion::Content);
    assert_eq!(because, Because::ToState(vec!["offer-part-reply"]));
    let silent = Offer { annual_pay: None, hours: None, says_where: false, ..offered() };
    let (_, because) = verdict(&silent, "NASpI", "01/10/2026", Criterion::Content);
    let Because::ToState(parts) = because else { panic!("{because:?}") };
    assert_eq!(parts, ["offer-part-place", "offer-part-hours", "offer-part-pay", "offer-part-reply"]);
}

#[test]
fn without_a_pact_nothing_says_what_was_agreed() {
    let timeline = person(&[("01/10/2026", did())]);
    let case = case(&timeline, &ALL);
    let judged =
        judge_offer(&case, &Status::of(&timeline, &ALL, day("21/11/2026")), &offered(), day("21/11/2026"));
    assert_eq!((judged.rules, judged.benefit, judged.verdict()), ("dlgs150", None, Judged::Unknown));
    assert_eq!(judged.criteria[0].because, Because::NoPact);
}
