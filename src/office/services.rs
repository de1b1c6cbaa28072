//! What may start now for a person or a company, and what is missing for the rest.

use super::{Office, PersonCard};
use crate::domain::{Day, Event, EventKind, ServiceCode, Timeline};
use crate::rules::{Access, Case, Verdict, access};
use crate::standards::{Audience, Scope, ServiceDefinition, Target};

/// A service with its words, free of the catalogue it comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedService {
    /// Its name.
    pub code: ServiceCode,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// Times it was delivered.
    pub delivered: usize,
    /// Whether a list of all services names it once: a regional one that counts as a national one is left out.
    pub listed: bool,
}

/// Something missing, as a locale key and what goes into it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingLine {
    /// The key of its sentence.
    pub key: &'static str,
    /// The words that go into it, by name.
    pub args: Vec<(&'static str, String)>,
    /// Where it is written.
    pub source: String,
}

/// The services of one case, by whether they may start. Those only for people on the lists of L. 68/1999 are left
/// out: to name them would tell of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextServices {
    /// May start now; those never delivered first.
    pub now: Vec<NamedService>,
    /// May start now, together with another one that may.
    pub together: Vec<NamedService>,
    /// Not yet, and everything that is missing; those that miss least first.
    pub not_yet: Vec<(NamedService, Vec<MissingLine>)>,
}

impl Office {
    /// What may start for a person on the day their card is of.
    pub fn services_of_person(&self, card: &PersonCard) -> NextServices {
        let settings = self.settings();
        let person = &card.person.value;
        let case = Case::of_person(person, &card.timeline, &self.tables.catalogue, &settings.calendar);
        self.next_services(&case, Audience::Person, card.status.on)
    }

    /// What may start today for a company.
    pub fn services_of_company(&self, timeline: &Timeline) -> NextServices {
        let settings = self.settings();
        let case = Case::of_company(timeline, &self.tables.catalogue, &settings.calendar);
        self.next_services(&case, Audience::Company, self.today())
    }

    /// Whether an event tells of health or disability: by its kind, or as a service only for people so enrolled.
    pub fn is_sealed(&self, event: &Event) -> bool {
        match &event.kind {
            EventKind::Service(delivery) => {
                self.tables.catalogue.service(&delivery.service).is_some_and(is_special)
            }
            kind => kind.is_special(),
        }
    }

    fn next_services(&self, case: &Case<'_>, audience: Audience, on: Day) -> NextServices {
        let mut next = NextServices::default();
        for Access { service, verdict } in access(case, audience, on) {
            if is_special(service) {
                continue;
            }
            let named = named(case, service, on);
            match verdict {
                Verdict::Now { together_with, .. } if together_with.is_empty() => next.now.push(named),
                Verdict::Now { .. } => next.together.push(named),
                Verdict::NotYet(missing) => {
                    let lines = missing.iter().map(|missing| MissingLine {
                        key: missing.what.key(),
                        args: missing.what.args(),
                        source: missing.asked_by.source.clone(),
                    });
                    next.not_yet.push((named, lines.collect()));
                }
            }
        }
        next.now.sort_by_key(|service| service.delivered > 0);
        next.not_yet.sort_by_key(|(service, missing)| (service.delivered > 0, missing.len()));
        next
    }
}

/// Whether a service is only for people on the lists of L. 68/1999: that it may start would tell it of them.
fn is_special(service: &ServiceDefinition) -> bool {
    !service.targets.is_empty() && service.targets.iter().all(|target| *target == Target::Disabled)
}

fn named(case: &Case<'_>, service: &ServiceDefinition, on: Day) -> NamedService {
    let is_national = |code: &ServiceCode| {
        case.catalogue.standard(code.standard()).is_some_and(|standard| standard.scope == Scope::National)
    };
    NamedService {
        code: service.code.clone(),
        title_it: service.title_it.clone(),
        title_en: service.title_en.clone(),
        listed: !service.counts_as.iter().chain(&service.default_for).any(is_national),
        delivered: case
            .timeline
            .until(on)
            .filter(|event| match &event.kind {
                EventKind::Service(delivery) => case.catalogue.counts(&delivery.service, &service.code),
                _ => false,
            })
            .count(),
    }
}
