//! The short codes of the trade: contracts, education, languages, licences, hours, active-policy measures.
//!
//! Each is parsed once where it enters and cannot hold nonsense afterwards. `Display` and `FromStr` are each
//! other's inverse; serde writes the text in readable formats (JSON, TOML, CSV) and a few bytes in binary ones.
//! The names of the codes are data and live in `standards/codes.toml`.

mod cefr;
mod contract;
mod eqf;
mod error;
mod hours;
mod language;
mod licence;
mod sap;
mod set;
pub(crate) mod wire;

pub use cefr::Cefr;
pub use contract::{ContractCode, ContractFamily};
pub use eqf::Eqf;
pub use error::{CodeKind, InvalidCode};
pub use hours::{Shift, ShiftSet, WorkingHours, WorkingHoursSet};
pub use language::{LanguageCode, LanguageLevel};
pub use licence::{Licence, LicenceSet};
pub use sap::SapCode;
pub use set::{CodeSet, Member};

#[cfg(test)]
mod tests;
