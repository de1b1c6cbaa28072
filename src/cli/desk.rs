//! The desk on the terminal this process was started from.

use std::env;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;
use crate::app::{App, commands};
use crate::command::{Keymap, Shipped};
use crate::look::{ColourDepth, Environment, GlyphSet, Look, Message, ShippedTheme};
use crate::office::Office;
use crate::session::Desk;
use crate::session::terminal::{Ending, run};

/// How long the first frame waits for the records: longer than most offices need, shorter than a blink.
const BLINK: Duration = Duration::from_millis(120);

/// How often to look whether a new day has begun: what is due changes with it.
const DAY_CHECK: Duration = Duration::from_secs(60);

/// Opens the desk of an office whose records may still have to be read in: that goes on behind it.
pub(super) fn open(caller: &Caller, out: &mut Out, office: Office) -> Result<(), Fault> {
    let office = Arc::new(office);
    let (environment, texts) = (Environment::read(|name| env::var(name).ok()), out.texts());
    let depth = ColourDepth::of(&environment);
    let theme = ShippedTheme::Default.read().map_err(|e| broken(&e))?;
    let look = Look::new(&theme, depth, GlyphSet::of(&environment), texts.language());
    let table = Arc::new(commands::table().map_err(|e| broken(&e))?);
    let keymap = Arc::new(Keymap::new(&Shipped::Italian.read().map_err(|e| broken(&e))?));

    let leaving = Arc::new(AtomicBool::new(false));
    let reading = read_in(office.clone(), leaving.clone());
    let app = App::new(office, caller.by.clone(), look, table, keymap, Instant::now());
    let ending = run(Desk::new(app), depth, &caller.dir.join("crash.txt"));
    leaving.store(true, Ordering::Release);
    reading.thread().unpark();
    let read = reading.join();
    match ending {
        Ok(Ending::Left | Ending::HungUp) => {}
        Ok(Ending::Crashed { report: Ok(path), .. }) => {
            return Err(Fault::new(Message::new("cli-crashed").arg("path", path.display().to_string())));
        }
        Ok(Ending::Crashed { report: Err(error), .. }) => {
            return Err(Fault::new(Message::new("cli-crashed-unreported").arg("error", error.to_string())));
        }
        Err(error) => {
            return Err(Fault::new(Message::new("cli-no-terminal").arg("error", error.to_string())));
        }
    }
    match read {
        Ok(Ok(())) | Ok(Err(crate::store::StoreError::Cancelled)) => Ok(()),
        Ok(Err(error)) => Err(error.into()),
        Err(_) => Err(Fault::new(Message::new("cli-reading-failed"))),
    }
}

type Reading = thread::JoinHandle<Result<(), crate::store::StoreError>>;

/// Reads the records in on a thread of its own. Returns when that is done, or after a blink.
fn read_in(office: Arc<Office>, leaving: Arc<AtomicBool>) -> Reading {
    let begun = Instant::now();
    let shared = office.clone();
    let reading = thread::spawn(move || {
        let mut watch = |_| match leaving.load(Ordering::Acquire) {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        };
        shared.load(&mut watch)?;
        shared.load_matching(&mut watch)?;
        shared.survey(&mut watch)?;
        while !leaving.load(Ordering::Acquire) {
            thread::park_timeout(DAY_CHECK);
            if shared.needs_survey() {
                shared.survey(&mut watch)?;
            }
        }
        Ok(())
    });
    while office.is_opening() && begun.elapsed() < BLINK && !reading.is_finished() {
        thread::sleep(Duration::from_millis(2));
    }
    reading
}

/// What comes with the program does not read: no build that passes its tests.
fn broken(error: &dyn std::fmt::Debug) -> Fault {
    Fault::new(Message::new("cli-broken-build").arg("error", format!("{error:?}")))
}
