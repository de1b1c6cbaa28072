//! Codes of active-policy measures in the person's electronic file (scheda anagrafico-professionale, SAP).

use std::{fmt, str::FromStr};

use super::{CodeKind, InvalidCode, contract::two_digits, wire::text_or_compact};

/// An active-policy measure, `A01`: the letter is its area, the number the measure (RULES B.1). Only the shape
/// is checked: the meaning of some codes is not published, so the table stays data (`standards/codes.toml`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SapCode {
    area: u8,
    number: u8,
}

impl SapCode {
    /// The area letter: `A` guidance, `B` accompaniment, `C` training …
    #[must_use]
    pub fn area(self) -> char {
        char::from(self.area)
    }
}

impl From<SapCode> for [u8; 2] {
    fn from(code: SapCode) -> [u8; 2] {
        [code.area, code.number]
    }
}

impl TryFrom<[u8; 2]> for SapCode {
    type Error = InvalidCode;

    fn try_from([area, number]: [u8; 2]) -> Result<Self, Self::Error> {
        if area.is_ascii_uppercase() && number < 100 {
            Ok(Self { area, number })
        } else {
            Err(InvalidCode::new(CodeKind::Sap, &format!("{area}.{number}")))
        }
    }
}

impl fmt::Display for SapCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:02}", self.area(), self.number)
    }
}

impl FromStr for SapCode {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.trim().as_bytes() {
            [area, tens, units] => two_digits(*tens, *units)
                .and_then(|number| Self::try_from([area.to_ascii_uppercase(), number]).ok()),
            _ => None,
        };
        parsed.ok_or_else(|| InvalidCode::new(CodeKind::Sap, text))
    }
}

text_or_compact!(SapCode, [u8; 2]);
