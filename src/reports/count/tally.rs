//! The figures that come of the hits.

use std::collections::BTreeMap;

use super::super::class::Kind;
use super::super::columns::{Bits, NONE, Span};
use super::super::frame::Asked;
use super::{Counter, month_of};
use crate::domain::{Day, SapCode};
use crate::standards::{Measure, Split};

/// What was counted of one indicator.
#[derive(Default, Debug)]
pub(in crate::reports) struct Tally {
    pub(in crate::reports) total: u64,
    /// By the place of the group.
    pub(in crate::reports) groups: Vec<u64>,
    /// By months since the first of the span.
    pub(in crate::reports) months: Vec<u64>,
    pub(in crate::reports) outcomes: BTreeMap<&'static str, u64>,
    pub(in crate::reports) spread: Option<Spread>,
    pub(in crate::reports) deliveries: Option<Delivered>,
}

/// Deliveries beyond their number.
#[derive(Default, Debug)]
pub(in crate::reports) struct Delivered {
    pub(in crate::reports) subjects: u64,
    pub(in crate::reports) minutes: u64,
    pub(in crate::reports) sap: BTreeMap<Option<SapCode>, u64>,
}

/// How days between two facts are spread.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spread {
    /// The days in the middle; between the two in the middle where their number is even. `None`: there are none.
    pub median: Option<f64>,
    /// Nine out of ten took no longer.
    pub p90: Option<u32>,
    /// How many were within the limit, where there is one.
    pub within: Option<u64>,
    /// How many there are: a date may have nothing to count days from.
    pub of: u64,
    /// The first day on which one ended.
    pub first: Day,
    /// The last day on which one ended.
    pub last: Day,
}

impl Spread {
    /// Per cent within the limit.
    pub fn percent(&self) -> Option<f64> {
        self.within.filter(|_| self.of > 0).map(|within| within as f64 * 100.0 / self.of as f64)
    }
}

impl Counter<'_> {
    /// Counts an indicator.
    pub(in crate::reports) fn tally(&self, asked: &Asked<'_>, span: Span, monthly: bool) -> Tally {
        let indicator = asked.indicator.as_ref();
        let mut tally = Tally::default();
        let mut grouping = self.grouping(indicator);
        if grouping.is_some() {
            tally.groups = vec![0; self.by.size()];
        }
        let first_month = month_of(span.from);
        if monthly {
            let months = month_of(span.to) - first_month + 1;
            tally.months = vec![0; usize::try_from(months).unwrap_or(0)];
        }
        let posts = indicator.measure == Measure::Posts;
        let paired = matches!(indicator.measure, Measure::Days | Measure::Dates);
        let mut reached = Bits::default();
        let (mut minutes, mut within, mut days) = (0, 0, Vec::new());
        let mut ends: Option<(i32, i32)> = None;
        let mut per_run: Vec<u64> = Vec::new();
        let columns = self.view.columns;
        let classes = self.walk(indicator, span, monthly, None, &mut |hit| {
            let weight = if posts && hit.row.first != NONE { u64::from(hit.row.first) } else { 1 };
            let month = usize::try_from(hit.month - first_month).ok();
            if let Some(month) = month.and_then(|month| tally.months.get_mut(month)) {
                *month += weight;
            }
            if !hit.first {
                return;
            }
            tally.total += weight;
            if let Some(grouping) = &mut grouping {
                tally.groups[grouping.place(columns.person(hit.who), hit.day)] += weight;
            }
            if indicator.split.is_some() || asked.deliveries {
                if per_run.len() <= hit.run {
                    per_run.resize(hit.run + 1, 0);
                }
                per_run[hit.run] += weight;
            }
            if asked.deliveries {
                reached.insert(hit.who);
                minutes += if hit.row.first == NONE { 0 } else { u64::from(hit.row.first) };
            }
            if paired {
                days.extend(hit.days);
                within += u64::from(hit.within);
                ends = Some(ends.map_or((hit.day, hit.day), |(first, _)| (first, hit.day)));
            }
        });
        let counted = classes.iter().zip(&per_run).filter(|(_, count)| **count > 0);
        if indicator.split == Some(Split::Outcome) {
            for (class, count) in counted.clone() {
                *tally.outcomes.entry(class.outcome().unwrap_or("?")).or_default() += count;
            }
        }
        if asked.deliveries {
            let mut delivered = Delivered { subjects: reached.count(), minutes, sap: BTreeMap::new() };
            for (class, count) in counted {
                if let Kind::Service { sap, .. } = &class.what {
                    *delivered.sap.entry(*sap).or_default() += count;
                }
            }
            tally.deliveries = Some(delivered);
        }
        tally.spread = spread(days, indicator.limit.map(|_| within), ends);
        tally
    }
}

fn spread(mut days: Vec<u32>, within: Option<u64>, ends: Option<(i32, i32)>) -> Option<Spread> {
    let (first, last) = ends?;
    days.sort_unstable();
    let of = days.len();
    let at = |place: usize| days.get(place).copied();
    let middle = at(of.saturating_sub(1) / 2).zip(at(of / 2));
    let day = |number| Day::from_number(number).unwrap_or_default();
    Some(Spread {
        median: middle.map(|(low, high)| f64::from(low + high) / 2.0),
        p90: (of * 9).div_ceil(10).checked_sub(1).and_then(at),
        within,
        of: of as u64,
        first: day(first),
        last: day(last),
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(&[], None)]
    #[case(&[7], Some((7.0, 7)))]
    #[case(&[10, 20], Some((15.0, 20)))]
    #[case(&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Some((5.5, 9)))]
    #[case(&[30, 10, 20], Some((20.0, 30)))]
    fn the_middle_and_nine_out_of_ten(#[case] days: &[u32], #[case] expected: Option<(f64, u32)>) {
        let told = spread(days.to_vec(), Some(1), Some((740_000, 740_001)));
        assert_eq!(told.and_then(|spread| spread.median.zip(spread.p90)), expected);
    }
}
