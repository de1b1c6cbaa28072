//! Education levels of the European Qualifications Framework.

use std::{fmt, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use super::{CodeKind, InvalidCode};

/// A level of the European Qualifications Framework, 1–8: 1 lower secondary, 2 end of compulsory schooling,
/// 3 vocational qualification, 4 upper secondary diploma, 5 ITS, 6 bachelor, 7 master, 8 doctorate
/// (Decreto interministeriale 8 January 2018; RULES B.9.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Eqf(u8);

impl Eqf {
    /// Every level, lowest first.
    pub const ALL: [Self; 8] = [Self(1), Self(2), Self(3), Self(4), Self(5), Self(6), Self(7), Self(8)];

    /// The level as a number, 1–8.
    #[must_use]
    pub const fn level(self) -> u8 {
        self.0
    }

    /// How many levels `self` lies below `asked`; 0 when it reaches it.
    #[must_use]
    pub const fn levels_below(self, asked: Self) -> u8 {
        asked.0.saturating_sub(self.0)
    }
}

impl TryFrom<u8> for Eqf {
    type Error = InvalidCode;

    fn try_from(level: u8) -> Result<Self, Self::Error> {
        match level {
            1..=8 => Ok(Self(level)),
            _ => Err(InvalidCode::new(CodeKind::Eqf, &level.to_string())),
        }
    }
}

impl From<Eqf> for u8 {
    fn from(eqf: Eqf) -> u8 {
        eqf.0
    }
}

impl fmt::Display for Eqf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Eqf {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim().as_bytes() {
            [digit @ b'1'..=b'8'] => Ok(Self(digit - b'0')),
            _ => Err(InvalidCode::new(CodeKind::Eqf, text)),
        }
    }
}

impl Serialize for Eqf {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if out.is_human_readable() { out.collect_str(self) } else { out.serialize_u8(self.0) }
    }
}

impl<'de> Deserialize<'de> for Eqf {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            from.deserialize_any(TextOrNumber)
        } else {
            Self::try_from(u8::deserialize(from)?).map_err(Error::custom)
        }
    }
}

/// JSON and TOML written by hand hold the level as a number as often as a text: both are read.
struct TextOrNumber;

impl Visitor<'_> for TextOrNumber {
    type Value = Eqf;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an EQF level, 1-8")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Eqf, E> {
        text.parse().map_err(E::custom)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Eqf, E> {
        number.to_string().parse().map_err(E::custom)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Eqf, E> {
        number.to_string().parse().map_err(E::custom)
    }
}
