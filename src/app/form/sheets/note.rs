//! A note in a timeline.

use super::called;
use crate::app::form::{Around, Field, Purpose, Sheet, Wrong, read, subject_name};
use crate::app::{Go, Then};
use crate::domain::{EventKind, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// A note about someone.
pub struct NoteForm {
    /// Whom.
    pub subject: Subject,
}

impl Purpose for NoteForm {
    fn name(&self) -> String {
        format!("note:{}", subject_name(self.subject))
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-note").arg("who", called(self.subject, around))
    }

    fn fields(&self, _: &Around<'_>) -> Vec<Field> {
        vec![Field::note("field-note").needed()]
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let note = sheet.need("field-note", read::note, around)?;
        let event =
            NewEvent { subject: self.subject, on: around.today(), kind: EventKind::Note, note: Some(note) };
        let then = Then::say_and(Message::new("note-written"), Go::CloseForm);
        Ok((Act::Record(event), then))
    }
}
