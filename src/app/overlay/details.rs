//! Facts in a window that scrolls.

use super::Overlay;
use crate::app::screens::standards::Fact;
use crate::app::{App, Motion};
use crate::look::wrap;

/// Columns of the labels, with the margin.
pub const LABEL: usize = 19;

/// Facts in a window.
#[derive(Debug)]
pub struct Details {
    /// What they are about.
    pub title: String,
    /// Each line: the locale key of its label on the first line of a fact, and text.
    pub lines: Vec<(Option<&'static str>, String)>,
    /// The first line in view.
    pub top: usize,
}

impl Details {
    /// Scrolls.
    pub fn go(&mut self, motion: Motion, page: usize) {
        let last = self.lines.len().saturating_sub(page);
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

/// Breaks facts into lines for a width.
pub fn lines(facts: &[Fact], width: usize) -> Vec<(Option<&'static str>, String)> {
    let room = width.saturating_sub(LABEL + 1).max(10);
    let mut lines = Vec::new();
    for fact in facts {
        for (n, line) in wrap(&fact.text, room).into_iter().enumerate() {
            lines.push(((n == 0).then_some(fact.label), line));
        }
    }
    lines
}

/// Opens the window.
pub fn open(app: &mut App, title: String, facts: Vec<Fact>) {
    let lines = lines(&facts, usize::from(app.size.0));
    app.overlays.push(Overlay::Details(Details { title, lines, top: 0 }));
}
