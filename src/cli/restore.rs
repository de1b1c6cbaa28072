//! `sportello restore`: an office again, from its backup, into an empty folder.

use std::io;

use super::arguments::Restore;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::watch;
use super::out::Out;
use super::stop::Stop;
use crate::look::Message;
use crate::store::{StoreError, sled};

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Restore) -> Result<(), Fault> {
    let stop = Stop::listen()?;
    let opening = caller.opening();
    let done = sled::restore(&asked.file, &caller.dir, &opening, &mut watch(out, &stop, "cli-restoring"));
    let done = done.map_err(|error| match error {
        StoreError::Io { path, source } if source.kind() == io::ErrorKind::AlreadyExists => {
            Fault::new(Message::new("cli-restore-in-the-way").arg("path", shown(&path)))
        }
        error => error.into(),
    })?;
    out.clear();
    let records = i64::try_from(done.records).unwrap_or(i64::MAX);
    out.note(&Message::new("cli-restore-done").arg("dir", shown(&caller.dir)).arg("records", records));
    Ok(())
}
