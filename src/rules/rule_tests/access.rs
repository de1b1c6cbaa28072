use rstest::rstest;

use super::*;
use crate::rules::{Verdict, access, access_to};
use crate::standards::Audience;

/// `now`, `now+need`, `now with X`, or what is missing, as `key(words) by row`.
fn verdict(lines: &[(&str, EventKind)], catalogue: &Catalogue, code: &str, at: &str) -> String {
    let timeline = match code.contains(":B.") {
        true => company(lines),
        false => person(lines),
    };
    let case = case(&timeline, catalogue);
    let service = catalogue.service(&code.parse().unwrap()).unwrap();
    match access_to(&case, service, day(at)) {
        Verdict::Now { confirm_need, together_with } => {
            let mut told = String::from(if confirm_need { "now+need" } else { "now" });
            for code in together_with {
                told += &format!(" with {code}");
            }
            told
        }
        Verdict::NotYet(missing) => {
            let tell = |m: &crate::rules::Missing<'_>| {
                let words: Vec<_> = m.what.args().into_iter().map(|(_, word)| word).collect();
                format!("{}({}) by {}", m.what.key(), words.join(" "), m.asked_by.code)
            };
            missing.iter().map(tell).collect::<Vec<_>>().join("; ")
        }
    }
}

/// Seed 004: the chain of Piemonte.
#[rstest]
#[case::information("piemonte:A.1", 0, "now")]
#[case::reception("piemonte:A.2", 0, "now")]
#[case::guidance_first(
    "piemonte:A.3",
    0,
    "missing-services(A.2) by piemonte:A.3; missing-pact() by piemonte:A.3"
)]
#[case::guidance_without_pact("piemonte:A.3", 2, "missing-pact() by piemonte:A.3")]
#[case::guidance("piemonte:A.3", 3, "now")]
#[case::counselling_early("piemonte:A.4", 3, "missing-services(A.3) by piemonte:A.4")]
#[case::counselling("piemonte:A.4", 4, "now+need")]
#[case::support_with("piemonte:A.5", 3, "now with piemonte:A.3")]
#[case::support_early("piemonte:A.5", 2, "missing-one-of(A.3, A.4) by piemonte:A.5")]
#[case::support("piemonte:A.5", 4, "now")]
#[case::matching_with("piemonte:A.6", 3, "now with piemonte:A.3")]
#[case::matching("piemonte:A.6", 4, "now")]
#[case::level_of_matching(
    "lep:F3",
    2,
    "missing-pact() by lep:F3; missing-one-of(A.3, A.4, A.5) by piemonte:A.6"
)]
#[case::level_of_guidance("lep:C", 2, "missing-pact() by piemonte:A.3")]
fn persons_of_piemonte(#[case] code: &str, #[case] so_far: usize, #[case] expected: &str) {
    let lines = [
        ("10/10/2026", did()),
        ("11/10/2026", service("piemonte:A.2")),
        ("11/10/2026", signed()),
        ("20/10/2026", service("piemonte:A.3")),
    ];
    assert_eq!(verdict(&lines[..so_far], &PIEMONTE, code, "21/10/2026"), expected);
}

#[rstest]
#[case("piemonte:B.1", 0, "now")]
#[case("piemonte:B.2", 0, "now")]
#[case("piemonte:B.3", 0, "missing-services(B.2) by piemonte:B.3; missing-pact() by piemonte:B.3")]
#[case("piemonte:B.3", 2, "now")]
#[case("piemonte:B.4", 2, "missing-services(B.1) by piemonte:B.4")]
#[case("piemonte:B.4", 3, "now")]
fn companies_of_piemonte(#[case] code: &str, #[case] so_far: usize, #[case] expected: &str) {
    let lines = [
        ("10/10/2026", service("piemonte:B.2")),
        ("10/10/2026", signed()),
        ("11/10/2026", service("piemonte:B.1")),
    ];
    assert_eq!(verdict(&lines[..so_far], &PIEMONTE, code, "21/10/2026"), expected);
}

/// Seed 002, O: only after A, B, C, D and E, in whichever frame they were recorded.
#[test]
fn self_employment_only_after_a_to_e() {
    let lines = [
        ("01/10/2026", service("lep:A")),
        ("02/10/2026", service("puglia:A4")),
        ("03/10/2026", service("puglia:B1")),
        ("04/10/2026", service("lep:D")),
        ("05/10/2026", service("puglia:D1")),
    ];
    assert_eq!(verdict(&lines, &PUGLIA, "lep:O", "06/10/2026"), "now");
    assert_eq!(verdict(&lines[..3], &PUGLIA, "lep:O", "06/10/2026"), "missing-services(D, E) by lep:O");
    assert_eq!(verdict(&lines, &PUGLIA, "lep:O", "04/10/2026"), "missing-services(E) by lep:O");
}

