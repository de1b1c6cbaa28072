//! Colours and how they are brought down to what a terminal can show.

use ratatui::style::Color;

use super::{ColourDepth, contrast};

/// A colour by its red, green and blue.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Rgb(pub u8, pub u8, pub u8);

/// One of the terminal's own sixteen colours, 0 to 15; what it looks like is the operator's choice.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Ansi(u8);

/// A colour of a theme.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Colour {
    /// One of the terminal's own.
    Ansi(Ansi),
    /// An exact one.
    Rgb(Rgb),
}

/// The sixteen: name in theme files, what ratatui calls it, and what an unchanged xterm shows.
const SIXTEEN: [(&str, Color, Rgb); 16] = [
    ("black", Color::Black, Rgb(0, 0, 0)),
    ("red", Color::Red, Rgb(205, 0, 0)),
    ("green", Color::Green, Rgb(0, 205, 0)),
    ("yellow", Color::Yellow, Rgb(205, 205, 0)),
    ("blue", Color::Blue, Rgb(0, 0, 238)),
    ("magenta", Color::Magenta, Rgb(205, 0, 205)),
    ("cyan", Color::Cyan, Rgb(0, 205, 205)),
    ("white", Color::Gray, Rgb(229, 229, 229)),
    ("bright-black", Color::DarkGray, Rgb(127, 127, 127)),
    ("bright-red", Color::LightRed, Rgb(255, 0, 0)),
    ("bright-green", Color::LightGreen, Rgb(0, 255, 0)),
    ("bright-yellow", Color::LightYellow, Rgb(255, 255, 0)),
    ("bright-blue", Color::LightBlue, Rgb(92, 92, 255)),
    ("bright-magenta", Color::LightMagenta, Rgb(255, 0, 255)),
    ("bright-cyan", Color::LightCyan, Rgb(0, 255, 255)),
    ("bright-white", Color::White, Rgb(255, 255, 255)),
];

impl Ansi {
    /// The colour of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        SIXTEEN.iter().zip(0..).find(|((known, ..), _)| *known == name).map(|(_, number)| Self(number))
    }

    /// The name used in theme files.
    #[must_use]
    pub fn name(self) -> &'static str {
        SIXTEEN[usize::from(self.0)].0
    }

    fn color(self) -> Color {
        SIXTEEN[usize::from(self.0)].1
    }

    /// What an unchanged xterm shows for it.
    #[must_use]
    pub fn nominal(self) -> Rgb {
        SIXTEEN[usize::from(self.0)].2
    }
}

impl Colour {
    /// Reads a colour's name or `#rrggbb`.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let Some(hex) = text.strip_prefix('#') else {
            return Ansi::named(text).map(Self::Ansi);
        };
        if hex.len() != 6 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(hex, 16).ok()?.to_be_bytes();
        Some(Self::Rgb(Rgb(red, green, blue)))
    }

    /// This colour as a terminal of this depth is told to show it, on a ground of this colour; `None` leaves
    /// the terminal's own.
    #[must_use]
    pub fn at(self, depth: ColourDepth, ground: Option<Rgb>) -> Option<Color> {
        match (self, depth) {
            (_, ColourDepth::Mono) => None,
            (Self::Ansi(ansi), _) => Some(ansi.color()),
            (Self::Rgb(Rgb(r, g, b)), ColourDepth::True) => Some(Color::Rgb(r, g, b)),
            (Self::Rgb(rgb), ColourDepth::Indexed) => Some(Color::Indexed(nearest_indexed(rgb))),
            (Self::Rgb(rgb), ColourDepth::Sixteen) => Some(nearest_ansi(rgb, ground).color()),
        }
    }

    /// What this colour looks like at this depth, as far as can be known; `None` where there is no colour.
    #[must_use]
    pub fn seen_at(self, depth: ColourDepth, ground: Option<Rgb>) -> Option<Rgb> {
        match (self, depth) {
            (_, ColourDepth::Mono) => None,
            (Self::Ansi(ansi), _) => Some(ansi.nominal()),
            (Self::Rgb(rgb), ColourDepth::True) => Some(rgb),
            (Self::Rgb(rgb), ColourDepth::Indexed) => Some(indexed(nearest_indexed(rgb))),
            (Self::Rgb(rgb), ColourDepth::Sixteen) => Some(nearest_ansi(rgb, ground).nominal()),
        }
    }
}

