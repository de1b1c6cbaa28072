//! What is learned from every timeline once: who is on the reserved lists, and every event for reports.

use std::ops::ControlFlow;
use std::sync::{PoisonError, RwLockWriteGuard};

use super::Office;
use super::cases::CaseRead;
use super::load::{Loading, Phase};
use super::projections::{Candidates, Projections, Reading};
use crate::domain::{Day, Event, Person, Sex, Subject, Timeline};
use crate::reports::{Fact, Reader, Who};
use crate::rules::Case;
use crate::store::StoreError;

/// Cases taken in at once: acts and screens wait so long.
const LOT: usize = 256;

/// Whose history, their sex and day of birth, what counts of it.
type Told = (Who, Option<(Sex, Day)>, Vec<Fact>);

/// Timelines on their way in, as far as they are not in yet. Dropped before it is done, events count as unread.
pub(super) struct Histories<'a> {
    office: &'a Office,
    reader: Reader<'a>,
    for_reports: bool,
    for_lists: bool,
    lot: Vec<Told>,
    enrolments: Vec<(Subject, Event)>,
}

impl<'a> Histories<'a> {
    /// Begins with the vacancies, which are in memory.
    pub(super) fn begin(office: &'a Office) -> Self {
        let mut reader = Reader::new(&office.tables.every);
        let mut known = office.writing();
        let for_reports = known.ledger.reading() == Reading::Waiting;
        if for_reports {
            let Projections { ledger, vacancies, .. } = &mut *known;
            ledger.begin();
            for vacancy in vacancies.values() {
                ledger.filling().read_in_vacancy(vacancy, &reader.of_vacancy(vacancy));
            }
        }
        let for_lists = !known.candidates.has_lists();
        Histories { office, reader, for_reports, for_lists, lot: Vec::new(), enrolments: Vec::new() }
    }

    /// Under which record of a person an event was written: a merger may be taken back.
    fn writer(&self, subject: Subject, event: &Event) -> Subject {
        let Subject::Person(id) = subject else { return subject };
        let within = self.office.mergers().within(id).into_iter().map(Subject::Person);
        let wrote = |one: &Subject| {
            self.office.own_timeline(*one).is_ok_and(|timeline| timeline.event(event.id).is_some())
        };
        within.into_iter().find(wrote).unwrap_or(subject)
    }

    /// Takes in a case.
    pub(super) fn take(&mut self, case: &CaseRead) {
        let subject = case.timeline.subject();
        if self.for_lists && case.person.is_some() {
            let telling = case.timeline.all().iter().filter(|event| Candidates::concerns(event));
            let written: Vec<_> = telling.map(|event| (self.writer(subject, event), event.clone())).collect();
            self.enrolments.extend(written);
        }
        if self.for_reports {
            let facts = self.office.facts(&mut self.reader, case.person.as_ref(), &case.timeline);
            let who = match subject {
                Subject::Person(id) => Who::Person(id),
                Subject::Company(id) => Who::Company(id),
            };
            self.lot.push((who, case.known(), facts));
        }
        if self.lot.len() >= LOT || self.enrolments.len() >= LOT {
            self.put_in();
        }
    }

    /// Every case was read but so many.
    pub(super) fn done(mut self, unread: usize) {
        self.put_in();
        let mut known = self.office.writing();
        if self.for_lists {
            known.candidates.lists_are_known();
        }
        if self.for_reports {
            known.ledger.follow_mergers(&self.office.mergers());
            known.ledger.done(unread);
            self.for_reports = false;
        }
    }

    fn put_in(&mut self) {
        let mut known = self.office.writing();
        let Projections { candidates, ledger, lookup, .. } = &mut *known;
        for (subject, event) in self.enrolments.drain(..) {
            candidates.note(subject, &event, lookup);
        }
        for (who, person, facts) in self.lot.drain(..) {
            ledger.filling().read_in(who, person, &facts);
        }
    }
}

impl Drop for Histories<'_> {
    fn drop(&mut self) {
        if self.for_reports {
            self.office.writing().ledger.give_up();
        }
    }
}

impl Office {
    /// Reads in every event, for reports: for whoever has no use for a [`survey`](Office::survey), which does it on
    /// the way. Nothing when they are in already.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` breaks; trouble with the store. Single cases that cannot be read are
    /// counted instead.
    pub fn load_events(&self, watch: &mut dyn FnMut(Loading) -> ControlFlow<()>) -> Result<(), StoreError> {
        if self.projections().ledger.reading() != Reading::Waiting {
            return Ok(());
        }
        let mut histories = Histories::begin(self);
        let unread = self.each_case(Phase::Timelines, watch, &mut |case| histories.take(case))?;
        histories.done(unread);
        Ok(())
    }

    /// What reports count of a case.
    pub(super) fn facts(
        &self,
        reader: &mut Reader<'_>,
        person: Option<&Person>,
        timeline: &Timeline,
    ) -> Vec<Fact> {
        let settings = self.settings();
        let (catalogue, calendar) = (&self.tables.catalogue, &settings.calendar);
        reader.of_case(&match person {
            Some(person) => Case::of_person(person, timeline, catalogue, calendar),
            None => Case::of_company(timeline, catalogue, calendar),
        })
    }

    pub(super) fn writing(&self) -> RwLockWriteGuard<'_, Projections> {
        self.projections.write().unwrap_or_else(PoisonError::into_inner)
    }
}
