//! A question before an act that cannot be taken lightly. The answer is «no» unless another key than the one that
//! opened it says «yes».

use std::time::{Duration, Instant};

use super::Overlay;
use crate::app::{App, Effect};
use crate::look::Message;

/// How long keys are ignored after the question appears: a held key must not answer it.
const GUARD: Duration = Duration::from_millis(300);

/// The question, and what «yes» does.
#[derive(Debug)]
pub struct Confirm {
    /// What is asked.
    pub question: Message,
    effects: Vec<Effect>,
    opened: Instant,
}

impl Confirm {
    /// How long keys are still ignored.
    pub fn guarded_for(&self, now: Instant) -> Option<Duration> {
        GUARD.checked_sub(now.saturating_duration_since(self.opened)).filter(|left| !left.is_zero())
    }
}

/// Asks.
pub fn ask(app: &mut App, question: Message, yes: Vec<Effect>) {
    app.overlays.push(Overlay::Confirm(Confirm { question, effects: yes, opened: app.now }));
}

/// «Yes».
pub fn yes(app: &mut App) -> Vec<Effect> {
    match app.overlays.pop() {
        Some(Overlay::Confirm(confirm)) => confirm.effects,
        Some(other) => {
            app.overlays.push(other);
            Vec::new()
        }
        None => Vec::new(),
    }
}
