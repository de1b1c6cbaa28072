//! The ladder of conditionality (D.Lgs. 150/2015 art. 21 c. 7-9): what it proposes after a behaviour without a
//! justified reason. It only ever proposes; an operator decides, and that decision is an event.

use super::Case;
use crate::domain::{Benefit, Conditionality, Day, Decision, Event, EventId, EventKind, Timeline};
use crate::standards::{Sanction, SanctionStep};

/// What the ladder proposes for one behaviour.
#[derive(Clone, PartialEq, Debug)]
pub struct Proposal<'a> {
    /// The row of the ladder: the behaviour, the steps, where it is written.
    pub rule: &'a Sanction,
    /// The event that tells of the behaviour.
    pub about: EventId,
    /// The day of the behaviour.
    pub behaved_on: Day,
    /// The income support that was running then.
    pub benefit: &'a str,
    /// Which time it is, for this kind of behaviour and this income support.
    pub time: usize,
    /// What that brings.
    pub measure: SanctionStep,
}

/// The behaviours of recipients of income support that nobody has decided about yet, the oldest first. Behaviours
/// are counted by row of the ladder and by income support; those with a justified reason do not count.
pub fn proposals<'a>(case: &Case<'a>, on: Day) -> Vec<Proposal<'a>> {
    let mut found = Vec::new();
    for rule in &case.catalogue.sanctions {
        for event in behaviours(case, rule, on) {
            let decided = decision(case.timeline, rule, event.on, on).is_some();
            let Some((_, benefit)) = running_benefit(case.timeline, event.on).filter(|_| !decided) else {
                continue;
            };
            if let Some((time, measure)) = ladder(case, rule, event.on, on) {
                let (about, behaved_on) = (event.id, event.on);
                found.push(Proposal { rule, about, behaved_on, benefit: &benefit.name, time, measure });
            }
        }
    }
    found.sort_by_key(|proposal| proposal.behaved_on);
    found
}

/// What the ladder brings for a behaviour of a day, and which time it is; `None` where its rules do not hold for the
/// income support of that day. A behaviour that no event tells of counts from the decision about it.
pub fn ladder(case: &Case<'_>, rule: &Sanction, behaved_on: Day, on: Day) -> Option<(usize, SanctionStep)> {
    let granted = |day: Day| running_benefit(case.timeline, day).map(|(event, benefit)| (event.id, benefit));
    let (support, benefit) = granted(behaved_on)?;
    if !in_force(case, rule, &benefit.name) || !rule.validity().covers(behaved_on) {
        return None;
    }
    let mut days: Vec<Day> = behaviours(case, rule, on).iter().map(|event| event.on).collect();
    days.extend(decisions(case.timeline, on).filter(|one| *one.rule == *rule.id).map(|one| one.behaved_on));
    days.push(behaved_on);
    days.sort_unstable();
    days.dedup();
    let counts = |day: &&Day| {
        let excused =
            decision(case.timeline, rule, **day, on).is_some_and(|d| d.decision == Decision::Excused);
        let same = granted(**day).is_some_and(|(id, _)| id == support);
        **day == behaved_on || (**day < behaved_on && same && !excused)
    };
    let time = days.iter().filter(counts).count();
    step(rule, time).map(|measure| (time, measure))
}

/// What the nth time brings; after the last step, the last one again.
fn step(rule: &Sanction, time: usize) -> Option<SanctionStep> {
    rule.steps.get(time.saturating_sub(1)).or(rule.steps.last()).copied()
}

/// The behaviours that events tell of. One day is one behaviour.
fn behaviours<'a>(case: &Case<'a>, rule: &'a Sanction, on: Day) -> Vec<&'a Event> {
    let case = *case;
    let mut found: Vec<&Event> =
        case.timeline.until(on).filter(|event| case.is_any(event, &rule.events)).collect();
    found.dedup_by_key(|event| event.on);
    found
}

fn decisions(timeline: &Timeline, until: Day) -> impl Iterator<Item = &Conditionality> {
    timeline.until(until).filter_map(|event| match &event.kind {
        EventKind::Conditionality(decided) => Some(decided),
        _ => None,
    })
}

/// The last decision about a behaviour of that day.
fn decision<'a>(timeline: &'a Timeline, rule: &Sanction, of: Day, until: Day) -> Option<&'a Conditionality> {
    let about = |decided: &&Conditionality| *decided.rule == *rule.id && decided.behaved_on == of;
    decisions(timeline, until).filter(about).last()
}

/// Whether the ladder is that of this income support.
fn in_force(case: &Case<'_>, rule: &Sanction, benefit: &str) -> bool {
    rule.rules == case.catalogue.rules_of(Some(benefit))
}

/// The income support running on a day, and the event that granted it: the last one, unless it is over or forfeited.
pub fn running_benefit(timeline: &Timeline, on: Day) -> Option<(&Event, &Benefit)> {
    let mut running = None;
    for event in timeline.until(on) {
        match &event.kind {
            EventKind::Benefit(benefit) if benefit.until.is_none_or(|last| on <= last) => {
                running = Some((event, benefit));
            }
            EventKind::Conditionality(decided) if decided.decision == Decision::Forfeited => running = None,
            _ => {}
        }
    }
    running
}
