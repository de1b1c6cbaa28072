//! One line of a ranking, whichever way round it is.

use crate::domain::{Candidate, PersonId, Stage, VacancyId};
use crate::matching::Verdict;
use crate::office::{Conflict, ForVacancy, RankedPerson};

/// A candidate of the vacancy, or a vacancy for the person.
#[derive(Debug, Clone, Copy)]
pub enum Line<'a> {
    /// A candidate of this vacancy.
    Person(VacancyId, &'a RankedPerson),
    /// A vacancy for this person.
    Vacancy(PersonId, &'a ForVacancy),
}

impl<'a> Line<'a> {
    /// Who with which vacancy.
    pub fn pair(&self) -> (VacancyId, PersonId) {
        match self {
            Line::Person(vacancy, one) => (*vacancy, one.person),
            Line::Vacancy(person, one) => (one.vacancy.id, *person),
        }
    }

    /// The person's name, or the vacancy's code and title.
    pub fn name(&self) -> String {
        match self {
            Line::Person(_, one) => one.name.clone(),
            Line::Vacancy(_, one) => format!("{} {}", one.vacancy.code, &*one.vacancy.title),
        }
    }

    /// The person's name, or the vacancy's title: what a line has room for.
    pub fn short_name(&self) -> String {
        match self {
            Line::Person(_, one) => one.name.clone(),
            Line::Vacancy(_, one) => one.vacancy.title.to_string(),
        }
    }

    /// The score and why.
    pub fn verdict(&self) -> &'a Verdict {
        match self {
            Line::Person(_, one) => &one.verdict,
            Line::Vacancy(_, one) => &one.verdict,
        }
    }

    /// How far they have come with each other.
    pub fn standing(&self) -> Option<&'a Candidate> {
        match self {
            Line::Person(_, one) => one.standing.as_ref(),
            Line::Vacancy(_, one) => one.standing.as_ref(),
        }
    }

    /// What to know before calling.
    pub fn conflicts(&self) -> &'a [Conflict] {
        match self {
            Line::Person(_, one) => &one.conflicts,
            Line::Vacancy(_, one) => &one.conflicts,
        }
    }

    /// How far, if put forward.
    pub fn stage(&self) -> Option<Stage> {
        self.standing().map(|standing| standing.stage)
    }
}
