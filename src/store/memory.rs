//! The plain twin of the embedded engine: the port's contract without a disk. For tests and for trying things out.

use super::codec::MAX_RECORD;
use super::plan::{Head, plan, weigh};
use super::{
    ChangeSet, Health, JournalEntry, Key, Kind, Link, Revision, Row, Store, StoreError, Version, Versioned,
};
use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A store that lives as long as the process.
#[derive(Debug, Default)]
pub struct MemoryStore {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    kinds: [BTreeMap<Key, Versioned<Vec<u8>>>; Kind::ALL.len()],
    journal: Vec<JournalEntry>,
    head: Head,
}

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> MemoryStore {
        MemoryStore::default()
    }

    // every change of the state is made after all that can fail, so it is whole even after a panic
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn found(&self, kind: Kind, key: &Key) -> Option<(Version, usize)> {
        self.kinds[kind.index()].get(key).map(|record| (record.version, record.value.len()))
    }

    fn write(&mut self, kind: Kind, key: Key, version: Version, value: Option<Vec<u8>>) {
        let records = &mut self.kinds[kind.index()];
        match value {
            Some(value) => records.insert(key, Versioned { version, value }),
            None => records.remove(&key),
        };
    }
}

impl Store for MemoryStore {
    fn get(&self, kind: Kind, key: &Key) -> Result<Option<Versioned<Vec<u8>>>, StoreError> {
        Ok(self.state().kinds[kind.index()].get(key).cloned())
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
        let state = self.state();
        let rows = state.kinds[kind.index()].range((from.cloned(), to.cloned())).take(limit);
        Ok(rows
            .map(|(key, found)| Row { key: *key, version: found.version, bytes: found.value.clone() })
            .collect())
    }

    fn commit(&self, changes: ChangeSet) -> Result<Revision, StoreError> {
        let mut state = self.state();
        let plan = plan(changes, state.head, |kind, key| Ok(state.found(kind, key)))?;
        let revision = plan.entry.revision;
        for write in plan.writes {
            state.write(write.kind, write.key, revision.into(), write.value);
        }
        state.journal.push(plan.entry);
        state.head = plan.head;
        Ok(revision)
    }

    fn keep(&self, kind: Kind, key: &Key, draft: Option<&[u8]>) -> Result<(), StoreError> {
        check_draft(kind, draft)?;
        let mut state = self.state();
        let mut head = state.head;
        weigh(&mut head, key, state.found(kind, key).map(|(_, length)| length), draft.map(<[u8]>::len));
        let version = head.link.revision.next().into();
        state.write(kind, *key, version, draft.map(<[u8]>::to_vec));
        state.head = head;
        Ok(())
    }

    fn journal(&self, after: Revision, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        let skip = usize::try_from(after.0).unwrap_or(usize::MAX);
        Ok(self.state().journal.iter().skip(skip).take(limit).cloned().collect())
    }

    fn head(&self) -> Link {
        self.state().head.link
    }

    fn health(&self) -> Result<Health, StoreError> {
        let head = self.state().head;
        Ok(Health { on_disk: 0, payload: head.payload, records: head.records, free: None, chain_break: None })
    }
}

/// A range with nothing in it, which a `BTreeMap` or an engine may refuse by panicking.
pub(super) fn is_empty(from: Bound<&Key>, to: Bound<&Key>) -> bool {
    match (from, to) {
        (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        (Bound::Included(from), Bound::Included(to)) => from > to,
        (Bound::Included(from) | Bound::Excluded(from), Bound::Included(to) | Bound::Excluded(to)) => {
            from >= to
        }
    }
}

/// Only drafts of a record's size are kept outside the journal.
pub(super) fn check_draft(kind: Kind, draft: Option<&[u8]>) -> Result<(), StoreError> {
    let size = draft.map_or(0, <[u8]>::len);
    if kind != Kind::Draft {
        Err(StoreError::NotADraft(kind))
    } else if size > MAX_RECORD {
        Err(StoreError::TooLarge { what: "a draft", size, limit: MAX_RECORD })
    } else {
        Ok(())
    }
}
