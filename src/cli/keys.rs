//! `sportello keys`: the keys of a keymap, and a look through an operator's own.

use std::fs;
use std::path::Path;

use super::arguments::Keys;
use super::fault::{Fault, shown};
use super::out::Out;
use crate::app::{App, commands};
use crate::command::keymap::{Finding, lint};
use crate::command::sheet::cheat_sheet;
use crate::command::{KeymapFile, Shipped, Table};
use crate::look::Message;

pub(super) fn run(out: &mut Out, asked: &Keys) -> Result<(), Fault> {
    if let Some(file) = &asked.check {
        return check(out, file);
    }
    let keymap = super::desk::keymap(out, asked.keymap.as_deref())?;
    let texts = out.texts();
    let say = |key: &str| texts.get(key).into_owned();
    cheat_sheet(&table()?, &keymap, &say).into_iter().try_for_each(|line| out.line(line))
}

/// The table of commands that the desk has.
pub(super) fn table() -> Result<Table<App>, Fault> {
    commands::table().map_err(|error| Fault::new(Message::new("cli-tables").arg("error", error.to_string())))
}

/// No keymap has this name.
pub(super) fn unknown(name: &str) -> Fault {
    let known: Vec<_> = Shipped::ALL.iter().map(|shipped| shipped.name()).collect();
    Fault::new(Message::new("cli-keymap-unknown").arg("name", name.to_owned()).arg("known", known.join(", ")))
}

/// Says every error on a line of its own.
pub(super) fn faulty<E: ToString>(out: &mut Out, errors: &[E]) -> Fault {
    for error in errors {
        out.tell(error.to_string());
    }
    Fault::new(Message::new("cli-check-found").arg("count", errors.len()))
}

fn check(out: &mut Out, path: &Path) -> Result<(), Fault> {
    let text = fs::read_to_string(path).map_err(|error| Fault::reading(path, &error))?;
    let name = shown(path);
    let own = KeymapFile::read(&name, &text).map_err(|errors| faulty(out, &errors))?;
    let base = Shipped::default().read().map_err(|errors| faulty(out, &errors))?;
    let table = table()?;
    let known = |id: &str| table.named(id).is_some_and(|row| row.id == id);
    // the program's own lines are not the operator's to correct
    let own_line = |finding: &Finding| finding.place.as_ref().is_none_or(|(file, _)| **file == *name);
    let findings: Vec<_> = lint(&base.overlaid_with(&own), &known).into_iter().filter(own_line).collect();
    if findings.is_empty() {
        out.note(&Message::new("cli-check-none").arg("path", shown(path)));
        return Ok(());
    }
    Err(faulty(out, &findings))
}
