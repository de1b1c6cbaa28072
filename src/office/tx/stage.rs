//! Records of one type, read through and staged to be written.

use std::collections::BTreeMap;

use crate::office::refusal::{Refusal, What};
use crate::store::codec::Record;
use crate::store::{ChangeSet, Key, Store, StoreError, Version, Versioned, read};

/// What a transaction has read and written of one type.
pub(super) struct Stage<T> {
    what: What,
    records: BTreeMap<Key, Staged<T>>,
}

struct Staged<T> {
    before: Option<T>,
    now: T,
    base: Version,
    written: bool,
}

impl<T: Record + Clone> Stage<T> {
    pub(super) fn new(what: What) -> Self {
        Stage { what, records: BTreeMap::new() }
    }

    /// The record as it is now, staged writes included, and the version in the store.
    pub(super) fn get(&mut self, store: &dyn Store, key: Key) -> Result<(T, Version), Refusal> {
        if let Some(staged) = self.records.get(&key) {
            return Ok((staged.now.clone(), staged.base));
        }
        let Versioned { version, value } = read::<T>(store, &key)?.ok_or(Refusal::Missing(self.what))?;
        let staged =
            Staged { before: Some(value.clone()), now: value.clone(), base: version, written: false };
        self.records.insert(key, staged);
        Ok((value, version))
    }

    /// Stages a record. `base` is the version the caller saw; the store checks it again at the commit.
    pub(super) fn put(
        &mut self,
        store: &dyn Store,
        key: Key,
        record: T,
        base: Version,
    ) -> Result<(), Refusal> {
        if base != Version::ABSENT && !self.records.contains_key(&key) {
            self.get(store, key)?;
        }
        match self.records.get_mut(&key) {
            Some(staged) if staged.base == base => {
                staged.now = record;
                staged.written = true;
            }
            Some(_) => return Err(Refusal::Changed(self.what)),
            None => {
                self.records.insert(key, Staged { before: None, now: record, base, written: true });
            }
        }
        Ok(())
    }

    /// What was staged.
    pub(super) fn written(&self) -> impl Iterator<Item = &T> {
        self.records.values().filter(|s| s.written).map(|s| &s.now)
    }

    /// What the staged records were before; `None` for new ones.
    pub(super) fn before(self) -> impl Iterator<Item = Option<T>> {
        self.records.into_values().filter(|s| s.written).map(|s| s.before)
    }

    /// Adds the staged writes to a change set.
    pub(super) fn write(&self, set: &mut ChangeSet) -> Result<(), StoreError> {
        for (key, staged) in self.records.iter().filter(|(_, s)| s.written) {
            set.put_record(*key, staged.base, &staged.now).map_err(|source| StoreError::Record {
                kind: T::KIND,
                key: *key,
                source,
            })?;
        }
        Ok(())
    }
}
