//! `sportello themes`: the themes there are, and a look through an operator's own.

use std::fs;
use std::path::Path;

use super::arguments::Themes;
use super::fault::{Fault, shown};
use super::out::Out;
use crate::look::{Message, ShippedTheme, Theme};

pub(super) fn run(out: &mut Out, asked: &Themes) -> Result<(), Fault> {
    match &asked.check {
        Some(file) => check(out, file),
        None => ShippedTheme::ALL.iter().try_for_each(|theme| out.line(theme.name())),
    }
}

/// No theme has this name.
pub(super) fn unknown(name: &str) -> Fault {
    let known: Vec<_> = ShippedTheme::ALL.iter().map(|theme| theme.name()).collect();
    Fault::new(Message::new("cli-theme-unknown").arg("name", name.to_owned()).arg("known", known.join(", ")))
}

fn check(out: &mut Out, path: &Path) -> Result<(), Fault> {
    let text = fs::read_to_string(path).map_err(|error| Fault::reading(path, &error))?;
    let found: Vec<String> = match Theme::read(&shown(path), &text) {
        Ok(theme) => theme.flaws().iter().map(ToString::to_string).collect(),
        Err(errors) => errors.iter().map(ToString::to_string).collect(),
    };
    for line in &found {
        out.tell(line);
    }
    if found.is_empty() {
        out.note(&Message::new("cli-check-none").arg("path", shown(path)));
        return Ok(());
    }
    Err(Fault::new(Message::new("cli-check-found").arg("count", found.len())))
}
