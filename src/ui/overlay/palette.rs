//! The command palette.

use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::window;
use crate::app::overlay::palette::{PALETTE_ROWS, PaletteBox, PaletteLine};
use crate::look::Role;
use crate::ui::pen::{Align, Pen, Piece, piece};

/// Columns for the keys at the right.
const KEYS: usize = 14;
/// Columns for the label at the left.
const LABEL: usize = 30;

pub(super) fn draw(palette: &PaletteBox, pen: &mut Pen<'_>, body: Rect) {
    let title = pen.say("palette-title");
    let area = window(pen, body, PALETTE_ROWS + 1, &title);
    let prompt = format!(" {} ", pen.look.glyphs().marker);
    let width = piece(prompt.as_str(), Role::Marker).width();
    pen.row(area, 0, &[piece(prompt, Role::Marker), piece(palette.field.text(), Role::Input)]);
    pen.leave_cursor(area, 0, width + palette.field.cursor());
    let shown = palette.lines.iter().enumerate().skip(palette.cursor.top()).take(PALETTE_ROWS);
    for (row, (at, line)) in shown.enumerate() {
        command(line, at == palette.cursor.at(), pen, area, row + 1);
    }
}

/// One command: its label with what matched, what it does or why it cannot be given, its keys.
pub fn command(line: &PaletteLine, under: bool, pen: &mut Pen<'_>, area: Rect, row: usize) {
    let role = match (under, &line.reason) {
        (true, _) => Role::Selected,
        (false, Some(_)) => Role::Disabled,
        (false, None) => Role::Text,
    };
    if under {
        pen.row(area, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
    }
    let letters = line.label.chars().enumerate().map(|(at, c)| {
        let one = piece(c.to_string(), role);
        let matched = line.marks.contains(&at);
        if matched { one.styled(Style::new().add_modifier(Modifier::UNDERLINED)) } else { one }
    });
    let pieces: Vec<Piece> = letters.collect();
    pen.row(Rect { x: area.x + 3, width: u16::try_from(LABEL).unwrap_or(0), ..area }, row, &pieces);
    let says =
        line.reason.as_ref().map_or_else(|| line.help.clone(), |why| pen.look.texts().say(why).into_owned());
    let room = usize::from(area.width).saturating_sub(LABEL + KEYS + 6);
    pen.cell(area, row, LABEL + 4, room, Align::Left, &piece(says, Role::Muted));
    let keys = line.keys.join(" ");
    pen.cell(area, row, usize::from(area.width) - KEYS - 1, KEYS, Align::Right, &piece(keys, Role::Key));
}
