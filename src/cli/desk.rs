//! `sportello` alone: the desk of the office on this terminal.

use std::env;
use std::fs;
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::arguments::Dress;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::shelve;
use super::out::Out;
use crate::app::App;
use crate::command::{Keymap, KeymapFile, Shipped};
use crate::look::{ColourDepth, Environment, GlyphSet, Look, Message, ShippedTheme, Theme};
use crate::session::Desk;
use crate::session::terminal::{self, DoorError, Ending};
use crate::store::StoreError;

/// Reading the records in this long goes unnoticed; after it the desk opens and shows how far it has come.
const BLINK: Duration = Duration::from_millis(200);

/// How often to look whether a new day has begun: what is due changes with it.
const DAY_CHECK: Duration = Duration::from_secs(60);

/// Opens the desk and stays until the operator leaves.
pub(super) fn run(caller: &Caller, out: &mut Out, dress: &Dress) -> Result<(), Fault> {
    let environment = Environment::read(|name| env::var(name).ok());
    let depth = ColourDepth::of(&environment);
    let theme = theme(out, dress.theme.as_deref())?;
    let keymap = keymap(out, dress.keymap.as_deref())?;
    let look = Look::new(&theme, depth, GlyphSet::of(&environment), out.texts().language());
    let table = super::keys::table()?;
    let office = Arc::new(caller.office_unread(out)?);

    let (told, heard) = channel();
    let left = Arc::new(AtomicBool::new(false));
    let loader = thread::spawn({
        let (office, left) = (Arc::clone(&office), Arc::clone(&left));
        move || {
            let mut watch = |_| match left.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            };
            let read = office.load(&mut watch);
            let whole = read.is_ok();
            // whoever listens may have left before the end
            let _ = told.send(read);
            if whole {
                let _ = told.send(office.load_candidates(&mut watch));
                let _ = told.send(office.survey(&mut watch));
                shelve(&office);
            }
            while whole && !left.load(Ordering::Relaxed) {
                thread::park_timeout(DAY_CHECK);
                if office.needs_survey() && !left.load(Ordering::Relaxed) {
                    let _ = told.send(office.survey(&mut watch));
                }
                shelve(&office);
            }
        }
    });
    match heard.recv_timeout(BLINK) {
        Ok(read) => read?,
        Err(RecvTimeoutError::Timeout) => {}
        Err(RecvTimeoutError::Disconnected) => return Err(broken("the loader ended")),
    }
    let mut app = App::new(
        Arc::clone(&office),
        caller.by.clone(),
        look,
        Arc::new(table),
        Arc::new(keymap),
        Instant::now(),
    );
    app.notice = super::own::notice(&out.texts(), &office.tables().trouble);
    let report = caller.dir.join(format!("crash-{}.txt", chrono::Local::now().format("%Y%m%d-%H%M%S")));
    let ending = terminal::run(Desk::new(app), depth, &report).map_err(|error| match error {
        DoorError::NotATerminal => {
            Fault::new(Message::new("cli-no-terminal")).mend(Message::new("cli-no-terminal.mend"))
        }
        DoorError::Io(error) => Fault::new(Message::new("cli-terminal").arg("error", error.to_string())),
    })?;
    left.store(true, Ordering::Relaxed);
    loader.thread().unpark();
    // the store is closed by the last who holds it
    loader.join().map_err(|_| broken("the loader failed"))?;
    ended(ending)?;
    let failed = heard.try_iter().filter_map(Result::err).find(|e| !matches!(e, StoreError::Cancelled));
    failed.map_or(Ok(()), |error| Err(error.into()))
}

fn ended(ending: Ending) -> Result<(), Fault> {
    match ending {
        Ending::Left | Ending::HungUp => Ok(()),
        Ending::Crashed { report: Ok(path), .. } => {
            let what = Message::new("cli-crashed").arg("path", shown(&path));
            Err(Fault::new(what).mend(Message::new("cli-crashed.mend")))
        }
        Ending::Crashed { crash, report: Err(error) } => {
            let what = Message::new("cli-crashed-untold")
                .arg("crash", crash.message)
                .arg("error", error.to_string());
            Err(Fault::new(what).mend(Message::new("cli-crashed.mend")))
        }
    }
}

fn broken(error: &str) -> Fault {
    Fault::new(Message::new("cli-tables").arg("error", error.to_owned()))
}

/// The theme that was named, with the operator's own laid over it.
fn theme(out: &mut Out, named: Option<&str>) -> Result<Theme, Fault> {
    let shipped = match named {
        None => ShippedTheme::default(),
        Some(name) => ShippedTheme::named(name).ok_or_else(|| super::themes::unknown(name))?,
    };
    let base = shipped.read().map_err(|errors| super::keys::faulty(out, &errors))?;
    match own("theme.toml")? {
        None => Ok(base),
        Some((path, text)) => {
            let own = Theme::read(&shown(&path), &text).map_err(|errors| wrong(out, &path, &errors))?;
            Ok(base.overlaid_with(&own))
        }
    }
}

/// The keymap that was named, with the operator's own laid over it.
pub(super) fn keymap(out: &mut Out, named: Option<&str>) -> Result<Keymap, Fault> {
    let shipped = match named {
        None => Shipped::default(),
        Some(name) => Shipped::named(name).ok_or_else(|| super::keys::unknown(name))?,
    };
    let base = shipped.read().map_err(|errors| super::keys::faulty(out, &errors))?;
    match own("keys.toml")? {
        None => Ok(Keymap::new(&base)),
        Some((path, text)) => {
            let own = KeymapFile::read(&shown(&path), &text).map_err(|errors| wrong(out, &path, &errors))?;
            Ok(Keymap::new(&base.overlaid_with(&own)))
        }
    }
}

fn wrong<E: ToString>(out: &mut Out, path: &Path, errors: &[E]) -> Fault {
    super::keys::faulty(out, errors).mend(Message::new("cli-mend-own-file").arg("path", shown(path)))
}

/// An operator's own file, if there is one: in `sportello` in the folder of settings (XDG base directories).
fn own(name: &str) -> Result<Option<(PathBuf, String)>, Fault> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let folder = absolute("XDG_CONFIG_HOME").or_else(|| absolute("HOME").map(|home| home.join(".config")));
    let Some(path) = folder.map(|folder| folder.join("sportello").join(name)) else { return Ok(None) };
    match fs::read_to_string(&path) {
        Ok(text) => Ok(Some((path, text))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fault::reading(&path, &error)),
    }
}
