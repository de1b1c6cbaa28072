//! One line of text being typed.

use tui_input::{Input, InputRequest};

use crate::command::{Code, Key};

/// A line of text with a cursor in it.
#[derive(Debug, Clone, Default)]
pub struct TextField(Input);

/// More characters than any field holds; the rest of a paste is dropped.
const LONGEST: usize = 10_000;

impl TextField {
    /// A field that holds `text`, the cursor at its end.
    pub fn holding(text: &str) -> Self {
        TextField(Input::new(text.to_owned()))
    }

    /// What it holds.
    pub fn text(&self) -> &str {
        self.0.value()
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// Columns left of the cursor.
    pub fn cursor(&self) -> usize {
        self.0.visual_cursor()
    }

    /// Empties it.
    pub fn clear(&mut self) {
        self.0.reset();
    }

    /// Takes a key; returns whether the text changed.
    pub fn key(&mut self, key: Key) -> bool {
        let word = key.modifiers().ctrl;
        let request = match key.code() {
            Code::Backspace if word => InputRequest::DeletePrevWord,
            Code::Backspace => InputRequest::DeletePrevChar,
            Code::Delete => InputRequest::DeleteNextChar,
            Code::Left if word => InputRequest::GoToPrevWord,
            Code::Left => InputRequest::GoToPrevChar,
            Code::Right if word => InputRequest::GoToNextWord,
            Code::Right => InputRequest::GoToNextChar,
            Code::Home => InputRequest::GoToStart,
            Code::End => InputRequest::GoToEnd,
            Code::Char('u') if word => InputRequest::DeleteLine,
            Code::Char('w') if word => InputRequest::DeletePrevWord,
            Code::Char('a') if word => InputRequest::GoToStart,
            Code::Char('e') if word => InputRequest::GoToEnd,
            _ => match key.typed() {
                Some(c) if self.text().len() < LONGEST => InputRequest::InsertChar(c),
                _ => return false,
            },
        };
        self.0.handle(request).is_some_and(|change| change.value)
    }

    /// Takes pasted text; line ends become spaces.
    pub fn paste(&mut self, text: &str) {
        for c in text.chars().take(LONGEST - self.text().len().min(LONGEST)) {
            let c = if c == '\n' { ' ' } else { c };
            if !crate::domain::is_unsafe(c) {
                self.0.handle(InputRequest::InsertChar(c));
            }
        }
    }
}
