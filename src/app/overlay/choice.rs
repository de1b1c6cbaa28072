//! A few answers to choose from: by a digit, or with the cursor.

use super::Overlay;
use crate::app::{App, Effect, ListCursor, Motion};
use crate::command::{Code, Key};
use crate::look::Message;

/// A question with a few answers.
#[derive(Debug)]
pub struct Choice {
    /// What is asked.
    pub title: Message,
    /// The answers.
    pub options: Vec<Answer>,
    /// The answer under the cursor.
    pub cursor: ListCursor,
}

/// One answer.
#[derive(Debug)]
pub struct Answer {
    /// What it says.
    pub label: Message,
    effects: Vec<Effect>,
}

impl Answer {
    /// An answer and what it leads to.
    pub fn new(label: Message, effects: Vec<Effect>) -> Self {
        Answer { label, effects }
    }
}

impl Choice {
    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion) {
        self.cursor.go(motion, self.options.len(), self.options.len().max(1));
    }
}

/// Asks.
pub fn ask(app: &mut App, title: Message, options: Vec<Answer>) {
    app.overlays.push(Overlay::Choice(Choice { title, options, cursor: ListCursor::default() }));
}

/// Enter: the answer under the cursor.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = app.overlays.pop() else { return Vec::new() };
    let at = choice.cursor.at();
    choice.options.into_iter().nth(at).map(|answer| answer.effects).unwrap_or_default()
}

/// A digit: the answer of that number.
pub(super) fn typed(app: &mut App, mut choice: Choice, key: Key) -> Vec<Effect> {
    let digit = match key.code() {
        Code::Char(c) => c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()),
        _ => None,
    };
    let at = digit.and_then(|digit| digit.checked_sub(1)).filter(|at| *at < choice.options.len());
    if let Some(at) = at {
        let len = choice.options.len();
        choice.cursor.put(at, len, len);
    }
    app.overlays.push(Overlay::Choice(choice));
    if at.is_some() { accept(app) } else { Vec::new() }
}
