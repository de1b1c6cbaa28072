//! `sportello restore`: an office again, from its backup, into an empty folder.

use super::arguments::Restore;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::watch;
use super::out::Out;
use super::stop::Stop;
use crate::look::Message;
use crate::store::sled;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Restore) -> Result<(), Fault> {
    let stop = Stop::listen()?;
    let opening = caller.opening();
    let done = sled::restore(&asked.file, &caller.dir, &opening, &mut watch(out, &stop, "cli-restoring"))?;
    out.clear();
    let records = i64::try_from(done.records).unwrap_or(i64::MAX);
    out.note(&Message::new("cli-restore-done").arg("dir", shown(&caller.dir)).arg("records", records));
    Ok(())
}
