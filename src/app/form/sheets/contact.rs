//! A conversation, a letter, an e-mail.

use super::{called, choices};
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name};
use crate::app::{Go, Then};
use crate::domain::{Channel, Contact, Direction, EventKind, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// A contact with someone.
pub struct ContactForm {
    /// With whom.
    pub subject: Subject,
}

impl Purpose for ContactForm {
    fn name(&self) -> String {
        format!("contact:{}", subject_name(self.subject))
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-contact").arg("who", called(self.subject, around))
    }

    fn fields(&self, around: &Around<'_>) -> Vec<Field> {
        vec![
            Field::note("field-said"),
            Field::choice("field-channel", choices::channels()).needed().holding(Channel::Phone.word()),
            Field::choice("field-direction", choices::directions())
                .needed()
                .holding(Direction::Incoming.word()),
            Field::line("field-minutes", read::checks::minutes),
            Field::day("field-day").needed().showing(Some(around.today())),
        ]
    }

    fn is_quick(&self) -> bool {
        true
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        past_day(sheet, around).into_iter().collect()
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let contact = Contact {
            direction: sheet.need("field-direction", read::word, around)?,
            channel: sheet.need("field-channel", read::word, around)?,
            minutes: sheet.read("field-minutes", read::minutes, around)?,
        };
        let event = NewEvent {
            subject: self.subject,
            on: sheet.need("field-day", read::day, around)?,
            kind: EventKind::Contact(contact),
            note: sheet.read("field-said", read::note, around)?,
        };
        Ok((Act::Record(event), Then::say_and(Message::new("contact-logged"), Go::CloseForm)))
    }
}

/// What happened cannot have happened later than today.
pub(super) fn past_day(sheet: &Sheet, around: &Around<'_>) -> Option<Doubt> {
    let day = sheet.read("field-day", read::day, around).ok().flatten()?;
    (day > around.today()).then(|| Doubt::new("field-day", Remark::error(Message::new("wrong-future"))))
}
