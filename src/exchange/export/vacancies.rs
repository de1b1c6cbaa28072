//! Vacancies as rows.

use std::fmt::Display;

use super::{ExportError, Going, Table, list, text, yes_no};
use crate::domain::{Asked, Strength, Vacancy};
use crate::exchange::place::written;
use crate::standards::places::Places;

pub(super) fn write(going: &mut Going<'_>, table: &mut Table<'_>) -> Result<(), ExportError> {
    for vacancy in going.office.every_vacancy() {
        let vacancy = vacancy?;
        let company = going.office.company(vacancy.company)?;
        let vat = company.map(|company| company.value.vat.to_string()).unwrap_or_default();
        table.row(&row(&vacancy, vat, &going.office.tables().places))?;
        if going.count().is_break() {
            break;
        }
    }
    Ok(())
}

/// `B!` is a must, `B` a preference.
fn asked<T: Display>(asked: &Asked<T>) -> String {
    format!("{}{}", asked.value, if asked.strength == Strength::Must { "!" } else { "" })
}

/// What is asked; nothing when nothing is.
fn demands<T: ToString>(items: impl Iterator<Item = T>) -> String {
    let items: Vec<T> = items.collect();
    if items.is_empty() { String::new() } else { list(items) }
}

fn row(vacancy: &Vacancy, vat: String, places: &Places) -> Vec<String> {
    let Vacancy { profile, conditions, .. } = vacancy;
    let skills = |strength: Strength| {
        demands(profile.skills.iter().filter(|skill| skill.strength == strength).map(|skill| &skill.value))
    };
    let education = profile.education.map(|level| match level.strength {
        Strength::Must => level.value.to_string(),
        Strength::Nice => format!("{}?", level.value),
    });
    let vehicle = profile.own_vehicle.map(|strength| match strength {
        Strength::Must => "S!",
        Strength::Nice => "S",
    });
    vec![
        vacancy.code.to_string(),
        vat,
        vacancy.title.to_string(),
        text(vacancy.profession.as_ref()),
        vacancy.municipality.map(|code| written(places, code)).unwrap_or_default(),
        vacancy.posts.to_string(),
        text(conditions.contract.as_ref()),
        text(conditions.hours.as_ref()),
        text(conditions.annual_pay.as_ref()),
        vacancy.requested_on.iso(),
        skills(Strength::Must),
        skills(Strength::Nice),
        education.unwrap_or_default(),
        demands(profile.languages.iter().map(asked)),
        demands(profile.licences.iter().map(asked)),
        profile.experience_months.as_ref().map(asked).unwrap_or_default(),
        vehicle.unwrap_or_default().to_owned(),
        text(profile.max_km.as_ref()),
        yes_no(vacancy.reserved_l68).to_owned(),
    ]
}
