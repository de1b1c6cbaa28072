//! Commands on the person or company under the cursor.

use super::{App, Prominence, Row, Scope, available, quiet, reason};
use crate::app::overlay::case;
use crate::app::screens::timeline;
use crate::command::Availability;
use crate::domain::Subject;
use crate::look::Message;

const TIMELINE: &[Scope] = &[Scope::Timeline];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("timeline.open", &[Scope::Subject], Prominence::Hint(95), |app: &mut App, _| {
            if let Some(subject) = app.subject() {
                app.show_subject(subject);
            }
            Vec::new()
        })
        .when(needs_subject),
        Row::new("case.explain", &[Scope::Person], Prominence::Listed, quiet!(case::explain))
            .when(|app| available(app.subject().and_then(Subject::person).is_some(), "needs-person"))
            .aliases(&["perche", "why"]),
        Row::new("offer.judge", &[Scope::Timeline, Scope::Matching], Prominence::Listed, quiet!(case::judge))
            .when(|app| available(case::at_hand(app).is_some(), "offer-needs-both"))
            .aliases(&["congrua"]),
        Row::new("event.annul", TIMELINE, Prominence::Hint(60), quiet!(timeline::annul))
            .when(|app| reason(timeline::not_annullable(app))),
        Row::new("timeline.annulled", TIMELINE, Prominence::Listed, quiet!(timeline::toggle_annulled)),
    ]
}

/// Only with a person or a company under the cursor.
pub(super) fn needs_subject(app: &App) -> Availability<Message> {
    available(app.subject().is_some(), "needs-subject")
}
