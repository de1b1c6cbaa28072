//! How an appointment or a planned action went, asked in place.

use super::overlay::choice::{self, Answer, Picked};
use super::{App, Effect, Then};
use crate::domain::{Appointment, Attendance, Event, EventKind, PlanAction, ProgrammeStep, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// Whether an event waits for its outcome, as far as itself tells.
pub(super) fn is_awaited(event: &Event) -> bool {
    match &event.kind {
        EventKind::Appointment(appointment) => appointment.closes.is_none() && appointment.outcome.is_none(),
        EventKind::PlanAction(action) => action.closes.is_none() && !action.outcome.is_some_and(is_over),
        _ => false,
    }
}

/// Asks how it went; the answer is recorded as an event that closes this one.
pub(super) fn ask(app: &mut App, subject: Subject, event: &Event) {
    let today = app.office.today();
    let answers = match &event.kind {
        // what is still to come can only be called off
        EventKind::Appointment(_) if event.on > today => vec![Attendance::Cancelled],
        EventKind::Appointment(_) => Attendance::ALL.to_vec(),
        EventKind::PlanAction(action) => return ask_action(app, subject, event, action),
        _ => return,
    };
    let options = answers.into_iter().map(|outcome| {
        let kind = EventKind::Appointment(Appointment {
            time: None,
            service: None,
            outcome: Some(outcome),
            closes: Some(event.id),
        });
        // whoever came, came on the day of the appointment
        let record = NewEvent { subject, on: event.on.min(today), kind, note: None };
        Answer::new(Message::new(attendance_key(outcome)), Picked::Effects(recorded(record)))
    });
    let title = Message::new("outcome-appointment").arg("day", event.on.to_string());
    choice::ask(app, title, options.collect());
}

fn ask_action(app: &mut App, subject: Subject, event: &Event, action: &PlanAction) {
    let today = app.office.today();
    let options = [ProgrammeStep::Completed, ProgrammeStep::Abandoned].map(|outcome| {
        let kind = EventKind::PlanAction(PlanAction {
            title: action.title.clone(),
            due: None,
            outcome: Some(outcome),
            closes: Some(event.id),
        });
        let record = NewEvent { subject, on: today, kind, note: None };
        Answer::new(Message::new(programme_key(outcome)), Picked::Effects(recorded(record)))
    });
    let title = Message::new("outcome-action").arg("what", action.title.to_string());
    choice::ask(app, title, options.into());
}

fn recorded(event: NewEvent) -> Vec<Effect> {
    vec![Effect::act(Act::Record(event), Then::say(Message::new("outcome-recorded")))]
}

fn is_over(step: ProgrammeStep) -> bool {
    matches!(step, ProgrammeStep::Completed | ProgrammeStep::Abandoned)
}

/// The locale key of how an appointment went.
pub fn attendance_key(outcome: Attendance) -> &'static str {
    match outcome {
        Attendance::Present => "attendance-present",
        Attendance::ExcusedAbsence => "attendance-excused",
        Attendance::UnexcusedAbsence => "attendance-unexcused",
        Attendance::Cancelled => "attendance-cancelled",
    }
}

/// The locale key of a step of a course, a traineeship or an action.
pub fn programme_key(step: ProgrammeStep) -> &'static str {
    match step {
        ProgrammeStep::Enrolled => "programme-enrolled",
        ProgrammeStep::Started => "programme-started",
        ProgrammeStep::Completed => "programme-completed",
        ProgrammeStep::Abandoned => "programme-abandoned",
    }
}

/// The event whose outcome this one tells.
pub(super) fn closes(event: &Event) -> Option<crate::domain::EventId> {
    match &event.kind {
        EventKind::Appointment(appointment) => appointment.closes,
        EventKind::PlanAction(action) => action.closes.filter(|_| action.outcome.is_some_and(is_over)),
        _ => None,
    }
}
