//! Acts into staged writes. One file per area; none of them touches the store but through [`Tx`].

mod adopt;
mod candidates;
mod events;
mod mergers;
mod registry;
mod undo;
mod vacancies;

use std::collections::HashMap;
use std::sync::Arc;

use super::act::Act;
use super::ids::Ids;
use super::projections::Lookup;
use super::refusal::Refusal;
use super::tx::Tx;
use crate::domain::{
    Day, Event, EventId, EventKind, Login, Moment, Note, PersonId, Subject, Timeline, Vacancy, VacancyId,
    WorkCalendar,
};
use crate::rules::{Case, can_be_doubted, examine};
use crate::standards::Catalogue;

/// What every act may look at.
pub(super) struct Context<'a> {
    /// Who acts.
    pub by: &'a Login,
    /// The day.
    pub today: Day,
    /// The instant.
    pub now: Moment,
    /// New ids.
    pub ids: &'a Ids,
    /// Who is in the registry.
    pub lookup: &'a Lookup,
    /// Every vacancy.
    pub vacancies: &'a HashMap<VacancyId, Arc<Vacancy>>,
    /// The standards in force.
    pub catalogue: &'a Catalogue,
    /// The days on which the office works.
    pub calendar: &'a WorkCalendar,
}

impl Context<'_> {
    /// Refuses what is meant for a record that was merged into another.
    fn standing(&self, id: PersonId) -> Result<(), Refusal> {
        match self.lookup.mergers().living(id) {
            living if living == id => Ok(()),
            living => Err(Refusal::MergedAway(living)),
        }
    }

    /// Everything that happened to a subject, under whatever record of theirs it was written.
    fn story(&self, tx: &mut Tx<'_>, subject: Subject) -> Result<Timeline, Refusal> {
        let own = tx.timeline(subject)?;
        let within = subject.person().map(|id| self.lookup.mergers().within(id)).unwrap_or_default();
        if within.is_empty() {
            return Ok(own);
        }
        let mut events = own.all().to_vec();
        for id in within {
            events.extend(tx.timeline(id.into())?.all().iter().cloned());
        }
        Ok(Timeline::new(subject, events))
    }

    /// Looks at an event beside what the timeline tells, and remembers what to look at twice.
    fn examine(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        on: Day,
        kind: &EventKind,
        transcribed: bool,
    ) -> Result<(), Refusal> {
        // a job stands in the company's timeline too, where it says nothing of the company
        if !can_be_doubted(kind) || (subject.company().is_some() && matches!(kind, EventKind::Hire(_))) {
            return Ok(());
        }
        let timeline = self.story(tx, subject)?;
        let doubts = match subject {
            Subject::Person(id) => {
                let person = tx.person(id)?.0;
                let case = Case::of_person(&person, &timeline, self.catalogue, self.calendar);
                examine(&case, kind, on, transcribed)
            }
            Subject::Company(_) => {
                examine(&Case::of_company(&timeline, self.catalogue, self.calendar), kind, on, transcribed)
            }
        };
        tx.doubt(doubts.map_err(Refusal::Implausible)?);
        Ok(())
    }

    /// Writes an event into a timeline.
    fn write(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        on: Day,
        kind: EventKind,
        note: Option<Note>,
    ) -> Result<EventId, Refusal> {
        self.examine(tx, subject, on, &kind, false)?;
        self.put(tx, subject, on, kind, note)
    }

    /// The same for an event that was looked at already.
    fn put(
        &self,
        tx: &mut Tx<'_>,
        subject: Subject,
        on: Day,
        kind: EventKind,
        note: Option<Note>,
    ) -> Result<EventId, Refusal> {
        let id: EventId = self.ids.next(self.now);
        tx.append(subject, Event { id, on, at: self.now, by: self.by.clone(), kind, note })?;
        Ok(id)
    }
}

/// Stages an act. On an error nothing may be committed.
pub(super) fn stage(tx: &mut Tx<'_>, context: &Context<'_>, act: Act) -> Result<(), Refusal> {
    match act {
        Act::RegisterPerson(person) => registry::register_person(tx, context, *person),
        Act::AmendPerson { person, base } => registry::amend_person(tx, context, *person, base),
        Act::RegisterCompany(company) => registry::register_company(tx, context, *company),
        Act::AmendCompany { company, base } => registry::amend_company(tx, context, *company, base),
        Act::OpenVacancy(vacancy) => vacancies::open(tx, context, *vacancy),
        Act::AmendVacancy { vacancy, base } => vacancies::amend(tx, *vacancy, base),
        Act::MoveVacancy { vacancy, to } => vacancies::relocate(tx, context, vacancy, to),
        Act::Record(event) => events::record(tx, context, event, false),
        Act::RecordAll(events) => {
            events.into_iter().try_for_each(|event| events::record(tx, context, event, false))
        }
        Act::Transcribe(event) => events::record(tx, context, event, true),
        Act::Annul { subject, event } => events::annul(tx, context, subject, event),
        Act::Select { vacancy, people } => candidates::select(tx, context, vacancy, &people),
        Act::Unselect { vacancy, people } => candidates::unselect(tx, vacancy, &people),
        Act::Advance { vacancy, person, step, on, note } => {
            candidates::advance(tx, context, vacancy, person, step, on, note)
        }
        Act::SendShortlist { vacancy, reasons } => candidates::send(tx, context, vacancy, reasons),
        Act::Merge { gone, into, taken } => mergers::merge(tx, context, gone, into, taken),
        Act::Part(gone) => mergers::part(tx, context, gone),
        Act::Settings(settings) => tx.put_settings(*settings),
        Act::Adopt(record) => adopt::adopt(tx, *record),
        Act::Undo(undo) => undo::take_back(tx, context, *undo),
    }
}

/// The word for an act in the journal.
pub(super) fn label(act: &Act) -> &'static str {
    match act {
        Act::RegisterPerson(_) => "register-person",
        Act::AmendPerson { .. } => "amend-person",
        Act::RegisterCompany(_) => "register-company",
        Act::AmendCompany { .. } => "amend-company",
        Act::OpenVacancy(_) => "open-vacancy",
        Act::AmendVacancy { .. } => "amend-vacancy",
        Act::MoveVacancy { .. } => "move-vacancy",
        Act::Record(_) | Act::RecordAll(_) => "record-event",
        Act::Transcribe(_) => "transcribe-event",
        Act::Annul { .. } => "annul-event",
        Act::Select { .. } => "select-candidates",
        Act::Unselect { .. } => "unselect-candidates",
        Act::Advance { .. } => "advance-candidate",
        Act::SendShortlist { .. } => "send-shortlist",
        Act::Merge { .. } => "merge-persons",
        Act::Part(_) => "part-persons",
        Act::Settings(_) => "change-settings",
        Act::Adopt(_) => "adopt-record",
        Act::Undo(_) => "undo",
    }
}
