//! Distinct values by small numbers, so that a request looks at each value once and at each candidate's number only.

use std::collections::HashMap;
use std::hash::Hash;

/// Distinct values, numbered in the order they came. Values no longer in use stay: there are few.
pub(in crate::matching) struct Dictionary<T> {
    numbers: HashMap<T, u32>,
    values: Vec<T>,
}

impl<T> Default for Dictionary<T> {
    fn default() -> Self {
        Dictionary { numbers: HashMap::new(), values: Vec::new() }
    }
}

impl<T: Hash + Eq + Clone> Dictionary<T> {
    /// The number of a value, new or known.
    pub(in crate::matching) fn number(&mut self, value: &T) -> u32 {
        if let Some(number) = self.numbers.get(value) {
            return *number;
        }
        let number = u32::try_from(self.values.len()).unwrap_or(u32::MAX);
        self.numbers.insert(value.clone(), number);
        self.values.push(value.clone());
        number
    }

    /// The number of a value, if it ever came.
    pub(in crate::matching) fn known(&self, value: &T) -> Option<u32> {
        self.numbers.get(value).copied()
    }

    /// A code for a column: 0 for `None`, then the number from 1; `None` when 65,535 values are taken.
    pub(in crate::matching) fn code(&mut self, value: Option<&T>) -> Option<u16> {
        match value {
            None => Some(0),
            Some(value) if self.numbers.contains_key(value) || self.values.len() < usize::from(u16::MAX) => {
                u16::try_from(self.number(value) + 1).ok()
            }
            Some(_) => None,
        }
    }

    /// Every value, by number.
    pub(in crate::matching) fn values(&self) -> &[T] {
        &self.values
    }

    /// A table with an entry for every column code: the first for `None`, then one a value.
    pub(in crate::matching) fn table<R>(&self, mut entry: impl FnMut(Option<&T>) -> R) -> Vec<R> {
        let mut table = Vec::with_capacity(self.values.len() + 1);
        table.push(entry(None));
        table.extend(self.values.iter().map(|value| entry(Some(value))));
        table
    }
}
