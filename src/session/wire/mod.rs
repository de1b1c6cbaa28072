//! What goes over the line: the difference between two screens, in as few bytes as a terminal understands.
//!
//! Views draw on a [`Sheet`]; a [`Wire`] remembers what one terminal shows, compares, and writes one frame.
//! Nothing here asks a terminal anything, and nothing is shared between sessions.
//!
//! Bytes used, all of them VT220 or ECMA-48 that PuTTY, xterm, VTE, the Linux console, tmux and screen
//! have in common: SGR, CUP, CHA, CUU/CUD/CUF/CUB, CR, LF, BS, EL 0, ED 0, ECH, DECTCEM, and the synchronised
//! update bracket (DECSET 2026), which terminals that do not know it ignore. Erasing is only done on the
//! default background, because not all terminals erase with the current one.

mod depth;
mod motion;
mod pen;
mod sheet;
#[cfg(test)]
mod tests;
mod tile;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Size},
};

pub use self::depth::Depth;
use self::motion::{Motion, Place, csi};
use self::pen::Pen;
pub use self::sheet::Sheet;
use self::tile::{Grid, Tile};

/// Opens a synchronised update.
const BEGIN: &[u8] = b"\x1b[?2026h";
/// Closes it: the terminal shows the whole frame at once.
const FINISH: &[u8] = b"\x1b[?2026l";
/// Plain style, home, erase to the end of the screen.
const CLEAR: &[u8] = b"\x1b[m\x1b[H\x1b[J";
const SHOW_CURSOR: &[u8] = b"\x1b[?25h";
const HIDE_CURSOR: &[u8] = b"\x1b[?25l";

/// Widest screen drawn, in columns. A larger terminal shows the rest empty.
pub const MAX_COLS: u16 = 600;
/// Highest screen drawn, in rows.
pub const MAX_ROWS: u16 = 300;

/// A size that can be drawn on: what a terminal says, held within [`MAX_COLS`] × [`MAX_ROWS`].
/// A zero means the terminal does not know, and is taken as the usual 80 × 24.
pub fn sane(cols: u16, rows: u16) -> Size {
    let known = |value: u16, usual: u16, most: u16| if value == 0 { usual } else { value.min(most) };
    Size::new(known(cols, 80, MAX_COLS), known(rows, 24, MAX_ROWS))
}

/// One terminal as we know it, and the frame being written to it.
#[derive(Debug)]
pub struct Wire {
    depth: Depth,
    /// What the terminal shows, once it has read everything sent.
    shown: Grid,
    /// What it is to show.
    wanted: Grid,
    pen: Pen,
    place: Place,
    /// `None`: not known.
    cursor_shown: Option<bool>,
    /// The terminal's content is not known: start from an empty screen.
    unknown: bool,
    motion: Motion,
    body: Vec<u8>,
}

impl Wire {
    /// A terminal of this size (made [`sane`]) and depth, with unknown content.
    pub fn new(size: Size, depth: Depth) -> Self {
        let size = sane(size.width, size.height);
        Self {
            depth,
            shown: Grid::blank(size),
            wanted: Grid::blank(size),
            pen: Pen::default(),
            place: Place::Lost,
            cursor_shown: None,
            unknown: true,
            motion: Motion::default(),
            body: Vec::new(),
        }
    }

    /// Columns and rows.
    pub fn size(&self) -> Size {
        Size::new(self.shown.width, self.shown.height)
    }

    /// The terminal has another size now. The next frame paints everything.
    pub fn resize(&mut self, size: Size) {
        let size = sane(size.width, size.height);
        self.shown = Grid::blank(size);
        self.wanted = Grid::blank(size);
        self.repaint();
    }

    /// Something else may have written to the terminal. The next frame paints everything.
    pub fn repaint(&mut self) {
        self.unknown = true;
        self.cursor_shown = None;
    }

    /// Writes the difference between what the terminal shows and `drawn`. The frame is complete, and
    /// can be taken, after [`Wire::finish`].
    pub fn lay(&mut self, drawn: &Buffer) {
        if self.unknown {
            self.unknown = false;
            self.body.extend_from_slice(CLEAR);
            self.shown.erase();
            self.pen = Pen::default();
            self.place = Place::Cell(0, 0);
        }
        let mut wanted = std::mem::replace(&mut self.wanted, Grid::blank(Size::ZERO));
        let shown = std::mem::replace(&mut self.shown, Grid::blank(Size::ZERO));
        wanted.take(drawn, self.depth);
        for y in 0..wanted.height {
            self.row(y, shown.row(y), wanted.row(y));
        }
        self.shown = wanted;
        self.wanted = shown;
    }

