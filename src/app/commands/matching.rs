//! Commands on the matching screen, and those that lead there.

use super::{App, Prominence, Row, Scope, available, quiet, reason};
use crate::app::candidacy;
use crate::app::overlay::explain;
use crate::app::screens::matching::{Found, acts, weigh};
use crate::app::screens::{Screen, matching::Sought, timeline};
use crate::command::Availability;
use crate::look::Message;

const HERE: &[Scope] = &[Scope::Matching];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("matching.open", &[Scope::Person, Scope::Board], Prominence::Hint(85), quiet!(acts::open))
            .when(|app: &App| available(acts::at_hand(app).is_some(), "matching-needs-someone"))
            .aliases(&["incrocia", "match"]),
        Row::new("shortlist.toggle", HERE, Prominence::Hint(110), |app, _| acts::toggle(app))
            .when(needs_line)
            .aliases(&["rosa"]),
        Row::new("candidate.explain", HERE, Prominence::Hint(109), quiet!(explain::open)).when(needs_line),
        Row::new(
            "outcome.record",
            &[Scope::Timeline, Scope::Board, Scope::Matching],
            Prominence::Hint(99),
            quiet!(outcome),
        )
        .when(has_outcome)
        .aliases(&["esito", "outcome"]),
        Row::new("shortlist.best", HERE, Prominence::Hint(107), |app, _| acts::best(app))
            .when(needs_candidates),
        Row::new("matching.relax", HERE, Prominence::Hint(105), quiet!(acts::ask_less))
            .when(needs_ranking)
            .aliases(&["e-se", "what-if"]),
        Row::new("matching.weigh", HERE, Prominence::Hint(55), quiet!(weigh::ask))
            .when(needs_candidates)
            .aliases(&["pesi", "weights"]),
        Row::new("shortlist.send", HERE, Prominence::Hint(106), quiet!(acts::send)).when(needs_shortlist),
        Row::new("matching.excluded", HERE, Prominence::Hint(50), quiet!(acts::toggle_excluded))
            .aliases(&["esclusi", "excluded"]),
        Row::new("candidate.set-aside", HERE, Prominence::Hint(60), |app, _| acts::set_aside(app))
            .when(needs_line),
    ]
}

/// How the event under the cursor went, or what happened with the candidate under the cursor, or with one of the
/// vacancy under the cursor.
fn outcome(app: &mut App) {
    match app.screen {
        Screen::Timeline => timeline::ask_outcome(app),
        Screen::Board => {
            if let Some(vacancy) = app.screens.board.under() {
                candidacy::ask_whom(app, vacancy);
            }
        }
        _ => {
            if let Some((vacancy, person)) = app.screens.matching.under().map(|line| line.pair()) {
                candidacy::ask(app, vacancy, person);
            }
        }
    }
}

fn needs_line(app: &App) -> Availability<Message> {
    available(app.screens.matching.under().is_some(), "matching-needs-line")
}

fn has_outcome(app: &App) -> Availability<Message> {
    match app.screen {
        Screen::Timeline => reason(timeline::no_outcome(app)),
        Screen::Board => available(app.screens.board.under().is_some(), "board-needs-vacancy"),
        _ => needs_line(app),
    }
}

/// Only when something is ranked.
fn needs_ranking(app: &App) -> Availability<Message> {
    let found = &app.screens.matching.found;
    available(matches!(found, Found::People(_) | Found::Vacancies(_)), "matching-needs-vacancy")
}

/// Only when candidates for a vacancy are in view.
fn needs_candidates(app: &App) -> Availability<Message> {
    available(matches!(app.screens.matching.found, Found::People(_)), "matching-needs-vacancy")
}

fn needs_shortlist(app: &App) -> Availability<Message> {
    match app.screens.matching.sought() {
        Some(Sought::Vacancy(_)) => available(acts::waiting(app) > 0, "refused-empty-shortlist"),
        _ => needs_candidates(app),
    }
}
