//! Facts in a window that scrolls.

use ratatui::layout::Rect;

use super::window;
use crate::app::overlay::details::{Details, LABEL};
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(details: &Details, pen: &mut Pen<'_>, body: Rect) {
    let area = window(pen, body, details.lines.len(), &details.title);
    for (row, (label, text)) in
        details.lines.iter().skip(details.top).take(usize::from(area.height)).enumerate()
    {
        line(pen, area, row, *label, text);
    }
}

/// One line of a fact.
pub(in crate::ui) fn line(
    pen: &mut Pen<'_>,
    area: Rect,
    row: usize,
    label: Option<&'static str>,
    text: &str,
) {
    if let Some(label) = label {
        let said = pen.say(label);
        pen.row(area, row, &[piece(format!(" {said}"), Role::Label)]);
    }
    pen.at(area, row, LABEL, &piece(text, Role::Text));
}
