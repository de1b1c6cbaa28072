//! All records of a kind in the order of their ids, and rehearsals: for imports and exports.

use super::tx::Tx;
use super::{Act, Office, Refusal, perform};
use crate::domain::{Company, Day, EventKind, Login, Merger, Person, PersonId, Subject, Vacancy};
use crate::rules::{Case, Doubt, Objection, examine};
use crate::store::codec::{self, Record};
use crate::store::{StoreError, rows};

/// Records read from the store at once.
const PAGE: usize = 256;

impl Office {
    /// Every person, in the order of their ids, read in pages; those merged into another are left out. It ends after
    /// the first error.
    pub fn every_person(&self) -> impl Iterator<Item = Result<Person, StoreError>> + '_ {
        let mergers = self.mergers();
        self.every().filter(move |read: &Result<Person, _>| {
            read.as_ref().map_or(true, |person| !mergers.is_gone(person.id))
        })
    }

    /// Every record of a person, also of those merged into another; else as [`Office::every_person`].
    pub fn every_person_ever(&self) -> impl Iterator<Item = Result<Person, StoreError>> + '_ {
        self.every()
    }

    /// Every merger, in the order of the ids of the records that went.
    pub fn every_merger(&self) -> impl Iterator<Item = Result<Merger, StoreError>> + '_ {
        self.every()
    }

    /// Every company, in the order of their ids, read in pages. It ends after the first error.
    pub fn every_company(&self) -> impl Iterator<Item = Result<Company, StoreError>> + '_ {
        self.every()
    }

    /// Every vacancy, in the order of their ids, read in pages. It ends after the first error.
    pub fn every_vacancy(&self) -> impl Iterator<Item = Result<Vacancy, StoreError>> + '_ {
        self.every()
    }

    fn every<T: Record + 'static>(&self) -> impl Iterator<Item = Result<T, StoreError>> + '_ {
        rows(self.store.as_ref(), T::KIND, PAGE).map(|row| {
            let row = row?;
            codec::decode(&row.bytes).map_err(|source| StoreError::Record {
                kind: T::KIND,
                key: row.key,
                source,
            })
        })
    }

    /// Whether these acts could be done now. Nothing is written.
    ///
    /// # Errors
    /// The [`Refusal`] of the first act that cannot be done.
    pub fn rehearse(&self, by: &Login, acts: Vec<Act>) -> Result<Vec<(usize, Doubt)>, Refusal> {
        let mut tx = Tx::new(self.store.as_ref());
        let known = self.projections();
        let settings = self.settings();
        let context = self.context(by, &known, &settings.calendar);
        for (place, act) in acts.into_iter().enumerate() {
            tx.begin(place);
            perform::stage(&mut tx, &context, act)?;
        }
        Ok(tx.take_doubts())
    }

    /// What would be the matter with an event in a person's timeline: why it would be refused, or what to look at twice.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn examine(
        &self,
        id: PersonId,
        on: Day,
        kind: &EventKind,
    ) -> Result<Result<Vec<Doubt>, Objection>, StoreError> {
        let Some(person) = self.person(id)? else { return Ok(Ok(Vec::new())) };
        let timeline = self.timeline(Subject::Person(id))?;
        let settings = self.settings();
        let case = Case::of_person(&person.value, &timeline, &self.tables.catalogue, &settings.calendar);
        Ok(examine(&case, kind, on, false))
    }
}
