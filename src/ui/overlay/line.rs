//! The `:` line, in place of the footer.

use ratatui::layout::Rect;

use crate::app::overlay::line::CommandLine;
use crate::look::Role;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(line: &CommandLine, pen: &mut Pen<'_>, area: Rect) {
    let last = area.height.saturating_sub(1);
    let row = Rect { y: area.y + last, height: 1, ..area };
    pen.clear(row);
    let used = pen.row(row, 0, &[piece(" :", Role::Key), piece(line.field.text(), Role::Input)]);
    let mut column = usize::from(used - row.x) + 3;
    for (at, completion) in line.completions.iter().enumerate() {
        let role = if line.chosen() == Some(at) { Role::Selected } else { Role::Muted };
        let shown = piece(completion.as_str(), role);
        if column + shown.width() > usize::from(row.width) {
            break;
        }
        pen.at(row, 0, column, &shown);
        column += shown.width() + 2;
    }
    pen.leave_cursor(row, 0, 2 + line.field.cursor());
}
