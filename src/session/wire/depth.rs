//! The nearest a terminal can show to a colour asked for.

use ratatui::style::Color;

pub use crate::look::ColourDepth as Depth;

/// A colour as it goes over the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Ink {
    /// The terminal's own foreground or background.
    #[default]
    Default,
    /// A palette colour: 0–15 are the terminal's own sixteen.
    Index(u8),
    /// Red, green, blue.
    Rgb(u8, u8, u8),
}

/// The sixteen colours as xterm paints them, for finding the nearest one only: what the terminal really
/// shows is its owner's business.
const SIXTEEN: [(u8, u8, u8); 16] = [
    (0, 0, 0),
    (205, 0, 0),
    (0, 205, 0),
    (205, 205, 0),
    (0, 0, 238),
    (205, 0, 205),
    (0, 205, 205),
    (229, 229, 229),
    (127, 127, 127),
    (255, 0, 0),
    (0, 255, 0),
    (255, 255, 0),
    (92, 92, 255),
    (255, 0, 255),
    (0, 255, 255),
    (255, 255, 255),
];

/// The six steps of each axis of the 6×6×6 colour cube (indices 16–231).
const CUBE: [u8; 6] = [0, 95, 135, 175, 215, 255];

impl Depth {
    /// The nearest ink this depth has for `colour`.
    pub(super) fn ink(self, colour: Color) -> Ink {
        let ink = match colour {
            Color::Reset => Ink::Default,
            Color::Black => Ink::Index(0),
            Color::Red => Ink::Index(1),
            Color::Green => Ink::Index(2),
            Color::Yellow => Ink::Index(3),
            Color::Blue => Ink::Index(4),
            Color::Magenta => Ink::Index(5),
            Color::Cyan => Ink::Index(6),
            Color::Gray => Ink::Index(7),
            Color::DarkGray => Ink::Index(8),
            Color::LightRed => Ink::Index(9),
            Color::LightGreen => Ink::Index(10),
            Color::LightYellow => Ink::Index(11),
            Color::LightBlue => Ink::Index(12),
            Color::LightMagenta => Ink::Index(13),
            Color::LightCyan => Ink::Index(14),
            Color::White => Ink::Index(15),
            Color::Indexed(index) => Ink::Index(index),
            Color::Rgb(red, green, blue) => Ink::Rgb(red, green, blue),
        };
        match (self, ink) {
            (Self::Mono, _) => Ink::Default,
            (Self::Sixteen, Ink::Index(index)) if index > 15 => Ink::Index(nearest_sixteen(indexed(index))),
            (Self::Sixteen, Ink::Rgb(red, green, blue)) => Ink::Index(nearest_sixteen((red, green, blue))),
            (Self::Indexed, Ink::Rgb(red, green, blue)) => Ink::Index(nearest_indexed((red, green, blue))),
            (_, ink) => ink,
        }
    }
}

/// What xterm paints for palette index `index`.
fn indexed(index: u8) -> (u8, u8, u8) {
    match index {
        0..=15 => SIXTEEN[usize::from(index)],
        16..=231 => {
            let cube = usize::from(index - 16);
            (CUBE[cube / 36], CUBE[cube / 6 % 6], CUBE[cube % 6])
        }
        232..=255 => {
            let grey = 8 + 10 * (index - 232);
            (grey, grey, grey)
        }
    }
}

/// Squared distance between two colours.
fn distance(one: (u8, u8, u8), other: (u8, u8, u8)) -> u32 {
    let square = |a: u8, b: u8| u32::from(a.abs_diff(b)).pow(2);
    square(one.0, other.0) + square(one.1, other.1) + square(one.2, other.2)
}

/// The nearest of the sixteen; black when there is nothing to compare with, which cannot be.
fn nearest_sixteen(colour: (u8, u8, u8)) -> u8 {
    (0..16).min_by_key(|&index| distance(colour, indexed(index))).unwrap_or_default()
}

/// The nearest of the cube and the greys (never one of the sixteen, which the terminal's owner may repaint).
fn nearest_indexed(colour: (u8, u8, u8)) -> u8 {
    (16..=255).min_by_key(|&index| distance(colour, indexed(index))).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mono_has_no_ink() {
        assert_eq!(Depth::Mono.ink(Color::Red), Ink::Default);
        assert_eq!(Depth::Mono.ink(Color::Rgb(1, 2, 3)), Ink::Default);
    }

    #[test]
    fn sixteen_takes_the_nearest() {
        assert_eq!(Depth::Sixteen.ink(Color::LightBlue), Ink::Index(12));
        assert_eq!(Depth::Sixteen.ink(Color::Rgb(250, 5, 5)), Ink::Index(9));
        assert_eq!(Depth::Sixteen.ink(Color::Indexed(231)), Ink::Index(15));
        assert_eq!(Depth::Sixteen.ink(Color::Indexed(7)), Ink::Index(7));
        assert_eq!(Depth::Sixteen.ink(Color::Reset), Ink::Default);
    }

    #[test]
    fn indexed_keeps_clear_of_the_owners_sixteen() {
        assert_eq!(Depth::Indexed.ink(Color::Rgb(255, 0, 0)), Ink::Index(196));
        assert_eq!(Depth::Indexed.ink(Color::Rgb(8, 8, 8)), Ink::Index(232));
        assert_eq!(Depth::Indexed.ink(Color::Indexed(99)), Ink::Index(99));
    }

    #[test]
    fn true_colour_is_left_alone() {
        assert_eq!(Depth::True.ink(Color::Rgb(1, 2, 3)), Ink::Rgb(1, 2, 3));
    }
}
