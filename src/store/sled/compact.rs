//! Giving back the space the engine no longer uses.

use super::{Builder, Opening, Progress, SledStore, Watch, place};
use crate::store::{Kind, Revision, Store, StoreError};
use std::path::Path;

/// What compaction did, in bytes on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compacted {
    /// What the store took before.
    pub before: u64,
    /// What it takes now.
    pub after: u64,
}

/// How often a watcher is told, in records.
pub(super) const TOLD_EVERY: u64 = 1024;

/// Rewrites the store of a closed office beside itself and swaps it in. Versions, journal and head stay as they are.
///
/// Stopping it at any moment, by cancelling or by a power cut, leaves the old store or the new one, whole.
///
/// # Errors
/// [`StoreError::Cancelled`], [`StoreError::DiskFull`] when there is no room for a second store, and those of
/// [`SledStore::open`]. The office is as it was.
pub fn compact(dir: &Path, opening: &Opening, watch: Watch<'_>) -> Result<Compacted, StoreError> {
    let store = SledStore::open(dir, opening)?;
    let before = store.health()?.on_disk;
    let head = store.total();
    place::refuse_full(dir, store.probe.as_ref(), place::COMMIT_RESERVE + head.payload * 2)?;
    let SledStore { engine, folder, lock, .. } = store;
    let mut builder = Builder::begin(&folder)?;
    let mut meter = Meter::new(watch, Some(head.records + head.link.revision.0));
    for kind in Kind::ALL {
        let mut records = engine.kind(kind).iter();
        while let Some((key, stored)) = engine.contain(|| records.next().transpose())? {
            builder.record(kind, &key, &stored)?;
            meter.step()?;
        }
    }
    for entry in engine.entries(Revision(0)) {
        let (revision, bytes) = entry?;
        builder.entry(revision, &bytes)?;
        meter.step()?;
    }
    if builder.records() != head.records {
        return Err(engine.damaged("not all of its records can be read"));
    }
    engine.close()?;
    builder.finish(head.link)?;
    drop(lock);
    let after = SledStore::open(dir, opening)?.health()?.on_disk;
    Ok(Compacted { before, after })
}

/// Counts steps and tells a watcher about them.
pub(super) struct Meter<'a> {
    watch: Watch<'a>,
    progress: Progress,
}

impl<'a> Meter<'a> {
    pub(super) fn new(watch: Watch<'a>, total: Option<u64>) -> Meter<'a> {
        Meter { watch, progress: Progress { done: 0, total } }
    }

    pub(super) fn step(&mut self) -> Result<(), StoreError> {
        self.progress.done += 1;
        if self.progress.done.is_multiple_of(TOLD_EVERY) && (self.watch)(self.progress).is_break() {
            return Err(StoreError::Cancelled);
        }
        Ok(())
    }
}
