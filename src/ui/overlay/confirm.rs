//! A question.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::confirm::Confirm;
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(confirm: &Confirm, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.say("confirm-title");
    let area = window(pen, body, 3, &title);
    let question = pen.look.texts().say(&confirm.question).into_owned();
    pen.row(area, 1, &[piece(format!("   {question}"), Role::Warning)]);
}
