//! The state while walking through the events.

use super::{Loss, State, Status};
use crate::domain::Day;
use crate::rules::income::{IncomeKnown, Incomes};

/// A job on the way through the timeline.
#[derive(Clone, Copy)]
struct Job {
    from: Day,
    last: Option<Day>,
}

/// The state so far.
pub(super) struct Story {
    longest: Option<i64>,
    incomes: Incomes,
    did: Option<Day>,
    lost: Option<(Day, Loss)>,
    /// The day on which it was lost, if the income passes the threshold.
    unsure: Option<Day>,
    suspended: Option<Suspension>,
    past: Vec<(Day, Day)>,
    jobs: Vec<Job>,
    barred: Option<Day>,
    /// The day told so far.
    at: Option<Day>,
}

#[derive(Clone, Copy)]
struct Suspension {
    since: Day,
    /// Written by an operator and no job known: only a written resumption ends it.
    written: bool,
}

impl Story {
    pub(super) fn new(longest: Option<i64>, incomes: Incomes) -> Self {
        Story {
            longest,
            incomes,
            did: None,
            lost: None,
            unsure: None,
            suspended: None,
            past: Vec::new(),
            jobs: Vec::new(),
            barred: None,
            at: None,
        }
    }

    fn in_force(&self) -> bool {
        self.did.is_some() && self.lost.is_none() && self.unsure.is_none()
    }

    /// Whether the income of the year keeps the status while working.
    fn kept(&self, on: Day) -> bool {
        matches!(self.incomes.of(on), IncomeKnown::Within(_))
    }

    pub(super) fn declare(&mut self, on: Day) {
        if !self.in_force() && self.barred.is_none_or(|until| until <= on) {
            (self.did, self.lost, self.unsure, self.suspended) = (Some(on), None, None, None);
            self.past.clear();
        }
    }

    pub(super) fn suspend(&mut self, on: Day) {
        if self.in_force() {
            let since = self.suspended.map_or(on, |s| s.since);
            self.suspended = Some(Suspension { since, written: self.jobs.is_empty() });
        }
    }

    pub(super) fn resume(&mut self, on: Day) {
        if let Some(suspension) = self.suspended.take() {
            self.close(suspension.since, on - 1);
        }
    }

    pub(super) fn hire(&mut self, on: Day, last: Option<Day>) {
        self.jobs.push(Job { from: on, last });
        if self.in_force() && !self.kept(on) {
            let since = self.suspended.map_or(on, |s| s.since);
            self.suspended = Some(Suspension { since, written: false });
        }
    }

    /// The oldest job without a written end ends; a job's agreed end gives way to the real one.
    pub(super) fn cease(&mut self, on: Day) {
        let open = self.jobs.iter().position(|job| job.last.is_none_or(|last| last >= on));
        if let Some(job) = open.and_then(|place| self.jobs.get_mut(place)) {
            job.last = Some(on);
        }
    }

    pub(super) fn lose(&mut self, on: Day, why: Loss) {
        if self.in_force() {
            if let Some(suspension) = self.suspended.take() {
                self.close(suspension.since, on - 1);
            }
            self.lost = Some((on, why));
        }
    }

    pub(super) fn forfeit(&mut self, on: Day, barred_until: Day) {
        self.lose(on, Loss::Forfeited);
        self.barred = Some(barred_until);
    }

    fn close(&mut self, since: Day, last: Day) {
        if since <= last {
            self.past.push((since, last));
        }
    }

    /// What time alone brings by `day`: jobs end on their agreed day, long ones end the status, and every year has an
    /// income of its own.
    pub(super) fn pass_to(&mut self, day: Day) {
        let from = self.at.unwrap_or(day);
        for year in from.year() + 1..=day.year() {
            let Some(first) = Day::from_ymd(year, 1, 1) else { continue };
            self.pass_days(first);
            self.turn_of_year(first);
        }
        self.pass_days(day);
        self.at = Some(day);
    }

    fn turn_of_year(&mut self, first: Day) {
        let works = self.jobs.iter().any(|job| job.last.is_none_or(|last| last >= first));
        if !self.in_force() || !works {
            return;
        }
        match (self.kept(first), self.suspended) {
            (true, Some(_)) => self.resume(first),
            (false, None) => self.suspended = Some(Suspension { since: first, written: false }),
            _ => {}
        }
    }

    fn pass_days(&mut self, day: Day) {
        if let Some(suspension) = self.suspended {
            let ended = match suspension.written {
                true => None,
                false => self.unbroken_end(suspension.since).filter(|last| *last < day),
            };
            let limit = self.longest.map(|days| suspension.since + days);
            let reached = limit.filter(|limit| *limit <= day && ended.is_none_or(|last| *limit <= last));
            match (reached, ended) {
                (Some(limit), _) if matches!(self.incomes.of(limit), IncomeKnown::Over(_)) => {
                    self.lose(limit, Loss::LongEmployment);
                }
                (Some(limit), _) => {
                    self.resume(limit);
                    self.unsure = Some(limit);
                }
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

    pub(super) fn told(mut self, on: Day) -> Status {
        let state = match (self.did, self.lost, self.unsure, self.suspended) {
            (None, ..) => State::Unregistered,
            (_, Some((day, why)), ..) => State::Lost { on: day, why },
            (_, None, Some(day), _) => State::Unsure { on: day },
            (_, None, None, Some(suspension)) => State::Suspended {
                since: suspension.since,
                lost_on: self.longest.map(|days| suspension.since + days),
            },
            (_, None, None, None) => State::Unemployed,
        };
        if let Some(suspension) = self.suspended {
            self.close(suspension.since, on);
        }
        let employed_since = self.jobs.iter().map(|job| job.from).min();
        let mut status = Status {
            on,
            state,
            did: self.did,
            seniority_days: 0,
            employed_since,
            suspensions: self.past,
            income: employed_since.map(|_| self.incomes.of(on)),
            barred_until: self.barred.filter(|until| on < *until),
        };
        let end = self.lost.map(|(day, _)| day).or(self.unsure).unwrap_or(on);
        status.seniority_days =
            self.did.map_or(0, |did| end.days_since(did) - status.suspended_days(did, end));
        status
    }
}
