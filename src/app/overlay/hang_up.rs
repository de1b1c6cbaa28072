//! Hanging up: whose call it was, and a line about it.

use super::Overlay;
use crate::app::{App, Effect, Go, Motion, TextField, Then, call};
use crate::command::Key;
use crate::domain::{Direction, EventKind, Note, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// The window over a call in progress.
#[derive(Debug)]
pub struct HangUp {
    /// Whose call it may have been, the likeliest first.
    pub people: Vec<(Subject, String)>,
    /// Which of them.
    pub chosen: usize,
    /// What is written down.
    pub field: TextField,
}

impl HangUp {
    /// A window for these people, with what was written so far.
    pub fn new(people: Vec<(Subject, String)>, note: &str) -> Self {
        HangUp { people, chosen: 0, field: TextField::holding(note) }
    }

    /// Up and down: somebody else.
    pub fn go(&mut self, motion: Motion) {
        let last = self.people.len().saturating_sub(1);
        self.chosen = match motion {
            Motion::Up | Motion::PageUp => self.chosen.saturating_sub(1),
            Motion::Down | Motion::PageDown => (self.chosen + 1).min(last),
            Motion::First => 0,
            Motion::Last => last,
        };
    }
}

/// Tab: they called, or were called.
pub(in crate::app) fn turn(app: &mut App) -> Vec<Effect> {
    let Some(call) = &mut app.call else { return Vec::new() };
    call.direction = match call.direction {
        Direction::Incoming => Direction::Outgoing,
        Direction::Outgoing => Direction::Incoming,
    };
    vec![call::keep(app)]
}

/// A key of the text. Whatever is typed belongs to the call at once.
pub(super) fn typed(app: &mut App, mut window: HangUp, key: Key) -> Vec<Effect> {
    window.field.key(key);
    written(app, window)
}

/// Pasted text.
pub(super) fn pasted(app: &mut App, mut window: HangUp, text: &str) -> Vec<Effect> {
    window.field.paste(text);
    written(app, window)
}

fn written(app: &mut App, window: HangUp) -> Vec<Effect> {
    if let Some(call) = &mut app.call {
        window.field.text().clone_into(&mut call.note);
    }
    app.overlays.push(Overlay::HangUp(window));
    vec![call::keep(app)]
}

/// Enter: the call becomes an event.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::HangUp(window)) = app.overlays.last() else { return Vec::new() };
    let (Some(call), Some((subject, name))) = (&app.call, window.people.get(window.chosen)) else {
        return app.close_overlay();
    };
    let note = match call.note.trim() {
        "" => None,
        text => match text.parse::<Note>() {
            Ok(note) => Some(note),
            Err(_) => {
                app.refuse(Message::new("call-note-bad"));
                return Vec::new();
            }
        },
    };
    let seconds = call.seconds(app.office.now());
    let kind = EventKind::Call(crate::domain::Call {
        direction: call.direction,
        seconds,
        vacancies: call.vacancies.clone(),
    });
    let act = Act::Record(NewEvent { subject: *subject, on: app.office.today(), kind, note });
    let said = Message::new("call-logged").arg("name", name.as_str()).arg("minutes", seconds / 60);
    vec![Effect::act(act, Then::say_and(said, Go::EndCall))]
}
