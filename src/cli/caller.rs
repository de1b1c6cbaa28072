//! Who calls, and which office they mean.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::arguments::Everywhere;
use super::fault::Fault;
use crate::domain::{Day, Login};
use crate::look::Message;
use crate::office::clock::{Clock, SystemClock};
use crate::store::Opening;

/// Who calls, for which office, on which day.
pub(super) struct Caller {
    /// The office's folder.
    pub(super) dir: PathBuf,
    /// Whether the operator named it.
    pub(super) named: bool,
    /// The operating system's login.
    pub(super) by: Login,
    /// The machine's clock, or the day that `--today` fixed.
    pub(super) clock: Arc<dyn Clock>,
}

impl Caller {
    /// Reads what was said on the command line, the environment for the rest.
    pub(super) fn new(said: &Everywhere) -> Result<Self, Fault> {
        let dir = match &said.office {
            Some(dir) => dir.clone(),
            None => data_folder()?.join("office"),
        };
        let clock = said.today.map_or_else(SystemClock::default, SystemClock::on);
        Ok(Caller { dir, named: said.office.is_some(), by: login()?, clock: Arc::new(clock) })
    }

    /// The same caller with another office.
    pub(super) fn at(&self, dir: &Path) -> Self {
        Caller { dir: dir.to_owned(), named: self.named, by: self.by.clone(), clock: Arc::clone(&self.clock) }
    }

    /// Who opens the store, and since when as the machine's clock says.
    pub(super) fn opening(&self) -> Opening {
        Opening::new(&self.by.to_string(), SystemClock::default().now().0)
    }

    /// The day at the office.
    pub(super) fn today(&self) -> Day {
        self.clock.today()
    }
}

/// Where the data of a user's programs is kept (XDG base directories).
pub(super) fn data_folder() -> Result<PathBuf, Fault> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    absolute("XDG_DATA_HOME")
        .or_else(|| absolute("HOME").map(|home| home.join(".local/share")))
        .map(|data| data.join("sportello"))
        .ok_or_else(|| Fault::new(Message::new("cli-no-home")))
}

/// The login, as the environment of the session or the process itself says.
fn login() -> Result<Login, Fault> {
    let said = ["USER", "LOGNAME"].into_iter().filter_map(|name| env::var(name).ok());
    let uid = format!("uid-{}", rustix::process::getuid().as_raw());
    let login = said.chain([uid]).find_map(|name| name.parse().ok());
    login.ok_or_else(|| Fault::new(Message::new("cli-no-login")))
}
