//! Everything about one event.

use super::Overlay;
use crate::app::screens::Screen;
use crate::app::{App, Effect, Motion};
use crate::domain::{Event, Subject};
use crate::look::wrap;

/// Lines an event takes at most besides its note.
const FACTS: usize = 16;

/// One event, told in full.
#[derive(Debug)]
pub struct EventWindow {
    /// In whose timeline it stands.
    pub subject: Subject,
    /// The event.
    pub event: Event,
    /// Whether it was annulled.
    pub annulled: bool,
    /// The first line in view.
    pub top: usize,
}

impl EventWindow {
    /// Scrolls.
    pub fn go(&mut self, motion: Motion, width: usize, page: usize) {
        let note = self.event.note.as_ref().map_or(0, |note| wrap(note, width.saturating_sub(4)).len());
        let last = (note + FACTS).saturating_sub(page);
        self.top = match motion {
            Motion::Up => self.top.saturating_sub(1),
            Motion::Down => self.top + 1,
            Motion::PageUp => self.top.saturating_sub(page),
            Motion::PageDown => self.top + page,
            Motion::First => 0,
            Motion::Last => last,
        }
        .min(last);
    }
}

/// Opens the window.
pub fn open(app: &mut App, subject: Subject, event: Event, annulled: bool) {
    app.overlays.push(Overlay::Event(Box::new(EventWindow { subject, event, annulled, top: 0 })));
}

/// Enter: goes to the vacancy that the event is about, if it is about one.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Event(window)) = app.overlays.pop() else { return Vec::new() };
    if let Some(vacancy) = window.event.kind.vacancy() {
        app.screens.board.put_on(vacancy);
        app.go(Screen::Board);
    }
    Vec::new()
}
