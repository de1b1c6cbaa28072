//! The rules on small timelines, each told in one table of lines.

mod access;
mod clocks;
mod conditionality;
mod measure;
mod offer;
mod pathway;
mod plausible;
mod status;
mod targets;

use std::sync::LazyLock;

use crate::domain::*;
use crate::rules::{Case, Facts};
use crate::standards::Catalogue;

static ALL: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());
static PIEMONTE: LazyLock<Catalogue> = LazyLock::new(|| ALL.for_office("piemonte").unwrap());
static PUGLIA: LazyLock<Catalogue> = LazyLock::new(|| ALL.for_office("puglia").unwrap());
static CALENDAR: LazyLock<WorkCalendar> = LazyLock::new(WorkCalendar::default);

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

const PERSON: [u8; 16] = [7; 16];

/// A timeline from lines of day and what happened.
fn timeline(subject: impl Into<Subject>, lines: &[(&str, EventKind)]) -> Timeline {
    let by: Login = "m.rossi".parse().unwrap();
    let event = |(n, (on, kind)): (usize, &(&str, EventKind))| Event {
        id: id(n),
        on: day(on),
        at: Moment(0),
        by: by.clone(),
        kind: kind.clone(),
        note: None,
    };
    Timeline::new(subject.into(), lines.iter().enumerate().map(event).collect())
}

fn person(lines: &[(&str, EventKind)]) -> Timeline {
    timeline(PersonId::from_bytes(PERSON), lines)
}

fn company(lines: &[(&str, EventKind)]) -> Timeline {
    timeline(CompanyId::from_bytes([8; 16]), lines)
}

/// The id of the line with this place.
fn id(place: usize) -> EventId {
    let mut bytes = [0; 16];
    bytes[15] = u8::try_from(place).unwrap();
    EventId::from_bytes(bytes)
}

/// A man of forty with a diploma.
fn case<'a>(timeline: &'a Timeline, catalogue: &'a Catalogue) -> Case<'a> {
    let facts =
        Facts { birth_date: Some(day("01/01/1986")), sex: Some(Sex::Male), education: Eqf::try_from(4).ok() };
    Case { timeline, facts, catalogue, calendar: &CALENDAR }
}

fn did() -> EventKind {
    EventKind::Did(DidStep::Released)
}

fn service(code: &str) -> EventKind {
    let service = code.parse().unwrap();
    EventKind::Service(ServiceDelivery { service, minutes: None, mode: None, sap: None, below_minimum: None })
}

fn pact(step: SignatureStep) -> EventKind {
    EventKind::Pact(Pact { step, terms: None })
}

fn signed() -> EventKind {
    pact(SignatureStep::Signed)
}

fn benefit(name: &str) -> EventKind {
    EventKind::Benefit(Benefit { name: name.parse().unwrap(), until: None })
}

fn hire(contract: &str, until: Option<&str>) -> EventKind {
    EventKind::Hire(Hire {
        person: PersonId::from_bytes(PERSON),
        vacancy: None,
        contract: Some(contract.parse().unwrap()),
        until: until.map(day),
    })
}

fn income(work: Work, year: u16, euro: u32) -> EventKind {
    EventKind::Income(Income { work, year, euro })
}

fn absent(outcome: Attendance) -> EventKind {
    EventKind::Appointment(Appointment { time: None, service: None, outcome: Some(outcome), closes: None })
}

fn decided(rule: &str, behaved_on: &str, decision: Decision) -> EventKind {
    EventKind::Conditionality(Conditionality {
        rule: rule.parse().unwrap(),
        behaved_on: day(behaved_on),
        decision,
        why: "convocazione del 2 ottobre".parse().unwrap(),
    })
}

fn terms() -> PactTerms {
    PactTerms {
        responsible: "m.rossi".parse().unwrap(),
        profile: "magazziniere".parse().unwrap(),
        acts: vec![SearchAct { what: "dieci candidature".parse().unwrap(), due: day("10/11/2026") }],
        frequency: "mensile".parse().unwrap(),
        proof: "elenco delle candidature".parse().unwrap(),
        for_workshops: true,
        for_training: true,
        for_offers: true,
    }
}

fn whole_pact() -> EventKind {
    EventKind::Pact(Pact { step: SignatureStep::Signed, terms: Some(Box::new(terms())) })
}
