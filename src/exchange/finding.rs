//! Something found in a file: a fault that rejects its row, or something to look at.

use super::Reason;
use crate::domain::Line;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The row went in all the same.
    Warning,
    /// The row was rejected.
    Fault,
}

/// What was found, and where.
#[derive(Debug)]
pub struct Finding {
    /// The line of the file, from 1.
    pub line: u64,
    /// The column, if it is about one.
    pub column: Option<Box<str>>,
    /// The value as it stood there, harmless and cut to its first 80 characters; empty when there is none.
    pub value: Box<str>,
    /// What is the matter.
    pub reason: Reason,
    /// Whether it rejected the row.
    pub weight: Weight,
}

impl Finding {
    /// Something to look at.
    pub fn warning(line: u64, column: Option<&str>, value: &str, reason: Reason) -> Self {
        Finding::new(line, column, value, reason, Weight::Warning)
    }

    /// Something that rejects the row.
    pub fn fault(line: u64, column: Option<&str>, value: &str, reason: Reason) -> Self {
        Finding::new(line, column, value, reason, Weight::Fault)
    }

    fn new(line: u64, column: Option<&str>, value: &str, reason: Reason, weight: Weight) -> Self {
        let harmless =
            |text: &str| if text.trim().is_empty() { "".into() } else { Box::from(&*Line::<80>::tame(text)) };
        Finding { line, column: column.map(harmless), value: harmless(value), reason, weight }
    }
}
