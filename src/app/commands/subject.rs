//! Commands on the person or company under the cursor.

use super::{App, Prominence, Row, Scope, available, quiet, reason};
use crate::app::candidacy;
use crate::app::screens::{Screen, timeline};
use crate::command::Availability;
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
        Row::new("event.annul", TIMELINE, Prominence::Hint(60), quiet!(timeline::annul))
            .when(|app| reason(timeline::not_annullable(app))),
        Row::new(
            "outcome.record",
            &[Scope::Timeline, Scope::Board, Scope::Matching],
            Prominence::Hint(65),
            quiet!(outcome),
        )
        .when(awaits_outcome)
        .aliases(&["esito", "outcome"]),
        Row::new("timeline.annulled", TIMELINE, Prominence::Listed, quiet!(timeline::toggle_annulled)),
    ]
}

/// Only with a person or a company under the cursor.
pub(super) fn needs_subject(app: &App) -> Availability<Message> {
    available(app.subject().is_some(), "needs-subject")
}

/// How it went: with the candidate under the cursor, with one of the vacancy's, or with the event under it.
fn outcome(app: &mut App) {
    match app.screen {
        Screen::Board => {
            if let Some(vacancy) = app.screens.board.under() {
                candidacy::ask_whom(app, vacancy);
            }
        }
        Screen::Matching => {
            if let Some((vacancy, person)) = app.screens.matching.under().map(|line| line.pair()) {
                candidacy::ask(app, vacancy, person);
            }
        }
        _ => timeline::ask_outcome(app),
    }
}

fn awaits_outcome(app: &App) -> Availability<Message> {
    match app.screen {
        Screen::Board => available(app.screens.board.under().is_some(), "board-needs-vacancy"),
        Screen::Matching => available(app.screens.matching.under().is_some(), "matching-needs-line"),
        _ => reason(timeline::no_outcome(app)),
    }
}
