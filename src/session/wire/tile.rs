//! One cell as the terminal will show it, and the grid of them.

use ratatui::{buffer::Buffer, buffer::Cell, layout::Size, style::Modifier};
use unicode_width::UnicodeWidthChar;

use super::depth::{Depth, Ink};
use super::pen::{Pen, SEEN_ON_BLANK};

/// Combining marks kept on one letter; more is vandalism, not writing.
const MARKS: usize = 4;

/// One cell, made safe: a printable character one or two columns wide, its combining marks, its pen.
/// Two tiles that look the same are equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tile {
    /// `'\0'` when the wide character on the left covers this cell.
    first: char,
    marks: Option<Box<str>>,
    wide: bool,
    pub(super) pen: Pen,
}

impl Tile {
    /// An erased cell.
    pub(super) const BLANK: Self = Self {
        first: ' ',
        marks: None,
        wide: false,
        pen: Pen { fg: Ink::Default, bg: Ink::Default, attrs: Modifier::empty() },
    };

    /// The right half of a wide character.
    const COVERED: Self = Self { first: '\0', ..Self::BLANK };

    /// `room` is how many columns are left in the row, this one included.
    fn new(cell: &Cell, depth: Depth, room: u16) -> Self {
        let pen = Pen {
            fg: depth.ink(cell.fg),
            bg: depth.ink(cell.bg),
            attrs: cell.modifier.difference(Modifier::HIDDEN),
        };
        let mut chars = cell.symbol().chars();
        // Concealed text is not sent at all: some terminals ignore SGR 8.
        let hidden = cell.modifier.contains(Modifier::HIDDEN);
        let (first, wide) = match chars.next() {
            Some(first) if !hidden => printable(first, room),
            _ => (' ', false),
        };
        if first == ' ' {
            return Self { pen: on_blank(pen), ..Self::BLANK };
        }
        let marks: String = chars.filter(|&mark| is_mark(mark)).take(MARKS).collect();
        let marks = if marks.is_empty() { None } else { Some(marks.into_boxed_str()) };
        Self { first, marks, wide, pen }
    }

    /// Whether a wide character on the left covers this cell.
    pub(super) fn is_covered(&self) -> bool {
        self.first == '\0'
    }

    /// Columns taken.
    pub(super) fn width(&self) -> u16 {
        if self.wide { 2 } else { 1 }
    }

    /// Whether terminals may disagree on how far this tile moves the cursor: wide ones, combined ones, scripts that
    /// are shaped or run from the right, and all that lies beyond the symbols (ideographs, private use, emoji).
    pub(super) fn is_risky(&self) -> bool {
        self.wide || self.marks.is_some() || matches!(self.first, '\u{590}'..='\u{1dff}' | '\u{2e80}'..)
    }

    /// Whether this is one byte on the wire.
    pub(super) fn is_one_byte(&self) -> bool {
        self.marks.is_none() && matches!(self.first, ' '..='~')
    }

    /// Appends the text.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        let mut utf8 = [0; 4];
        out.extend_from_slice(self.first.encode_utf8(&mut utf8).as_bytes());
        if let Some(marks) = &self.marks {
            out.extend_from_slice(marks.as_bytes());
        }
    }
}

/// The part of a pen that shows on a blank; the rest is forgotten, so that it is never sent.
fn on_blank(pen: Pen) -> Pen {
    if pen.attrs.intersects(SEEN_ON_BLANK) { pen } else { Pen { bg: pen.bg, ..Pen::default() } }
}

/// The character to show for `char`, and whether it is wide.
fn printable(char: char, room: u16) -> (char, bool) {
    match char {
        ' '..='~' => (char, false),
        '\u{a0}' => (' ', false),
        // A soft hyphen is shown by some terminals and swallowed by others.
        '\u{ad}' => ('-', false),
        // The mark of a decoding error is dropped by some, and missing from many fonts.
        '\u{fffd}' => ('?', false),
        _ => match char.width() {
            Some(1) if !is_line_separator(char) => (char, false),
            Some(2) if room >= 2 => (char, true),
            // Control characters, lone marks, directional overrides, a wide character in the last column.
            _ => (' ', false),
        },
    }
}

