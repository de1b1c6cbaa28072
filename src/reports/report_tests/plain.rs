//! The plain counter: slow, and obviously what the standards ask. It knows nothing of columns.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::world::World;
use crate::domain::{Day, Event, EventKind, Subject};
use crate::reports::{By, Month, Period};
use crate::rules::{Status, due, targets, vacancy_moment};
use crate::standards::{Audience, Indicator, Measure, Trigger, VacancyMoment};

/// A figure as the plain counter tells it.
#[derive(Debug, PartialEq)]
pub(super) struct Plain {
    pub(super) total: u64,
    pub(super) by: BTreeMap<String, u64>,
    pub(super) months: Vec<u64>,
    pub(super) outcomes: BTreeMap<String, u64>,
    pub(super) days: Vec<u32>,
    pub(super) within: u64,
    pub(super) minutes: u64,
    pub(super) subjects: u64,
}

/// Something that a pattern is about.
struct Found<'a> {
    who: [u8; 16],
    on: Day,
    /// Starts come before what they start, on the same day.
    rank: u8,
    weight: u64,
    event: Option<&'a Event>,
    admitted: bool,
}

fn subject_id(subject: Subject) -> [u8; 16] {
    *subject.uuid().as_bytes()
}

/// Everything of these patterns that is about the audience, in order of days.
fn find<'a>(world: &'a World, indicator: &Indicator, triggers: &[Trigger], rank: u8) -> Vec<Found<'a>> {
    let mut found = Vec::new();
    for timeline in &world.timelines {
        let fits = match timeline.subject() {
            Subject::Person(_) => indicator.subject == Audience::Person,
            Subject::Company(_) => indicator.subject == Audience::Company,
        };
        let case = world.case(timeline);
        for event in timeline.live().filter(|event| fits && case.is_any(event, triggers)) {
            found.push(Found {
                who: subject_id(timeline.subject()),
                on: event.on,
                rank,
                weight: 1,
                event: Some(event),
                admitted: indicator.target.is_none_or(|target| {
                    targets(&case, &Status::of(timeline, &world.catalogue, event.on)).contains(&target)
                }) && (!indicator.through_vacancy || event.kind.vacancy().is_some()),
            });
        }
    }
    for vacancy in &world.vacancies {
        let who = match indicator.subject {
            Audience::Company => *vacancy.company.bytes(),
            Audience::Vacancy => *vacancy.id.bytes(),
            _ => continue,
        };
        for moment in VacancyMoment::ALL {
            let day = vacancy_moment(vacancy, moment, "2199-01-01".parse().unwrap());
            if let Some(on) = day.filter(|_| triggers.contains(&Trigger::Vacancy(moment))) {
                let weight = if indicator.measure == Measure::Posts { vacancy.posts.get().into() } else { 1 };
                found.push(Found {
                    who,
                    on,
                    rank,
                    weight,
                    event: None,
                    admitted: !indicator.through_vacancy,
                });
            }
        }
    }
    found.sort_by_key(|found| (found.on, found.rank));
    found
}

fn comes_before(world: &World, indicator: &Indicator, triggers: &[Trigger], found: &Found<'_>) -> bool {
    find(world, indicator, triggers, 0).iter().any(|other| other.who == found.who && other.on <= found.on)
}

/// Counts an indicator for a period.
pub(super) fn count(world: &World, indicator: &Indicator, period: Period, by: &By) -> Plain {
    let mut plain = Plain {
        total: 0,
        by: BTreeMap::new(),
        months: period.months().map(|_| 0).collect(),
        outcomes: BTreeMap::new(),
        days: Vec::new(),
        within: 0,
        minutes: 0,
        subjects: 0,
    };
    let mut all = find(world, indicator, &indicator.of, 1);
    all.retain(|found| {
        found.admitted
            && (indicator.after.is_empty() || comes_before(world, indicator, &indicator.after, found))
            && !comes_before(world, indicator, &indicator.not_after, found)
    });
    let paired = matches!(indicator.measure, Measure::Days | Measure::Dates);
    let starts = if paired { find(world, indicator, &indicator.from, 0) } else { Vec::new() };
    let mut met: HashSet<([u8; 16], Option<Day>)> = HashSet::new();
    let mut told = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut reached = BTreeSet::new();
    for found in &all {
        let mut days = None;
        if paired {
            let start =
                starts.iter().rfind(|start| start.who == found.who && start.on <= found.on).map(|s| s.on);
            if start.is_none() && indicator.measure == Measure::Days || !met.insert((found.who, start)) {
                continue;
            }
            days = start.map(|start| (start, u32::try_from(found.on.days_since(start)).unwrap()));
        }
        if let (Measure::Events, Some(Event { kind: kind @ EventKind::Candidacy(c), .. })) =
            (indicator.measure, found.event)
            && !told.insert((found.who, c.vacancy, *c.person.bytes(), kind.word(), kind.outcome_word()))
        {
            continue;
        }
        if !period.covers(found.on) {
            continue;
        }
        let month = period.months().position(|month| month == Month::of(found.on)).unwrap();
        if indicator.measure == Measure::Subjects {
            plain.months[month] += u64::from(seen.insert((found.who, Some(month))));
            if !seen.insert((found.who, None)) {
                continue;
            }
        } else {
            plain.months[month] += found.weight;
        }
        plain.total += found.weight;
        reached.insert(found.who);
        if indicator.subject == Audience::Person {
            let subject =
                world.timelines.iter().find(|t| subject_id(t.subject()) == found.who).unwrap().subject();
            let (sex, birth) = World::known(subject).unwrap();
            let age = by.age.as_ref().unwrap().band(u16::try_from(birth.years_until(found.on)).unwrap());
            *plain.by.entry(format!("{sex}|{}", age.unwrap_or_else(|| "<15".into()))).or_default() +=
                found.weight;
        }
        if let (Some(event), Some(_)) = (found.event, indicator.split) {
            *plain.outcomes.entry(event.kind.outcome_word().unwrap_or("?").to_owned()).or_default() += 1;
        }
        if let Some(EventKind::Service(delivery)) = found.event.map(|event| &event.kind) {
            plain.minutes += u64::from(delivery.minutes.unwrap_or(0));
        }
        if let Some((start, days)) = days {
            plain.days.push(days);
            let last = indicator.limit.and_then(|limit| due(limit, start, &world.calendar));
            plain.within += u64::from(last.is_some_and(|last| found.on <= last));
        }
    }
    plain.subjects = reached.len() as u64;
    plain.days.sort_unstable();
    plain
}
