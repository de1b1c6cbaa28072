//! What forms are for, one purpose a file. A purpose is found again by the name its draft is kept under.

mod appointment;
mod candidacy;
mod choices;
mod company;
mod conditionality;
mod contact;
mod event;
mod merge;
mod note;
mod pact;
mod person;
mod service;
mod vacancy;
mod written;

pub use appointment::AppointmentForm;
pub use candidacy::{HireForm, SetAsideForm};
pub use company::CompanyForm;
pub use conditionality::ConditionalityForm;
pub use contact::ContactForm;
pub use event::{EventForm, Recorded, list_kinds, open_event};
pub use merge::{MergeForm, called as merge_called, merge_name};
pub use note::NoteForm;
pub use pact::PactForm;
pub use person::PersonForm;
pub use service::{ServiceForm, list_services, list_timed, service_name};
pub use vacancy::VacancyForm;

use super::{Around, Purpose, subject_of};
use crate::domain::Subject;

/// The purpose with this name, if what it is about is still there.
pub fn named(name: &str, around: &Around<'_>) -> Option<Box<dyn Purpose>> {
    let (kind, rest) = name.split_once(':')?;
    let (about, more) = rest.split_once(':').unwrap_or((rest, ""));
    let subject = || subject_of(about);
    Some(match kind {
        "note" => Box::new(NoteForm { subject: subject()? }),
        "contact" => Box::new(ContactForm { subject: subject()? }),
        "set-aside" => Box::new(SetAsideForm { vacancy: about.parse().ok()?, person: more.parse().ok()? }),
        "hire" => Box::new(HireForm { vacancy: about.parse().ok()?, person: more.parse().ok()? }),
        "service" => Box::new(ServiceForm::of(subject()?, &more.parse().ok()?, around)?),
        "appointment" => Box::new(AppointmentForm { subject: subject()? }),
        "pact" => Box::new(PactForm::of(subject()?.person()?, around)?),
        "conditionality" => Box::new(ConditionalityForm::of(subject()?.person()?, around)?),
        "event" => Box::new(EventForm::of(subject()?, more.parse().ok()?, around)?),
        "merge" => Box::new(MergeForm::of(about.parse().ok()?, more.parse().ok()?, around)?),
        "person" if about == "new" => Box::new(PersonForm::fresh()),
        "person" => Box::new(PersonForm::of(subject()?.person()?, around)?),
        "company" if about == "new" => Box::new(CompanyForm::fresh()),
        "company" => Box::new(CompanyForm::of(subject()?.company()?, around)?),
        "vacancy" if about == "new" => Box::new(VacancyForm::fresh(None)),
        "vacancy" => match about.strip_prefix('v') {
            Some(id) => Box::new(VacancyForm::of(id.parse().ok()?, around)?),
            None => Box::new(VacancyForm::fresh(Some(subject()?.company()?))),
        },
        _ => return None,
    })
}

/// How titles call a subject; nothing when it cannot be read.
pub(super) fn called(subject: Subject, around: &Around<'_>) -> String {
    match subject {
        Subject::Person(id) => {
            let person = around.office.person(id).ok().flatten();
            person.map(|found| found.value.identity.shown()).unwrap_or_default()
        }
        Subject::Company(id) => {
            let known = around.office.projections();
            known.companies.get(&id).map(|company| company.name.to_string()).unwrap_or_default()
        }
    }
}
