//! The employment status on a day: never stored, always derived (D.Lgs. 150/2015 art. 19; circolare ANPAL 1/2019).

mod story;

use story::Story;

use super::income::{IncomeKnown, Incomes};
use super::jobs::is_employment;
use crate::domain::{Day, Decision, DidStep, EventKind, Timeline};
use crate::standards::Catalogue;

/// How someone stands towards work on a day.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Status {
    /// The day it is told for.
    pub on: Day,
    /// How they stand.
    pub state: State,
    /// The declaration that counts: the last one given while none was in force.
    pub did: Option<Day>,
    /// Days of unemployment since the declaration, without the suspended ones (circolare ANPAL 1/2019).
    pub seniority_days: i64,
    /// First day of the oldest job still open, as far as the timeline tells.
    pub employed_since: Option<Day>,
    /// First and last day of each suspension since the declaration; the last one may still go on.
    pub suspensions: Vec<(Day, Day)>,
    /// What is known of the income of the year, while a job is open.
    pub income: Option<IncomeKnown>,
    /// The first day on which a new declaration is possible again, after a forfeiture (art. 21 c. 9).
    pub barred_until: Option<Day>,
}

/// A state of the law.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum State {
    /// No declaration was ever given.
    Unregistered,
    /// The declaration is in force.
    Unemployed,
    /// Suspended by a job of up to 180 days.
    Suspended {
        /// First day of the suspension.
        since: Day,
        /// The day on which the status is lost if the job goes on.
        lost_on: Option<Day>,
    },
    /// Suspended for longer than that, and nobody knows whether the income passes the threshold: neither kept nor lost
    /// until somebody asks.
    Unsure {
        /// The day from which it is lost if the income passes the threshold.
        on: Day,
    },
    /// No longer unemployed; a new declaration is needed.
    Lost {
        /// First day without the status.
        on: Day,
        /// Why.
        why: Loss,
    },
}

/// Why the status was lost.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Loss {
    /// A job, or an unbroken suspension, of more than the days the law allows, with an income above the threshold.
    LongEmployment,
    /// An operator confirmed the forfeiture (art. 21 c. 7).
    Forfeited,
    /// The declaration was revoked.
    Revoked,
}

impl Status {
    /// The status of a timeline's subject on a day.
    pub fn of(timeline: &Timeline, catalogue: &Catalogue, on: Day) -> Self {
        let figure = |id: &str, on: Day| catalogue.constant(id, on).map(|c| c.value);
        let longest = figure("suspension_days", on).map(i64::from);
        let mut story = Story::new(longest, Incomes::declared(timeline, catalogue, on));
        for event in timeline.until(on) {
            story.pass_to(event.on);
            match &event.kind {
                EventKind::Did(DidStep::Released) => story.declare(event.on),
                EventKind::Benefit(benefit) if catalogue.counts_as_did(&benefit.name) => {
                    story.declare(event.on)
                }
                EventKind::Did(DidStep::Suspended) => story.suspend(event.on),
                EventKind::Did(DidStep::Resumed) => story.resume(event.on),
                EventKind::Did(DidStep::Revoked) => story.lose(event.on, Loss::Revoked),
                EventKind::Conditionality(decided) if decided.decision == Decision::Forfeited => {
                    let months = figure("reregistration_months", event.on).unwrap_or(0);
                    story.forfeit(event.on, event.on.plus_months(months));
                }
                EventKind::Hire(hire) if is_employment(hire) => story.hire(event.on, hire.until),
                EventKind::Cessation => story.cease(event.on),
                _ => {}
            }
        }
        story.pass_to(on);
        story.told(on)
    }

    /// Whether the declaration is in force and not suspended.
    pub fn is_unemployed(&self) -> bool {
        self.state == State::Unemployed
    }

    /// Whether the declaration is in force, suspended or not.
    pub fn is_registered(&self) -> bool {
        matches!(self.state, State::Unemployed | State::Suspended { .. })
    }

    /// Months of unemployment, of thirty days each, as offices count them.
    pub fn seniority_months(&self) -> i64 {
        self.seniority_days / 30
    }

    /// Suspended days between two days, the first included and the last not.
    pub fn suspended_days(&self, from: Day, to: Day) -> i64 {
        let inside = |(first, last): &(Day, Day)| (to.min(*last + 1)).days_since(from.max(*first)).max(0);
        self.suspensions.iter().map(inside).sum()
    }
}
