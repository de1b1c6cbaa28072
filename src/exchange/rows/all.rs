//! Whole records with their ids, as [`export`](crate::exchange::export()) of everything writes them.

use std::collections::{HashMap, HashSet};

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{Desk, Outcome, Rows, Seen, Unit};
use crate::domain::{
    Company, Event, EventId, Merger, OfficeSettings, Person, Subject, TaxId, Vacancy, VacancyCode, VatNumber,
};
use crate::exchange::import::Duplicates;
use crate::exchange::sheet::{Original, Row};
use crate::exchange::{Finding, Reason};
use crate::office::{Act, Adopted, Office};
use crate::store::{StoreError, Version};

/// One line of a file of everything.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(in crate::exchange) struct Line<K, T> {
    /// What it is: `office`, `company`, `person`, `vacancy`, `event`, `merger`.
    pub record: K,
    /// Whose timeline an event is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<Subject>,
    /// The record itself.
    pub data: T,
    /// What an earlier import said of it.
    #[serde(default, rename = "errore", skip_serializing)]
    pub _remark: IgnoredAny,
}

/// What no two records may share.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Id(Uuid),
    TaxId(TaxId),
    PersonNumber(u32),
    Vat(VatNumber),
    CompanyNumber(u32),
    Code(VacancyCode),
}

/// Reads whole records.
pub(in crate::exchange) struct Records {
    seen: Seen<Key>,
    /// Whether the office was empty at the start: then it takes the file's settings too.
    founding: bool,
    /// The kind of the last record; the next kind may refer to it, so it is written first.
    kind: String,
    /// Whether rows wait to be written.
    waiting: bool,
    /// Events in the timelines of the batch.
    events: HashMap<Subject, HashSet<EventId>>,
}

/// Why a record is not taken in.
enum Trouble {
    Row(Reason),
    Store(StoreError),
}

impl From<Reason> for Trouble {
    fn from(reason: Reason) -> Self {
        Trouble::Row(reason)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Trouble::Store(error)
    }
}

impl Records {
    /// Learns whether the office is empty.
    pub fn new(office: &Office) -> Self {
        let known = office.projections();
        let lookup = &known.lookup;
        Records {
            seen: Seen::default(),
            founding: lookup.persons() + lookup.companies() + lookup.vacancies() == 0,
            kind: String::new(),
            waiting: false,
            events: HashMap::new(),
        }
    }

    /// Notes the keys of a record, unless one of them stood in the file before.
    fn claim(&mut self, line: u64, keys: Vec<Key>) -> Result<(), Reason> {
        if let Some(line) = keys.iter().find_map(|key| self.seen.line(key)) {
            return Err(Reason::TwiceInFile { line });
        }
        keys.into_iter().for_each(|key| self.seen.note(key, line));
        Ok(())
    }

    fn person(&mut self, desk: &Desk<'_>, line: u64, person: Person) -> Result<Outcome, Trouble> {
        if let Some(known) = desk.office.person(person.id)? {
            let amend = |base: Version, person: Person| Act::AmendPerson { person: Box::new(person), base };
            return met(desk, known.value == person, || amend(known.version, person));
        }
        {
            let known = desk.office.projections();
            let lookup = &known.lookup;
            if lookup.person_by_tax_id(&person.identity.tax_id).is_some() {
                return Err(Reason::Known.into());
            }
            if lookup.person_by_number(person.number).is_some() {
                return Err(Reason::NumberTaken(person.number).into());
            }
        }
        self.claim(
            line,
            vec![
                Key::Id(person.id.uuid()),
                Key::TaxId(person.identity.tax_id),
                Key::PersonNumber(person.number),
            ],
        )?;
        Ok(adopt(Adopted::Person(person)))
    }

    fn company(&mut self, desk: &Desk<'_>, line: u64, company: Company) -> Result<Outcome, Trouble> {
        if let Some(known) = desk.office.company(company.id)? {
            let amend =
                |base: Version, company: Company| Act::AmendCompany { company: Box::new(company), base };
            return met(desk, known.value == company, || amend(known.version, company));
        }
        {
            let known = desk.office.projections();
            let lookup = &known.lookup;
            if lookup.company_by_vat(company.vat).is_some() {
                return Err(Reason::Known.into());
            }
            if lookup.company_by_number(company.number).is_some() {
                return Err(Reason::NumberTaken(company.number).into());
            }
        }
        self.claim(
            line,
            vec![Key::Id(company.id.uuid()), Key::Vat(company.vat), Key::CompanyNumber(company.number)],
        )?;
        Ok(adopt(Adopted::Company(company)))
    }

    fn vacancy(&mut self, desk: &Desk<'_>, line: u64, vacancy: Vacancy) -> Result<Outcome, Trouble> {
        if let Some(known) = desk.office.vacancy(vacancy.id)? {
            let amend =
                |base: Version, vacancy: Vacancy| Act::AmendVacancy { vacancy: Box::new(vacancy), base };
            return met(desk, known.value == vacancy, || amend(known.version, vacancy));
        }
        if !self.is_there(desk, Subject::Company(vacancy.company))? {
            return Err(Reason::UnknownCompany.into());
        }
        if desk.vacancy(&vacancy.code).is_some() {
            return Err(Reason::Known.into());
        }
        self.claim(line, vec![Key::Id(vacancy.id.uuid()), Key::Code(vacancy.code.clone())])?;
        Ok(adopt(Adopted::Vacancy(vacancy)))
    }

