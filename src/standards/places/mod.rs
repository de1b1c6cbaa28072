//! The places of birth and residence: Italian municipalities, those that ended too, and foreign states.

mod distance;
mod names;
mod parse;

use std::ops::Range;
use std::sync::OnceLock;

use crate::domain::{CadastralCode, Day};

pub use parse::PlacesError;

/// One name of a place in one province, and when it held.
///
/// A code has one row for every name and province that its place has had, oldest first, the present one last.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its cadastral code.
    pub code: CadastralCode,
    /// Its name in Italian.
    pub name: &'static str,
    /// Its name in the other local language; empty when it has none.
    pub other_name: &'static str,
    /// The two letters of its province; `EE` abroad.
    pub province: &'static str,
    /// Where its town hall is, when that is known.
    pub seat: Option<Seat>,
    /// The first day; `None`: unknown, long ago.
    pub since: Option<Day>,
    /// The last day.
    pub until: Until,
}

/// When a place, or its name, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// Not yet.
    Now,
    /// On this last day.
    On(Day),
    /// It is no longer listed; nobody says since when.
    Unknown,
}

/// Where a town hall stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Seat {
    /// Degrees north.
    pub latitude: f32,
    /// Degrees east.
    pub longitude: f32,
    /// Whether it is only the surroundings: part of the place, or the middle of its province.
    pub approximate: bool,
}

/// A province, of today or of the past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Province {
    /// Its two letters.
    pub letters: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Its region; `None` abroad and in the territories ceded in 1947.
    pub region: Option<&'static str>,
}

/// What the table says of a code on a day. Only a reason to warn: codes are given by others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Validity<'a> {
    /// The place was there, under this name and in this province.
    Valid(&'a Place),
    /// It was once, and may have been there: nobody says when it ended.
    Uncertain(&'a Place),
    /// It did not exist yet.
    NotYet {
        /// Its first day.
        first: Day,
    },
    /// It no longer existed.
    Ended {
        /// Its last day before the day asked for.
        last: Day,
    },
    /// No place has this code.
    NoSuchCode,
}

/// The table of places, read once at the start.
#[derive(Debug)]
pub struct Places {
    rows: Vec<Place>,
    /// Where the rows of each code begin, by the number of the code; one more entry closes the last.
    starts: Vec<u32>,
    provinces: Vec<Province>,
    names: OnceLock<names::NameIndex>,
}

impl Place {
    /// Whether this is what the place is called today.
    pub fn is_current(&self) -> bool {
        self.until == Until::Now
    }

    /// Whether it was there on a day; `None` when nobody knows.
    pub fn existed_on(&self, day: Day) -> Option<bool> {
        if self.since.is_some_and(|since| day < since) {
            return Some(false);
        }
        match self.until {
            Until::Now => Some(true),
            Until::On(last) => Some(day <= last),
            Until::Unknown => None,
        }
    }
}

impl Places {
    /// Every row, by code, oldest first.
    pub fn rows(&self) -> &[Place] {
        &self.rows
    }

    /// The rows of one code, oldest first; none when no place has it.
    pub fn by_code(&self, code: CadastralCode) -> &[Place] {
        self.range(code).and_then(|range| self.rows.get(range)).unwrap_or_default()
    }

    /// The row that tells best what a code is called now.
    pub fn latest(&self, code: CadastralCode) -> Option<&Place> {
        self.by_code(code).last()
    }

    /// What the table says of a code on a day.
    pub fn valid_on(&self, code: CadastralCode, day: Day) -> Validity<'_> {
        let rows = self.by_code(code);
        let there = |answer: Option<bool>| rows.iter().rev().find(|place| place.existed_on(day) == answer);
        if let Some(place) = there(Some(true)) {
            return Validity::Valid(place);
        }
        if let Some(place) = there(None) {
            return Validity::Uncertain(place);
        }
        let ended = rows.iter().filter_map(|place| match place.until {
            Until::On(last) if last < day => Some(last),
            _ => None,
        });
        match (ended.max(), rows.iter().filter_map(|place| place.since).min()) {
            (Some(last), _) => Validity::Ended { last },
            (None, Some(first)) => Validity::NotYet { first },
            (None, None) => Validity::NoSuchCode,
        }
    }

    /// The provinces, by their letters.
    pub fn provinces(&self) -> &[Province] {
        &self.provinces
    }

    /// The province with these letters, in capitals.
    pub fn province(&self, letters: &str) -> Option<&Province> {
        let at = self.provinces.binary_search_by(|province| province.letters.cmp(letters)).ok()?;
        self.provinces.get(at)
    }

    /// The region that a place is in today, whatever its province was.
    pub fn region(&self, code: CadastralCode) -> Option<&'static str> {
        self.province(self.latest(code)?.province)?.region
    }

    fn range(&self, code: CadastralCode) -> Option<Range<usize>> {
        let number = usize::from(u16::from(code));
        Some(*self.starts.get(number)? as usize..*self.starts.get(number + 1)? as usize)
    }
}

#[cfg(test)]
mod tests;
