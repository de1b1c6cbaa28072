//! `sportello compact`: gives back the space that the store no longer uses.

use super::caller::Caller;
use super::fault::Fault;
use super::open::watch;
use super::out::Out;
use super::stop::Stop;
use crate::look::Message;
use crate::store::sled;

pub(super) fn run(caller: &Caller, out: &mut Out) -> Result<(), Fault> {
    let stop = Stop::listen()?;
    let done = sled::compact(&caller.dir, &caller.opening(), &mut watch(out, &stop, "cli-compacting"))?;
    out.clear();
    let size = |bytes: u64| out.texts().decimal(bytes as f64 / 1_000_000.0, 1);
    let (before, after) = (size(done.before), size(done.after));
    out.note(&Message::new("cli-compact-done").arg("before", before).arg("after", after));
    Ok(())
}