    fn event(&mut self, desk: &Desk<'_>, subject: Subject, event: Event) -> Result<Outcome, Trouble> {
        if !self.events.contains_key(&subject) {
            if !self.is_there(desk, subject)? {
                return Err(Reason::Orphan.into());
            }
            let timeline = desk.office.timeline(subject)?;
            self.events.insert(subject, timeline.all().iter().map(|event| event.id).collect());
        }
        let ids = self.events.entry(subject).or_default();
        if !ids.insert(event.id) {
            // The same event, or another one with its id: which of them is told apart in the store.
            let same = desk.office.timeline(subject)?.event(event.id) == Some(&event);
            return if same { Ok(Outcome::Unchanged) } else { Err(Reason::IdTaken.into()) };
        }
        Ok(adopt(Adopted::Event(subject, event)))
    }

    fn merger(&mut self, desk: &Desk<'_>, merger: Merger) -> Result<Outcome, Trouble> {
        if let Some(known) = desk.office.mergers().of(merger.gone) {
            return if **known == merger { Ok(Outcome::Unchanged) } else { Err(Reason::IdTaken.into()) };
        }
        for id in [merger.gone, merger.into] {
            if !self.is_there(desk, Subject::Person(id))? {
                return Err(Reason::Orphan.into());
            }
        }
        if desk.office.mergers().living(merger.into) == merger.gone {
            return Err(Reason::Orphan.into()); // each into the other: nobody would be left
        }
        Ok(adopt(Adopted::Merger(Box::new(merger))))
    }

    fn settings(&mut self, desk: &Desk<'_>, settings: OfficeSettings) -> Result<Outcome, Trouble> {
        if *desk.office.settings() == settings {
            return Ok(Outcome::Unchanged);
        }
        if !self.founding {
            return Err(Reason::SettingsKept.into());
        }
        Ok(Outcome::Write(Unit { acts: vec![Act::Settings(Box::new(settings))], weight: 1 }))
    }

    /// Whether a person or a company is in the office, or in the file of a dry run.
    fn is_there(&self, desk: &Desk<'_>, subject: Subject) -> Result<bool, StoreError> {
        if desk.dry_run && self.seen.line(&Key::Id(subject.uuid())).is_some() {
            return Ok(true);
        }
        Ok(match subject {
            Subject::Person(id) => desk.office.person(id)?.is_some(),
            Subject::Company(id) => desk.office.company(id)?.is_some(),
        })
    }

    fn record(
        &mut self,
        desk: &Desk<'_>,
        number: u64,
        line: Line<String, Value>,
    ) -> Result<Outcome, Trouble> {
        let Line { record: kind, subject, data, .. } = line;
        if self.waiting && kind != self.kind && !desk.dry_run {
            return Ok(Outcome::WriteFirst);
        }
        self.kind.clone_from(&kind);
        match (kind.as_str(), subject) {
            ("office", None) => self.settings(desk, parsed(data)?),
            ("person", None) => self.person(desk, number, parsed(data)?),
            ("company", None) => self.company(desk, number, parsed(data)?),
            ("vacancy", None) => self.vacancy(desk, number, parsed(data)?),
            ("merger", None) => self.merger(desk, parsed(data)?),
            ("event", Some(subject)) => self.event(desk, subject, parsed(data)?),
            _ => Err(Reason::UnknownRecord.into()),
        }
    }
}

fn not_json(error: serde_json::Error) -> Reason {
    Reason::NotJson(error.to_string())
}

fn parsed<T: for<'de> Deserialize<'de>>(data: Value) -> Result<T, Reason> {
    T::deserialize(data).map_err(not_json)
}

fn adopt(record: Adopted) -> Outcome {
    Outcome::Write(Unit { acts: vec![Act::Adopt(Box::new(record))], weight: 1 })
}

/// What to do with a record whose id is there: nothing when it is the same, else as the operator chose.
fn met(desk: &Desk<'_>, same: bool, amend: impl FnOnce() -> Act) -> Result<Outcome, Trouble> {
    match desk.duplicates {
        _ if same => Ok(Outcome::Unchanged),
        Duplicates::Reject => Err(Reason::IdTaken.into()),
        Duplicates::Update => Ok(Outcome::Write(Unit { acts: vec![amend()], weight: 1 })),
    }
}

impl Rows for Records {
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError> {
        let Original::Line(text) = &row.original else { return Ok((Outcome::Rejected, Vec::new())) };
        let read = match serde_json::from_str(text) {
            Ok(record) => self.record(desk, row.line, record),
            Err(error) => Err(not_json(error).into()),
        };
        match read {
            Ok(outcome) => {
                self.waiting |= matches!(outcome, Outcome::Write(_));
                let findings = match outcome {
                    Outcome::Unchanged => {
                        vec![Finding::warning(row.line, None, "", Reason::AlreadyThere)]
                    }
                    _ => Vec::new(),
                };
                Ok((outcome, findings))
            }
            Err(Trouble::Row(Reason::SettingsKept)) => {
                let kept = Finding::warning(row.line, None, "", Reason::SettingsKept);
                Ok((Outcome::Unchanged, vec![kept]))
            }
            Err(Trouble::Row(reason)) => {
                Ok((Outcome::Rejected, vec![Finding::fault(row.line, None, "", reason)]))
            }
            Err(Trouble::Store(error)) => Err(error),
        }
    }

    fn written(&mut self, refused: &[u64]) {
        self.seen.written(refused);
        self.waiting = false;
        self.events.clear();
    }
}
