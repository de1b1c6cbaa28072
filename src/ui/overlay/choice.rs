//! A few answers to choose from.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::choice::{CHOICE_ROWS, Choice};
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(choice: &Choice, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.look.texts().say(&choice.title).into_owned();
    let area = window(pen, body, choice.options.len().min(CHOICE_ROWS), &title);
    let shown = choice.options.iter().enumerate().skip(choice.cursor.top()).take(CHOICE_ROWS);
    for (row, (at, answer)) in shown.enumerate() {
        let under = at == choice.cursor.at();
        let marker = if under { pen.look.glyphs().marker } else { " " };
        let digit = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        let label = pen.look.texts().say(&answer.label).into_owned();
        let role = if under { Role::Selected } else { Role::Text };
        let pieces = [
            piece(format!(" {marker} "), Role::Marker),
            piece(digit, Role::Key),
            piece(" ", Role::Text),
            piece(label, role),
        ];
        pen.row(area, row, &pieces);
    }
}
