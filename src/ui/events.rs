//! Events in words.

use crate::app::App;
use crate::domain::{CandidacyStep, Event, EventKind};
use crate::look::Language;

/// What happened, in one short line. Special data is only named, never told.
pub fn title(app: &App, event: &Event) -> String {
    let texts = app.look.texts();
    let said = |key: &str| texts.get(key).into_owned();
    let with = |key: &str, what: &str| format!("{} {what}", texts.get(key));
    if app.office.is_sealed(event) {
        return said("event-sealed");
    }
    match &event.kind {
        EventKind::Service(delivery) => {
            let service = app.office.tables().catalogue.service(&delivery.service);
            let name = service.map(|s| match texts.language() {
                Language::Italian => s.title_it.clone(),
                Language::English => s.title_en.clone(),
            });
            format!("{} {}", delivery.service.code(), name.unwrap_or_default())
        }
        EventKind::Document(what) => with("event-document", what),
        EventKind::Benefit(benefit) => with("event-benefit", &benefit.name),
        EventKind::PlanAction(action) => with("event-plan-action", &action.title),
        EventKind::Candidacy(candidacy) => {
            let vacancy = app.office.projections().vacancies.get(&candidacy.vacancy).cloned();
            let code = vacancy.map(|v| format!("{} {}", v.code, v.title)).unwrap_or_default();
            with(step_key(candidacy.step), &code)
        }
        kind => said(kind_key(kind)),
    }
}

fn step_key(step: CandidacyStep) -> &'static str {
    match step {
        CandidacyStep::Proposed => "event-proposed",
        CandidacyStep::Answered(_) => "event-answered",
        CandidacyStep::Preselected => "event-preselected",
        CandidacyStep::Referred => "event-referred",
        CandidacyStep::Interviewed(_) => "event-interviewed",
        CandidacyStep::Offered(_) => "event-offered",
    }
}

/// The locale key of a kind that needs no more words.
fn kind_key(kind: &EventKind) -> &'static str {
    use crate::domain::{DidStep, Direction, SignatureStep};
    match kind {
        EventKind::Did(DidStep::Released) => "event-did",
        EventKind::Did(DidStep::Suspended) => "event-did-suspended",
        EventKind::Did(DidStep::Resumed) => "event-did-resumed",
        EventKind::Did(DidStep::Revoked) => "event-did-revoked",
        EventKind::Profiling(_) => "event-profiling",
        EventKind::Appointment(a) if a.closes.is_some() => "event-appointment-outcome",
        EventKind::Appointment(_) => "event-appointment",
        EventKind::Contact(c) if c.direction == Direction::Incoming => "event-contact-in",
        EventKind::Contact(_) => "event-contact-out",
        EventKind::Pact(p) => match p.step {
            SignatureStep::Proposed => "event-pact-proposed",
            SignatureStep::Signed => "event-pact-signed",
            SignatureStep::Refused => "event-pact-refused",
        },
        EventKind::ActionPlan(SignatureStep::Proposed) => "event-plan-proposed",
        EventKind::ActionPlan(SignatureStep::Signed) => "event-plan-signed",
        EventKind::ActionPlan(SignatureStep::Refused) => "event-plan-refused",
        EventKind::Training(_) => "event-training",
        EventKind::Traineeship(_) => "event-traineeship",
        EventKind::Hire(_) => "event-hire",
        EventKind::Cessation => "event-cessation",
        EventKind::TargetedPlacement => "event-sealed",
        EventKind::Need(_) => "event-need",
        EventKind::Note => "event-note",
        EventKind::Annul(_) => "event-annul",
        EventKind::Call(_) => "event-call",
        EventKind::Income(_) => "event-income",
        EventKind::Circumstance(declared) if declared.holds => "event-circumstance",
        EventKind::Circumstance(_) => "event-circumstance-over",
        EventKind::WeeklyHours(_) => "event-weekly-hours",
        EventKind::Conditionality(_) => "event-conditionality",
        EventKind::Measure(_) => "event-measure",
        EventKind::Reasons(_) => "event-reasons",
        EventKind::Service(_)
        | EventKind::Document(_)
        | EventKind::Benefit(_)
        | EventKind::PlanAction(_)
        | EventKind::Candidacy(_) => "event-other",
    }
}
