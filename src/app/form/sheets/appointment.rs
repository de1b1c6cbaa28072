//! An appointment.

use super::called;
use crate::app::form::read::checks;
use crate::app::form::{Around, Doubt, Field, Purpose, Remark, Sheet, Wrong, read, subject_name, suggest};
use crate::app::{Go, Then};
use crate::domain::{Appointment, EventKind, Subject};
use crate::look::Message;
use crate::office::{Act, NewEvent};

/// An appointment with someone.
pub struct AppointmentForm {
    /// With whom.
    pub subject: Subject,
}

impl Purpose for AppointmentForm {
    fn name(&self) -> String {
        format!("appointment:{}", subject_name(self.subject))
    }

    fn title(&self, around: &Around<'_>) -> Message {
        Message::new("form-appointment").arg("who", called(self.subject, around))
    }

    fn fields(&self, _: &Around<'_>) -> Vec<Field> {
        vec![
            Field::day("field-day").needed().helped("help-day"),
            Field::time("field-time"),
            Field::pick("field-service", suggest::services, checks::service),
            Field::note("field-note"),
        ]
    }

    fn doubts(&self, sheet: &Sheet, around: &Around<'_>) -> Vec<Doubt> {
        let Ok(Some(day)) = sheet.read("field-day", read::day, around) else { return Vec::new() };
        let closed = around.office.settings().calendar.closed(day);
        let message = match closed {
            Some(closed) => Message::new("day-closed").arg("why", Message::new(closed.key())),
            None if day < around.today() => Message::new("day-past"),
            None => return Vec::new(),
        };
        vec![Doubt::new("field-day", Remark::warning(message))]
    }

    fn act(&self, sheet: &Sheet, around: &Around<'_>) -> Result<(Act, Then), Wrong> {
        let day = sheet.need("field-day", read::day, around)?;
        let appointment = Appointment {
            time: sheet.read("field-time", read::time, around)?,
            service: sheet.read("field-service", read::service, around)?,
            outcome: None,
            closes: None,
        };
        let event = NewEvent {
            subject: self.subject,
            on: day,
            kind: EventKind::Appointment(appointment),
            note: sheet.read("field-note", read::note, around)?,
        };
        let said = Message::new("appointment-set").arg("day", checks::day_in_words(day));
        Ok((Act::Record(event), Then::say_and(said, Go::CloseForm)))
    }
}
