//! The log: `sportello.log` in the office's folder. It names commands, ids and errors, never a person.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Mutex;

use tracing_subscriber::EnvFilter;

/// A log longer than this is put aside, in the place of the one put aside before.
const LONGEST: u64 = 4 * 1024 * 1024;

/// Logs into an office's folder from now on; `SPORTELLO_LOG` says how much (`warn` when it says nothing). An office
/// works without its log: a folder that cannot be written is told of by the store.
pub(super) fn start(dir: &Path) {
    let Ok(file) = open(dir) else { return };
    let asked = std::env::var("SPORTELLO_LOG").ok().filter(|level| !level.is_empty());
    let filter = asked.and_then(|level| EnvFilter::try_new(level).ok());
    // a second office in one process goes on in the log of the first
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter.unwrap_or_else(|| EnvFilter::new("warn")))
        .with_ansi(false)
        .log_internal_errors(false)
        .with_writer(Mutex::new(file))
        .try_init();
}

fn open(dir: &Path) -> io::Result<File> {
    let path = dir.join("sportello.log");
    if fs::metadata(&path).is_ok_and(|meta| meta.len() > LONGEST) {
        fs::rename(&path, dir.join("sportello.log.old"))?;
    }
    OpenOptions::new().append(true).create(true).mode(0o600).open(path)
}
