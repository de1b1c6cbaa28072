//! What can go wrong with a store, as types the upper floors put into words.

use super::{Key, Kind, Revision, Version, codec::CodecError};
use std::{io, path::PathBuf};
use thiserror::Error;

/// Who holds an office: what the lock file says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// The process id.
    pub pid: u32,
    /// The machine's name.
    pub host: String,
    /// The login name of whoever started it.
    pub user: String,
    /// Since when, in milliseconds since 1970.
    pub since_ms: i64,
}

impl std::fmt::Display for Holder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}, process {} on {}", self.user, self.pid, self.host)
    }
}

/// Why the store did not do what it was asked.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The record was written after the version this write was based on. Nothing was written.
    #[error("{kind} {key} was based on version {expected:?} but is at {found:?}")]
    Conflict {
        /// The record's kind.
        kind: Kind,
        /// The record's key.
        key: Key,
        /// The version the write named.
        expected: Version,
        /// The version it has.
        found: Version,
    },
    /// One change set writes the same record twice.
    #[error("{kind} {key} is written twice in one change set")]
    Repeated {
        /// The record's kind.
        kind: Kind,
        /// The record's key.
        key: Key,
    },
    /// Too much for one commit.
    #[error("{what}: {size} is over the limit of {limit}")]
    TooLarge {
        /// What is too large.
        what: &'static str,
        /// How large it is.
        size: usize,
        /// How large it may be.
        limit: usize,
    },
    /// Only drafts can be kept without a journal entry.
    #[error("{0} is not a kind of draft")]
    NotADraft(Kind),
    /// There is no office in this folder.
    #[error("there is no office in {}", .0.display())]
    Absent(PathBuf),
    /// There is already an office in this folder.
    #[error("there is already an office in {}", .0.display())]
    Occupied(PathBuf),
    /// Another process has the office open.
    #[error("the office is in use{}", .by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default())]
    Held {
        /// Who, when the lock file can be read.
        by: Option<Holder>,
    },
    /// The folder is on a network file system, where locks and durability can't be trusted.
    #[error("{} is on a network file system ({system})", .dir.display())]
    NetworkFolder {
        /// The folder.
        dir: PathBuf,
        /// The file system's name.
        system: &'static str,
    },
    /// The folder can't be written.
    #[error("{} can't be written", .0.display())]
    ReadOnly(PathBuf),
    /// The volume is nearly full; nothing was written.
    #[error("only {free} bytes are free, {needed} are needed")]
    DiskFull {
        /// Bytes free.
        free: u64,
        /// Bytes that must be free.
        needed: u64,
    },
    /// A newer program made this office.
    #[error("the office has format {found}, this program knows up to {known}")]
    FutureFormat {
        /// The format found.
        found: u32,
        /// The newest format known.
        known: u32,
    },
    /// The engine's files can't be read. What to do: restore a backup into a new folder, leave this one as it is.
    #[error("the store in {} is damaged: {detail}", .dir.display())]
    Damaged {
        /// The office's folder.
        dir: PathBuf,
        /// What the engine said.
        detail: String,
    },
    /// The store opens but lacks commits that were acknowledged (the end of its file is lost), or it is not the
    /// store that was last used here. Opening with [`super::Opening::accept_loss`] goes on with what is there.
    #[error("revision {acknowledged} was acknowledged, the store has only {found}")]
    LostCommits {
        /// The last revision acknowledged.
        acknowledged: Revision,
        /// The last revision in the store.
        found: Revision,
    },
    /// A write to disk failed: what is in memory may not be on disk, so the store must be opened again.
    #[error("an earlier write to disk failed; the office must be opened again")]
    Broken,
    /// A journal entry can't be read.
    #[error("journal entry {revision}: {source}")]
    JournalEntry {
        /// Which.
        revision: Revision,
        /// Why.
        source: CodecError,
    },
    /// A record can't be read or encoded.
    #[error("{kind} {key}: {source}")]
    Record {
        /// The record's kind.
        kind: Kind,
        /// The record's key.
        key: Key,
        /// Why.
        source: CodecError,
    },
    /// The backup file is damaged, cut, or not a backup; nothing was restored.
    #[error("the backup is damaged: {0}")]
    DamagedBackup(String),
    /// The operator stopped long work; nothing has changed.
    #[error("cancelled")]
    Cancelled,
    /// Trouble with a file.
    #[error("{}: {source}", .path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl StoreError {
    /// Sorts an I/O error into what an operator can act on.
    pub(super) fn io(path: &std::path::Path, source: io::Error) -> StoreError {
        match source.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly(path.to_path_buf())
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
                StoreError::DiskFull { free: 0, needed: 1 }
            }
            _ => StoreError::Io { path: path.to_path_buf(), source },
        }
    }
}
