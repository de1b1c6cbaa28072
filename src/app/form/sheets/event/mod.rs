//! Events that need little more than a day: declarations, assessments, programmes, jobs, supports, documents.

mod fields;
mod kind;

pub use kind::Recorded;

use super::called;
use super::contact::past_day;
use crate::app::form::{Around, Doubt, Field, Purpose, Sheet, Wrong, read, subject_name};
use crate::app::overlay::picker;
use crate::app::{App, Effect, Go, Then};
use crate::domain::{Benefit, EventId, EventKind, Hire, PlanAction, Profiling, Subject, Timeline};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// An event of one kind about someone.
pub struct EventForm {
    subject: Subject,
    kind: Recorded,
    /// Actions of the plan without an outcome yet.
    open: Vec<(EventId, String)>,
}

impl EventForm {
    /// The form of a kind; `None` when the kind is not for such a subject, or there is nothing to record it of.
    pub fn of(subject: Subject, kind: Recorded, around: &Around<'_>) -> Option<Self> {
        let timeline = around.office.timeline(subject).ok()?;
        let open = open_actions(&timeline);
        let fits = kind.is_for(subject) && (kind != Recorded::PlanOutcome || !open.is_empty());
        fits.then_some(EventForm { subject, kind, open })
    }

    fn event(&self, sheet: &Sheet, around: &Around<'_>) -> Result<EventKind, Wrong> {
        Ok(match self.kind {
            Recorded::Did => EventKind::Did(sheet.need("field-did", kind::did_step, around)?),
            Recorded::Profiling => EventKind::Profiling(Profiling {
                index: sheet.read("field-index", kind::thousandths, around)?,
                class: sheet.read("field-class", read::line, around)?,
            }),
            Recorded::Plan => EventKind::ActionPlan(sheet.need("field-signature", read::word, around)?),
            Recorded::PlanAction => EventKind::PlanAction(PlanAction {
                title: sheet.need("field-action", read::line, around)?,
                due: sheet.read("field-due", read::day, around)?,
                outcome: None,
                closes: None,
            }),
            Recorded::PlanOutcome => EventKind::PlanAction(self.outcome(sheet, around)?),
            Recorded::Training => EventKind::Training(sheet.need("field-step", read::word, around)?),
            Recorded::Traineeship => EventKind::Traineeship(sheet.need("field-step", read::word, around)?),
            Recorded::Hire => EventKind::Hire(Hire {
                person: self.subject.person().ok_or(Wrong::new("field-day", Message::new("form-gone")))?,
                vacancy: None,
                contract: sheet.read("field-contract", read::contract, around)?,
                until: sheet.read("field-until", read::day, around)?,
            }),
            Recorded::Cessation => EventKind::Cessation,
            Recorded::Benefit => EventKind::Benefit(Benefit {
                name: sheet.need("field-benefit", read::line, around)?,
                until: sheet.read("field-until", read::day, around)?,
            }),
            Recorded::Placement => EventKind::TargetedPlacement,
            Recorded::Document => EventKind::Document(sheet.need("field-document", read::line, around)?),
            Recorded::Need => EventKind::Need(None),
        })
    }

    /// The outcome of one planned action.
    fn outcome(&self, sheet: &Sheet, around: &Around<'_>) -> Result<PlanAction, Wrong> {
        let closes: EventId = sheet.need("field-open-action", read::word, around)?;
        let title = self.open.iter().find(|(id, _)| *id == closes).map(|(_, title)| title.as_str());
        let title = title.and_then(|title| title.parse().ok());
        Ok(PlanAction {
            title: title.ok_or(Wrong::new("field-open-action", Message::new("form-gone")))?,
            due: None,
            outcome: Some(sheet.need("field-step", read::word, around)?),
            closes: Some(closes),
        })
    }
}

/// The actions of a plan without an outcome, in the order they were agreed.
fn open_actions(timeline: &Timeline) -> Vec<(EventId, String)> {
    let actions = || {
        timeline.live().filter_map(|event| match &event.kind {
            EventKind::PlanAction(action) => Some((event.id, action)),
            _ => None,
        })
    };
    let closed: Vec<EventId> = actions().filter_map(|(_, action)| action.closes).collect();
    actions()
        .filter(|(id, action)| action.closes.is_none() && action.outcome.is_none() && !closed.contains(id))
        .map(|(id, action)| (id, action.title.to_string()))
        .collect()
}

impl Purpose for EventForm {
    fn name(&self) -> String {
        form_name(self.subject, self.kind)
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-event")
            .arg("what", Message::new(self.kind.key()))
            .arg("who", called(self.subject, around))
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        let mut fields = fields::own(self.kind, &self.open);
        fields.push(Field::day("field-day").needed().showing(Some(around.today())));
        fields.push(Field::note("field-note"));
        if self.kind == Recorded::Need {
            // what a company needs is told in words
            fields.reverse();
        }
        fields
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        if self.kind == Recorded::Hire { Vec::new() } else { past_day(sheet, around).into_iter().collect() }
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let event = NewEvent {
            subject: self.subject,
            on: sheet.need("field-day", read::day, around)?,
            kind: self.event(sheet, around)?,
            note: sheet.read("field-note", read::note, around)?,
        };
        let said = if event.kind.is_special() {
            Message::new("special-recorded")
        } else {
            Message::new("event-recorded").arg("what", Message::new(self.kind.key()))
        };
        Ok((Act::Record(event), Then::say_and(said, Go::CloseForm)))
    }
}

fn form_name(subject: Subject, kind: Recorded) -> String {
    format!("event:{}:{}", subject_name(subject), kind.word())
}

/// Lists the kinds of event that can be recorded of someone.
pub fn list_kinds(app: &mut App, subject: Subject) -> Vec<Effect> {
    let around = app.around();
    let fitting = Recorded::ALL.into_iter().filter(|kind| EventForm::of(subject, *kind, &around).is_some());
    let items = fitting.map(|kind| picker::Item {
        text: around.said(kind.key()),
        detail: String::new(),
        reason: None,
        opens: picker::Opens::Form(form_name(subject, kind)),
    });
    let items = items.collect();
    let title = Message::new("events-title").arg("who", called(subject, &around));
    picker::open(app, title, items);
    Vec::new()
}

/// Opens the form of a kind of event about someone, or says that there is nothing to record it of.
pub fn open_event(app: &mut App, subject: Subject, kind: Recorded) -> Vec<Effect> {
    let found = EventForm::of(subject, kind, &app.around());
    match found {
        Some(form) => crate::app::form::open(app, Box::new(form)),
        None => {
            app.refuse(Message::new("event-not-here"));
            Vec::new()
        }
    }
}
