//! What deliveries still need before they count as complete: a number of meetings (seed 004, A.4), an outcome (seed 002,
//! F3, K, Q).

use super::Case;
use crate::domain::{CandidacyStep, Day, Event, EventKind};
use crate::standards::{Completion, ServiceDefinition};

/// A service begun and not complete.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Incomplete<'a> {
    /// Fewer meetings than the standard asks for.
    Meetings {
        /// The service.
        service: &'a ServiceDefinition,
        /// Meetings so far.
        done: usize,
        /// Meetings asked for.
        asked: usize,
    },
    /// No outcome is recorded since the last delivery.
    Outcome {
        /// The service.
        service: &'a ServiceDefinition,
    },
}

/// The services of a case that were begun and are not complete on a day.
pub fn incomplete<'a>(case: &Case<'a>, on: Day) -> Vec<Incomplete<'a>> {
    let mut found = Vec::new();
    for service in case.catalogue.services.iter().filter(|service| service.validity.covers(on)) {
        for rule in &service.completes {
            let done: Vec<Day> = case.deliveries(&service.code, on).map(|event| event.on).collect();
            let Some(last) = done.last() else { continue };
            match rule {
                Completion::MinMeetings(asked) if done.len() < usize::from(*asked) => {
                    let (done, asked) = (done.len(), usize::from(*asked));
                    found.push(Incomplete::Meetings { service, done, asked });
                }
                Completion::Outcome(_)
                    if !case.timeline.until(on).any(|e| e.on >= *last && is_outcome(e)) =>
                {
                    found.push(Incomplete::Outcome { service });
                }
                Completion::MinMeetings(_) | Completion::Outcome(_) => {}
            }
        }
    }
    found
}

/// Whether an event tells how a search for candidates or for a job went.
fn is_outcome(event: &Event) -> bool {
    match &event.kind {
        EventKind::Hire(_) => true,
        EventKind::Candidacy(candidacy) => matches!(
            candidacy.step,
            CandidacyStep::Preselected
                | CandidacyStep::Interviewed(Some(_))
                | CandidacyStep::Offered(Some(_))
        ),
        _ => false,
    }
}
