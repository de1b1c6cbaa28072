//! Keys in a form.

use super::{Around, Form, Kind, SUGGESTIONS, SuggestionList, save};
use crate::app::overlay::Overlay;
use crate::app::{App, Effect, ListCursor, Motion, TextField};
use crate::command::{Code, Key};

/// Does something with the form on top, if there is one.
pub(super) fn with_form<T>(app: &mut App, act: impl FnOnce(&mut Form, &Around<'_>) -> T) -> Option<T> {
    let Some(Overlay::Form(mut form)) = app.overlays.pop_if(|top| matches!(top, Overlay::Form(_))) else {
        return None;
    };
    let result = act(&mut form, &app.around());
    app.overlays.push(Overlay::Form(form));
    Some(result)
}

/// A key that is text where it was pressed.
pub(in crate::app) fn typed(app: &mut App, key: Key) -> Vec<Effect> {
    with_form(app, |form, around| form.typed(key, around)).unwrap_or_default()
}

/// Pasted text.
pub(in crate::app) fn pasted(app: &mut App, text: &str) -> Vec<Effect> {
    with_form(app, |form, around| form.pasted(text, around)).unwrap_or_default()
}

/// To the next field or line, or the one before.
pub(in crate::app) fn step(app: &mut App, forward: bool) -> Vec<Effect> {
    if let Some(Overlay::Picker(_)) = app.overlays.last() {
        Overlay::moved(app, if forward { Motion::Down } else { Motion::Up });
        return Vec::new();
    }
    with_form(app, |form, around| form.step(forward, around)).unwrap_or_default()
}

/// Enter: takes a suggestion, goes on, or saves.
pub(in crate::app) fn accept(app: &mut App) -> Vec<Effect> {
    let saves = with_form(app, |form, around| {
        if form.list.is_some() {
            return Err(form.take(around));
        }
        if form.is_quick() || form.next(true).is_none() {
            return Ok(());
        }
        Err(form.step(true, around))
    });
    match saves {
        Some(Ok(())) => save::save(app),
        Some(Err(effects)) => effects,
        None => Vec::new(),
    }
}

/// A movement in the suggestions.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    with_form(app, |form, _| {
        if let Some(list) = &mut form.list {
            list.cursor.go(motion, list.items.len(), SUGGESTIONS);
        }
    });
}

/// A new line in a text of several.
pub(in crate::app) fn break_line(app: &mut App) -> Vec<Effect> {
    with_form(app, |form, around| match form.sheet.fields.get_mut(form.focus) {
        Some(field) if matches!(field.kind, Kind::Note) => {
            field.input.paste_lines("\n");
            form.changed(around)
        }
        _ => Vec::new(),
    })
    .unwrap_or_default()
}

/// Puts what somebody else stored into the field under the focus.
pub(in crate::app) fn take_theirs(app: &mut App) -> Vec<Effect> {
    with_form(app, |form, around| if form.take_theirs() { form.changed(around) } else { Vec::new() })
        .unwrap_or_default()
}

impl Form {
    fn typed(&mut self, key: Key, around: &Around<'_>) -> Vec<Effect> {
        let Some(field) = self.sheet.fields.get_mut(self.focus) else { return Vec::new() };
        let changed = match &field.kind {
            Kind::Choice(choices) => {
                let words: Vec<(&str, String)> =
                    choices.iter().map(|choice| (choice.word.as_str(), choice.said(around))).collect();
                match choose(&words, field.input.text(), field.must, key) {
                    Some(word) => {
                        field.input = TextField::holding(word);
                        true
                    }
                    None => false,
                }
            }
            Kind::Note if matches!(key.code(), Code::Up | Code::Down) => {
                let down = key.code() == Code::Down;
                return if field.input.vertical(down) { Vec::new() } else { self.step(down, around) };
            }
            _ => field.input.key(key),
        };
        if changed { self.changed(around) } else { Vec::new() }
    }

    fn pasted(&mut self, text: &str, around: &Around<'_>) -> Vec<Effect> {
        let Some(field) = self.sheet.fields.get_mut(self.focus) else { return Vec::new() };
        match field.kind {
            Kind::Choice(_) => return Vec::new(),
            Kind::Note => field.input.paste_lines(text),
            _ => field.input.paste(text.trim()),
        }
        self.changed(around)
    }

