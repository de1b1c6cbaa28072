//! Days between two facts: from the latest of the one to the first of the other after it.

use std::collections::HashMap;

use super::super::class::Class;
use super::super::columns::{NONE, Span, by_day};
use super::{Column, Counter, Hit, column, month_of, side_of};
use crate::domain::Day;
use crate::rules::due;
use crate::standards::{Indicator, Measure};

/// Nothing to count from yet.
const NEVER: i32 = i32::MIN;
/// What was counted from has found its other end.
const TAKEN: i32 = i32::MAX;

impl<'a> Counter<'a> {
    /// Each start is met once, by the first fact on its day or after; a later start takes the place of one that
    /// waits. [`Measure::Dates`] also tells a first fact without any start.
    pub(super) fn pairs(
        &self,
        indicator: &Indicator,
        span: Span,
        sink: &mut impl FnMut(Hit),
    ) -> Vec<&'a Class> {
        let whole = Span { from: i32::MIN, to: span.to };
        let mut runs = self.runs(indicator.subject, &indicator.from, whole);
        let starts = runs.len();
        runs.extend(self.runs(indicator.subject, &indicator.of, whole));
        let gate = self.gate(indicator, span.to);
        let mut since = vec![NEVER; self.view.columns.slots(side_of(indicator.subject, None))];
        let mut limits = Limits { counter: *self, indicator, known: HashMap::new() };
        by_day(&runs, |day, place, rows| {
            let run = &runs[place];
            let Some(own) = column(indicator.subject, run.class, None) else { return };
            let (tells, month) = (run.class.tells_vacancy(), month_of(day));
            for row in rows {
                if run.masked.is_some_and(|masked| masked.contains(row.subject)) {
                    continue;
                }
                let who = Column::of(own, row);
                let Some(start) = since.get_mut(who as usize).filter(|_| who != NONE) else { continue };
                if place < starts {
                    *start = day;
                    continue;
                }
                let told = *start != TAKEN && (*start != NEVER || indicator.measure == Measure::Dates);
                if !told || !gate.admits(row, tells, who) {
                    continue;
                }
                let began = (*start != NEVER).then_some(*start);
                *start = TAKEN;
                if day >= span.from {
                    let days = began.map(|began| day.abs_diff(began));
                    let within = began.is_some_and(|began| limits.meets(began, day));
                    sink(Hit { who, day, month, first: true, run: place, row: *row, days, within });
                }
            }
        });
        runs.iter().map(|run| run.class).collect()
    }
}

/// The last day in time for each start.
struct Limits<'a> {
    counter: Counter<'a>,
    indicator: &'a Indicator,
    known: HashMap<i32, i32>,
}

impl Limits<'_> {
    fn meets(&mut self, began: i32, day: i32) -> bool {
        let Some(limit) = self.indicator.limit else { return false };
        let last = *self.known.entry(began).or_insert_with(|| {
            let start = Day::from_number(began).unwrap_or_default();
            due(limit, start, self.counter.calendar).map_or(i32::MAX, Day::number)
        });
        day <= last
    }
}
