//! The parts of a figure: all of it, its groups, its months, its outcomes.

use crate::reports::{Part, Report, Row};

/// A part of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Slice {
    /// Which part.
    pub part: Part,
    /// How many.
    pub count: u64,
}

/// Every part of a figure that is above zero, all of it first. A figure written by hand has none.
pub fn of(report: &Report, row: &Row) -> Vec<Slice> {
    let Some(total) = row.total else { return Vec::new() };
    let groups = row.by.iter().map(|cell| (Part { group: Some(cell.group), ..Part::default() }, cell.count));
    let months = report.months.iter().zip(&row.months);
    let months = months.map(|(month, count)| (Part { month: Some(*month), ..Part::default() }, *count));
    let outcomes = row.outcomes.iter();
    let outcomes =
        outcomes.map(|(outcome, count)| (Part { outcome: Some(*outcome), ..Part::default() }, *count));
    let parts = groups.chain(months).chain(outcomes).filter(|(_, count)| *count > 0);
    std::iter::once((Part::default(), total))
        .chain(parts)
        .map(|(part, count)| Slice { part, count })
        .collect()
}
