//! Reading an office in: what screens look things up in is rebuilt from the records.

use std::ops::ControlFlow;
use std::sync::atomic::Ordering;
use std::sync::{Arc, PoisonError};

use super::projections::{Candidates, Mergers};
use super::shelf::Extent;
use super::{Office, Projections, TimelinePage};
use crate::domain::{Company, Person, PersonId, Subject, Vacancy};
use crate::store::codec::{self, Record};
use crate::store::{Key, StoreError, rows};

/// Records read in one go.
const PAGE: usize = 512;

/// What is being read in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Companies and vacancies.
    Companies,
    /// Persons.
    Persons,
    /// Persons again, as matching sees them.
    Candidates,
    /// Timelines.
    Timelines,
    /// Timelines again: what is due.
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
    /// Reads the records in: enough for acts and for finding. Matching and the agenda come after, with
    /// [`Office::load_matching`] and [`Office::survey`].
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; a record that cannot be read.
    pub fn load(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        let _no_acts_meanwhile = self.acting.lock().unwrap_or_else(PoisonError::into_inner);
        let companies = self.all::<Company>(Phase::Companies, watch)?;
        let vacancies = self.all::<Vacancy>(Phase::Companies, watch)?;
        let known = match self.restored(&companies, &vacancies)? {
            Some(known) => known,
            None => {
                let mut failed = None;
                let persons = self.one_by_one::<Person>(Phase::Persons, watch, &mut failed);
                let at = self.store.revision();
                let built = Projections::build(persons, companies, vacancies, &self.tables, at);
                failed.map_or(Ok(built), Err)?
            }
        };
        self.set_projections(self.with_mergers(known)?);
        self.ready.store(true, Ordering::Release);
        Ok(())
    }

    /// What was kept on the shelf, brought up to now; nothing where it cannot be trusted.
    fn restored(
        &self,
        companies: &[Arc<Company>],
        vacancies: &[Arc<Vacancy>],
    ) -> Result<Option<Projections>, StoreError> {
        let Some((saved, touched)) = self.saved()? else { return Ok(None) };
        if saved.extent != Extent::Whole {
            return Ok(None);
        }
        let revision = saved.link.revision;
        let mut known = Projections::restored(saved.people, saved.slots, saved.index, revision);
        known.read_in(companies.iter().cloned(), vacancies.iter().cloned());
        if !self.replay(&mut known, &touched)? {
            return Ok(None);
        }
        self.has_shelved(revision);
        Ok(Some(known))
    }

    /// Reads in what matching needs, after [`load`](Office::load): everyone first, then who is on the reserved
    /// lists. Acts go on meanwhile; a ranking is refused until what it needs is in.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; a record that cannot be read.
    pub fn load_matching(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.load_candidates(watch)?;
        if self.projections().candidates.has_lists() {
            return Ok(());
        }
        self.load_lists(watch)
    }

    /// The first part of [`load_matching`](Office::load_matching), for whoever goes on with a
    /// [`survey`](Office::survey): that reads the timelines anyway, and learns from them who is on the lists.
    ///
    /// # Errors
    /// As for the whole.
    pub fn load_candidates(
        &self,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        self.in_lots(Phase::Candidates, watch, |lot: Vec<(Key, Person)>| {
            let mut known = self.projections.write().unwrap_or_else(PoisonError::into_inner);
            for (_, person) in &lot {
                known.candidates.read_in(person, &self.tables);
            }
        })?;
        self.candidates(Candidates::everyone_is_in);
        Ok(())
    }

    fn load_lists(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        self.in_lots(Phase::Timelines, watch, |lot: Vec<(Key, TimelinePage)>| {
            let events = lot.iter().flat_map(|(key, page)| page.events.iter().map(move |e| (key, e)));
            let telling: Vec<_> = events
                .filter(|(_, e)| Candidates::concerns(e))
                .filter_map(|(k, e)| Some((owner(k)?, e)))
                .collect();
            if telling.is_empty() {
                return;
            }
            let mut known = self.projections.write().unwrap_or_else(PoisonError::into_inner);
            let Projections { candidates, lookup, .. } = &mut *known;
            for (subject, event) in telling {
                candidates.note(subject, event, lookup);
            }
        })?;
        self.candidates(Candidates::lists_are_known);
        Ok(())
    }

    /// The same with what was merged into what.
    pub(super) fn with_mergers(&self, mut known: Projections) -> Result<Projections, StoreError> {
        let mut mergers = Mergers::default();
        for merger in self.every_merger() {
            mergers.put(Arc::new(merger?));
        }
        let mergers = Arc::new(mergers);
        *self.mergers.write().unwrap_or_else(PoisonError::into_inner) = mergers.clone();
        known.lookup.set_mergers(mergers);
        known.candidates.follow_mergers(&known.lookup);
        Ok(known)
    }

    fn candidates(&self, change: impl FnOnce(&mut Candidates)) {
        change(&mut self.projections.write().unwrap_or_else(PoisonError::into_inner).candidates);
    }

    fn all<T: Record>(
        &self,
        phase: Phase,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
    ) -> Result<Vec<Arc<T>>, StoreError> {
        let mut records = Vec::new();
        self.in_lots(phase, watch, |lot: Vec<(Key, T)>| {
            records.extend(lot.into_iter().map(|(_, record)| Arc::new(record)));
        })?;
        Ok(records)
    }

    /// Every record of a kind, none of them kept. It ends at the first that cannot be read, or when `watch` breaks;
    /// `failed` says so then.
    fn one_by_one<'a, T: Record>(
        &'a self,
        phase: Phase,
        watch: &'a mut dyn FnMut(Loading) -> ControlFlow<()>,
        failed: &'a mut Option<StoreError>,
    ) -> impl Iterator<Item = T> + 'a {
        let mut read = 0;
        rows(self.store.as_ref(), T::KIND, PAGE).map_while(move |row| {
            let record = row.and_then(|row| {
                codec::decode(&row.bytes).map_err(|source| StoreError::Record {
                    kind: T::KIND,
                    key: row.key,
                    source,
                })
            });
            read += 1;
            let stopped = read % PAGE == 0 && watch(Loading { phase, read }).is_break();
            match record {
                Ok(_) if stopped => *failed = Some(StoreError::Cancelled),
                Ok(record) => return Some(record),
                Err(error) => *failed = Some(error),
            }
            None
        })
    }

    /// Reads every record of a kind, and hands them over by the page.
    fn in_lots<T: Record>(
        &self,
        phase: Phase,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
        mut take: impl FnMut(Vec<(Key, T)>),
    ) -> Result<(), StoreError> {
        let (mut lot, mut read) = (Vec::with_capacity(PAGE), 0);
        for row in rows(self.store.as_ref(), T::KIND, PAGE) {
            let row = row?;
            let record = codec::decode(&row.bytes).map_err(|source| StoreError::Record {
                kind: T::KIND,
                key: row.key,
                source,
            })?;
            lot.push((row.key, record));
            if lot.len() == PAGE {
                read += PAGE;
                take(std::mem::replace(&mut lot, Vec::with_capacity(PAGE)));
                if watch(Loading { phase, read }).is_break() {
                    return Err(StoreError::Cancelled);
                }
            }
        }
        take(lot);
        Ok(())
    }
}

/// Whose timeline a page belongs to, if a person's: the key begins with the id. A company's id is nobody's number,
/// so it is left out wherever a number is looked up.
fn owner(key: &Key) -> Option<Subject> {
    let id = key.as_bytes().first_chunk::<16>()?;
    Some(Subject::Person(PersonId::from_bytes(*id)))
}
