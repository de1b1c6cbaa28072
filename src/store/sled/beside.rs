//! The files that an office keeps beside its store: its own standards and official tables. A backup holds them too.

use super::folder::sync_dir;
use super::stream::damaged;
use crate::store::StoreError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The folders, in the office's folder, whose files belong to it.
const FOLDERS: [&str; 2] = ["standards", "tables"];

/// A file of the office by its name in the office's folder, as in `standards/region.toml`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FileName(String);

impl FileName {
    /// The name, if it is of a file that lies in one of the folders and nowhere else.
    pub(super) fn new(text: &str) -> Option<FileName> {
        let (folder, name) = text.split_once('/')?;
        let plain = !name.is_empty() && !name.starts_with('.') && !name.contains(['/', '\\', '\0']);
        (FOLDERS.contains(&folder) && plain && text.len() <= usize::from(u8::MAX))
            .then(|| FileName(text.to_owned()))
    }

    pub(super) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Where it lies.
    pub(super) fn path(&self, dir: &Path) -> PathBuf {
        dir.join(&self.0)
    }

    /// Where it is written until it is whole.
    fn half(&self, dir: &Path) -> PathBuf {
        dir.join(format!("{}.writing", self.0))
    }

    /// Takes it away, and what is there of it.
    pub(super) fn remove(&self, dir: &Path) {
        for path in [self.path(dir), self.half(dir)] {
            // called when something else has failed, which matters more
            let _ = fs::remove_file(path);
        }
    }
}

/// The files of an office, by name. Names that no backup can hold are an error, not left out.
pub(super) fn files(dir: &Path) -> Result<Vec<FileName>, StoreError> {
    let mut found = Vec::new();
    for folder in FOLDERS {
        let inside = dir.join(folder);
        let failed = |source| StoreError::io(&inside, source);
        let entries = match fs::read_dir(&inside) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => continue,
            Err(error) => return Err(failed(error)),
        };
        for entry in entries {
            let entry = entry.map_err(failed)?;
            let name = entry.file_name();
            let passing = name.to_string_lossy();
            // what is hidden or half written is not the office's
            if passing.starts_with('.') || passing.ends_with(".writing") || !entry.path().is_file() {
                continue;
            }
            let name = name.to_str().and_then(|name| FileName::new(&format!("{folder}/{name}")));
            let bad = || StoreError::io(&entry.path(), io::ErrorKind::InvalidFilename.into());
            found.push(name.ok_or_else(bad)?);
        }
    }
    found.sort();
    Ok(found)
}

/// Files coming back, part by part; each is there under its name once it is whole and on disk.
#[derive(Default)]
pub(super) struct Returning {
    open: Option<(FileName, u64, File)>,
}

impl Returning {
    /// Takes the next part of a file: parts are numbered from 0, an empty one ends it.
    pub(super) fn part(
        &mut self,
        dir: &Path,
        name: FileName,
        number: u64,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let beside = name.half(dir);
        let failed = |source| StoreError::io(&beside, source);
        let (name, mut file) = match self.open.take() {
            Some((open, next, file)) if open == name && next == number => (open, file),
            None if number == 0 => {
                if let Some(folder) = beside.parent() {
                    fs::create_dir_all(folder).map_err(failed)?;
                }
                (name, File::create(&beside).map_err(failed)?)
            }
            _ => return Err(damaged("the parts of a file do not follow each other")),
        };
        if bytes.is_empty() {
            file.sync_all().map_err(failed)?;
            let path = name.path(dir);
            fs::rename(&beside, &path).map_err(|source| StoreError::io(&path, source))?;
            return path.parent().map_or(Ok(()), sync_dir);
        }
        file.write_all(bytes).map_err(failed)?;
        self.open = Some((name, number + 1, file));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_of_the_folders_have_names() {
        let is = |text: &str| FileName::new(text).is_some();
        assert!(is("standards/sardegna.toml") && is("tables/skills.csv"));
        for text in ["office.mark", "store/db", "standards/", "standards/../x", "standards/.x", "tables/a/b"]
        {
            assert!(!is(text), "{text}");
        }
        assert!(!is(&format!("tables/{}", "x".repeat(300))));
    }
}
