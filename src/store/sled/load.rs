//! Loading a new office in bulk.

use super::engine::stored;
use super::{Builder, Entered, Mark, Opening, enter};
use crate::store::codec::MAX_RECORD;
use crate::store::{Facts, JournalEntry, Key, Kind, Link, StoreError, Version};
use std::path::Path;

/// Makes a new office out of records, with one journal entry for all of them, and gives their number.
///
/// Much faster than commits, since nothing is synced before the end; and all or nothing, since the office comes into
/// being with the last step. Keys are best in ascending order within each kind.
///
/// # Errors
/// [`StoreError::Occupied`] when there is an office already, [`StoreError::Repeated`] for a key that comes twice,
/// [`StoreError::TooLarge`] for a record over 16 KiB, those of [`super::SledStore::open`], and whatever the iterator
/// itself gives. After any of these there is no office.
pub fn load<E: From<StoreError>>(
    dir: &Path,
    opening: &Opening,
    facts: Facts,
    records: impl IntoIterator<Item = Result<(Kind, Key, Vec<u8>), E>>,
) -> Result<u64, E> {
    let Entered { folder, lock: _lock } = enter(dir, opening, true)?;
    if folder.is_office() {
        return Err(StoreError::Occupied(dir.to_path_buf()).into());
    }
    let entry = JournalEntry::after(Link::default(), facts, Vec::new());
    let encoded = entry.and_then(|entry| Ok((entry.encode()?, entry)));
    let in_journal = |source| StoreError::JournalEntry { revision: Link::default().revision.next(), source };
    let (encoded, entry) = encoded.map_err(in_journal)?;
    let mut builder = Builder::begin(&folder)?;
    for record in records {
        let (kind, key, envelope) = record?;
        if envelope.len() > MAX_RECORD {
            let size = envelope.len();
            return Err(StoreError::TooLarge { what: "a record", size, limit: MAX_RECORD }.into());
        }
        if builder.record(kind, key.as_bytes(), &stored(Version::from(entry.revision), &envelope))? {
            return Err(StoreError::Repeated { kind, key }.into());
        }
    }
    builder.entry(entry.revision, &encoded)?;
    let head = builder.finish(entry.link())?;
    Mark::open(&folder.mark())?.0.set(head.link)?;
    Ok(head.records)
}
