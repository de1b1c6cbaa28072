//! What is found by typing, kept in a file beside the store, so that a start need not read everyone in.
//!
//! The file stands for one revision of one journal and for the tables of places and professions; what came after is
//! replayed. It is a copy of what the store holds: whenever anything about it is doubtful it is made anew.
//!
//! | Room | What happens there |
//! |---|---|
//! | `file` | what stands in the file |
//! | [`restore`] | the file taken in, and what came after replayed |
//! | [`keep`] | the file written, aside, when it is worth it |

mod file;
mod keep;
mod restore;
#[cfg(test)]
mod tests;

pub(super) use file::Saved;

use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

use crate::store::cache::CacheFile;

/// The format of the file: another number whenever it is laid out in another way.
const VERSION: u32 = 2;
const MAGIC: [u8; 8] = *b"sportidx";

/// How much of the file is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Extent {
    /// Everything.
    Whole,
    /// What finding needs.
    ToFind,
}

/// Where the file is. It is read from the moment this is made, while the store is still being opened.
#[derive(Debug)]
pub struct Shelf {
    file: CacheFile,
    reading: Mutex<Option<JoinHandle<Option<Saved>>>>,
}

impl Shelf {
    /// The shelf of the office in a folder, for all that is done there.
    #[must_use]
    pub fn of(dir: &Path) -> Shelf {
        Shelf::reading(dir, Extent::Whole)
    }

    /// The shelf of the office in a folder, for [`Office::load_to_find`](super::Office::load_to_find) only.
    #[must_use]
    pub fn to_find(dir: &Path) -> Shelf {
        Shelf::reading(dir, Extent::ToFind)
    }

    fn reading(dir: &Path, extent: Extent) -> Shelf {
        let file = CacheFile::new(&dir.join("search.index"), MAGIC, VERSION);
        let reading = thread::spawn({
            let file = file.clone();
            move || Saved::read(&file, extent)
        });
        Shelf { file, reading: Mutex::new(Some(reading)) }
    }

    /// What was on it, once; nothing where there is no file or it cannot be trusted.
    pub(super) fn take(&self) -> Option<Saved> {
        let reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner).take();
        reading?.join().ok().flatten()
    }
}