/// Levels of the 6 × 6 × 6 cube that xterm's colours 16 to 231 are made of.
const LEVELS: [u8; 6] = [0, 95, 135, 175, 215, 255];

/// What xterm's colour `number`, from 16 up, looks like.
fn indexed(number: u8) -> Rgb {
    let number = usize::from(number.max(16)) - 16;
    if number < 216 {
        return Rgb(LEVELS[number / 36], LEVELS[number / 6 % 6], LEVELS[number % 6]);
    }
    let grey = u8::try_from(8 + 10 * (number - 216)).unwrap_or(u8::MAX);
    Rgb(grey, grey, grey)
}

fn nearest_indexed(rgb: Rgb) -> u8 {
    // colours 0 to 15 are left out: the operator may have changed them
    (16..=u8::MAX).min_by_key(|&number| distance(rgb, indexed(number))).unwrap_or(16)
}

/// The nearest of the sixteen that can be read on `ground`.
fn nearest_ansi(rgb: Rgb, ground: Option<Rgb>) -> Ansi {
    let readable = |ansi: &Ansi| ground.is_none_or(|ground| contrast(ansi.nominal(), ground) >= 4.5);
    (0..16)
        .map(Ansi)
        .filter(readable)
        .min_by_key(|ansi| distance(rgb, ansi.nominal()))
        .unwrap_or_else(|| Ansi(if ground.is_some_and(|g| contrast(g, Rgb(0, 0, 0)) > 4.5) { 0 } else { 15 }))
}

/// The "redmean" distance: close to what the eye sees, in whole numbers.
fn distance(Rgb(r1, g1, b1): Rgb, Rgb(r2, g2, b2): Rgb) -> i64 {
    let mean = (i64::from(r1) + i64::from(r2)) / 2;
    let [r, g, b] = [(r1, r2), (g1, g2), (b1, b2)].map(|(a, b)| i64::from(a) - i64::from(b));
    (((512 + mean) * r * r) >> 8) + 4 * g * g + (((767 - mean) * b * b) >> 8)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn colours_are_read_by_name_and_by_number() {
        assert_eq!(Colour::read("#1a2B3c"), Some(Colour::Rgb(Rgb(0x1a, 0x2b, 0x3c))));
        assert_eq!(
            Colour::read("bright-red").map(|c| c.at(ColourDepth::Sixteen, None)),
            Some(Some(Color::LightRed))
        );
        for wrong in ["#fff", "#12345g", "#+12345", "crimson", ""] {
            assert_eq!(Colour::read(wrong), None, "{wrong}");
        }
        for (name, ..) in SIXTEEN {
            assert_eq!(Ansi::named(name).map(Ansi::name), Some(name));
        }
    }

    #[test]
    fn exact_colours_come_down_to_near_ones() {
        let at = |rgb, depth| Colour::Rgb(rgb).at(depth, None);
        assert_eq!(at(Rgb(255, 135, 0), ColourDepth::Indexed), Some(Color::Indexed(208)));
        assert_eq!(at(Rgb(128, 128, 128), ColourDepth::Indexed), Some(Color::Indexed(244)));
        assert_eq!(at(Rgb(250, 5, 5), ColourDepth::Sixteen), Some(Color::LightRed));
        assert_eq!(at(Rgb(250, 5, 5), ColourDepth::Mono), None);
    }

    #[test]
    fn a_colour_that_would_vanish_on_the_ground_gives_way() {
        let navy = Colour::Rgb(Rgb(0, 0, 140));
        assert_eq!(navy.at(ColourDepth::Sixteen, None), Some(Color::Blue));
        let on_black = navy.seen_at(ColourDepth::Sixteen, Some(Rgb(0, 0, 0))).unwrap();
        assert!(contrast(on_black, Rgb(0, 0, 0)) >= 4.5);
    }

    proptest! {
        #[test]
        fn a_colour_of_the_cube_is_itself(number in 16_u8..=255) {
            let rgb = indexed(number);
            prop_assert_eq!(indexed(nearest_indexed(rgb)), rgb);
        }

        #[test]
        fn on_any_ground_something_can_be_read(r: u8, g: u8, b: u8, ground: (u8, u8, u8)) {
            let ground = Rgb(ground.0, ground.1, ground.2);
            let seen = Colour::Rgb(Rgb(r, g, b)).seen_at(ColourDepth::Sixteen, Some(ground));
            prop_assert!(seen.is_some_and(|seen| contrast(seen, ground) >= 4.0));
        }
    }
}
