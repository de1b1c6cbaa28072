//! `sportello standards`: the services and time limits of the standards, and a look through a file of one's own.
//! It needs no office; where there is one, its own standards are among them.

use std::path::Path;

use super::arguments::Standards;
use super::caller::Caller;
use super::fault::{Fault, shown};
use super::out::Out;
use super::words::minutes;
use crate::domain::Day;
use crate::look::{Language, Message};
use crate::standards::{
    Catalogue, Clock, OwnFile, ServiceDefinition, StandardTrouble, TablesError, Uncounted, Validity,
};

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Standards) -> Result<(), Fault> {
    let own = caller.own_standards()?;
    if let Some(path) = &asked.check {
        return check(out, own, path);
    }
    let (catalogue, refused) = Catalogue::with_own(&own).map_err(TablesError::from)?;
    super::own::tell(out, &refused.into_iter().map(StandardTrouble::Refused).collect::<Vec<_>>());
    match &asked.code {
        None if asked.json => out.json(&catalogue.rows()),
        None => list(out, &catalogue),
        Some(code) => one(out, &catalogue, code, asked.json),
    }
}

/// Reads a file as the office would: beside the program's standards and its other files.
fn check(out: &mut Out, mut own: Vec<OwnFile>, path: &Path) -> Result<(), Fault> {
    let name = shown(path);
    // the same file in the office's folder is the one that is looked through
    let in_office = |file: &OwnFile| path.ends_with(&file.name);
    own.retain(|file| !in_office(file));
    let (before, _) = Catalogue::with_own(&own).map_err(TablesError::from)?;
    own.push(super::own::read(path, name.clone()));
    let (after, refused) = Catalogue::with_own(&own).map_err(TablesError::from)?;
    if let Some(error) = refused.into_iter().find(|error| error.file == name) {
        return Err(Fault::new(error.message()));
    }
    let more = |after: usize, before: usize| after.saturating_sub(before);
    let good = Message::new("cli-standards-good")
        .arg("path", name)
        .arg("services", more(after.services.len(), before.services.len()))
        .arg("clocks", more(after.clocks.len(), before.clocks.len()))
        .arg("indicators", more(after.indicators.len(), before.indicators.len()));
    out.say(&good)
}

fn list(out: &mut Out, catalogue: &Catalogue) -> Result<(), Fault> {
    let language = out.texts().language();
    for standard in &catalogue.standards {
        let title = pick(language, &standard.title_it, &standard.title_en);
        out.line(format!("{}  {title}", standard.id))?;
        for change in catalogue.amendments.iter().filter(|change| change.id == standard.id) {
            out.line(format!(
                "  + {} ({})",
                pick(language, &change.title_it, &change.title_en),
                change.source
            ))?;
        }
        for service in catalogue.services.iter().filter(|service| service.code.standard() == standard.id) {
            let title = pick(language, &service.title_it, &service.title_en);
            out.line(format!("  {:<6} {title}", service.code.code()))?;
        }
        for clock in catalogue.clocks.iter().filter(|clock| clock.standard == standard.id) {
            out.line(format!("  {:<10} {}", clock.id, pick(language, &clock.title_it, &clock.title_en)))?;
        }
    }
    Ok(())
}

/// Every service, of whatever standard, that a code can mean; or else the time limit with this name.
fn one(out: &mut Out, catalogue: &Catalogue, code: &str, json: bool) -> Result<(), Fault> {
    let mut services: Vec<&ServiceDefinition> = Vec::new();
    for standard in &catalogue.standards {
        let found = catalogue.resolve(code, &standard.id);
        services.extend(found.filter(|service| !services.iter().any(|known| known.code == service.code)));
    }
    let clocks: Vec<&Clock> =
        catalogue.clocks.iter().filter(|clock| clock.id.eq_ignore_ascii_case(code.trim())).collect();
    if services.is_empty() && clocks.is_empty() {
        let what = Message::new("cli-standards-none").arg("code", code.to_owned());
        return Err(Fault::new(what).mend(Message::new("cli-standards-none.mend")));
    }
    if json {
        return match services.is_empty() {
            true => out.json(&clocks),
            false => out.json(&services.iter().map(|service| service.row()).collect::<Vec<_>>()),
        };
    }
    for service in services {
        print_service(out, catalogue, service)?;
    }
    for clock in clocks {
        print_clock(out, clock)?;
    }
    Ok(())
}

fn print_service(out: &mut Out, catalogue: &Catalogue, service: &ServiceDefinition) -> Result<(), Fault> {
    let texts = out.texts();
    let title = pick(texts.language(), &service.title_it, &service.title_en);
    out.line(format!("{}  {title}", service.code))?;
    if let Some(minutes) =
        service.minutes.as_ref().map(|m| minutes(&texts, m)).filter(|text| !text.is_empty())
    {
        out.line(format!("  {}: {minutes}", texts.get("cli-standards-minutes")))?;
    }
    let list = |codes: Vec<String>| codes.join(", ");
    let reason = |row: &Uncounted| {
        format!("{}: {}", row.standard, pick(texts.language(), &row.reason_it, &row.reason_en))
    };
    let uncounted: Vec<_> = catalogue.uncounted(&service.code).map(reason).collect();
    let row = service.row();
    let lines = [
        (texts.get("cli-standards-lep"), list(row.lep.iter().map(ToString::to_string).collect())),
        (texts.get("cli-standards-sap"), list(service.sap.iter().map(ToString::to_string).collect())),
        (texts.get("cli-standards-aim"), service.aim_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-activities"), service.activities_it.join("; ")),
        (texts.get("cli-standards-access"), service.access_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-output"), service.output_it.join("; ")),
        (texts.get("cli-standards-outcome"), service.outcome_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-results"), service.results_it.join("; ")),
        (texts.get("cli-standards-legal"), service.legal.join("; ")),
        (texts.get("cli-standards-valid"), validity(service.validity)),
        (texts.get("cli-standards-uncounted"), uncounted.join("; ")),
        (texts.get("cli-standards-note"), service.note_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-source"), service.source.clone()),
    ];
    for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.line(format!("  {label}: {text}"))?;
    }
    Ok(())
}

/// The days on which a row holds: `01/01/2027 – …`.
fn validity(validity: Validity) -> String {
    let day = |day: Option<Day>| day.map_or_else(|| "…".to_owned(), |day| day.to_string());
    if validity.is_open() {
        String::new()
    } else {
        format!("{} – {}", day(validity.from), day(validity.to))
    }
}

fn print_clock(out: &mut Out, clock: &Clock) -> Result<(), Fault> {
    let texts = out.texts();
    out.line(format!("{}  {}", clock.id, pick(texts.language(), &clock.title_it, &clock.title_en)))?;
    out.line(format!(
        "  {}: {}",
        texts.get("cli-standards-limit"),
        super::words::limit(&texts, clock.limit)
    ))?;
    let valid = validity(clock.validity());
    if !valid.is_empty() {
        out.line(format!("  {}: {valid}", texts.get("cli-standards-valid")))?;
    }
    if let Some(note) = &clock.note_it {
        out.line(format!("  {}: {note}", texts.get("cli-standards-note")))?;
    }
    out.line(format!("  {}: {}", texts.get("cli-standards-source"), clock.source))
}

fn pick<'a>(language: Language, italian: &'a str, english: &'a str) -> &'a str {
    match language {
        Language::Italian => italian,
        Language::English => english,
    }
}
