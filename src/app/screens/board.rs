//! The vacancy board.

use crate::app::{App, Effect, ListCursor, Motion};
use crate::domain::{Subject, VacancyId};

/// The vacancy board.
#[derive(Debug, Default)]
pub struct Board {
    /// The line under the cursor.
    pub cursor: ListCursor,
    subject: Option<Subject>,
    vacancy: Option<VacancyId>,
}

impl Board {
    /// The person or company that commands act on.
    pub fn subject(&self) -> Option<Subject> {
        self.subject
    }

    /// Puts the cursor on a vacancy.
    pub fn put_on(&mut self, vacancy: VacancyId) {
        self.vacancy = Some(vacancy);
    }

    /// The vacancy under the cursor.
    pub fn under(&self) -> Option<VacancyId> {
        self.vacancy
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
    app.screens.board.cursor.go(motion, 0, page);
}

/// Enter.
pub(in crate::app) fn open(_app: &mut App) -> Vec<Effect> {
    Vec::new()
}
