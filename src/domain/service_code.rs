//! The name of a service in a standard, such as `lep:F3` or `piemonte:A.3`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A service of one standard, written `standard:code`.
///
/// The standard is a lower-case word (`lep`, `piemonte`); the code is written as its document writes it
/// (`F3`, `A.2`). That such a service exists is the catalogue's business: a stored event keeps its code even
/// when a later catalogue no longer has it.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ServiceCode(Box<str>);

/// Why a text is not a service code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ServiceCodeError {
    /// No `:` between a standard and a code.
    #[error("not of the form standard:code")]
    Shape,
    /// The standard is empty, longer than 24 characters, or not lower-case letters, digits and `_`.
    #[error("the standard must be 1 to 24 lower-case letters, digits or _")]
    Standard,
    /// The code is empty, longer than 16 characters, or not letters, digits, `.`, `_`, `+` and `-`.
    #[error("the code must be 1 to 16 letters, digits or . _ + -")]
    Code,
}

impl ServiceCode {
    /// Joins a standard and a code.
    ///
    /// # Errors
    /// When one of them has a character or a length that no standard uses.
    pub fn new(standard: &str, code: &str) -> Result<Self, ServiceCodeError> {
        let word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_';
        if standard.is_empty() || standard.len() > 24 || !standard.bytes().all(word) {
            return Err(ServiceCodeError::Standard);
        }
        let sign = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_' | b'+' | b'-');
        if code.is_empty() || code.len() > 16 || !code.bytes().all(sign) {
            return Err(ServiceCodeError::Code);
        }
        Ok(ServiceCode(format!("{standard}:{code}").into()))
    }

    /// The standard, as in `lep`.
    pub fn standard(&self) -> &str {
        self.0.split_once(':').map_or("", |(standard, _)| standard)
    }

    /// The code inside the standard, as in `F3`.
    pub fn code(&self) -> &str {
        self.0.split_once(':').map_or("", |(_, code)| code)
    }

    /// Both, as in `lep:F3`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for ServiceCode {
    type Err = ServiceCodeError;

    fn from_str(text: &str) -> Result<Self, ServiceCodeError> {
        let (standard, code) = text.trim().split_once(':').ok_or(ServiceCodeError::Shape)?;
        ServiceCode::new(standard, code)
    }
}

impl fmt::Display for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for ServiceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for ServiceCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for ServiceCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_names_its_standard() {
        let code: ServiceCode = " piemonte:A.3".parse().unwrap();
        assert_eq!((code.standard(), code.code()), ("piemonte", "A.3"));
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"piemonte:A.3\"");
        assert_eq!(serde_json::from_str::<ServiceCode>("\"piemonte:A.3\"").unwrap(), code);
    }

    #[test]
    fn other_texts_are_refused() {
        assert_eq!("A.3".parse::<ServiceCode>(), Err(ServiceCodeError::Shape));
        assert_eq!("LEP:A".parse::<ServiceCode>(), Err(ServiceCodeError::Standard));
        assert_eq!("lep:".parse::<ServiceCode>(), Err(ServiceCodeError::Code));
        assert_eq!("lep:A:B".parse::<ServiceCode>(), Err(ServiceCodeError::Code));
    }
}
