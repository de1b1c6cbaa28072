//! Contract types of the mandatory notices (comunicazioni obbligatorie).

use std::{fmt, str::FromStr};

use super::{
    CodeKind, InvalidCode,
    wire::{text_enum, text_or_compact},
};

/// A contract type, `A.02.00`: a letter and two numbers, as in the tables of the mandatory notices
/// (RULES B.9.4). Only the shape is checked here: which codes exist, and when, is data (`standards/codes.toml`),
/// because codes that ended must still load from a career history.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ContractCode {
    letter: u8,
    group: u8,
    variant: u8,
}

impl From<ContractCode> for [u8; 3] {
    fn from(code: ContractCode) -> [u8; 3] {
        [code.letter, code.group, code.variant]
    }
}

impl TryFrom<[u8; 3]> for ContractCode {
    type Error = InvalidCode;

    fn try_from([letter, group, variant]: [u8; 3]) -> Result<Self, Self::Error> {
        if letter.is_ascii_uppercase() && group < 100 && variant < 100 {
            Ok(Self { letter, group, variant })
        } else {
            Err(InvalidCode::new(CodeKind::Contract, &format!("{letter}.{group}.{variant}")))
        }
    }
}

impl fmt::Display for ContractCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}.{:02}", char::from(self.letter), self.group, self.variant)
    }
}

impl FromStr for ContractCode {
    type Err = InvalidCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.trim().as_bytes() {
            [letter, b'.', g1, g2, b'.', v1, v2] => {
                two_digits(*g1, *g2).zip(two_digits(*v1, *v2)).and_then(|(group, variant)| {
                    Self::try_from([letter.to_ascii_uppercase(), group, variant]).ok()
                })
            }
            _ => None,
        };
        parsed.ok_or_else(|| InvalidCode::new(CodeKind::Contract, text))
    }
}

/// The number two ASCII digits make, if both are digits.
pub(super) fn two_digits(tens: u8, units: u8) -> Option<u8> {
    (tens.is_ascii_digit() && units.is_ascii_digit()).then(|| (tens - b'0') * 10 + (units - b'0'))
}

text_or_compact!(ContractCode, [u8; 3]);

/// The coarse contract family a person states in the CV (RULES B.9.4, `A00`–`A06`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ContractFamily {
    /// `A00`, tempo indeterminato.
    OpenEnded,
    /// `A01`, tempo determinato.
    FixedTerm,
    /// `A02`, apprendistato.
    Apprenticeship,
    /// `A03`, tirocinio.
    Traineeship,
    /// `A04`, lavoro accessorio.
    Occasional,
    /// `A05`, lavoro autonomo.
    SelfEmployed,
    /// `A06`, collaborazione.
    Collaboration,
}

text_enum!(ContractFamily, CodeKind::ContractFamily, {
    OpenEnded = 0 => "A00",
    FixedTerm = 1 => "A01",
    Apprenticeship = 2 => "A02",
    Traineeship = 3 => "A03",
    Occasional = 4 => "A04",
    SelfEmployed = 5 => "A05",
    Collaboration = 6 => "A06",
});
