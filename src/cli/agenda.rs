//! `sportello agenda`: what is late, due today, due soon, and who has gone silent.

use serde::Serialize;

use super::arguments::Agenda;
use super::caller::Caller;
use super::fault::Fault;
use super::open::reading;
use super::out::Out;
use crate::domain::Day;
use crate::look::{Language, Message};
use crate::office::{AgendaFilter, AgendaGroup, AgendaLine, FoundId, Office, Survey};

/// One line, as other programs read it.
#[derive(Serialize)]
struct Line {
    due: String,
    days_left: i64,
    subject: Subject,
    rule: String,
    state: &'static str,
}

/// Whose a line is.
#[derive(Serialize)]
struct Subject {
    kind: &'static str,
    id: uuid::Uuid,
    name: String,
}

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Agenda) -> Result<(), Fault> {
    let office = caller.office(out)?;
    let operator = match (&asked.operator, asked.mine) {
        (Some(login), _) => Some(login.clone()),
        (None, true) => Some(caller.by.clone()),
        (None, false) => None,
    };
    let on = asked.on.unwrap_or_else(|| caller.today());
    let usual = AgendaFilter::standing(&office.tables().catalogue, on);
    let ahead = asked.ahead.unwrap_or(usual.ahead);
    let filter = AgendaFilter { operator, ahead, most: usize::MAX, ..usual };
    let lines = lines(&office, out, on, &filter)?;
    if asked.json {
        return out.json(&lines.iter().map(line).collect::<Vec<_>>());
    }
    let mut group = None;
    for line in &lines {
        if group.replace(line.group) != Some(line.group) {
            out.say(&title(line.group))?;
        }
        print(out, line, filter.silent_after.unwrap_or(0))?;
    }
    if lines.is_empty() {
        out.note(&Message::new("agenda-nothing"));
    }
    Ok(())
}

/// Every line of the agenda on a day, in order.
fn lines(office: &Office, out: &mut Out, on: Day, filter: &AgendaFilter) -> Result<Vec<AgendaLine>, Fault> {
    let agenda = if on == office.today() {
        office.survey(&mut |loading| reading(out, loading))?;
        office.agenda(filter)
    } else {
        office.agenda_on(on, filter)?
    };
    out.clear();
    if let Survey::Done { unread, .. } = agenda.survey
        && unread > 0
    {
        out.note(&Message::new("agenda-unread").arg("count", unread));
    }
    let mut lines = Vec::new();
    for entry in &agenda.entries {
        lines.extend(office.agenda_line(on, entry, filter)?);
    }
    Ok(lines)
}

fn line(line: &AgendaLine) -> Line {
    let (kind, id) = match line.subject {
        FoundId::Person(id) => ("person", id.uuid()),
        FoundId::Company(id) => ("company", id.uuid()),
        FoundId::Vacancy(id) => ("vacancy", id.uuid()),
    };
    Line {
        due: line.due.iso(),
        days_left: line.days_left,
        subject: Subject { kind, id, name: line.name.clone() },
        rule: line.rule.clone(),
        state: line.group.word(),
    }
}

fn title(group: AgendaGroup) -> Message {
    match group {
        AgendaGroup::Late => Message::new("agenda-late"),
        AgendaGroup::Today => Message::new("agenda-today"),
        AgendaGroup::Week => Message::new("agenda-week"),
        AgendaGroup::Later => Message::new("agenda-later"),
        AgendaGroup::Silent => Message::new("agenda-silent-cases"),
    }
}

/// One line for people; `silent` is after how many days a case is.
fn print(out: &mut Out, line: &AgendaLine, silent: u16) -> Result<(), Fault> {
    let texts = out.texts();
    let title = match (line.group, texts.language()) {
        (AgendaGroup::Silent, _) => {
            texts.say(&Message::new("agenda-silent").arg("days", silent)).into_owned()
        }
        (_, Language::Italian) => line.title_it.clone(),
        (_, Language::English) => line.title_en.clone(),
    };
    let what = line.what.as_ref().map(|what| format!(": {what}")).unwrap_or_default();
    let time = line.time.map(|time| format!(" {time}")).unwrap_or_default();
    let days = if line.days_left == 0 { "0".to_owned() } else { format!("{:+}", line.days_left) };
    out.line(format!("  {}{time}  {days:>5}  {:<30}  {title}{what}  ({})", line.due, line.name, line.rule))
}