#[test]
fn what_the_timeline_screen_says_in_puglia() {
    let lines = [("11/10/2026", did()), ("11/10/2026", service("puglia:A4"))];
    for open in ["lep:C", "lep:D", "puglia:B1", "puglia:B2"] {
        assert_eq!(verdict(&lines, &PUGLIA, open, "21/11/2026"), "now", "{open}");
    }
    assert_eq!(verdict(&lines, &PUGLIA, "lep:F3", "21/11/2026"), "missing-pact() by lep:F3");
    assert_eq!(verdict(&lines[..0], &PUGLIA, "lep:D", "21/11/2026"), "missing-record(did) by lep:D");
}

#[test]
fn a_pact_holds_for_the_declaration_it_was_signed_in() {
    let lines = [
        ("01/01/2025", did()),
        ("10/01/2025", signed()),
        ("01/02/2025", EventKind::Did(DidStep::Revoked)),
        ("11/10/2026", did()),
        ("12/10/2026", signed()),
        ("13/10/2026", pact(SignatureStep::Proposed)),
        ("14/10/2026", pact(SignatureStep::Refused)),
    ];
    assert_eq!(verdict(&lines[..2], &PUGLIA, "lep:E", "20/01/2025"), "now");
    assert_eq!(verdict(&lines[..4], &PUGLIA, "lep:E", "20/11/2026"), "missing-pact() by lep:E");
    assert_eq!(verdict(&lines[..6], &PUGLIA, "lep:E", "20/11/2026"), "now");
    assert_eq!(verdict(&lines, &PUGLIA, "lep:E", "20/11/2026"), "missing-pact() by lep:E");
}

#[test]
fn vouchers_and_targeted_placement_have_their_own_conditions() {
    let lines = [("01/09/2026", benefit("NASpI"))];
    let early = "missing-seniority(4 2) by lep:G";
    assert_eq!(verdict(&lines, &PUGLIA, "lep:G", "21/11/2026"), early);
    assert_eq!(verdict(&lines, &PUGLIA, "lep:G", "21/01/2027"), "now");
    assert_eq!(
        verdict(&[("01/01/2026", did())], &PUGLIA, "lep:G", "21/11/2026"),
        "missing-target(benefit_recipient) by lep:G"
    );
    let enrolled = [("01/09/2026", EventKind::TargetedPlacement), ("01/09/2026", service("lep:M1"))];
    assert_eq!(verdict(&enrolled, &PUGLIA, "lep:M2", "21/11/2026"), "now");
    let not_enrolled = verdict(&[], &PUGLIA, "lep:M2", "21/11/2026");
    assert_eq!(not_enrolled, "missing-target(disabled) by lep:M2; missing-services(M1) by lep:M2");
}

#[test]
fn children_wait_for_their_fifteenth_birthday() {
    let timeline = person(&[]);
    let facts = Facts { birth_date: Some(day("24/12/2011")), ..Facts::default() };
    let case = Case { facts, ..case(&timeline, &PUGLIA) };
    let b = PUGLIA.resolve("lep:B", "lep").unwrap();
    let Verdict::NotYet(missing) = access_to(&case, b, day("22/11/2026")) else { panic!("too young") };
    assert_eq!(missing[0].what.args(), [("years", "15".to_owned()), ("on", "24/12/2026".to_owned())]);
}

#[test]
fn open_services_come_first_and_none_is_lost() {
    let timeline = person(&[("11/10/2026", did())]);
    let all = access(&case(&timeline, &PUGLIA), Audience::Person, day("21/11/2026"));
    assert_eq!(all.len(), 22 + 17);
    let first_closed = all.iter().position(|a| !a.is_open()).unwrap();
    assert!(all[first_closed..].iter().all(|a| !a.is_open()));
    assert_eq!(all[0].service.code.as_str(), "puglia:A1");
}

/// The national levels alone, without a region that stands for them.
static LEVELS: std::sync::LazyLock<Catalogue> =
    std::sync::LazyLock::new(|| Catalogue::read(&crate::standards::BUILTIN[..2]).unwrap());

