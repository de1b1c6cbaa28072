//! Who opens an office, how, and what is checked before the engine is let near it.

use super::folder::Folder;
use super::lock::OfficeLock;
use super::place::{self, Probe, Volume};
use crate::store::StoreError;
use std::fs::DirBuilder;
use std::os::unix::fs::DirBuilderExt;
use std::path::Path;
use std::sync::Arc;

/// Who opens an office, and how.
#[derive(Clone)]
pub struct Opening {
    pub(super) user: String,
    pub(super) at_ms: i64,
    pub(super) create: bool,
    pub(super) accept_loss: bool,
    pub(super) probe: Arc<dyn Probe>,
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

/// A folder checked and locked, its swaps settled, not yet opened.
pub(super) struct Entered {
    pub(super) folder: Folder,
    pub(super) lock: OfficeLock,
}

/// Checks the place, takes the lock, checks the format, and settles what an interrupted swap left.
pub(super) fn enter(dir: &Path, opening: &Opening, create: bool) -> Result<Entered, StoreError> {
    let folder = Folder::new(dir);
    if create {
        // personal data: for the owner's eyes only
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(dir)
            .map_err(|source| StoreError::io(dir, source))?;
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
