//! A small set of codes kept in one word: intersections and subset tests are single instructions.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

use super::InvalidCode;

/// A code with fewer than sixteen values, so that a set of them fits in 16 bits.
pub trait Member: Copy + fmt::Display + FromStr<Err = InvalidCode> + 'static {
    /// Every value, in display order. The place in this list is the bit, and is written to disk: append only.
    const MEMBERS: &'static [Self];
    /// A code that stands for the whole set, if the trade has one.
    const ANY: Option<&'static str> = None;

    /// Place in [`Member::MEMBERS`].
    fn bit(self) -> u8;
}

/// A set of `T`. The empty set usually means «not stated»: the owner of the set says so.
pub struct CodeSet<T>(u16, PhantomData<T>);

impl<T: Member> CodeSet<T> {
    /// The set of nothing.
    pub const EMPTY: Self = Self(0, PhantomData);

    /// The set of everything.
    #[must_use]
    pub fn all() -> Self {
        T::MEMBERS.iter().copied().collect()
    }

    /// Adds a value.
    pub fn insert(&mut self, value: T) {
        self.0 |= 1 << value.bit();
    }

    /// Takes a value out.
    pub fn remove(&mut self, value: T) {
        self.0 &= !(1 << value.bit());
    }

    /// Whether the value is in the set.
    #[must_use]
    pub fn contains(self, value: T) -> bool {
        self.0 & (1 << value.bit()) != 0
    }

    /// Whether every value of `other` is in this set.
    #[must_use]
    pub const fn contains_all(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether the sets share a value.
    #[must_use]
    pub const fn intersects(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// The values in either set.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0, PhantomData)
    }

    /// The values of this set that are not in `other`.
    #[must_use]
    pub const fn difference(self, other: Self) -> Self {
        Self(self.0 & !other.0, PhantomData)
    }

    /// Whether nothing is in the set.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many values are in the set.
    #[must_use]
    pub const fn len(self) -> u32 {
        self.0.count_ones()
    }

    /// The values, in display order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::MEMBERS.iter().copied().filter(move |value| self.contains(*value))
    }

    /// The bits, for match columns.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.0
    }

    /// The set of these bits; `None` if a bit stands for nothing.
    #[must_use]
    pub fn from_bits(bits: u16) -> Option<Self> {
        Self::all().contains_all(Self(bits, PhantomData)).then_some(Self(bits, PhantomData))
    }
}

impl<T: Member> FromIterator<T> for CodeSet<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::EMPTY;
        values.into_iter().for_each(|value| set.insert(value));
        set
    }
}

impl<T: Member> fmt::Display for CodeSet<T> {
    /// Writes the values with `;` between them, as in the import columns.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.iter().enumerate().try_for_each(|(place, value)| {
            if place > 0 {
                f.write_str(";")?;
            }
            write!(f, "{value}")
        })
    }
}

impl<T: Member> FromStr for CodeSet<T> {
    type Err = InvalidCode;

    /// Reads values with `;` or `,` between them; an empty text is the empty set.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut set = Self::EMPTY;
        for part in text.split([';', ',']).map(str::trim).filter(|part| !part.is_empty()) {
            if T::ANY.is_some_and(|any| any.eq_ignore_ascii_case(part)) {
                set = Self::all();
            } else {
                set.insert(part.parse()?);
            }
        }
        Ok(set)
    }
}

impl<T: Member> Serialize for CodeSet<T> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if out.is_human_readable() { out.collect_str(self) } else { out.serialize_u16(self.0) }
    }
}

impl<'de, T: Member> Deserialize<'de> for CodeSet<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            std::borrow::Cow::<str>::deserialize(from)?.parse().map_err(Error::custom)
        } else {
            let bits = u16::deserialize(from)?;
            Self::from_bits(bits)
                .ok_or_else(|| Error::custom(format!("unknown bits {bits:#06x} in a set of codes")))
        }
    }
}

// Written by hand: derives would ask the bounds of `T`, which is never stored.
impl<T> Clone for CodeSet<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for CodeSet<T> {}
impl<T> PartialEq for CodeSet<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for CodeSet<T> {}
impl<T> PartialOrd for CodeSet<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for CodeSet<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for CodeSet<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> Default for CodeSet<T> {
    fn default() -> Self {
        Self(0, PhantomData)
    }
}
impl<T: Member> fmt::Debug for CodeSet<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{{{self}}}")
    }
}
