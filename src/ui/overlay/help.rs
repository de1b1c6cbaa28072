//! The help: every command and key.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::help::Help;
use crate::look::Role;
use crate::ui::pen::{Align, Pen, piece};

/// Columns for the keys.
const KEYS: usize = 22;

pub(super) fn draw(help: &Help, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.say("help-title");
    let area = window(pen, body, usize::from(body.height) - 1, &title);
    let mut row = 0;
    let mut put = |pen: &mut Pen<'_>, keys: &str, text: &str, role: Role| {
        if row >= help.top {
            let at = row - help.top;
            pen.cell(area, at, 1, KEYS, Align::Left, &piece(keys, Role::Key));
            let column = if keys.is_empty() { 1 } else { KEYS + 2 };
            let room = usize::from(area.width).saturating_sub(column + 1);
            pen.cell(area, at, column, room, Align::Left, &piece(text, role));
        }
        row += 1;
    };
    for section in &help.sections {
        put(pen, "", &section.title, Role::Title);
        for (keys, text) in &section.lines {
            put(pen, keys, text, Role::Text);
        }
        put(pen, "", "", Role::Text);
    }
}
