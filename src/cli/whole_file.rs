//! A file that is there whole or as it was: it is written beside its place and renamed.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::fault::Fault;

/// A file being written. Dropped before it is settled, nothing is left of it.
pub(super) struct WholeFile<'a> {
    path: &'a Path,
    beside: PathBuf,
    file: BufWriter<File>,
    settled: bool,
}

impl<'a> WholeFile<'a> {
    /// Begins to write what will be the file at this path; nobody else may read it.
    pub(super) fn begin(path: &'a Path) -> Result<Self, Fault> {
        let mut name = path.as_os_str().to_owned();
        name.push(".writing");
        let beside = PathBuf::from(name);
        let file = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
        let file = BufWriter::new(file.map_err(|error| Fault::writing(path, &error))?);
        Ok(WholeFile { path, beside, file, settled: false })
    }

    /// Where to write.
    pub(super) fn stream(&mut self) -> &mut dyn Write {
        &mut self.file
    }

    /// All of it is written: it takes its place.
    pub(super) fn settle(mut self) -> Result<(), Fault> {
        let mut settle = || -> io::Result<()> {
            self.file.flush()?;
            self.file.get_ref().sync_all()?;
            fs::rename(&self.beside, self.path)
        };
        settle().map_err(|error| Fault::writing(self.path, &error))?;
        self.settled = true;
        Ok(())
    }
}

impl Drop for WholeFile<'_> {
    fn drop(&mut self) {
        if !self.settled {
            // what was begun is of no use; the error that matters is told
            let _ = fs::remove_file(&self.beside);
        }
    }
}
