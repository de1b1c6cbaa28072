//! The fiscal code: how a person is known.

mod check;
mod compare;
mod compute;
mod omocodia;
mod tax_id;

use std::fmt;
use std::str::FromStr;

use super::serial::text_or_compact;
use super::{CadastralCode, Day, Sex};

pub use compare::Disagreement;
pub use tax_id::{ProvisionalCode, TaxId};

/// A personal fiscal code ("codice fiscale") of sixteen characters with the right check character (seed B.9.1).
///
/// It may be an omocode: a form where letters stand for some digits, given when two persons would share a code.
/// Two forms of one person's code are different values; [`plain`](Self::plain) makes them equal.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FiscalCode([u8; 16]);

/// Why a text is not a fiscal code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FiscalCodeError {
    /// Not sixteen characters (nor the eleven digits of a provisional code, where one is allowed).
    #[error("{found} characters instead of 16")]
    Length {
        /// How many there are, spaces aside.
        found: usize,
    },
    /// A character that can't stand where it does.
    #[error("character {found:?} can't stand at position {position}")]
    Character {
        /// Counted from 1.
        position: usize,
        /// What was written.
        found: char,
    },
    /// The day does not exist, like 31 April.
    #[error("no such day of birth")]
    NoSuchDay,
    /// The last character does not follow from the other fifteen.
    #[error("wrong check character {found}: expected {expected}")]
    Check {
        /// What the fifteen characters before it call for.
        expected: char,
        /// What was written.
        found: char,
    },
}

/// What a fiscal code says of a birth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Birth {
    /// Date of birth. The code holds two digits of the year: the century is inferred.
    pub day: Day,
    /// Sex at the registry office.
    pub sex: Sex,
    /// Municipality or foreign state of birth.
    pub place: CadastralCode,
}

/// Letters for the twelve months.
const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";

impl FiscalCode {
    /// The sixteen characters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// What the code says of the birth, omocodia undone, seen on `today`.
    ///
    /// The century is the most recent one that does not put the birth after `today`: nobody is expected to be
    /// older than 99. Where the date of birth is known, [`birth_near`](Self::birth_near) settles the century.
    pub fn decode(&self, today: Day) -> Birth {
        let days = self.possible_days();
        let day = days.iter().rev().find(|day| **day <= today).or(days.first()).copied();
        self.birth(day.unwrap_or(today))
    }

    /// What the code says of the birth, in the century that brings it nearest to the `known` date of birth.
    pub fn birth_near(&self, known: Day) -> Birth {
        let day = self.possible_days().into_iter().min_by_key(|day| day.days_since(known).abs());
        self.birth(day.unwrap_or(known))
    }

    /// The code for screens that others can see: `RSSMRA8*****501U`.
    pub fn masked(&self) -> String {
        let shown = self.as_str();
        format!("{}*****{}", &shown[..7], &shown[12..])
    }

    fn birth(&self, day: Day) -> Birth {
        let plain = self.digits_undone();
        let number = plain[12..15].iter().fold(0, |n, d| n * 10 + u16::from(d.wrapping_sub(b'0')));
        let sex = if plain[9] >= b'4' { Sex::Female } else { Sex::Male };
        // The letter was checked when the code was read: the fallback is never reached.
        let place = CadastralCode::new(plain[11], number).unwrap_or(CadastralCode::FICTIONAL);
        Birth { day, sex, place }
    }

    /// The days the code can mean, one a century, in order. Never empty: reading the code saw to it.
    fn possible_days(&self) -> Vec<Day> {
        possible_days(&self.digits_undone())
    }
}

fn possible_days(plain: &[u8; 16]) -> Vec<Day> {
    let two = |at: usize| {
        u32::from(plain[at].wrapping_sub(b'0')) * 10 + u32::from(plain[at + 1].wrapping_sub(b'0'))
    };
    let month = (1..).zip(MONTHS).find(|(_, letter)| **letter == plain[8]).map_or(0, |(month, _)| month);
    let day = if two(9) > 40 { two(9) - 40 } else { two(9) };
    let year = two(6).cast_signed();
    [1800, 1900, 2000, 2100].iter().filter_map(|century| Day::from_ymd(century + year, month, day)).collect()
}

impl TryFrom<[u8; 16]> for FiscalCode {
    type Error = FiscalCodeError;

    fn try_from(code: [u8; 16]) -> Result<Self, FiscalCodeError> {
        for (at, found) in code.iter().enumerate() {
            let fits = match at {
                8 => MONTHS.contains(found),
                0..6 | 11 | 15 => found.is_ascii_uppercase(),
                _ => omocodia::digit(*found).is_some(),
            };
            if !fits {
                return Err(FiscalCodeError::Character { position: at + 1, found: char::from(*found) });
            }
        }
        let code = FiscalCode(code);
        if code.possible_days().is_empty() {
            return Err(FiscalCodeError::NoSuchDay);
        }
        let expected = check::letter(&code.0);
        if expected == code.0[15] {
            Ok(code)
        } else {
            Err(FiscalCodeError::Check { expected: char::from(expected), found: char::from(code.0[15]) })
        }
    }
}

impl From<FiscalCode> for [u8; 16] {
    fn from(code: FiscalCode) -> [u8; 16] {
        code.0
    }
}

impl FromStr for FiscalCode {
    type Err = FiscalCodeError;

    /// Reads upper and lower case, with spaces anywhere.
    fn from_str(text: &str) -> Result<Self, FiscalCodeError> {
        let mut code = [0; 16];
        let mut length = 0;
        let mut foreign = None;
        for (at, c) in text.chars().filter(|c| !c.is_whitespace()).enumerate() {
            length = at + 1;
            match (u8::try_from(c.to_ascii_uppercase()), code.get_mut(at)) {
                (Ok(byte), Some(slot)) if byte.is_ascii() => *slot = byte,
                (_, Some(_)) => {
                    foreign = foreign.or(Some(FiscalCodeError::Character { position: length, found: c }))
                }
                (_, None) => {}
            }
        }
        match (length, foreign) {
            (16, None) => FiscalCode::try_from(code),
            (16, Some(error)) => Err(error),
            (found, _) => Err(FiscalCodeError::Length { found }),
        }
    }
}

impl fmt::Display for FiscalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for FiscalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

text_or_compact!(FiscalCode, [u8; 16]);

#[cfg(test)]
mod tests;
