//! What operators call records by: ids, short numbers, fiscal codes, VAT numbers, vacancy codes.

use super::fault::Fault;
use crate::domain::{CompanyId, PersonId, TaxId, VacancyCode, VacancyId, VatNumber};
use crate::look::Message;
use crate::office::Office;

/// Short numbers have fewer digits than any code.
const LONGEST_NUMBER: usize = 9;

fn number(text: &str) -> Option<u32> {
    let digits = text.strip_prefix('#').unwrap_or(text);
    let fits = (1..=LONGEST_NUMBER).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    digits.parse().ok().filter(|_| fits)
}

fn none(what: Message, text: &str) -> Fault {
    Fault::new(what.arg("id", text.to_owned())).mend(Message::new("cli-mend-record"))
}

/// Nobody is called so.
pub(super) fn no_person(text: &str) -> Fault {
    none(Message::new("cli-no-person"), text)
}

/// No company is called so.
pub(super) fn no_company(text: &str) -> Fault {
    none(Message::new("cli-no-company"), text)
}

/// No vacancy is called so.
pub(super) fn no_vacancy(text: &str) -> Fault {
    none(Message::new("cli-no-vacancy"), text)
}

/// The person that `text` names: UUID, short number, fiscal code or provisional number.
pub(super) fn person(office: &Office, text: &str) -> Result<PersonId, Fault> {
    let text = text.trim();
    if let Ok(id) = text.parse::<PersonId>()
        && office.person(id)?.is_some()
    {
        return Ok(id);
    }
    let known = office.projections();
    let by_number = number(text).and_then(|number| known.lookup.person_by_number(number));
    let by_code = || text.parse::<TaxId>().ok().and_then(|code| known.lookup.person_by_tax_id(&code));
    by_number.or_else(by_code).ok_or_else(|| no_person(text))
}

/// The company that `text` names: UUID, short number or VAT number.
pub(super) fn company(office: &Office, text: &str) -> Result<CompanyId, Fault> {
    let text = text.trim();
    if let Ok(id) = text.parse::<CompanyId>()
        && office.company(id)?.is_some()
    {
        return Ok(id);
    }
    let known = office.projections();
    let by_number = number(text).and_then(|number| known.lookup.company_by_number(number));
    let by_vat = || text.parse::<VatNumber>().ok().and_then(|vat| known.lookup.company_by_vat(vat));
    by_number.or_else(by_vat).ok_or_else(|| no_company(text))
}

/// The vacancy that `text` names: UUID, code, or the number at the end of a code of the office's own, the latest
/// year first.
pub(super) fn vacancy(office: &Office, text: &str) -> Result<VacancyId, Fault> {
    let text = text.trim();
    if let Ok(id) = text.parse::<VacancyId>()
        && office.vacancy(id)?.is_some()
    {
        return Ok(id);
    }
    let known = office.projections();
    let by_code = text.parse::<VacancyCode>().ok().and_then(|code| known.lookup.vacancy_by_code(&code));
    let by_number = || {
        let number = number(text)?;
        let minted = known.vacancies.values().filter(|vacancy| {
            let year = vacancy.requested_on.year();
            [year, year + 1].into_iter().any(|year| vacancy.code == VacancyCode::minted(year, number))
        });
        minted.max_by(|one, other| one.code.cmp(&other.code)).map(|vacancy| vacancy.id)
    };
    by_code.or_else(by_number).ok_or_else(|| no_vacancy(text))
}
