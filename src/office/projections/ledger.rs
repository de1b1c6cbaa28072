//! Every event that counts, for reports, and how far reading them in has come.

use std::sync::Arc;

use super::Mergers;
use crate::domain::{Day, Merger, Sex, Vacancy};
use crate::office::FoundId;
use crate::reports::{Columns, Fact, Who};

/// How far the events can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// Nobody has begun to read them.
    #[default]
    Waiting,
    /// Timelines are being read.
    Running,
    /// All of them are in.
    Done {
        /// Cases that could not be read.
        unread: usize,
    },
}

/// The events of everybody, as reports count them.
#[derive(Default)]
pub struct Ledger {
    columns: Columns,
    reading: Reading,
}

/// A case as a change has left it; `None`: it could not be read.
pub struct Retold {
    /// Whose.
    pub id: FoundId,
    /// Sex and day of birth of a person.
    pub known: Option<(Sex, Day)>,
    /// Its facts.
    pub facts: Option<Vec<Fact>>,
    /// The vacancy as it is, when it is one.
    pub vacancy: Option<Arc<Vacancy>>,
}

impl Retold {
    /// A case that could not be read.
    pub fn unread(id: FoundId) -> Self {
        Retold { id, known: None, facts: None, vacancy: None }
    }
}

impl Ledger {
    /// The events.
    pub fn columns(&self) -> &Columns {
        &self.columns
    }

    /// How far they can be trusted.
    pub fn reading(&self) -> Reading {
        self.reading
    }

    /// Reading begins: from now on changes are followed.
    pub fn begin(&mut self) {
        *self = Ledger { columns: Columns::default(), reading: Reading::Running };
    }

    /// The columns, to be read into.
    pub fn filling(&mut self) -> &mut Columns {
        &mut self.columns
    }

    /// Everything was read.
    pub fn done(&mut self, unread: usize) {
        self.columns.settle();
        self.reading = Reading::Done { unread };
    }

    /// Reading was broken off.
    pub fn give_up(&mut self) {
        *self = Ledger::default();
    }

    /// Follows which records were merged into which.
    pub fn follow_mergers(&mut self, mergers: &Mergers) {
        let stands = |merger: &Arc<Merger>| (merger.gone, mergers.living(merger.into));
        self.columns.follow_mergers(mergers.iter().map(stands));
    }

    /// Follows a case that a change touched.
    pub fn put(&mut self, case: Retold) {
        match (case.id, case.facts, self.reading) {
            (_, _, Reading::Waiting) => {}
            (_, None, Reading::Done { unread }) => self.reading = Reading::Done { unread: unread + 1 },
            (FoundId::Person(id), Some(facts), _) => self.columns.put(Who::Person(id), case.known, &facts),
            (FoundId::Company(id), Some(facts), _) => self.columns.put(Who::Company(id), None, &facts),
            (FoundId::Vacancy(_), Some(facts), _) => {
                if let Some(vacancy) = &case.vacancy {
                    self.columns.put_vacancy(vacancy, &facts);
                }
            }
            // whoever reads them in will meet the trouble too
            (_, None, Reading::Running) => {}
        }
    }
}
