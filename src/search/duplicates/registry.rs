//! Records as columns: what is equal is kept once, with how often it comes.

use std::collections::HashMap;

use super::likeness::{self, Agreement, Level, Sort};
use crate::search::fold::fold;
use crate::search::sounds::sound;

/// Values of one field of one record that count: a second phone, a second address line.
const MOST_VALUES: usize = 4;
/// Letters of a value that count.
const LONGEST: usize = 64;

/// A field of the records: what kind of value it holds, and how blocking may use it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// What it is called.
    pub name: &'static str,
    /// What kind of value it holds.
    pub sort: Sort,
}

impl Field {
    /// A field.
    #[must_use]
    pub const fn new(name: &'static str, sort: Sort) -> Field {
        Field { name, sort }
    }
}

/// A value that some records share.
#[derive(Debug)]
pub(super) struct Value {
    pub(super) text: String,
    /// The text without blanks.
    pub(super) bare: String,
    /// Which letters and digits it has, each a bit (digits share some).
    pub(super) letters: u32,
    /// How it sounds; empty where sound means nothing.
    pub(super) sound: String,
    pub(super) count: u32,
}

/// One field of all records.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub(super) values: Vec<Value>,
    known: HashMap<String, u32>,
    /// Where each record's values begin in `held`.
    starts: Vec<u32>,
    held: Vec<u32>,
}

impl Column {
    fn put(&mut self, sort: Sort, texts: &[&str]) {
        let begin = self.held.len();
        self.starts.push(begin as u32);
        for text in texts {
            let text = shape(sort, text);
            if text.is_empty() || self.held.len() - begin >= MOST_VALUES {
                continue;
            }
            let next = self.values.len() as u32;
            let value = *self.known.entry(text.clone()).or_insert(next);
            if value == next {
                let sound = if sort.is_name() { sound(&text) } else { String::new() };
                let bare = text.replace(' ', "");
                self.values.push(Value { letters: letters(&bare), bare, text, sound, count: 0 });
            }
            if !self.held[begin..].contains(&value) {
                self.held.push(value);
                self.values[value as usize].count += 1;
            }
        }
    }

    /// The values of a record, none where nothing is known.
    pub(super) fn of(&self, record: u32) -> &[u32] {
        let at = record as usize;
        let end = self.starts.get(at + 1).map_or(self.held.len(), |end| *end as usize);
        &self.held[self.starts[at] as usize..end]
    }

    pub(super) fn value(&self, value: u32) -> &Value {
        &self.values[value as usize]
    }
}

/// The text of a value as it is compared: words folded, digits bare.
fn shape(sort: Sort, text: &str) -> String {
    let mut text = fold(text);
    if sort.is_digits() {
        text.retain(|c| c.is_ascii_digit());
    } else if matches!(sort, Sort::Code) {
        text.retain(|c| c != ' ');
    }
    text.truncate(LONGEST); // folded text is ASCII
    text.truncate(text.trim_end().len());
    text
}

/// Which letters and digits a text has.
fn letters(bare: &str) -> u32 {
    let bit = |byte: u8| match byte {
        b'a'..=b'z' => byte - b'a',
        other => 26 + other % 6,
    };
    bare.bytes().fold(0, |letters, byte| letters | 1 << bit(byte))
}

/// All records, ready to be compared.
#[derive(Debug)]
pub struct Registry {
    fields: Vec<Field>,
    pub(super) columns: Vec<Column>,
    records: u32,
    /// Fields that no two records of one person differ in all together.
    proofs: Vec<Vec<usize>>,
}

impl Registry {
    /// An empty registry of records with these fields, at most sixteen. Of two names one after the other, surname
    /// and given names, it is known that they get swapped.
    #[must_use]
    pub fn new(fields: &[Field]) -> Registry {
        let fields = fields[..fields.len().min(16)].to_vec();
        Registry {
            columns: fields.iter().map(|_| Column::default()).collect(),
            fields,
            records: 0,
            proofs: Vec::new(),
        }
    }

    /// Records that differ in all of these fields are of two persons, whatever else they share: twins share a day, a
    /// street and a phone.
    #[must_use]
    pub fn told_apart_by(mut self, fields: &[&str]) -> Registry {
        let place = |name: &&str| self.fields.iter().position(|field| field.name == *name);
        self.proofs.push(fields.iter().filter_map(place).collect());
        self
    }

    /// Whether two records are certainly of two persons.
    pub(super) fn are_apart(&self, agreement: Agreement) -> bool {
        let differs = |field: &usize| agreement.level(*field) == Level::Different;
        self.proofs.iter().any(|proof| !proof.is_empty() && proof.iter().all(differs))
    }

    /// Puts a record in: for each field its values, none where nothing is known.
    pub fn put(&mut self, values: &[&[&str]]) {
        for (at, (column, field)) in self.columns.iter_mut().zip(&self.fields).enumerate() {
            column.put(field.sort, values.get(at).copied().unwrap_or_default());
        }
        self.records += 1;
    }

    /// The fields, in their order.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.records as usize
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.records == 0
    }

    /// How far two records agree, field by field.
    pub(super) fn compare(&self, first: u32, second: u32) -> Agreement {
        let mut agreement = Agreement::default();
        for (at, (column, field)) in self.columns.iter().zip(&self.fields).enumerate() {
            agreement.put(at, best(field.sort, column, column.of(first), column, column.of(second)));
        }
        self.uncross(first, second, &mut agreement);
        agreement
    }

    /// Names written into each other's field agree after all.
    fn uncross(&self, first: u32, second: u32, agreement: &mut Agreement) {
        for at in 1..self.fields.len() {
            let (one, other) = (self.fields[at - 1].sort, self.fields[at].sort);
            if !(one.is_name() && other.is_name())
                || agreement.level(at - 1) != Level::Different && agreement.level(at) != Level::Different
            {
                continue;
            }
            let (a, b) = (&self.columns[at - 1], &self.columns[at]);
            let there = best(one, a, a.of(first), b, b.of(second));
            let back = best(one, b, b.of(first), a, a.of(second));
            let agrees = |level| matches!(level, Level::Equal | Level::Close);
            let silent = |level| agrees(level) || level == Level::Unknown;
            if agrees(there) && silent(back) || silent(there) && agrees(back) {
                agreement.put(at - 1, Level::Close);
                agreement.put(at, Level::Close);
            }
        }
    }

    /// How common the value is in which two records are equal: the chance that another record has it too. `None` where
    /// they are not equal.
    pub(super) fn share(&self, first: u32, second: u32, field: usize) -> Option<f64> {
        let column = &self.columns[field];
        let equal = column.of(first).iter().find(|value| column.of(second).contains(value))?;
        let others = f64::from(self.records.max(2) - 1);
        Some((f64::from(column.value(*equal).count.max(1)) - 1.0).max(0.5) / others)
    }
}

/// The best agreement among the values of two records.
fn best(sort: Sort, one: &Column, ones: &[u32], other: &Column, others: &[u32]) -> Level {
    let mut found = Level::Unknown;
    for &a in ones {
        for &b in others {
            if std::ptr::eq(one, other) && a == b {
                return Level::Equal;
            }
            let level = likeness::level(sort, one.value(a), other.value(b));
            if found == Level::Unknown || level < found {
                found = level;
            }
        }
    }
    found
}
