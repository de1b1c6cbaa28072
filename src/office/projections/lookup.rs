//! Who and what is in the registry, by the names that people and files use.

use std::collections::HashMap;
use std::sync::Arc;

use super::Mergers;
use super::people::People;
use crate::domain::{
    Company, CompanyId, Person, PersonId, TaxId, Vacancy, VacancyCode, VacancyId, VatNumber,
};

/// Maps from fiscal codes, VAT numbers, vacancy codes and short numbers to ids.
#[derive(Debug, Default)]
pub struct Lookup {
    pub(in crate::office) people: People,
    by_vat: HashMap<VatNumber, CompanyId>,
    company_numbers: HashMap<u32, CompanyId>,
    by_code: HashMap<VacancyCode, VacancyId>,
    vats: HashMap<CompanyId, VatNumber>,
    mergers: Arc<Mergers>,
}

impl Lookup {
    /// The person with this fiscal code or provisional number, or who had it before a merger.
    pub fn person_by_tax_id(&self, tax_id: &TaxId) -> Option<PersonId> {
        let found = self.people.by_tax_id(tax_id).or_else(|| self.mergers.former(tax_id));
        found.map(|id| self.mergers.living(id))
    }

    /// The person with this short number, or who had it before a merger.
    pub fn person_by_number(&self, number: u32) -> Option<PersonId> {
        self.people.by_number(number).map(|id| self.mergers.living(id))
    }

    /// Which records were merged into which.
    pub fn mergers(&self) -> &Mergers {
        &self.mergers
    }

    /// Takes in which records were merged into which.
    pub fn set_mergers(&mut self, mergers: Arc<Mergers>) {
        self.mergers = mergers;
    }

    /// The short number of a person.
    pub fn number_of(&self, id: PersonId) -> Option<u32> {
        self.people.number_of(id)
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
        self.people.len() - self.mergers.len()
    }

    /// How many companies there are.
    pub fn companies(&self) -> usize {
        self.vats.len()
    }

    /// How many vacancies there are, closed ones too.
    pub fn vacancies(&self) -> usize {
        self.by_code.len()
    }

    /// Takes in a person, new or amended.
    pub fn put_person(&mut self, person: &Person) {
        self.people.put(person);
    }

    /// Every company's short number and id, ascending.
    pub(in crate::office) fn company_rows(&self) -> Vec<(u32, CompanyId)> {
        let mut rows: Vec<_> = self.company_numbers.iter().map(|(number, id)| (*number, *id)).collect();
        rows.sort_unstable();
        rows
    }

    /// Takes in a company's short number alone, where the rest of it is not needed.
    pub(in crate::office) fn put_company_number(&mut self, number: u32, id: CompanyId) {
        self.company_numbers.insert(number, id);
    }

    /// Takes in a company, new or amended.
    pub fn put_company(&mut self, company: &Company) {
        if let Some(before) =
            self.vats.insert(company.id, company.vat).filter(|before| *before != company.vat)
        {
            self.by_vat.remove(&before);
        }
        self.by_vat.insert(company.vat, company.id);
        self.company_numbers.insert(company.number, company.id);
    }

    /// Takes in a vacancy.
    pub fn put_vacancy(&mut self, vacancy: &Vacancy) {
        self.by_code.insert(vacancy.code.clone(), vacancy.id);
    }
}
