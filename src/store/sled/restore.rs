//! Making an office again from a backup.

use super::beside::{FileName, Returning};
use super::compact::Meter;
use super::folder::Folder;
use super::stream::{Frame, FrameReader, damaged};
use super::{Builder, Entered, Mark, Opening, Watch, enter};
use crate::store::{JournalEntry, Link, Revision, StoreError, verify_journal};
use std::collections::BTreeSet;
use std::path::Path;

/// What was restored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Restored {
    /// How many records there are.
    pub records: u64,
    /// The revision the office is at.
    pub revision: Revision,
}

/// Makes an office in a folder from a backup: records with their versions, the journal, and the files beside them.
///
/// The whole file is read and its digest and journal checked before anything is written, so a damaged backup leaves
/// the folder as it was.
///
/// # Errors
/// [`StoreError::DamagedBackup`], [`StoreError::Occupied`] when there is an office already,
/// [`StoreError::Cancelled`], [`StoreError::Io`] when the file can't be opened or one of the office's files is there
/// already, and those of
/// [`super::SledStore::open`]. There is no office then.
pub fn restore(file: &Path, dir: &Path, opening: &Opening, watch: Watch<'_>) -> Result<Restored, StoreError> {
    let Checked { frames, files } = check(file)?;
    let Entered { folder, lock: _lock } = enter(dir, opening, true)?;
    if folder.is_office() {
        return Err(StoreError::Occupied(dir.to_path_buf()));
    }
    if let Some(path) = files.iter().map(|name| name.path(dir)).find(|path| path.exists()) {
        // somebody's work: to be moved by whoever knows what it is
        return Err(StoreError::io(&path, std::io::ErrorKind::AlreadyExists.into()));
    }
    let done = write(file, &folder, &mut Meter::new(watch, Some(frames)));
    if done.is_err() {
        files.iter().for_each(|name| name.remove(dir));
    }
    done
}

fn write(file: &Path, folder: &Folder, meter: &mut Meter<'_>) -> Result<Restored, StoreError> {
    let mut returning = Returning::default();
    let mut builder = Builder::begin(folder)?;
    let mut reader = FrameReader::open(file)?;
    let mut end = Link::default();
    while let Some(frame) = reader.frame()? {
        match frame {
            Frame::Record(kind, key, stored) => drop(builder.record(kind, &key, &stored)?),
            Frame::Gone(kind, key) => builder.remove(kind, &key)?,
            Frame::Entry(revision, bytes) => builder.entry(revision, &bytes)?,
            Frame::File(name, part, bytes) => returning.part(&folder.dir, name, part, &bytes)?,
            Frame::Head(link) => end = link,
        }
        meter.step()?;
    }
    let head = builder.finish(end)?;
    Mark::open(&folder.mark())?.0.set(head.link)?;
    Ok(Restored { records: head.records, revision: end.revision })
}

/// What a backup is found to hold.
struct Checked {
    frames: u64,
    files: BTreeSet<FileName>,
}

/// Reads a backup through.
fn check(file: &Path) -> Result<Checked, StoreError> {
    let mut reader = FrameReader::open(file)?;
    let (mut frames, mut link) = (0, Link::default());
    let mut files = BTreeSet::new();
    while let Some(frame) = reader.frame()? {
        frames += 1;
        match frame {
            Frame::Record(_, _, stored) if stored.len() < size_of::<u64>() => {
                return Err(damaged("a record without a version"));
            }
            Frame::Entry(_, bytes) => {
                let entry = JournalEntry::decode(&bytes).map_err(|error| damaged(error.to_string()))?;
                link = verify_journal(link, [entry]).map_err(|found| damaged(found.to_string()))?;
            }
            Frame::Head(end) if end != link => {
                return Err(damaged("its journal does not end where it should"));
            }
            Frame::File(name, ..) => drop(files.insert(name)),
            Frame::Record(..) | Frame::Gone(..) | Frame::Head(_) => {}
        }
    }
    Ok(Checked { frames, files })
}
