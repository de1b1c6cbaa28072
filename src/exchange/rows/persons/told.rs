//! Who a row of persons is about.

use super::super::Desk;
use crate::domain::{CadastralCode, Day, Disagreement, Identity, Name, Sex, Short, TaxId};
use crate::exchange::Reason;
use crate::exchange::cells::Cells;
use crate::exchange::place::place;
use crate::exchange::values::day;
use crate::standards::places::Validity;

/// What a row says of who somebody is.
pub(super) struct Told {
    pub tax_id: TaxId,
    pub surname: Name,
    pub given_names: Name,
    pub birth_date: Option<Day>,
    pub sex: Option<Sex>,
    pub birth_place: Option<CadastralCode>,
}

/// Who the row is about; `None` when that can't be told. Warns where the fiscal code says otherwise.
pub(super) fn told(cells: &mut Cells<'_>, desk: &Desk<'_>) -> Option<Told> {
    let tax_id: Option<TaxId> = cells.required("codice_fiscale");
    let surname: Option<Name> = cells.required("cognome");
    let given_names: Option<Name> = cells.required("nome");
    let birth_date = cells.with("data_nascita", |text| match day(text) {
        Ok(born) if born > desk.today => Err(Reason::NotYet),
        read => read.map_err(Reason::from),
    });
    let sex: Option<Sex> = cells.optional("sesso");
    let code = tax_id.and_then(|tax_id| tax_id.fiscal());
    let likely = code.map(|code| code.decode(desk.today).place);
    let birth_place = match (cells.text("comune_nascita"), code) {
        (None, _) => None,
        (Some(text), _) => match place(&desk.tables.places, text, likely) {
            Ok(place) => Some(place),
            // The code knows the place: the name was only for people.
            Err(reason) if code.is_some() => {
                cells.warn("comune_nascita", text, reason);
                None
            }
            Err(reason) => {
                cells.fault("comune_nascita", text, reason);
                None
            }
        },
    };
    match tax_id {
        Some(TaxId::Provisional(code)) => {
            if !code.check_agrees() {
                cells.warn("codice_fiscale", code.as_str(), Reason::ProvisionalCheck);
            }
            for column in ["data_nascita", "sesso"] {
                let registered = desk.person(&TaxId::Provisional(code)).is_some();
                if cells.text(column).is_none() && !registered {
                    cells.fault(column, "", Reason::Missing);
                }
            }
        }
        Some(TaxId::Fiscal(code)) => {
            let (surname, given) = (surname.as_deref()?, given_names.as_deref()?);
            for found in code.disagreements(surname, given, birth_date, sex, birth_place) {
                let column = match found {
                    Disagreement::Surname { .. } => "cognome",
                    Disagreement::Given { .. } => "nome",
                    Disagreement::Birth { .. } => "data_nascita",
                    Disagreement::Sex { .. } => "sesso",
                    Disagreement::Place { .. } => "comune_nascita",
                };
                cells.warn(column, cells.raw(column), Reason::Disagrees(found));
            }
            let said = match birth_date {
                Some(born) => code.birth_near(born),
                None => code.decode(desk.today),
            };
            let (place, born) = (birth_place.unwrap_or(said.place), birth_date.unwrap_or(said.day));
            if let Some(reason) = doubt(desk, place, born) {
                cells.warn("comune_nascita", &place.to_string(), reason);
            }
        }
        None => {}
    }
    Some(Told { tax_id: tax_id?, surname: surname?, given_names: given_names?, birth_date, sex, birth_place })
}

/// What is odd about a place of birth on a day.
fn doubt(desk: &Desk<'_>, place: CadastralCode, born: Day) -> Option<Reason> {
    if place == CadastralCode::FICTIONAL {
        return None;
    }
    match desk.tables.places.valid_on(place, born) {
        Validity::Valid(_) | Validity::Uncertain(_) => None,
        Validity::NotYet { first } => Some(Reason::PlaceNotYet { first }),
        Validity::Ended { last } => Some(Reason::PlaceEnded { last }),
        Validity::NoSuchCode => Some(Reason::NoSuchPlaceCode),
    }
}

/// Writes what the row says over what is known.
pub(super) fn tell(identity: &mut Identity, told: Told, citizenship: Option<Short>) {
    identity.surname = told.surname;
    identity.given_names = told.given_names;
    identity.birth_date = told.birth_date.unwrap_or(identity.birth_date);
    identity.sex = told.sex.unwrap_or(identity.sex);
    identity.birth_place = told.birth_place.or(identity.birth_place);
    identity.citizenship = citizenship.or(identity.citizenship.take());
}
