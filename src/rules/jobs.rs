//! The jobs that a timeline tells of.

use crate::domain::{Day, EventKind, Hire, Timeline, WeeklyHours};

/// A job of a timeline.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Job<'a> {
    /// First day.
    pub from: Day,
    /// Last day: agreed or, once it is over, the real one.
    pub last: Option<Day>,
    /// Weekly hours, where somebody told them.
    pub hours: Option<WeeklyHours>,
    /// How it began.
    pub hire: &'a Hire,
}

impl Job<'_> {
    /// Whether it is going on, and goes on after that day.
    pub fn goes_on_after(&self, day: Day) -> bool {
        self.from <= day && self.last.is_none_or(|last| last > day)
    }
}

/// Traineeships and community work are no employment (contract codes C).
pub fn is_employment(hire: &Hire) -> bool {
    hire.contract.is_none_or(|contract| <[u8; 3]>::from(contract)[0] != b'C')
}

/// The jobs up to a day, in the order they began. An end ends the oldest job still open; hours are those of the job
/// that began last.
pub fn jobs(timeline: &Timeline, until: Day) -> Vec<Job<'_>> {
    let mut jobs: Vec<Job<'_>> = Vec::new();
    for event in timeline.until(until) {
        match &event.kind {
            EventKind::Hire(hire) if is_employment(hire) => {
                jobs.push(Job { from: event.on, last: hire.until, hours: None, hire });
            }
            EventKind::WeeklyHours(hours) => {
                if let Some(job) = jobs.iter_mut().rev().find(|job| job.last.is_none_or(|l| l >= event.on)) {
                    job.hours = Some(*hours);
                }
            }
            EventKind::Cessation => {
                if let Some(job) = jobs.iter_mut().find(|job| job.last.is_none_or(|l| l >= event.on)) {
                    job.last = Some(event.on);
                }
            }
            _ => {}
        }
    }
    jobs
}
