//! The line over a person's timeline: declaration, interview, pact, plan, measures, job.

use super::{Case, Deadline, DeadlineState, State, Status, deadlines};
use crate::domain::{Day, Event};
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

/// The line of a person on a day. What came before the declaration in force does not count. Of the days to come
/// only the nearest is told, and every one that has passed.
pub fn pathway<'a>(case: &Case<'a>, on: Day) -> Vec<PathwayMark<'a>> {
    let status = Status::of(case.timeline, case.catalogue, on);
    let deadlines = deadlines(case, on);
    let steps = case.catalogue.pathway.iter();
    let mut marks: Vec<_> =
        steps.map(|step| PathwayMark { step, state: state(case, &status, &deadlines, step, on) }).collect();
    let nearest = marks.iter().filter_map(|mark| mark.state.due()).min();
    for mark in &mut marks {
        if mark.state.due() != nearest && matches!(mark.state, StepState::Due { late: false, .. }) {
            mark.state = StepState::Open;
        }
    }
    marks
}

impl StepState {
    fn due(self) -> Option<Day> {
        if let StepState::Due { by, .. } = self { Some(by) } else { None }
    }
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
    if step.done.iter().any(declares) {
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

/// Whether a step is the declaration itself, whose state the status tells: a benefit can stand for it, a job
/// can end it.
fn declares(trigger: &Trigger) -> bool {
    matches!(trigger, Trigger::Event(pattern) if pattern.word == "did")
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
