//! A question.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::confirm::Confirm;
use crate::look::{Role, wrap};
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(confirm: &Confirm, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.say("confirm-title");
    let question = pen.look.texts().say(&confirm.question).into_owned();
    let lines = wrap(&question, usize::from(body.width).saturating_sub(6));
    let area = window(pen, body, lines.len() + 2, &title);
    for (row, line) in lines.into_iter().enumerate() {
        pen.row(area, row + 1, &[piece(format!("   {line}"), Role::Warning)]);
    }
}
