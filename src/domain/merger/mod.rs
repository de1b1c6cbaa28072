//! Two records of one person that were made one: what it takes to tell of it, and to take it back.

mod detail;

pub use detail::Detail;

use serde::{Deserialize, Serialize};

use super::{Candidate, Day, Login, Moment, Person, PersonId, Stage, VacancyId};

/// A person's record that was merged into another. Neither history is rewritten: the record that went stays as it
/// was, its events keep their ids and their place, and the survivor's timeline shows both.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Merger {
    /// The record that went.
    pub gone: PersonId,
    /// The record that stays.
    pub into: PersonId,
    /// The day of the merger.
    pub on: Day,
    /// When it was done.
    pub at: Moment,
    /// By whom.
    pub by: Login,
    /// The survivor as they were before.
    pub before: Box<Person>,
    /// The details that the survivor took from the record that went.
    pub taken: Vec<Detail>,
    /// The candidacies that went over.
    pub moved: Vec<Moved>,
}

/// A candidacy that went over to the survivor, as it was before.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Moved {
    /// Of which vacancy.
    pub vacancy: VacancyId,
    /// The place among the vacancy's candidates.
    pub place: u16,
    /// The candidacy of the record that went.
    pub gone: Candidate,
    /// The survivor's own, if they were put forward for the same vacancy.
    pub own: Option<Candidate>,
}

impl Moved {
    /// The one candidacy that stands after the merger: of two, the one that came further, unless it was set aside.
    pub fn settled(&self, into: PersonId) -> Candidate {
        let rank = |one: &Candidate| (one.stage != Stage::SetAside, one.stage);
        let further = match &self.own {
            Some(own) if rank(own) >= rank(&self.gone) => own,
            _ => &self.gone,
        };
        Candidate { person: into, ..further.clone() }
    }
}

impl Merger {
    /// The survivor's record as the merger leaves it.
    pub fn joined(before: &Person, gone: &Person, taken: &[Detail]) -> Person {
        let mut joined = before.clone();
        taken.iter().for_each(|detail| detail.copy(gone, &mut joined));
        joined
    }

    /// The survivor's record with what was taken given back; what somebody has written over it since stays.
    pub fn parted(&self, now: &Person, gone: &Person) -> Person {
        let mut parted = now.clone();
        for detail in self.taken.iter().filter(|detail| detail.is_same(now, gone)) {
            detail.copy(&self.before, &mut parted);
        }
        parted
    }
}

#[cfg(test)]
mod tests;
