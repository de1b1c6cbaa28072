use rstest::rstest;

use super::*;
use crate::rules::{objection_told, proposal_told, proposals};
use crate::standards::SanctionStep;

/// What is proposed, as `letter day time measure`.
fn proposed(lines: &[(&str, EventKind)], at: &str) -> Vec<String> {
    let timeline = person(lines);
    let found = proposals(&case(&timeline, &ALL), day(at));
    let told = |proposal: &crate::rules::Proposal<'_>| {
        let measure = match proposal.measure {
            SanctionStep::ReductionDays(days) => days.to_string(),
            SanctionStep::Forfeiture(_) => "forfeiture".to_owned(),
        };
        format!("{} {} {} {measure}", proposal.rule.id, proposal.behaved_on, proposal.time)
    };
    found.iter().map(told).collect()
}

const MISSED: Attendance = Attendance::UnexcusedAbsence;

/// D.Lgs. 150/2015 art. 21 c. 7: national rows `sanction` a, c, d.
#[rstest]
#[case::a_first(1, &["a 02/10/2026 1 8"])]
#[case::a_second(2, &["a 02/10/2026 1 8", "a 09/10/2026 2 30"])]
#[case::a_third(3, &["a 02/10/2026 1 8", "a 09/10/2026 2 30", "a 16/10/2026 3 forfeiture"])]
#[case::a_fourth(4, &["a 02/10/2026 1 8", "a 09/10/2026 2 30", "a 16/10/2026 3 forfeiture", "a 23/10/2026 4 forfeiture"])]
fn the_ladder_of_missed_appointments(#[case] times: usize, #[case] expected: &[&str]) {
    let mut lines = vec![("01/09/2026", benefit("NASpI"))];
    let days = ["02/10/2026", "09/10/2026", "16/10/2026", "23/10/2026"];
    lines.extend(days.into_iter().take(times).map(|day| (day, absent(MISSED))));
    assert_eq!(proposed(&lines, "01/11/2026"), expected);
}

#[rstest]
#[case::training(EventKind::Training(ProgrammeStep::Abandoned), "c 02/10/2026 1 30")]
#[case::traineeship(EventKind::Traineeship(ProgrammeStep::Abandoned), "c 02/10/2026 1 30")]
#[case::offer(
    EventKind::Candidacy(Candidacy {
        vacancy: VacancyId::from_bytes([3; 16]),
        person: PersonId::from_bytes(PERSON),
        step: CandidacyStep::Offered(Some(OfferAnswer::Refused)),
    }),
    "d 02/10/2026 1 forfeiture"
)]
fn other_behaviours(#[case] behaviour: EventKind, #[case] expected: &str) {
    let lines = [("01/09/2026", benefit("DIS-COLL")), ("02/10/2026", behaviour)];
    assert_eq!(proposed(&lines, "01/11/2026"), [expected]);
}

#[rstest]
#[case::came(Attendance::Present)]
#[case::excused(Attendance::ExcusedAbsence)]
#[case::called_off(Attendance::Cancelled)]
fn other_outcomes_are_no_behaviour(#[case] outcome: Attendance) {
    let lines = [("01/09/2026", benefit("NASpI")), ("02/10/2026", absent(outcome))];
    assert!(proposed(&lines, "01/11/2026").is_empty());
}

#[test]
fn only_recipients_of_a_support_with_this_ladder_are_proposed() {
    let missed = [("01/09/2026", did()), ("02/10/2026", absent(MISSED))];
    assert!(proposed(&missed, "01/11/2026").is_empty());
    let adi = [("01/09/2026", benefit("ADI")), ("02/10/2026", absent(MISSED))];
    assert!(proposed(&adi, "01/11/2026").is_empty());
    let before = [("02/10/2026", absent(MISSED)), ("03/10/2026", benefit("NASpI"))];
    assert!(proposed(&before, "01/11/2026").is_empty());
}

#[test]
fn a_decision_settles_a_behaviour_and_a_justified_one_does_not_count() {
    let mut lines = vec![
        ("01/09/2026", benefit("NASpI")),
        ("02/10/2026", absent(MISSED)),
        ("09/10/2026", absent(MISSED)),
        ("12/10/2026", decided("a", "02/10/2026", Decision::Reduced(8))),
    ];
    assert_eq!(proposed(&lines, "01/11/2026"), ["a 09/10/2026 2 30"]);
    lines[3] = ("12/10/2026", decided("a", "02/10/2026", Decision::Excused));
    assert_eq!(proposed(&lines, "01/11/2026"), ["a 09/10/2026 1 8"]);
    assert_eq!(proposed(&lines, "10/10/2026").len(), 2, "on that day nothing was decided");
}

#[test]
fn a_new_support_counts_anew() {
    let lines = [
        (
            "01/01/2025",
            EventKind::Benefit(Benefit { name: "NASpI".parse().unwrap(), until: Some(day("31/12/2025")) }),
        ),
        ("02/10/2025", absent(MISSED)),
        ("05/10/2025", decided("a", "02/10/2025", Decision::Reduced(8))),
        ("01/09/2026", benefit("NASpI")),
        ("02/10/2026", absent(MISSED)),
    ];
    assert_eq!(proposed(&lines, "01/11/2026"), ["a 02/10/2026 1 8"]);
}

#[test]
fn a_proposal_says_what_it_rests_on() {
    let timeline = person(&[("01/09/2026", benefit("NASpI")), ("02/10/2026", absent(MISSED))]);
    let case = case(&timeline, &ALL);
    let found = proposals(&case, day("01/11/2026"));
    let told = proposal_told(&found[0], &found[0].rule.behaviour_it);
    let said = crate::look::Texts::default().say(&told).into_owned();
    for part in ["02/10/2026", "1ª volta", "NASpI", "8 giorni", "art. 21 c. 7 lett. a)"] {
        assert!(said.contains(part), "{said}");
    }
    assert_eq!(objection_told(&crate::rules::Objection::ClosedAlready).key(), "objection-closed");
}
