//! Deadlines: every clock of the standards as it stands for a case on a day.

use super::conditionality::{Proposal, proposals};
use super::due::due;
use super::{Case, State, Status, targets};
use crate::domain::{Day, Event, EventId, EventKind, ProgrammeStep, Subject};
use crate::standards::{Audience, Centres, Clock, Limit, StatusNeed, Target, Trigger};

/// A clock as it stands for a case on a day.
#[derive(Clone, PartialEq, Debug)]
pub struct Deadline<'a> {
    /// The rule: its id, titles and source explain the deadline.
    pub clock: &'a Clock,
    /// What set it going.
    pub started_on: Option<Day>,
    /// The last day in time; `None` where the operator decides.
    pub due: Option<Day>,
    /// How it stands.
    pub state: DeadlineState,
    /// The event it is about: an appointment, a planned action, a pact.
    pub about: Option<EventId>,
    /// Its own words: the title of a planned action, an act of search.
    pub what: Option<&'a str>,
}

/// How a deadline stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DeadlineState {
    /// There is time left.
    Running,
    /// The last day has passed.
    Late,
    /// What it asked for was done.
    Met {
        /// When.
        on: Day,
        /// Whether that was in time.
        in_time: bool,
    },
    /// It stands still while the status is suspended.
    Suspended,
    /// It does not concern this case now.
    NotApplicable(Why),
}

/// Why a clock does not concern a case.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Why {
    /// Nothing set it going.
    NotStarted,
    /// The declaration is not in force.
    NotUnemployed,
    /// It is for other kinds of people.
    OtherTarget,
    /// It was closed without what it asked for.
    Closed,
}

impl DeadlineState {
    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            DeadlineState::Running => "running",
            DeadlineState::Late => "late",
            DeadlineState::Met { .. } => "met",
            DeadlineState::Suspended => "suspended",
            DeadlineState::NotApplicable(_) => "not_applicable",
        }
    }

    /// Whether someone still has something to do.
    pub fn is_open(self) -> bool {
        matches!(self, DeadlineState::Running | DeadlineState::Late | DeadlineState::Suspended)
    }
}

impl Deadline<'_> {
    /// Calendar days from `on` to the last day in time; negative when late.
    pub fn days_left(&self, on: Day) -> Option<i64> {
        self.due.map(|due| due.days_since(on))
    }
}

/// Every deadline of a person's or a company's case on a day, with those that do not concern it.
/// Goals of the service and clocks of single kinds of centres are left to the indicators.
pub fn deadlines<'a>(case: &Case<'a>, on: Day) -> Vec<Deadline<'a>> {
    let status = Status::of(case.timeline, case.catalogue, on);
    let belongs_to = targets(case, &status);
    let audience = match case.timeline.subject() {
        Subject::Person(_) => Audience::Person,
        Subject::Company(_) => Audience::Company,
    };
    let desk = Desk { case, status: &status, targets: &belongs_to, on };
    let duties = case.catalogue.clocks.iter().filter(|clock| is_duty(clock, audience, on));
    duties.flat_map(|clock| desk.read(clock)).collect()
}

/// The deadlines that somebody has to do something about, the nearest first.
pub fn open_deadlines<'a>(case: &Case<'a>, on: Day) -> Vec<Deadline<'a>> {
    let mut open: Vec<_> = deadlines(case, on).into_iter().filter(|d| d.state.is_open()).collect();
    open.sort_by_key(|deadline| (deadline.due.is_none(), deadline.due));
    open
}

/// Whether a clock binds this audience on a day.
pub(super) fn is_duty(clock: &Clock, audience: Audience, on: Day) -> bool {
    clock.audience == audience && !clock.goal && clock.centres == Centres::All && clock.validity().covers(on)
}

struct Desk<'a, 'b> {
    case: &'b Case<'a>,
    status: &'b Status,
    targets: &'b [Target],
    on: Day,
}