fn is_line_separator(char: char) -> bool {
    matches!(char, '\u{2028}' | '\u{2029}')
}

/// Whether `char` combines with the letter before it. Joiners, direction overrides and variation selectors do not
/// count: they change the width or the order of what follows, and terminals disagree about them.
fn is_mark(char: char) -> bool {
    char.width() == Some(0)
        && !matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// A screenful of tiles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) width: u16,
    pub(super) height: u16,
    tiles: Vec<Tile>,
}

impl Grid {
    /// An empty screen.
    pub(super) fn blank(size: Size) -> Self {
        let count = usize::from(size.width) * usize::from(size.height);
        Self { width: size.width, height: size.height, tiles: vec![Tile::BLANK; count] }
    }

    /// One row.
    pub(super) fn row(&self, y: u16) -> &[Tile] {
        let width = usize::from(self.width);
        let start = usize::from(y) * width;
        &self.tiles[start..start + width]
    }

    /// Makes everything blank again.
    pub(super) fn erase(&mut self) {
        self.tiles.fill(Tile::BLANK);
    }

    /// Takes over what a view drew. Cells outside the buffer are blank.
    pub(super) fn take(&mut self, drawn: &Buffer, depth: Depth) {
        self.erase();
        let width = usize::from(self.width);
        for y in 0..self.height {
            let mut x = 0;
            while x < self.width {
                let Some(cell) = drawn.cell((x, y)) else { break };
                let at = usize::from(y) * width + usize::from(x);
                let tile = Tile::new(cell, depth, self.width - x);
                let step = tile.width();
                self.tiles[at] = tile;
                if step == 2 {
                    self.tiles[at + 1] = Tile::COVERED;
                }
                x += step;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::{Color, Style};

    use super::*;

    fn tile(symbol: &str) -> Tile {
        let mut cell = Cell::default();
        cell.set_symbol(symbol);
        Tile::new(&cell, Depth::Sixteen, 10)
    }

    fn text(tile: &Tile) -> String {
        let mut out = Vec::new();
        tile.write(&mut out);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn letters_accents_and_marks_go_through() {
        assert_eq!(text(&tile("à")), "à");
        assert_eq!(text(&tile("e\u{301}")), "e\u{301}");
        assert!(tile("語").wide);
    }

    #[test]
    fn what_could_move_the_cursor_is_made_blank() {
        for symbol in ["", "\n", "\x1b[2J", "\u{9b}", "\u{301}", "\u{202e}", "\u{200b}", "\u{2028}"] {
            assert_eq!(tile(symbol), Tile::BLANK, "{symbol:?}");
        }
        assert_eq!(text(&tile("a\x1b[2J")), "a");
        assert_eq!(text(&tile("a\u{200d}\u{202e}\u{fe0f}")), "a");
    }

    #[test]
    fn a_wide_character_needs_two_columns() {
        let mut cell = Cell::default();
        cell.set_symbol("語");
        assert_eq!(Tile::new(&cell, Depth::Sixteen, 1), Tile::BLANK);
    }

    #[test]
    fn the_colour_of_a_blank_is_forgotten_unless_it_shows() {
        let mut cell = Cell::default();
        cell.set_style(Style::new().fg(Color::Red).bold());
        assert_eq!(Tile::new(&cell, Depth::Sixteen, 1), Tile::BLANK);
        cell.set_style(Style::new().reversed());
        assert_ne!(Tile::new(&cell, Depth::Sixteen, 1), Tile::BLANK);
    }

    #[test]
    fn hidden_text_is_not_sent() {
        let mut cell = Cell::default();
        cell.set_symbol("x").set_style(Style::new().hidden());
        assert_eq!(Tile::new(&cell, Depth::Sixteen, 1), Tile::BLANK);
    }
}
