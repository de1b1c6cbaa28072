//! Commands on the vacancy board.

use super::{App, Prominence, Row, Scope, available, quiet};
use crate::app::screens::board;
use crate::command::Availability;
use crate::look::Message;

const HERE: &[Scope] = &[Scope::Board];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("cursor.left", HERE, Prominence::Silent, quiet!(|app| board::sideways(app, -1))),
        Row::new("cursor.right", HERE, Prominence::Silent, quiet!(|app| board::sideways(app, 1))),
        Row::new("vacancy.forward", HERE, Prominence::Hint(70), |app, _| board::forward(app))
            .when(needs_vacancy)
            .aliases(&["avanti"]),
        Row::new("vacancy.back", HERE, Prominence::Hint(60), |app, _| board::back(app))
            .when(needs_vacancy)
            .aliases(&["riporta"]),
        Row::new("vacancy.close", HERE, Prominence::Hint(65), quiet!(board::ask_closure))
            .when(needs_vacancy)
            .aliases(&["chiudi"]),
    ]
}

fn needs_vacancy(app: &App) -> Availability<Message> {
    available(app.screens.board.under().is_some(), "board-needs-vacancy")
}
