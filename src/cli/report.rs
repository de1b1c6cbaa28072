//! `sportello report`: the figures of a standard for a period, or its objectives.

use std::io::{IsTerminal, stdout};
use std::path::Path;

use serde::Serialize;

use super::arguments::{ByWord, Report as Asked, ReportFormat};
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::open::reading;
use super::out::Out;
use super::whole_file::WholeFile;
use crate::exchange::report::{Grid, Naming, goals_json, report_json, text, workbook, write_csv};
use crate::look::Message;
use crate::office::{FoundId, Office, Reading, ReportAsked, ReportError};
use crate::reports::{By, Period, Who};

/// The word that asks for objectives instead of figures.
const TARGETS: &str = "targets";

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Asked) -> Result<(), Fault> {
    let period = Period::new(asked.from, asked.to).map_err(|backwards| {
        let what = Message::new("report-backwards").arg("from", backwards.from.to_string());
        Fault::new(what.arg("to", backwards.to.to_string()))
    })?;
    let format = format(asked)?;
    let office = caller.office(out)?;
    let targets = asked.what == TARGETS;
    let standard = if targets { office.settings().standard.to_string() } else { asked.what.clone() };
    let wanted = ReportAsked {
        monthly: office.tables().every.standard(&standard).is_some_and(|standard| standard.monthly),
        by: by(&office, asked)?,
        standard,
        period,
        compare: false,
    };
    if !office.reportable().contains(&wanted.standard.as_str()) {
        return Err(unknown(&office, &wanted.standard));
    }
    office.load_events(&mut |loading| reading(out, loading))?;
    out.clear();
    if let Reading::Done { unread } = office.projections().ledger.reading()
        && unread > 0
    {
        out.note(&Message::new("agenda-unread").arg("count", unread));
    }
    let name = |who: Who| name(&office, who);
    let naming = Naming { texts: out.texts(), name: &name };
    if targets {
        let rows = office.goals(&wanted).map_err(|error| refused(&office, error))?;
        let grids = [Grid::of_goals(&rows, &naming)];
        return write(out, asked, format, &grids, &goals_json(&rows, period, &naming));
    }
    let report = office.report(&wanted).map_err(|error| refused(&office, error))?;
    let mut grids = vec![Grid::of_report(&report, &naming)];
    if !report.checks.is_empty() {
        grids.push(Grid::of_checks(&report.checks, &naming));
    }
    write(out, asked, format, &grids, &report_json(&report, &naming))
}

/// The format that was asked for, or that the file's name tells. A workbook is no text for a terminal.
fn format(asked: &Asked) -> Result<ReportFormat, Fault> {
    let named = |path: &std::path::PathBuf| match path.extension()?.to_str()? {
        "csv" => Some(ReportFormat::Csv),
        "json" => Some(ReportFormat::Json),
        "xlsx" => Some(ReportFormat::Xlsx),
        _ => None,
    };
    let format = asked.format.or_else(|| asked.out.as_ref().and_then(named)).unwrap_or(ReportFormat::Table);
    if format == ReportFormat::Xlsx && asked.out.is_none() && stdout().is_terminal() {
        return Err(
            Fault::new(Message::new("report-xlsx-terminal")).mend(Message::new("report-xlsx-terminal.mend"))
        );
    }
    Ok(format)
}

fn by(office: &Office, asked: &Asked) -> Result<By, Fault> {
    let bands = &office.tables().every.age_bands;
    let chosen = match &asked.bands {
        None => bands.first(),
        Some(name) => {
            let found = bands.iter().find(|bands| bands.id.eq_ignore_ascii_case(name));
            Some(found.ok_or_else(|| {
                let known: Vec<&str> = bands.iter().map(|bands| bands.id.as_str()).collect();
                let what = Message::new("report-no-bands").arg("name", name.clone());
                Fault::new(what.arg("known", known.join(", ")))
            })?)
        }
    };
    Ok(By {
        gender: asked.by.contains(&ByWord::Gender),
        age: chosen.filter(|_| asked.by.contains(&ByWord::Age)).cloned(),
    })
}

fn unknown(office: &Office, standard: &str) -> Fault {
    let known = [office.reportable(), vec![TARGETS]].concat().join(", ");
    let what = Message::new("report-unknown").arg("name", standard.to_owned());
    Fault::new(what).mend(Message::new("report-unknown.mend").arg("known", known))
}

fn refused(office: &Office, error: ReportError) -> Fault {
    match error {
        ReportError::UnknownStandard { asked, .. } => unknown(office, &asked),
        ReportError::NotReady => Fault::new(Message::new("report-not-ready")),
        ReportError::Withheld(_) => Fault::new(Message::new("report-withheld")),
    }
}

/// The name that a list shows; a record that cannot be read is a question mark, `check` says why.
fn name(office: &Office, who: Who) -> String {
    let id = match who {
        Who::Person(id) => FoundId::Person(id),
        Who::Company(id) => FoundId::Company(id),
        Who::Vacancy(id) => FoundId::Vacancy(id),
    };
    office.name(id).ok().flatten().unwrap_or_else(|| "?".to_owned())
}

fn write(
    out: &mut Out,
    asked: &Asked,
    format: ReportFormat,
    grids: &[Grid],
    json: &impl Serialize,
) -> Result<(), Fault> {
    let bytes = bytes(out, format, grids, json)?;
    match &asked.out {
        None => out.raw(&bytes),
        Some(path) => {
            into_file(path, &bytes)?;
            out.note(&Message::new("report-written").arg("path", shown(path)));
            Ok(())
        }
    }
}

fn into_file(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    let mut file = WholeFile::begin(path)?;
    file.stream().write_all(bytes).map_err(|error| Fault::writing(path, &error))?;
    file.settle()
}

fn bytes(out: &Out, format: ReportFormat, grids: &[Grid], json: &impl Serialize) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    match format {
        ReportFormat::Table => {
            for (place, grid) in grids.iter().enumerate() {
                if place > 0 {
                    bytes.push(b'\n');
                }
                for line in text(grid, out.texts()) {
                    bytes.extend(crate::look::clean(&line).as_bytes());
                    bytes.push(b'\n');
                }
            }
        }
        ReportFormat::Csv => write_csv(grids, &mut bytes).map_err(Fault::output)?,
        ReportFormat::Json => {
            serde_json::to_writer_pretty(&mut bytes, json).map_err(|error| Fault::output(error.into()))?;
            bytes.push(b'\n');
        }
        ReportFormat::Xlsx => {
            bytes = workbook(grids).map_err(|error| {
                Fault::new(Message::new("report-workbook").arg("error", error.to_string()))
            })?;
        }
    }
    Ok(bytes)
}
