//! The settled part of the index: immutable, sorted, compact.
//!
//! Documents are numbered in the order of their kind, head and second text, so a surname is a range of documents.
//! A value is one spelling in one field; a document holds value numbers, a word points to values.

mod build;
mod dictionary;
mod file;
mod lookup;
mod postings;
mod rows;

pub(super) use build::Builder;
pub(super) use dictionary::{Dictionary, Link};
pub(super) use lookup::Docs;

use super::days::DayNumber;
use super::digits::Run;
use super::entry::{Entry, Field, Kind};
use super::fiscal::{Code, Packed};
use postings::Postings;
use rows::Rows;
use std::borrow::Cow;
use std::ops::Deref;
use std::sync::Arc;

/// The settled part and what has been taken out of it since.
#[derive(Debug)]
pub(super) struct Base {
    sheets: Arc<Sheets>,
    dead: Vec<u64>,
    alive: usize,
}

impl Default for Base {
    fn default() -> Base {
        Base::over(Arc::default())
    }
}

impl Deref for Base {
    type Target = Sheets;

    #[inline]
    fn deref(&self) -> &Sheets {
        &self.sheets
    }
}

impl Base {
    /// Sheets of which nothing is dead.
    pub(super) fn over(sheets: Arc<Sheets>) -> Base {
        let n = sheets.len();
        Base { sheets, dead: vec![0; n / 64 + 1], alive: n }
    }

    /// The sheets, to be read elsewhere while this goes on changing.
    pub(super) fn sheets(&self) -> Arc<Sheets> {
        Arc::clone(&self.sheets)
    }

    /// The bits of the dead.
    pub(super) fn dead(&self) -> &[u64] {
        &self.dead
    }

    /// How many documents are alive.
    pub(super) fn alive(&self) -> usize {
        self.alive
    }

    pub(super) fn is_dead(&self, doc: u32) -> bool {
        is_set(&self.dead, doc)
    }

    /// How many documents of a range are alive.
    pub(super) fn alive_in(&self, docs: std::ops::Range<u32>) -> usize {
        if self.alive == self.len() {
            return docs.len();
        }
        docs.filter(|doc| !self.is_dead(*doc)).count()
    }

    /// Takes a document out; says whether it was alive.
    pub(super) fn kill(&mut self, doc: u32) -> bool {
        let was = !self.is_dead(doc);
        self.dead[doc as usize >> 6] |= 1 << (doc & 63);
        self.alive -= usize::from(was);
        was
    }

    /// Bytes of memory held.
    pub(super) fn bytes(&self) -> usize {
        self.sheets.bytes() + self.dead.capacity() * 8
    }
}

/// Whether the bit of a document is set.
#[inline]
pub(super) fn is_set(bits: &[u64], doc: u32) -> bool {
    bits[doc as usize >> 6] >> (doc & 63) & 1 == 1
}

/// What was true when the index was settled: never changed, so that it can be read while changes go on.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    // Values, numbered by field, then folded spelling; the heads come first.
    spelling: Vec<u8>,
    spelling_at: Vec<u32>,
    fields: Vec<Field>,
    /// First document of each head value, and one past the last.
    heads: Vec<u32>,
    /// Documents of each value that is not a head.
    posts: Postings,
    pub(super) spelled: Dictionary,
    pub(super) sounded: Dictionary,
    // Documents.
    value_at: Rows,
    values: Vec<u32>,
    run_at: Rows,
    runs: Vec<Run>,
    births: Vec<DayNumber>,
    codes: Vec<Packed>,
    /// None at all where nobody has an address.
    mails: Vec<u32>,
    /// From this document on the short numbers are kept; before it they are the handles.
    numbered_from: u32,
    numbers: Vec<u32>,
    handles: Vec<u32>,
    /// First document of each kind, and one past the last.
    kinds: [u32; Kind::ALL.len() + 1],
    // Documents in other orders.
    by_day: Vec<u32>,
    /// Sorted by the code from each of `CODE_STARTS` on.
    by_code: [Vec<u32>; 4],
    by_mail: Vec<u32>,
    by_number: Vec<u32>,
    by_handle: Vec<u32>,
    /// Documents of each four-digit window of their numbers.
    grams: Postings,
}

