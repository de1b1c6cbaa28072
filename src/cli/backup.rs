//! `sportello backup`: the whole office in one file.

use super::arguments::Backup;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::watch;
use super::out::Out;
use super::stop::Stop;
use crate::look::Message;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Backup) -> Result<(), Fault> {
    if asked.file.exists() && !asked.force {
        let what = Message::new("cli-file-exists").arg("path", shown(&asked.file));
        return Err(Fault::new(what).mend(Message::new("cli-file-exists.mend")));
    }
    let stop = Stop::listen()?;
    let store = caller.store()?;
    let done = store.backup(&asked.file, &mut watch(out, &stop, "cli-backing-up"))?;
    out.clear();
    let size = out.texts().decimal(done.bytes as f64 / 1_000_000.0, 1);
    out.note(&Message::new("cli-backup-done").arg("path", shown(&asked.file)).arg("size", size));
    Ok(())
}
