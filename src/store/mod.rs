//! The store: a small port, two engines behind it, and the envelope every record lives in.
//!
//! The port is [`Store`]: get one record with its version, read pages of a kind in key order, commit a
//! [`ChangeSet`] (all or nothing, durable on return, each write naming the version it was based on), read the
//! [`journal`], ask for [`Health`]. It knows keys and bytes, not the domain; [`codec`] turns records into bytes.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`codec`] | envelope: magic, kind, schema, CRC-32, `bincode` with a limit |
//! | [`Kind`], [`Key`], [`ChangeSet`] | what is addressed, and what is asked |
//! | [`journal`] | the hash-chained entries and their verification |
//! | [`cache`] | files beside the store that can be made again from it |
//! | [`memory`] | the plain twin: the contract without a disk |
//! | [`mod@sled`] | the embedded engine: lock, folder checks, commit, compaction, backup, restore, bulk load |
//!
//! An office folder holds `office.format` (a number), `office.lock` (who has it), `office.mark` (the last commit
//! acknowledged) and `store/` (the engine's own files). Nothing above this room may know which engine it has.

pub mod cache;
mod change;
pub mod codec;
mod error;
mod health;
pub mod journal;
mod key;
mod kind;
pub mod memory;
mod plan;
mod reading;
pub mod sled;

pub use change::{ChangeSet, Facts, MAX_DETAIL, MAX_PAYLOAD, MAX_WRITES};
pub use error::{Holder, StoreError};
pub use health::Health;
pub use journal::{ChainBreak, Digest, Fault, JournalEntry, Link, Touch, verify_journal};
pub use key::{Key, KeyError, MAX_KEY, Revision, Row, Version, Versioned};
pub use kind::Kind;
pub use memory::MemoryStore;
pub use reading::{check_chain, read, rows, rows_under};
pub use sled::{Opening, Probe, Progress, SledStore, Volume};

use std::ops::Bound;

/// The store port: synchronous, object-safe, engine-neutral. One contract test suite runs on every engine.
pub trait Store: Send + Sync {
    /// The record under a key with its version, or nothing. The bytes are an envelope of [`codec`].
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the engine can't read what it wrote, [`StoreError::Io`] on trouble with the disk.
    fn get(&self, kind: Kind, key: &Key) -> Result<Option<Versioned<Vec<u8>>>, StoreError>;

    /// Up to `limit` records of a kind, in ascending key order, between two bounds.
    ///
    /// Each record is whole, but a commit may fall between two pages.
    ///
    /// # Errors
    /// As [`Store::get`].
    fn page(
        &self,
        kind: Kind,
        from: Bound<&Key>,
        to: Bound<&Key>,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError>;

    /// Writes a change set and its journal entry: all of it or nothing, on disk when this returns.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a record was written after the version a write was based on,
    /// [`StoreError::TooLarge`] and [`StoreError::Repeated`] for a set that can't be one commit,
    /// [`StoreError::DiskFull`] before the volume is full. After any of these nothing has changed.
    /// [`StoreError::Broken`] once a write to disk has failed: the store must be opened again.
    fn commit(&self, changes: ChangeSet) -> Result<Revision, StoreError>;

    /// Keeps (or, with `None`, drops) a draft: durable on return, the last writer wins, not journaled.
    ///
    /// # Errors
    /// [`StoreError::NotADraft`] for any other kind; else as [`Store::commit`].
    fn keep(&self, kind: Kind, key: &Key, draft: Option<&[u8]>) -> Result<(), StoreError>;

    /// Up to `limit` journal entries after a revision, in order; fewer when an entry further on can't be read.
    ///
    /// # Errors
    /// [`StoreError::JournalEntry`] when the first one can't be read; else as [`Store::get`].
    fn journal(&self, after: Revision, limit: usize) -> Result<Vec<JournalEntry>, StoreError>;

    /// The end of the journal: the last revision and its digest.
    fn head(&self) -> Link;

    /// The last revision; zero for a new store.
    fn revision(&self) -> Revision {
        self.head().revision
    }

    /// Sizes, room left, and whether compaction is worth it.
    ///
    /// # Errors
    /// [`StoreError::Io`] when the folder can't be measured.
    fn health(&self) -> Result<Health, StoreError>;
}
