//! Why a score: every criterion, what was asked, what is there, the points.

use super::Overlay;
use crate::app::{App, ListCursor, Motion};
use crate::domain::Candidate;
use crate::matching::Verdict;

/// A score explained in full.
#[derive(Debug)]
pub struct Explain {
    /// Whose score, for what.
    pub name: String,
    /// The score with its reasons.
    pub verdict: Verdict,
    /// How far they have come with each other.
    pub standing: Option<Candidate>,
    /// The criterion under the cursor.
    pub cursor: ListCursor,
}

impl Explain {
    /// Moves through the criteria.
    pub fn go(&mut self, motion: Motion, page: usize) {
        self.cursor.go(motion, self.verdict.criteria.len(), page);
    }
}

/// Lines of the window besides the criteria: heads, and the sum.
pub const AROUND: usize = 4;

/// Explains the line under the cursor of the matching screen.
pub fn open(app: &mut App) {
    let Some(line) = app.screens.matching.under() else { return };
    let explain = Explain {
        name: line.name(),
        verdict: line.verdict().clone(),
        standing: line.standing().cloned(),
        cursor: ListCursor::default(),
    };
    app.overlays.push(Overlay::Explain(Box::new(explain)));
}
