//! Whether an event can be believed beside what a timeline already tells: refused where it contradicts it, doubted where
//! a case worker would look twice (RULES B.4.2, B.9.6).

use super::income::{IncomeKnown, Incomes};
use super::{Case, Mismatch, PactElement, State, Status, jobs, measure, pact};
use crate::domain::{
    Day, DidStep, EventId, EventKind, Pact, ProgrammeStep, SignatureStep, Subject, WeeklyHours,
};

/// Why an event is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Objection {
    /// A declaration while one is in force.
    AlreadyUnemployed {
        /// The one in force.
        did: Day,
    },
    /// A declaration while a job goes on, and no income is declared that keeps within the threshold.
    Employed {
        /// First day of the job.
        since: Day,
    },
    /// A declaration too soon after a forfeiture (D.Lgs. 150/2015 art. 21 c. 9).
    Barred {
        /// First day on which it is possible again.
        until: Day,
    },
    /// A declaration under the least age.
    TooYoung {
        /// In years.
        least: u32,
    },
    /// Open jobs of more hours together than the law allows.
    TooManyHours {
        /// Together.
        hours: u32,
        /// Allowed.
        most: u32,
    },
    /// It ends before it begins.
    EndsBefore {
        /// The end.
        until: Day,
    },
    /// The event it closes is not there, or counts no more.
    ClosesNothing,
    /// The event it closes is closed already.
    ClosedAlready,
    /// A signed pact without these elements.
    PactIncomplete(Vec<PactElement>),
    /// A report to the electronic file that does not hold together.
    Incoherent(Vec<Mismatch>),
    /// An income of a year too far away.
    FarYear(u16),
    /// The ladder has no such letter.
    UnknownRule(String),
    /// Decided before the behaviour.
    DecidedBefore {
        /// The day of the behaviour.
        behaved_on: Day,
    },
}

/// What a case worker would look at twice.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doubt {
    /// A pact while no declaration is in force.
    PactBeforeDid,
    /// A declaration is suspended, resumed or revoked that is not in force.
    NoDidInForce,
    /// A declaration is resumed that is not suspended.
    NotSuspended,
    /// A job ends, and none is open.
    NoJobOpen,
    /// A job begins while another goes on: together they may not pass the weekly hours of the law.
    SecondJob {
        /// First day of the other.
        since: Day,
        /// Allowed weekly hours.
        most: Option<u32>,
    },
    /// A traineeship during a job.
    TraineeAtWork {
        /// First day of the job.
        since: Day,
    },
    /// A declaration though the income support already counted as one.
    BenefitCounts {
        /// Since when.
        did: Day,
    },
    /// An action due before it was agreed.
    DueBefore {
        /// Its day.
        due: Day,
    },
}

/// Whether [`examine`] has anything to look at in such an event.
pub fn can_be_doubted(kind: &EventKind) -> bool {
    match kind {
        EventKind::Did(_)
        | EventKind::Pact(_)
        | EventKind::Hire(_)
        | EventKind::WeeklyHours(_)
        | EventKind::Cessation
        | EventKind::Benefit(_)
        | EventKind::Income(_)
        | EventKind::Conditionality(_)
        | EventKind::Measure(_) => true,
        EventKind::Traineeship(step) => matches!(step, ProgrammeStep::Enrolled | ProgrammeStep::Started),
        EventKind::Appointment(appointment) => appointment.closes.is_some(),
        EventKind::PlanAction(action) => action.closes.is_some() || action.due.is_some(),
        _ => false,
    }
}

/// Looks at an event before it is written. `transcribed`: another register wrote it, and what that register left out is
/// not held against it.
///
/// # Errors
/// Why it cannot be believed.
pub fn examine(
    case: &Case<'_>,
    kind: &EventKind,
    on: Day,
    transcribed: bool,
) -> Result<Vec<Doubt>, Objection> {
    let status = || Status::of(case.timeline, case.catalogue, on);
    Ok(match kind {
        EventKind::Did(DidStep::Released) => declaration(case, &status(), on)?,
        EventKind::Did(step) => {
            let status = status();
            let suspended = matches!(status.state, State::Suspended { .. });
            match step {
                _ if !status.is_registered() => vec![Doubt::NoDidInForce],
                DidStep::Resumed if !suspended => vec![Doubt::NotSuspended],
                _ => Vec::new(),
            }
        }
        EventKind::Pact(pact) => signature(case, pact, on, transcribed)?,
        EventKind::Hire(hire) => {
            not_before(on, hire.until)?;
            let open = jobs(case.timeline, on).into_iter().find(|job| job.goes_on_after(on));
            let second = open.filter(|_| super::is_employment(hire));
            second
                .map(|job| Doubt::SecondJob { since: job.from, most: most_hours(case, on) })
                .into_iter()
                .collect()
        }
        EventKind::WeeklyHours(hours) => working_time(case, *hours, on)?,
        EventKind::Cessation => {
            let any = jobs(case.timeline, on).iter().any(|job| job.last.is_none_or(|last| last >= on));
            if any { Vec::new() } else { vec![Doubt::NoJobOpen] }
        }
        EventKind::Traineeship(ProgrammeStep::Enrolled | ProgrammeStep::Started) => {
            let open = jobs(case.timeline, on).into_iter().find(|job| job.goes_on_after(on));
            open.map(|job| Doubt::TraineeAtWork { since: job.from }).into_iter().collect()
        }
        EventKind::Benefit(benefit) => {
            not_before(on, benefit.until)?;
            Vec::new()
        }
        EventKind::Appointment(appointment) => {
            closes(case, appointment.closes, |kind| matches!(kind, EventKind::Appointment(_)))?;
            Vec::new()
        }
        EventKind::PlanAction(action) => {
            closes(case, action.closes, |kind| matches!(kind, EventKind::PlanAction(_)))?;
            action.due.filter(|due| *due < on).map(|due| Doubt::DueBefore { due }).into_iter().collect()
        }
        EventKind::Income(income) => {
            let far = i32::from(income.year) > on.year() + 1;
            if far { Err(Objection::FarYear(income.year))? } else { Vec::new() }
        }
        EventKind::Conditionality(decided) => {
            if !case.catalogue.sanctions.iter().any(|row| *row.id == *decided.rule) {
                return Err(Objection::UnknownRule(decided.rule.to_string()));
            }
            let behaved_on = decided.behaved_on;
            if on < behaved_on { Err(Objection::DecidedBefore { behaved_on })? } else { Vec::new() }
        }
        EventKind::Measure(reported) => match measure::mismatches(reported, on, case.catalogue) {
            wrong if wrong.is_empty() => Vec::new(),
            wrong => return Err(Objection::Incoherent(wrong)),
        },
        _ => Vec::new(),
    })
}

