//! The driver of an import: rows in batches, bad ones set apart.

mod batch;
mod rejects;
mod summary;

use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use batch::{Batch, Waiting};
use rejects::Rejects;
pub use summary::{Progress, Summary};

use super::rows::{Companies, Desk, Events, Outcome, Persons, Records, Rows, Vacancies};
use super::sheet::{Next, Sheet, SheetError};
use super::{Finding, What};
use crate::domain::Login;
use crate::look::Texts;
use crate::office::Office;
use crate::store::StoreError;

/// What to do with a row about somebody who is registered already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Duplicates {
    /// Reject the row.
    #[default]
    Reject,
    /// Write what the row says over what is known; its empty cells change nothing.
    Update,
}

/// How to import.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Options {
    /// Write nothing, only say what would happen.
    pub dry_run: bool,
    /// What to do with who is registered already.
    pub duplicates: Duplicates,
}

/// An import about to be done.
pub struct Job<'a> {
    /// Where it goes.
    pub office: &'a Office,
    /// In whose name.
    pub by: &'a Login,
    /// What the file holds.
    pub what: What,
    /// How.
    pub options: Options,
    /// The language of the remarks in the rejects.
    pub texts: Texts,
    /// Where rejected rows go, ready to be corrected and imported again. Nothing is written to it when there are
    /// none.
    pub rejects: &'a mut dyn Write,
    /// Hears how far it came after every batch; to stop there, it breaks.
    pub progress: &'a mut dyn FnMut(&Progress) -> ControlFlow<()>,
}

/// An import that could not go on. What was committed before stays.
#[derive(Debug, thiserror::Error)]
#[error("{cause}")]
pub struct ImportError {
    /// Why.
    #[source]
    pub cause: Cause,
    /// How far it came.
    pub summary: Box<Summary>,
}

/// Why an import could not go on.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The file can't be read as a table; nothing was imported.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// This kind of file is not read here.
    #[error("{0} are read by the standards")]
    NotHere(What),
    /// The office is still being read in; nothing was imported.
    #[error("the office is still opening")]
    Opening,
    /// The file could not be read further.
    #[error("reading the file: {0}")]
    Read(io::Error),
    /// The rejects could not be written.
    #[error("writing the rejects: {0}")]
    Rejects(io::Error),
    /// The store could not take more.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Imports a file.
///
/// Rows go in by batches, each in one commit; a row that the office refuses is rejected alone. To stop early is not an
/// error: the summary says so.
///
/// # Errors
/// [`ImportError`]: what was committed before it stays, and its summary says how far that is.
pub fn import(job: Job<'_>, reader: impl Read) -> Result<Summary, ImportError> {
    let mut summary = Summary::default();
    match run(job, reader, &mut summary) {
        Ok(()) => Ok(summary),
        Err(cause) => Err(ImportError { cause, summary: Box::new(summary) }),
    }
}

fn run(job: Job<'_>, reader: impl Read, summary: &mut Summary) -> Result<(), Cause> {
    if matches!(job.what, What::Professions | What::Skills) {
        return Err(Cause::NotHere(job.what));
    }
    if job.office.is_opening() {
        return Err(Cause::Opening);
    }
    let mut sheet = Sheet::open(reader, job.what.columns())?;
    let desk = Desk {
        office: job.office,
        tables: job.office.tables(),
        duplicates: job.options.duplicates,
        dry_run: job.options.dry_run,
        today: job.office.today(),
    };
    let mut rows: Box<dyn Rows> = match job.what {
        What::Persons => Box::new(Persons::default()),
        What::Companies => Box::new(Companies::default()),
        What::Vacancies => Box::new(Vacancies::new(job.office)?),
        What::Events => Box::new(Events::default()),
        _ => Box::new(Records::new(job.office)),
    };
    let mut rejects = Rejects::new(job.rejects, job.texts, sheet.csv());
    let mut batch = Batch::new(job.office, job.by, job.what, job.options.dry_run);
    summary.warn(sheet.take_findings());
    loop {
        let next = sheet.next().map_err(Cause::Read)?;
        summary.warn(sheet.take_findings());
        let Some(next) = next else { break };
        summary.read += 1;
        match next {
            Next::Bad(line, original, reason) => {
                let findings = vec![Finding::fault(line, None, "", reason)];
                rejects.write(&original, &findings).map_err(Cause::Rejects)?;
                summary.reject(findings);
            }
            Next::Row(row) => {
                let mut read = rows.read(&desk, &row)?;
                if matches!(read.0, Outcome::WriteFirst) {
                    flush(&mut batch, rows.as_mut(), &mut rejects, summary)?;
                    read = rows.read(&desk, &row)?;
                }
                match read {
                    (Outcome::Write(unit), findings) => {
                        summary.warn(findings);
                        batch.add(Waiting { row, acts: unit.acts }, unit.weight);
                    }
                    (Outcome::Unchanged, findings) => {
                        summary.unchanged += 1;
                        summary.warn(findings);
                    }
                    (Outcome::Rejected | Outcome::WriteFirst, findings) => {
                        rejects.write(&row.original, &findings).map_err(Cause::Rejects)?;
                        summary.reject(findings);
                    }
                }
            }
        }
        let full = batch.is_full();
        if full {
            flush(&mut batch, rows.as_mut(), &mut rejects, summary)?;
        }
        if full || summary.read.is_multiple_of(100) {
            let told = (job.progress)(&summary.progress(sheet.consumed()));
            if told.is_break() {
                flush(&mut batch, rows.as_mut(), &mut rejects, summary)?;
                summary.cancelled = true;
                break;
            }
        }
    }
    flush(&mut batch, rows.as_mut(), &mut rejects, summary)?;
    rejects.finish().map_err(Cause::Rejects)?;
    let _ = (job.progress)(&summary.progress(sheet.consumed()));
    Ok(())
}

/// Writes what waits; rows that the office refuses are rejected.
fn flush(
    batch: &mut Batch<'_>,
    rows: &mut dyn Rows,
    rejects: &mut Rejects<'_>,
    summary: &mut Summary,
) -> Result<(), Cause> {
    let done = batch.write();
    summary.written += done.written;
    let doubts = done.doubts.into_iter();
    summary.warn(doubts.map(|(line, doubt)| Finding::warning(line, None, "", doubt.into())).collect());
    let refused: Vec<u64> = done.refused.iter().map(|(row, _)| row.line).collect();
    for (row, refusal) in done.refused {
        let findings = vec![Finding::fault(row.line, None, "", refusal.into())];
        rejects.write(&row.original, &findings).map_err(Cause::Rejects)?;
        summary.reject(findings);
    }
    rows.written(&refused);
    done.stopped.map_or(Ok(()), |error| Err(Cause::Store(error)))
}
