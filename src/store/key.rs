//! Keys, versions, revisions, and rows of a page.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The longest key, in bytes.
pub const MAX_KEY: usize = 64;

/// A record's key within its kind: 1 to 64 bytes, ordered as bytes. Usually the 16 bytes of an id.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Vec<u8>", into = "Vec<u8>")]
pub struct Key {
    len: u8,
    // bytes past `len` stay zero, so that derived equality and hashing hold
    bytes: [u8; MAX_KEY],
}

/// Bytes that can't be a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum KeyError {
    /// No bytes at all.
    #[error("a key can't be empty")]
    Empty,
    /// More than [`MAX_KEY`] bytes.
    #[error("a key of {0} bytes is longer than {MAX_KEY}")]
    TooLong(usize),
}

impl Key {
    /// A key of these bytes.
    ///
    /// # Errors
    /// [`KeyError`] when there are none, or more than [`MAX_KEY`].
    pub fn new(bytes: &[u8]) -> Result<Key, KeyError> {
        if bytes.is_empty() {
            return Err(KeyError::Empty);
        }
        if bytes.len() > MAX_KEY {
            return Err(KeyError::TooLong(bytes.len()));
        }
        Ok(Key::filled(&[bytes]))
    }

    /// The key of one page of a longer record: the subject's id, then the page number; pages sort in order.
    #[must_use]
    pub fn paged(id: uuid::Uuid, page: u16) -> Key {
        Key::filled(&[id.as_bytes(), &page.to_be_bytes()])
    }

    // for parts known to fit
    fn filled(parts: &[&[u8]]) -> Key {
        let mut key = Key { len: 0, bytes: [0; MAX_KEY] };
        for byte in parts.iter().flat_map(|part| part.iter()).take(MAX_KEY) {
            key.bytes[usize::from(key.len)] = *byte;
            key.len += 1;
        }
        key
    }

    /// The key's bytes.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.len)]
    }

    /// The first key after all keys that start with this one; `None` when there is none (all bytes are 255).
    #[must_use]
    pub fn end_of_prefix(&self) -> Option<Key> {
        let last = self.as_bytes().iter().rposition(|byte| *byte < u8::MAX)?;
        let mut end = Key::filled(&[&self.as_bytes()[..=last]]);
        end.bytes[last] += 1;
        Some(end)
    }
}

impl From<uuid::Uuid> for Key {
    fn from(id: uuid::Uuid) -> Key {
        Key::filled(&[id.as_bytes()])
    }
}

impl TryFrom<&[u8]> for Key {
    type Error = KeyError;
    fn try_from(bytes: &[u8]) -> Result<Key, KeyError> {
        Key::new(bytes)
    }
}

impl TryFrom<Vec<u8>> for Key {
    type Error = KeyError;
    fn try_from(bytes: Vec<u8>) -> Result<Key, KeyError> {
        Key::new(&bytes)
    }
}

impl From<Key> for Vec<u8> {
    fn from(key: Key) -> Vec<u8> {
        key.as_bytes().to_vec()
    }
}

impl Ord for Key {
    fn cmp(&self, other: &Key) -> std::cmp::Ordering {
        self.as_bytes().cmp(other.as_bytes())
    }
}

impl PartialOrd for Key {
    fn partial_cmp(&self, other: &Key) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_bytes().iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({self})")
    }
}

/// The number of a commit: 1 for the first, 0 before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Revision(pub u64);

impl Revision {
    /// The revision after this one.
    #[must_use]
    pub const fn next(self) -> Revision {
        Revision(self.0.saturating_add(1))
    }
}

impl std::fmt::Display for Revision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

/// The version of one record: the number of the commit that wrote it last, 0 when it is absent.
///
/// It grows at each write and never repeats, not even when a record is deleted and made again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Version(pub u64);

impl Version {
    /// The version of a record that is not there.
    pub const ABSENT: Version = Version(0);
}

impl From<Revision> for Version {
    fn from(revision: Revision) -> Version {
        Version(revision.0)
    }
}

/// Something with the version it was read at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The version, to be named by the write that is based on this.
    pub version: Version,
    /// The thing itself.
    pub value: T,
}

/// One record of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The record's key.
    pub key: Key,
    /// The record's version.
    pub version: Version,
    /// The record's envelope.
    pub bytes: Vec<u8>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn empty_and_long_keys_are_refused() {
        assert_eq!(Key::new(&[]), Err(KeyError::Empty));
        assert_eq!(Key::new(&[7; 65]), Err(KeyError::TooLong(65)));
        assert!(Key::new(&[7; 64]).is_ok());
    }

    #[test]
    fn pages_sort_after_their_subject_and_in_order() {
        let id = uuid::Uuid::from_u128(0xff);
        let keys = [Key::from(id), Key::paged(id, 0), Key::paged(id, 1), Key::paged(id, 256)];
        assert!(keys.is_sorted());
        assert!(keys[3] < Key::from(id).end_of_prefix().unwrap());
        assert_eq!(Key::new(&[255, 255]).unwrap().end_of_prefix(), None);
    }

    proptest! {
        #[test]
        fn order_and_prefix_follow_the_bytes(a in prop::collection::vec(any::<u8>(), 1..=64), b in prop::collection::vec(any::<u8>(), 1..=64)) {
            let (key_a, key_b) = (Key::new(&a).unwrap(), Key::new(&b).unwrap());
            prop_assert_eq!(key_a.cmp(&key_b), a.cmp(&b));
            prop_assert_eq!(key_a == key_b, a == b);
            if let Some(end) = key_a.end_of_prefix() {
                prop_assert!(key_a < end);
                prop_assert_eq!(key_b >= key_a && key_b < end, b.starts_with(&a));
            }
        }
    }
}
