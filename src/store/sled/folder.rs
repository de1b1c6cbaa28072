//! The office folder: its names, its format number, and the swap of one store for another.
//!
//! A new store is built in `store.new` and renamed to `store.ready` once it is whole and on disk. From then on the
//! swap only goes forward: `store` becomes `store.old`, `store.ready` becomes `store`, `store.old` goes. Whatever
//! moment the power goes, the next opening finds out from the names what is left to do.

use crate::store::StoreError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The newest office format this program knows.
pub(super) const FORMAT: u32 = 1;
const FORMAT_LINE: &str = "sportello office format ";

#[derive(Debug, Clone)]
pub(super) struct Folder {
    pub(super) dir: PathBuf,
}

impl Folder {
    pub(super) fn new(dir: &Path) -> Folder {
        Folder { dir: dir.to_path_buf() }
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.dir.join("office.lock")
    }

    pub(super) fn mark(&self) -> PathBuf {
        self.dir.join("office.mark")
    }

    pub(super) fn store(&self) -> PathBuf {
        self.dir.join("store")
    }

    pub(super) fn new_store(&self) -> PathBuf {
        self.dir.join("store.new")
    }

    fn ready(&self) -> PathBuf {
        self.dir.join("store.ready")
    }

    fn old(&self) -> PathBuf {
        self.dir.join("store.old")
    }

    fn format(&self) -> PathBuf {
        self.dir.join("office.format")
    }

    /// Whether there is an office here, be it in the middle of a swap.
    pub(super) fn is_office(&self) -> bool {
        self.store().exists() || self.ready().exists()
    }

    /// Checks the format number; writes it when there is none yet.
    pub(super) fn check_format(&self) -> Result<(), StoreError> {
        let path = self.format();
        match fs::read_to_string(&path) {
            Ok(text) => match text.strip_prefix(FORMAT_LINE).and_then(|rest| rest.trim_end().parse().ok()) {
                Some(found) if found > FORMAT => Err(StoreError::FutureFormat { found, known: FORMAT }),
                Some(_) => Ok(()),
                None => Err(self.damaged("its format number can't be read")),
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound && self.is_office() => {
                Err(self.damaged("its format number is missing"))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                write_durably(&path, format!("{FORMAT_LINE}{FORMAT}\n").as_bytes())
            }
            Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                Err(self.damaged("its format number can't be read"))
            }
            Err(error) => Err(StoreError::io(&path, error)),
        }
    }

    fn damaged(&self, detail: &str) -> StoreError {
        StoreError::Damaged { dir: self.dir.clone(), detail: detail.to_owned() }
    }

    /// Finishes or clears away what an interrupted swap has left. Call it with the lock held.
    pub(super) fn settle(&self) -> Result<(), StoreError> {
        remove(&self.new_store())?;
        if self.ready().exists() {
            self.finish_swap()?;
        } else if self.old().exists() && !self.store().exists() {
            // only by hand can it come to this; the old store is a whole one
            rename(&self.old(), &self.store())?;
        }
        remove(&self.old())
    }

    /// Puts the store built in `store.new`, whole and on disk, in the place of the present one.
    pub(super) fn swap_in(&self) -> Result<(), StoreError> {
        rename(&self.new_store(), &self.ready())?;
        sync_dir(&self.dir)?;
        self.finish_swap()?;
        remove(&self.old())
    }

    fn finish_swap(&self) -> Result<(), StoreError> {
        if self.store().exists() {
            remove(&self.old())?;
            rename(&self.store(), &self.old())?;
        }
        rename(&self.ready(), &self.store())?;
        sync_dir(&self.dir)
    }
}

fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    fs::rename(from, to).map_err(|source| StoreError::io(from, source))
}

/// Removes a folder and all in it, if it is there.
pub(super) fn remove(dir: &Path) -> Result<(), StoreError> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(StoreError::io(dir, error)),
        _ => Ok(()),
    }
}

/// Brings a folder's names to disk.
pub(super) fn sync_dir(dir: &Path) -> Result<(), StoreError> {
    File::open(dir).and_then(|file| file.sync_all()).map_err(|source| StoreError::io(dir, source))
}

/// Writes a small file under another name first, so that it is there whole or not at all.
fn write_durably(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let beside = path.with_extension("writing");
    File::create(&beside)
        .and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()))
        .map_err(|source| StoreError::io(path, source))?;
    rename(&beside, path)?;
    path.parent().map_or(Ok(()), sync_dir)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A store folder with a name in it that tells which one it is.
    fn place(dir: &Path, name: &str) {
        fs::create_dir_all(dir).unwrap();
        fs::write(dir.join("name"), name).unwrap();
    }

    fn settled(folders: &[(&str, &str)]) -> (Option<String>, Vec<String>) {
        let dir = tempfile::tempdir().unwrap();
        for (at, name) in folders {
            place(&dir.path().join(at), name);
        }
        let folder = Folder::new(dir.path());
        folder.settle().unwrap();
        let mut left: Vec<_> = fs::read_dir(dir.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        (fs::read_to_string(folder.store().join("name")).ok(), left)
    }

    #[test]
    fn every_moment_of_a_swap_is_settled() {
        let store = vec!["store".to_owned()];
        let whole = |name: &str| (Some(name.to_owned()), store.clone());
        // while building, when ready, between the renames, before the old one goes
        assert_eq!(settled(&[("store", "old"), ("store.new", "half")]), whole("old"));
        assert_eq!(settled(&[("store", "old"), ("store.ready", "new")]), whole("new"));
        assert_eq!(settled(&[("store.old", "old"), ("store.ready", "new")]), whole("new"));
        assert_eq!(settled(&[("store.old", "old"), ("store", "new")]), whole("new"));
        assert_eq!(
            settled(&[("store.old", "older"), ("store", "old"), ("store.ready", "new")]),
            whole("new")
        );
        // the first store of an office
        assert_eq!(settled(&[("store.new", "half")]), (None, Vec::new()));
        assert_eq!(settled(&[("store.ready", "new")]), whole("new"));
        assert_eq!(settled(&[("store.old", "old")]), whole("old"));
    }

    #[test]
    fn formats_of_the_future_and_garbled_ones_are_refused() {
        let dir = tempfile::tempdir().unwrap();
        let folder = Folder::new(dir.path());
        folder.check_format().unwrap();
        folder.check_format().unwrap();
        fs::write(folder.format(), "sportello office format 2\n").unwrap();
        assert!(matches!(folder.check_format(), Err(StoreError::FutureFormat { found: 2, known: 1 })));
        for garbled in [&b"sportello"[..], b"\xff\xfe", b""] {
            fs::write(folder.format(), garbled).unwrap();
            assert!(matches!(folder.check_format(), Err(StoreError::Damaged { .. })));
        }
        fs::remove_file(folder.format()).unwrap();
        place(&folder.store(), "store");
        assert!(matches!(folder.check_format(), Err(StoreError::Damaged { .. })));
    }
}
