//! `sportello demo`: a fictional centre, made and opened.

use std::fs;
use std::path::{Path, PathBuf};

use super::arguments::{Demo, Dress};
use super::caller::{Caller, data_folder};
use super::fault::{Fault, shown};
use super::open::watch;
use super::out::Out;
use super::stop::Stop;
use crate::demo::{self, DemoError, Made, Options};
use crate::look::Message;
use crate::office::{Office, OpenError};
use crate::store::{Kind, SledStore, Store, StoreError, rows};

/// Keys read in one go.
const PAGE: usize = 4_096;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Demo, dress: &Dress) -> Result<(), Fault> {
    let dir = if caller.named { caller.dir.clone() } else { data_folder()?.join("demo") };
    let caller = &caller.at(&dir);
    let options = options(caller, asked);
    match found(caller)? {
        Found::Nothing => make(caller, out, &options)?,
        Found::Real => {
            let what = Message::new("cli-demo-real").arg("dir", shown(&dir));
            return Err(Fault::new(what).mend(Message::new("cli-demo-real.mend")));
        }
        Found::Fictional { persons } if persons == u64::from(options.persons) && !asked.force => {
            out.note(&Message::new("cli-demo-again").arg("dir", shown(&dir)));
        }
        Found::Fictional { .. } => {
            make_anew(caller, out, &options)?;
        }
    }
    if asked.no_open {
        return out.line(shown(&dir));
    }
    super::desk::run(caller, out, dress)
}

fn options(caller: &Caller, asked: &Demo) -> Options {
    let usual = Options::on(caller.today());
    Options {
        persons: asked.persons.unwrap_or(usual.persons),
        seed: asked.seed.unwrap_or(usual.seed),
        ..usual
    }
}

/// What is in the folder.
enum Found {
    Nothing,
    Real,
    Fictional { persons: u64 },
}

fn found(caller: &Caller) -> Result<Found, Fault> {
    let store = match SledStore::open(&caller.dir, &caller.opening()) {
        Ok(store) => store,
        Err(StoreError::Absent(_)) => return Ok(Found::Nothing),
        Err(error) => return Err(error.into()),
    };
    let persons = count(&store)?;
    match Office::over(Box::new(store), caller.clock.clone()) {
        Ok(office) if office.settings().fictional => Ok(Found::Fictional { persons }),
        // whatever cannot be told to be fictional may be somebody's work
        Ok(_) | Err(OpenError::NoOffice) => Ok(Found::Real),
        Err(error) => Err(error.into()),
    }
}

fn count(store: &dyn Store) -> Result<u64, Fault> {
    let mut persons = 0;
    for row in rows(store, Kind::Person, PAGE) {
        row?;
        persons += 1;
    }
    Ok(persons)
}

fn make(caller: &Caller, out: &mut Out, options: &Options) -> Result<(), Fault> {
    let stop = Stop::listen()?;
    let made = demo::make(&caller.dir, &caller.opening(), options, &mut watch(out, &stop, "cli-demo-making"));
    out.clear();
    let Made { persons, companies, vacancies, events } = made.map_err(fault)?;
    let events = i64::try_from(events).unwrap_or(i64::MAX);
    let counts = Message::new("cli-demo-done").arg("persons", persons).arg("companies", companies);
    out.note(&counts.arg("vacancies", vacancies).arg("events", events).arg("dir", shown(&caller.dir)));
    Ok(())
}

/// Makes the office beside the old one and puts it in its place once it is whole.
fn make_anew(caller: &Caller, out: &mut Out, options: &Options) -> Result<(), Fault> {
    let beside = |what: &str| {
        let mut name = caller.dir.file_name().unwrap_or_default().to_owned();
        name.push(what);
        caller.dir.with_file_name(name)
    };
    if let Some(other) = other_file(&caller.dir)? {
        return Err(Fault::new(Message::new("cli-demo-not-alone").arg("path", shown(&other))));
    }
    let (fresh, old) = (beside(".new"), beside(".old"));
    remove(&fresh)?;
    remove(&old)?;
    make(&caller.at(&fresh), out, options)?;
    fs::rename(&caller.dir, &old).map_err(|error| Fault::writing(&caller.dir, &error))?;
    fs::rename(&fresh, &caller.dir).map_err(|error| Fault::writing(&caller.dir, &error))?;
    remove(&old)
}

/// Something in the folder that no office puts there: it would go with the old one.
fn other_file(dir: &Path) -> Result<Option<PathBuf>, Fault> {
    let own = |name: &str| {
        let starts = ["office.", "store", "search.index", "crash-", "sportello.log"];
        name == "tables" || starts.iter().any(|start| name.starts_with(start))
    };
    let failed = |error: std::io::Error| Fault::reading(dir, &error);
    for entry in fs::read_dir(dir).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if !own(&entry.file_name().to_string_lossy()) {
            return Ok(Some(entry.path()));
        }
    }
    Ok(None)
}

fn remove(dir: &Path) -> Result<(), Fault> {
    match fs::remove_dir_all(dir) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Fault::writing(dir, &error)),
        _ => Ok(()),
    }
}

fn fault(error: DemoError) -> Fault {
    match error {
        DemoError::Store(error) => error.into(),
        DemoError::Tables(error) => error.into(),
        DemoError::List { .. } | DemoError::NoService(_) => {
            Fault::new(Message::new("cli-tables").arg("error", error.to_string()))
        }
    }
}
