//! Sex as the registry office records it.

use std::fmt;
use std::str::FromStr;

use super::serial::text_or_compact;

/// Sex in the civil registry, as the fiscal code carries it. Written `F` or `M`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// Female: the day in the fiscal code is raised by 40.
    Female,
    /// Male.
    Male,
}

/// A text that is neither `F` nor `M`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a sex: write F or M")]
pub struct SexError;

impl Sex {
    /// `F` or `M`.
    pub fn letter(self) -> char {
        match self {
            Sex::Female => 'F',
            Sex::Male => 'M',
        }
    }
}

impl FromStr for Sex {
    type Err = SexError;

    fn from_str(text: &str) -> Result<Self, SexError> {
        match text.trim() {
            "F" | "f" => Ok(Sex::Female),
            "M" | "m" => Ok(Sex::Male),
            _ => Err(SexError),
        }
    }
}

impl fmt::Display for Sex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Sex::Female => "F",
            Sex::Male => "M",
        })
    }
}

impl From<Sex> for u8 {
    fn from(sex: Sex) -> u8 {
        match sex {
            Sex::Female => 0,
            Sex::Male => 1,
        }
    }
}

impl TryFrom<u8> for Sex {
    type Error = SexError;

    fn try_from(number: u8) -> Result<Self, SexError> {
        match number {
            0 => Ok(Sex::Female),
            1 => Ok(Sex::Male),
            _ => Err(SexError),
        }
    }
}

text_or_compact!(Sex, u8);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_written_with_one_letter() {
        assert_eq!(" f ".parse(), Ok(Sex::Female));
        assert_eq!("X".parse::<Sex>(), Err(SexError));
        assert_eq!(serde_json::to_string(&Sex::Male).unwrap(), "\"M\"");
        assert_eq!(serde_json::from_str::<Sex>("\"F\"").unwrap(), Sex::Female);
        assert_eq!(Sex::try_from(2), Err(SexError));
    }
}
