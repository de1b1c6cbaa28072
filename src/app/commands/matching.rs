//! Commands on the matching screen, and those that lead there.

use super::{App, Prominence, Row, Scope, available, quiet};
use crate::app::overlay::explain;
use crate::app::screens::matching::Sought;
use crate::app::screens::matching::{Found, acts};
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
        Row::new("shortlist.best", HERE, Prominence::Hint(107), |app, _| acts::best(app))
            .when(needs_candidates),
        Row::new("matching.relax", HERE, Prominence::Hint(105), quiet!(acts::ask_less))
            .when(needs_candidates)
            .aliases(&["e-se", "what-if"]),
        Row::new("shortlist.send", HERE, Prominence::Hint(106), quiet!(acts::send)).when(needs_shortlist),
        Row::new("matching.excluded", HERE, Prominence::Hint(50), quiet!(acts::toggle_excluded))
            .aliases(&["esclusi", "excluded"]),
        Row::new("candidate.set-aside", HERE, Prominence::Hint(60), |app, _| acts::set_aside(app))
            .when(needs_line),
    ]
}

fn needs_line(app: &App) -> Availability<Message> {
    available(app.screens.matching.under().is_some(), "matching-needs-line")
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
