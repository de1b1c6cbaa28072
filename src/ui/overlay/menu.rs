//! The which-key menu: as many columns as fit.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::menu::Menu;
use crate::look::Role;
use crate::ui::pen::{Align, Pen, piece};

/// Columns for the key.
const KEY: usize = 9;
/// Columns of one entry.
const ENTRY: usize = 38;

pub(super) fn draw(menu: &Menu, pen: &mut Pen<'_>, body: Rect) {
    let across = (usize::from(body.width) / ENTRY).max(1);
    let rows = menu.lines.len().div_ceil(across);
    let title = pen.say("menu-title");
    let area = window(pen, body, rows, &title);
    for (at, line) in menu.lines.iter().enumerate() {
        let (column, row) = (at / rows * ENTRY, at % rows);
        let under = at == menu.cursor.at();
        let role = match (under, &line.reason) {
            (true, _) => Role::Selected,
            (false, Some(_)) => Role::Disabled,
            (false, None) => Role::Text,
        };
        let key = line.keys.first().cloned().unwrap_or_default();
        pen.cell(area, row, column + 1, KEY, Align::Right, &piece(key, Role::Key));
        pen.cell(area, row, column + KEY + 2, ENTRY - KEY - 3, Align::Left, &piece(line.text.as_str(), role));
    }
}
