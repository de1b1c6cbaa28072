//! What fields that pick from a table offer for what was typed.

use super::Around;
use super::read::checks::shown_place;
use crate::domain::fold;
use crate::search::{Kind, Query};

/// Something to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// What is put into the field.
    pub text: String,
    /// What else is shown.
    pub detail: String,
}

/// The most suggestions for one text.
const MOST: usize = 30;

/// Municipalities and states whose name begins like this.
pub fn places(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let places = &around.tables().places;
    let name = typed.split('(').next().unwrap_or_default();
    let found = places.starting_with(name, MOST);
    let shown = found.iter().map(|place| Suggestion {
        text: shown_place(place.code, around),
        detail: match places.region(place.code) {
            Some(region) => format!("{} {region}", place.code),
            None => place.code.to_string(),
        },
    });
    shown.collect()
}

/// Professions.
pub fn professions(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let hits = around.tables().professions.find(typed, MOST);
    let shown = hits.iter().map(|hit| Suggestion {
        text: hit.profession.title.to_string(),
        detail: hit.profession.code.to_string(),
    });
    shown.collect()
}

/// Professions, to be followed by the months of experience.
pub fn experiences(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    if typed.contains(':') {
        return Vec::new();
    }
    let mut found = professions(typed, around);
    for suggestion in &mut found {
        suggestion.text.push_str(": 12");
    }
    found
}

/// Skills.
pub fn skills(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let hits = around.tables().skills.find(typed, MOST);
    let shown = hits
        .iter()
        .map(|hit| Suggestion { text: hit.skill.title.to_string(), detail: hit.skill.code.to_string() });
    shown.collect()
}

/// Kinds of contract that can begin today.
pub fn contracts(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let wanted = fold(typed);
    let usable = around.tables().codes.contracts_on(around.today());
    let fits = usable.filter(|row| {
        fold(&row.it).contains(&wanted)
            || fold(&row.en).contains(&wanted)
            || row.code.to_string().starts_with(&wanted.to_uppercase())
    });
    let shown = fits.take(MOST).map(|row| Suggestion {
        text: row.code.to_string(),
        detail: around.named(&row.it, &row.en).to_owned(),
    });
    shown.collect()
}

/// Services of the standards, for persons and companies.
pub fn services(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    use crate::standards::Audience;
    let wanted = fold(typed);
    let catalogue = &around.tables().catalogue;
    let all = [Audience::Person, Audience::Company]
        .into_iter()
        .flat_map(|a| catalogue.services_for(a, around.today()));
    let fits = all.filter(|service| {
        fold(service.code.code()).starts_with(&wanted)
            || fold(&service.title_it).contains(&wanted)
            || fold(&service.title_en).contains(&wanted)
    });
    let shown = fits.take(MOST).map(|service| Suggestion {
        text: service.code.to_string(),
        detail: around.named(&service.title_it, &service.title_en).to_owned(),
    });
    shown.collect()
}

/// Companies of the office.
pub fn companies(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let known = around.office.projections();
    let hits = known.index.find(&Query::parse(typed), MOST * 2, &[]);
    let ids = hits.hits.iter().filter(|hit| hit.kind == Kind::Company);
    let companies = ids
        .filter_map(|hit| known.lookup.company_by_number(hit.handle))
        .filter_map(|id| known.companies.get(&id));
    let shown = companies.take(MOST).map(|company| Suggestion {
        text: format!("{} {}", company.name, company.vat),
        detail: around.office.place_name(company.municipality).unwrap_or_default(),
    });
    shown.collect()
}

/// Vacancies of the office, open ones first.
pub fn vacancies(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let known = around.office.projections();
    let hits = known.index.find(&Query::parse(typed), MOST * 2, &[]);
    let slots = hits.hits.iter().filter(|hit| hit.kind == Kind::Vacancy);
    let mut vacancies: Vec<_> = slots.filter_map(|hit| known.vacancy_at(hit.handle)).collect();
    vacancies.sort_by_key(|vacancy| !vacancy.state.is_open());
    let shown = vacancies.iter().take(MOST).map(|vacancy| Suggestion {
        text: format!("{} {}", vacancy.code, vacancy.title),
        detail: known.companies.get(&vacancy.company).map(|c| c.name.to_string()).unwrap_or_default(),
    });
    shown.collect()
}

/// Income supports by name.
pub fn benefits(typed: &str, around: &Around<'_>) -> Vec<Suggestion> {
    let wanted = fold(typed);
    let named = around.tables().catalogue.benefits.iter().filter(|row| fold(&row.name).contains(&wanted));
    named.map(|row| Suggestion { text: row.name.clone(), detail: row.source.clone() }).collect()
}
