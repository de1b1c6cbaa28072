//! The mark: the last commit acknowledged, noted beside the store.
//!
//! The engine opens a file whose end is missing as if the lost commits had never been. The mark tells: it is
//! written after each commit is on disk, without a sync of its own, so it may lag behind the store but never lead.

use crate::store::{Digest, Link, Revision, StoreError};
use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub(super) struct Mark {
    file: File,
    path: PathBuf,
}

impl Mark {
    /// Opens the mark and reads it; `None` when it is new or torn.
    pub(super) fn open(path: &Path) -> Result<(Mark, Option<Link>), StoreError> {
        let io = |source| StoreError::io(path, source);
        let file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(io)?;
        let mut bytes = [0; LENGTH];
        let whole = file.read_at(&mut bytes, 0).map_err(io)? == LENGTH;
        let link = std::str::from_utf8(&bytes).ok().filter(|_| whole).and_then(parse);
        Ok((Mark { file, path: path.to_path_buf() }, link))
    }

    /// Notes a commit that is on disk.
    pub(super) fn set(&self, link: Link) -> Result<(), StoreError> {
        self.file.write_all_at(line(link).as_bytes(), 0).map_err(|source| StoreError::io(&self.path, source))
    }
}

// fixed width, so that a line is always written over a line
const LENGTH: usize = 20 + 1 + 64 + 1 + 8 + 1;

fn line(link: Link) -> String {
    let text = format!("{:020} {}", link.revision.0, link.digest);
    format!("{text} {:08x}\n", crc32fast::hash(text.as_bytes()))
}

fn parse(line: &str) -> Option<Link> {
    let (text, crc) = line.strip_suffix('\n')?.rsplit_once(' ')?;
    if u32::from_str_radix(crc, 16).ok()? != crc32fast::hash(text.as_bytes()) {
        return None;
    }
    let (revision, hex) = text.split_once(' ')?;
    let mut digest = [0; 32];
    for (place, byte) in digest.iter_mut().enumerate() {
        *byte = u8::from_str_radix(hex.get(2 * place..2 * place + 2)?, 16).ok()?;
    }
    Some(Link { revision: Revision(revision.parse().ok()?), digest: Digest(digest) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_comes_back_and_a_torn_one_says_nothing() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("office.mark");
        let link = Link { revision: Revision(77), digest: Digest([0xab; 32]) };
        let (mark, before) = Mark::open(&path).unwrap();
        assert_eq!(before, None);
        mark.set(Link::default()).unwrap();
        mark.set(link).unwrap();
        assert_eq!(Mark::open(&path).unwrap().1, Some(link));
        let mut bytes = std::fs::read(&path).unwrap();
        assert_eq!(bytes.len(), LENGTH);
        bytes[19] ^= 1;
        std::fs::write(&path, &bytes).unwrap();
        assert_eq!(Mark::open(&path).unwrap().1, None);
        std::fs::write(&path, &bytes[..40]).unwrap();
        assert_eq!(Mark::open(&path).unwrap().1, None);
    }
}
