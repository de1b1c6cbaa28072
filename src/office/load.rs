//! Reading an office in: what screens look things up in is rebuilt from the records.

use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::{Office, Projections};
use crate::domain::{Company, Person, Vacancy};
use crate::store::codec::{self, Record};
use crate::store::{StoreError, rows};

/// Records read in one go.
const PAGE: usize = 512;

/// What is being read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Companies and vacancies.
    Companies,
    /// Persons.
    Persons,
    /// Timelines: what is due. Everything else is possible meanwhile.
    Deadlines,
}

/// How far reading in has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loading {
    /// What is being read.
    pub phase: Phase,
    /// Records read so far.
    pub read: usize,
}

impl Office {
    /// Reads the records in, then looks at every case. Acts and finding are possible before it returns: see
    /// [`Office::is_opening`]; the agenda is whole when it does.
    ///
    /// # Errors
    /// As [`Office::load_records`] and [`Office::survey`].
    pub fn load(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.load_records(watch)?;
        self.survey(watch)
    }

    /// Reads the records in: enough for acts and for finding, not for the agenda.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; a record that cannot be read.
    pub fn load_records(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        let _no_acts_meanwhile = self.acting.lock().unwrap_or_else(PoisonError::into_inner);
        let companies = self.all::<Company>(Phase::Companies, watch)?;
        let vacancies = self.all::<Vacancy>(Phase::Companies, watch)?;
        let persons = self.all::<Person>(Phase::Persons, watch)?;
        let built = Projections::build(persons, companies, vacancies, &self.tables);
        *self.projections.write().unwrap_or_else(PoisonError::into_inner) = built;
        self.ready.store(true, Ordering::Release);
        Ok(())
    }

    fn all<T: Record>(
        &self,
        phase: Phase,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
    ) -> Result<Vec<Arc<T>>, StoreError> {
        let mut records = Vec::new();
        for row in rows(self.store.as_ref(), T::KIND, PAGE) {
            let row = row?;
            let record = codec::decode(&row.bytes).map_err(|source| StoreError::Record {
                kind: T::KIND,
                key: row.key,
                source,
            })?;
            records.push(Arc::new(record));
            if records.len() % PAGE == 0 && watch(Loading { phase, read: records.len() }).is_break() {
                return Err(StoreError::Cancelled);
            }
        }
        Ok(records)
    }
}
