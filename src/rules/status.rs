//! The employment status on a day: never stored, always derived (D.Lgs. 150/2015 art. 19; circolare ANPAL 1/2019).

use crate::domain::{Day, DidStep, EventKind, Hire, Timeline};
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
    /// A job, or an unbroken suspension, of more than the days the law allows.
    LongEmployment,
    /// The declaration was revoked.
    Revoked,
}

impl Status {
    /// The status of a timeline's subject on a day.
    pub fn of(timeline: &Timeline, catalogue: &Catalogue, on: Day) -> Self {
        let longest = catalogue.constant("suspension_days", on).map(|c| i64::from(c.value));
        let mut story = Story { longest, ..Story::default() };
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

/// Traineeships and community work are no employment (contract codes C).
fn is_employment(hire: &Hire) -> bool {
    hire.contract.is_none_or(|contract| <[u8; 3]>::from(contract)[0] != b'C')
}

/// A job on the way through the timeline.
#[derive(Clone, Copy)]
struct Job {
    from: Day,
    last: Option<Day>,
}

/// The state while walking through the events.
#[derive(Default)]
struct Story {
    longest: Option<i64>,
    did: Option<Day>,
    lost: Option<(Day, Loss)>,
    suspended: Option<Suspension>,
    past: Vec<(Day, Day)>,
    jobs: Vec<Job>,
}

#[derive(Clone, Copy)]
struct Suspension {
    since: Day,
    /// Written by an operator and no job known: only a written resumption ends it.
    written: bool,
}

impl Story {
    fn in_force(&self) -> bool {
        self.did.is_some() && self.lost.is_none()
    }

    fn declare(&mut self, on: Day) {
        if !self.in_force() {
            (self.did, self.lost, self.suspended) = (Some(on), None, None);
            self.past.clear();
        }
    }

    fn suspend(&mut self, on: Day) {
        if self.in_force() {
            let since = self.suspended.map_or(on, |s| s.since);
            self.suspended = Some(Suspension { since, written: self.jobs.is_empty() });
        }
    }

    fn resume(&mut self, on: Day) {
        if let Some(suspension) = self.suspended.take() {
            self.close(suspension.since, on - 1);
        }
    }

    fn hire(&mut self, on: Day, last: Option<Day>) {
        self.jobs.push(Job { from: on, last });
        if self.in_force() {
            let since = self.suspended.map_or(on, |s| s.since);
            self.suspended = Some(Suspension { since, written: false });
        }
    }

    /// The oldest job without a written end ends; a job's agreed end gives way to the real one.
    fn cease(&mut self, on: Day) {
        let open = self.jobs.iter().position(|job| job.last.is_none_or(|last| last >= on));
        if let Some(job) = open.and_then(|place| self.jobs.get_mut(place)) {
            job.last = Some(on);
        }
    }

    fn lose(&mut self, on: Day, why: Loss) {
        if self.in_force() {
            if let Some(suspension) = self.suspended.take() {
                self.close(suspension.since, on - 1);
            }
            self.lost = Some((on, why));
        }
    }

    fn close(&mut self, since: Day, last: Day) {
        if since <= last {
            self.past.push((since, last));
        }
    }

    /// What time alone brings by `day`: jobs end on their agreed day, long ones end the status.
    fn pass_to(&mut self, day: Day) {
        if let Some(suspension) = self.suspended {
            let ended = match suspension.written {
                true => None,
                false => self.unbroken_end(suspension.since).filter(|last| *last < day),
            };
            let limit = self.longest.map(|days| suspension.since + days);
            let reached = limit.filter(|limit| *limit <= day && ended.is_none_or(|last| *limit <= last));
            match (reached, ended) {
                (Some(limit), _) => self.lose(limit, Loss::LongEmployment),
                (None, Some(last)) => {
                    self.suspended = None;
                    self.close(suspension.since, last);
                }
                (None, None) => {}
            }
        }
        self.jobs.retain(|job| job.last.is_none_or(|last| last >= day));
    }

    /// The last day of the jobs that suspend; `None` while one of them has no end.
    fn unbroken_end(&self, since: Day) -> Option<Day> {
        let mut last = since - 1;
        for job in &self.jobs {
            last = last.max(job.last?);
        }
        Some(last)
    }

    fn told(mut self, on: Day) -> Status {
        let state = match (self.did, self.lost, self.suspended) {
            (None, ..) => State::Unregistered,
            (_, Some((day, why)), _) => State::Lost { on: day, why },
            (_, None, Some(suspension)) => State::Suspended {
                since: suspension.since,
                lost_on: self.longest.map(|days| suspension.since + days),
            },
            (_, None, None) => State::Unemployed,
        };
        if let Some(suspension) = self.suspended {
            self.close(suspension.since, on);
        }
        let mut status = Status {
            on,
            state,
            did: self.did,
            seniority_days: 0,
            employed_since: self.jobs.iter().map(|job| job.from).min(),
            suspensions: self.past,
        };
        let end = self.lost.map_or(on, |(day, _)| day);
        status.seniority_days =
            self.did.map_or(0, |did| end.days_since(did) - status.suspended_days(did, end));
        status
    }
}
