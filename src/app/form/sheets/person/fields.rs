//! The fields of a person.

use super::super::{choices, written};
use crate::app::form::read::checks;
use crate::app::form::{Around, Field, suggest};
use crate::domain::{CadastralCode, Contacts, Identity, Person, ProfessionalRecord, Wishes};

pub(super) fn fields(person: Option<&Person>, around: &Around<'_>) -> Vec<Field> {
    let mut fields = identity(person.map(|p| &p.identity), around);
    fields.extend(contacts(&person.map(|p| p.contacts.clone()).unwrap_or_default(), around));
    fields.extend(record(&person.map(|p| p.record.clone()).unwrap_or_default(), around));
    fields.extend(wishes(&person.map(|p| p.wishes.clone()).unwrap_or_default(), around));
    let responsible = match person {
        Some(person) => person.responsible.clone(),
        None => Some(around.by.clone()),
    };
    fields.push(Field::line("person-responsible", checks::login).showing(responsible));
    fields
}

fn place(code: Option<CadastralCode>, around: &Around<'_>) -> String {
    code.map(|code| checks::shown_place(code, around)).unwrap_or_default()
}

fn identity(was: Option<&Identity>, around: &Around<'_>) -> Vec<Field> {
    vec![
        Field::tax_id("person-code").needed().below("part-identity").showing(was.map(|i| i.tax_id)),
        Field::line("person-surname", checks::name).needed().showing(was.map(|i| &i.surname)),
        Field::line("person-given", checks::name).needed().showing(was.map(|i| &i.given_names)),
        Field::day("person-born").needed().showing(was.map(|i| i.birth_date)),
        Field::choice("person-sex", choices::sexes()).needed().showing(was.map(|i| i.sex)),
        Field::pick("person-birthplace", suggest::places, checks::place)
            .holding(place(was.and_then(|i| i.birth_place), around)),
        Field::line("person-citizenship", checks::short).showing(was.and_then(|i| i.citizenship.as_ref())),
    ]
}

fn contacts(was: &Contacts, around: &Around<'_>) -> Vec<Field> {
    vec![
        Field::pick("person-municipality", suggest::places, checks::place)
            .below("part-contacts")
            .holding(place(was.municipality, around)),
        Field::line("person-address", checks::short).showing(was.address.as_ref()),
        Field::phone("person-mobile").showing(was.mobile),
        Field::phone("person-phone").showing(was.phone),
        Field::line("person-email", checks::email).showing(was.email.as_ref()),
    ]
}

fn record(was: &ProfessionalRecord, around: &Around<'_>) -> Vec<Field> {
    vec![
        Field::choice("person-education", choices::education(around))
            .below("part-record")
            .showing(was.education),
        Field::line("person-education-title", checks::short).showing(was.education_title.as_ref()),
        Field::picks("person-experiences", suggest::experiences, checks::experiences)
            .helped("help-experiences")
            .holding(written::list(was.experiences.as_deref(), |done| written::experience(done, around))),
        Field::picks("person-skills", suggest::skills, checks::skills)
            .helped("help-skills")
            .holding(written::list(was.skills.as_deref(), |skill| written::skill(skill, around))),
        Field::line("person-languages", checks::languages)
            .helped("help-languages")
            .holding(written::list(was.languages.as_deref(), ToString::to_string)),
        Field::line("person-licences", checks::licences)
            .helped("help-licences")
            .holding(written::licences(was.licences)),
        Field::flag("person-vehicle").flagged(was.own_vehicle),
    ]
}

fn wishes(was: &Wishes, around: &Around<'_>) -> Vec<Field> {
    vec![
        Field::picks("person-professions", suggest::professions, checks::professions)
            .below("part-wishes")
            .holding(written::list(was.professions.as_deref(), |code| written::profession(*code, around))),
        Field::day("person-available").showing(was.available_from),
        Field::line("person-km", checks::small).showing(was.max_km),
        Field::picks("person-contracts", suggest::contracts, checks::contracts)
            .holding(written::list(was.contracts.as_deref(), ToString::to_string)),
        Field::line("person-hours", checks::hours).helped("help-hours").showing(was.hours),
        Field::line("person-shifts", checks::shifts).helped("help-shifts").showing(was.shifts),
        Field::line("person-pay", checks::number).showing(was.min_pay),
    ]
}
