//! What a timeline holds already, so that a file can be imported again.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::domain::{Day, EventId, EventKind, Note, Subject, Timeline};

/// The annulment of an event of one kind on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Annulment {
    pub subject: Subject,
    pub on: Day,
    pub word: &'static str,
}

/// The live events of one timeline, by what files say of them.
#[derive(Debug, Default)]
pub(super) struct Known(HashSet<u64>);

impl Known {
    /// Those of a timeline.
    pub fn of(timeline: &Timeline) -> Self {
        Known(timeline.live().map(|event| print(event.on, &event.kind, event.note.as_ref())).collect())
    }

    /// Takes in one more; `false` when it was there.
    pub fn learn(&mut self, on: Day, kind: &EventKind, note: Option<&Note>) -> bool {
        self.0.insert(print(on, kind, note))
    }
}

/// What two events share when a file would write them the same: day, kind, outcome, service, minutes, mode, vacancy,
/// title and note.
fn print(on: Day, kind: &EventKind, note: Option<&Note>) -> u64 {
    let mut hasher = DefaultHasher::new();
    (on, kind.word(), kind.outcome_word(), kind.vacancy()).hash(&mut hasher);
    match kind {
        EventKind::Service(service) => {
            (service.service.as_str(), service.minutes, service.mode.map(|mode| mode.word()))
                .hash(&mut hasher);
        }
        EventKind::Appointment(appointment) => {
            appointment.service.as_ref().map(|service| service.as_str()).hash(&mut hasher);
        }
        EventKind::Contact(contact) => {
            (contact.direction.word(), contact.channel.word(), contact.minutes).hash(&mut hasher);
        }
        EventKind::Call(call) => {
            (call.direction.word(), call.seconds / 60, &call.vacancies).hash(&mut hasher)
        }
        EventKind::Profiling(found) => (found.index, found.class.as_deref()).hash(&mut hasher),
        EventKind::PlanAction(action) => action.title.hash(&mut hasher),
        EventKind::Benefit(benefit) => benefit.name.hash(&mut hasher),
        EventKind::Document(title) => title.hash(&mut hasher),
        kind => kind.told().hash(&mut hasher),
    }
    note.map(|note| &**note).hash(&mut hasher);
    hasher.finish()
}

/// How many events of a kind on a day are annulled.
pub(super) fn annulled(timeline: &Timeline, on: Day, word: &str) -> usize {
    let there = |event: &&crate::domain::Event| event.on == on && event.kind.word() == word;
    timeline.all().iter().filter(there).filter(|event| timeline.is_annulled(event.id)).count()
}

/// The latest live event of a kind on a day.
pub(super) fn latest(timeline: &Timeline, on: Day, word: &str) -> Option<EventId> {
    timeline.live().rfind(|event| event.on == on && event.kind.word() == word).map(|event| event.id)
}
