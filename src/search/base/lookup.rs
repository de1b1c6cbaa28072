//! Ways into the documents other than words: by value, day, code, number, mail, handle, digits.

use super::super::days::DayNumber;
use super::super::digits::{Digits, grams};
use super::super::entry::Kind;
use super::super::fiscal::Fragment;
use super::dictionary::partition;
use super::{Sheets, postings::Members};

/// The documents of one value: a range if it is a head, a list otherwise.
#[derive(Clone)]
pub(crate) enum Docs<'a> {
    Range(std::ops::Range<u32>),
    List(Members<'a>),
}

impl Iterator for Docs<'_> {
    type Item = u32;

    #[inline]
    fn next(&mut self) -> Option<u32> {
        match self {
            Docs::Range(range) => range.next(),
            Docs::List(members) => members.next(),
        }
    }
}

/// Where the orders of codes begin: the whole, the birth year, the birth month, the number of the place.
pub(super) const CODE_STARTS: [usize; 4] = [0, 6, 8, 12];

impl Sheets {
    /// How many documents hold a value.
    pub(crate) fn count(&self, value: u32) -> usize {
        let v = value as usize;
        match self.heads.get(v + 1) {
            Some(next) => (next - self.heads[v]) as usize,
            None => self.posts.len(v - (self.heads.len() - 1)),
        }
    }

    /// Whether a value is a head, so that its documents are a range.
    pub(crate) fn is_head(&self, value: u32) -> bool {
        value as usize + 1 < self.heads.len()
    }

