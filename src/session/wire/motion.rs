//! Where the terminal's cursor is, and the shortest way to somewhere else.

use super::pen::number;

/// Where the terminal's cursor is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nobody knows: only an absolute move will do.
    Lost,
    /// Column and row, from 0.
    Cell(u16, u16),
    /// In this row, after a character in the last column: terminals put off the wrap, and disagree on the column.
    Edge(u16),
}

/// Finds the shortest move. Keeps its two scratch lines between moves.
#[derive(Debug, Default)]
pub(super) struct Motion {
    best: Vec<u8>,
    trial: Vec<u8>,
}

impl Motion {
    /// The bytes that bring the cursor from `from` to column `x`, row `y`; empty when it is there.
    pub(super) fn shortest(&mut self, from: Place, x: u16, y: u16) -> &[u8] {
        self.best.clear();
        if from == Place::Cell(x, y) {
            return &self.best;
        }
        absolute(x, y, &mut self.best);
        let (column, row) = match from {
            Place::Lost => return &self.best,
            Place::Cell(column, row) => (Some(column), row),
            Place::Edge(row) => (None, row),
        };
        if row == y {
            self.consider(|out| csi(x + 1, b'G', out));
        }
        if row <= y && y - row <= 4 {
            // Line feeds only together with a carriage return: alone they depend on the terminal's newline mode.
            // They never leave the last row, so nothing scrolls.
            self.consider(|out| {
                out.push(b'\r');
                out.extend(std::iter::repeat_n(b'\n', usize::from(y - row)));
                csi(x, b'C', out);
            });
        }
        if let Some(column) = column {
            self.consider(|out| {
                csi(y.saturating_sub(row), b'B', out);
                csi(row.saturating_sub(y), b'A', out);
                let back = column.saturating_sub(x);
                if back <= 3 {
                    out.extend(std::iter::repeat_n(b'\x08', usize::from(back)));
                } else {
                    csi(back, b'D', out);
                }
                csi(x.saturating_sub(column), b'C', out);
            });
        }
        &self.best
    }

    /// Keeps what `write` writes when it is shorter than the best so far.
    fn consider(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.trial.clear();
        write(&mut self.trial);
        if self.trial.len() < self.best.len() {
            std::mem::swap(&mut self.trial, &mut self.best);
        }
    }
}

/// `CSI count final`; nothing for 0, no number for 1.
pub(super) fn csi(count: u16, last: u8, out: &mut Vec<u8>) {
    if count == 0 {
        return;
    }
    out.extend_from_slice(b"\x1b[");
    if count > 1 {
        number(count, out);
    }
    out.push(last);
}

/// `CSI row ; column H`, leaving out what is 1.
fn absolute(x: u16, y: u16, out: &mut Vec<u8>) {
    out.extend_from_slice(b"\x1b[");
    if y > 0 {
        number(y + 1, out);
    }
    if x > 0 {
        out.push(b';');
        number(x + 1, out);
    }
    out.push(b'H');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go(from: Place, x: u16, y: u16) -> String {
        String::from_utf8(Motion::default().shortest(from, x, y).to_vec()).unwrap()
    }

    #[test]
    fn staying_costs_nothing() {
        assert_eq!(go(Place::Cell(3, 4), 3, 4), "");
    }

    #[test]
    fn lost_goes_absolutely() {
        assert_eq!(go(Place::Lost, 0, 0), "\x1b[H");
        assert_eq!(go(Place::Lost, 9, 0), "\x1b[;10H");
        assert_eq!(go(Place::Lost, 0, 9), "\x1b[10H");
        assert_eq!(go(Place::Lost, 9, 9), "\x1b[10;10H");
    }

    #[test]
    fn near_is_short() {
        assert_eq!(go(Place::Cell(5, 5), 0, 5), "\r");
        assert_eq!(go(Place::Cell(5, 5), 0, 6), "\r\n");
        assert_eq!(go(Place::Edge(5), 0, 6), "\r\n");
        assert_eq!(go(Place::Cell(5, 5), 6, 5), "\x1b[C");
        assert_eq!(go(Place::Cell(5, 5), 3, 5), "\x08\x08");
        assert_eq!(go(Place::Cell(5, 5), 5, 6), "\x1b[B");
        assert_eq!(go(Place::Cell(5, 5), 4, 4), "\x1b[A\x08");
        assert_eq!(go(Place::Edge(5), 40, 5), "\x1b[41G");
    }
}
