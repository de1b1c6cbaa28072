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

    /// What is left of it before and after the days of another.
    pub fn without(self, other: Validity) -> [Option<Validity>; 2] {
        let before = other.from.filter(|from| self.from.is_none_or(|own| own < *from));
        let after = other.to.filter(|to| self.to.is_none_or(|own| *to < own));
        [
            before.map(|from| Validity { from: self.from, to: Some(from - 1) }),
            after.map(|to| Validity { from: Some(to + 1), to: self.to }),
        ]
    }

    /// The days that belong to both, where some do.
    pub fn within(self, other: Validity) -> Validity {
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        Validity { from: self.from.max(other.from), to }
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
    /// Holds it to other days; a row without dates always holds.
    fn hold(&mut self, _validity: Validity) {}
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

            fn hold(&mut self, validity: $crate::standards::Validity) {
                (self.valid_from, self.valid_to) = (validity.from, validity.to);
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

    #[test]
    fn a_later_validity_leaves_the_days_around_it() {
        let always = Validity::default();
        let year = validity("2021-01-01", "2021-12-31");
        let around = [Some(validity("", "2020-12-31")), Some(validity("2022-01-01", ""))];
        assert_eq!(always.without(year), around);
        assert_eq!(year.without(always), [None, None]);
        assert_eq!(validity("2021-06-01", "").without(year), [None, Some(validity("2022-01-01", ""))]);
        assert_eq!(always.within(year), year);
        let half = validity("2021-06-01", "");
        assert_eq!(half.within(year), validity("2021-06-01", "2021-12-31"));
    }
}
