//! The file written when it is worth it, and the index settled before, aside: finding and acts go on meanwhile.

use std::io;
use std::sync::{Arc, PoisonError, RwLockWriteGuard};

use super::Extent;
use super::file::{Saved, fingerprint};
use super::restore::link_at;
use crate::office::Office;
use crate::office::projections::Projections;
use crate::store::{Probe, Revision, Volume};

/// Changes that may wait before they are folded in: so many, and one more for each thousand records or two.
const FEW_CHANGES: usize = 64;
const RECORDS_A_CHANGE: usize = 2_000;
/// Journal entries after which the file is written anew even if they say little of what is found.
const FEW_ENTRIES: u64 = 5_000;
/// Bytes that must stay free beside the file and its predecessor: the store needs room more than finding does.
const RESERVE: u64 = 128 * 1024 * 1024;

impl Office {
    /// Folds into the index what has changed, if that is worth it, and writes the file on the shelf if there is
    /// something new to write. For a quiet moment and a thread that has time: acts and finding go on meanwhile.
    /// Says whether a file was written.
    ///
    /// # Errors
    /// When there is no room, or the disk will not take it: the next start is slower, and nothing is lost. It is not
    /// tried again before there is something new to write.
    pub fn shelve(&self) -> io::Result<bool> {
        let Some(shelf) = self.shelf.as_ref().filter(|_| !self.is_opening()) else { return Ok(false) };
        self.fold();
        let (saved, revision) = {
            let known = self.projections();
            let kept = *self.shelved.lock().unwrap_or_else(PoisonError::into_inner);
            if kept == Some(known.settled) {
                return Ok(false);
            }
            (parts(&known), known.settled)
        };
        *self.shelved.lock().unwrap_or_else(PoisonError::into_inner) = Some(revision);
        let link = link_at(self.store.as_ref(), revision).map_err(io::Error::other)?;
        let Some(link) = link else { return Ok(false) };
        let saved = Saved { link, tables: fingerprint(&self.tables), ..saved };
        let size = saved.index.bytes() as u64 + 64 * saved.people.len() as u64;
        if Volume.free(shelf.file.folder())? < 2 * size + RESERVE {
            return Err(io::ErrorKind::StorageFull.into());
        }
        saved.write(&shelf.file)?;
        Ok(true)
    }

    /// Folds in what has changed since the index was settled, if that is worth it.
    fn fold(&self) {
        let (settling, (roll, changed), revision) = {
            let mut known = self.change_projections();
            let waiting = known.index.unsettled();
            let behind = known.followed.0.saturating_sub(known.settled.0);
            let few = FEW_CHANGES + known.index.len() / RECORDS_A_CHANGE;
            if waiting <= few && behind <= FEW_ENTRIES {
                return;
            }
            if waiting == 0 {
                known.settled = known.followed;
                return;
            }
            (known.index.begin_settling(), known.lookup.people.parts(), known.followed)
        };
        let settled = settling.settle();
        let roll = if changed.is_empty() { roll } else { Arc::new(roll.with(changed)) };
        let old = {
            let mut known = self.change_projections();
            known.settled = revision;
            (known.lookup.people.adopt(roll), known.index.adopt(settled))
        };
        // giving so much memory back takes a moment, for which nobody waits
        drop(old);
    }

    fn change_projections(&self) -> RwLockWriteGuard<'_, Projections> {
        self.projections.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts other projections in the place of the present ones.
    pub(in crate::office) fn set_projections(&self, known: Projections) {
        *self.change_projections() = known;
    }

    /// Notes that the file on the shelf stands for a revision.
    pub(in crate::office) fn has_shelved(&self, revision: Revision) {
        *self.shelved.lock().unwrap_or_else(PoisonError::into_inner) = Some(revision);
    }
}

/// What goes into the file, but for its place in the journal. Whatever is newer than the settled index does no harm:
/// it is replayed.
fn parts(known: &Projections) -> Saved {
    Saved {
        link: Default::default(),
        extent: Extent::Whole,
        tables: 0,
        people: known.lookup.people.parts().0,
        companies: known.lookup.company_rows(),
        slots: known.slots().to_vec(),
        index: known.index.settled(),
    }
}
