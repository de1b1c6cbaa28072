//! A case as the rules see it: a timeline, a few facts, the standards, the office's calendar.

use crate::domain::{Day, Eqf, Event, EventKind, Person, ServiceCode, Sex, Timeline, WorkCalendar};
use crate::standards::{Catalogue, Trigger};

/// What the rules need to know of a person besides what happened; `None` is unknown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Day of birth.
    pub birth_date: Option<Day>,
    /// As in the documents: some targets of the law depend on it.
    pub sex: Option<Sex>,
    /// Highest level of education obtained.
    pub education: Option<Eqf>,
}

impl From<&Person> for Facts {
    fn from(person: &Person) -> Self {
        Facts {
            birth_date: Some(person.identity.birth_date),
            sex: Some(person.identity.sex),
            education: person.record.education,
        }
    }
}

/// A case as the rules see it. Cheap to make and to copy.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What happened.
    pub timeline: &'a Timeline,
    /// Who it is about; empty for a company.
    pub facts: Facts,
    /// The standards that the office follows.
    pub catalogue: &'a Catalogue,
    /// The days on which the office works.
    pub calendar: &'a WorkCalendar,
}

impl<'a> Case<'a> {
    /// A person's case.
    pub fn of_person(
        person: &Person,
        timeline: &'a Timeline,
        catalogue: &'a Catalogue,
        calendar: &'a WorkCalendar,
    ) -> Self {
        Case { timeline, facts: Facts::from(person), catalogue, calendar }
    }

    /// A company's case.
    pub fn of_company(timeline: &'a Timeline, catalogue: &'a Catalogue, calendar: &'a WorkCalendar) -> Self {
        Case { timeline, facts: Facts::default(), catalogue, calendar }
    }

    /// Whether an event is of this pattern; a service counts as every service the cross-walk ties it to.
    pub fn is(&self, event: &Event, trigger: &Trigger) -> bool {
        match trigger {
            Trigger::Service(wanted) => match &event.kind {
                EventKind::Service(delivery) => self.catalogue.counts(&delivery.service, wanted),
                _ => false,
            },
            Trigger::Event(pattern) => pattern.matches(&event.kind),
            Trigger::Vacancy(_) => false,
        }
    }

    /// Whether an event is of one of these patterns.
    pub fn is_any(&self, event: &Event, triggers: &[Trigger]) -> bool {
        triggers.iter().any(|trigger| self.is(event, trigger))
    }

    /// The deliveries, up to a day, that count as this service.
    pub fn deliveries(&self, service: &'a ServiceCode, until: Day) -> impl Iterator<Item = &'a Event> {
        let catalogue = self.catalogue;
        self.timeline.until(until).filter(move |event| match &event.kind {
            EventKind::Service(delivery) => catalogue.counts(&delivery.service, service),
            _ => false,
        })
    }

    /// Age in full years on a day.
    pub fn age(&self, on: Day) -> Option<i32> {
        self.facts.birth_date.map(|birth| birth.years_until(on))
    }
}
