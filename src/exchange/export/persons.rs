//! Persons as rows.

use super::{ExportError, Going, Table, list, text, yes_no};
use crate::domain::{Day, DidStep, EventKind, Person, Subject};
use crate::exchange::place::written;
use crate::office::Office;
use crate::standards::places::Places;
use crate::store::StoreError;

pub(super) fn write(going: &mut Going<'_>, table: &mut Table<'_>) -> Result<(), ExportError> {
    let office = going.office;
    for person in office.every_person() {
        let person = person?;
        let did = declared(office, &person)?;
        table.row(&row(&person, did, &going.office.tables().places))?;
        if going.count().is_break() {
            break;
        }
    }
    Ok(())
}

/// The day of the declaration that holds, if one does.
fn declared(office: &Office, person: &Person) -> Result<Option<Day>, StoreError> {
    let timeline = office.timeline(Subject::Person(person.id))?;
    let mut since = None;
    for event in timeline.live() {
        match event.kind {
            EventKind::Did(DidStep::Released) => since = Some(event.on),
            EventKind::Did(DidStep::Revoked) => since = None,
            _ => {}
        }
    }
    Ok(since)
}

fn row(person: &Person, did: Option<Day>, places: &Places) -> Vec<String> {
    let Person { identity, contacts, record, wishes, .. } = person;
    let place = |code: Option<_>| code.map(|code| written(places, code)).unwrap_or_default();
    let day = |day: Option<Day>| day.map(Day::iso).unwrap_or_default();
    let experiences = record
        .experiences
        .as_ref()
        .map(|jobs| list(jobs.iter().map(|job| format!("{}:{}", job.profession, job.months))));
    vec![
        identity.tax_id.to_string(),
        identity.surname.to_string(),
        identity.given_names.to_string(),
        identity.birth_date.iso(),
        identity.sex.to_string(),
        place(identity.birth_place),
        text(identity.citizenship.as_ref()),
        place(contacts.municipality),
        text(contacts.address.as_ref()),
        text(contacts.phone.as_ref()),
        text(contacts.mobile.as_ref()),
        text(contacts.email.as_ref()),
        text(record.education.as_ref()),
        wishes.professions.as_ref().map(list).unwrap_or_default(),
        record.skills.as_ref().map(list).unwrap_or_default(),
        record.languages.as_ref().map(list).unwrap_or_default(),
        record.licences.map(|licences| list(licences.iter())).unwrap_or_default(),
        record.own_vehicle.map(yes_no).unwrap_or_default().to_owned(),
        day(wishes.available_from),
        text(wishes.max_km.as_ref()),
        wishes.contracts.as_ref().map(list).unwrap_or_default(),
        wishes.hours.map(|hours| hours.to_string()).unwrap_or_default(),
        experiences.unwrap_or_default(),
        day(did),
    ]
}
