//! What screens and rules look things up in. Rebuilt from the store at start, then follows every change.

mod candidates;
mod lookup;
mod radar;
mod text;

use std::collections::HashMap;
use std::sync::Arc;

pub use candidates::Candidates;
pub use lookup::Lookup;
pub use radar::{Mark, Of, Radar, Survey, Watched, Who};

use super::FoundId;
use super::change::Change;
use crate::domain::{Company, CompanyId, Person, Vacancy, VacancyId};
use crate::search::Index;
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
    /// What is due, and who has gone silent.
    pub radar: Radar,
    slots: Vec<VacancyId>,
    slot_of: HashMap<VacancyId, u32>,
}

impl Projections {
    /// Builds everything from the records of an office.
    pub fn build(
        persons: impl IntoIterator<Item = Person>,
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

    /// Takes in the cases that a change touched; `None`: it could not be read. `all`: every case may be another.
    pub fn follow_radar(&mut self, touched: Vec<(FoundId, Option<Watched>)>, all: bool) {
        for (id, watched) in touched {
            match (self.who(id), watched, self.radar.survey()) {
                (Some(who), Some(watched), _) => self.radar.put(who, &watched),
                (_, None, Survey::Done { on, unread }) => {
                    self.radar.set_survey(Survey::Done { on, unread: unread + 1 });
                }
                _ => {}
            }
        }
        if all && self.radar.survey() != Survey::Running {
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
}
