//! Why the office did not do what was asked. Nothing was changed then.

use crate::domain::{CompanyId, Day, PersonId, VacancyCode, VacancyState};
use crate::rules::Objection;
use crate::store::StoreError;

/// Why an act was refused.
#[derive(Debug, thiserror::Error)]
pub enum Refusal {
    /// The registry is still being read; try again in a moment.
    #[error("the office is still opening")]
    Opening,
    /// No such record.
    #[error("no such {0}")]
    Missing(What),
    /// Somebody else changed the record since it was read.
    #[error("the {0} was changed by somebody else meanwhile")]
    Changed(What),
    /// A person with this fiscal code is in the registry.
    #[error("this fiscal code belongs to a person in the registry")]
    KnownPerson(PersonId),
    /// A company with this VAT number is in the registry.
    #[error("this VAT number belongs to a company in the registry")]
    KnownCompany(CompanyId),
    /// A vacancy with this code is there already.
    #[error("there is a vacancy {0} already")]
    KnownVacancy(VacancyCode),
    /// The event's day has not come, and only appointments are set for later.
    #[error("{0} has not come yet")]
    Future(Day),
    /// The event's day is before the person was born.
    #[error("the person was born on {born}")]
    BeforeBirth {
        /// Birth date.
        born: Day,
    },
    /// The event contradicts what the timeline tells.
    #[error("the event contradicts what is known")]
    Implausible(Objection),
    /// The event is annulled already.
    #[error("annulled already")]
    AnnulledAlready,
    /// The vacancy is closed.
    #[error("the vacancy is closed")]
    Closed(VacancyState),
    /// Something happened with the candidate already: set aside instead.
    #[error("something happened with this candidate already")]
    Underway,
    /// The shortlist has nobody to send.
    #[error("nobody stands on the shortlist")]
    EmptyShortlist,
    /// The record was merged into this one.
    #[error("the record was merged into another")]
    MergedAway(PersonId),
    /// A record cannot be merged with itself.
    #[error("this is one record, not two")]
    SamePerson,
    /// Nothing to take back.
    #[error("nothing to take back")]
    NothingToUndo,
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Kinds of records, as messages name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// A person.
    Person,
    /// A company.
    Company,
    /// A vacancy.
    Vacancy,
    /// An event.
    Event,
    /// The office's settings.
    Settings,
    /// A merger.
    Merger,
}

impl std::fmt::Display for What {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            What::Person => "person",
            What::Company => "company",
            What::Vacancy => "vacancy",
            What::Event => "event",
            What::Settings => "settings",
            What::Merger => "merger",
        })
    }
}
