//! Forms: fields with their checks, what they are for, and the drafts that outlive them.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`Form`] | fields, focus, keys, saving |
//! | [`Field`], [`Sheet`] | what is typed, and reading it back as values |
//! | [`read`] | from text to values, with what to say where it cannot be read |
//! | [`suggest`] | what a field that picks from a table offers |
//! | [`Purpose`] | what a form is for: its fields, how they belong together, the act they become |
//! | [`sheets`] | the purposes, one a file |
//! | `draft` | what is kept on disk while somebody types |
//!
//! A field is its text and nothing else: a day is `22/11` until it is read, a picked municipality is `Bitonto (BA)`.
//! So a draft is texts, a form can always be resumed, and everything can be typed without picking.

mod around;
mod draft;
mod field;
mod keys;
mod open;
mod purpose;
pub mod read;
mod save;
mod sheet;
pub mod sheets;
pub mod suggest;

pub use around::Around;
pub(super) use keys::{accept, break_line, moved, pasted, step, take_theirs, typed};
pub(super) use open::afresh;
pub(super) use save::{mend, refused, save};

pub use field::{Choice, Field, Kind, Remark, Shown, Weight};
pub use open::{announce, list_drafts, open, open_named};
pub use purpose::{Doubt, Purpose, Wrong, subject_name, subject_of};
pub use sheet::Sheet;
pub use suggest::Suggestion;

use crate::app::{Effect, ListCursor};
use crate::command::Scope;
use crate::domain::Subject;
use crate::look::Message;

/// Suggestions in view under a field.
pub const SUGGESTIONS: usize = 6;

/// A form over a screen.
pub struct Form {
    /// Its fields.
    pub sheet: Sheet,
    /// The field that keys go to.
    pub focus: usize,
    /// What the field under the focus offers, while it does.
    pub list: Option<SuggestionList>,
    /// The name its draft is kept under.
    pub name: String,
    /// What it is for.
    pub title: Message,
    /// Somebody the registry already has, whom this form seems to be about.
    pub known: Option<Subject>,
    purpose: Box<dyn Purpose>,
    /// Whether there is a draft of it on disk.
    kept: bool,
}

/// Suggestions under a field.
pub struct SuggestionList {
    /// All of them.
    pub items: Vec<Suggestion>,
    /// The one under the cursor.
    pub cursor: ListCursor,
}

impl Form {
    /// Where its keys are looked up: the list it offers, a text of several lines, or fields.
    pub fn scope(&self) -> Scope {
        if self.list.is_some() {
            return Scope::Picker;
        }
        match self.sheet.fields.get(self.focus).map(|field| &field.kind) {
            Some(Kind::Note) => Scope::Note,
            _ => Scope::Form,
        }
    }

    /// Whether Enter saves from any field.
    pub fn is_quick(&self) -> bool {
        self.purpose.is_quick()
    }

    /// Takes the list of suggestions away; whether there was one.
    pub fn close_list(&mut self) -> bool {
        self.list.take().is_some()
    }

    /// What has to be done when it goes away: a draft that says nothing is dropped, any other stays.
    pub fn closed(self) -> Vec<Effect> {
        if self.kept && self.sheet.is_unchanged() {
            return vec![Effect::Keep(self.name, None)];
        }
        Vec::new()
    }

    /// What has to be done when its act is done.
    pub fn finished(self) -> Vec<Effect> {
        if self.kept { vec![Effect::Keep(self.name, None)] } else { Vec::new() }
    }
}