impl<'a> Desk<'a, '_> {
    fn read(&self, clock: &'a Clock) -> Vec<Deadline<'a>> {
        if let Some(why) = self.spared(clock) {
            return vec![idle(clock, why)];
        }
        if matches!(clock.limit, Limit::OwnDate | Limit::Decision) {
            let mut own = match clock.limit {
                Limit::Decision => self.decisions(clock),
                _ => self.own_dates(clock),
            };
            if own.is_empty() {
                own.push(idle(clock, Why::NotStarted));
            }
            return own;
        }
        vec![if clock.repeats { self.repeating(clock) } else { self.single(clock) }]
    }

    fn spared(&self, clock: &Clock) -> Option<Why> {
        let is = |target: &Target| self.targets.contains(target);
        let meant = clock.applies_to.is_empty() || clock.applies_to.iter().any(is);
        if clock.while_status == Some(StatusNeed::Unemployed) && !self.status.is_registered() {
            Some(Why::NotUnemployed)
        } else if !meant || clock.except_for.iter().any(is) {
            Some(Why::OtherTarget)
        } else {
            None
        }
    }

    /// The days, in order, of the events of these patterns that this clock may look at.
    fn days(&self, clock: &Clock, triggers: &[Trigger]) -> Vec<Day> {
        let since = clock.while_status.and(self.status.did);
        let events = self.case.timeline.until(self.on).filter(|e| since.is_none_or(|did| did <= e.on));
        events.filter(|event| self.case.is_any(event, triggers)).map(|event| event.on).collect()
    }

    /// Met by the first end on or after its start; the first start still unmet is the one that counts.
    fn single(&self, clock: &'a Clock) -> Deadline<'a> {
        let starts = self.days(clock, &clock.starts);
        let ends = self.days(clock, &clock.ends);
        let Some(last_start) = starts.last() else { return idle(clock, Why::NotStarted) };
        let last_end = ends.last();
        let pending = starts.iter().find(|start| last_end.is_none_or(|end| end < *start));
        let start = *pending.unwrap_or(last_start);
        let met = match pending {
            Some(_) => None,
            None => ends.iter().find(|end| **end >= start).copied(),
        };
        self.deadline(clock, start, met)
    }

    fn repeating(&self, clock: &'a Clock) -> Deadline<'a> {
        let mut days = self.days(clock, &clock.starts);
        if let Some(first) = days.first().copied() {
            days.extend(self.days(clock, &clock.ends).into_iter().filter(|end| *end >= first));
        }
        match days.into_iter().max() {
            Some(start) => self.deadline(clock, start, None),
            None => idle(clock, Why::NotStarted),
        }
    }

    fn deadline(&self, clock: &'a Clock, start: Day, met: Option<Day>) -> Deadline<'a> {
        let still = match clock.while_status {
            Some(_) => self.status.suspended_days(start, met.unwrap_or(self.on)),
            None => 0,
        };
        let due = due(clock.limit, start, self.case.calendar).map(|due| due + still);
        self.judged(clock, Some(start), due, met)
    }

    fn judged(
        &self,
        clock: &'a Clock,
        start: Option<Day>,
        due: Option<Day>,
        met: Option<Day>,
    ) -> Deadline<'a> {
        let suspended = clock.while_status.is_some() && matches!(self.status.state, State::Suspended { .. });
        let state = match met {
            Some(on) => DeadlineState::Met { on, in_time: due.is_none_or(|due| on <= due) },
            None if suspended => DeadlineState::Suspended,
            None if due.is_some_and(|due| due < self.on) => DeadlineState::Late,
            None => DeadlineState::Running,
        };
        Deadline { clock, started_on: start, due, state, about: None, what: None }
    }

    /// Appointments, planned actions and acts of search carry their own day. Appointments may lie in the future.
    fn own_dates(&self, clock: &'a Clock) -> Vec<Deadline<'a>> {
        let since = clock.while_status.and(self.status.did);
        let mut found = Vec::new();
        for event in self.case.timeline.live().filter(|event| self.case.is_any(event, &clock.starts)) {
            if since.is_some_and(|did| event.on < did) {
                continue;
            }
            match &event.kind {
                EventKind::Appointment(appointment) if appointment.closes.is_none() => {
                    let outcome = appointment.outcome.map(|_| event.on);
                    let met = outcome.or_else(|| self.closed_on(event));
                    found.push(self.own(clock, event, event.on, None, met));
                }
                EventKind::PlanAction(action) if action.closes.is_none() && event.on <= self.on => {
                    let Some(due) = action.due else { continue };
                    let met = action.outcome.filter(|step| is_over(*step)).map(|_| event.on);
                    found.push(self.own(
                        clock,
                        event,
                        due,
                        Some(&action.title),
                        met.or_else(|| self.closed_on(event)),
                    ));
                }
                EventKind::Pact(pact) if event.on <= self.on => {
                    for act in pact.terms.iter().flat_map(|terms| &terms.acts) {
                        let ends = self.days(clock, &clock.ends);
                        let met = ends.into_iter().find(|day| *day >= act.due && *day > event.on);
                        found.push(self.own(clock, event, act.due, Some(&act.what), met));
                    }
                }
                _ => {}
            }
        }
        found
    }

    /// What the ladder proposes waits from the day of the behaviour.
    fn decisions(&self, clock: &'a Clock) -> Vec<Deadline<'a>> {
        let waiting = proposals(self.case, self.on).into_iter();
        let deadline = |proposal: Proposal<'a>| {
            let day = Some(proposal.behaved_on);
            let deadline = self.judged(clock, day, day, None);
            Deadline { about: Some(proposal.about), ..deadline }
        };
        waiting.map(deadline).collect()
    }

    fn own(
        &self,
        clock: &'a Clock,
        event: &'a Event,
        due: Day,
        what: Option<&'a str>,
        met: Option<Day>,
    ) -> Deadline<'a> {
        let deadline = self.judged(clock, Some(event.on), Some(due), met);
        Deadline { about: Some(event.id), what, ..deadline }
    }

    /// When the appointment or the action was closed by a later event.
    fn closed_on(&self, event: &Event) -> Option<Day> {
        let closes = |later: &&Event| match &later.kind {
            EventKind::Appointment(appointment) => appointment.closes == Some(event.id),
            EventKind::PlanAction(action) => {
                action.closes == Some(event.id) && action.outcome.is_some_and(is_over)
            }
            _ => false,
        };
        self.case.timeline.until(self.on).find(closes).map(|later| later.on)
    }
}

/// Whether nothing more is expected of an action.
fn is_over(step: ProgrammeStep) -> bool {
    matches!(step, ProgrammeStep::Completed | ProgrammeStep::Abandoned)
}

fn idle(clock: &Clock, why: Why) -> Deadline<'_> {
    let state = DeadlineState::NotApplicable(why);
    Deadline { clock, started_on: None, due: None, state, about: None, what: None }
}