    /// The text of the field under the focus changed.
    fn changed(&mut self, around: &Around<'_>) -> Vec<Effect> {
        let Some(field) = self.sheet.fields.get_mut(self.focus) else { return Vec::new() };
        field.glance(around);
        field.theirs = None;
        self.list = match &field.kind {
            Kind::Pick { offer, many } => {
                let piece = if *many { last_piece(field.input.text()).1 } else { field.input.text().trim() };
                let piece = piece.trim_end_matches('!').trim_end();
                let items = if piece.is_empty() { Vec::new() } else { offer(piece, around) };
                let settled = items.iter().any(|item| item.text == piece);
                (!items.is_empty() && !settled)
                    .then_some(SuggestionList { items, cursor: ListCursor::default() })
            }
            _ => None,
        };
        if matches!(self.sheet.fields.get(self.focus).map(|f| &f.kind), Some(Kind::Choice(_))) {
            self.leave(around);
        }
        self.keep()
    }

    /// Keeps what was typed so far.
    pub(super) fn keep(&mut self) -> Vec<Effect> {
        let draft = self.draft();
        if draft.is_none() && !self.kept {
            return Vec::new();
        }
        self.kept = draft.is_some();
        vec![Effect::Keep(self.name.clone(), draft)]
    }

    /// Takes the suggestion under the cursor.
    fn take(&mut self, around: &Around<'_>) -> Vec<Effect> {
        let Some(list) = self.list.take() else { return Vec::new() };
        let (Some(item), Some(field)) =
            (list.items.get(list.cursor.at()), self.sheet.fields.get_mut(self.focus))
        else {
            return Vec::new();
        };
        let Kind::Pick { many, .. } = field.kind else { return Vec::new() };
        let text = if many {
            let (before, _) = last_piece(field.input.text());
            let gap = if before.is_empty() { "" } else { " " };
            format!("{before}{gap}{}; ", item.text)
        } else {
            item.text.clone()
        };
        field.input = TextField::holding(&text);
        field.glance(around);
        field.theirs = None;
        let mut effects = self.keep();
        if !many {
            effects.extend(self.step(true, around));
        }
        effects
    }

    /// The place of the next visible field.
    fn next(&self, forward: bool) -> Option<usize> {
        let visible = |at: &usize| self.sheet.fields.get(*at).is_some_and(|field| !field.hidden);
        if forward {
            (self.focus + 1..self.sheet.fields.len()).find(visible)
        } else {
            (0..self.focus).rev().find(visible)
        }
    }

    /// Leaves the field for the next or the one before.
    fn step(&mut self, forward: bool, around: &Around<'_>) -> Vec<Effect> {
        self.list = None;
        let before = self.draft();
        self.leave(around);
        if let Some(next) = self.next(forward) {
            self.focus = next;
        }
        // others may have followed from the one that was left
        if self.draft() == before { Vec::new() } else { self.keep() }
    }
}

impl super::Choice {
    /// What is shown of it.
    pub fn said(&self, around: &Around<'_>) -> String {
        match &self.shown {
            super::Shown::Key(key) => around.said(key),
            super::Shown::Text(text) => text.clone(),
        }
    }
}

/// What a key makes of a choice: arrows go round, a letter goes to the next that begins with it, erasing is «not
/// told» where that is possible.
fn choose<'w>(words: &[(&'w str, String)], held: &str, must: bool, key: Key) -> Option<&'w str> {
    let at = words.iter().position(|(word, _)| *word == held);
    let count = words.len();
    match key.code() {
        Code::Right => words.get(at.map_or(0, |at| (at + 1) % count.max(1))).map(|(word, _)| *word),
        Code::Left => {
            words.get(at.map_or(count, |at| at + count).saturating_sub(1) % count.max(1)).map(|w| w.0)
        }
        Code::Backspace | Code::Delete if !must => Some(""),
        _ => {
            let letter = key.typed()?;
            if letter == '?' && !must {
                return Some("");
            }
            let from = at.map_or(0, |at| at + 1);
            let begins = |shown: &str| {
                shown.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
            };
            (0..count)
                .filter_map(|n| words.get((from + n) % count))
                .find(|(_, shown)| begins(shown))
                .map(|(word, _)| *word)
        }
    }
}

/// What stands before the last `;`, with it, and what comes after.
fn last_piece(text: &str) -> (&str, &str) {
    match text.rfind(';') {
        Some(at) => (&text[..=at], text[at + 1..].trim()),
        None => ("", text.trim()),
    }
}
