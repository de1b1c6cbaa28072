//! What a commit comes down to: decided once, carried out by every engine.

use super::change::{ChangeSet, Write};
use super::codec::{self, CodecError};
use super::{JournalEntry, Key, Kind, Link, Revision, StoreError, Touch, Version};
use serde::{Deserialize, Serialize};

/// Number of the head among the kinds of envelopes.
const NUMBER: u8 = 201;

/// The state of a store as a whole, written with each commit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) struct Head {
    pub(super) link: Link,
    pub(super) records: u64,
    /// Bytes of keys, records and journal entries.
    pub(super) payload: u64,
}

impl Head {
    pub(super) fn encode(&self) -> Result<Vec<u8>, CodecError> {
        codec::encode_as(NUMBER, 1, self)
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<Head, CodecError> {
        codec::decode_as(NUMBER, 1, bytes)
    }

    /// Counts a record in.
    pub(super) fn add(&mut self, key: usize, value: usize) {
        self.records += 1;
        self.payload += (key + value) as u64;
    }

    /// Counts a record out.
    pub(super) fn remove(&mut self, key: usize, value: usize) {
        self.records = self.records.saturating_sub(1);
        self.payload = self.payload.saturating_sub((key + value) as u64);
    }
}

/// A commit ready to be carried out.
pub(super) struct Plan {
    pub(super) entry: JournalEntry,
    pub(super) encoded: Vec<u8>,
    pub(super) head: Head,
    pub(super) writes: Vec<Write>,
}

/// Checks a change set against what is there and works out what to write.
///
/// `found` tells the version of a record and the length of its envelope. Call it with commits held off.
pub(super) fn plan(
    changes: ChangeSet,
    mut head: Head,
    found: impl Fn(Kind, &Key) -> Result<Option<(Version, usize)>, StoreError>,
) -> Result<Plan, StoreError> {
    changes.check()?;
    let mut touched = Vec::with_capacity(changes.len());
    for Write { kind, key, based_on, value } in &changes.writes {
        let (kind, key) = (*kind, *key);
        let old = found(kind, &key)?;
        if kind != Kind::Draft {
            let version = old.map_or(Version::ABSENT, |(version, _)| version);
            if version != *based_on {
                return Err(StoreError::Conflict { kind, key, expected: *based_on, found: version });
            }
            touched.push(if value.is_some() { Touch::Put(kind, key) } else { Touch::Deleted(kind, key) });
        }
        weigh(&mut head, &key, old.map(|(_, length)| length), value.as_ref().map(Vec::len));
    }
    touched.extend(changes.seen.iter().map(|(kind, key)| Touch::Seen(*kind, *key)));
    let in_journal = |source| StoreError::JournalEntry { revision: head.link.revision.next(), source };
    let entry = JournalEntry::after(head.link, changes.facts, touched).map_err(in_journal)?;
    let encoded = entry.encode().map_err(in_journal)?;
    head.link = entry.link();
    head.payload += (encoded.len() + size_of::<Revision>()) as u64;
    Ok(Plan { entry, encoded, head, writes: changes.writes })
}

/// Follows the change of one record in the totals.
pub(super) fn weigh(head: &mut Head, key: &Key, old: Option<usize>, new: Option<usize>) {
    let key = key.as_bytes().len();
    if let Some(length) = old {
        head.remove(key, length);
    }
    if let Some(length) = new {
        head.add(key, length);
    }
}