    /// The documents that hold a value, ascending.
    pub(crate) fn holders(&self, value: u32) -> Docs<'_> {
        let v = value as usize;
        match self.heads.get(v + 1) {
            Some(&next) => Docs::Range(self.heads[v]..next),
            None => Docs::List(self.posts.iter(v - (self.heads.len() - 1))),
        }
    }

    /// Documents born between two days, both included.
    pub(crate) fn born(&self, from: DayNumber, to: DayNumber) -> &[u32] {
        let day = |i: usize| self.birth(self.by_day[i]);
        let a = partition(0, self.by_day.len(), |i| day(i) < from);
        let b = partition(a, self.by_day.len(), |i| day(i) <= to);
        &self.by_day[a..b]
    }

    /// How many documents have a known birth day.
    pub(crate) fn born_count(&self) -> usize {
        self.by_day.len()
    }

    /// First and last known birth day.
    pub(crate) fn born_between(&self) -> Option<(DayNumber, DayNumber)> {
        Some((self.birth(*self.by_day.first()?), self.birth(*self.by_day.last()?)))
    }

    /// Documents whose code may hold a fragment.
    pub(crate) fn coded(&self, fragment: &Fragment) -> &[u32] {
        let end = (fragment.at + fragment.len).min(15);
        // The longest piece from the start of an order tells most.
        let orders =
            (0..CODE_STARTS.len()).filter(|&k| CODE_STARTS[k] >= fragment.at && CODE_STARTS[k] < end);
        let found = orders
            .take(2)
            .map(|k| self.coded_from(k, &fragment.letters[CODE_STARTS[k] - fragment.at..end - fragment.at]));
        found.min_by_key(|docs| docs.len()).unwrap_or_default()
    }

    /// Documents whose code has `key` from the start of an order on.
    fn coded_from(&self, order: usize, key: &[u8]) -> &[u32] {
        let (start, docs) = (CODE_STARTS[order], &self.by_code[order]);
        let piece = |i: usize| self.code(docs[i]);
        let a = partition(0, docs.len(), |i| piece(i)[start..start + key.len()] < *key);
        let b = partition(a, docs.len(), |i| piece(i)[start..start + key.len()] == *key);
        &docs[a..b]
    }

    /// Calls `f` with documents whose code agrees with `typed` (any case, from the start) in its first five letters,
    /// or in five letters of its birth part, one place off at most.
    pub(crate) fn coded_nearly(&self, typed: &[u8], f: &mut dyn FnMut(&[u32])) {
        let typed: Vec<u8> = typed.iter().map(u8::to_ascii_uppercase).collect();
        if let Some(start) = typed.get(..5) {
            f(self.coded_from(0, start));
        }
        for at in 5..=7 {
            if let Some(birth) = typed.get(at..at + 5) {
                f(self.coded_from(1, birth));
            }
        }
    }

    /// Documents with this short number, which is not 0.
    pub(crate) fn numbered(&self, number: u32) -> impl Iterator<Item = u32> {
        let by_handle = Kind::ALL.into_iter().filter_map(move |kind| self.doc(kind, number));
        by_handle
            .filter(move |doc| *doc < self.numbered_from)
            .chain(self.kept_numbers(number).iter().copied())
    }

    fn kept_numbers(&self, number: u32) -> &[u32] {
        let a = partition(0, self.by_number.len(), |i| self.number(self.by_number[i]) < number);
        let b = partition(a, self.by_number.len(), |i| self.number(self.by_number[i]) == number);
        &self.by_number[a..b]
    }

    /// Documents with this fingerprint of an address.
    pub(crate) fn mailed(&self, mail: u32) -> &[u32] {
        let a = partition(0, self.by_mail.len(), |i| self.mail(self.by_mail[i]) < mail);
        let b = partition(a, self.by_mail.len(), |i| self.mail(self.by_mail[i]) == mail);
        &self.by_mail[a..b]
    }

    /// The document the caller calls by this handle, dead or alive.
    pub(crate) fn doc(&self, kind: Kind, handle: u32) -> Option<u32> {
        let range = self.of_kind(kind);
        let docs = &self.by_handle[range.start as usize..range.end as usize];
        let i = partition(0, docs.len(), |i| self.handle(docs[i]) < handle);
        docs.get(i).copied().filter(|&doc| self.handle(doc) == handle)
    }

    /// How many documents [`Sheets::dialled`] will read at most.
    pub(crate) fn dialled_count(&self, digits: Digits) -> usize {
        match digits.len {
            0..3 => usize::MAX,
            3 => self.ends(digits).chain(self.starts(digits)).map(|g| self.grams.len(g)).sum(),
            _ => grams(digits).map(|g| self.grams.len(usize::from(g))).min().unwrap_or(0),
        }
    }

    /// Calls `f` with documents of which a number may hold these digits (three or more), some of them twice.
    pub(crate) fn dialled(&self, digits: Digits, f: &mut dyn FnMut(u32)) {
        match digits.len {
            0..3 => {}
            3 => self
                .ends(digits)
                .chain(self.starts(digits))
                .for_each(|g| self.grams.iter(g).for_each(&mut *f)),
            _ => {
                if let Some(g) = grams(digits).min_by_key(|&g| self.grams.len(usize::from(g))) {
                    self.grams.iter(usize::from(g)).for_each(f);
                }
            }
        }
    }

    /// Calls `f` with documents that share any window with these digits, some of them twice.
    pub(crate) fn dialled_nearly(&self, digits: Digits, f: &mut dyn FnMut(u32)) {
        for gram in grams(digits) {
            self.grams.iter(usize::from(gram)).for_each(&mut *f);
        }
    }

    /// Calls `f` with documents of which a number may end with these three digits; then, in `rest`, with those that
    /// hold them anywhere. Whoever is named here does hold them.
    pub(crate) fn three(&self, digits: Digits, ends: &mut dyn FnMut(u32), rest: &mut dyn FnMut(u32)) {
        self.ends(digits).for_each(|g| self.grams.iter(g).for_each(&mut *ends));
        self.starts(digits).for_each(|g| self.grams.iter(g).for_each(&mut *rest));
    }

    /// Windows that end with three digits. Numbers of exactly three have no window of four and are filed under the one
    /// that a leading zero makes.
    fn ends(&self, digits: Digits) -> impl Iterator<Item = usize> {
        (0..10).map(move |d| d * 1000 + three(digits))
    }

    /// Windows that begin with three digits.
    fn starts(&self, digits: Digits) -> impl Iterator<Item = usize> {
        (0..10).map(move |d| three(digits) * 10 + d)
    }
}

/// Three digits as a number.
fn three(digits: Digits) -> usize {
    let b = digits.body;
    ((b >> 8 & 15) * 100 + (b >> 4 & 15) * 10 + (b & 15)) as usize
}
