//! The standards.

use crate::app::{App, Effect, ListCursor, Motion};
use crate::domain::Subject;

/// The standards.
#[derive(Debug, Default)]
pub struct StandardsScreen {
    /// The line under the cursor.
    pub cursor: ListCursor,
    subject: Option<Subject>,
}

impl StandardsScreen {
    /// The person or company that commands act on.
    pub fn subject(&self) -> Option<Subject> {
        self.subject
    }

    /// Shows another subject.
    pub fn show(&mut self, subject: Subject) {
        self.subject = Some(subject);
        self.cursor.reset();
    }
}

/// Reads again what is shown.
pub(in crate::app) fn refresh(_app: &mut App) {}

/// Moves the cursor.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = app.body_rows();
    app.screens.standards.cursor.go(motion, 0, page);
}

/// Enter.
pub(in crate::app) fn open(_app: &mut App) -> Vec<Effect> {
    Vec::new()
}