/// The blocks of the regional systems: while unemployed, while employed, too young, too soon (RULES B.4.2).
fn declaration(case: &Case<'_>, status: &Status, on: Day) -> Result<Vec<Doubt>, Objection> {
    let least = case.catalogue.constant("did_min_age", on).map(|row| row.value);
    if let (Some(age), Some(least)) = (case.age(on), least)
        && i64::from(age) < i64::from(least)
    {
        return Err(Objection::TooYoung { least });
    }
    if let Some(until) = status.barred_until {
        return Err(Objection::Barred { until });
    }
    let released = |did: Day| {
        let given = |kind: &EventKind| matches!(kind, EventKind::Did(DidStep::Released));
        case.timeline.until(on).any(|event| event.on == did && given(&event.kind))
    };
    match status.did.filter(|_| status.is_registered()) {
        Some(did) if released(did) => return Err(Objection::AlreadyUnemployed { did }),
        Some(did) => return Ok(vec![Doubt::BenefitCounts { did }]),
        None => {}
    }
    let kept = matches!(Incomes::declared(case.timeline, case.catalogue, on).of(on), IncomeKnown::Within(_));
    match jobs(case.timeline, on).iter().find(|job| job.goes_on_after(on)) {
        Some(job) if !kept => Err(Objection::Employed { since: job.from }),
        _ => Ok(Vec::new()),
    }
}

fn signature(case: &Case<'_>, agreed: &Pact, on: Day, transcribed: bool) -> Result<Vec<Doubt>, Objection> {
    // the five elements are those of a person's pact; a company's has none of its own
    if matches!(case.timeline.subject(), Subject::Company(_)) {
        return Ok(Vec::new());
    }
    let missing = pact::missing_elements(agreed.terms.as_deref());
    let told = agreed.terms.is_some() || !transcribed;
    if agreed.step == SignatureStep::Signed && told && !missing.is_empty() {
        return Err(Objection::PactIncomplete(missing));
    }
    let registered = Status::of(case.timeline, case.catalogue, on).is_registered();
    let concerns = agreed.step != SignatureStep::Refused && !registered;
    Ok(concerns.then_some(Doubt::PactBeforeDid).into_iter().collect())
}

fn most_hours(case: &Case<'_>, on: Day) -> Option<u32> {
    case.catalogue.constant("double_employment_hours", on).map(|row| row.value)
}

/// Hours belong to the job that began last.
fn working_time(case: &Case<'_>, told: WeeklyHours, on: Day) -> Result<Vec<Doubt>, Objection> {
    let all = jobs(case.timeline, on);
    let open: Vec<_> = all.iter().filter(|job| job.last.is_none_or(|last| last >= on)).collect();
    let Some((_, others)) = open.split_last() else { return Ok(vec![Doubt::NoJobOpen]) };
    let known = others.iter().filter_map(|job| job.hours).map(|hours| u32::from(u8::from(hours)));
    let hours = known.sum::<u32>() + u32::from(u8::from(told));
    match most_hours(case, on).filter(|most| !others.is_empty() && hours > *most) {
        Some(most) => Err(Objection::TooManyHours { hours, most }),
        None => Ok(Vec::new()),
    }
}

fn not_before(on: Day, until: Option<Day>) -> Result<(), Objection> {
    until.filter(|until| *until < on).map_or(Ok(()), |until| Err(Objection::EndsBefore { until }))
}

/// Whether what an event closes is there, of its kind, and not closed by another.
fn closes(
    case: &Case<'_>,
    closed: Option<EventId>,
    fits: impl Fn(&EventKind) -> bool,
) -> Result<(), Objection> {
    let Some(id) = closed else { return Ok(()) };
    if !case.timeline.live().any(|event| event.id == id && fits(&event.kind)) {
        return Err(Objection::ClosesNothing);
    }
    let over = |kind: &EventKind| match kind {
        EventKind::Appointment(later) => later.closes == Some(id),
        EventKind::PlanAction(later) => {
            let done = Some(ProgrammeStep::Completed);
            let left = Some(ProgrammeStep::Abandoned);
            later.closes == Some(id) && (later.outcome == done || later.outcome == left)
        }
        _ => false,
    };
    if case.timeline.live().any(|event| over(&event.kind)) {
        return Err(Objection::ClosedAlready);
    }
    Ok(())
}
