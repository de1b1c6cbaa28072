//! What operators decide about behaviours that the ladder of conditionality looks at.

use super::Path;
use crate::domain::{Conditionality, Day, Decision, EventId, EventKind, Note, Short, Subject, Timeline};
use crate::rules::{Case, Facts, proposals};
use crate::standards::SanctionStep;

/// Days before the last one from which on a decision may still be waited for.
const FRESH: i64 = 20;

/// A behaviour to decide about.
struct Open {
    about: EventId,
    rule: Short,
    behaved_on: Day,
    measure: SanctionStep,
}

impl Path<'_> {
    /// Most of what the ladder proposes is decided within days; some is put off, and waits on the agenda.
    pub(super) fn decide(&mut self) {
        let mut put_off = Vec::new();
        while let Some(open) = self.next_proposal(&put_off) {
            let fresh = self.world.days.last.days_since(open.behaved_on) < FRESH;
            if fresh || self.rng.chance(60) {
                put_off.push(open.about);
                continue;
            }
            let (decision, why) = match open.measure {
                SanctionStep::ReductionDays(days) if self.rng.chance(850) => {
                    (Decision::Reduced(days), self.rng.pick(&self.world.words.unexcused).clone())
                }
                // what would cost everything is looked into, and had its reason
                _ => {
                    let excuse: &Note = self.rng.pick(&self.world.words.absences);
                    (Decision::Excused, Short::tame(excuse))
                }
            };
            let on = self.world.days.after(open.behaved_on + self.rng.range(3, 11));
            let decided = Conditionality { rule: open.rule, behaved_on: open.behaved_on, decision, why };
            self.write(on, EventKind::Conditionality(decided), None);
        }
    }

    /// The oldest behaviour that nobody has decided about, those put off aside.
    fn next_proposal(&self, put_off: &[EventId]) -> Option<Open> {
        if !self.events.iter().any(|event| matches!(event.kind, EventKind::Benefit(_))) {
            return None;
        }
        let timeline = Timeline::new(Subject::Person(self.person), self.events.clone());
        let case = Case {
            timeline: &timeline,
            facts: Facts::default(),
            catalogue: &self.world.catalogue,
            calendar: &self.world.calendar,
        };
        let proposed = proposals(&case, self.world.days.last);
        let next = proposed.into_iter().find(|one| !put_off.contains(&one.about))?;
        Some(Open {
            about: next.about,
            rule: Short::tame(&next.rule.id),
            behaved_on: next.behaved_on,
            measure: next.measure,
        })
    }
}
