//! A list to pick from.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::picker::{Item, Picker};
use crate::look::Role;
use crate::ui::pen::{Align, Pen, piece};

pub(super) fn draw(picker: &Picker, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.look.texts().say(&picker.title).into_owned();
    let rows = picker.items.len() + 1;
    let area = window(pen, body, rows, &title);
    let prompt = format!(" {} ", pen.look.glyphs().marker);
    let width = piece(prompt.as_str(), Role::Marker).width();
    pen.row(area, 0, &[piece(prompt, Role::Marker), piece(picker.field.text(), Role::Input)]);
    pen.leave_cursor(area, 0, width + picker.field.cursor());
    let room = usize::from(area.height).saturating_sub(1);
    // the same half page at the edges as in every list
    let mut cursor = picker.cursor;
    cursor.put(picker.cursor.at(), picker.shown.len(), room);
    let shown = picker.lines().enumerate().skip(cursor.top()).take(room);
    for (row, (at, item)) in shown.enumerate() {
        line(item, at == cursor.at(), pen, area, row + 1);
    }
    if picker.shown.is_empty() {
        let nothing = pen.say("picker-nothing");
        pen.row(area, 1, &[piece(format!("   {nothing}"), Role::Muted)]);
    }
}

fn line(item: &Item, under: bool, pen: &mut Pen<'_>, area: Rect, row: usize) {
    if under {
        pen.row(area, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
    }
    let role = match (under, &item.reason) {
        (true, _) => Role::Selected,
        (false, Some(_)) => Role::Disabled,
        (false, None) => Role::Text,
    };
    let width = usize::from(area.width);
    let text = width * 11 / 20;
    pen.cell(area, row, 3, text, Align::Left, &piece(item.text.as_str(), role));
    let says = match &item.reason {
        Some(reason) => pen.look.texts().say(reason).into_owned(),
        None => item.detail.clone(),
    };
    pen.cell(area, row, text + 4, width.saturating_sub(text + 5), Align::Left, &piece(says, Role::Muted));
}
