//! The port, on the embedded engine.

use super::{SledStore, engine::stored, place};
use crate::store::memory::{check_draft, is_empty};
use crate::store::plan::{Head, plan, weigh};
use crate::store::{
    ChangeSet, Health, JournalEntry, Key, Kind, Link, Revision, Row, Store, StoreError, Version, Versioned,
};
use std::ops::Bound;
use std::sync::atomic::Ordering;
use std::sync::{MutexGuard, PoisonError};

/// How many records a page of the engine holds when they were written in order.
const ROWS_IN_A_LEAF: usize = 8;
/// How often a scan asks again for each such page.
const ASKED_AGAIN: usize = 3;

impl SledStore {
    pub(super) fn total(&self) -> Head {
        // a head is written in one step: a poisoned lock holds a whole one
        *self.head.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Holds off other commits; refuses when a write has failed or the volume is nearly full.
    fn start_commit(&self, bytes: usize) -> Result<MutexGuard<'_, ()>, StoreError> {
        let turn = self.hold_commits();
        if self.broken.load(Ordering::Acquire) {
            return Err(StoreError::Broken);
        }
        place::refuse_full(&self.folder.dir, self.probe.as_ref(), place::COMMIT_RESERVE + bytes as u64)?;
        Ok(turn)
    }

    pub(super) fn hold_commits(&self) -> MutexGuard<'_, ()> {
        self.committing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes, syncs, and only then lets the new head be seen.
    fn carry_out(
        &self,
        records: &[(Kind, Key, Option<Vec<u8>>)],
        entry: Option<(Revision, &[u8])>,
        head: Head,
    ) -> Result<(), StoreError> {
        let done = self.engine.apply(records, entry, &head).and_then(|()| self.engine.sync());
        done.map_err(|error| self.end_writing(error))?;
        *self.head.write().unwrap_or_else(PoisonError::into_inner) = head;
        Ok(())
    }

    /// No more writes until the office is opened again: what the engine holds may not be what is on disk.
    fn end_writing(&self, error: StoreError) -> StoreError {
        self.broken.store(true, Ordering::Release);
        error
    }

    /// What a write meets. The engine also writes on its own threads, and tells of their failure here first.
    fn found(&self, kind: Kind, key: &Key) -> Result<Option<(Version, usize)>, StoreError> {
        let bytes = self.engine.get(kind, key).map_err(|error| self.end_writing(error))?;
        let Some(bytes) = bytes else { return Ok(None) };
        let (version, envelope) = self.engine.split(&bytes)?;
        Ok(Some((version, envelope.len())))
    }
}

impl Store for SledStore {
    fn get(&self, kind: Kind, key: &Key) -> Result<Option<Versioned<Vec<u8>>>, StoreError> {
        let Some(bytes) = self.engine.get(kind, key)? else { return Ok(None) };
        let (version, envelope) = self.engine.split(&bytes)?;
        Ok(Some(Versioned { version, value: envelope.to_vec() }))
    }

    fn page(
        &self,
        kind: Kind,
        from: Bound<&Key>,
        to: Bound<&Key>,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        if is_empty(from, to) {
            return Ok(Vec::new());
        }
        let range = (from.map(Key::as_bytes), to.map(Key::as_bytes));
        let tree = self.engine.kind(kind);
        let found = self.engine.contain(|| {
            let found = tree.range::<&[u8], _>(range).take(limit).collect::<::sled::Result<Vec<_>>>()?;
            // the engine's cache forgets nothing until each of its 256 shards has been asked 64 times, whatever its
            // size: asking again while passing keeps a long scan within it (85 MB became 40 for 100,000 records)
            for (key, _) in found.iter().step_by(ROWS_IN_A_LEAF) {
                for _ in 0..ASKED_AGAIN {
                    tree.contains_key(key)?;
                }
            }
            Ok(found)
        })?;
        found
            .into_iter()
            .map(|(key, bytes)| {
                let key = Key::new(&key).map_err(|error| self.engine.damaged(error.to_string()))?;
                let (version, envelope) = self.engine.split(&bytes)?;
                Ok(Row { key, version, bytes: envelope.to_vec() })
            })
            .collect()
    }

    fn commit(&self, changes: ChangeSet) -> Result<Revision, StoreError> {
        let bytes = changes.writes.iter().filter_map(|write| write.value.as_ref()).map(Vec::len).sum();
        let _turn = self.start_commit(bytes)?;
        let plan = plan(changes, self.total(), |kind, key| self.found(kind, key))?;
        let revision = plan.entry.revision;
        let records: Vec<_> = plan
            .writes
            .into_iter()
            .map(|write| (write.kind, write.key, write.value.map(|value| stored(revision.into(), &value))))
            .collect();
        self.carry_out(&records, Some((revision, &plan.encoded)), plan.head)?;
        if let Err(error) = self.mark.set(plan.head.link) {
            // the commit is on disk, and the mark may lag behind
            tracing::warn!("the mark of the last commit was not written: {error}");
        }
        Ok(revision)
    }

    fn keep(&self, kind: Kind, key: &Key, draft: Option<&[u8]>) -> Result<(), StoreError> {
        check_draft(kind, draft)?;
        let _turn = self.start_commit(draft.map_or(0, <[u8]>::len))?;
        let mut head = self.total();
        let version = Version::from(head.link.revision.next());
        weigh(&mut head, key, self.found(kind, key)?.map(|(_, length)| length), draft.map(<[u8]>::len));
        self.carry_out(&[(kind, *key, draft.map(|draft| stored(version, draft)))], None, head)
    }

    fn journal(&self, after: Revision, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        let mut entries = Vec::new();
        for entry in self.engine.entries(after).take(limit) {
            let (revision, bytes) = entry?;
            match JournalEntry::decode(&bytes) {
                Ok(entry) => entries.push(entry),
                Err(source) if entries.is_empty() => {
                    return Err(StoreError::JournalEntry { revision, source });
                }
                Err(_) => break,
            }
        }
        Ok(entries)
    }

    fn head(&self) -> Link {
        self.total().link
    }

    fn health(&self) -> Result<Health, StoreError> {
        let dir = &self.folder.dir;
        let head = self.total();
        Ok(Health {
            on_disk: self.engine.on_disk()?,
            payload: head.payload,
            records: head.records,
            free: Some(self.probe.free(dir).map_err(|source| StoreError::io(dir, source))?),
            chain_break: self.chain_break,
        })
    }
}
