//! What an act changed: the feed that projections and open sessions follow.

use std::sync::Arc;

use super::act::Undo;
use crate::domain::{
    Company, CompanyId, Event, Merger, OfficeSettings, Person, PersonId, Subject, Vacancy, VacancyId,
};
use crate::rules::Doubt;
use crate::store::Revision;

/// The records and events that one commit wrote.
#[derive(Debug, Clone, Default)]
pub struct Change {
    /// Persons as they are now.
    pub persons: Vec<Arc<Person>>,
    /// Companies as they are now.
    pub companies: Vec<Arc<Company>>,
    /// Vacancies as they are now.
    pub vacancies: Vec<Arc<Vacancy>>,
    /// Events added to timelines.
    pub events: Vec<(Subject, Arc<Event>)>,
    /// Records merged into others.
    pub merged: Vec<Arc<Merger>>,
    /// Mergers taken back.
    pub parted: Vec<Arc<Merger>>,
    /// The office's settings, if they changed.
    pub settings: Option<OfficeSettings>,
}

/// An act that was done and is on disk.
#[derive(Debug, Clone)]
pub struct Done {
    /// The store's revision after it.
    pub revision: Revision,
    /// What changed.
    pub change: Change,
    /// What to look at twice, with the place of its act among those asked for.
    pub doubts: Vec<(usize, Doubt)>,
    /// How to take it back, where it can be.
    pub undo: Option<Undo>,
}

impl Done {
    /// The person the act registered or changed, if exactly one.
    pub fn person(&self) -> Option<PersonId> {
        match self.change.persons.as_slice() {
            [person] => Some(person.id),
            _ => None,
        }
    }

    /// The company the act registered or changed, if exactly one.
    pub fn company(&self) -> Option<CompanyId> {
        match self.change.companies.as_slice() {
            [company] => Some(company.id),
            _ => None,
        }
    }

    /// The vacancy the act opened or changed, if exactly one.
    pub fn vacancy(&self) -> Option<VacancyId> {
        match self.change.vacancies.as_slice() {
            [vacancy] => Some(vacancy.id),
            _ => None,
        }
    }
}
