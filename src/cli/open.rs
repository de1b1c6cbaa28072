//! The office is opened: its store, its own tables, its records.

use std::fs::{self, File};
use std::io;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::caller::Caller;
use super::fault::{Fault, shown};
use super::out::Out;
use crate::look::Message;
use crate::office::{Loading, Office, Phase, Shelf};
use crate::standards::Official;
use crate::standards::professions::ProfessionTable;
use crate::standards::sheet::RowError;
use crate::standards::skills::SkillTable;
use crate::store::{Progress, SledStore};

/// An official table that was imported into an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OwnTable {
    Professions,
    Skills,
}

impl OwnTable {
    /// Where it is kept.
    pub(super) fn path(self, dir: &Path) -> PathBuf {
        let name = match self {
            OwnTable::Professions => "professions.csv",
            OwnTable::Skills => "skills.csv",
        };
        dir.join("tables").join(name)
    }
}

impl Caller {
    /// The office's store.
    pub(super) fn store(&self) -> Result<SledStore, Fault> {
        let store = SledStore::open(&self.dir, &self.opening())?;
        super::trace::start(&self.dir);
        Ok(store)
    }

    /// The office with its records read in.
    pub(super) fn office(&self, out: &mut Out) -> Result<Office, Fault> {
        let office = self.office_unread(out)?;
        office.load(&mut |loading| reading(out, loading))?;
        out.clear();
        shelve(&office);
        Ok(office)
    }

    /// The office for questions that finding answers: nothing is read in where the saved index can be trusted.
    pub(super) fn office_to_find(&self, out: &mut Out) -> Result<Office, Fault> {
        let office = self.office_over(out, Shelf::to_find(&self.dir))?;
        if !office.load_to_find()? {
            office.load(&mut |loading| reading(out, loading))?;
            out.clear();
            shelve(&office);
        }
        Ok(office)
    }

    /// The office with its records read in, and what matching needs.
    pub(super) fn office_for_matching(&self, out: &mut Out) -> Result<Office, Fault> {
        let office = self.office(out)?;
        office.load_matching(&mut |loading| reading(out, loading))?;
        out.clear();
        Ok(office)
    }

    /// The office before its records are read in.
    pub(super) fn office_unread(&self, out: &mut Out) -> Result<Office, Fault> {
        self.office_over(out, Shelf::of(&self.dir))
    }

    /// The office before its records are read in; its shelf is being read meanwhile.
    fn office_over(&self, out: &mut Out, shelf: Shelf) -> Result<Office, Fault> {
        let store = self.store()?;
        if let Some(broken) = store.chain_break() {
            let revision = broken.revision.to_string();
            out.note(&Message::new("cli-chain-warning").arg("revision", revision));
        }
        let own = self.own_standards()?;
        let office = Office::over_with(Box::new(store), self.clock.clone(), &own)?;
        super::own::tell(out, &office.tables().trouble);
        Ok(office.with_official_tables(official(&self.dir)?).with_shelf(shelf))
    }
}

/// Keeps the index for the next start. Without it that start is slower, so nobody is troubled with why it failed.
pub(super) fn shelve(office: &Office) {
    match office.shelve() {
        Ok(true) => tracing::info!("the index was saved"),
        Ok(false) => {}
        Err(error) => tracing::warn!(%error, "the index could not be saved"),
    }
}

/// Shows how far reading in has come.
pub(super) fn reading(out: &mut Out, loading: Loading) -> ControlFlow<()> {
    out.progress(|| {
        let said = match loading.phase {
            Phase::Companies => Message::new("cli-loading-companies"),
            Phase::Persons => Message::new("cli-loading-persons"),
            Phase::Candidates => Message::new("cli-loading-candidates"),
            Phase::Timelines => Message::new("cli-loading-timelines"),
            Phase::Deadlines => Message::new("cli-loading-deadlines"),
        };
        said.arg("read", loading.read)
    });
    ControlFlow::Continue(())
}

/// The official tables that an office has of its own.
fn official(dir: &Path) -> Result<Official, Fault> {
    Ok(Official {
        professions: read_own(dir, OwnTable::Professions, ProfessionTable::read)?,
        skills: read_own(dir, OwnTable::Skills, SkillTable::read)?,
    })
}

fn read_own<T>(
    dir: &Path,
    table: OwnTable,
    read: impl FnOnce(File) -> Result<T, Vec<RowError>>,
) -> Result<Option<T>, Fault> {
    let path = table.path(dir);
    match fs::File::open(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Fault::reading(&path, &error)),
        Ok(file) => match read(file) {
            Ok(table) => Ok(Some(table)),
            Err(errors) => {
                let first = errors.first().map(ToString::to_string).unwrap_or_default();
                let what = Message::new("cli-own-table").arg("path", shown(&path)).arg("error", first);
                Err(Fault::new(what).mend(Message::new("cli-own-table.mend")))
            }
        },
    }
}

/// Shows how far work on the store has come. Ctrl-C breaks it off where it leaves nothing half done.
pub(super) fn watch<'a>(
    out: &'a mut Out,
    stop: &'a super::stop::Stop,
    doing: &'static str,
) -> impl FnMut(Progress) -> ControlFlow<()> + 'a {
    move |progress| {
        out.progress(|| {
            let part = |done: u64, total: u64| i64::try_from(done * 100 / total.max(1)).unwrap_or(100);
            let share = progress.total.map_or(0, |total| part(progress.done, total).min(100));
            Message::new(doing).arg("share", share)
        });
        if stop.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}
