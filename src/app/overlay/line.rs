//! The `:` line.

use super::Overlay;
use crate::app::{App, Effect, TextField, dispatch};
use crate::command::Key;
use crate::command::line::{LineError, complete, parse};
use crate::look::Message;

/// A command being typed by its name.
#[derive(Debug, Default)]
pub struct CommandLine {
    /// What was typed.
    pub field: TextField,
    /// What it can be completed to.
    pub completions: Vec<String>,
    chosen: Option<usize>,
}

impl CommandLine {
    /// Takes a key that is no command.
    pub fn key(&mut self, key: Key) {
        self.field.key(key);
        self.forget();
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.forget();
    }

    /// Which completion is in the line now.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    fn forget(&mut self) {
        self.completions.clear();
        self.chosen = None;
    }
}

/// Opens the line.
pub fn open(app: &mut App) {
    app.overlays.push(Overlay::Line(CommandLine::default()));
}

/// Opens the line with the beginning of a command in it.
pub fn open_with(app: &mut App, text: &str) {
    let line = CommandLine { field: TextField::holding(text), ..CommandLine::default() };
    app.overlays.push(Overlay::Line(line));
}

/// Tab: the next completion.
pub fn complete_next(app: &mut App) {
    let table = app.table().clone();
    let below = app.screen.scope(&app.screens);
    let Some(Overlay::Line(mut line)) = app.overlays.pop() else { return };
    if line.completions.is_empty() {
        line.completions = complete(&table, below, app, line.field.text());
        line.chosen = None;
    }
    if !line.completions.is_empty() {
        let next = line.chosen.map_or(0, |at| (at + 1) % line.completions.len());
        line.field = TextField::holding(&line.completions[next]);
        line.chosen = Some(next);
    }
    app.overlays.push(Overlay::Line(line));
}

/// Enter: runs what the line says; a line that says nothing sensible stays to be mended.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Line(line)) = app.overlays.pop() else { return Vec::new() };
    let table = app.table().clone();
    let typed = line.field.text().to_owned();
    match parse(&table, &typed) {
        Ok(parsed) => dispatch::run(app, parsed.row.id, parsed.argument),
        Err(LineError::Empty) => Vec::new(),
        Err(error) => {
            let (key, args) = error.said();
            app.refuse(
                args.into_iter().fold(Message::new(key), |message, (name, value)| message.arg(name, value)),
            );
            app.overlays.push(Overlay::Line(line));
            Vec::new()
        }
    }
}
