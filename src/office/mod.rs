//! The case-work engine: acts in, changes out.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`Act`], [`Done`], [`Refusal`] | what can be asked, what comes back |
//! | `perform/` | acts become staged writes |
//! | `tx` | one commit in the making |
//! | `lookup`, `projections/` | what screens and rules look things up in; follows every change |
//! | [`clock`] | where today comes from |

mod act;
mod change;
pub mod clock;
mod ids;
mod lookup;
mod open;
mod perform;
mod records;
mod refusal;
mod tx;

use std::sync::{Arc, Mutex, PoisonError, RwLock, RwLockReadGuard};

pub use act::{Act, Adopted, Advance, NewEvent, Restored, Undo};
pub use change::{Change, Done};
use clock::Clock;
pub use ids::Ids;
pub use lookup::Lookup;
pub use records::TimelinePage;
pub use refusal::{Refusal, What};
use tx::{Tx, read_pages};

use crate::domain::{
    Company, CompanyId, Day, Login, OfficeSettings, Person, PersonId, Subject, Timeline, Vacancy, VacancyId,
};
use crate::store::{Facts, Key, Revision, Store, StoreError, Version, Versioned, read};

/// One employment centre: its store, what is known about it, and the only way to change it.
///
/// Every method takes `&self`: many sessions share one office.
pub struct Office {
    store: Box<dyn Store>,
    clock: Arc<dyn Clock>,
    ids: Ids,
    settings: RwLock<OfficeSettings>,
    lookup: RwLock<Lookup>,
    acting: Mutex<()>,
}

impl Office {
    /// Does an act in the name of an operator. When this returns `Ok`, it is on disk.
    ///
    /// # Errors
    /// A [`Refusal`] that says why nothing was done.
    pub fn perform(&self, by: &Login, act: Act) -> Result<Done, Refusal> {
        let label = perform::label(&act);
        self.perform_all(by, label, vec![act])
    }

    /// Does several acts in one commit: all or nothing.
    ///
    /// # Errors
    /// The [`Refusal`] of the first act that cannot be done.
    pub fn perform_all(&self, by: &Login, label: &str, acts: Vec<Act>) -> Result<Done, Refusal> {
        let _one_at_a_time = self.acting.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tx = Tx::new(self.store.as_ref());
        {
            let lookup = self.lookup();
            let context = perform::Context::new(by, self.clock.as_ref(), &self.ids, &lookup);
            for act in acts {
                perform::stage(&mut tx, &context, act)?;
            }
        }
        let facts = Facts {
            at_ms: self.clock.now().0,
            operator: by.to_string(),
            act: label.to_owned(),
            detail: Vec::new(),
        };
        let (set, change, reversal) = tx.finish(facts)?;
        let revision = self.store.commit(set)?;
        self.follow(&change);
        Ok(Done { revision, change, undo: reversal.since(Version::from(revision)) })
    }

    fn follow(&self, change: &Change) {
        self.lookup.write().unwrap_or_else(PoisonError::into_inner).apply(change);
    }

    /// Who and what is in the registry.
    pub fn lookup(&self) -> RwLockReadGuard<'_, Lookup> {
        self.lookup.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The office's name, standard and calendar.
    pub fn settings(&self) -> RwLockReadGuard<'_, OfficeSettings> {
        self.settings.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// An id for a new record.
    pub fn fresh_id<T: From<uuid::Uuid>>(&self) -> T {
        self.ids.next(self.clock.now())
    }

    /// The day at the office.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// The last revision of the store: it moves with every change.
    pub fn revision(&self) -> Revision {
        self.store.revision()
    }

    /// A person as stored, with the version to base an amendment on.
    pub fn person(&self, id: PersonId) -> Result<Option<Versioned<Person>>, StoreError> {
        read(self.store.as_ref(), &Key::from(id.uuid()))
    }

    /// A company as stored, with the version to base an amendment on.
    pub fn company(&self, id: CompanyId) -> Result<Option<Versioned<Company>>, StoreError> {
        read(self.store.as_ref(), &Key::from(id.uuid()))
    }

    /// A vacancy as stored, with the version to base an amendment on.
    pub fn vacancy(&self, id: VacancyId) -> Result<Option<Versioned<Vacancy>>, StoreError> {
        read(self.store.as_ref(), &Key::from(id.uuid()))
    }

    /// Everything that happened to a person or a company.
    pub fn timeline(&self, subject: Subject) -> Result<Timeline, StoreError> {
        let pages = read_pages(self.store.as_ref(), subject)?;
        Ok(Timeline::new(subject, pages.into_iter().flat_map(|(page, _)| page.events).collect()))
    }
}

#[cfg(test)]
mod tests;
