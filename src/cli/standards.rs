//! `sportello standards`: the services and time limits of the standards. It needs no office.

use super::arguments::Standards;
use super::fault::Fault;
use super::out::Out;
use super::words::minutes;
use crate::look::{Language, Message};
use crate::standards::{Catalogue, Clock, ServiceDefinition, TablesError};

pub(super) fn run(out: &mut Out, asked: &Standards) -> Result<(), Fault> {
    let catalogue = Catalogue::builtin().map_err(|error| Fault::from(TablesError::from(error)))?;
    match &asked.code {
        None if asked.json => out.json(&catalogue.rows()),
        None => list(out, &catalogue),
        Some(code) => one(out, &catalogue, code, asked.json),
    }
}

fn list(out: &mut Out, catalogue: &Catalogue) -> Result<(), Fault> {
    let language = out.texts().language();
    for standard in &catalogue.standards {
        let title = pick(language, &standard.title_it, &standard.title_en);
        out.line(format!("{}  {title}", standard.id))?;
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
        print_service(out, service)?;
    }
    for clock in clocks {
        print_clock(out, clock)?;
    }
    Ok(())
}

fn print_service(out: &mut Out, service: &ServiceDefinition) -> Result<(), Fault> {
    let texts = out.texts();
    let title = pick(texts.language(), &service.title_it, &service.title_en);
    out.line(format!("{}  {title}", service.code))?;
    if let Some(minutes) =
        service.minutes.as_ref().map(|m| minutes(&texts, m)).filter(|text| !text.is_empty())
    {
        out.line(format!("  {}: {minutes}", texts.get("cli-standards-minutes")))?;
    }
    let list = |codes: Vec<String>| codes.join(", ");
    let row = service.row();
    let lines = [
        (texts.get("cli-standards-lep"), list(row.lep.iter().map(ToString::to_string).collect())),
        (texts.get("cli-standards-sap"), list(service.sap.iter().map(ToString::to_string).collect())),
        (texts.get("cli-standards-aim"), service.aim_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-activities"), service.activities_it.join("; ")),
        (texts.get("cli-standards-access"), service.access_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-output"), service.output_it.join("; ")),
        (texts.get("cli-standards-note"), service.note_it.clone().unwrap_or_default()),
        (texts.get("cli-standards-source"), service.source.clone()),
    ];
    for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
        out.line(format!("  {label}: {text}"))?;
    }
    Ok(())
}

fn print_clock(out: &mut Out, clock: &Clock) -> Result<(), Fault> {
    let texts = out.texts();
    out.line(format!("{}  {}", clock.id, pick(texts.language(), &clock.title_it, &clock.title_en)))?;
    out.line(format!(
        "  {}: {}",
        texts.get("cli-standards-limit"),
        super::words::limit(&texts, clock.limit)
    ))?;
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
