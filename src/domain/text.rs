//! Text that came from a keyboard or a file, made harmless.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Why a text is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but white space.
    #[error("empty")]
    Empty,
    /// Longer than the field holds, in characters.
    #[error("longer than {max} characters")]
    TooLong {
        /// The most that the field holds.
        max: usize,
    },
    /// A control character, or one that reorders or hides the text around it.
    #[error("control character U+{code:04X}")]
    Control {
        /// Its code point.
        code: u32,
    },
}

/// One line of text, 1 to `MAX` characters, without control characters, spaces folded.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Line<const MAX: usize>(Box<str>);

/// A name: of a person, a company, a task.
pub type Name = Line<120>;

/// A short text: an address, a title, a reason.
pub type Short = Line<240>;

/// A note of an operator: several lines, 1 to 4,000 characters.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Note(Box<str>);

/// Whether a character may never stand in a stored text: controls, and the invisible marks that
/// reorder text or carry escape sequences to a terminal.
pub fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

impl<const MAX: usize> Line<MAX> {
    /// What can be kept of any text: unsafe characters become spaces, the rest is cut at `MAX`; `?` stands for
    /// nothing at all.
    pub fn tame(text: &str) -> Self {
        let harmless: String = text.chars().map(|c| if is_unsafe(c) { ' ' } else { c }).collect();
        let cut: String = one_line(&harmless).chars().take(MAX).collect();
        let cut = cut.trim();
        Line(if cut.is_empty() { "?" } else { cut }.into())
    }
}

fn check(text: &str, max: usize) -> Result<(), TextError> {
    if let Some(c) = text.chars().find(|c| is_unsafe(*c) && *c != '\n') {
        return Err(TextError::Control { code: u32::from(c) });
    }
    match text.chars().count() {
        0 => Err(TextError::Empty),
        n if n > max => Err(TextError::TooLong { max }),
        _ => Ok(()),
    }
}

fn one_line(text: &str) -> String {
    text.split([' ', '\t', '\u{A0}', '\u{202F}'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

impl<const MAX: usize> FromStr for Line<MAX> {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let folded = one_line(text.trim_matches(['\r', '\n', ' ', '\t']));
        check(&folded, MAX)?;
        match folded.contains('\n') {
            true => Err(TextError::Control { code: 10 }),
            false => Ok(Line(folded.into())),
        }
    }
}

impl FromStr for Note {
    type Err = TextError;

    fn from_str(text: &str) -> Result<Self, TextError> {
        let lines: Vec<String> = text.lines().map(one_line).collect();
        let text = lines.join("\n").trim_matches('\n').to_owned();
        check(&text, 4_000)?;
        Ok(Note(text.into()))
    }
}

macro_rules! plain_text {
    ([$($generics:tt)*] $name:ty) => {
        impl<$($generics)*> Deref for $name {
            type Target = str;

            fn deref(&self) -> &str {
                &self.0
            }
        }

        impl<$($generics)*> fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.0)
            }
        }

        impl<$($generics)*> fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Debug::fmt(&self.0, f)
            }
        }

        impl<$($generics)*> Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de, $($generics)*> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
            }
        }
    };
}

plain_text!([const MAX: usize] Line<MAX>);
plain_text!([] Note);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_are_folded_and_controls_refused() {
        assert_eq!(&*" De   Luca\u{A0}".parse::<Name>().unwrap(), "De Luca");
        assert_eq!("Ros\u{1b}[31msi".parse::<Name>(), Err(TextError::Control { code: 0x1b }));
        assert_eq!("a\u{202E}b".parse::<Name>(), Err(TextError::Control { code: 0x202E }));
        assert_eq!(" \t ".parse::<Name>(), Err(TextError::Empty));
        assert_eq!("x".repeat(121).parse::<Name>(), Err(TextError::TooLong { max: 120 }));
    }

    #[test]
    fn a_note_keeps_its_lines() {
        let note: Note = "richiama lunedì  \ndopo le 15\n\n".parse().unwrap();
        assert_eq!(&*note, "richiama lunedì\ndopo le 15");
        assert!("a\nb".parse::<Name>().is_err());
    }
}
