//! The cells of a row as typed values. Everything wrong with the row is collected, not only the first fault.

use std::str::FromStr;

use super::sheet::Row;
use super::values::says_none;
use super::{Finding, Reason, Weight};

/// The cells of one row, and what was found in them.
pub(super) struct Cells<'r> {
    row: &'r Row,
    findings: Vec<Finding>,
}

impl<'r> Cells<'r> {
    /// The cells of a row.
    pub fn of(row: &'r Row) -> Self {
        Cells { row, findings: Vec::new() }
    }

    /// What a cell holds, empty or not.
    pub fn raw(&self, column: &str) -> &'r str {
        let row = self.row;
        let at = row.columns.iter().position(|known| known.name == column);
        at.and_then(|at| row.cells.get(at)).map_or("", String::as_str)
    }

    /// The text of a cell; nothing when it is empty or a lone `-`.
    pub fn text(&self, column: &str) -> Option<&'r str> {
        Some(self.raw(column)).filter(|text| !text.is_empty() && *text != "-")
    }

    /// The value of a cell, if there is a good one.
    pub fn with<T, E: Into<Reason>>(
        &mut self,
        column: &str,
        read: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let text = self.text(column)?;
        read(text).map_err(|error| self.fault(column, text, error)).ok()
    }

    /// The value of a cell that may be empty.
    pub fn optional<T>(&mut self, column: &str) -> Option<T>
    where
        T: FromStr,
        Reason: From<T::Err>,
    {
        self.with(column, |text| text.parse().map_err(Reason::from))
    }

    /// The value of a cell that may not be empty.
    pub fn required<T>(&mut self, column: &str) -> Option<T>
    where
        T: FromStr,
        Reason: From<T::Err>,
    {
        if self.text(column).is_none() {
            self.fault(column, "", Reason::Missing);
        }
        self.optional(column)
    }

    /// The items of a list with `;` (or a line break) between them. Nothing when the cell is empty, an empty list
    /// when it says that there is none.
    pub fn list<T, E: Into<Reason>>(
        &mut self,
        column: &str,
        mut read: impl FnMut(&str) -> Result<T, E>,
    ) -> Option<Vec<T>> {
        let text = self.raw(column);
        if text.is_empty() {
            return None;
        }
        if says_none(text) {
            return Some(Vec::new());
        }
        let items = text.split([';', '\n']).map(str::trim).filter(|item| !item.is_empty());
        let mut values = Vec::new();
        for item in items {
            match read(item) {
                Ok(value) => values.push(value),
                Err(error) => self.fault(column, item, error),
            }
        }
        Some(values)
    }

    /// Notes something that rejects the row.
    pub fn fault(&mut self, column: &str, value: &str, reason: impl Into<Reason>) {
        self.findings.push(Finding::fault(self.row.line, Some(column), value, reason.into()));
    }

    /// Notes something to look at.
    pub fn warn(&mut self, column: &str, value: &str, reason: impl Into<Reason>) {
        self.findings.push(Finding::warning(self.row.line, Some(column), value, reason.into()));
    }

    /// Whether something rejects the row.
    pub fn is_spoiled(&self) -> bool {
        self.findings.iter().any(|finding| finding.weight == Weight::Fault)
    }

    /// All that was found.
    pub fn findings(self) -> Vec<Finding> {
        self.findings
    }
}
