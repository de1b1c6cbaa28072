//! Every case once: a person or company with their whole timeline, as it lies in the store.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::Ordering;

use uuid::Uuid;

use super::Office;
use super::load::{Loading, Phase};
use super::projections::Of;
use super::records::TimelinePage;
use crate::domain::{CompanyId, Day, Person, PersonId, Sex, Subject, Timeline};
use crate::store::codec::{self, CodecError};
use crate::store::{Kind, Row, StoreError, rows};

/// Records read in one go.
const PAGE: usize = 256;
/// Cases between two reports of progress.
const STEP: usize = 500;

/// A case as it was read.
pub(super) struct CaseRead {
    /// Who it is about, when a person.
    pub(super) person: Option<Person>,
    /// The short number of the person or company.
    pub(super) number: u32,
    /// Everything that happened.
    pub(super) timeline: Timeline,
}

impl CaseRead {
    /// What kind of record it is about.
    pub(super) fn of(&self) -> Of {
        if self.person.is_some() { Of::Person } else { Of::Company }
    }

    /// Sex and day of birth of a person.
    pub(super) fn known(&self) -> Option<(Sex, Day)> {
        self.person.as_ref().map(|person| (person.identity.sex, person.identity.birth_date))
    }
}

impl Office {
    /// Reads every case that has a timeline, and hands it over; how many could not be read comes back.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; trouble with the store.
    pub(super) fn each_case(
        &self,
        phase: Phase,
        watch: &mut dyn FnMut(Loading) -> ControlFlow<()>,
        each: &mut dyn FnMut(&CaseRead),
    ) -> Result<usize, StoreError> {
        let companies: HashMap<CompanyId, u32> =
            self.projections().companies.values().map(|c| (c.id, c.number)).collect();
        self.surveyed.store(0, Ordering::Relaxed);
        let mergers = self.mergers();
        let (mut unread, mut done) = (0, 0);
        let mut persons = rows(self.store.as_ref(), Kind::Person, PAGE).peekable();
        let mut pages = rows(self.store.as_ref(), Kind::Timeline, PAGE).peekable();
        while let Some(page) = pages.next() {
            let page = page?;
            let Some(id) = owner(&page) else { continue };
            let mut story = vec![page];
            while let Some(more) = pages.next_if(|row| matches!(row, Ok(row) if owner(row) == Some(id))) {
                story.push(more?);
            }
            let person = person_with(&mut persons, id)?;
            let person_id = PersonId::from(id);
            if mergers.is_gone(person_id) || !mergers.within(person_id).is_empty() {
                continue; // told with the survivor, whose story lies in several places
            }
            match read(person, companies.get(&CompanyId::from(id)).copied(), id, &story) {
                Ok(Some(case)) => each(&case),
                Ok(None) => {}
                Err(_) => unread += 1,
            }
            done += 1;
            if done % STEP == 0 {
                self.surveyed.store(done, Ordering::Relaxed);
                if watch(Loading { phase, read: done }).is_break() {
                    return Err(StoreError::Cancelled);
                }
            }
        }
        for id in mergers.survivors() {
            match self.case(id.into()) {
                Ok(case) => each(&case),
                Err(_) => unread += 1,
            }
        }
        Ok(unread)
    }

    /// One case as it is now; one without a record has an empty timeline and no number, one merged into another an
    /// empty timeline.
    pub(super) fn case(&self, subject: Subject) -> Result<CaseRead, StoreError> {
        let person = match subject {
            Subject::Person(id) => self.person(id)?.map(|person| person.value),
            Subject::Company(_) => None,
        };
        let number = match subject {
            Subject::Person(_) => person.as_ref().map(|person| person.number),
            Subject::Company(id) => self.projections().companies.get(&id).map(|company| company.number),
        };
        let gone = subject.person().is_some_and(|id| self.mergers().is_gone(id));
        let timeline = if gone { Timeline::new(subject, Vec::new()) } else { self.timeline(subject)? };
        Ok(CaseRead { person, number: number.unwrap_or_default(), timeline })
    }
}

fn read(
    person: Option<Row>,
    company: Option<u32>,
    id: Uuid,
    story: &[Row],
) -> Result<Option<CaseRead>, CodecError> {
    let mut events = Vec::new();
    for row in story {
        events.extend(codec::decode::<TimelinePage>(&row.bytes)?.events);
    }
    if let Some(row) = person {
        let person: Person = codec::decode(&row.bytes)?;
        let timeline = Timeline::new(Subject::Person(PersonId::from(id)), events);
        return Ok(Some(CaseRead { number: person.number, person: Some(person), timeline }));
    }
    Ok(company.map(|number| CaseRead {
        person: None,
        number,
        timeline: Timeline::new(Subject::Company(CompanyId::from(id)), events),
    }))
}

fn owner(row: &Row) -> Option<Uuid> {
    row.key.as_bytes().get(..16).and_then(|bytes| Uuid::from_slice(bytes).ok())
}

/// The person with this id, leaving out those before: both streams ascend.
fn person_with(
    persons: &mut std::iter::Peekable<impl Iterator<Item = Result<Row, StoreError>>>,
    id: Uuid,
) -> Result<Option<Row>, StoreError> {
    let before = |row: &Result<Row, StoreError>| matches!(row, Ok(row) if owner(row) < Some(id));
    while persons.next_if(before).is_some() {}
    let wanted = |row: &Result<Row, StoreError>| match row {
        Ok(row) => owner(row) == Some(id),
        Err(_) => true,
    };
    persons.next_if(wanted).transpose()
}
