//! The engine under the embedded store: its trees, and what it takes to have them on disk.

use super::contain::contain;
use super::folder::sync_dir;
use crate::store::plan::Head;
use crate::store::{JournalEntry, Key, Kind, Revision, StoreError, Version};
use ::sled::{Db, IVec, Transactional, Tree, transaction::TransactionError};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The engine's page cache, in bytes. A miss costs some 20 µs while the system has the file cached; with 32 MiB
/// nothing measured is faster.
const CACHE: u64 = 16 * 1024 * 1024;
/// The unit in which the engine fills and frees its file, in bytes.
///
/// A page (16 to 20 records) larger than a quarter of it would go to a file of its own, which the engine never
/// syncs; with records of 16 KiB and journal entries of 24 KiB, 2 MiB keeps everything inline.
const SEGMENT: usize = 2 * 1024 * 1024;

/// How often the engine moves pages out of nearly empty segments, in milliseconds. (Commits sync themselves.)
///
/// Never, and the file grows by every byte written: 20 times its payload after 400,000 updates. One round cleans up
/// after some 400 updates (then it stays at 2 to 3 times), far more than people make in two seconds; faster bulk
/// work is left to compaction, and a store at rest wakes up seldom.
const TIDY_EVERY_MS: u64 = 2_000;

const JOURNAL: &str = "journal";
const META: &str = "meta";
const HEAD: &str = "head";
const VERSION: usize = size_of::<u64>();

pub(super) struct Engine {
    office: PathBuf,
    dir: PathBuf,
    db: Db,
    kinds: Vec<Tree>,
    journal: Tree,
    meta: Tree,
    /// Our own handle of the engine's data file: its `flush` does not sync on Linux, this does.
    file: File,
}

/// A record as it lies in the engine: its version, then its envelope.
pub(super) fn stored(version: Version, envelope: &[u8]) -> Vec<u8> {
    [&version.0.to_le_bytes(), envelope].concat()
}

impl Engine {
    /// Opens the engine's files, making them when the folder is new. `office` is named in errors.
    pub(super) fn open(office: &Path, dir: &Path) -> Result<Engine, StoreError> {
        let config = ::sled::Config::new()
            .path(dir)
            .cache_capacity(CACHE)
            .segment_size(SEGMENT)
            .flush_every_ms(Some(TIDY_EVERY_MS));
        let io = |source| StoreError::io(dir, source);
        let (db, kinds, journal, meta) = contain(office, || {
            let db = open_when_free(&config)?;
            let kinds = Kind::ALL.iter().map(|kind| db.open_tree(kind.tree())).collect::<Result<_, _>>()?;
            let (journal, meta) = (db.open_tree(JOURNAL)?, db.open_tree(META)?);
            db.flush()?;
            Ok((db, kinds, journal, meta))
        })?;
        let file = File::open(dir.join("db")).map_err(io)?;
        file.sync_data().map_err(io)?;
        File::open(dir.join("conf")).and_then(|conf| conf.sync_all()).map_err(io)?;
        // opening renames and removes snapshots: all names must be on disk before the first write
        sync_dir(dir)?;
        Ok(Engine { office: office.to_path_buf(), dir: dir.to_path_buf(), db, kinds, journal, meta, file })
    }

    /// Brings everything written so far to disk.
    pub(super) fn sync(&self) -> Result<(), StoreError> {
        contain(&self.office, || self.db.flush())?;
        self.file.sync_data().map_err(|source| StoreError::io(&self.dir, source))
    }

    pub(super) fn kind(&self, kind: Kind) -> &Tree {
        &self.kinds[kind.index()]
    }

    pub(super) fn contain<T>(&self, work: impl FnOnce() -> ::sled::Result<T>) -> Result<T, StoreError> {
        contain(&self.office, work)
    }

    pub(super) fn damaged(&self, detail: impl Into<String>) -> StoreError {
        StoreError::Damaged { dir: self.office.clone(), detail: detail.into() }
    }

