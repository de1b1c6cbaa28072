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
