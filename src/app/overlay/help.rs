//! The help screen: every command and key, from the table.

use super::Overlay;
use crate::app::{App, Motion};
use crate::command::sheet::{Section, sections};

/// The help screen.
#[derive(Debug)]
pub struct Help {
    /// What it says, by scope: those of the screen it was opened on first.
    pub sections: Vec<Section>,
    /// The first line in view.
    pub top: usize,
}

impl Help {
    /// How many lines it has: a title and a blank around every section.
    pub fn len(&self) -> usize {
        self.sections.iter().map(|section| section.lines.len() + 2).sum()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.sections.is_empty()
    }

    /// Scrolls, by half a page for single lines.
    pub fn go(&mut self, motion: Motion, page: usize) {
        let last = self.len().saturating_sub(page);
        self.top = match motion {
            Motion::Up => self.top.saturating_sub(page / 2),
            Motion::Down => self.top + page / 2,
            Motion::PageUp => self.top.saturating_sub(page),
            Motion::PageDown => self.top + page,
            Motion::First => 0,
            Motion::Last => last,
        }
        .min(last);
    }
}

/// Opens the help.
pub fn open(app: &mut App) {
    let say = |key: &str| app.look.texts().get(key).into_owned();
    let sections = sections(app.table(), &app.keymap, &say);
    app.overlays.push(Overlay::Help(Help { sections, top: 0 }));
}
