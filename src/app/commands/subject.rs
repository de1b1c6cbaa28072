//! Commands on the person or company under the cursor.

use super::{App, Prominence, Row, Scope, available};
use crate::command::Availability;
use crate::look::Message;

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("timeline.open", &[Scope::Subject], Prominence::Hint(95), |app: &mut App, _| {
            if let Some(subject) = app.subject() {
                app.show_subject(subject);
            }
            Vec::new()
        })
        .when(needs_subject),
    ]
}

/// Only with a person or a company under the cursor.
pub(super) fn needs_subject(app: &App) -> Availability<Message> {
    available(app.subject().is_some(), "needs-subject")
}
