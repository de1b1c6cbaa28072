//! The case-work engine: acts in, changes out.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`Act`], [`Done`], [`Refusal`] | what can be asked, what comes back |
//! | `perform/` | acts become staged writes |
//! | `tx` | one commit in the making |
//! | `projections/` | what screens and rules look things up in; follows every change |
//! | `rank/` | candidates for a vacancy, vacancies for a person, with every reason |
//! | `explain` | why a case stands as it does; a vacancy judged as an offer |
//! | `open`, `load`, `find` | founding, opening, reading in, finding |
//! | `shelf/` | what is found by typing, kept in a file beside the store |
//! | `cases`, `histories` | every timeline read once, and what is learned from it |
//! | `survey`, `agenda` | what is due in every case, kept current, and read from |
//! | `report` | figures of a standard, and who is behind them |
//! | [`detail`] | the details of a person in words |
//! | `duplicates` | records that seem to be about one person |
//! | [`bulk`] | records as they lie in the store, for a whole office at once |
//! | [`clock`] | where today comes from |

mod act;
mod agenda;
pub mod bulk;
mod card;
mod cases;
mod change;
pub mod clock;
pub mod detail;
mod drafts;
mod duplicates;
mod explain;
mod find;
mod histories;
mod ids;
mod load;
mod open;
mod perform;
mod projections;
mod rank;
mod records;
mod refusal;
mod report;
mod scan;
mod services;
mod shelf;
mod survey;
mod tx;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock, RwLockReadGuard};

pub use act::{Act, Adopted, Advance, NewEvent, Restored, Undo};
pub use agenda::{Agenda, AgendaEntry, AgendaFilter, AgendaGroup, AgendaLine};
pub use card::{Card, CompanyCard, DueLine, ListLine, PersonCard, VacancyCard};
pub use change::{Change, Done};
use clock::Clock;
pub use drafts::{Draft, sap_habit};
pub use duplicates::{Duplicate, Hunt, LIKELY, Resemblance};
pub use explain::{BelongsLine, CaseExplained, ClockLine, OfferLine, OfferLines, ProposalLine};
pub use find::{Asker, Findings, Found, FoundId, FoundService};
pub use ids::Ids;
pub use load::{Loading, Phase};
pub use open::OpenError;
pub use projections::{
    Candidates, Ledger, Lookup, Mark, Mergers, Of, Projections, Radar, Reading, Retold, Survey, Watched, Who,
};
pub use rank::{
    Conflict, Explained, ForVacancy, RankError, RankedAll, RankedPerson, RankedVacancies, RankedVacancy,
    View, distance, json, kept, said,
};
pub use records::TimelinePage;
pub use refusal::{Refusal, What};
pub use report::{ReportAsked, ReportError};
pub use services::{MissingLine, NamedService, NextServices};
pub use shelf::Shelf;
pub use survey::SurveyProgress;
use tx::{Tx, read_pages};

use crate::domain::{
    Company, CompanyId, Day, Event, Login, Moment, OfficeSettings, Person, PersonId, Subject, TimeOfDay,
    Timeline, Vacancy, VacancyId, WorkCalendar,
};
use crate::search::Index;
use crate::standards::Tables;
use crate::store::{Facts, Key, Revision, Store, StoreError, Version, Versioned, read};

