//! What is doubtful about a person: the fiscal code against the rest, the registry against both. Nothing here blocks
//! but a fiscal code that somebody else has.

use crate::app::form::{Around, Doubt, Remark, Sheet, read};
use crate::domain::{CadastralCode, Day, Disagreement, Person, PersonId, Sex, Subject, TaxId};
use crate::look::Message;
use crate::office::detail;
use crate::search::Entry;
use crate::standards::places::Validity;

/// Persons named as alike.
const ALIKE: usize = 3;

pub(super) fn doubts(stored: Option<&Person>, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
    let code = sheet.read("person-code", read::tax_id, around).ok().flatten();
    let born = sheet.read("person-born", read::day, around).ok().flatten();
    let place = sheet.read("person-birthplace", read::place, around).ok().flatten();
    let mut doubts = Vec::new();
    doubts.extend(known(stored, code, around));
    doubts.extend(disagreements(sheet, code, born, place, around));
    doubts.extend(born_where(born, place, around));
    if let Some(born) = born.filter(|born| *born > around.today()) {
        let message = Message::new("person-unborn").arg("day", born.to_string());
        doubts.push(Doubt::new("person-born", Remark::error(message)));
    }
    if stored.is_none() && doubts.iter().all(|doubt| doubt.known.is_none()) {
        doubts.extend(alike(sheet, code, born, around));
    }
    doubts
}

/// Somebody else with this code.
fn known(stored: Option<&Person>, code: Option<TaxId>, around: &Around<'_>) -> Option<Doubt> {
    let id = around.office.projections().lookup.person_by_tax_id(&code?)?;
    if stored.is_some_and(|person| person.id == id) {
        return None;
    }
    let message = Message::new("person-known").arg("who", shown(id, around));
    Some(Doubt { field: "person-code", remark: Remark::error(message), known: Some(Subject::Person(id)) })
}

fn shown(id: PersonId, around: &Around<'_>) -> String {
    match around.office.person(id) {
        Ok(Some(found)) => {
            let (number, identity) = (found.value.number, &found.value.identity);
            format!("#{number} {} {}", identity.shown(), identity.birth_date)
        }
        _ => String::new(),
    }
}

fn disagreements(
    sheet: &Sheet,
    code: Option<TaxId>,
    born: Option<Day>,
    place: Option<CadastralCode>,
    around: &Around<'_>,
) -> Vec<Doubt> {
    let Some(TaxId::Fiscal(code)) = code else { return Vec::new() };
    let (surname, given) = (sheet.text("person-surname"), sheet.text("person-given"));
    let sex: Option<Sex> = sheet.word("person-sex");
    let letters = |three: [char; 3]| three.iter().collect::<String>();
    let says = |text: String| Message::new("person-code-says").arg("text", text);
    let found = code.disagreements(surname, given, born, sex, place);
    let doubts = found.into_iter().filter_map(|disagreement| {
        let (field, message) = match disagreement {
            // a name not typed yet disagrees with nothing
            Disagreement::Surname { .. } if surname.is_empty() => return None,
            Disagreement::Given { .. } if given.is_empty() => return None,
            Disagreement::Surname { code, name } => {
                ("person-surname", name_says(&letters(code), &letters(name)))
            }
            Disagreement::Given { code, name } => ("person-given", name_says(&letters(code), &letters(name))),
            Disagreement::Birth { code } => ("person-born", says(code.to_string())),
            Disagreement::Sex { code } => ("person-sex", says(code.to_string())),
            Disagreement::Place { code } => {
                ("person-birthplace", says(read::checks::shown_place(code, around)))
            }
        };
        Some(Doubt::new(field, Remark::warning(message)))
    });
    doubts.collect()
}

fn name_says(code: &str, name: &str) -> Message {
    Message::new("person-name-says").arg("code", code).arg("name", name)
}

/// A birth place that was not there at birth.
fn born_where(born: Option<Day>, place: Option<CadastralCode>, around: &Around<'_>) -> Option<Doubt> {
    let place = place?;
    let message = match around.tables().places.valid_on(place, born?) {
        Validity::Valid(_) => return None,
        Validity::NoSuchCode if read::checks::is_fictional(place, around) => return None,
        Validity::Uncertain(_) => Message::new("place-uncertain"),
        Validity::NotYet { first } => Message::new("place-not-yet").arg("day", first.to_string()),
        Validity::Ended { last } => Message::new("place-ended").arg("day", last.to_string()),
        Validity::NoSuchCode => Message::new("place-unknown"),
    };
    Some(Doubt::new("person-birthplace", Remark::warning(message)))
}

/// Persons of the registry who may be the one being typed.
fn alike(sheet: &Sheet, code: Option<TaxId>, born: Option<Day>, around: &Around<'_>) -> Option<Doubt> {
    let mut entry = Entry::person(0, sheet.text("person-surname"), sheet.text("person-given"));
    if let Some(born) = born {
        let small = |n: u32| u8::try_from(n).unwrap_or(0);
        entry = entry.birth(u16::try_from(born.year()).unwrap_or(0), small(born.month()), small(born.day()));
    }
    if let Some(code) = code {
        entry = entry.fiscal_code(code.as_str());
    }
    for id in ["person-mobile", "person-phone"] {
        if let Ok(Some(phone)) = sheet.read(id, read::phone, around) {
            entry = entry.phone(phone.digits());
        }
    }
    if let Ok(Some(email)) = sheet.read("person-email", read::email, around) {
        entry = entry.email(email.to_string());
    }
    let found = around.office.projections().alike(&entry, ALIKE);
    let (id, reasons) = found.first()?;
    let (id, why) = (*id, Message::new(detail::alike_key(*reasons.first()?)));
    let names: Vec<String> = found.iter().map(|(id, _)| shown(*id, around)).collect();
    let message = Message::new("person-alike").arg("who", names.join(", ")).arg("why", why);
    Some(Doubt {
        field: "person-surname",
        remark: Remark::warning(message),
        known: Some(Subject::Person(id)),
    })
}
