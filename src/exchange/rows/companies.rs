//! Rows of companies.

use super::{Before, Desk, Outcome, Rows, Seen, Unit, before};
use crate::domain::{Company, Email, Name, Phone, Short, VatNumber, VatNumberError};
use crate::exchange::cells::Cells;
use crate::exchange::place::{Residence, residence};
use crate::exchange::sheet::Row;
use crate::exchange::values::whole;
use crate::exchange::{Finding, Reason};
use crate::office::Act;
use crate::store::StoreError;

/// Reads rows of companies.
#[derive(Default)]
pub(in crate::exchange) struct Companies {
    seen: Seen<VatNumber>,
}

/// The VAT number of a row. Spreadsheets take leading zeros away: they are put back where the check digit agrees.
pub(super) fn vat(cells: &mut Cells<'_>) -> Option<VatNumber> {
    let column = "partita_iva";
    let Some(text) = cells.text(column) else {
        cells.fault(column, "", Reason::Missing);
        return None;
    };
    match text.parse::<VatNumber>() {
        Ok(vat) => Some(vat),
        Err(error) => match (&error, format!("{text:0>11}").parse()) {
            (VatNumberError::Length { found: 7..=10 }, Ok(vat)) => {
                cells.warn(column, text, Reason::ZerosRestored);
                Some(vat)
            }
            _ => {
                cells.fault(column, text, error);
                None
            }
        },
    }
}

impl Rows for Companies {
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError> {
        let mut cells = Cells::of(row);
        let vat = vat(&mut cells);
        let known = match vat.and_then(|vat| desk.company(vat)) {
            Some(id) => desk.office.company(id)?,
            None => None,
        };
        let before_address = known.as_ref().and_then(|known| known.value.address.as_ref());
        let name = cells.required::<Name>("ragione_sociale");
        let ateco = cells.optional::<Short>("ateco");
        let Residence { municipality, address } = residence(&mut cells, &desk.tables.places, before_address);
        let phone = cells.optional::<Phone>("telefono");
        let email = cells.optional::<Email>("email");
        let employees = cells.with("dipendenti", |text| whole(text, 0, 10_000_000));
        let referent = cells.optional::<Name>("referente");
        let (Some(vat), Some(name), false) = (vat, name, cells.is_spoiled()) else {
            return Ok((Outcome::Rejected, cells.findings()));
        };
        let told = Company {
            id: known.as_ref().map_or_else(|| desk.office.fresh_id(), |known| known.value.id),
            number: 0,
            vat,
            name,
            ateco,
            municipality,
            address,
            phone,
            email,
            employees,
            referent,
            registered_on: desk.today,
        };
        let outcome = match before(&self.seen, desk, &vat, known.is_some(), &mut cells, "partita_iva") {
            Before::End(outcome) => outcome,
            Before::Rehearsed => Outcome::Write(Unit { acts: Vec::new(), weight: 0 }),
            Before::New => write(Act::RegisterCompany(Box::new(told))),
            Before::Change => match known {
                Some(known) => {
                    let company = amended(known.value.clone(), told);
                    if company == known.value {
                        Outcome::Unchanged
                    } else {
                        write(Act::AmendCompany { company: Box::new(company), base: known.version })
                    }
                }
                None => Outcome::Unchanged,
            },
        };
        if matches!(outcome, Outcome::Write(_)) {
            self.seen.note(vat, row.line);
        }
        Ok((outcome, cells.findings()))
    }

    fn written(&mut self, refused: &[u64]) {
        self.seen.written(refused);
    }
}

fn write(act: Act) -> Outcome {
    Outcome::Write(Unit { acts: vec![act], weight: 1 })
}

/// What is known, with what the row says over it.
fn amended(known: Company, told: Company) -> Company {
    Company {
        name: told.name,
        ateco: told.ateco.or(known.ateco),
        municipality: told.municipality.or(known.municipality),
        address: told.address.or(known.address),
        phone: told.phone.or(known.phone),
        email: told.email.or(known.email),
        employees: told.employees.or(known.employees),
        referent: told.referent.or(known.referent),
        ..known
    }
}
