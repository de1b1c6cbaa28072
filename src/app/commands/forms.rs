//! Commands that open forms, and those given in them.

use super::subject::needs_subject;
use super::{App, Effects, Prominence, Row, Scope, available};
use crate::app::call;
use crate::app::form::sheets::{self, Recorded};
use crate::app::form::{self, Purpose};
use crate::app::overlay::{Overlay, hang_up};
use crate::app::screens::Screen;
use crate::command::Availability;
use crate::domain::{PersonId, Subject};
use crate::look::Message;

const SUBJECT: &[Scope] = &[Scope::Subject];
const PERSON: &[Scope] = &[Scope::Person];
const EVERYWHERE: &[Scope] = &[Scope::Global];
/// A form's scopes: its fields, its notes, the lists it offers.
const FORM: &[Scope] = &[Scope::Form, Scope::Note, Scope::Picker];
const FIELDS: &[Scope] = &[Scope::Form, Scope::Note];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("note.write", SUBJECT, Prominence::Hint(60), |app: &mut App, _| {
            if app.call.is_some() {
                // what is noted during a call belongs to it
                return call::hang_up(app);
            }
            about(app, |subject| Box::new(sheets::NoteForm { subject }))
        })
        .when(needs_subject)
        .aliases(&["nota"]),
        Row::new("contact.log", SUBJECT, Prominence::Hint(50), |app, _| {
            about(app, |subject| Box::new(sheets::ContactForm { subject }))
        })
        .when(needs_subject)
        .aliases(&["contatto"]),
        Row::new("service.record", SUBJECT, Prominence::Hint(80), |app: &mut App, _| match app.subject() {
            Some(subject) => sheets::list_services(app, subject),
            None => Vec::new(),
        })
        .when(needs_subject)
        .aliases(&["prestazione"]),
        Row::new("appointment.set", SUBJECT, Prominence::Hint(45), |app, _| {
            about(app, |subject| Box::new(sheets::AppointmentForm { subject }))
        })
        .when(needs_subject)
        .aliases(&["appuntamento"]),
        Row::new("pact.sign", PERSON, Prominence::Hint(42), |app: &mut App, _| {
            let form = person(app).and_then(|id| sheets::PactForm::of(id, &app.around()));
            form.map(|form| form::open(app, Box::new(form))).unwrap_or_default()
        })
        .when(needs_person)
        .aliases(&["patto"]),
        Row::new("conditionality.decide", PERSON, Prominence::Listed, |app: &mut App, _| {
            let form = person(app).and_then(|id| sheets::ConditionalityForm::of(id, &app.around()));
            form.map(|form| form::open(app, Box::new(form))).unwrap_or_default()
        })
        .when(needs_person)
        .aliases(&["condizionalita", "sanzione"]),
        Row::new("event.record", SUBJECT, Prominence::Listed, |app: &mut App, _| match app.subject() {
            Some(subject) => sheets::list_kinds(app, subject),
            None => Vec::new(),
        })
        .when(needs_subject)
        .aliases(&["evento"]),
        Row::new("did.record", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Did))
            .when(needs_person)
            .aliases(&["did"]),
        Row::new("plan.sign", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Plan))
            .when(needs_person)
            .aliases(&["pai"]),
        Row::new("plan.act", PERSON, Prominence::Listed, |app, _| event(app, Recorded::PlanAction))
            .when(needs_person)
            .aliases(&["azione-pai"]),
        Row::new("plan.outcome", PERSON, Prominence::Listed, |app, _| event(app, Recorded::PlanOutcome))
            .when(needs_person)
            .aliases(&["esito-pai"]),
        Row::new("hire.record", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Hire))
            .when(needs_person)
            .aliases(&["assunzione"]),
        Row::new("benefit.record", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Benefit))
            .when(needs_person)
            .aliases(&["beneficio"]),
        Row::new("income.record", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Income))
            .when(needs_person)
            .aliases(&["reddito"]),
        Row::new("measure.report", PERSON, Prominence::Listed, |app, _| event(app, Recorded::Measure))
            .when(needs_person)
            .aliases(&["sap", "politica"]),
        Row::new("document.record", SUBJECT, Prominence::Listed, |app, _| event(app, Recorded::Document))
            .when(needs_subject)
            .aliases(&["documento"]),
        Row::new(
            "record.new",
            &[Scope::Persons, Scope::Companies, Scope::Board],
            Prominence::Hint(35),
            |app: &mut App, _| {
                let name = match app.screen {
                    Screen::Board => "vacancy:new",
                    Screen::Companies => "company:new",
                    _ => "person:new",
                };
                form::open_named(app, name)
            },
        )
        .aliases(&["nuovo"]),
        Row::new("person.new", EVERYWHERE, Prominence::Listed, |app, _| form::open_named(app, "person:new"))
            .aliases(&["nuova-persona"]),
        Row::new("company.new", EVERYWHERE, Prominence::Listed, |app, _| {
            form::open_named(app, "company:new")
        })
        .aliases(&["nuova-impresa"]),
        Row::new(
            "record.edit",
            &[Scope::Subject, Scope::Board],
            Prominence::Hint(40),
            |app, _| match editable(app) {
                Some(name) => form::open_named(app, &name),
                None => Vec::new(),
            },
        )
        .when(|app| available(editable(app).is_some(), "needs-record"))
        .aliases(&["modifica"]),
        Row::new("vacancy.new", EVERYWHERE, Prominence::Hint(55), |app: &mut App, _| {
            let company = app.subject().and_then(Subject::company);
            form::open(app, Box::new(sheets::VacancyForm::fresh(company)))
        })
        .aliases(&["nuova-vacancy"]),
        Row::new("draft.list", EVERYWHERE, Prominence::Listed, |app, _| form::list_drafts(app))
            .aliases(&["bozze", "drafts"]),
        Row::new("form.next", FORM, Prominence::Silent, |app: &mut App, _| match app.overlays.last() {
            Some(Overlay::HangUp(_)) => hang_up::turn(app),
            _ => form::step(app, true),
        })
        .when(in_lines),
        Row::new("form.previous", FORM, Prominence::Silent, |app, _| form::step(app, false)).when(in_lines),
        Row::new("form.accept", FIELDS, Prominence::Hint(95), |app, _| form::accept(app)).when(in_form),
        Row::new("form.save", FORM, Prominence::Hint(90), |app, _| form::save(app)).when(in_form),
        Row::new("form.break", &[Scope::Note], Prominence::Hint(40), |app, _| form::break_line(app))
            .when(in_form),
        Row::new("form.fresh", FIELDS, Prominence::Hint(30), |app, _| form::afresh(app)).when(|app| {
            available(on_top(app).is_some_and(|form| !form.sheet.is_unchanged()), "form-unchanged")
        }),
        Row::new("form.theirs", FIELDS, Prominence::Listed, |app, _| form::take_theirs(app)).when(|app| {
            let field = on_top(app).and_then(|form| form.sheet.fields.get(form.focus));
            available(field.is_some_and(|field| field.theirs.is_some()), "form-no-theirs")
        }),
        Row::new("form.mend", FIELDS, Prominence::Listed, |app, _| form::mend(app)).when(in_form),
        Row::new("form.known", FIELDS, Prominence::Listed, |app, _| open_known(app))
            .when(|app| available(on_top(app).is_some_and(|form| form.known.is_some()), "form-nobody-known")),
    ]
}

