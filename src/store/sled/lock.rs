//! One process at a time: an advisory lock of the system, and a note in the file of who holds it.
//!
//! The system frees the lock when a process ends, however it ends, so a note left behind by a dead process holds
//! nothing up: whoever gets the lock writes its own over it.

use crate::store::{Holder, StoreError};
use rustix::fs::{FlockOperation, flock};
use std::fs::{File, OpenOptions};
use std::io::{Read, Seek, Write};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

/// How long a lock without a name on it is waited for.
const LEAVING: Duration = Duration::from_millis(800);

/// The right to an office folder, as long as it lives.
#[derive(Debug)]
pub(super) struct OfficeLock {
    file: File,
}

impl OfficeLock {
    /// Takes the lock, or says who has it.
    pub(super) fn take(path: &Path, user: &str, since_ms: i64) -> Result<OfficeLock, StoreError> {
        let io = |source| StoreError::io(path, source);
        let mut file =
            OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path).map_err(io)?;
        let asked = Instant::now();
        loop {
            match flock(&file, FlockOperation::NonBlockingLockExclusive) {
                Ok(()) => break,
                Err(rustix::io::Errno::WOULDBLOCK) => {
                    let mut note = String::new();
                    // a note that can't be read still means that the office is held
                    let by = file.rewind().and_then(|()| file.read_to_string(&mut note)).ok();
                    let by = by.and_then(|_| parse(&note));
                    // whoever leaves wipes the note first, and a child just being born may hold the file a moment longer
                    if by.is_none() && asked.elapsed() < LEAVING {
                        thread::sleep(Duration::from_millis(5));
                        continue;
                    }
                    return Err(StoreError::Held { by });
                }
                Err(errno) => return Err(io(errno.into())),
            }
        }
        let host = rustix::system::uname().nodename().to_string_lossy().into_owned();
        let holder = Holder { pid: std::process::id(), host, user: user.to_owned(), since_ms };
        file.set_len(0)
            .and_then(|()| file.rewind())
            .and_then(|()| file.write_all(note(&holder).as_bytes()))
            .map_err(io)?;
        Ok(OfficeLock { file })
    }
}

impl Drop for OfficeLock {
    fn drop(&mut self) {
        // an old note is harmless, see above
        let _ = self.file.set_len(0);
    }
}

fn note(holder: &Holder) -> String {
    let one_line = |text: &str| text.replace(char::is_control, " ");
    let (host, user) = (one_line(&holder.host), one_line(&holder.user));
    format!("pid {}\nhost {host}\nuser {user}\nsince {}\n", holder.pid, holder.since_ms)
}

fn parse(note: &str) -> Option<Holder> {
    let field = |name: &str| {
        note.lines().find_map(|line| line.strip_prefix(name).and_then(|rest| rest.strip_prefix(' ')))
    };
    Some(Holder {
        pid: field("pid")?.parse().ok()?,
        host: field("host")?.to_owned(),
        user: field("user")?.to_owned(),
        since_ms: field("since")?.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_who_has_it_and_gets_it_afterwards() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("office.lock");
        let first = OfficeLock::take(&path, "m.rossi", 42).unwrap();
        let Err(StoreError::Held { by: Some(by) }) = OfficeLock::take(&path, "g.verdi", 43) else {
            panic!("the lock was given twice")
        };
        assert_eq!((by.pid, by.user.as_str(), by.since_ms), (std::process::id(), "m.rossi", 42));
        drop(first);
        OfficeLock::take(&path, "g.verdi", 44).unwrap();
    }

    #[test]
    fn a_note_left_by_the_dead_or_garbled_holds_nothing_up() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("office.lock");
        for left in ["pid 1\nhost altrove\nuser x\nsince 0\n", "\u{0}\u{1}garbage"] {
            std::fs::write(&path, left).unwrap();
            let lock = OfficeLock::take(&path, "m.rossi\nuser root", 1).unwrap();
            assert_eq!(parse(&std::fs::read_to_string(&path).unwrap()).unwrap().user, "m.rossi user root");
            drop(lock);
        }
    }
}
