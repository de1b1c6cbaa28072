//! Live events as rows. What tells of health or disability never leaves this way.

use std::ops::ControlFlow;

use super::{ExportError, Going, Table};
use crate::domain::{Event, EventKind, Subject, VacancyId};
use crate::exchange::rows::index;
use crate::store::StoreError;

pub(super) fn write(going: &mut Going<'_>, table: &mut Table<'_>) -> Result<(), ExportError> {
    let office = going.office;
    for person in office.every_person() {
        let person = person?;
        if timeline(going, table, person.id.into(), person.identity.tax_id.as_str())?.is_break() {
            return Ok(());
        }
    }
    for company in office.every_company() {
        let company = company?;
        if timeline(going, table, company.id.into(), &company.vat.to_string())?.is_break() {
            return Ok(());
        }
    }
    Ok(())
}

fn timeline(
    going: &mut Going<'_>,
    table: &mut Table<'_>,
    subject: Subject,
    code: &str,
) -> Result<ControlFlow<()>, ExportError> {
    let timeline = going.office.timeline(subject)?;
    going.done.annulled_left_out += (timeline.all().len() - timeline.live().count()) as u64;
    for event in timeline.live() {
        if event.kind.is_special() {
            going.done.special_left_out += 1;
            continue;
        }
        // What a score was made of is no row of a table; JSON Lines carry it.
        if matches!(event.kind, EventKind::Reasons(_)) {
            continue;
        }
        // Steps of candidates stand in both timelines; the person's brings the company's with it.
        let twice = matches!(event.kind, EventKind::Candidacy(_) | EventKind::Hire(_));
        if twice && subject.company().is_some() {
            continue;
        }
        table.row(&row(going, code, event)?)?;
        if going.count().is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    Ok(ControlFlow::Continue(()))
}

/// The cells that depend on the kind.
#[derive(Default)]
struct Cells {
    service: String,
    minutes: String,
    mode: &'static str,
    vacancies: Vec<VacancyId>,
    outcome: String,
    /// A title, which stands in for the note.
    title: Option<String>,
}

fn cells(kind: &EventKind) -> Cells {
    let minutes = |minutes: Option<u16>| minutes.map(|minutes| minutes.to_string()).unwrap_or_default();
    let mut cells = Cells {
        outcome: kind.outcome_word().unwrap_or_default().to_owned(),
        vacancies: kind.vacancy().into_iter().collect(),
        ..Cells::default()
    };
    match kind {
        EventKind::Service(service) => {
            cells.service = service.service.to_string();
            cells.minutes = minutes(service.minutes);
            cells.mode = service.mode.map(|mode| mode.word()).unwrap_or_default();
        }
        EventKind::Appointment(appointment) => {
            cells.service = appointment.service.as_ref().map(ToString::to_string).unwrap_or_default();
        }
        EventKind::Contact(contact) => {
            cells.minutes = minutes(contact.minutes);
            cells.mode = contact.channel.word();
            cells.outcome = contact.direction.word().to_owned();
        }
        EventKind::Call(call) => {
            cells.minutes = (call.seconds / 60).to_string();
            cells.outcome = call.direction.word().to_owned();
            cells.vacancies.clone_from(&call.vacancies);
        }
        EventKind::Profiling(found) => {
            let parts = [found.index.map(index), found.class.as_ref().map(ToString::to_string)];
            cells.outcome = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        }
        EventKind::PlanAction(action) => cells.title = Some(action.title.to_string()),
        EventKind::Benefit(benefit) => cells.title = Some(benefit.name.to_string()),
        EventKind::Document(title) => cells.title = Some(title.to_string()),
        EventKind::Conditionality(decided) => {
            cells.outcome = decided.to_string();
            cells.title = Some(decided.why.to_string());
        }
        kind => {
            if let Some(told) = kind.told() {
                cells.outcome = told;
            }
        }
    }
    cells
}

fn row(going: &Going<'_>, code: &str, event: &Event) -> Result<Vec<String>, StoreError> {
    let cells = cells(&event.kind);
    let mut vacancies = Vec::new();
    for id in cells.vacancies {
        vacancies.extend(going.office.vacancy(id)?.map(|vacancy| vacancy.value.code.to_string()));
    }
    let note = event.note.as_ref().map(ToString::to_string).or(cells.title);
    Ok(vec![
        code.to_owned(),
        event.on.iso(),
        event.kind.word().to_owned(),
        cells.service,
        cells.minutes,
        cells.mode.to_owned(),
        vacancies.join(";"),
        cells.outcome,
        note.unwrap_or_default(),
    ])
}
