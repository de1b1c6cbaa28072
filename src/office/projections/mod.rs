//! What screens and rules look things up in. Rebuilt from the store at start, then follows every change.

mod candidates;
mod lookup;
mod text;

use std::collections::HashMap;
use std::sync::Arc;

pub use candidates::Candidates;
pub use lookup::Lookup;

use super::change::Change;
use crate::domain::{Company, CompanyId, Person, Vacancy, VacancyId};
use crate::search::{Index, Kind};
use crate::standards::Tables;

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
    slots: Vec<VacancyId>,
    slot_of: HashMap<VacancyId, u32>,
}

impl Projections {
    /// Builds everything from the records of an office.
    pub fn build(
        persons: impl IntoIterator<Item = Arc<Person>>,
        companies: impl IntoIterator<Item = Arc<Company>>,
        vacancies: impl IntoIterator<Item = Arc<Vacancy>>,
        tables: &Tables,
    ) -> Self {
        let mut built = Projections::default();
        for company in companies {
            built.lookup.put_company(&company);
            built.companies.insert(company.id, company);
        }
        for vacancy in vacancies {
            built.lookup.put_vacancy(&vacancy);
            built.slot(vacancy.id);
            built.vacancies.insert(vacancy.id, vacancy);
        }
        let Projections { lookup, companies, vacancies, slot_of, .. } = &mut built;
        let people = persons.into_iter().map(|person| {
            lookup.put_person(&person);
            text::person(&person, tables)
        });
        let firms = companies.values().map(|company| text::company(company, tables));
        let posts = vacancies.values().filter_map(|vacancy| {
            let slot = slot_of.get(&vacancy.id)?;
            Some(text::vacancy(*slot, vacancy, companies.get(&vacancy.company).map(Arc::as_ref), tables))
        });
        built.index = Index::build(people.chain(firms).chain(posts));
        built
    }

    /// Follows a change.
    pub fn apply(&mut self, change: &Change, tables: &Tables) {
        for person in &change.persons {
            self.lookup.put_person(person);
            self.index.put(text::person(person, tables));
            self.candidates.put(person, tables);
        }
        for (subject, event) in &change.events {
            self.candidates.note(*subject, event, &self.lookup);
        }
        for company in &change.companies {
            self.lookup.put_company(company);
            self.index.put(text::company(company, tables));
            self.companies.insert(company.id, company.clone());
        }
        for vacancy in &change.vacancies {
            self.lookup.put_vacancy(vacancy);
            let slot = self.slot(vacancy.id);
            let employer = self.companies.get(&vacancy.company).map(Arc::as_ref);
            self.index.put(text::vacancy(slot, vacancy, employer, tables));
            self.vacancies.insert(vacancy.id, vacancy.clone());
        }
    }

    /// The vacancy behind a handle of the search index.
    pub fn vacancy_at(&self, slot: u32) -> Option<&Arc<Vacancy>> {
        self.slots.get(usize::try_from(slot).ok()?).and_then(|id| self.vacancies.get(id))
    }

    fn slot(&mut self, id: VacancyId) -> u32 {
        let next = u32::try_from(self.slots.len()).unwrap_or(u32::MAX);
        let slot = *self.slot_of.entry(id).or_insert(next);
        if slot == next {
            self.slots.push(id);
        }
        slot
    }

    /// How many records of a kind the search knows.
    pub fn count(&self, kind: Kind) -> usize {
        match kind {
            Kind::Person => self.lookup.persons(),
            Kind::Company => self.lookup.companies(),
            Kind::Vacancy => self.lookup.vacancies(),
            _ => 0,
        }
    }
}
