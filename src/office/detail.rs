//! The details of a person in words, and what two records have in common.

use super::Resemblance;
use super::said;
use crate::domain::{Detail, Licence, Person};
use crate::look::{Language, Message, Texts};
use crate::search::Reason;
use crate::standards::Tables;

/// What a record says of a detail, in words; empty where it says nothing.
pub fn told(texts: &Texts, tables: &Tables, detail: Detail, person: &Person) -> String {
    let (identity, contacts, record, wishes) =
        (&person.identity, &person.contacts, &person.record, &person.wishes);
    let place = |code| tables.places.latest(code).map(|place| format!("{} ({})", place.name, place.province));
    let text = match detail {
        Detail::TaxId => Some(identity.tax_id.to_string()),
        Detail::Surname => Some(identity.surname.to_string()),
        Detail::GivenNames => Some(identity.given_names.to_string()),
        Detail::BirthDate => Some(identity.birth_date.to_string()),
        Detail::Sex => Some(identity.sex.to_string()),
        Detail::BirthPlace => identity.birth_place.and_then(place),
        Detail::Citizenship => identity.citizenship.as_ref().map(ToString::to_string),
        Detail::Municipality => contacts.municipality.and_then(place),
        Detail::Address => contacts.address.as_ref().map(ToString::to_string),
        Detail::Mobile => contacts.mobile.as_ref().map(ToString::to_string),
        Detail::Phone => contacts.phone.as_ref().map(ToString::to_string),
        Detail::Email => contacts.email.as_ref().map(ToString::to_string),
        Detail::Education => record.education.map(|level| {
            let row = tables.codes.education().iter().find(|row| row.code == level);
            let named = row.map(|row| if is_italian(texts) { &row.it } else { &row.en });
            named.map_or_else(|| format!("EQF {}", level.level()), ToString::to_string)
        }),
        Detail::EducationTitle => record.education_title.as_ref().map(ToString::to_string),
        Detail::Experiences => list(texts, record.experiences.as_deref(), |job| {
            let profession = said::profession(texts, tables, job.profession);
            format!("{profession} {}", said::months(texts, u32::from(job.months)))
        }),
        Detail::Skills => list(texts, record.skills.as_deref(), |skill| said::skill(texts, tables, skill)),
        Detail::Languages => {
            list(texts, record.languages.as_deref(), |one| said::language(texts, tables, *one))
        }
        Detail::Licences => record.licences.and_then(|held| {
            let held: Vec<&str> = held.essential().iter().map(Licence::as_str).collect();
            list(texts, Some(&held), ToString::to_string)
        }),
        Detail::OwnVehicle => {
            record.own_vehicle.map(|own| texts.get(if own { "flag-yes" } else { "flag-no" }).into_owned())
        }
        Detail::Professions => {
            list(texts, wishes.professions.as_deref(), |code| said::profession(texts, tables, *code))
        }
        Detail::AvailableFrom => wishes.available_from.map(|day| day.to_string()),
        Detail::MaxKm => wishes.max_km.map(|km| km.to_string()),
        Detail::Contracts => {
            list(texts, wishes.contracts.as_deref(), |code| said::contract(texts, tables, *code))
        }
        Detail::Hours => wishes.hours.and_then(|set| {
            let each: Vec<_> = set.iter().collect();
            list(texts, Some(&each), |hours| said::hours(texts, tables, *hours))
        }),
        Detail::Shifts => wishes.shifts.map(|set| said::shifts(texts, tables, set)),
        Detail::MinPay => wishes.min_pay.map(|pay| pay.to_string()),
        Detail::Responsible => person.responsible.as_ref().map(ToString::to_string),
    };
    text.unwrap_or_default()
}

fn is_italian(texts: &Texts) -> bool {
    texts.language() == Language::Italian
}

/// A list that was asked for; «none» when it is known to be empty.
fn list<T>(texts: &Texts, items: Option<&[T]>, say: impl Fn(&T) -> String) -> Option<String> {
    let items = items?;
    Some(match items.is_empty() {
        true => texts.get("detail-none").into_owned(),
        false => items.iter().map(say).collect::<Vec<_>>().join(", "),
    })
}

/// What two records have in common, to be said.
pub fn resemblance(reason: Resemblance) -> Message {
    let of = |key, detail: Detail| Message::new(key).arg("detail", Message::new(detail.field()));
    match reason {
        Resemblance::Same(Detail::Mobile) => Message::new("resemble-phone"),
        Resemblance::Alike(Detail::Mobile) => Message::new("resemble-phone-alike"),
        Resemblance::Same(detail) => of("resemble-same", detail),
        Resemblance::Alike(detail) => of("resemble-alike", detail),
        Resemblance::NamesSwapped => Message::new("resemble-names-swapped"),
        Resemblance::BirthSwapped => Message::new("resemble-born-swapped"),
        Resemblance::Omocode => Message::new("resemble-omocode"),
    }
}

/// Why two records may be of one person, as forms and lists say it.
pub fn alike_key(reason: Reason) -> &'static str {
    match reason {
        Reason::SameCode => "alike-code",
        Reason::Omocode => "alike-omocode",
        Reason::SoundsAlikeSameBirth => "alike-birth",
        Reason::SoundsAlikeSwappedBirth => "alike-swapped",
        Reason::SoundsAlikeNearBirth => "alike-near-birth",
        Reason::SameEmail => "alike-email",
        Reason::SamePhone => "alike-phone",
    }
}
