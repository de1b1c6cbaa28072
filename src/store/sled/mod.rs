//! The embedded engine: sled, opened by exactly one process, with what measuring it has taught.
//!
//! - Its `flush` does not sync on Linux; each commit syncs the data file through our own handle.
//! - A batch is atomic within one tree only; each commit is one transaction over all trees.
//! - It never gives space back; [`compact()`] rewrites the store beside itself and swaps.
//! - It can't open on a full disk, and can panic on damaged files; both are met before and around it.

mod backup;
mod beside;
mod build;
mod check;
mod compact;
mod contain;
mod engine;
mod folder;
mod load;
mod lock;
mod mark;
mod opening;
mod place;
mod port;
mod restore;
mod stream;

pub use backup::BackedUp;
pub use compact::{Compacted, compact};
pub use contain::is_contained;
pub use load::load;
pub use opening::Opening;
pub use place::{Probe, Volume};
pub use restore::{Restored, restore};

use super::plan::Head;
use super::{ChainBreak, Link, StoreError};
use build::Builder;
use check::{check_end, reaches};
use engine::Engine;
use folder::Folder;
use lock::OfficeLock;
use mark::Mark;
use opening::{Entered, enter};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock};

/// How far long work has got, in records and journal entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Done so far.
    pub done: u64,
    /// In all, when it is known.
    pub total: Option<u64>,
}

/// Told about progress now and then; answering `Break` cancels the work, and nothing has changed.
pub type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// An office on disk, held by this process as long as this lives.
pub struct SledStore {
    // fields drop in this order: the engine closes before the lock is given back
    engine: Engine,
    head: RwLock<Head>,
    /// Held while a commit is decided and carried out: they happen one after the other.
    committing: Mutex<()>,
    /// A write failed: memory and disk may disagree.
    broken: AtomicBool,
    chain_break: Option<ChainBreak>,
    mark: Mark,
    probe: Arc<dyn Probe>,
    folder: Folder,
    lock: OfficeLock,
}

impl std::fmt::Debug for SledStore {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SledStore").field("folder", &self.folder.dir).finish_non_exhaustive()
    }
}

impl SledStore {
    /// Opens the office in a folder.
    ///
    /// # Errors
    /// [`StoreError::Absent`], [`StoreError::Held`], [`StoreError::NetworkFolder`], [`StoreError::ReadOnly`],
    /// [`StoreError::DiskFull`], [`StoreError::FutureFormat`], [`StoreError::Damaged`], [`StoreError::LostCommits`],
    /// or [`StoreError::Io`].
    pub fn open(dir: &Path, opening: &Opening) -> Result<SledStore, StoreError> {
        let Entered { folder, lock } = enter(dir, opening, opening.create)?;
        if !folder.store().exists() {
            if !opening.create {
                return Err(StoreError::Absent(dir.to_path_buf()));
            }
            Builder::begin(&folder)?.finish(Link::default())?;
        }
        let engine = Engine::open(dir, &folder.store())?;
        let head = engine.head()?;
        let (mark, acknowledged) = Mark::open(&folder.mark())?;
        if let Some(acknowledged) = acknowledged
            && !opening.accept_loss
            && !reaches(&engine, head.link, acknowledged)?
        {
            return Err(StoreError::LostCommits {
                acknowledged: acknowledged.revision,
                found: head.link.revision,
            });
        }
        mark.set(head.link)?;
        let chain_break = check_end(&engine, head.link)?;
        Ok(SledStore {
            engine,
            head: RwLock::new(head),
            committing: Mutex::new(()),
            broken: AtomicBool::new(false),
            chain_break,
            mark,
            probe: Arc::clone(&opening.probe),
            folder,
            lock,
        })
    }

    /// The break found among the last journal entries when the store was opened, if any.
    #[must_use]
    pub const fn chain_break(&self) -> Option<ChainBreak> {
        self.chain_break
    }
}
