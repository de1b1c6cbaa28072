//! Pieces made of digits: phone, date, year, short number, or several of these at once.

use super::super::days;
use super::super::digits::{Digits, national};
use super::{Birthday, Days, Token};

/// What a whole date, a day of any year, a year, and the same with day and month swapped are worth.
const DATE: u32 = 100;
const SWAPPED: u32 = 55;
const YEAR: u32 = 88;
const SHORT_YEAR: u32 = 60;
const BIRTHDAY: u32 = 75;
const DECADE: u32 = 50;
const NEAR_YEAR: u32 = 40;

/// The number that digits spell; saturates.
pub(super) fn value(digits: &[u8]) -> u32 {
    digits.iter().fold(0u32, |n, b| n.saturating_mul(10).saturating_add(u32::from(b.saturating_sub(b'0'))))
}

/// The year of birth that two or four digits mean. Two digits mean the last hundred years as an office of workers
/// sees them: up to 15 this century, else the last.
pub(super) fn year(digits: &[u8]) -> Option<u16> {
    let n = value(digits) as u16;
    match digits.len() {
        4 if (1900..=2050).contains(&n) => Some(n),
        2 => Some(if n > 15 { 1900 + n } else { 2000 + n }),
        _ => None,
    }
}

impl Token {
    /// Adds the reading as a date; year unknown makes it a day of any year. Says whether such a date exists.
    pub(super) fn add_date(&mut self, day: u32, month: u32, year: Option<u16>) -> bool {
        let mut some = false;
        for (day, month, swapped) in [(day, month, false), (month, day, true)] {
            // 29 February stands for "exists in some year".
            if day > 31 || month > 12 || (swapped && day == month) {
                continue;
            }
            let (d, m) = (day as u8, month as u8);
            match year {
                Some(year) => {
                    let number = days::number(year, m, d);
                    if number != 0 {
                        let worth = if swapped { SWAPPED } else { DATE };
                        self.days.push(Days { from: number, to: number, worth, slip: false });
                        some = true;
                    }
                }
                None if days::number(2000, m, d) != 0 => {
                    let worth = if swapped { SWAPPED - 15 } else { BIRTHDAY };
                    self.birthdays.push(Birthday { month: m, day: d, worth });
                    some = true;
                }
                None => {}
            }
        }
        some
    }

    fn add_years(&mut self, from: u16, to: u16, worth: u32) {
        self.days.push(Days { from: days::year(from).0, to: days::year(to).1, worth, slip: false });
    }
}

/// One run of digits typed without a break.
pub(super) fn run(plus: bool, raw: &[u8]) -> Token {
    let mut token = Token::default();
    let digits = &raw[national(plus, raw).min(raw.len())..];
    if digits.is_empty() {
        return token;
    }
    if digits.len() >= 3 {
        // Digits longer than any phone cannot be in one.
        if digits.len() <= super::super::digits::MOST {
            token.digits = Some(Digits::of(digits));
        } else {
            token.digits = Some(Digits { body: u64::MAX, len: 15 });
        }
    }
    if plus {
        return token;
    }
    if digits.len() <= 9 {
        token.number = Some(value(digits)).filter(|n| *n > 0);
    }
    match digits.len() {
        2 => {
            if let Some(year) = year(digits) {
                token.add_years(year, year, SHORT_YEAR);
            }
        }
        3 if (190..=205).contains(&value(digits)) => {
            let from = value(digits) as u16 * 10;
            token.add_years(from, from + 9, DECADE);
        }
        4 => {
            if let Some(year) = year(digits) {
                token.add_years(year, year, YEAR);
                for near in [year - 1, year + 1] {
                    let (from, to) = days::year(near);
                    token.days.push(Days { from, to, worth: NEAR_YEAR, slip: true });
                }
            } else {
                token.add_date(value(&digits[..2]), value(&digits[2..]), None);
            }
        }
        6 => {
            token.add_date(value(&digits[..2]), value(&digits[2..4]), year(&digits[4..]));
        }
        8 => {
            if !year(&digits[4..])
                .is_some_and(|y| token.add_date(value(&digits[..2]), value(&digits[2..4]), Some(y)))
                && let Some(y) = year(&digits[..4])
            {
                token.add_date(value(&digits[6..]), value(&digits[4..6]), Some(y));
            }
        }
        _ => {}
    }
    token
}

/// Digits with separators in one piece: a date, the tail of a code, or a phone.
pub(super) fn separated(chunk: &str) -> Option<Token> {
    let parts: Vec<&[u8]> =
        chunk.as_bytes().split(|b| !b.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    if !chunk.contains(['/', '-', '.']) || chunk.starts_with('+') {
        return None;
    }
    let mut token = Token::default();
    match parts[..] {
        [day] if day.len() <= 2 && chunk.ends_with(['/', '-', '.']) => {
            // Half a date: any month will do, so it asks for nothing yet but the day.
            let day = value(day);
            (1..=12).for_each(|month| {
                if day <= 31 && days::number(2000, month, day as u8) != 0 {
                    token.birthdays.push(Birthday { month, day: day as u8, worth: BIRTHDAY });
                }
            });
            (!token.birthdays.is_empty()).then_some(token)
        }
        [day, month] if day.len() <= 2 && month.len() <= 2 => {
            token.add_date(value(day), value(month), None).then_some(token)
        }
        [day, month, y] if day.len() <= 2 && month.len() <= 2 => {
            let dated = match year(y) {
                Some(y) => token.add_date(value(day), value(month), Some(y)),
                // The year is still being typed.
                None => token.add_date(value(day), value(month), None),
            };
            dated.then_some(token)
        }
        [y, month, day] if y.len() == 4 && month.len() <= 2 && day.len() <= 2 => {
            year(y).is_some_and(|y| token.add_date(value(day), value(month), Some(y))).then_some(token)
        }
        [y, number] if y.len() == 4 && (1990..=2100).contains(&value(y)) && number.len() <= 7 => {
            let joined: Vec<u8> = parts.concat();
            let mut token = run(false, &joined);
            (token.number, token.code_year) = (Some(value(number)), Some(value(y) as u16));
            token.days.clear();
            Some(token)
        }
        _ => None,
    }
}

/// Digits typed in several pieces with blanks between: one phone, or a date said aloud.
pub(super) fn group(chunks: &[(bool, Vec<u8>)]) -> Token {
    let plus = chunks.first().is_some_and(|(plus, _)| *plus);
    let joined: Vec<u8> = chunks.iter().flat_map(|(_, digits)| digits.iter().copied()).collect();
    let mut token = run(plus, &joined);
    if chunks.len() > 1 {
        token.days.clear();
        token.birthdays.clear();
        token.number = None;
        let short = |i: usize| chunks.get(i).is_some_and(|(_, d)| d.len() <= 2);
        if short(0) && short(1) && chunks.len() <= 3 {
            let (day, month) = (value(&chunks[0].1), value(&chunks[1].1));
            token.add_date(day, month, chunks.get(2).and_then(|(_, digits)| year(digits)));
        }
    }
    token
}
