//! Writing everything into a single file, while the store is in use.

use super::beside::{self, FileName};
use super::compact::Meter;
use super::folder::sync_dir;
use super::stream::{Frame, FrameWriter, MAX_VALUE};
use super::{SledStore, Watch};
use crate::store::{Key, Kind, Revision, Store, StoreError, Touch};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::Read;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// What a backup holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackedUp {
    /// The revision it stops at.
    pub revision: Revision,
    /// The file's length in bytes.
    pub bytes: u64,
}

impl SledStore {
    /// Writes all records, the journal, and the office's own standards and official tables into a file, readable by
    /// its owner only.
    ///
    /// The file is the store at one revision, though others may write meanwhile: what they touch is written again at
    /// the end. It appears under its name when it is whole and on disk, in the place of an older one.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`], [`StoreError::Io`], [`StoreError::ReadOnly`] or [`StoreError::DiskFull`] of the
    /// file's folder, [`StoreError::Damaged`] when the store can't be read. There is no new file then.
    pub fn backup(&self, path: &Path, watch: Watch<'_>) -> Result<BackedUp, StoreError> {
        let mut name = path.as_os_str().to_owned();
        name.push(".writing");
        let beside = Path::new(&name);
        let done = self.write_backup(beside, watch).and_then(|done| {
            std::fs::rename(beside, path).map_err(|source| StoreError::io(path, source))?;
            match path.parent() {
                Some(parent) if parent.as_os_str().is_empty() => sync_dir(Path::new("."))?,
                Some(parent) => sync_dir(parent)?,
                None => {}
            }
            Ok(done)
        });
        if done.is_err() {
            // the error that matters is the one above
            let _ = std::fs::remove_file(beside);
        }
        done
    }

    fn write_backup(&self, path: &Path, watch: Watch<'_>) -> Result<BackedUp, StoreError> {
        let io = |source| StoreError::io(path, source);
        let file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path).map_err(io)?;
        let mut out = FrameWriter::new(&file).map_err(io)?;
        for name in beside::files(&self.folder.dir)? {
            self.write_file(&mut out, &name).map_err(io)?;
        }
        let total = self.total();
        let mut meter = Meter::new(watch, Some(total.records + total.link.revision.0));
        for kind in Kind::ALL {
            let mut records = self.engine.kind(kind).iter();
            while let Some((key, stored)) = self.engine.contain(|| records.next().transpose())? {
                out.frame(&Frame::Record(kind, key.to_vec(), stored.to_vec())).map_err(io)?;
                meter.step()?;
            }
        }
        let end = {
            let _turn = self.hold_commits();
            for (kind, key) in self.touched_after(total.link.revision)? {
                let key_bytes = key.as_bytes().to_vec();
                let frame = match self.engine.get(kind, &key)? {
                    Some(stored) => Frame::Record(kind, key_bytes, stored.to_vec()),
                    None => Frame::Gone(kind, key_bytes),
                };
                out.frame(&frame).map_err(io)?;
            }
            self.head()
        };
        for entry in self.engine.entries(Revision(0)) {
            let (revision, bytes) = entry?;
            if revision > end.revision {
                break;
            }
            out.frame(&Frame::Entry(revision, bytes.to_vec())).map_err(io)?;
            meter.step()?;
        }
        out.frame(&Frame::Head(end)).map_err(io)?;
        out.finish().map_err(io)?;
        file.sync_all().map_err(io)?;
        Ok(BackedUp { revision: end.revision, bytes: length(&file).map_err(io)? })
    }

    fn write_file(&self, out: &mut FrameWriter<'_>, name: &FileName) -> std::io::Result<()> {
        let mut file = File::open(name.path(&self.folder.dir))?;
        for part in 0.. {
            let mut bytes = Vec::with_capacity(MAX_VALUE);
            (&mut file).take(MAX_VALUE as u64).read_to_end(&mut bytes)?;
            let is_last = bytes.is_empty();
            out.frame(&Frame::File(name.clone(), part, bytes))?;
            if is_last {
                break;
            }
        }
        Ok(())
    }

    /// The records written or deleted after a revision.
    fn touched_after(&self, after: Revision) -> Result<BTreeSet<(Kind, Key)>, StoreError> {
        let mut touched = BTreeSet::new();
        for entry in self.engine.entries(after) {
            let (revision, bytes) = entry?;
            let entry = crate::store::JournalEntry::decode(&bytes)
                .map_err(|source| StoreError::JournalEntry { revision, source })?;
            let written = entry.touched.iter().filter(|touch| !matches!(touch, Touch::Seen(..)));
            touched.extend(written.map(Touch::record));
        }
        Ok(touched)
    }
}

fn length(file: &File) -> std::io::Result<u64> {
    Ok(file.metadata()?.len())
}
