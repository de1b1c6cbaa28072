//! `sportello export`: the office's records into a file, or to standard output.

use std::io::Write;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::arguments::{Export, ExportFormat};
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::out::Out;
use super::stop::Stop;
use super::whole_file::WholeFile;
use crate::exchange::{self, ExportError, Exported, Format, What};
use crate::look::Message;
use crate::office::Office;
use crate::store::StoreError;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Export) -> Result<(), Fault> {
    let format = match asked.format {
        Some(ExportFormat::Csv) => Format::Csv,
        Some(ExportFormat::Excel) => Format::ExcelCsv,
        Some(ExportFormat::Jsonl) => Format::JsonLines,
        None => guessed(asked),
    };
    let stop = Stop::listen()?;
    let office = caller.office(out)?;
    let done = match &asked.out {
        Some(path) => into_file(&office, out, asked.what, format, path, &stop)?,
        None => {
            let watch =
                &mut |_| if stop.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
            write(&office, asked.what, format, &mut out.stream(), watch).map_err(|error| match error {
                ExportError::Write(error) => Fault::output(error),
                other => fault(other),
            })?
        }
    };
    if done.cancelled {
        return Err(StoreError::Cancelled.into());
    }
    if done.special_left_out > 0 {
        let count = i64::try_from(done.special_left_out).unwrap_or(i64::MAX);
        out.note(&Message::new("cli-export-special").arg("count", count));
    }
    if let Some(path) = &asked.out {
        let count = i64::try_from(done.written).unwrap_or(i64::MAX);
        out.note(&Message::new("cli-export-done").arg("count", count).arg("path", shown(path)));
    }
    Ok(())
}

/// The format that the file's name, or what is exported, asks for.
fn guessed(asked: &Export) -> Format {
    let named =
        |path: &PathBuf| path.extension().is_some_and(|e| e == "jsonl" || e == "ndjson" || e == "json");
    match asked.what == What::All || asked.out.as_ref().is_some_and(named) {
        true => Format::JsonLines,
        false => Format::Csv,
    }
}

fn write(
    office: &Office,
    what: What,
    format: Format,
    to: &mut dyn Write,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Exported, ExportError> {
    exchange::export(office, what, format, to, watch)
}

fn into_file(
    office: &Office,
    out: &mut Out,
    what: What,
    format: Format,
    path: &Path,
    stop: &Stop,
) -> Result<Exported, Fault> {
    let mut file = WholeFile::begin(path)?;
    let watch = &mut |written: u64| {
        out.progress(|| {
            Message::new("cli-exporting").arg("written", i64::try_from(written).unwrap_or(i64::MAX))
        });
        if stop.is_asked() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let done = write(office, what, format, file.stream(), watch).map_err(|error| match error {
        ExportError::Write(error) => Fault::writing(path, &error),
        other => fault(other),
    });
    out.clear();
    let done = done?;
    if !done.cancelled {
        file.settle()?;
    }
    Ok(done)
}

fn fault(error: ExportError) -> Fault {
    match error {
        ExportError::Store(error) => error.into(),
        other => Fault::new(other.message()),
    }
}
