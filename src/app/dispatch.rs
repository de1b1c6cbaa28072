//! From a key to a command or to text.

use super::{App, Effect, overlay};
use crate::command::{Availability, Code, Found, Key, Scope};
use crate::look::Message;

/// Handles one key.
pub(super) fn key(app: &mut App, key: Key) -> Vec<Effect> {
    if overlay::is_guarded(app) {
        return Vec::new();
    }
    app.notice = None;
    let scope = app.scope();
    let keymap = app.keymap.clone();
    app.pending.push(key);
    let found = match keymap.lookup(scope, &app.pending) {
        Found::Matched(id) => Some(id.to_owned()),
        Found::Pending => return Vec::new(),
        Found::NotFound | Found::Cancelled => None,
    };
    let alone = app.pending.len() == 1;
    app.pending.clear();
    match found {
        Some(id) if !(scope.takes_text() && key.typed().is_some()) => run(app, &id, None),
        None if key.modifiers().alt => {
            // Esc and the next key came in one packet: no key of ours needs Alt
            let mut effects = self::key(app, Key::plain(Code::Esc));
            effects.extend(self::key(app, Key::plain(key.code())));
            effects
        }
        _ if scope.takes_text() => text(app, key),
        _ if scope == Scope::Menu => overlay::menu::pressed(app, key),
        _ if alone && key.code() != Code::Esc => {
            app.hint(Message::new("key-unbound").arg("key", key.to_string()));
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// Runs a command if it can be given now, and says why not otherwise.
pub(super) fn run(app: &mut App, id: &str, argument: Option<&str>) -> Vec<Effect> {
    let table = app.table.clone();
    let Some(row) = table.named(id) else {
        app.refuse(Message::new("command-unknown").arg("name", id));
        return Vec::new();
    };
    match (row.availability)(app) {
        Availability::Available => (row.run)(app, argument),
        Availability::Unavailable(reason) => {
            app.refuse(reason);
            Vec::new()
        }
    }
}

/// Handles a key that is text where it was typed.
fn text(app: &mut App, key: Key) -> Vec<Effect> {
    match app.overlays.last_mut() {
        Some(_) => overlay::typed(app, key),
        None => super::screens::typed(app, key),
    }
}

/// Handles pasted text: it goes where typing would go, and nowhere else.
pub(super) fn paste(app: &mut App, pasted: &str) -> Vec<Effect> {
    if !app.scope().takes_text() || overlay::is_guarded(app) {
        return Vec::new();
    }
    app.pending.clear();
    match app.overlays.last_mut() {
        Some(_) => overlay::pasted(app, pasted),
        None => super::screens::pasted(app, pasted),
    }
}
