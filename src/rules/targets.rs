//! Which kinds of people of the standards someone belongs to on a day.

use super::{Case, Status};
use crate::domain::{Day, EventKind, Sex};
use crate::standards::{Catalogue, Target};

/// A disadvantaged worker, with the letters of Reg. reg. Puglia 2/2009 art. 12 c. 4 that are known to hold.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disadvantage {
    /// Out of work for at least 24 months (c. 5).
    pub severe: bool,
    /// Letters of the regulation. (d), (e) and (f) need facts that the registry does not keep.
    pub letters: Vec<char>,
}

/// The kinds someone is known to belong to, the most specific first. What is unknown is left out.
pub fn targets(case: &Case<'_>, status: &Status) -> Vec<Target> {
    let on = status.on;
    let limit = |id: &str| figure(case.catalogue, id, on);
    let age = case.age(on).map(i64::from);
    let up_to = |id: &str| age.zip(limit(id)).is_some_and(|(age, most)| age <= most);
    let months = status.seniority_months();
    let mut found = Vec::new();
    let enrolled = |event: &crate::domain::Event| matches!(event.kind, EventKind::TargetedPlacement);
    if case.timeline.until(on).any(enrolled) {
        found.push(Target::Disabled);
    }
    let old_enough = age.zip(limit("did_min_age")).is_some_and(|(age, least)| age >= least);
    let adolescent = old_enough && age.zip(limit("adolescent_max_age")).is_some_and(|(age, most)| age < most);
    let graduate = case.facts.education.is_some_and(|level| level.level() >= 6);
    let young =
        !adolescent && old_enough && (up_to("young_max_age") || graduate && up_to("young_graduate_max_age"));
    if adolescent {
        found.push(Target::Adolescent);
    }
    if receives_benefit(case, on) {
        found.push(Target::BenefitRecipient);
    }
    if let Some(disadvantage) = disadvantage(case, status) {
        found.extend(disadvantage.severe.then_some(Target::SeverelyDisadvantaged));
        found.push(Target::Disadvantaged);
    }
    if young {
        found.push(Target::Young);
    }
    let away = limit("returning_woman_months").is_some_and(|least| months >= least);
    let returning = case.facts.sex == Some(Sex::Female) && !young && !adolescent && away;
    if returning {
        found.push(Target::ReturningWoman);
    }
    if status.is_registered() {
        let long = limit(if young { "long_term_months_young" } else { "long_term_months" });
        if long.is_some_and(|most| months > most) {
            found.push(Target::LongTerm);
        }
        if !adolescent && !young && !returning {
            found.push(Target::LongTermRisk);
        }
        found.push(Target::Unemployed);
    }
    found
}

/// Whether the letters of the regulation that can be told from the registry hold.
pub fn disadvantage(case: &Case<'_>, status: &Status) -> Option<Disadvantage> {
    let limit = |id: &str| figure(case.catalogue, id, status.on);
    let months = status.seniority_months();
    let out_of_work = |id: &str| status.is_registered() && limit(id).is_some_and(|least| months >= least);
    let mut letters = Vec::new();
    if out_of_work("disadvantaged_months") {
        letters.push('a');
    }
    if case.facts.education.is_some_and(|level| level.level() < 3) {
        letters.push('b');
    }
    if case
        .age(status.on)
        .map(i64::from)
        .zip(limit("disadvantaged_age"))
        .is_some_and(|(age, most)| age > most)
    {
        letters.push('c');
    }
    let severe = out_of_work("severely_disadvantaged_months");
    (severe || !letters.is_empty()).then_some(Disadvantage { severe, letters })
}

/// Whether an income support is running on a day.
pub fn receives_benefit(case: &Case<'_>, on: Day) -> bool {
    case.timeline.until(on).any(|event| match &event.kind {
        EventKind::Benefit(benefit) => benefit.until.is_none_or(|last| on <= last),
        _ => false,
    })
}

fn figure(catalogue: &Catalogue, id: &str, on: Day) -> Option<i64> {
    catalogue.constant(id, on).map(|constant| i64::from(constant.value))
}
