//! What screens and rules look things up in. Rebuilt from the store at start, then follows every change.

mod candidates;
mod ledger;
mod lookup;
mod mergers;
mod people;
mod radar;
mod text;

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

pub use candidates::Candidates;
pub use ledger::{Ledger, Reading, Retold};
pub use lookup::Lookup;
pub use mergers::Mergers;
pub(in crate::office) use people::Roll;
pub use radar::{Mark, Of, Radar, Survey, Watched, Who};

use super::FoundId;
use super::change::Change;
use crate::domain::{Company, CompanyId, Person, PersonId, Vacancy, VacancyId};
use crate::search::{Entry, Index, Kind, Reason, Settled};
use crate::standards::Tables;
use crate::store::Revision;

/// Everything that is derived from the records and kept in memory.
#[derive(Default)]
pub struct Projections {
    /// Names that people and files use.
    pub lookup: Lookup,
    /// What is found by typing.
    pub index: Index,
    /// Everyone as matching sees them.
    pub candidates: Candidates,
    /// Every company.
    pub companies: HashMap<CompanyId, Arc<Company>>,
    /// Every vacancy.
    pub vacancies: HashMap<VacancyId, Arc<Vacancy>>,
    /// What is due, and who has gone silent.
    pub radar: Radar,
    /// The last change taken in.
    pub(in crate::office) followed: Revision,
    /// The last change that the index's settled part is sure to know.
    pub(in crate::office) settled: Revision,
    /// Every event, as reports count them.
    pub ledger: Ledger,
    slots: Vec<VacancyId>,
    slot_of: HashMap<VacancyId, u32>,
}

impl Projections {
    /// Nothing yet, at a revision.
    pub(in crate::office) fn at(revision: Revision) -> Self {
        Projections { followed: revision, settled: revision, ..Projections::default() }
    }

    /// Builds everything from the records of an office as they were at a revision.
    pub fn build(
        persons: impl IntoIterator<Item = Person>,
        companies: impl IntoIterator<Item = Arc<Company>>,
        vacancies: impl IntoIterator<Item = Arc<Vacancy>>,
        tables: &Tables,
        at: Revision,
    ) -> Self {
        let mut built = Projections::at(at);
        built.read_in(companies, vacancies);
        let Projections { companies, vacancies, slot_of, .. } = &built;
        let mut rows = Vec::new();
        let people = persons.into_iter().map(|person| {
            rows.push(people::row(&person));
            text::person(&person, tables)
        });
        let firms = companies.values().map(|company| text::company(company, tables));
        let posts = vacancies.values().filter_map(|vacancy| {
            let slot = slot_of.get(&vacancy.id)?;
            Some(text::vacancy(*slot, vacancy, companies.get(&vacancy.company).map(Arc::as_ref), tables))
        });
        built.index = Index::build(people.chain(firms).chain(posts));
        built.lookup.people = Arc::new(Roll::of(rows)).into();
        built
    }

    /// What was kept of an earlier time, at a revision: who can be found.
    pub(in crate::office) fn restored(
        people: Arc<Roll>,
        slots: Vec<VacancyId>,
        index: Settled,
        at: Revision,
    ) -> Self {
        let mut restored = Projections::at(at);
        restored.lookup.people = people.into();
        restored.index = index.into();
        for id in slots {
            restored.slot(id);
        }
        restored
    }

    /// Takes in all companies and vacancies, but for the index.
    pub(in crate::office) fn read_in(
        &mut self,
        companies: impl IntoIterator<Item = Arc<Company>>,
        vacancies: impl IntoIterator<Item = Arc<Vacancy>>,
    ) {
        for company in companies {
            self.lookup.put_company(&company);
            self.companies.insert(company.id, company);
        }
        for vacancy in vacancies {
            self.lookup.put_vacancy(&vacancy);
            self.slot(vacancy.id);
            self.vacancies.insert(vacancy.id, vacancy);
        }
    }

    /// Follows a change.
    pub fn apply(&mut self, change: &Change, tables: &Tables, revision: Revision) {
        for person in &change.persons {
            self.put_person(person, tables);
        }
        self.candidates.follow_mergers(&self.lookup);
        for person in &change.persons {
            self.candidates.put(person, tables);
        }
        for (subject, event) in &change.events {
            self.candidates.note(*subject, event, &self.lookup);
        }
        for company in &change.companies {
            self.put_company(company.clone(), tables);
        }
        for vacancy in &change.vacancies {
            self.put_vacancy(vacancy.clone(), tables);
        }
        self.followed = revision;
    }

    /// Takes in a person, new or amended, but for matching.
    pub(in crate::office) fn put_person(&mut self, person: &Person, tables: &Tables) {
        self.lookup.put_person(person);
        self.index.put(text::person(person, tables));
    }