    /// Puts the cursor where the view wants it (`None`: hidden) and gives the frame back: bracketed, whole, to be
    /// written at once. `None` when the terminal shows all of it already.
    pub fn finish(&mut self, cursor: Option<Position>) -> Option<Vec<u8>> {
        let cursor = cursor.filter(|at| at.x < self.shown.width && at.y < self.shown.height);
        if let Some(at) = cursor {
            self.go(at.x, at.y);
        }
        if self.cursor_shown != Some(cursor.is_some()) {
            self.cursor_shown = Some(cursor.is_some());
            self.body.extend_from_slice(if cursor.is_some() { SHOW_CURSOR } else { HIDE_CURSOR });
        }
        if self.body.is_empty() {
            return None;
        }
        let frame = [BEGIN, &self.body, FINISH].concat();
        self.body.clear();
        Some(frame)
    }

    /// Writes the difference between two states of row `y`.
    fn row(&mut self, y: u16, shown: &[Tile], wanted: &[Tile]) {
        let mut x = 0;
        while x < wanted.len() {
            let tile = &wanted[x];
            if *tile == shown[x] || tile.is_covered() {
                x += 1;
                continue;
            }
            let blanks = wanted[x..].iter().take_while(|tile| **tile == Tile::BLANK).count();
            if blanks > 0 {
                x += self.blank(x, y, blanks, shown, wanted);
                continue;
            }
            self.approach(x, y, wanted);
            self.take_pen(tile.pen);
            tile.write(&mut self.body);
            self.step(x, y, tile, wanted.len());
            x += usize::from(tile.width());
        }
    }

    /// Blanks out what of a run of `blanks` tiles from column `x` is not blank yet: by writing blanks, or by
    /// erasing when that is shorter. Returns how many tiles are settled.
    fn blank(&mut self, x: usize, y: u16, blanks: usize, shown: &[Tile], wanted: &[Tile]) -> usize {
        let run = &shown[x..x + blanks];
        let dirty = run.iter().rposition(|tile| *tile != Tile::BLANK).map_or(1, |last| last + 1);
        self.approach(x, y, wanted);
        if !self.pen.draws_plain_blanks() {
            self.take_pen(Pen::default());
        }
        let to_the_end = x + blanks == wanted.len();
        // `CSI K` leaves the cursor behind, `CSI n X` too, and that one needs a move of about as much again.
        if to_the_end && dirty > 3 {
            self.body.extend_from_slice(b"\x1b[K");
            return blanks;
        }
        if !to_the_end && dirty > 10 {
            csi(narrow(dirty), b'X', &mut self.body);
            return dirty;
        }
        for offset in 0..dirty {
            Tile::BLANK.write(&mut self.body);
            self.step(x + offset, y, &Tile::BLANK, wanted.len());
        }
        dirty
    }

    /// Brings the cursor to column `x` of row `y`, where everything on the left is already as wanted: writing
    /// a few of those characters again may be the shortest way.
    fn approach(&mut self, x: usize, y: u16, wanted: &[Tile]) {
        let to = narrow(x);
        let cost = self.motion.shortest(self.place, to, y).len();
        if let Place::Cell(from, row) = self.place
            && row == y
            && from < to
        {
            let between = &wanted[usize::from(from)..x];
            if between.len() < cost && between.iter().all(|tile| self.rewrites(tile)) {
                for tile in between {
                    tile.write(&mut self.body);
                }
                self.place = Place::Cell(to, y);
                return;
            }
        }
        self.go(to, y);
    }

    /// Whether the pen in force draws this tile as it is, in one byte.
    fn rewrites(&self, tile: &Tile) -> bool {
        let same_pen = tile.pen == self.pen || (*tile == Tile::BLANK && self.pen.draws_plain_blanks());
        same_pen && tile.is_one_byte()
    }

    fn go(&mut self, x: u16, y: u16) {
        let moves = self.motion.shortest(self.place, x, y);
        self.body.extend_from_slice(moves);
        self.place = Place::Cell(x, y);
    }

    fn take_pen(&mut self, pen: Pen) {
        self.pen.change(pen, &mut self.body);
        self.pen = pen;
    }

    /// Follows the cursor over the tile just written at column `x` of a row `width` wide.
    fn step(&mut self, x: usize, y: u16, tile: &Tile, width: usize) {
        let after = x + usize::from(tile.width());
        self.place = if tile.is_risky() {
            Place::Lost
        } else if after >= width {
            Place::Edge(y)
        } else {
            Place::Cell(narrow(after), y)
        };
    }
}

/// A column as a number for the terminal. Rows are never longer than [`MAX_COLS`], so nothing is lost.
fn narrow(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(MAX_COLS)
}
