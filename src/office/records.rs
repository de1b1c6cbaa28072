//! Which domain types live in the store, and under which schema.
//!
//! The current schema of a kind is the domain type itself; `tests/schema/` holds the bytes it wrote when it was
//! new. A change that breaks them needs the next schema number and the old struct, frozen, in [`Record::upgrade`].

use serde::{Deserialize, Serialize};

use crate::domain::{Company, Event, EventKind, Merger, OfficeSettings, Operator, Person, Vacancy};
use crate::store::codec::Record;
use crate::store::{Key, Kind};

macro_rules! record {
    ($type:ty, $kind:ident, $schema:literal) => {
        impl Record for $type {
            const KIND: Kind = Kind::$kind;
            const SCHEMA: u16 = $schema;
        }
    };
}

record!(Person, Person, 1);
record!(Company, Company, 1);
record!(Vacancy, Vacancy, 1);
record!(Operator, Operator, 1);
record!(OfficeSettings, Settings, 1);
record!(TimelinePage, Timeline, 1);
record!(Count, Counter, 1);
record!(Merger, Merger, 1);

/// Part of a timeline: long ones are kept in pages, so that a new event rewrites little.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct TimelinePage {
    /// Its events, as they were written.
    pub events: Vec<Event>,
}

impl TimelinePage {
    /// Events after which the next one starts a new page.
    const FULL: usize = 40;
    /// Characters of notes after which the next event starts a new page.
    const LONG: usize = 6_000;

    /// Whether the next event belongs on a new page.
    pub fn is_full(&self) -> bool {
        let length = |event: &Event| {
            let reasons = match &event.kind {
                EventKind::Reasons(reasons) => reasons.verdict.len(),
                _ => 0,
            };
            event.note.as_ref().map_or(0, |note| note.len()) + reasons
        };
        let noted: usize = self.events.iter().map(length).sum();
        self.events.len() >= Self::FULL || noted >= Self::LONG
    }
}

/// The last number given out by a counter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count(pub u32);

/// The key of the one settings record.
pub fn settings_key() -> Key {
    Key::from(uuid::Uuid::nil())
}
