//! The fields of a form, and reading values out of them.

use std::str::FromStr;

use super::{Around, Field, Wrong};
use crate::look::Message;

/// The fields of a form.
#[derive(Clone, Default)]
pub struct Sheet {
    /// In their order.
    pub fields: Vec<Field>,
}

impl Sheet {
    /// The field of this name.
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.id == id)
    }

    /// The field of this name, to change.
    pub fn field_mut(&mut self, id: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.id == id)
    }

    /// Its place.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.fields.iter().position(|field| field.id == id)
    }

    /// The text of a field; nothing when it plays no part.
    pub fn text(&self, id: &str) -> &str {
        self.field(id).filter(|field| !field.hidden).map_or("", |field| field.text().trim())
    }

    /// The value of a field; `None` when it is empty.
    ///
    /// # Errors
    /// When its text cannot be read.
    pub fn read<T>(
        &self,
        id: &'static str,
        read: impl Fn(&str, &Around<'_>) -> Result<Option<T>, Message>,
        around: &Around<'_>,
    ) -> Result<Option<T>, Wrong> {
        read(self.text(id), around).map_err(|message| Wrong { field: id, message })
    }

    /// The value of a field that must hold one.
    ///
    /// # Errors
    /// When its text cannot be read, or is not there.
    pub fn need<T>(
        &self,
        id: &'static str,
        read: impl Fn(&str, &Around<'_>) -> Result<Option<T>, Message>,
        around: &Around<'_>,
    ) -> Result<T, Wrong> {
        self.read(id, read, around)?.ok_or(Wrong { field: id, message: Message::new("wrong-needed") })
    }

    /// As [`read`](Self::read), but what is stored where nobody changed the field: a form may show less than a record
    /// holds, and must not lose the rest.
    ///
    /// # Errors
    /// When its text cannot be read.
    pub fn amend<T: Clone>(
        &self,
        id: &'static str,
        read: impl Fn(&str, &Around<'_>) -> Result<Option<T>, Message>,
        stored: Option<&Option<T>>,
        around: &Around<'_>,
    ) -> Result<Option<T>, Wrong> {
        match stored {
            Some(value) if !self.field(id).is_some_and(Field::is_changed) => Ok(value.clone()),
            _ => self.read(id, read, around),
        }
    }

    /// The value that the word of a choice stands for.
    pub fn word<T: FromStr>(&self, id: &str) -> Option<T> {
        self.text(id).parse().ok()
    }

    /// Yes, no, or not asked.
    pub fn flag(&self, id: &str) -> Option<bool> {
        match self.text(id) {
            "s" => Some(true),
            "n" => Some(false),
            _ => None,
        }
    }

    /// Puts a text in for the operator, unless they typed something there themselves.
    pub fn fill(&mut self, id: &str, text: &str) {
        if let Some(field) = self.field_mut(id) {
            field.fill(text);
        }
    }

    /// Puts a text in over whatever is there: what the operator asked for.
    pub fn put(&mut self, id: &str, text: &str) {
        if let Some(field) = self.field_mut(id) {
            field.input = crate::app::TextField::holding(text);
            field.hidden = false;
        }
    }

    /// Shows or hides a field.
    pub fn show(&mut self, id: &str, shown: bool) {
        if let Some(field) = self.field_mut(id) {
            field.hidden = !shown;
        }
    }

    /// Whether everything is as it was at the start.
    pub fn is_unchanged(&self) -> bool {
        !self.fields.iter().any(Field::is_changed)
    }
}
