//! A timeline, for people and for programs.

use serde::Serialize;

use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::cli::words::Words;
use crate::domain::{Day, Event, EventKind, Timeline};
use crate::office::Office;

/// One event, as other programs read it. Special data is masked: of it only the day is told.
#[derive(Serialize)]
pub(super) struct Happened {
    id: uuid::Uuid,
    date: String,
    #[serde(rename = "type")]
    kind: &'static str,
    outcome: Option<String>,
    service: Option<String>,
    minutes: Option<u16>,
    mode: Option<&'static str>,
    vacancy: Option<uuid::Uuid>,
    note: Option<String>,
    by: String,
    annulled: bool,
}

/// The events of a timeline up to a day and those set for later, oldest first.
pub(super) fn rows(office: &Office, timeline: &Timeline) -> Vec<Happened> {
    timeline.all().iter().map(|event| row(office, timeline, event)).collect()
}

fn row(office: &Office, timeline: &Timeline, event: &Event) -> Happened {
    let special = office.is_sealed(event);
    let delivery = match &event.kind {
        EventKind::Service(delivery) if !special => Some(delivery),
        _ => None,
    };
    let minutes = match &event.kind {
        EventKind::Service(delivery) => delivery.minutes,
        EventKind::Contact(contact) => contact.minutes,
        EventKind::Call(call) => u16::try_from(call.seconds.div_ceil(60)).ok(),
        _ => None,
    };
    Happened {
        id: event.id.uuid(),
        date: event.on.iso(),
        kind: if special { "riservato" } else { event.kind.word() },
        outcome: if special { None } else { outcome(&event.kind) },
        service: delivery.map(|delivery| delivery.service.to_string()),
        minutes,
        mode: delivery.and_then(|delivery| delivery.mode).map(|mode| mode.word()),
        vacancy: event.kind.vacancy().map(|id| id.uuid()),
        note: event.note.as_ref().filter(|_| !special).map(ToString::to_string),
        by: event.by.to_string(),
        annulled: timeline.is_annulled(event.id),
    }
}

/// How it went, or what it says in one line.
fn outcome(kind: &EventKind) -> Option<String> {
    kind.outcome_word().map(str::to_owned).or_else(|| kind.told())
}

/// The events that count, newest first.
pub(super) fn print(out: &mut Out, words: &Words<'_>, timeline: &Timeline, on: Day) -> Result<(), Fault> {
    for event in timeline.live().rev() {
        let mark = if event.on > on { ">" } else { " " };
        out.line(format!("{mark} {}  {}  ({})", event.on, words.event(event), event.by))?;
        let note = event.note.as_ref().filter(|_| !event.kind.is_special());
        for line in note.iter().flat_map(|note| note.lines()) {
            out.line(format!("                «{line}»"))?;
        }
    }
    Ok(())
}
