//! The embedded engine: sled, opened by exactly one process, with what measuring it has taught.
//!
//! - Its `flush` does not sync on Linux; each commit syncs the data file through our own handle.
//! - A batch is atomic within one tree only; each commit is one transaction over all trees.
//! - It never gives space back; [`compact`] rewrites the store beside itself and swaps.
//! - It can't open on a full disk, and can panic on damaged files; both are met before and around it.

mod backup;
mod build;
mod compact;
mod contain;
mod engine;
mod folder;
mod load;
mod lock;
mod mark;
mod place;
mod port;
mod restore;
mod stream;

pub use backup::BackedUp;
pub use compact::{Compacted, compact};
pub use contain::is_contained;
pub use load::load;
pub use place::{Probe, Volume};
pub use restore::{Restored, restore};

use super::plan::Head;
use super::{ChainBreak, Fault, Link, Revision, StoreError, journal};
use build::Builder;
use engine::Engine;
use folder::Folder;
use lock::OfficeLock;
use mark::Mark;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, RwLock};

/// How often the engine moves old pages together, in milliseconds.
const TIDY_EVERY_MS: Option<u64> = None;

/// How many journal entries are checked at each opening; `journal verify` checks them all.
const CHECKED_AT_OPENING: u64 = 256;

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

/// Who opens an office, and how.
#[derive(Clone)]
pub struct Opening {
    user: String,
    at_ms: i64,
    create: bool,
    accept_loss: bool,
    probe: Arc<dyn Probe>,
}

impl Opening {
    /// Opens an office that is there. `user` and `at_ms` (milliseconds since 1970) are shown to whoever comes second.
    #[must_use]
    pub fn new(user: &str, at_ms: i64) -> Opening {
        Opening { user: user.to_owned(), at_ms, create: false, accept_loss: false, probe: Arc::new(Volume) }
    }

    /// Makes the office when there is none.
    #[must_use]
    pub fn or_create(self) -> Opening {
        Opening { create: true, ..self }
    }

    /// Goes on with what is there after [`StoreError::LostCommits`].
    #[must_use]
    pub fn accept_loss(self) -> Opening {
        Opening { accept_loss: true, ..self }
    }

    /// Asks another probe about the volume.
    #[must_use]
    pub fn probing(self, probe: Arc<dyn Probe>) -> Opening {
        Opening { probe, ..self }
    }
}

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

/// A folder checked and locked, its swaps settled, not yet opened.
struct Entered {
    folder: Folder,
    lock: OfficeLock,
}

/// Checks the place, takes the lock, checks the format, and settles what an interrupted swap left.
fn enter(dir: &Path, opening: &Opening, create: bool) -> Result<Entered, StoreError> {
    let folder = Folder::new(dir);
    if create {
        std::fs::create_dir_all(dir).map_err(|source| StoreError::io(dir, source))?;
    } else if !folder.is_office() && !dir.join("store.old").exists() {
        return Err(StoreError::Absent(dir.to_path_buf()));
    }
    place::refuse_network(dir, opening.probe.as_ref())?;
    let lock = OfficeLock::take(&folder.lock(), &opening.user, opening.at_ms)?;
    place::refuse_full(dir, opening.probe.as_ref(), place::OPENING_RESERVE)?;
    folder.check_format()?;
    folder.settle()?;
    Ok(Entered { folder, lock })
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

/// Whether the store holds the commit that was acknowledged last, and not another in its place.
fn reaches(engine: &Engine, head: Link, acknowledged: Link) -> Result<bool, StoreError> {
    if acknowledged.revision == Revision(0) || acknowledged == head {
        return Ok(true);
    }
    if acknowledged.revision >= head.revision {
        return Ok(false);
    }
    match engine.entry(acknowledged.revision) {
        Ok(entry) => Ok(entry.is_some_and(|entry| entry.digest == acknowledged.digest)),
        // the check of the chain will name it
        Err(StoreError::JournalEntry { .. }) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Checks the last entries of the journal against the head.
fn check_end(engine: &Engine, head: Link) -> Result<Option<ChainBreak>, StoreError> {
    let altered = |revision| Some(ChainBreak { revision, fault: Fault::Altered });
    let start = Revision(head.revision.0.saturating_sub(CHECKED_AT_OPENING));
    let mut link = Link { revision: start, ..Link::default() };
    if start > Revision(0) {
        match engine.entry(start) {
            Ok(Some(entry)) => link = entry.link(),
            Ok(None) => return Ok(Some(ChainBreak { revision: start, fault: Fault::Missing })),
            Err(StoreError::JournalEntry { revision, .. }) => return Ok(altered(revision)),
            Err(error) => return Err(error),
        }
    }
    for entry in engine.entries(start) {
        let (revision, bytes) = entry?;
        let Ok(entry) = super::JournalEntry::decode(&bytes) else { return Ok(altered(revision)) };
        match journal::verify_journal(link, [entry]) {
            Ok(next) => link = next,
            Err(found) => return Ok(Some(found)),
        }
    }
    Ok(match link.revision.cmp(&head.revision) {
        std::cmp::Ordering::Less => {
            Some(ChainBreak { revision: link.revision.next(), fault: Fault::Missing })
        }
        std::cmp::Ordering::Equal if link == head => None,
        _ => Some(ChainBreak { revision: link.revision, fault: Fault::Unlinked }),
    })
}
