//! A question with a few numbered answers.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::choice::Choice;
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(choice: &Choice, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.look.texts().say(&choice.title).into_owned();
    let area = window(pen, body, choice.options.len(), &title);
    for (row, answer) in choice.options.iter().enumerate() {
        let under = row == choice.cursor.at();
        let marker = if under { pen.look.glyphs().marker } else { " " };
        let text = pen.look.texts().say(&answer.label).into_owned();
        let role = if under { Role::Selected } else { Role::Text };
        let number = piece(format!("{} ", row + 1), Role::Key);
        pen.row(area, row, &[piece(format!(" {marker} "), Role::Marker), number, piece(text, role)]);
    }
}
