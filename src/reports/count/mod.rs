//! How an indicator is counted: a walk over the rows of its patterns that tells every hit.
//!
//! Figures, comparisons, coherences and what is behind a figure are all made of the same hits.

mod pairs;
mod subject;
mod tally;

use super::by::{By, Grouping};
use super::class::{Class, Side};
use super::columns::{Bits, NONE, Row, Run, Span, View, by_day};
use super::facts::TargetSet;
use super::frame::CrossWalk;
use crate::domain::{Day, WorkCalendar};
use crate::standards::{Audience, Catalogue, Compared, Indicator, Measure, Trigger};
use subject::{Column, column, side_of};
pub use tally::Spread;
pub(super) use tally::Tally;

/// One thing that an indicator counts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hit {
    /// Whom or what it is about.
    pub(super) who: u32,
    /// The number of the day.
    pub(super) day: i32,
    /// Months since the year 0.
    pub(super) month: i32,
    /// Not counted in an earlier month of the period already.
    pub(super) first: bool,
    /// The place of its run.
    pub(super) run: usize,
    pub(super) row: Row,
    /// Days since what they are counted from.
    pub(super) days: Option<u32>,
    /// Whether those are within the limit.
    pub(super) within: bool,
}

/// What a count reads.
#[derive(Clone, Copy)]
pub(super) struct Counter<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) catalogue: &'a Catalogue,
    pub(super) calendar: &'a WorkCalendar,
    pub(super) by: &'a By,
}

/// Which rows an indicator lets through, beyond its patterns.
struct Gate {
    target: Option<u16>,
    through_vacancy: bool,
    /// For each subject, the first day of what must have come before.
    after: Option<Vec<i32>>,
    /// For each subject, the first day of what must not have come before.
    not_after: Option<Vec<i32>>,
}

impl Gate {
    /// What comes on the same day came before.
    #[inline]
    fn admits(&self, row: &Row, tells_vacancy: bool, own: u32) -> bool {
        let first = |days: &Vec<i32>| days.get(own as usize).copied().unwrap_or(i32::MAX);
        self.target.is_none_or(|target| row.is_of(target))
            && (!self.through_vacancy || tells_vacancy && row.first != NONE)
            && self.after.as_ref().is_none_or(|days| first(days) <= row.day())
            && self.not_after.as_ref().is_none_or(|days| first(days) > row.day())
    }
}

