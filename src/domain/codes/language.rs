//! Languages and how well they are known.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{Cefr, CodeKind, InvalidCode, wire::text_or_compact};

/// A language by its ISO 639-1 code, two lower-case letters. Names are data (`standards/codes.toml`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageCode([u8; 2]);

impl LanguageCode {
    /// Italian.
    pub const ITALIAN: Self = Self(*b"it");
    /// English.
    pub const ENGLISH: Self = Self(*b"en");
}

impl From<LanguageCode> for [u8; 2] {
    fn from(code: LanguageCode) -> [u8; 2] {
        code.0
    }
}

impl TryFrom<[u8; 2]> for LanguageCode {
    type Error = InvalidCode;

    fn try_from(letters: [u8; 2]) -> Result<Self, Self::Error> {
        if letters.iter().all(u8::is_ascii_lowercase) {
            Ok(Self(letters))
        } else {
            Err(InvalidCode::new(CodeKind::Language, &String::from_utf8_lossy(&letters)))
        }
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [first, second] = self.0.map(char::from);
        write!(f, "{first}{second}")
    }
}

impl FromStr for LanguageCode {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.trim().as_bytes() {
            [a, b] => Self::try_from([a.to_ascii_lowercase(), b.to_ascii_lowercase()]).ok(),
            _ => None,
        };
        parsed.ok_or_else(|| InvalidCode::new(CodeKind::Language, text))
    }
}

text_or_compact!(LanguageCode, [u8; 2]);

/// A language a person knows or a vacancy asks; the level is absent when nobody asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LanguageLevel {
    /// Which language.
    pub language: LanguageCode,
    /// How well, if known.
    pub level: Option<Cefr>,
}

impl fmt::Display for LanguageLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.level {
            Some(level) => write!(f, "{}:{level}", self.language),
            None => self.language.fmt(f),
        }
    }
}

impl FromStr for LanguageLevel {
    type Err = InvalidCode;

    /// Reads `en:B1`, or `en` where the level is unknown.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = |_| InvalidCode::new(CodeKind::LanguageLevel, text);
        let (language, level) = match text.split_once(':') {
            Some((language, level)) => (language, Some(level.parse().map_err(wrong)?)),
            None => (text, None),
        };
        Ok(Self { language: language.parse().map_err(wrong)?, level })
    }
}

/// Binary form: the two letters and the level's rank, 0 for unknown.
#[derive(Serialize, Deserialize)]
struct Compact([u8; 2], u8);

impl From<LanguageLevel> for Compact {
    fn from(value: LanguageLevel) -> Self {
        Self(value.language.into(), value.level.map_or(0, Cefr::rank))
    }
}

impl TryFrom<Compact> for LanguageLevel {
    type Error = InvalidCode;

    fn try_from(Compact(letters, rank): Compact) -> Result<Self, Self::Error> {
        let level = if rank == 0 { None } else { Some(Cefr::try_from(rank)?) };
        Ok(Self { language: letters.try_into()?, level })
    }
}

text_or_compact!(LanguageLevel, Compact);
