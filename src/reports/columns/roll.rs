//! Small numbers for people, companies and vacancies, and what is known of people.

use std::collections::HashMap;

use super::super::by::Individual;
use super::super::class::Side;
use crate::domain::{CompanyId, Day, PersonId, Sex, VacancyId};
use uuid::Uuid;

/// A record that is counted.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Who {
    /// A person.
    Person(PersonId),
    /// A company.
    Company(CompanyId),
    /// A vacancy.
    Vacancy(VacancyId),
}

impl Who {
    pub(in crate::reports) fn side(self) -> Side {
        match self {
            Who::Person(_) => Side::Person,
            Who::Company(_) => Side::Company,
            Who::Vacancy(_) => Side::Vacancy,
        }
    }

    /// The UUID of the id inside.
    pub fn uuid(self) -> Uuid {
        match self {
            Who::Person(id) => id.uuid(),
            Who::Company(id) => id.uuid(),
            Who::Vacancy(id) => id.uuid(),
        }
    }
}

/// Everyone who is counted.
#[derive(Default, Debug)]
pub(crate) struct Roll {
    slots: [Slots; 3],
    people: Vec<Individual>,
}

#[derive(Default, Debug)]
struct Slots {
    ids: Vec<Uuid>,
    by_id: HashMap<Uuid, u32>,
}

impl Roll {
    /// The number of a record, a new one where it has none.
    pub(crate) fn slot(&mut self, side: Side, id: Uuid) -> u32 {
        let slots = &mut self.slots[side as usize];
        let next = u32::try_from(slots.ids.len()).unwrap_or(super::NONE);
        let slot = *slots.by_id.entry(id).or_insert(next);
        if slot == next {
            slots.ids.push(id);
            if side == Side::Person {
                self.people.push(Individual::UNKNOWN);
            }
        }
        slot
    }

    /// Notes what is known of a person.
    pub(crate) fn put_person(&mut self, id: PersonId, sex: Sex, birth: Day) {
        let slot = self.slot(Side::Person, id.uuid());
        if let Some(known) = self.people.get_mut(slot as usize) {
            *known = Individual::new(sex, birth);
        }
    }

    /// What is known of the person with this number.
    #[inline]
    pub(crate) fn person(&self, slot: u32) -> Individual {
        self.people.get(slot as usize).copied().unwrap_or(Individual::UNKNOWN)
    }

    /// The record with this number.
    pub(crate) fn who(&self, side: Side, slot: u32) -> Option<Who> {
        let id = *self.slots[side as usize].ids.get(slot as usize)?;
        Some(match side {
            Side::Person => Who::Person(id.into()),
            Side::Company => Who::Company(id.into()),
            Side::Vacancy => Who::Vacancy(id.into()),
        })
    }

    /// How many numbers there are.
    pub(crate) fn len(&self, side: Side) -> usize {
        self.slots[side as usize].ids.len()
    }
}