    /// Takes in a company, new or amended.
    pub(in crate::office) fn put_company(&mut self, company: Arc<Company>, tables: &Tables) {
        let renamed = self.is_renamed(&company);
        self.lookup.put_company(&company);
        self.index.put(text::company(&company, tables));
        let id = company.id;
        self.companies.insert(id, company);
        if renamed {
            let theirs = self.vacancies.values().filter(|vacancy| vacancy.company == id);
            for vacancy in theirs.cloned().collect::<Vec<_>>() {
                self.put_vacancy(vacancy, tables);
            }
        }
    }

    /// Whether a company is found by another name, or not at all. Its vacancies are found by it too.
    pub(in crate::office) fn is_renamed(&self, company: &Company) -> bool {
        self.index.name(Kind::Company, company.number) != Some(&company.name)
    }

    /// Takes in a vacancy, new or amended.
    pub(in crate::office) fn put_vacancy(&mut self, vacancy: Arc<Vacancy>, tables: &Tables) {
        self.lookup.put_vacancy(&vacancy);
        let slot = self.slot(vacancy.id);
        let employer = self.companies.get(&vacancy.company).map(Arc::as_ref);
        self.index.put(text::vacancy(slot, &vacancy, employer, tables));
        self.vacancies.insert(vacancy.id, vacancy);
    }

    /// The vacancies in the order of their handles.
    pub(in crate::office) fn slots(&self) -> &[VacancyId] {
        &self.slots
    }

    /// Who may be the same person as this one, the likeliest first, with the reasons.
    pub fn resembling(&self, person: &Person, tables: &Tables, limit: usize) -> Vec<(PersonId, Vec<Reason>)> {
        self.alike(&text::person(person, tables), limit)
            .into_iter()
            .filter(|(id, _)| *id != self.lookup.mergers().living(person.id))
            .collect()
    }

    /// Persons who may be the one described, the likeliest first, each once, with the reasons.
    pub fn alike(&self, described: &Entry<'_>, limit: usize) -> Vec<(PersonId, Vec<Reason>)> {
        let mut met = HashSet::new();
        let similar = self.index.similar(described, limit * 2).into_iter();
        let found = similar.filter_map(|one| {
            let id = self.lookup.person_by_number(one.handle)?;
            met.insert(id).then_some((id, one.reasons))
        });
        found.take(limit).collect()
    }

    /// Takes in a case that a change touched; `None`: it could not be read.
    pub fn follow_radar(&mut self, id: FoundId, watched: Option<Watched>) {
        match (self.who(id), watched, self.radar.survey()) {
            (_, _, Survey::Waiting) => {}
            (Some(who), Some(watched), _) => self.radar.put(who, &watched),
            (_, None, Survey::Done { on, unread }) => {
                self.radar.set_survey(Survey::Done { on, unread: unread + 1 });
            }
            _ => {}
        }
    }

    /// Something changed that concerns what is due in every case.
    pub fn radar_is_stale(&mut self) {
        if self.radar.survey() != Survey::Running {
            self.radar.set_survey(Survey::Waiting);
        }
    }

    /// How the radar names a record.
    pub fn who(&self, id: FoundId) -> Option<Who> {
        Some(match id {
            FoundId::Person(id) => (Of::Person, self.lookup.number_of(id)?),
            FoundId::Company(id) => (Of::Company, self.companies.get(&id)?.number),
            FoundId::Vacancy(id) => (Of::Vacancy, *self.slot_of.get(&id)?),
        })
    }

    /// The handle under which a person's own record is found by typing.
    pub fn person_handle(&self, id: FoundId) -> Option<u32> {
        match id {
            FoundId::Person(id) => self.lookup.number_of(id),
            _ => None,
        }
    }

    /// The record that the radar calls so.
    pub fn found(&self, (of, number): Who) -> Option<FoundId> {
        Some(match of {
            Of::Person => FoundId::Person(self.lookup.person_by_number(number)?),
            Of::Company => FoundId::Company(self.lookup.company_by_number(number)?),
            Of::Vacancy => FoundId::Vacancy(self.vacancy_at(number)?.id),
        })
    }

    /// The vacancy behind a handle of the search index.
    pub fn vacancy_at(&self, slot: u32) -> Option<&Arc<Vacancy>> {
        self.vacancies.get(&self.vacancy_id_at(slot)?)
    }

    /// The id of the vacancy behind a handle of the search index.
    pub fn vacancy_id_at(&self, slot: u32) -> Option<VacancyId> {
        self.slots.get(usize::try_from(slot).ok()?).copied()
    }

    fn slot(&mut self, id: VacancyId) -> u32 {
        let next = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        let slot = *self.slot_of.entry(id).or_insert(next);
        if slot == next {
            self.slots.push(id);
        }
        slot
    }
}
