//! The style in force at the terminal, and the shortest way from one to the next (SGR, ECMA-48 §8.3.117).

use ratatui::style::Modifier;

use super::depth::Ink;

/// Colours and attributes of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Pen {
    pub(super) fg: Ink,
    pub(super) bg: Ink,
    pub(super) attrs: Modifier,
}

/// Attributes that show on a blank.
pub(super) const SEEN_ON_BLANK: Modifier =
    Modifier::REVERSED.union(Modifier::UNDERLINED).union(Modifier::CROSSED_OUT);

/// Attribute, code that switches it on, code that switches it off.
/// Bold and dim share their off code (22), as do the two blinks (25).
const ATTRS: [(Modifier, u8, u8); 8] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::CROSSED_OUT, 9, 29),
];

impl Pen {
    /// Whether a blank drawn with this pen looks like an erased cell.
    pub(super) fn draws_plain_blanks(self) -> bool {
        self.bg == Ink::Default && !self.attrs.intersects(SEEN_ON_BLANK)
    }

    /// Writes the shortest sequence that turns this pen into `next`; nothing when they are the same.
    pub(super) fn change(self, next: Self, out: &mut Vec<u8>) {
        if self == next {
            return;
        }
        let start = out.len();
        self.step(next, out);
        let middle = out.len();
        next.afresh(out);
        // Two ways are now written one after the other: keep the shorter.
        if out.len() - middle < middle - start {
            out.drain(start..middle);
        } else {
            out.truncate(middle);
        }
    }

    /// Switches off what goes and on what comes.
    fn step(self, next: Self, out: &mut Vec<u8>) {
        let mut sgr = Sgr::open(out);
        let mut kept = self.attrs;
        for (attr, _, off) in ATTRS {
            if kept.contains(attr) && !next.attrs.contains(attr) {
                sgr.code(off);
                for (other, _, other_off) in ATTRS {
                    if other_off == off {
                        kept.remove(other);
                    }
                }
            }
        }
        for (attr, on, _) in ATTRS {
            if next.attrs.contains(attr) && !kept.contains(attr) {
                sgr.code(on);
            }
        }
        if self.fg != next.fg {
            sgr.ink(next.fg, 30);
        }
        if self.bg != next.bg {
            sgr.ink(next.bg, 40);
        }
        sgr.close();
    }

    /// Resets, then sets everything.
    fn afresh(self, out: &mut Vec<u8>) {
        let mut sgr = Sgr::open(out);
        if self != Self::default() {
            // An empty first parameter is 0, the reset: `CSI ; 1 m`.
            sgr.nothing();
        }
        for (attr, on, _) in ATTRS {
            if self.attrs.contains(attr) {
                sgr.code(on);
            }
        }
        if self.fg != Ink::Default {
            sgr.ink(self.fg, 30);
        }
        if self.bg != Ink::Default {
            sgr.ink(self.bg, 40);
        }
        sgr.close();
    }
}

/// One `CSI … m` being written.
struct Sgr<'out> {
    out: &'out mut Vec<u8>,
    empty: bool,
}

impl<'out> Sgr<'out> {
    fn open(out: &'out mut Vec<u8>) -> Self {
        out.extend_from_slice(b"\x1b[");
        Self { out, empty: true }
    }

    fn nothing(&mut self) {
        self.empty = false;
    }

    fn code(&mut self, code: u8) {
        if !self.empty {
            self.out.push(b';');
        }
        self.empty = false;
        number(u16::from(code), self.out);
    }

    /// `base` is 30 for the foreground, 40 for the background.
    fn ink(&mut self, ink: Ink, base: u8) {
        match ink {
            Ink::Default => self.code(base + 9),
            Ink::Index(index @ 0..=7) => self.code(base + index),
            Ink::Index(index @ 8..=15) => self.code(base + 60 + index - 8),
            Ink::Index(index) => [base + 8, 5, index].into_iter().for_each(|code| self.code(code)),
            Ink::Rgb(red, green, blue) => {
                [base + 8, 2, red, green, blue].into_iter().for_each(|code| self.code(code));
            }
        }
    }

    fn close(self) {
        self.out.push(b'm');
    }
}

/// Writes `value` in decimal.
pub(super) fn number(value: u16, out: &mut Vec<u8>) {
    let mut digits = [0; 5];
    let mut rest = value;
    let mut first = digits.len();
    loop {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[first..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(from: Pen, to: Pen) -> String {
        let mut out = Vec::new();
        from.change(to, &mut out);
        String::from_utf8(out).unwrap()
    }

    fn pen(fg: Ink, attrs: Modifier) -> Pen {
        Pen { fg, bg: Ink::Default, attrs }
    }

    #[test]
    fn the_same_pen_costs_nothing() {
        assert_eq!(change(pen(Ink::Index(3), Modifier::BOLD), pen(Ink::Index(3), Modifier::BOLD)), "");
    }

    #[test]
    fn plain_is_the_short_reset() {
        assert_eq!(change(pen(Ink::Index(3), Modifier::BOLD), Pen::default()), "\x1b[m");
    }

    #[test]
    fn only_what_changes_is_said() {
        let from = pen(Ink::Index(3), Modifier::BOLD);
        assert_eq!(change(from, pen(Ink::Index(12), Modifier::BOLD)), "\x1b[94m");
        assert_eq!(change(from, pen(Ink::Index(3), Modifier::BOLD | Modifier::REVERSED)), "\x1b[7m");
    }

    #[test]
    fn bold_goes_without_taking_dim_along() {
        let both = pen(Ink::Index(200), Modifier::BOLD | Modifier::DIM);
        assert_eq!(change(both, pen(Ink::Index(200), Modifier::DIM)), "\x1b[22;2m");
    }

    #[test]
    fn a_reset_is_used_when_shorter() {
        let from = pen(Ink::Index(3), Modifier::BOLD | Modifier::ITALIC | Modifier::REVERSED);
        assert_eq!(change(from, pen(Ink::Default, Modifier::UNDERLINED)), "\x1b[;4m");
    }

    #[test]
    fn numbers_are_decimal() {
        let mut out = Vec::new();
        for value in [0, 7, 10, 105, 65_535] {
            number(value, &mut out);
            out.push(b' ');
        }
        assert_eq!(out, b"0 7 10 105 65535 ");
    }
}
