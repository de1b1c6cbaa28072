//! Deadlines of a vacancy: the company's request starts them, the shortlist meets them.

use super::clocks::is_duty;
use super::due::due;
use super::{Deadline, DeadlineState, Why};
use crate::domain::{Day, Vacancy, VacancyState, WorkCalendar};
use crate::standards::{Audience, Catalogue, Centres, Clock, Trigger, VacancyMoment};

/// Every deadline of a vacancy on a day.
pub fn vacancy_deadlines<'a>(
    vacancy: &Vacancy,
    catalogue: &'a Catalogue,
    calendar: &WorkCalendar,
    on: Day,
) -> Vec<Deadline<'a>> {
    let clocks = catalogue.clocks.iter().filter(|clock| is_duty(clock, Audience::Vacancy, on));
    clocks.map(|clock| read(clock, vacancy, calendar, on)).collect()
}

/// The goals that the service has with a vacancy, in centres of this kind: those that held when the company asked.
pub fn vacancy_goals<'a>(
    vacancy: &Vacancy,
    catalogue: &'a Catalogue,
    calendar: &WorkCalendar,
    centre: Centres,
    on: Day,
) -> Vec<Deadline<'a>> {
    let meant = |clock: &&Clock| {
        clock.goal
            && clock.audience == Audience::Vacancy
            && clock.validity().covers(vacancy.requested_on)
            && (clock.centres == Centres::All || clock.centres == centre)
    };
    catalogue.clocks.iter().filter(meant).map(|clock| read(clock, vacancy, calendar, on)).collect()
}

fn read<'a>(clock: &'a Clock, vacancy: &Vacancy, calendar: &WorkCalendar, on: Day) -> Deadline<'a> {
    let first =
        |triggers: &[Trigger]| triggers.iter().filter_map(|trigger| moment(trigger, vacancy, on)).min();
    let Some(start) = first(&clock.starts) else {
        let state = DeadlineState::NotApplicable(Why::NotStarted);
        return Deadline { clock, started_on: None, due: None, state, about: None, what: None };
    };
    let agreed = vacancy.agreed_on.filter(|_| clock.unless_agreed);
    let due = agreed.or_else(|| due(clock.limit, start, calendar));
    let state = match first(&clock.ends).filter(|end| *end >= start) {
        Some(end) => DeadlineState::Met { on: end, in_time: due.is_none_or(|due| end <= due) },
        None if closed_on(vacancy, on).is_some() => DeadlineState::NotApplicable(Why::Closed),
        None if due.is_some_and(|due| due < on) => DeadlineState::Late,
        None => DeadlineState::Running,
    };
    Deadline { clock, started_on: Some(start), due, state, about: None, what: None }
}

fn moment(trigger: &Trigger, vacancy: &Vacancy, on: Day) -> Option<Day> {
    if let Trigger::Vacancy(moment) = trigger { vacancy_moment(vacancy, *moment, on) } else { None }
}

/// The day of a moment in the life of a vacancy, as it stands on a day; `None` when it has not come.
pub fn vacancy_moment(vacancy: &Vacancy, moment: VacancyMoment, on: Day) -> Option<Day> {
    let day = match moment {
        VacancyMoment::Requested => Some(vacancy.requested_on),
        VacancyMoment::Published => first_move(vacancy, |to| to == VacancyState::Published),
        VacancyMoment::ShortlistSent => vacancy.sent_on,
        VacancyMoment::Closed => closed_on(vacancy, on),
    };
    day.filter(|day| *day <= on)
}

/// When it was closed for good: a vacancy that was opened again is not.
fn closed_on(vacancy: &Vacancy, on: Day) -> Option<Day> {
    let last = vacancy.history.iter().rfind(|step| step.on <= on)?;
    (!last.to.is_open()).then_some(last.on)
}

fn first_move(vacancy: &Vacancy, is: impl Fn(VacancyState) -> bool) -> Option<Day> {
    vacancy.history.iter().find(|step| is(step.to)).map(|step| step.on)
}
