//! Records as the search index sees them.

use crate::domain::{CadastralCode, Company, Person, Phone, ProfessionCode, Vacancy};
use crate::search::{Entry, Kind};
use crate::standards::Tables;

/// Titles of professions kept for one person.
const PROFESSIONS: usize = 3;

pub(super) fn person(person: &Person, tables: &Tables) -> Entry<'static> {
    let identity = &person.identity;
    let born = identity.birth_date;
    let mut entry =
        Entry::person(person.number, identity.surname.to_string(), identity.given_names.to_string())
            .birth(
                u16::try_from(born.year()).unwrap_or(0),
                u8::try_from(born.month()).unwrap_or(0),
                u8::try_from(born.day()).unwrap_or(0),
            )
            .fiscal_code(&identity.tax_id.to_string())
            .number(person.number);
    if let Some(place) = municipality(person.contacts.municipality, tables) {
        entry = entry.municipality(place);
    }
    for phone in [&person.contacts.mobile, &person.contacts.phone].into_iter().flatten() {
        entry = entry.phone(phone.digits());
    }
    if let Some(email) = &person.contacts.email {
        entry = entry.email(email.to_string());
    }
    for code in person.wishes.professions.iter().flatten().take(PROFESSIONS) {
        if let Some(title) = profession(*code, tables) {
            entry = entry.profession(title);
        }
    }
    entry
}

pub(super) fn company(company: &Company, tables: &Tables) -> Entry<'static> {
    let mut entry = Entry::new(Kind::Company, company.number, company.name.to_string())
        .vat(&company.vat.to_string())
        .number(company.number);
    if let Some(place) = municipality(company.municipality, tables) {
        entry = entry.municipality(place);
    }
    if let Some(phone) = &company.phone {
        entry = entry.phone(Phone::digits(phone));
    }
    if let Some(email) = &company.email {
        entry = entry.email(email.to_string());
    }
    entry
}

pub(super) fn vacancy(
    slot: u32,
    vacancy: &Vacancy,
    employer: Option<&Company>,
    tables: &Tables,
) -> Entry<'static> {
    let mut entry = Entry::new(Kind::Vacancy, slot, vacancy.title.to_string()).code(vacancy.code.to_string());
    if let Some(employer) = employer {
        entry = entry.employer(employer.name.to_string());
    }
    if let Some(place) = municipality(vacancy.municipality, tables) {
        entry = entry.municipality(place);
    }
    if let Some(title) = vacancy.profession.and_then(|code| profession(code, tables)) {
        entry = entry.profession(title);
    }
    entry
}

fn municipality(code: Option<CadastralCode>, tables: &Tables) -> Option<String> {
    tables.places.latest(code?).map(|place| place.name.to_string())
}

fn profession(code: ProfessionCode, tables: &Tables) -> Option<String> {
    tables.professions.nearest(code).map(|profession| profession.title.to_string())
}
