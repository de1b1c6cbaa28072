//! The file of rejects: made when the first row is rejected.

use std::ffi::OsString;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// Where the rejects of a file go: beside it, never over an earlier file of rejects that may be half corrected.
pub(super) fn name_for(input: &Path) -> PathBuf {
    let input = if input == Path::new("-") { Path::new("righe.csv") } else { input };
    let stem = input.file_stem().unwrap_or(input.as_os_str());
    let extension = input.extension().map_or_else(|| OsString::from("csv"), ToOwned::to_owned);
    let named = |number: u32| {
        let mut name = stem.to_owned();
        name.push(if number == 1 { ".scarti.".to_owned() } else { format!(".scarti-{number}.") });
        name.push(&extension);
        input.with_file_name(name)
    };
    (1..1_000).map(named).find(|path| !path.exists()).unwrap_or_else(|| named(1))
}

/// Rejected rows on their way to a file.
pub(super) struct RejectsFile {
    path: Option<PathBuf>,
    file: Option<BufWriter<File>>,
}

impl RejectsFile {
    /// Rejects for this file; without one they are only counted.
    pub(super) fn new(path: Option<PathBuf>) -> Self {
        RejectsFile { path, file: None }
    }

    /// The file, if there are any.
    pub(super) fn written(&self) -> Option<&Path> {
        self.file.as_ref().and(self.path.as_deref())
    }

    /// The file, whether there are any or not.
    pub(super) fn path(&self) -> &Path {
        self.path.as_deref().unwrap_or(Path::new("-"))
    }
}

impl Write for RejectsFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let Some(path) = &self.path else { return Ok(bytes.len()) };
        let file = match &mut self.file {
            Some(file) => file,
            none => {
                let made =
                    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)?;
                none.insert(BufWriter::new(made))
            }
        };
        file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.as_mut().map_or(Ok(()), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rejects_lie_beside_the_input_and_over_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        assert_eq!(name_for(&at("persone.csv")), at("persone.scarti.csv"));
        assert_eq!(name_for(&at("tutto.jsonl")), at("tutto.scarti.jsonl"));
        assert_eq!(name_for(&at("persone")), at("persone.scarti.csv"));
        std::fs::write(at("persone.scarti.csv"), "").unwrap();
        assert_eq!(name_for(&at("persone.csv")), at("persone.scarti-2.csv"));
        assert_eq!(name_for(Path::new("-")), Path::new("righe.scarti.csv"));
    }
}
