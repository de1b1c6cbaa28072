//! Refusals of the office, as messages.

use crate::look::Message;
use crate::office::{Refusal, What};
use crate::rules::objection_told;
use crate::store::StoreError;

/// The message that tells an operator why nothing was done, and how to go on.
pub fn message(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::Opening => Message::new("refused-opening"),
        Refusal::Missing(what) => Message::new(match what {
            What::Person => "refused-missing-person",
            What::Company => "refused-missing-company",
            What::Vacancy => "refused-missing-vacancy",
            What::Event => "refused-missing-event",
            What::Settings => "refused-missing-settings",
            What::Merger => "refused-missing-merger",
        }),
        Refusal::Changed(_) | Refusal::Store(StoreError::Conflict { .. }) => Message::new("refused-changed"),
        Refusal::KnownPerson(_) => Message::new("refused-known-person"),
        Refusal::KnownCompany(_) => Message::new("refused-known-company"),
        Refusal::KnownVacancy(code) => Message::new("refused-known-vacancy").arg("code", code.to_string()),
        Refusal::Future(day) => Message::new("refused-future").arg("day", day.to_string()),
        Refusal::BeforeBirth { born } => Message::new("refused-before-birth").arg("day", born.to_string()),
        Refusal::Implausible(objection) => objection_told(objection),
        Refusal::AnnulledAlready => Message::new("refused-annulled"),
        Refusal::Closed(_) => Message::new("refused-closed"),
        Refusal::Underway => Message::new("refused-underway"),
        Refusal::EmptyShortlist => Message::new("refused-empty-shortlist"),
        Refusal::MergedAway(_) => Message::new("refused-merged-away"),
        Refusal::SamePerson => Message::new("refused-same-person"),
        Refusal::NothingToUndo => Message::new("undo-nothing"),
        Refusal::Store(StoreError::DiskFull { .. }) => Message::new("refused-disk-full"),
        Refusal::Store(StoreError::ReadOnly(_)) => Message::new("refused-read-only"),
        Refusal::Store(error) => Message::new("refused-store").arg("error", error.to_string()),
    }
}
