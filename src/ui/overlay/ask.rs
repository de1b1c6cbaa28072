//! A line to be written.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::ask::Ask;
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(ask: &Ask, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.look.texts().say(&ask.title).into_owned();
    let area = window(pen, body, 2, &title);
    let prompt = format!(" {} ", pen.look.glyphs().marker);
    let width = piece(prompt.as_str(), Role::Marker).width();
    // a long reason scrolls, so that its end stays in view
    let room = usize::from(area.width).saturating_sub(width + 2);
    let skipped = ask.field.cursor().saturating_sub(room);
    let text: String = ask.field.text().chars().skip(skipped).collect();
    pen.row(area, 0, &[piece(prompt, Role::Marker), piece(text, Role::Input)]);
    pen.leave_cursor(area, 0, width + ask.field.cursor() - skipped);
    let hint = pen.say(ask.about().hint_key());
    pen.row(area, 1, &[piece(format!("   {hint}"), Role::Muted)]);
}