impl<'a> Counter<'a> {
    /// Tells every hit of an indicator, in order of days. Subjects are told once or, with `monthly`, once a month.
    /// `compared`: the people or companies behind the subjects, in their place.
    pub(super) fn walk(
        &self,
        indicator: &Indicator,
        span: Span,
        monthly: bool,
        compared: Option<Compared>,
        sink: &mut impl FnMut(Hit),
    ) -> Vec<&'a Class> {
        match indicator.measure {
            Measure::Manual => Vec::new(),
            Measure::Days | Measure::Dates => self.pairs(indicator, span, sink),
            Measure::Subjects | Measure::Events | Measure::Posts => {
                let runs = self.runs(indicator.subject, &indicator.of, span);
                let gate = self.gate(indicator, span.to);
                let subjects = indicator.measure == Measure::Subjects;
                let side = side_of(indicator.subject, compared);
                let people = if subjects { self.view.columns.slots(side) } else { 0 };
                let mut seen = Seen { ever: Bits::below(people), lately: Bits::default(), month: i32::MIN };
                if monthly {
                    seen.lately = Bits::below(people);
                }
                by_day(&runs, |day, place, rows| {
                    let run = &runs[place];
                    let own = column(indicator.subject, run.class, None);
                    let told = column(indicator.subject, run.class, compared);
                    let (Some(own), Some(told)) = (own, told) else { return };
                    if indicator.measure == Measure::Posts && run.class.tells_vacancy() {
                        return;
                    }
                    let (tells, month) = (run.class.tells_vacancy(), month_of(day));
                    seen.enter(month);
                    for row in rows {
                        if run.masked.is_some_and(|masked| masked.contains(row.subject)) {
                            continue;
                        }
                        let who = told.of(row);
                        if who == NONE {
                            continue;
                        }
                        let first = match subjects {
                            // whoever was seen is passed over before anything else is looked at
                            true if seen.is_old(who, monthly) => continue,
                            true => {
                                if !gate.admits(row, tells, own.of(row)) {
                                    continue;
                                }
                                seen.note(who, monthly)
                            }
                            false if row.is_again() || !gate.admits(row, tells, own.of(row)) => continue,
                            false => true,
                        };
                        sink(Hit {
                            who,
                            day,
                            month,
                            first,
                            run: place,
                            row: *row,
                            days: None,
                            within: false,
                        });
                    }
                });
                runs.iter().map(|run| run.class).collect()
            }
        }
    }

    /// Which people or companies an indicator counts.
    pub(super) fn members(&self, indicator: &Indicator, span: Span, compared: Compared) -> Bits {
        let mut members = Bits::below(self.view.columns.slots(side_of(indicator.subject, Some(compared))));
        self.walk(indicator, span, false, Some(compared), &mut |hit| {
            members.insert(match compared {
                Compared::Persons => self.view.columns.standing(hit.who),
                Compared::Companies => hit.who,
            });
        });
        members
    }

    /// The side of the record that a hit names.
    pub(super) fn side(indicator: &Indicator, compared: Option<Compared>) -> Side {
        side_of(indicator.subject, compared)
    }

    /// A grouping for the hits of an indicator; `None` where it is not about people.
    pub(super) fn grouping(&self, indicator: &Indicator) -> Option<Grouping<'a>> {
        (indicator.subject == Audience::Person && self.by.is_any()).then(|| Grouping::new(self.by))
    }

    fn runs(&self, subject: Audience, triggers: &[Trigger], span: Span) -> Vec<Run<'a>> {
        let walk = CrossWalk(self.catalogue);
        let wanted = |class: &Class| column(subject, class, None).is_some() && class.is_any(triggers, walk);
        self.view.runs(span, wanted)
    }

    fn gate(&self, indicator: &Indicator, to: i32) -> Gate {
        let first = |triggers: &[Trigger]| {
            (!triggers.is_empty()).then(|| self.first_days(indicator.subject, triggers, to))
        };
        Gate {
            target: indicator.target.map(TargetSet::bit),
            through_vacancy: indicator.through_vacancy,
            after: first(&indicator.after),
            not_after: first(&indicator.not_after),
        }
    }

    /// For each subject, the first day of one of these patterns.
    fn first_days(&self, subject: Audience, triggers: &[Trigger], to: i32) -> Vec<i32> {
        let mut days = vec![i32::MAX; self.view.columns.slots(side_of(subject, None))];
        for run in self.runs(subject, triggers, Span { from: i32::MIN, to }) {
            let Some(own) = column(subject, run.class, None) else { continue };
            for row in run.rows {
                if run.masked.is_some_and(|masked| masked.contains(row.subject)) {
                    continue;
                }
                if let Some(day) = days.get_mut(own.of(row) as usize) {
                    *day = row.day().min(*day);
                }
            }
        }
        days
    }
}

/// Who was counted, in the period and in the month.
struct Seen {
    ever: Bits,
    lately: Bits,
    month: i32,
}

impl Seen {
    fn enter(&mut self, month: i32) {
        if month != self.month {
            self.month = month;
            self.lately.clear();
        }
    }

    #[inline]
    fn is_old(&self, who: u32, monthly: bool) -> bool {
        if monthly { self.lately.contains(who) } else { self.ever.contains(who) }
    }

    /// Whether it is the first time in the period.
    #[inline]
    fn note(&mut self, who: u32, monthly: bool) -> bool {
        if monthly {
            self.lately.insert(who);
        }
        self.ever.insert(who)
    }
}

/// The month of a day, counted from the year 0.
pub(super) fn month_of(day: i32) -> i32 {
    let day = Day::from_number(day).unwrap_or_default();
    day.year() * 12 + day.month().cast_signed() - 1
}