/// The person under the cursor.
fn person(app: &App) -> Option<PersonId> {
    app.subject().and_then(Subject::person)
}

fn needs_person(app: &App) -> Availability<Message> {
    available(person(app).is_some(), "needs-person")
}

/// Opens the form of a kind of event about who is under the cursor.
fn event(app: &mut App, kind: Recorded) -> Effects {
    match app.subject() {
        Some(subject) => sheets::open_event(app, subject, kind),
        None => Vec::new(),
    }
}

/// The form that amends what is under the cursor.
fn editable(app: &App) -> Option<String> {
    if let Some(vacancy) = app.vacancy() {
        return Some(format!("vacancy:v{vacancy}"));
    }
    app.subject().map(|subject| match subject {
        Subject::Person(_) => format!("person:{}", form::subject_name(subject)),
        Subject::Company(_) => format!("company:{}", form::subject_name(subject)),
    })
}

/// Opens a form about the person or company under the cursor.
fn about(app: &mut App, purpose: impl FnOnce(Subject) -> Box<dyn Purpose>) -> Effects {
    match app.subject() {
        Some(subject) => form::open(app, purpose(subject)),
        None => Vec::new(),
    }
}

/// Leaves the form, whose draft stays, for the person or company it seems to be about.
fn open_known(app: &mut App) -> Effects {
    let Some(subject) = on_top(app).and_then(|form| form.known) else { return Vec::new() };
    let effects = app.close_overlays();
    app.show_subject(subject);
    effects
}

fn on_top(app: &App) -> Option<&form::Form> {
    match app.overlays.last() {
        Some(Overlay::Form(form)) => Some(form),
        _ => None,
    }
}

fn in_form(app: &App) -> Availability<Message> {
    available(on_top(app).is_some(), "needs-form")
}

fn in_lines(app: &App) -> Availability<Message> {
    let lines =
        matches!(app.overlays.last(), Some(Overlay::Form(_) | Overlay::Picker(_) | Overlay::HangUp(_)));
    available(lines, "needs-form")
}
