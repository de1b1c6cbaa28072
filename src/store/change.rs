//! What is asked of one commit.

use super::codec::{self, CodecError, MAX_RECORD, Record};
use super::{Key, Kind, StoreError, Version};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most records one commit may write or show: larger work is cut into several commits.
pub const MAX_WRITES: usize = 256;
/// The most bytes of records one commit may write.
///
/// It keeps a commit within few segments of the engine's file: between two syncs the engine must not come round to
/// using a segment again.
pub const MAX_PAYLOAD: usize = 2 * 1024 * 1024;
/// The longest detail of a journal entry, in bytes. (Operator and act may have 256.)
pub const MAX_DETAIL: usize = 4 * 1024;
const MAX_LABEL: usize = 256;

/// Who did what and when: the facts of a journal entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// Milliseconds since 1970, UTC.
    pub at_ms: i64,
    /// The operator's login.
    pub operator: String,
    /// The act's stable label.
    pub act: String,
    /// Whatever the office needs to show or annul the act; the store does not look inside.
    pub detail: Vec<u8>,
}

/// One record to write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Write {
    pub(super) kind: Kind,
    pub(super) key: Key,
    pub(super) based_on: Version,
    /// The new envelope, or `None` to delete.
    pub(super) value: Option<Vec<u8>>,
}

/// Writes and deletions over all kinds that happen together or not at all, with the facts for their journal entry.
///
/// A set without writes is an entry alone, as for the disclosure of special data. Writes to [`Kind::Draft`] are
/// neither journaled nor checked for their version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeSet {
    pub(super) facts: Facts,
    pub(super) writes: Vec<Write>,
    pub(super) seen: Vec<(Kind, Key)>,
    payload: usize,
}

impl ChangeSet {
    /// An empty set with the facts of its journal entry.
    #[must_use]
    pub fn new(facts: Facts) -> ChangeSet {
        ChangeSet { facts, writes: Vec::new(), seen: Vec::new(), payload: 0 }
    }

    /// Writes an envelope over the version it was based on; [`Version::ABSENT`] for a new record.
    pub fn put(&mut self, kind: Kind, key: Key, based_on: Version, envelope: Vec<u8>) -> &mut ChangeSet {
        self.payload += envelope.len();
        self.writes.push(Write { kind, key, based_on, value: Some(envelope) });
        self
    }

    /// Encodes a record and writes it over the version it was based on.
    ///
    /// # Errors
    /// [`CodecError`] when the record can't be encoded or is too long; the set is unchanged.
    pub fn put_record<T: Record>(
        &mut self,
        key: Key,
        based_on: Version,
        record: &T,
    ) -> Result<(), CodecError> {
        self.put(T::KIND, key, based_on, codec::encode(record)?);
        Ok(())
    }

    /// Deletes a record at the version it was read. Deleting what is absent (version zero) is allowed.
    pub fn delete(&mut self, kind: Kind, key: Key, based_on: Version) -> &mut ChangeSet {
        self.writes.push(Write { kind, key, based_on, value: None });
        self
    }

    /// Notes in the journal that a record was shown, without writing it.
    pub fn saw(&mut self, kind: Kind, key: Key) -> &mut ChangeSet {
        self.seen.push((kind, key));
        self
    }

    /// Whether `writes` more records of `bytes` in all still fit in one commit.
    #[must_use]
    pub fn has_room(&self, writes: usize, bytes: usize) -> bool {
        self.len() + writes <= MAX_WRITES && self.payload + bytes <= MAX_PAYLOAD
    }

    /// How many records it writes or shows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.writes.len() + self.seen.len()
    }

    /// Whether it only makes a journal entry.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Checks that it can be one commit.
    pub(super) fn check(&self) -> Result<(), StoreError> {
        let longest =
            self.writes.iter().filter_map(|write| write.value.as_ref()).map(Vec::len).max().unwrap_or(0);
        for (what, size, limit) in [
            ("records in one commit", self.len(), MAX_WRITES),
            ("bytes in one commit", self.payload, MAX_PAYLOAD),
            ("a record", longest, MAX_RECORD),
            ("the operator's login", self.facts.operator.len(), MAX_LABEL),
            ("the act's label", self.facts.act.len(), MAX_LABEL),
            ("the act's detail", self.facts.detail.len(), MAX_DETAIL),
        ] {
            if size > limit {
                return Err(StoreError::TooLarge { what, size, limit });
            }
        }
        let mut met = BTreeSet::new();
        match self.writes.iter().find(|write| !met.insert((write.kind, write.key))) {
            Some(write) => Err(StoreError::Repeated { kind: write.kind, key: write.key }),
            None => Ok(()),
        }
    }
}
