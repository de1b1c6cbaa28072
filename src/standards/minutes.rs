//! How long a service must, or should, last.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Target;
use crate::domain::{Mode, ServiceCode};

/// The minutes a standard gives for a service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Minutes {
    /// At least this long, by mode (Piemonte).
    Minimum(BTreeMap<Mode, u16>),
    /// A reference by kind of person (Puglia).
    Reference(ReferenceMinutes),
}

/// A row of a duration table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ReferenceMinutes {
    /// The row, as in `B1+B2`.
    pub row: String,
    /// The cells.
    pub cells: BTreeMap<Target, Amount>,
    /// All the services that share the row's time.
    pub services: Vec<ServiceCode>,
    /// Where it is written.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// A cell of a duration table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Amount {
    /// So many minutes.
    Minutes(u16),
    /// Inside another cell of the same column.
    Included,
    /// The cell is empty.
    None,
    /// The cell cannot be read.
    Unknown,
}

impl Minutes {
    /// The minutes to propose, for this mode and the kinds of person someone belongs to. `None`: no figure is given.
    pub fn default_for(&self, mode: Option<Mode>, targets: &[Target]) -> Option<u16> {
        match self {
            Minutes::Minimum(by_mode) => match mode {
                Some(mode) => by_mode.get(&mode).copied(),
                None => by_mode.values().min().copied(),
            },
            Minutes::Reference(row) => match row.amount(targets) {
                Some(Amount::Minutes(minutes)) => Some(minutes),
                _ => None,
            },
        }
    }

    /// The minutes below which a reason is asked for; reference durations are not minimums.
    pub fn minimum(&self, mode: Option<Mode>) -> Option<u16> {
        match self {
            Minutes::Minimum(_) => self.default_for(mode, &[]),
            Minutes::Reference(_) => None,
        }
    }
}

impl ReferenceMinutes {
    /// The cell for someone of these kinds: the most specific kind that has one.
    pub fn amount(&self, targets: &[Target]) -> Option<Amount> {
        self.cell(targets).map(|(_, amount)| amount)
    }

    /// As [`amount`](Self::amount), with the kind whose cell it is.
    pub fn cell(&self, targets: &[Target]) -> Option<(Target, Amount)> {
        let usable = |target: &Target| {
            let asked = *target == Target::Any || targets.contains(target);
            let cell = self.cells.get(target).copied().filter(|amount| asked && *amount != Amount::None);
            cell.map(|amount| (*target, amount))
        };
        Target::ALL.iter().find_map(usable)
    }
}

impl<'de> Deserialize<'de> for Amount {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Minutes(u16),
            Word(String),
        }
        match Written::deserialize(deserializer)? {
            Written::Minutes(minutes) => Ok(Amount::Minutes(minutes)),
            Written::Word(word) => match word.as_str() {
                "included" => Ok(Amount::Included),
                "none" => Ok(Amount::None),
                "unknown" => Ok(Amount::Unknown),
                other => Err(de::Error::unknown_variant(other, &["included", "none", "unknown"])),
            },
        }
    }
}

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Amount::Minutes(minutes) => serializer.serialize_u16(*minutes),
            Amount::Included => serializer.serialize_str("included"),
            Amount::None => serializer.serialize_str("none"),
            Amount::Unknown => serializer.serialize_str("unknown"),
        }
    }
}
