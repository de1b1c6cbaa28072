//! What all rows have in common: a key, a source, days between which they hold.

use serde::{Deserialize, Deserializer, Serialize, de};

use crate::domain::Day;

/// The days between which a row holds, both included; open where `None`.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Validity {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub to: Option<Day>,
}

impl Validity {
    /// Whether the row holds on this day.
    pub fn covers(self, on: Day) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }

    /// Whether some day belongs to both.
    pub fn overlaps(self, other: Validity) -> bool {
        let starts_in_time = |a: Validity, b: Validity| match (a.from, b.to) {
            (Some(from), Some(to)) => from <= to,
            _ => true,
        };
        starts_in_time(self, other) && starts_in_time(other, self)
    }

    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if to < from)
    }

    /// Whether neither end is given.
    pub fn is_open(self) -> bool {
        self == Validity::default()
    }
}

/// A row of a file of standards.
pub trait Row {
    /// What names the row inside its section.
    fn key(&self) -> String;
    /// Document, section or row, article.
    fn source(&self) -> &str;
    /// When it holds.
    fn validity(&self) -> Validity {
        Validity::default()
    }
}

/// Reads a TOML date.
pub(super) fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Day>, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.to_string().parse().map(Some).map_err(|e| de::Error::custom(format!("{date}: {e}")))
}

/// For serde: what is not said is verified.
pub(super) fn yes() -> bool {
    true
}

/// Implements [`Row`] for structs with a `source`, with or without `valid_from` and `valid_to`.
macro_rules! row {
    ($type:ty, $key:expr) => {
        impl $crate::standards::Row for $type {
            fn key(&self) -> String {
                let key: fn(&$type) -> String = $key;
                key(self)
            }

            fn source(&self) -> &str {
                &self.source
            }
        }
    };
    ($type:ty, $key:expr, dated) => {
        impl $crate::standards::Row for $type {
            fn key(&self) -> String {
                let key: fn(&$type) -> String = $key;
                key(self)
            }

            fn source(&self) -> &str {
                &self.source
            }

            fn validity(&self) -> $crate::standards::Validity {
                $crate::standards::Validity { from: self.valid_from, to: self.valid_to }
            }
        }
    };
}
pub(super) use row;

#[cfg(test)]
mod tests {
    use super::*;

    fn validity(from: &str, to: &str) -> Validity {
        Validity { from: from.parse().ok(), to: to.parse().ok() }
    }

    #[test]
    fn validities_meet_or_do_not() {
        let old = validity("2015-01-01", "2020-12-31");
        let new = validity("2021-01-01", "");
        assert!(!old.overlaps(new) && !new.overlaps(old));
        assert!(old.overlaps(validity("2020-12-31", "")));
        assert!(Validity::default().overlaps(new));
        assert!(validity("2021-01-01", "2020-01-01").is_backwards());
        assert!(old.covers("2020-12-31".parse().unwrap()));
        assert!(!old.covers("2021-01-01".parse().unwrap()));
    }
}
