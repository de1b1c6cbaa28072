//! What rows say of each other: nothing dangles, nobody waits for himself.

use std::collections::{HashMap, HashSet};

use super::catalogue::Catalogue;
use super::place::Place;
use super::{Audience, Clock, Limit, Problem, StandardError};
use crate::domain::ServiceCode;

/// Every mention of another row, with the place where it stands.
#[derive(Default)]
pub(super) struct References {
    /// Services defined.
    pub(super) defined: Vec<(ServiceCode, Place)>,
    /// Services mentioned.
    pub(super) services: Vec<(ServiceCode, Place)>,
    /// Indicators mentioned, with their standard.
    pub(super) indicators: Vec<(String, String, Place)>,
    /// Clocks mentioned.
    pub(super) clocks: Vec<(String, Place)>,
    /// Rows of the school support plan mentioned.
    pub(super) plan_rows: Vec<(String, Place)>,
}

/// A clock that starts from nothing can only be the office's own.
pub(super) fn check_clock(clock: &Clock, place: &Place) -> Result<(), StandardError> {
    let idle = clock.starts.is_empty() && clock.audience != Audience::Office;
    let endless =
        clock.ends.is_empty() && clock.audience != Audience::Office && clock.limit != Limit::OwnDate;
    if idle || endless {
        return Err(place.refuse(Problem::IdleClock(clock.id.clone())));
    }
    Ok(())
}

pub(super) fn check(catalogue: &Catalogue, references: &References) -> Result<(), StandardError> {
    let defined: HashSet<&ServiceCode> = references.defined.iter().map(|(code, _)| code).collect();
    for (code, place) in &references.services {
        if !defined.contains(code) {
            return Err(place.refuse(Problem::Dangling(code.to_string())));
        }
    }
    for (standard, code, place) in &references.indicators {
        if !catalogue.indicators.iter().any(|i| i.standard == *standard && i.code == *code) {
            return Err(place.refuse(Problem::Dangling(code.clone())));
        }
    }
    for (clock, place) in &references.clocks {
        if !catalogue.clocks.iter().any(|c| c.id == *clock) {
            return Err(place.refuse(Problem::Dangling(clock.clone())));
        }
    }
    for (row, place) in &references.plan_rows {
        if !catalogue.plan_rows.iter().any(|r| r.id == *row) {
            return Err(place.refuse(Problem::Dangling(row.clone())));
        }
    }
    let places: HashMap<&ServiceCode, &Place> = references.defined.iter().map(|(c, p)| (c, p)).collect();
    defaults(catalogue, &places)?;
    circles(catalogue, &places)
}

/// In one standard, a code of another has at most one default.
fn defaults(catalogue: &Catalogue, places: &HashMap<&ServiceCode, &Place>) -> Result<(), StandardError> {
    let mut taken: HashMap<(&str, &ServiceCode), &ServiceCode> = HashMap::new();
    for service in &catalogue.services {
        for other in &service.default_for {
            let first = taken.entry((service.code.standard(), other)).or_insert(&service.code);
            if *first != &service.code {
                return refuse_at(places, &service.code, Problem::AmbiguousDefault(other.to_string()));
            }
        }
    }
    Ok(())
}

/// No service waits, directly or through others, for itself.
fn circles(catalogue: &Catalogue, places: &HashMap<&ServiceCode, &Place>) -> Result<(), StandardError> {
    let mut waits: HashMap<&ServiceCode, Vec<&ServiceCode>> = HashMap::new();
    for service in &catalogue.services {
        let for_whom = service.requires.iter().flat_map(|c| c.services());
        waits.entry(&service.code).or_default().extend(for_whom);
    }
    let mut safe: HashSet<&ServiceCode> = HashSet::new();
    for service in &catalogue.services {
        let mut path = Vec::new();
        if let Some(circle) = walk(&service.code, &waits, &mut safe, &mut path) {
            return refuse_at(places, &service.code, Problem::Circular(circle));
        }
    }
    Ok(())
}

fn walk<'a>(
    code: &'a ServiceCode,
    waits: &HashMap<&'a ServiceCode, Vec<&'a ServiceCode>>,
    safe: &mut HashSet<&'a ServiceCode>,
    path: &mut Vec<&'a ServiceCode>,
) -> Option<Vec<String>> {
    if let Some(start) = path.iter().position(|step| *step == code) {
        let circle = path.iter().skip(start).chain([&code]);
        return Some(circle.map(|step| step.to_string()).collect());
    }
    if safe.contains(code) {
        return None;
    }
    path.push(code);
    for next in waits.get(code).into_iter().flatten() {
        if let Some(circle) = walk(next, waits, safe, path) {
            return Some(circle);
        }
    }
    path.pop();
    safe.insert(code);
    None
}

fn refuse_at(
    places: &HashMap<&ServiceCode, &Place>,
    code: &ServiceCode,
    problem: Problem,
) -> Result<(), StandardError> {
    places.get(code).map_or(Ok(()), |place| Err(place.refuse(problem)))
}
