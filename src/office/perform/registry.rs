//! Persons and companies enter the registry and are amended.

use super::Context;
use crate::domain::{Company, Person};
use crate::office::refusal::{Refusal, What};
use crate::office::tx::{Counter, Tx};
use crate::store::Version;

pub(super) fn register_person(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    mut person: Person,
) -> Result<(), Refusal> {
    if let Some(known) = context.lookup.person_by_tax_id(&person.identity.tax_id) {
        return Err(Refusal::KnownPerson(known));
    }
    if let Some(known) = tx.staged_person(&person.identity.tax_id) {
        return Err(Refusal::KnownPerson(known));
    }
    person.number = tx.next(Counter::Person)?;
    tx.put_person(person, Version::ABSENT)
}

pub(super) fn amend_person(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    person: Person,
    base: Version,
) -> Result<(), Refusal> {
    context.standing(person.id)?;
    match context.lookup.person_by_tax_id(&person.identity.tax_id) {
        Some(known) if known != person.id => return Err(Refusal::KnownPerson(known)),
        _ => {}
    }
    let (_, current) = tx.person(person.id)?;
    if current != base {
        return Err(Refusal::Changed(What::Person));
    }
    tx.put_person(person, base)
}

pub(super) fn register_company(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    mut company: Company,
) -> Result<(), Refusal> {
    let known = context.lookup.company_by_vat(company.vat).or_else(|| tx.staged_company(company.vat));
    if let Some(known) = known {
        return Err(Refusal::KnownCompany(known));
    }
    company.number = tx.next(Counter::Company)?;
    tx.put_company(company, Version::ABSENT)
}

pub(super) fn amend_company(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    company: Company,
    base: Version,
) -> Result<(), Refusal> {
    match context.lookup.company_by_vat(company.vat) {
        Some(known) if known != company.id => return Err(Refusal::KnownCompany(known)),
        _ => {}
    }
    let (_, current) = tx.company(company.id)?;
    if current != base {
        return Err(Refusal::Changed(What::Company));
    }
    tx.put_company(company, base)
}
