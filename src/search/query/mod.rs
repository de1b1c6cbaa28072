//! What the operator typed, read by the shape of its pieces.

mod numbers;
mod parse;

use super::digits::Digits;
use super::entry::Kind;
use super::fiscal::Fragment;

/// At most this many characters of a query are read.
pub(super) const LONGEST_QUERY: usize = 256;
/// At most this many pieces of a query count.
pub(super) const MOST_TOKENS: usize = 8;

/// Days of birth a piece may mean, both included, and what a match is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Days {
    pub(super) from: u16,
    pub(super) to: u16,
    pub(super) worth: u32,
    /// Whether it is only what might have been meant: the year before or after.
    pub(super) slip: bool,
}

/// A day of any year: month, day, and what a match is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Birthday {
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) worth: u32,
}

/// One piece of a query with every way it may be read. A record matches the piece if one reading matches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Token {
    /// Folded letters (and digits) to be found at the start of a word; empty if this is no word.
    pub(super) word: String,
    pub(super) fiscal: Vec<Fragment>,
    pub(super) digits: Option<Digits>,
    pub(super) days: Vec<Days>,
    pub(super) birthdays: Vec<Birthday>,
    /// A short number.
    pub(super) number: Option<u32>,
    /// The year that the code of a numbered record must hold (`V-2026-0042`).
    pub(super) code_year: Option<u16>,
    /// Fingerprint of an address.
    pub(super) mail: Option<u32>,
}

impl Token {
    /// A piece that can only be a word.
    pub(super) fn word(word: &str) -> Token {
        let mut token = Token::default();
        token.word.push_str(&word[..word.len().min(super::fold::LONGEST)]);
        // Five letters or more may also be the beginning of a fiscal code.
        if token.word.len() >= 4 && token.word.len() <= 16 {
            token.fiscal = super::fiscal::fragments(token.word.as_bytes(), true);
        }
        token
    }

    /// Whether it may be looked for with a slip in it: a long number, a year, most of a fiscal code.
    pub(super) fn may_slip(&self) -> bool {
        self.long_number().is_some() || self.long_code().is_some() || self.days.iter().any(|days| days.slip)
    }

    /// Digits enough for one of them to be wrong.
    pub(super) fn long_number(&self) -> Option<Digits> {
        self.digits.filter(|digits| digits.len >= 7)
    }

    /// Letters and digits enough of a fiscal code, from its start, for one or two of them to be wrong.
    pub(super) fn long_code(&self) -> Option<&[u8]> {
        let word = self.word.as_bytes();
        let mixed = (10..=18).contains(&word.len())
            && word[..3].iter().all(u8::is_ascii_alphabetic)
            && word.iter().filter(|b| b.is_ascii_digit()).count() >= 3;
        mixed.then_some(word)
    }

    /// Whether it can be read in any way but as a word.
    pub(super) fn has_other_readings(&self) -> bool {
        !self.fiscal.is_empty()
            || self.digits.is_some()
            || !self.days.is_empty()
            || !self.birthdays.is_empty()
            || self.number.is_some()
            || self.mail.is_some()
            || self.long_code().is_some()
    }
}

/// A parsed query: which kinds are asked for, and the pieces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub(super) kinds: u8,
    pub(super) tokens: Vec<Token>,
    /// The same pieces cut apart where they were joined (`1980 333` typed for a year and a phone); tried when
    /// nothing is found.
    pub(super) apart: Option<Vec<Token>>,
    narrowed: bool,
}

impl Query {
    /// Reads what was typed. Never fails: what cannot be read is left out.
    #[must_use]
    pub fn parse(text: &str) -> Query {
        parse::parse(text)
    }

    /// The same query asking for some kinds only, whatever its prefix says.
    #[must_use]
    pub fn only(mut self, kinds: &[Kind]) -> Query {
        self.kinds = kinds.iter().fold(0, |mask, kind| mask | 1 << *kind as u8);
        self.narrowed = true;
        self
    }

    /// Whether there is nothing to look for but the kinds.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether a prefix (or [`Query::only`]) narrows the kinds.
    #[must_use]
    pub fn is_narrowed(&self) -> bool {
        self.narrowed
    }

    /// Whether records of this kind are asked for.
    #[must_use]
    pub fn asks(&self, kind: Kind) -> bool {
        self.kinds >> kind as u8 & 1 == 1
    }
}
