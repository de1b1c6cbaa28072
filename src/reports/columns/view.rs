//! Columns as one report reads them: the shelves, and what stands apart.

use std::collections::HashMap;

use super::super::class::Class;
use super::{Bits, Columns, Row};

/// Days by their numbers, both included.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Span {
    pub(crate) from: i32,
    pub(crate) to: i32,
}

/// Rows of one class in order of days.
pub(crate) struct Run<'a> {
    pub(crate) class: &'a Class,
    pub(crate) rows: &'a [Row],
    /// Whose rows here do not count: they stand apart.
    pub(crate) masked: Option<&'a Bits>,
}

/// Columns while one report reads them.
pub(crate) struct View<'a> {
    pub(crate) columns: &'a Columns,
    extra: HashMap<usize, Vec<Row>>,
}

impl<'a> View<'a> {
    pub(crate) fn new(columns: &'a Columns) -> Self {
        let mut extra: HashMap<usize, Vec<Row>> = HashMap::new();
        for (class, row) in columns.apart.values().flatten() {
            extra.entry(*class).or_default().push(*row);
        }
        extra.values_mut().for_each(|rows| rows.sort_unstable());
        View { columns, extra }
    }

    /// The rows of the classes wanted, on these days.
    pub(crate) fn runs(&self, span: Span, mut wanted: impl FnMut(&Class) -> bool) -> Vec<Run<'_>> {
        let mut runs = Vec::new();
        for (place, class) in self.columns.classes.iter().enumerate() {
            if !wanted(class) {
                continue;
            }
            let masked = Some(&self.columns.touched[class.side as usize]).filter(|set| !set.is_empty());
            let shelf = cut(&self.columns.shelves[place], span);
            let apart = self.extra.get(&place).map_or(&[][..], |rows| cut(rows, span));
            runs.extend((!shelf.is_empty()).then_some(Run { class, rows: shelf, masked }));
            runs.extend((!apart.is_empty()).then_some(Run { class, rows: apart, masked: None }));
        }
        runs
    }
}

fn cut(rows: &[Row], span: Span) -> &[Row] {
    let from = rows.partition_point(|row| row.day() < span.from);
    let to = rows.partition_point(|row| row.day() <= span.to);
    rows.get(from..to).unwrap_or(&[])
}

/// Walks over runs day by day: `each` is given the day, the place of the run and its rows of that day.
pub(crate) fn by_day(runs: &[Run<'_>], mut each: impl FnMut(i32, usize, &[Row])) {
    let mut left: Vec<&[Row]> = runs.iter().map(|run| run.rows).collect();
    while let Some(day) = left.iter().filter_map(|rows| rows.first()).map(Row::day).min() {
        for (place, rows) in left.iter_mut().enumerate() {
            if rows.first().is_none_or(|row| row.day() != day) {
                continue;
            }
            let end = rows.iter().position(|row| row.day() != day).unwrap_or(rows.len());
            let (today, later) = rows.split_at(end);
            *rows = later;
            each(day, place, today);
        }
    }
}