impl Sheets {
    /// How many documents there are, dead ones included.
    pub(super) fn len(&self) -> usize {
        self.handles.len()
    }

    pub(super) fn spelling(&self, value: u32) -> &str {
        let (a, b) = (self.spelling_at[value as usize], self.spelling_at[value as usize + 1]);
        std::str::from_utf8(&self.spelling[a as usize..b as usize]).unwrap_or_default()
    }

    pub(super) fn field(&self, value: u32) -> Field {
        self.fields[value as usize]
    }

    pub(super) fn value_count(&self) -> usize {
        self.fields.len()
    }

    #[inline]
    pub(super) fn values(&self, doc: u32) -> &[u32] {
        &self.values[self.value_at.of(doc as usize)]
    }

    pub(super) fn runs(&self, doc: u32) -> &[Run] {
        &self.runs[self.run_at.of(doc as usize)]
    }

    pub(super) fn birth(&self, doc: u32) -> DayNumber {
        self.births.get(doc as usize).copied().unwrap_or(0)
    }

    /// Only persons have one; they come first.
    pub(super) fn code(&self, doc: u32) -> Code {
        self.codes.get(doc as usize).copied().unwrap_or_default().unpack()
    }

    pub(super) fn mail(&self, doc: u32) -> u32 {
        self.mails.get(doc as usize).copied().unwrap_or(0)
    }

    pub(super) fn number(&self, doc: u32) -> u32 {
        match doc.checked_sub(self.numbered_from) {
            Some(i) => self.numbers[i as usize],
            None => self.handle(doc),
        }
    }

    pub(super) fn handle(&self, doc: u32) -> u32 {
        self.handles[doc as usize]
    }

    pub(super) fn kind(&self, doc: u32) -> Kind {
        let i = self.kinds.iter().skip(1).take_while(|&&first| first <= doc).count();
        Kind::ALL[i.min(Kind::ALL.len() - 1)]
    }

    /// The documents of a kind.
    pub(super) fn of_kind(&self, kind: Kind) -> std::ops::Range<u32> {
        self.kinds[kind as usize]..self.kinds[kind as usize + 1]
    }

    /// The entry a document was made of.
    pub(super) fn entry(&self, doc: u32) -> Entry<'_> {
        let texts = self.values(doc).iter().map(|&v| (self.field(v), Cow::Borrowed(self.spelling(v))));
        let mut entry = Entry::new(self.kind(doc), self.handle(doc), "");
        entry.texts = texts.collect();
        entry.number = self.number(doc);
        entry.birth = self.birth(doc);
        entry.code = self.code(doc);
        entry.mail = self.mail(doc);
        entry.runs = self.runs(doc).to_vec();
        entry
    }

    pub(super) fn bytes(&self) -> usize {
        let words = self.spelling_at.capacity()
            + self.heads.capacity()
            + self.values.capacity()
            + self.mails.capacity()
            + self.numbers.capacity()
            + self.handles.capacity()
            + self.by_day.capacity()
            + self.by_code.iter().map(Vec::capacity).sum::<usize>()
            + self.by_mail.capacity()
            + self.by_number.capacity()
            + self.by_handle.capacity();
        words * 4
            + self.spelling.capacity()
            + self.fields.capacity()
            + self.runs.capacity() * 8
            + self.births.capacity() * 2
            + self.codes.capacity() * 8
            + self.value_at.bytes()
            + self.run_at.bytes()
            + self.posts.bytes()
            + self.grams.bytes()
            + self.spelled.bytes()
            + self.sounded.bytes()
    }
}
