use super::*;
use crate::rules::{StepState, pathway, silent_days};

fn line(lines: &[(&str, EventKind)], catalogue: &Catalogue, at: &str) -> String {
    let timeline = person(lines);
    let marks = pathway(&case(&timeline, catalogue), day(at));
    let told = |state: StepState| match state {
        StepState::Done { on } => format!("✓ {}", on.short()),
        StepState::Due { by, late: false } => format!("◷ {}", by.short()),
        StepState::Due { by, late: true } => format!("! {}", by.short()),
        StepState::Refused { on } => format!("✗ {}", on.short()),
        StepState::Lost { on } => format!("† {}", on.short()),
        StepState::Open => "○".to_owned(),
    };
    marks.iter().map(|m| format!("{} {}", m.step.title_it, told(m.state))).collect::<Vec<_>>().join(" ── ")
}

#[test]
fn the_line_of_the_timeline_screen() {
    let lines = [("11/10/2026", did()), ("11/10/2026", service("puglia:A4"))];
    assert_eq!(
        line(&lines, &PUGLIA, "21/11/2026"),
        "DID ✓ 11/10/26 ── Colloquio ◷ 11/12/26 ── Patto ○ ── PAI ○ ── Misure ○ ── Lavoro ○"
    );
    assert_eq!(
        line(&lines, &PIEMONTE, "21/11/2026"),
        "DID ✓ 11/10/26 ── Colloquio ○ ── Patto ○ ── PAI ○ ── Misure ○ ── Lavoro ○"
    );
    assert!(line(&lines, &PUGLIA, "12/12/2026").contains("Colloquio ! 11/12/26"));
    let met = [lines[0].clone(), ("20/11/2026", service("puglia:B1"))];
    assert!(line(&met, &PUGLIA, "21/11/2026").contains("PAI ◷ 11/04/27"));
}

#[test]
fn steps_taken_refused_and_lost() {
    let lines = [
        ("11/10/2026", did()),
        ("20/10/2026", service("piemonte:A.3")),
        ("20/10/2026", signed()),
        ("21/10/2026", EventKind::ActionPlan(SignatureStep::Refused)),
        ("25/10/2026", EventKind::Traineeship(ProgrammeStep::Started)),
        ("10/11/2026", hire("A.02.00", None)),
        ("15/11/2026", EventKind::Did(DidStep::Revoked)),
    ];
    assert_eq!(
        line(&lines[..6], &PIEMONTE, "12/11/2026"),
        "DID ✓ 11/10/26 ── Colloquio ✓ 20/10/26 ── Patto ✓ 20/10/26 ── PAI ✗ 21/10/26 ── Misure ✓ 25/10/26 ── Lavoro ✓ 10/11/26"
    );
    assert!(line(&lines, &PIEMONTE, "20/11/2026").starts_with("DID † 15/11/26"));
}

#[test]
fn what_came_before_the_declaration_does_not_count() {
    let lines = [("01/01/2024", service("lep:C")), ("11/10/2026", did())];
    assert!(line(&lines, &PIEMONTE, "21/11/2026").contains("Colloquio ○"));
}

#[test]
fn silence_is_counted_from_the_last_event() {
    let timeline = person(&[("11/10/2026", did()), ("25/11/2026", EventKind::Note)]);
    assert_eq!(silent_days(&timeline, day("21/11/2026")), Some(41));
    assert_eq!(silent_days(&person(&[]), day("21/11/2026")), None);
}