/// One employment centre: its store, what is known about it, and the only way to change it.
///
/// Every method takes `&self`: many sessions share one office.
pub struct Office {
    store: Box<dyn Store>,
    clock: Arc<dyn Clock>,
    ids: Ids,
    settings: RwLock<OfficeSettings>,
    tables: Tables,
    projections: RwLock<Projections>,
    /// As in the projections, for whoever reads a timeline while holding those.
    mergers: RwLock<Arc<Mergers>>,
    ready: AtomicBool,
    surveyed: AtomicUsize,
    acting: Mutex<()>,
    /// Where what is found by typing is kept, if anywhere, and for which revision it is there.
    shelf: Option<Shelf>,
    shelved: Mutex<Option<Revision>>,
    hunt: RwLock<Hunt>,
    /// The services of the standards, to be found by typing; built when somebody types.
    services: OnceLock<Index>,
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
        if self.is_opening() {
            return Err(Refusal::Opening);
        }
        let _one_at_a_time = self.acting.lock().unwrap_or_else(PoisonError::into_inner);
        let mut tx = Tx::new(self.store.as_ref());
        {
            let known = self.projections();
            let settings = self.settings();
            let context = self.context(by, &known, &settings.calendar);
            for (place, act) in acts.into_iter().enumerate() {
                tx.begin(place);
                perform::stage(&mut tx, &context, act)?;
            }
        }
        let doubts = tx.take_doubts();
        let facts = Facts {
            at_ms: self.clock.now().0,
            operator: by.to_string(),
            act: label.to_owned(),
            detail: Vec::new(),
        };
        let (set, change, reversal) = tx.finish(facts)?;
        let revision = self.store.commit(set)?;
        self.follow(&change, revision);
        Ok(Done { revision, change, doubts, undo: reversal.since(Version::from(revision)) })
    }

    fn context<'a>(
        &'a self,
        by: &'a Login,
        known: &'a Projections,
        calendar: &'a WorkCalendar,
    ) -> perform::Context<'a> {
        let (today, now) = (self.clock.today(), self.clock.now());
        let catalogue = &self.tables.catalogue;
        let (lookup, vacancies) = (&known.lookup, &known.vacancies);
        perform::Context { by, today, now, ids: &self.ids, lookup, vacancies, catalogue, calendar }
    }

    fn follow(&self, change: &Change, revision: Revision) {
        self.follow_mergers(change);
        let touched = self.look_at_touched(change);
        {
            let mut known = self.projections.write().unwrap_or_else(PoisonError::into_inner);
            known.lookup.set_mergers(self.mergers());
            known.apply(change, &self.tables, revision);
            for touched in touched {
                known.follow_radar(touched.retold.id, touched.watched);
                known.ledger.put(touched.retold);
            }
            if !change.merged.is_empty() || !change.parted.is_empty() {
                known.ledger.follow_mergers(&self.mergers());
            }
            if change.settings.is_some() {
                known.radar_is_stale();
            }
        }
        if let Some(settings) = &change.settings {
            *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings.clone();
        }
    }

    /// What is known of the records. Hold it briefly: acts wait for it.
    pub fn projections(&self) -> RwLockReadGuard<'_, Projections> {
        self.projections.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the records are still being read in: finding is incomplete, acts are refused.
    pub fn is_opening(&self) -> bool {
        !self.ready.load(Ordering::Acquire)
    }

    /// Whether everyone is ready to be matched with every vacancy.
    pub fn is_matching_ready(&self) -> bool {
        let known = self.projections();
        known.candidates.has_everyone() && known.candidates.has_lists()
    }

    /// Places, professions, skills, codes and the standards in force.
    pub fn tables(&self) -> &Tables {
        &self.tables
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

    /// This instant, at the office.
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// The time of day at the office.
    pub fn time(&self) -> TimeOfDay {
        self.clock.time()
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

    /// Everything that happened to a person or a company, under whatever record of theirs it was written.
    pub fn timeline(&self, subject: Subject) -> Result<Timeline, StoreError> {
        let within = match subject {
            Subject::Person(id) => self.mergers().within(id),
            Subject::Company(_) => Vec::new(),
        };
        let mut events = self.events_under(subject)?;
        for id in within {
            events.extend(self.events_under(id.into())?);
        }
        Ok(Timeline::new(subject, events))
    }

    /// What was written under this very record, and no other of the same person.
    pub fn own_timeline(&self, subject: Subject) -> Result<Timeline, StoreError> {
        Ok(Timeline::new(subject, self.events_under(subject)?))
    }

    fn events_under(&self, subject: Subject) -> Result<Vec<Event>, StoreError> {
        let pages = read_pages(self.store.as_ref(), subject)?;
        Ok(pages.into_iter().flat_map(|(page, _)| page.events).collect())
    }

    /// Which records were merged into which.
    pub fn mergers(&self) -> Arc<Mergers> {
        self.mergers.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn follow_mergers(&self, change: &Change) {
        if change.merged.is_empty() && change.parted.is_empty() {
            return;
        }
        let mut held = self.mergers.write().unwrap_or_else(PoisonError::into_inner);
        let mut mergers = held.as_ref().clone();
        change.parted.iter().for_each(|merger| mergers.remove(merger.gone));
        change.merged.iter().for_each(|merger| mergers.put(merger.clone()));
        *held = Arc::new(mergers);
    }
}

#[cfg(test)]
mod merge_tests;
#[cfg(test)]
mod report_tests;
#[cfg(test)]
mod survey_tests;
#[cfg(test)]
mod tests;
