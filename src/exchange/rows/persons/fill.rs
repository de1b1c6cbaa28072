//! What a row of persons says besides who they are.

use super::super::{Desk, profession};
use crate::domain::{
    Contacts, Email, Eqf, Experience, LicenceSet, Phone, ProfessionalRecord, Wishes, WorkingHoursSet,
};
use crate::exchange::Reason;
use crate::exchange::cells::Cells;
use crate::exchange::place::{Residence, residence};
use crate::exchange::values::{day, says_none, small, yes_no};

/// Puts a value in its place when the row has one.
fn put<T>(place: &mut Option<T>, told: Option<T>) {
    if told.is_some() {
        *place = told;
    }
}

/// Writes contacts, record and wishes over what is known; empty cells change nothing.
pub(super) fn fill(
    cells: &mut Cells<'_>,
    desk: &Desk<'_>,
    contacts: &mut Contacts,
    record: &mut ProfessionalRecord,
    wishes: &mut Wishes,
) {
    let Residence { municipality, address } =
        residence(cells, &desk.tables.places, contacts.address.as_ref());
    put(&mut contacts.municipality, municipality);
    put(&mut contacts.address, address);
    put(&mut contacts.phone, cells.optional::<Phone>("telefono"));
    put(&mut contacts.mobile, cells.optional::<Phone>("cellulare"));
    put(&mut contacts.email, cells.optional::<Email>("email"));
    put(&mut record.education, cells.optional::<Eqf>("titolo_studio"));
    put(&mut record.skills, cells.list("competenze", |text| desk.tables.skills.resolve(text)));
    put(&mut record.languages, cells.list("lingue", str::parse));
    put(&mut record.licences, licences(cells));
    put(&mut record.own_vehicle, cells.with("automunito", yes_no));
    put(&mut record.experiences, cells.list("esperienze", |text| experience(desk, text)));
    put(&mut wishes.professions, cells.list("professioni", |text| profession(desk, text)));
    put(&mut wishes.available_from, cells.with("disponibile_dal", day));
    put(&mut wishes.max_km, cells.with("km_max", |text| small(text, 0)));
    put(&mut wishes.contracts, cells.list("contratti", str::parse));
    put(&mut wishes.hours, cells.optional::<WorkingHoursSet>("orario"));
}

/// Licences; «nessuna» is an answer.
fn licences(cells: &mut Cells<'_>) -> Option<LicenceSet> {
    if says_none(cells.raw("patenti")) { Some(LicenceSet::EMPTY) } else { cells.optional("patenti") }
}

/// `8.1.3.1.0:36`, or a title in place of the code.
fn experience(desk: &Desk<'_>, text: &str) -> Result<Experience, Reason> {
    let (title, months) = text.rsplit_once(':').ok_or(Reason::Experience)?;
    Ok(Experience {
        profession: profession(desk, title.trim())?,
        months: small(months.trim(), 0)?,
        ended: None,
        employer: None,
    })
}
