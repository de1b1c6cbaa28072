//! Who is at the keyboard.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Name, Short};

/// A login name of the operating system: 1 to 32 letters, digits, `.`, `_`, `-`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Login(Box<str>);

/// Why a text is not a login name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a login name: 1 to 32 letters, digits, dots, dashes or underscores")]
pub struct LoginError;

impl FromStr for Login {
    type Err = LoginError;

    fn from_str(text: &str) -> Result<Self, LoginError> {
        let fits = (1..=32).contains(&text.len())
            && text.bytes().all(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'_' | b'-'));
        if fits { Ok(Login(text.into())) } else { Err(LoginError) }
    }
}

impl TryFrom<String> for Login {
    type Error = LoginError;

    fn try_from(text: String) -> Result<Self, LoginError> {
        text.parse()
    }
}

impl From<Login> for String {
    fn from(login: Login) -> String {
        login.0.into()
    }
}

impl fmt::Display for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A case worker of the office.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Operator {
    /// How the operating system knows them.
    pub login: Login,
    /// How colleagues know them.
    pub name: Name,
}

/// The employment centre that owns a store.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OfficeSettings {
    /// As in «CPI Bitonto».
    pub name: Name,
    /// The regional standard in force here: the name of a file in `standards/`.
    pub standard: Short,
    /// Its working days.
    pub calendar: super::WorkCalendar,
    /// The municipality of its seat, if told.
    pub seat: Option<super::CadastralCode>,
    /// Whether this is a fictional office, made for trying.
    pub fictional: bool,
}
