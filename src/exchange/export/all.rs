//! Everything the office holds, as whole records with their ids: its own complete copy, special data included.

use std::io::{self, Write};

use serde::Serialize;
use serde::de::IgnoredAny;

use super::{ExportError, Going};
use crate::domain::Subject;
use crate::exchange::rows::Line;

/// Settings, companies, persons, vacancies, events, then mergers: nothing stands before what it refers to.
pub(super) fn write(going: &mut Going<'_>, out: &mut dyn Write) -> Result<(), ExportError> {
    let office = going.office;
    record(out, "office", None, &*office.settings())?;
    going.done.written += 1;
    for company in office.every_company() {
        record(out, "company", None, &company?)?;
        if going.count().is_break() {
            return Ok(());
        }
    }
    for person in office.every_person_ever() {
        record(out, "person", None, &person?)?;
        if going.count().is_break() {
            return Ok(());
        }
    }
    for vacancy in office.every_vacancy() {
        record(out, "vacancy", None, &vacancy?)?;
        if going.count().is_break() {
            return Ok(());
        }
    }
    let persons = office.every_person_ever().map(|person| person.map(|person| Subject::Person(person.id)));
    let companies = office.every_company().map(|company| company.map(|company| Subject::Company(company.id)));
    for subject in persons.chain(companies) {
        let subject = subject?;
        for event in office.own_timeline(subject)?.all() {
            record(out, "event", Some(subject), event)?;
            if going.count().is_break() {
                return Ok(());
            }
        }
    }
    for merger in office.every_merger() {
        record(out, "merger", None, &merger?)?;
        if going.count().is_break() {
            return Ok(());
        }
    }
    Ok(())
}

/// One line: what it is, whose it is, and the record itself.
fn record(
    out: &mut dyn Write,
    kind: &'static str,
    subject: Option<Subject>,
    data: &impl Serialize,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Line { record: kind, subject, data, _remark: IgnoredAny })?;
    out.write_all(b"\n")
}
