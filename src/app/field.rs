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
        self.insert(text, false);
    }

    /// Takes pasted text with its line ends.
    pub fn paste_lines(&mut self, text: &str) {
        self.insert(text, true);
    }

    fn insert(&mut self, text: &str, lines: bool) {
        for c in text.chars().take(LONGEST - self.text().len().min(LONGEST)) {
            let c = if c == '\n' && !lines { ' ' } else { c };
            if c == '\n' || !crate::domain::is_unsafe(c) {
                self.0.handle(InputRequest::InsertChar(c));
            }
        }
    }

    /// Characters before the cursor.
    pub fn place(&self) -> usize {
        self.0.cursor()
    }

    /// Moves to the line below or above in a text of several; whether there is one.
    pub fn vertical(&mut self, down: bool) -> bool {
        let at = self.place();
        let starts: Vec<usize> = std::iter::once(0)
            .chain(self.text().chars().enumerate().filter(|(_, c)| *c == '\n').map(|(at, _)| at + 1))
            .collect();
        let line = starts.iter().rposition(|start| *start <= at).unwrap_or(0);
        let next = if down { line + 1 } else { line.wrapping_sub(1) };
        let (Some(start), Some(from)) = (starts.get(next), starts.get(line)) else { return false };
        let end = starts.get(next + 1).map_or(self.text().chars().count(), |after| after - 1);
        self.0.handle(InputRequest::SetCursor((start + at - from).min(end)));
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_kept_where_they_are_wanted() {
        let mut field = TextField::default();
        field.paste("a\nb");
        assert_eq!(field.text(), "a b");
        field.clear();
        field.paste_lines("uno\ndue e mezzo\u{1b}\ntre");
        assert_eq!(field.text(), "uno\ndue e mezzo\ntre");
    }

    #[test]
    fn the_cursor_moves_between_lines_and_says_where_there_is_none() {
        let mut field = TextField::holding("uno\ndue e mezzo\ntre");
        assert!(!field.vertical(true));
        assert!(field.vertical(false));
        assert_eq!(field.place(), 7);
        assert!(field.vertical(false));
        assert_eq!(field.place(), 3);
        assert!(!field.vertical(false));
        assert!(field.vertical(true) && field.vertical(true));
        assert_eq!(field.place(), 19);
    }
}
