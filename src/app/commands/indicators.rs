//! Commands on the figures of a standard.

use super::{App, Prominence, Row, Scope, available, quiet};
use crate::app::screens::indicators::{self, asked};
use crate::command::Availability;
use crate::look::Message;

const HERE: &[Scope] = &[Scope::Indicators];

pub(super) fn rows() -> Vec<Row<App>> {
    vec![
        Row::new("report.standard", HERE, Prominence::Hint(92), quiet!(asked::ask_standard))
            .aliases(&["quadro", "frame"]),
        Row::new("report.period", HERE, Prominence::Hint(91), quiet!(asked::ask_period))
            .aliases(&["periodo", "period"]),
        Row::new("report.by", HERE, Prominence::Hint(90), quiet!(asked::ask_by)).aliases(&["distingui"]),
        Row::new("report.earlier", HERE, Prominence::Hint(45), quiet!(|app| asked::step(app, false))),
        Row::new("report.later", HERE, Prominence::Hint(44), quiet!(|app| asked::step(app, true))),
        Row::new("report.dates", &[Scope::Global], Prominence::Listed, |app: &mut App, text| {
            asked::own_days(app, text.unwrap_or_default());
            Vec::new()
        })
        .required(|_| Vec::new())
        .aliases(&["date", "dates"]),
        Row::new("part.previous", HERE, Prominence::Silent, quiet!(|app| indicators::sideways(app, false)))
            .when(on_figures),
        Row::new("part.next", HERE, Prominence::Hint(60), quiet!(|app| indicators::sideways(app, true)))
            .when(on_figures),
    ]
}

/// Only with a figure under the cursor.
fn on_figures(app: &App) -> Availability<Message> {
    let screen = &app.screens.indicators;
    available(screen.behind.is_none() && screen.figure().is_some(), "indicators-no-figure")
}
