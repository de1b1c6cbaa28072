//! A person's tax identity: a fiscal code, or the provisional number given until there is one.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{FiscalCode, FiscalCodeError};
use crate::domain::vat_number::check_digit;

/// How the tax office knows a person.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaxId {
    /// The usual code of sixteen characters.
    Fiscal(FiscalCode),
    /// The eleven digits given to who has no fiscal code yet.
    Provisional(ProvisionalCode),
}

/// A provisional code: eleven digits. It says nothing of the birth.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProvisionalCode([u8; 11]);

impl ProvisionalCode {
    /// The eleven digits.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// Whether the last digit follows from the others as in a VAT number. Where it does not, warn: it is a likely
    /// slip of the pen, but no published rule makes it an error for a person.
    pub fn check_agrees(&self) -> bool {
        let number = self.0.iter().fold(0, |n, d| n * 10 + u64::from(d.wrapping_sub(b'0')));
        u64::from(check_digit(number / 10)) == number % 10
    }
}

impl TaxId {
    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        match self {
            TaxId::Fiscal(code) => code.as_str(),
            TaxId::Provisional(code) => code.as_str(),
        }
    }

    /// The fiscal code, when it is one.
    pub fn fiscal(&self) -> Option<FiscalCode> {
        match self {
            TaxId::Fiscal(code) => Some(*code),
            TaxId::Provisional(_) => None,
        }
    }

    /// The same identity with any omocodia undone: what two records of one person share.
    pub fn plain(&self) -> TaxId {
        match self {
            TaxId::Fiscal(code) => TaxId::Fiscal(code.plain()),
            provisional => *provisional,
        }
    }
}

impl From<FiscalCode> for TaxId {
    fn from(code: FiscalCode) -> Self {
        TaxId::Fiscal(code)
    }
}

impl TryFrom<[u8; 11]> for ProvisionalCode {
    type Error = FiscalCodeError;

    fn try_from(digits: [u8; 11]) -> Result<Self, FiscalCodeError> {
        match (1..).zip(digits).find(|(_, digit)| !digit.is_ascii_digit()) {
            Some((position, found)) => Err(FiscalCodeError::Character { position, found: char::from(found) }),
            None => Ok(ProvisionalCode(digits)),
        }
    }
}

impl FromStr for TaxId {
    type Err = FiscalCodeError;

    /// Reads a fiscal code, or eleven digits; spaces anywhere.
    fn from_str(text: &str) -> Result<Self, FiscalCodeError> {
        let digits: Vec<u8> = text.bytes().filter(|c| !c.is_ascii_whitespace()).collect();
        match <[u8; 11]>::try_from(digits) {
            Ok(digits) if digits.iter().all(u8::is_ascii_digit) => {
                ProvisionalCode::try_from(digits).map(TaxId::Provisional)
            }
            _ => text.parse().map(TaxId::Fiscal),
        }
    }
}

impl fmt::Display for TaxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for TaxId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for ProvisionalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The form in the store: append only.
#[derive(Serialize, Deserialize)]
enum Stored {
    Fiscal([u8; 16]),
    Provisional([u8; 11]),
}

impl Serialize for TaxId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            _ if serializer.is_human_readable() => serializer.serialize_str(self.as_str()),
            TaxId::Fiscal(code) => Stored::Fiscal(code.0).serialize(serializer),
            TaxId::Provisional(code) => Stored::Provisional(code.0).serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TaxId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer)?.parse().map_err(de::Error::custom);
        }
        match Stored::deserialize(deserializer)? {
            Stored::Fiscal(code) => FiscalCode::try_from(code).map(TaxId::Fiscal),
            Stored::Provisional(digits) => ProvisionalCode::try_from(digits).map(TaxId::Provisional),
        }
        .map_err(de::Error::custom)
    }
}