/// Every row of seed 002 for persons: what someone of forty lacks on their first day, and with a declaration, a pact and
/// the first interview.
#[rstest]
#[case("A", "now", "now")]
#[case("B", "now", "now")]
#[case("C", "now", "now")]
#[case("D", "missing-record(did) by lep:D", "now")]
#[case("E", "missing-pact() by lep:E", "now")]
#[case("F1", "missing-pact() by lep:F1", "now")]
#[case("F2", "missing-pact() by lep:F2", "now")]
#[case("F3", "missing-pact() by lep:F3", "now")]
#[case(
    "G",
    "missing-target(benefit_recipient) by lep:G; missing-seniority(4 0) by lep:G",
    "missing-target(benefit_recipient) by lep:G; missing-seniority(4 1) by lep:G"
)]
#[case("H", "now", "now")]
#[case("I", "now", "now")]
#[case("J", "now", "now")]
#[case("K", "now", "now")]
#[case("L", "now", "now")]
#[case("M1", "now", "now")]
#[case(
    "M2",
    "missing-target(disabled) by lep:M2; missing-services(M1) by lep:M2",
    "missing-target(disabled) by lep:M2; missing-services(M1) by lep:M2"
)]
#[case(
    "M3",
    "missing-target(disabled) by lep:M3; missing-services(M1) by lep:M3; missing-record(did) by lep:M3",
    "missing-target(disabled) by lep:M3; missing-services(M1) by lep:M3"
)]
#[case(
    "M4",
    "missing-target(disabled) by lep:M4; missing-services(M1) by lep:M4; missing-pact() by lep:M4",
    "missing-target(disabled) by lep:M4; missing-services(M1) by lep:M4"
)]
#[case(
    "M5",
    "missing-target(disabled) by lep:M5; missing-services(M1) by lep:M5; missing-pact() by lep:M5",
    "missing-target(disabled) by lep:M5; missing-services(M1) by lep:M5"
)]
#[case(
    "M6",
    "missing-target(disabled) by lep:M6; missing-services(M1) by lep:M6; missing-pact() by lep:M6",
    "missing-target(disabled) by lep:M6; missing-services(M1) by lep:M6"
)]
#[case("N", "now", "now")]
#[case("O", "missing-services(A, B, C, D, E) by lep:O", "missing-services(A, E) by lep:O")]
fn every_row_of_the_levels(#[case] code: &str, #[case] first: &str, #[case] later: &str) {
    let lines = [
        ("11/10/2026", did()),
        ("11/10/2026", service("lep:B")),
        ("12/10/2026", service("lep:C")),
        ("12/10/2026", service("lep:D")),
        ("12/10/2026", whole_pact()),
    ];
    let code = format!("lep:{code}");
    assert_eq!(verdict(&[], &LEVELS, &code, "21/11/2026"), first);
    assert_eq!(verdict(&lines, &LEVELS, &code, "21/11/2026"), later);
}

/// The rows of seed 002 for companies, and those of areas F and G of Puglia: only G1, and Q that it stands for, goes
/// together with or after F2.
#[rstest]
#[case("lep:P", "now")]
#[case("lep:Q", "now with puglia:F2")]
#[case("lep:R", "now")]
#[case("lep:S", "now")]
#[case("puglia:F1", "now")]
#[case("puglia:F2", "now")]
#[case("puglia:F3", "now")]
#[case("puglia:G1", "now with puglia:F2")]
#[case("puglia:G2", "now")]
#[case("puglia:G3", "now")]
fn companies_of_puglia(#[case] code: &str, #[case] expected: &str) {
    let timeline = company(&[]);
    let case = case(&timeline, &PUGLIA);
    let service = PUGLIA.service(&code.parse().unwrap()).unwrap();
    let told = match access_to(&case, service, day("21/11/2026")) {
        Verdict::Now { together_with, .. } if together_with.is_empty() => "now".to_owned(),
        Verdict::Now { together_with, .. } => format!("now with {}", together_with[0]),
        Verdict::NotYet(missing) => {
            format!(
                "{}({}) by {}",
                missing[0].what.key(),
                missing[0].what.args()[0].1,
                missing[0].asked_by.code
            )
        }
    };
    assert_eq!(told, expected);
}

/// Seed 004, A.4: at least two meetings. Seed 002, F3: the outcome is registered.
#[test]
fn what_is_begun_is_to_be_completed() {
    let told = |lines: &[(&str, EventKind)]| {
        let timeline = person(lines);
        let found = crate::rules::incomplete(&case(&timeline, &PIEMONTE), day("21/11/2026"));
        let keys = found.iter().map(|one| match one {
            crate::rules::Incomplete::Meetings { service, done, asked } => {
                format!("{} {done}/{asked}", service.code)
            }
            crate::rules::Incomplete::Outcome { service } => format!("{} outcome", service.code),
        });
        keys.collect::<Vec<_>>()
    };
    let once = ("20/10/2026", service("piemonte:A.4"));
    assert_eq!(told(std::slice::from_ref(&once)), ["piemonte:A.4 1/2"]);
    assert!(told(&[once.clone(), ("27/10/2026", service("piemonte:A.4"))]).is_empty());
    let matched = ("28/10/2026", service("lep:F3"));
    assert_eq!(told(std::slice::from_ref(&matched)), ["lep:F3 outcome"]);
    assert!(told(&[matched, ("02/11/2026", hire("A.02.00", None))]).is_empty());
}
