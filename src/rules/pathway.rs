//! The line over a person's timeline: declaration, interview, pact, plan, measures, job.

use super::{Case, Deadline, DeadlineState, State, Status, deadlines};
use crate::domain::{Day, DidStep, Event, EventKind};
use crate::standards::{Clock, PathwayStep, Trigger};

/// A step of the line as it stands on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct PathwayMark<'a> {
    /// The step, with its words.
    pub step: &'a PathwayStep,
    /// How it stands.
    pub state: StepState,
}

/// How a step stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum StepState {
    /// Taken.
    Done {
        /// When.
        on: Day,
    },
    /// To be taken by a day.
    Due {
        /// The last day in time.
        by: Day,
        /// Whether it has passed.
        late: bool,
    },
    /// The person refused it.
    Refused {
        /// When.
        on: Day,
    },
    /// Taken once, but it holds no more: the declaration was lost.
    Lost {
        /// Since when.
        on: Day,
    },
    /// Nothing to tell.
    Open,
}

/// The line of a person on a day. What came before the declaration in force does not count.
pub fn pathway<'a>(case: &Case<'a>, on: Day) -> Vec<PathwayMark<'a>> {
    let status = Status::of(case.timeline, case.catalogue, on);
    let deadlines = deadlines(case, on);
    let marks = case.catalogue.pathway.iter();
    marks.map(|step| PathwayMark { step, state: state(case, &status, &deadlines, step, on) }).collect()
}

fn state(
    case: &Case<'_>,
    status: &Status,
    deadlines: &[Deadline<'_>],
    step: &PathwayStep,
    on: Day,
) -> StepState {
    let since = if status.is_registered() { status.did } else { None };
    let mut events = case.timeline.until(on).filter(|event| since.is_none_or(|did| did <= event.on)).rev();
    let tells = |event: &&Event| case.is_any(event, &step.done) || case.is_any(event, &step.refused);
    let declaration = status.did.is_some_and(|did| {
        case.timeline
            .until(on)
            .any(|event| event.on == did && declares(event) && case.is_any(event, &step.done))
    });
    if declaration {
        return match (status.state, status.did) {
            (State::Lost { on, .. }, _) => StepState::Lost { on },
            (_, Some(did)) => StepState::Done { on: did },
            (_, None) => StepState::Open,
        };
    }
    match events.find(tells) {
        Some(event) if case.is_any(event, &step.done) => StepState::Done { on: event.on },
        Some(event) => StepState::Refused { on: event.on },
        None => due(case, deadlines, step).unwrap_or(StepState::Open),
    }
}

/// Whether an event can be the declaration in force: an application for a benefit counts as one.
fn declares(event: &Event) -> bool {
    matches!(event.kind, EventKind::Did(DidStep::Released) | EventKind::Benefit(_))
}

/// The nearest open deadline whose first way of being met is this step.
fn due(case: &Case<'_>, deadlines: &[Deadline<'_>], step: &PathwayStep) -> Option<StepState> {
    let running = |d: &&Deadline<'_>| matches!(d.state, DeadlineState::Running | DeadlineState::Late);
    let nearest =
        deadlines.iter().filter(running).filter(|d| leads_to(case, d.clock, step)).min_by_key(|d| d.due)?;
    Some(StepState::Due { by: nearest.due?, late: nearest.state == DeadlineState::Late })
}

fn leads_to(case: &Case<'_>, clock: &Clock, step: &PathwayStep) -> bool {
    let same = |end: &Trigger, done: &Trigger| match (end, done) {
        (Trigger::Service(end), Trigger::Service(done)) => case.catalogue.counts(end, done),
        (Trigger::Event(end), Trigger::Event(done)) => {
            end.word == done.word && end.outcome.is_none_or(|outcome| done.outcome == Some(outcome))
        }
        _ => false,
    };
    !clock.repeats && clock.ends.first().is_some_and(|end| step.done.iter().any(|done| same(end, done)))
}
