//! Who is behind a figure.

use super::Columns;
use super::by::Group;
use super::class::Side;
use super::columns::{NONE, View, Who};
use super::count::Counter;
use super::period::Month;
use super::report::{Question, Unit};
use crate::domain::Day;

/// Part of a figure: all of it, when nothing is said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Part {
    /// Only this group.
    pub group: Option<Group>,
    /// Only this month: who is counted in it.
    pub month: Option<Month>,
    /// Only this outcome.
    pub outcome: Option<&'static str>,
}

/// Something that a figure counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Record {
    /// The person, company or vacancy.
    pub who: Who,
    /// When.
    pub on: Day,
    /// The person concerned, where a company's event is about one.
    pub with: Option<Who>,
    /// For days and dates, how many days.
    pub days: Option<u32>,
}

/// Why nobody is named.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum Withheld {
    /// The figure is about people on the lists of L. 68/1999: special data.
    #[error("this figure is about people on the lists of L. 68/1999: nobody is named")]
    Special,
    /// The figure is written by hand: there are no records behind it.
    #[error("this figure is written by hand: there are no records behind it")]
    Manual,
    /// The standard has no such figure.
    #[error("the standard has no such figure")]
    Unknown,
}

/// The records behind a figure, in order of days: as many as the figure says, except for posts, where each vacancy
/// stands once.
///
/// # Errors
/// [`Withheld`] where nobody may or can be named.
pub fn behind(
    columns: &Columns,
    question: &Question<'_>,
    code: &str,
    part: &Part,
) -> Result<Vec<Record>, Withheld> {
    let asked = question.frame().asked();
    let asked = asked.iter().find(|asked| asked.indicator.code == code).ok_or(Withheld::Unknown)?;
    let indicator = asked.indicator.as_ref();
    if asked.special {
        return Err(Withheld::Special);
    }
    if Unit::of(indicator) == Unit::Manual {
        return Err(Withheld::Manual);
    }
    let view = View::new(columns);
    let counter = question.counter(&view);
    let mut span = question.span(question.period);
    if let Some(month) = part.month {
        // a subject counted in an earlier month is counted in this one too
        span.from = span.from.max(month.first().number());
        span.to = span.to.min(month.last().number());
    }
    let side = Counter::side(indicator, None);
    let mut grouping = counter.grouping(indicator).filter(|_| part.group.is_some());
    let mut hits = Vec::new();
    let classes = counter.walk(indicator, span, false, None, &mut |hit| {
        let place = grouping.as_mut().map(|grouping| grouping.place(columns.person(hit.who), hit.day));
        if place.is_none_or(|place| part.group == Some(question.by.group(place))) {
            hits.push(hit);
        }
    });
    let wanted = |run: usize| {
        part.outcome.is_none_or(|outcome| classes.get(run).and_then(|class| class.outcome()) == Some(outcome))
    };
    let told = hits.iter().filter(|hit| wanted(hit.run)).filter_map(|hit| {
        let of_company = classes.get(hit.run).is_some_and(|class| class.side == Side::Company);
        let with = Some(hit.row.second).filter(|person| of_company && *person != NONE);
        Some(Record {
            who: columns.who(side, hit.who)?,
            on: Day::from_number(hit.day)?,
            with: with.and_then(|person| columns.who(Side::Person, columns.standing(person))),
            days: hit.days,
        })
    });
    Ok(told.collect())
}
