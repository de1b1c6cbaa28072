//! The which-key menu: what the next key can do.

use super::Overlay;
use crate::app::{App, Effect, ListCursor, Motion, dispatch};
use crate::command::Key;
use crate::command::menu::menu;
use crate::look::Message;

/// The menu of the screen below.
#[derive(Debug)]
pub struct Menu {
    /// Its lines.
    pub lines: Vec<MenuLine>,
    /// The line under the cursor.
    pub cursor: ListCursor,
}

/// One thing the next key can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuLine {
    /// The keys, as they are called on the keyboard.
    pub keys: Vec<String>,
    /// What they do.
    pub text: String,
    /// Why they cannot now.
    pub reason: Option<Message>,
    key: Key,
}

impl Menu {
    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion) {
        self.cursor.go(motion, self.lines.len(), self.lines.len().max(1));
    }
}

/// Opens the menu.
pub fn open(app: &mut App) {
    let say = |key: &str| app.look.texts().get(key).into_owned();
    let items = menu(app.table(), &app.keymap, app.scope(), &[], app, &say);
    let lines = items
        .into_iter()
        .map(|item| MenuLine { keys: item.keys, text: item.text, reason: item.reason, key: item.key })
        .collect();
    app.overlays.push(Overlay::Menu(Menu { lines, cursor: ListCursor::default() }));
}

/// Enter: presses the key of the line under the cursor.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Menu(menu)) = app.overlays.pop() else { return Vec::new() };
    match menu.lines.get(menu.cursor.at()) {
        Some(line) => dispatch::key(app, line.key),
        None => Vec::new(),
    }
}

/// A key the menu does not know itself: it is meant for the screen below.
pub(in crate::app) fn pressed(app: &mut App, key: Key) -> Vec<Effect> {
    app.overlays.pop();
    dispatch::key(app, key)
}
