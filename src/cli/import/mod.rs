//! `sportello import`: files into the office; bad rows go to a file of rejects.

mod official;
mod rejects;

use std::fs::File;
use std::io::{self, Read};
use std::ops::ControlFlow;
use std::path::Path;

use serde::Serialize;

use super::arguments::Import;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::shelve;
use super::out::Out;
use super::stop::Stop;
use crate::exchange::{self, Cause, Duplicates, Finding, Job, Options, Summary, Weight, What};
use crate::look::Message;
use crate::office::Office;
use official::import_table;
use rejects::{RejectsFile, name_for};

/// Findings told one by one; the others stand in the rejects.
const TOLD: usize = 20;

/// What an import did, as other programs read it.
#[derive(Serialize)]
struct Counts {
    read: u64,
    written: u64,
    rejected: u64,
    warnings: u64,
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Import) -> Result<(), Fault> {
    if let What::Professions | What::Skills = asked.what {
        return import_table(caller, out, asked);
    }
    let (reader, length) = source(&asked.file)?;
    let stop = Stop::listen()?;
    let office = caller.office(out)?;
    let place = match (&asked.rejects, asked.dry_run) {
        (Some(path), _) => Some(path.clone()),
        (None, true) => None,
        (None, false) => Some(name_for(&asked.file)),
    };
    let mut rejects = RejectsFile::new(place);
    let done = carry_out(caller, out, asked, &office, reader, &mut rejects, (&stop, length));
    out.clear();
    let (summary, failed) = match done {
        Ok(summary) => (summary, None),
        Err(error) => {
            let told = match error.cause {
                Cause::Sheet(_) | Cause::NotHere(_) | Cause::Opening => {
                    return Err(Fault::new(error.message()));
                }
                Cause::Rejects(io) => Fault::writing(rejects.path(), &io),
                Cause::Store(store) => Fault::from(store),
                Cause::Read(io) => Fault::reading(&asked.file, &io),
            };
            (*error.summary, Some(told))
        }
    };
    shelve(&office);
    report(out, asked, &summary, &rejects)?;
    match failed {
        Some(fault) => Err(fault),
        None if summary.cancelled => Err(stopped(&summary)),
        None => Ok(()),
    }
}

fn carry_out(
    caller: &Caller,
    out: &mut Out,
    asked: &Import,
    office: &Office,
    reader: Box<dyn Read>,
    rejects: &mut RejectsFile,
    (stop, length): (&Stop, Option<u64>),
) -> Result<Summary, exchange::ImportError> {
    let texts = out.texts();
    let job = Job {
        office,
        by: &caller.by,
        what: asked.what,
        options: Options {
            dry_run: asked.dry_run,
            duplicates: if asked.update { Duplicates::Update } else { Duplicates::Reject },
        },
        texts,
        rejects,
        progress: &mut |progress| {
            out.progress(|| {
                let share = length.map_or(0, |length| (progress.bytes * 100 / length.max(1)).min(100));
                Message::new("cli-importing")
                    .arg("share", i64::try_from(share).unwrap_or(100))
                    .arg("read", count(progress.read))
            });
            if stop.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        },
    };
    exchange::import(job, reader)
}

/// The file, or standard input for `-`, with its length if it has one.
fn source(path: &Path) -> Result<(Box<dyn Read>, Option<u64>), Fault> {
    if path == Path::new("-") {
        return Ok((Box::new(io::stdin().lock()), None));
    }
    let file = File::open(path).map_err(|error| Fault::reading(path, &error))?;
    let length = file.metadata().ok().map(|meta| meta.len());
    Ok((Box::new(file), length))
}

/// The findings on standard error, the counts as data.
fn report(out: &mut Out, asked: &Import, summary: &Summary, rejects: &RejectsFile) -> Result<(), Fault> {
    let told = |weight| summary.findings.iter().filter(move |finding| finding.weight == weight);
    let faults: Vec<&Finding> = told(Weight::Fault).take(TOLD).collect();
    let warnings: Vec<&Finding> = told(Weight::Warning).take(TOLD).collect();
    for finding in faults.iter().chain(&warnings) {
        out.note(&finding.message());
    }
    let more_warnings = summary.warnings.saturating_sub(warnings.len() as u64);
    if more_warnings > 0 {
        out.note(&Message::new("cli-import-more-warnings").arg("count", count(more_warnings)));
    }
    if summary.rejected > 0 {
        match rejects.written() {
            Some(path) => out.note(&Message::new("cli-import-rejects").arg("path", shown(path))),
            None => out.note(&Message::new("cli-import-rejects-dry")),
        }
    }
    let Summary { read, written, rejected, warnings, unchanged, .. } = *summary;
    if asked.json {
        return out.json(&Counts { read, written, rejected, warnings });
    }
    let said = match asked.dry_run {
        true => Message::new("cli-import-dry"),
        false => Message::new("cli-import-done"),
    };
    out.say(
        &said
            .arg("read", count(read))
            .arg("written", count(written))
            .arg("rejected", count(rejected))
            .arg("unchanged", count(unchanged))
            .arg("warnings", count(warnings)),
    )
}

fn stopped(summary: &Summary) -> Fault {
    let what = Message::new("cli-import-stopped").arg("written", count(summary.written));
    Fault::new(what).mend(Message::new("cli-import-stopped.mend"))
}

/// A count as messages take it.
fn count(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
