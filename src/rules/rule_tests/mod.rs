//! The rules on small timelines, each told in one table of lines.

mod access;
mod clocks;
mod pathway;
mod status;

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
