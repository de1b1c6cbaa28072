//! Why a record is there: the parts of its texts that answer the query.

use super::super::entry::Field;
use super::super::fold::walk;
use super::super::near::Walk;
use super::super::query::{Query, Token};
use super::super::shortlist::merge;
use super::super::sounds::sound;
use super::part::Part;
use super::reading;
use std::ops::Range;

/// One field that answers the query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Highlight {
    /// The field.
    pub field: Field,
    /// Which of several texts of this field, from 0, as they were given.
    pub nth: u8,
    /// Byte ranges in the text as it was given; none for numbers and dates, which are shown in the caller's own
    /// form (see [`Query::ranges`]).
    pub ranges: Vec<Range<usize>>,
}

/// The highlights of one document.
pub(super) fn highlights(part: &impl Part, doc: u32, query: &Query) -> Vec<Highlight> {
    let mut out: Vec<Highlight> = Vec::new();
    let words: Vec<&Token> = query.tokens.iter().filter(|token| !token.word.is_empty()).collect();
    let mut seen = [0u8; Field::TEXTS];
    for &value in part.values(doc) {
        let field = part.field(value);
        let nth = seen[field as usize];
        seen[field as usize] = nth.saturating_add(1);
        if words.is_empty() {
            continue;
        }
        let text = Letters::of(part.spelling(value));
        let ranges = merge(words.iter().flat_map(|token| text.find(token)).collect());
        if !ranges.is_empty() {
            out.push(Highlight { field, nth, ranges });
        }
    }
    let others = [
        (Field::FiscalCode, Query::fiscal_only as fn(&Token) -> Token),
        (Field::BirthDate, Query::date_only),
        (Field::Phone, Query::digits_only),
        (Field::Number, Query::number_only),
        (Field::Email, Query::mail_only),
    ];
    for token in query.tokens.iter().filter(|token| token.has_other_readings()) {
        for (field, only) in others {
            if reading::score(part, doc, &only(token), true) > 0 && !out.iter().any(|h| h.field == field) {
                let vat = field == Field::Phone && part.runs(doc).iter().all(|run| run.is_vat());
                let field = if vat { Field::Vat } else { field };
                out.push(Highlight { field, nth: 0, ranges: Vec::new() });
            }
        }
    }
    out
}

impl Query {
    /// The byte ranges of a drawn text that answer the query: beginnings of words, and any run of digits.
    #[must_use]
    pub fn ranges(&self, text: &str) -> Vec<Range<usize>> {
        let letters = Letters::of(text);
        let mut out = Vec::new();
        for token in &self.tokens {
            if !token.word.is_empty() {
                out.extend(letters.find(token));
            }
            if let Some(digits) = token.digits.filter(|digits| digits.len <= 14) {
                let wanted: Vec<u8> =
                    (0..digits.len).rev().map(|i| b'0' + (digits.body >> (4 * i) & 15) as u8).collect();
                out.extend(letters.run(&wanted));
            }
        }
        merge(out)
    }

    fn fiscal_only(token: &Token) -> Token {
        let word = token.long_code().map(|_| token.word.clone()).unwrap_or_default();
        Token { fiscal: token.fiscal.clone(), word, ..Token::default() }
    }

    fn date_only(token: &Token) -> Token {
        Token { days: token.days.clone(), birthdays: token.birthdays.clone(), ..Token::default() }
    }

    fn digits_only(token: &Token) -> Token {
        Token { digits: token.digits, ..Token::default() }
    }

    fn number_only(token: &Token) -> Token {
        Token { number: token.number, code_year: token.code_year, ..Token::default() }
    }

    fn mail_only(token: &Token) -> Token {
        Token { mail: token.mail, ..Token::default() }
    }
}

/// A folded letter and the byte range it came from.
type Letter = (u8, usize, usize);

/// A text as folded words.
struct Letters {
    words: Vec<Vec<Letter>>,
}

impl Letters {
    fn of(text: &str) -> Letters {
        let words = std::cell::RefCell::new(vec![Vec::new()]);
        walk(
            text,
            |b, start, end| {
                if let Some(word) = words.borrow_mut().last_mut() {
                    word.push((b, start, end));
                }
            },
            || words.borrow_mut().push(Vec::new()),
        );
        let mut words = words.into_inner();
        words.retain(|word| !word.is_empty());
        Letters { words }
    }

    /// Where a piece stands: at the beginning of words, over blanks too (`deluca` in `De Luca`); failing that, the
    /// words that are a slip or a sound away.
    fn find(&self, token: &Token) -> Vec<Range<usize>> {
        let wanted = token.word.as_bytes();
        let mut out = Vec::new();
        for first in 0..self.words.len() {
            let run = || self.words[first..].iter().flatten();
            if run().take(wanted.len()).map(|l| l.0).eq(wanted.iter().copied()) {
                if let (Some(a), Some(b)) = (run().next(), run().nth(wanted.len() - 1)) {
                    out.push(a.1..b.2);
                }
            } else if let Some(at) = self.after_particle(first, wanted) {
                out.push(at);
            }
        }
        if out.is_empty() && wanted.len() >= 3 {
            let mut walk = Walk::new(wanted, if wanted.len() >= 6 { 2 } else { 1 });
            out.extend(
                self.words
                    .iter()
                    .filter(|word| slip(&token.word, &mut walk, word))
                    .filter_map(|word| Some(word.first()?.1..word.last()?.2)),
            );
        }
        out
    }

    /// `amico` in `D'Amico`: the apostrophe leaves no letter, only a step in where letters come from.
    fn after_particle(&self, word: usize, wanted: &[u8]) -> Option<Range<usize>> {
        let word = &self.words[word];
        let step = word.windows(2).position(|pair| pair[0].2 != pair[1].1 && pair[0].1 != pair[1].1)? + 1;
        let rest = word.get(step..step + wanted.len())?;
        rest.iter().map(|l| l.0).eq(wanted.iter().copied()).then_some(())?;
        Some(rest.first()?.1..rest.last()?.2)
    }

    /// Where a run of digits stands, separators aside.
    fn run(&self, wanted: &[u8]) -> Option<Range<usize>> {
        let digits: Vec<&Letter> = self.words.iter().flatten().filter(|l| l.0.is_ascii_digit()).collect();
        let at =
            digits.windows(wanted.len()).position(|w| w.iter().map(|l| l.0).eq(wanted.iter().copied()))?;
        Some(digits[at].1..digits[at + wanted.len() - 1].2)
    }
}

/// Whether a word of a text begins with something within the slips the search allows, or sounds as what was typed.
fn slip(typed: &str, walk: &mut Walk, word: &[Letter]) -> bool {
    let letters: Vec<u8> = word.iter().map(|l| l.0).collect();
    walk.step(&letters, 0).is_some()
        || std::str::from_utf8(&letters).is_ok_and(|letters| sound(letters).starts_with(&sound(typed)))
}
