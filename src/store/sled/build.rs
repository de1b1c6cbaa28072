//! A new store, filled in bulk beside the present one and swapped in when it is whole and on disk.
//!
//! Nothing is synced before the end, since nobody reads it before: that makes it many times faster than commits.

use super::engine::Engine;
use super::folder::{self, Folder};
use crate::store::plan::Head;
use crate::store::{Kind, Link, Revision, StoreError};

/// How many bytes may be on their way to the disk; what is on it lets the engine use its segments again.
const PENDING: usize = 4 * 1024 * 1024;

pub(super) struct Builder<'a> {
    folder: &'a Folder,
    engine: Option<Engine>,
    head: Head,
    pending: usize,
}

impl<'a> Builder<'a> {
    /// Starts an empty store in `store.new`. Call it with the office's lock held.
    pub(super) fn begin(folder: &'a Folder) -> Result<Builder<'a>, StoreError> {
        folder::remove(&folder.new_store())?;
        let engine = Engine::open(&folder.dir, &folder.new_store())?;
        Ok(Builder { folder, engine: Some(engine), head: Head::default(), pending: 0 })
    }

    fn engine(&self) -> Result<&Engine, StoreError> {
        self.engine.as_ref().ok_or(StoreError::Broken)
    }

    /// Writes a record as it lies in the engine; says whether there was one under this key. Ascending keys are best.
    pub(super) fn record(&mut self, kind: Kind, key: &[u8], stored: &[u8]) -> Result<bool, StoreError> {
        let engine = self.engine()?;
        let old = engine.contain(|| engine.kind(kind).insert(key, stored))?;
        if let Some(old) = &old {
            let (_, envelope) = engine.split(old)?;
            let length = envelope.len();
            self.head.remove(key.len(), length);
        }
        let (_, envelope) = self.engine()?.split(stored)?;
        let length = envelope.len();
        self.head.add(key.len(), length);
        self.wrote(key.len() + stored.len())?;
        Ok(old.is_some())
    }

    /// Takes a record out again.
    pub(super) fn remove(&mut self, kind: Kind, key: &[u8]) -> Result<(), StoreError> {
        let engine = self.engine()?;
        if let Some(old) = engine.contain(|| engine.kind(kind).remove(key))? {
            let length = engine.split(&old)?.1.len();
            self.head.remove(key.len(), length);
        }
        Ok(())
    }

    /// Writes a journal entry as it lies in the engine.
    pub(super) fn entry(&mut self, revision: Revision, bytes: &[u8]) -> Result<(), StoreError> {
        self.engine()?.put_entry(revision, bytes)?;
        let length = size_of::<Revision>() + bytes.len();
        self.head.payload += length as u64;
        self.wrote(length)
    }

    // lets the disk catch up, so that memory does not fill with what waits for it
    fn wrote(&mut self, bytes: usize) -> Result<(), StoreError> {
        self.pending += bytes;
        if self.pending > PENDING {
            self.pending = 0;
            self.engine()?.sync()?;
        }
        Ok(())
    }

    /// How many records are in it by now.
    pub(super) const fn records(&self) -> u64 {
        self.head.records
    }

    /// Closes the new store, proves that it opens, and swaps it in. Gives the head it has.
    pub(super) fn finish(mut self, link: Link) -> Result<Head, StoreError> {
        let head = Head { link, ..self.head };
        let engine = self.engine.take().ok_or(StoreError::Broken)?;
        engine.put_head(&head)?;
        engine.close()?;
        // opening it once also writes the engine's snapshot, so that the next opening is quick
        let again = Engine::open(&self.folder.dir, &self.folder.new_store())?;
        if again.head()? != head {
            return Err(again.damaged("the new store does not hold what was written to it"));
        }
        again.close()?;
        self.folder.swap_in()?;
        Ok(head)
    }
}

impl Drop for Builder<'_> {
    fn drop(&mut self) {
        // half a store is no store; what can't be removed now is removed at the next opening
        drop(self.engine.take());
        let _ = folder::remove(&self.folder.new_store());
    }
}
