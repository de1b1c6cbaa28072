//! Commands on what is due, and on the standards that say so.

use super::{App, Prominence, Row, Scope, available, quiet};
use crate::app::screens::{agenda, standards};

const AGENDA: &[Scope] = &[Scope::Agenda];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("deadline.done", AGENDA, Prominence::Hint(94), |app: &mut App, _| agenda::done(app))
            .when(|app| available(app.screens.agenda.line().is_some(), "agenda-no-line")),
        Row::new("agenda.filter", AGENDA, Prominence::Hint(92), quiet!(agenda::toggle_mine)),
        Row::new("agenda.operator", AGENDA, Prominence::Hint(91), quiet!(agenda::ask_whose))
            .aliases(&["operatore", "operator"]),
        Row::new("agenda.next-group", AGENDA, Prominence::Listed, quiet!(|app| agenda::leap(app, true))),
        Row::new("agenda.previous-group", AGENDA, Prominence::Listed, quiet!(|app| agenda::leap(app, false))),
        Row::new("standards.filter", &[Scope::Standards], Prominence::Hint(90), quiet!(standards::start)),
    ]
}
