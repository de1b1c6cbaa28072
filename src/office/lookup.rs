//! Who and what is in the registry, by the names that people and files use.

use std::collections::HashMap;

use super::change::Change;
use crate::domain::{
    Company, CompanyId, Person, PersonId, TaxId, Vacancy, VacancyCode, VacancyId, VatNumber,
};

/// Maps from fiscal codes, VAT numbers, vacancy codes and short numbers to ids.
#[derive(Debug, Default)]
pub struct Lookup {
    by_tax_id: HashMap<TaxId, PersonId>,
    person_numbers: HashMap<u32, PersonId>,
    by_vat: HashMap<VatNumber, CompanyId>,
    company_numbers: HashMap<u32, CompanyId>,
    by_code: HashMap<VacancyCode, VacancyId>,
    tax_ids: HashMap<PersonId, TaxId>,
}

impl Lookup {
    /// The person with this fiscal code or provisional number.
    pub fn person_by_tax_id(&self, tax_id: &TaxId) -> Option<PersonId> {
        self.by_tax_id.get(tax_id).copied()
    }

    /// The person with this short number.
    pub fn person_by_number(&self, number: u32) -> Option<PersonId> {
        self.person_numbers.get(&number).copied()
    }

    /// The company with this VAT number.
    pub fn company_by_vat(&self, vat: VatNumber) -> Option<CompanyId> {
        self.by_vat.get(&vat).copied()
    }

    /// The company with this short number.
    pub fn company_by_number(&self, number: u32) -> Option<CompanyId> {
        self.company_numbers.get(&number).copied()
    }

    /// The vacancy with this code.
    pub fn vacancy_by_code(&self, code: &VacancyCode) -> Option<VacancyId> {
        self.by_code.get(code).copied()
    }

    /// How many persons there are.
    pub fn persons(&self) -> usize {
        self.tax_ids.len()
    }

    /// How many companies there are.
    pub fn companies(&self) -> usize {
        self.by_vat.len()
    }

    /// How many vacancies there are, closed ones too.
    pub fn vacancies(&self) -> usize {
        self.by_code.len()
    }

    /// Follows a change.
    pub fn apply(&mut self, change: &Change) {
        change.persons.iter().for_each(|p| self.put_person(p));
        change.companies.iter().for_each(|c| self.put_company(c));
        change.vacancies.iter().for_each(|v| self.put_vacancy(v));
    }

    /// Takes in a person, new or amended.
    pub fn put_person(&mut self, person: &Person) {
        let tax_id = person.identity.tax_id;
        if let Some(before) = self.tax_ids.insert(person.id, tax_id).filter(|before| *before != tax_id) {
            self.by_tax_id.remove(&before);
        }
        self.by_tax_id.insert(tax_id, person.id);
        self.person_numbers.insert(person.number, person.id);
    }

    /// Takes in a company, new or amended.
    pub fn put_company(&mut self, company: &Company) {
        if let Some(number) = self.company_numbers.insert(company.number, company.id) {
            self.by_vat.retain(|vat, id| *id != number || *vat == company.vat);
        }
        self.by_vat.insert(company.vat, company.id);
    }

    /// Takes in a vacancy.
    pub fn put_vacancy(&mut self, vacancy: &Vacancy) {
        self.by_code.insert(vacancy.code.clone(), vacancy.id);
    }
}
