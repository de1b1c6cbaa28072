//! Companies as rows.

use super::{ExportError, Going, Table, text};
use crate::domain::Company;
use crate::exchange::place::written;
use crate::standards::places::Places;

pub(super) fn write(going: &mut Going<'_>, table: &mut Table<'_>) -> Result<(), ExportError> {
    for company in going.office.every_company() {
        table.row(&row(&company?, &going.office.tables().places))?;
        if going.count().is_break() {
            break;
        }
    }
    Ok(())
}

fn row(company: &Company, places: &Places) -> Vec<String> {
    vec![
        company.vat.to_string(),
        company.name.to_string(),
        text(company.ateco.as_ref()),
        company.municipality.map(|code| written(places, code)).unwrap_or_default(),
        text(company.address.as_ref()),
        text(company.phone.as_ref()),
        text(company.email.as_ref()),
        text(company.employees.as_ref()),
        text(company.referent.as_ref()),
    ]
}
