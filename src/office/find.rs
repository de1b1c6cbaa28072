//! Finding records from a few keys.

use super::Office;
use crate::domain::{CompanyId, PersonId, Subject, VacancyId};
use crate::search::{Boost, Highlight, Kind, Query};

/// What was found.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    /// How many records match; an estimate unless `counted`.
    pub total: usize,
    /// Whether `total` is exact.
    pub counted: bool,
    /// The best, best first.
    pub hits: Vec<Found>,
}

/// One record found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Which.
    pub id: FoundId,
    /// How well it matches; only the order matters.
    pub score: u32,
    /// Why it is here.
    pub highlights: Vec<Highlight>,
}

/// The record behind a hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FoundId {
    /// A person.
    Person(PersonId),
    /// A company.
    Company(CompanyId),
    /// A vacancy.
    Vacancy(VacancyId),
}

impl From<Subject> for FoundId {
    fn from(subject: Subject) -> Self {
        match subject {
            Subject::Person(id) => FoundId::Person(id),
            Subject::Company(id) => FoundId::Company(id),
        }
    }
}

impl FoundId {
    /// The person or company, if it is one.
    pub fn subject(self) -> Option<Subject> {
        match self {
            FoundId::Person(id) => Some(id.into()),
            FoundId::Company(id) => Some(id.into()),
            FoundId::Vacancy(_) => None,
        }
    }
}

impl Office {
    /// The records that a query finds, best first, at most `limit`. `recent` come earlier among equals.
    pub fn find(&self, query: &str, limit: usize, recent: &[PersonId]) -> Findings {
        let known = self.projections();
        let boosts: Vec<Boost> = recent
            .iter()
            .filter_map(|id| known.lookup.number_of(*id))
            .map(|handle| Boost { kind: Kind::Person, handle, weight: 8 })
            .collect();
        let hits = known.index.find(&Query::parse(query), limit, &boosts);
        let found = hits.hits.into_iter().filter_map(|hit| {
            let id = match hit.kind {
                Kind::Person => FoundId::Person(known.lookup.person_by_number(hit.handle)?),
                Kind::Company => FoundId::Company(known.lookup.company_by_number(hit.handle)?),
                Kind::Vacancy => FoundId::Vacancy(known.vacancy_at(hit.handle)?.id),
                _ => return None,
            };
            Some(Found { id, score: hit.score, highlights: hit.highlights })
        });
        Findings { total: hits.total, counted: hits.counted, hits: found.collect() }
    }
}