    /// The stored bytes of a record, split into version and envelope.
    pub(super) fn split<'a>(&self, bytes: &'a [u8]) -> Result<(Version, &'a [u8]), StoreError> {
        let (version, envelope) =
            bytes.split_first_chunk::<VERSION>().ok_or_else(|| self.damaged("a record is too short"))?;
        Ok((Version(u64::from_le_bytes(*version)), envelope))
    }

    pub(super) fn get(&self, kind: Kind, key: &Key) -> Result<Option<IVec>, StoreError> {
        self.contain(|| self.kind(kind).get(key.as_bytes()))
    }

    /// The head as it was written with the last commit.
    pub(super) fn head(&self) -> Result<Head, StoreError> {
        match self.contain(|| self.meta.get(HEAD))? {
            Some(bytes) => Head::decode(&bytes).map_err(|error| self.damaged(error.to_string())),
            None => Ok(Head::default()),
        }
    }

    pub(super) fn put_head(&self, head: &Head) -> Result<(), StoreError> {
        let bytes = head.encode().map_err(|error| self.damaged(error.to_string()))?;
        self.contain(|| self.meta.insert(HEAD, bytes)).map(drop)
    }

    pub(super) fn put_entry(&self, revision: Revision, entry: &[u8]) -> Result<(), StoreError> {
        self.contain(|| self.journal.insert(revision.0.to_be_bytes(), entry)).map(drop)
    }

    /// Journal entries after a revision, as they lie, with the revision of their key.
    pub(super) fn entries(
        &self,
        after: Revision,
    ) -> impl Iterator<Item = Result<(Revision, IVec), StoreError>> + '_ {
        let mut entries = self.journal.range(after.next().0.to_be_bytes()..);
        std::iter::from_fn(move || match self.contain(|| entries.next().transpose()) {
            Ok(Some((key, entry))) => Some(match <[u8; 8]>::try_from(&*key) {
                Ok(key) => Ok((Revision(u64::from_be_bytes(key)), entry)),
                Err(_) => Err(self.damaged("a journal key is not a number")),
            }),
            Ok(None) => None,
            Err(error) => Some(Err(error)),
        })
        .fuse()
    }

    /// The journal entry with this number, if it is there and can be read.
    pub(super) fn entry(&self, revision: Revision) -> Result<Option<JournalEntry>, StoreError> {
        match self.contain(|| self.journal.get(revision.0.to_be_bytes()))? {
            Some(bytes) => JournalEntry::decode(&bytes)
                .map(Some)
                .map_err(|source| StoreError::JournalEntry { revision, source }),
            None => Ok(None),
        }
    }

    /// Writes records, the head, and perhaps a journal entry in one transaction over all trees. Not yet on disk.
    pub(super) fn apply(
        &self,
        records: &[(Kind, Key, Option<Vec<u8>>)],
        entry: Option<(Revision, &[u8])>,
        head: &Head,
    ) -> Result<(), StoreError> {
        let head = head.encode().map_err(|error| self.damaged(error.to_string()))?;
        let trees: Vec<&Tree> = self.kinds.iter().chain([&self.journal, &self.meta]).collect();
        let (journal, meta) = (self.kinds.len(), self.kinds.len() + 1);
        self.contain(|| {
            // runs again when it collides with another: it only writes what was decided before
            let done = trees[..].transaction(|trees| {
                for (kind, key, bytes) in records {
                    let tree = &trees[kind.index()];
                    match bytes {
                        Some(bytes) => tree.insert(key.as_bytes(), bytes.as_slice())?,
                        None => tree.remove(key.as_bytes())?,
                    };
                }
                if let Some((revision, entry)) = entry {
                    trees[journal].insert(&revision.0.to_be_bytes(), entry)?;
                }
                trees[meta].insert(HEAD, head.as_slice())?;
                Ok(())
            });
            match done {
                Ok(()) => Ok(()),
                Err(TransactionError::Abort(())) => {
                    Err(::sled::Error::ReportableBug("a transaction without an abort was aborted".to_owned()))
                }
                Err(TransactionError::Storage(error)) => Err(error),
            }
        })
    }

    /// What the engine's files take, in bytes.
    pub(super) fn on_disk(&self) -> Result<u64, StoreError> {
        let io = |source| StoreError::io(&self.dir, source);
        let mut sum = 0;
        for entry in std::fs::read_dir(&self.dir).map_err(io)? {
            sum += entry.and_then(|entry| entry.metadata()).map_err(io)?.len();
        }
        Ok(sum)
    }

    /// Writes out and closes.
    pub(super) fn close(self) -> Result<(), StoreError> {
        self.sync()
    }
}

/// Opens the engine; waits a little when the last user in this very process has not quite let go of its file.
///
/// The office's own lock is held by now, so nobody else can be there.
fn open_when_free(config: &::sled::Config) -> ::sled::Result<Db> {
    let mut tries = 0;
    loop {
        match config.open() {
            Err(::sled::Error::Io(error))
                if tries < 100 && error.to_string().contains("could not acquire lock") =>
            {
                tries += 1;
                std::thread::sleep(Duration::from_millis(20));
            }
            outcome => return outcome,
        }
    }
}
