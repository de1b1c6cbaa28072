//! Writing rows: text that is clean, in the glyphs of the session, cut to its place.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::look::{Look, Role, clean};

/// Writes into one frame with one look.
pub struct Pen<'a> {
    /// The session's look.
    pub look: &'a Look,
    buffer: &'a mut Buffer,
    cursor: Option<Position>,
}

/// A piece of text with its meaning.
#[derive(Debug, Clone)]
pub struct Piece {
    text: String,
    role: Role,
    style: Style,
}

/// A piece of text in a role.
pub fn piece(text: impl Into<String>, role: Role) -> Piece {
    Piece { text: text.into(), role, style: Style::new() }
}

impl Piece {
    /// The piece with something more to its style, such as reverse video.
    #[must_use]
    pub fn styled(mut self, style: Style) -> Self {
        self.style = self.style.patch(style);
        self
    }

    /// Its width in columns.
    pub fn width(&self) -> usize {
        self.text.width()
    }
}

/// Where a text stands in a column wider than itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At its left.
    Left,
    /// At its right, as numbers do.
    Right,
}

/// Writes into a frame: `draw` gets the pen, and where it leaves the cursor is where the terminal shows it.
pub fn with_pen(frame: &mut Frame<'_>, look: &Look, draw: impl FnOnce(&mut Pen<'_>, Rect)) {
    let area = frame.area();
    let mut pen = Pen { look, buffer: frame.buffer_mut(), cursor: None };
    draw(&mut pen, area);
    if let Some(cursor) = pen.cursor {
        frame.set_cursor_position(cursor);
    }
}

impl Pen<'_> {
    /// Writes pieces one after the other from the left of a row of `area`; what does not fit is cut with an
    /// ellipsis. Returns the column after the last one written.
    pub fn row(&mut self, area: Rect, row: usize, pieces: &[Piece]) -> u16 {
        let Some(y) = row_of(area, row) else { return area.x };
        let mut x = area.x;
        for piece in pieces {
            x = self.write(x, y, area.right(), piece);
        }
        x
    }

    /// Writes one piece at a column of a row of `area`, no further than its right edge. Returns the column after.
    pub fn at(&mut self, area: Rect, row: usize, column: usize, piece: &Piece) -> u16 {
        let column = u16::try_from(column).unwrap_or(u16::MAX);
        match row_of(area, row) {
            Some(y) => self.write(area.x.saturating_add(column), y, area.right(), piece),
            None => area.x,
        }
    }

    /// Writes one piece into `width` columns at a column of a row.
    pub fn cell(&mut self, area: Rect, row: usize, column: usize, width: usize, align: Align, piece: &Piece) {
        let Some(y) = row_of(area, row) else { return };
        let x = area.x.saturating_add(u16::try_from(column).unwrap_or(u16::MAX));
        let limit = x.saturating_add(u16::try_from(width).unwrap_or(u16::MAX)).min(area.right());
        let lead = match align {
            Align::Left => 0,
            Align::Right => width.saturating_sub(piece.width()),
        };
        self.write(x.saturating_add(u16::try_from(lead).unwrap_or(0)), y, limit, piece);
    }

    /// Writes pieces so that they end at the right edge of a row.
    pub fn right(&mut self, area: Rect, row: usize, pieces: &[Piece]) {
        let width: usize = pieces.iter().map(Piece::width).sum();
        let lead = usize::from(area.width).saturating_sub(width);
        let mut column = lead;
        for piece in pieces {
            self.at(area, row, column, piece);
            column += piece.width();
        }
    }

    /// Draws a thin rule over a row.
    pub fn rule(&mut self, area: Rect, row: usize) {
        let line = self.look.glyphs().rule.repeat(usize::from(area.width));
        self.row(area, row, &[piece(line, Role::Rule)]);
    }

    /// Blanks an area.
    pub fn clear(&mut self, area: Rect) {
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                }
            }
        }
    }

    /// Leaves the terminal's cursor at a column of a row.
    pub fn leave_cursor(&mut self, area: Rect, row: usize, column: usize) {
        if let Some(y) = row_of(area, row) {
            let x = area.x.saturating_add(u16::try_from(column).unwrap_or(u16::MAX));
            self.cursor = Some(Position::new(x.min(area.right().saturating_sub(1)), y));
        }
    }

    /// The words of a locale key.
    pub fn say(&self, key: &str) -> String {
        self.look.texts().get(key).into_owned()
    }

    fn write(&mut self, x: u16, y: u16, limit: u16, piece: &Piece) -> u16 {
        let room = usize::from(limit.saturating_sub(x));
        let tidy = clean(&piece.text);
        let spelled = self.look.glyphs().spell(&tidy);
        let style = self.look.style(piece.role).patch(piece.style);
        let cut = fit(&spelled, room, self.look.glyphs().ellipsis);
        let (after, _) = self.buffer.set_stringn(x, y, &cut, room, style);
        after
    }
}

fn row_of(area: Rect, row: usize) -> Option<u16> {
    let y = area.y.checked_add(u16::try_from(row).ok()?)?;
    (y < area.bottom()).then_some(y)
}

/// `text`, or as much of it as fits in `room` columns with an ellipsis at its end.
pub fn fit(text: &str, room: usize, ellipsis: &str) -> String {
    if text.width() <= room {
        return text.to_owned();
    }
    let keep = room.saturating_sub(ellipsis.width());
    let mut used = 0;
    let mut kept: String = text
        .chars()
        .take_while(|c| {
            used += c.width().unwrap_or(0);
            used <= keep
        })
        .collect();
    if room > 0 {
        kept.push_str(ellipsis);
    }
    kept
}
