//! Events that need little more than a day: declarations, assessments, programmes, jobs, supports, documents.

mod fields;
mod kind;

pub use kind::Recorded;

use super::called;
use super::contact::past_day;
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name};
use crate::app::overlay::picker;
use crate::app::{App, Effect, Go, Then};
use crate::domain::{
    Benefit, Declared, EventId, EventKind, Hire, Income, Measure, Pact, PlanAction, Profiling, Subject,
    Timeline,
};
use crate::look::Message;
use crate::office::{Act, NewEvent};
use crate::rules::{Mismatch, date_key, doubt_told, mismatch_told, mismatches, objection_told};

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
            Recorded::Income => EventKind::Income(Income {
                work: sheet.need("field-work", read::word, around)?,
                year: sheet.need("field-year", kind::year, around)?,
                euro: sheet.need("field-euro", read::number, around)?,
            }),
            Recorded::Circumstance => EventKind::Circumstance(Declared {
                circumstance: sheet.need("field-circumstance", read::word, around)?,
                holds: sheet.flag("field-holds") != Some(false),
            }),
            Recorded::WorkingTime => {
                EventKind::WeeklyHours(sheet.need("field-weekly-hours", kind::weekly, around)?)
            }
            Recorded::Measure => EventKind::Measure(measure(sheet, around)?),
            Recorded::CompanyPact => EventKind::Pact(Pact {
                step: sheet.need("field-signature", read::word, around)?,
                terms: None,
            }),
        })
    }

    /// What does not hold together in a report, as far as it can be read.
    fn wrongs(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Mismatch> {
        let day = sheet.read("field-day", read::day, around).ok().flatten();
        match (self.kind, measure(sheet, around), day) {
            (Recorded::Measure, Ok(reported), Some(on)) => {
                mismatches(&reported, on, &around.tables().catalogue)
            }
            _ => Vec::new(),
        }
    }

    /// What the office would say of the event as it stands; nothing where it cannot be read yet.
    fn objections(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let day = sheet.read("field-day", read::day, around).ok().flatten();
        let (Some(person), Some(on), Ok(kind)) = (self.subject.person(), day, self.event(sheet, around))
        else {
            return Vec::new();
        };
        let told = match around.office.examine(person, on, &kind) {
            Ok(Ok(doubts)) => doubts.first().map(|doubt| doubt_told(*doubt)),
            Ok(Err(objection)) => Some(objection_told(&objection)),
            // the same trouble is told when it is saved
            Err(_) => None,
        };
        told.map(|message| Doubt::new("field-day", Remark::warning(message))).into_iter().collect()
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

/// A report to the electronic file, as the form holds it.
fn measure(sheet: &Sheet, around: &Around<'_>) -> Result<Measure, Wrong> {
    Ok(Measure {
        code: sheet.need("field-sap", read::word, around)?,
        event: sheet.need("field-sap-event", read::word, around)?,
        proposed: sheet.read("field-proposed", read::day, around)?,
        started: sheet.read("field-started", read::day, around)?,
        ended: sheet.read("field-ended", read::day, around)?,
    })
}

/// The field a mismatch is about.
fn field_of(wrong: Mismatch) -> &'static str {
    match wrong {
        Mismatch::UnknownEvent(_) => "field-sap-event",
        Mismatch::Differs { date, .. } | Mismatch::Backwards { then: date, .. } => date_key(date),
        Mismatch::NeedsEnd => "field-ended",
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
        let mut fields = fields::own(self.kind, &self.open, around);
        fields.push(Field::day("field-day").needed().showing(Some(around.today())));
        if self.kind == Recorded::Hire {
            fields.push(fields::weekly_hours());
        }
        fields.push(Field::note("field-note"));
        if self.kind == Recorded::Need {
            // what a company needs is told in words
            fields.reverse();
        }
        fields
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let mut doubts: Vec<Doubt> = match self.kind {
            Recorded::Hire => Vec::new(),
            _ => past_day(sheet, around).into_iter().collect(),
        };
        doubts.extend(self.wrongs(sheet, around).into_iter().map(|wrong| {
            let said = mismatch_told(wrong);
            let said = match wrong.can_be_mended() {
                true => Message::new("mismatch-can-be-mended").arg("what", said),
                false => said,
            };
            Doubt::new(field_of(wrong), Remark::warning(said))
        }));
        if self.kind != Recorded::Measure {
            doubts.extend(self.objections(sheet, around));
        }
        doubts
    }

    fn mend(&self, sheet: &mut Sheet, around: &Around<'_>) -> bool {
        let wrongs = self.wrongs(sheet, around).into_iter().filter(|wrong| wrong.can_be_mended());
        let mut mended = false;
        for wrong in wrongs {
            if let Mismatch::Differs { should, .. } = wrong {
                sheet.put(field_of(wrong), &should.to_string());
                mended = true;
            }
        }
        mended
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let event = NewEvent {
            subject: self.subject,
            on: sheet.need("field-day", read::day, around)?,
            kind: self.event(sheet, around)?,
            note: sheet.read("field-note", read::note, around)?,
        };
        if let EventKind::Measure(reported) = &event.kind
            && let Some(wrong) = mismatches(reported, event.on, &around.tables().catalogue).into_iter().next()
        {
            return Err(Wrong::new(field_of(wrong), mismatch_told(wrong)));
        }
        let said = if event.kind.is_special() {
            Message::new("special-recorded")
        } else {
            Message::new("event-recorded").arg("what", Message::new(self.kind.key()))
        };
        let hours = match self.kind {
            Recorded::Hire => sheet.read("field-weekly-hours", kind::weekly, around)?,
            _ => None,
        };
        let act = match hours {
            Some(hours) => {
                let kind = EventKind::WeeklyHours(hours);
                let told = NewEvent { subject: event.subject, on: event.on, kind, note: None };
                Act::RecordAll(vec![event, told])
            }
            None => Act::Record(event),
        };
        Ok((act, Then::say_and(said, Go::CloseForm)))
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
