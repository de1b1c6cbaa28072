//! Services of the standards, companies and vacancies of the office.

use super::{Around, Read};
use crate::domain::{CompanyId, ServiceCode, VacancyCode, VacancyId};
use crate::look::Message;

/// A service: its code, alone or before its title.
pub fn service(text: &str, around: &Around<'_>) -> Read<ServiceCode> {
    let Some(first) = text.split_whitespace().next() else { return Ok(None) };
    let standard = around.office.settings().standard.to_string();
    match around.tables().catalogue.resolve(first, &standard) {
        Some(service) => Ok(Some(service.code.clone())),
        None => Err(Message::new("wrong-service").arg("name", text)),
    }
}

/// A company: its VAT number, alone or after its name.
pub fn company(text: &str, around: &Around<'_>) -> Read<CompanyId> {
    let Some(last) = text.split_whitespace().next_back() else { return Ok(None) };
    let known = last.parse().ok().and_then(|vat| around.office.projections().lookup.company_by_vat(vat));
    known.map(Some).ok_or_else(|| Message::new("wrong-company").arg("name", text))
}

/// A vacancy of the office: its code, alone or before its title.
pub fn vacancy(text: &str, around: &Around<'_>) -> Read<VacancyId> {
    let Some(first) = text.split_whitespace().next() else { return Ok(None) };
    let known = first
        .parse::<VacancyCode>()
        .ok()
        .and_then(|code| around.office.projections().lookup.vacancy_by_code(&code));
    known.map(Some).ok_or_else(|| Message::new("wrong-vacancy").arg("name", text))
}

/// The code of a new vacancy; empty: the office gives one.
pub fn vacancy_code(text: &str, _: &Around<'_>) -> Read<VacancyCode> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Message::new("wrong-vacancy-code"))
}
