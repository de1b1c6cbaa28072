//! A list to pick one thing from, filtered by typing; what is picked opens a form, or begins a service.

use super::Overlay;
use crate::app::{App, Effect, ListCursor, Motion, TextField, form, timer};
use crate::command::Key;
use crate::domain::{ServiceCode, Subject, fold};
use crate::look::Message;

/// A list to pick one thing from.
pub struct Picker {
    /// What is picked.
    pub title: Message,
    /// What was typed.
    pub field: TextField,
    /// Everything there is.
    pub items: Vec<Item>,
    /// The places of those that fit what was typed.
    pub shown: Vec<usize>,
    /// The line under the cursor, among those shown.
    pub cursor: ListCursor,
}

/// One thing to pick.
pub struct Item {
    /// What it is called.
    pub text: String,
    /// What else is said of it.
    pub detail: String,
    /// Why it cannot be taken, or not yet.
    pub reason: Option<Message>,
    /// What picking it does.
    pub opens: Opens,
}

/// What picking a line does.
#[derive(Debug, Clone)]
pub enum Opens {
    /// The form of this name opens.
    Form(String),
    /// The time of this service for this person or company begins.
    Timer(Subject, ServiceCode),
}

impl Picker {
    /// Takes a key that is no command.
    pub fn key(&mut self, key: Key) {
        if self.field.key(key) {
            self.filter();
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        self.field.paste(text);
        self.filter();
    }

    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion, page: usize) {
        self.cursor.go(motion, self.shown.len(), page.saturating_sub(2));
    }

    /// The lines shown.
    pub fn lines(&self) -> impl Iterator<Item = &Item> {
        self.shown.iter().filter_map(|at| self.items.get(*at))
    }

    fn filter(&mut self) {
        let wanted = fold(self.field.text());
        let words: Vec<&str> = wanted.split_whitespace().collect();
        let fits = |item: &Item| {
            let (text, detail) = (fold(&item.text), fold(&item.detail));
            words.iter().all(|word| text.contains(word) || detail.contains(word))
        };
        self.shown = (0..).zip(&self.items).filter(|(_, item)| fits(item)).map(|(at, _)| at).collect();
        // what begins as typed is meant before what only contains it
        let begins = |at: &usize| {
            self.items
                .get(*at)
                .is_some_and(|item| words.iter().all(|word| fold(&item.text).starts_with(word)))
        };
        self.shown.sort_by_key(|at| !begins(at));
        self.cursor.reset();
    }
}

/// Opens a list.
pub fn open(app: &mut App, title: Message, items: Vec<Item>) {
    let mut picker = Picker {
        title,
        field: TextField::default(),
        items,
        shown: Vec::new(),
        cursor: ListCursor::default(),
    };
    picker.filter();
    app.overlays.push(Overlay::Picker(picker));
}

/// Enter: what the line under the cursor opens.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Picker(picker)) = app.overlays.pop() else { return Vec::new() };
    let picked = picker.lines().nth(picker.cursor.at()).map(|item| item.opens.clone());
    match picked {
        Some(Opens::Form(name)) => form::open_named(app, &name),
        Some(Opens::Timer(subject, service)) => timer::begin(app, subject, &service),
        None => {
            app.overlays.push(Overlay::Picker(picker));
            Vec::new()
        }
    }
}
