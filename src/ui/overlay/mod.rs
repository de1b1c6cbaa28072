//! Draws what lies over a screen.

mod choice;
mod confirm;
mod details;
mod event;
mod explain;
mod form;
mod hang_up;
mod help;
mod line;
mod menu;
mod palette;
mod picker;
mod wrap;

use ratatui::layout::Rect;

pub(super) use details::line as fact_line;
pub(super) use palette::command as command_line;

use crate::app::App;
use crate::app::overlay::Overlay;
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

/// Draws one window. `area` is the whole terminal, `body` what header and footer leave.
pub fn draw(app: &App, window: &Overlay, pen: &mut Pen<'_>, area: Rect, body: Rect) {
    match window {
        Overlay::Line(line) => line::draw(line, pen, area),
        Overlay::Palette(palette) => palette::draw(palette, pen, body),
        Overlay::Menu(menu) => menu::draw(menu, pen, body),
        Overlay::Help(help) => help::draw(help, pen, body),
        Overlay::Confirm(confirm) => confirm::draw(confirm, pen, body),
        Overlay::Choice(choice) => choice::draw(choice, pen, body),
        Overlay::Details(details) => details::draw(details, pen, body),
        Overlay::Event(event) => event::draw(app, event, pen, body),
        Overlay::HangUp(hang_up) => hang_up::draw(app, hang_up, pen, body),
        Overlay::Explain(explain) => explain::draw(app, explain, pen, body),
        Overlay::Form(form) => form::draw(form, pen, body),
        Overlay::Picker(picker) => picker::draw(picker, pen, body),
    }
}

/// Opens a window of so many rows at the bottom of the body: a rule with its title, then room for the rest.
pub fn window(pen: &mut Pen<'_>, body: Rect, rows: usize, title: &str) -> Rect {
    let rows = rows.min(usize::from(body.height).saturating_sub(1));
    let top = body.bottom().saturating_sub(u16::try_from(rows + 1).unwrap_or(body.height));
    let area = Rect { y: top, height: body.bottom() - top, ..body };
    pen.clear(area);
    pen.rule(area, 0);
    pen.at(area, 0, 1, &piece(format!(" {title} "), Role::Title));
    Rect { y: area.y + 1, height: area.height - 1, ..area }
}
