//! A key as the operator sees it, independent of the terminal library.

mod spoken;
mod text;

pub use text::KeyError;

/// What was pressed, apart from the modifiers.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Code {
    /// A visible character or the space, as it would be written: `N`, not shift and `n`.
    Char(char),
    /// F1 to F24.
    Function(u8),
    /// Return; a line feed counts as this too.
    Enter,
    /// Escape.
    Esc,
    /// Tabulator.
    Tab,
    /// Rubs out to the left; both the BS and the DEL byte count as this.
    Backspace,
    /// Rubs out to the right.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
}

/// The modifiers held with a key.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Modifiers {
    /// Control.
    pub ctrl: bool,
    /// Alt or Meta.
    pub alt: bool,
    /// Shift; kept only with keys that are not characters.
    pub shift: bool,
}

/// One key press in its normal form: two presses a terminal cannot tell apart are the same `Key`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Key {
    code: Code,
    modifiers: Modifiers,
}

impl Key {
    /// The normal form of a key press.
    ///
    /// Ctrl-J and Ctrl-M are Enter, Ctrl-I is Tab, Ctrl-H and DEL are Backspace, Ctrl-[ is Esc, because that is
    /// what terminals send. Ctrl+Alt with a sign is AltGr, so it is just the sign. Shift is dropped from
    /// characters: the character says it already.
    #[must_use]
    pub fn new(code: Code, mut modifiers: Modifiers) -> Self {
        let Code::Char(character) = code else {
            return Self { code, modifiers };
        };
        let as_byte = control_byte(character);
        let character = as_byte.unwrap_or(character);
        modifiers.ctrl |= as_byte.is_some();
        if character == '\u{7f}' {
            return Self { code: Code::Backspace, modifiers };
        }
        if modifiers.ctrl && modifiers.alt && !character.is_alphanumeric() {
            modifiers.ctrl = false;
            modifiers.alt = false;
        }
        if modifiers.ctrl {
            let code = match character.to_ascii_lowercase() {
                'j' | 'm' => Code::Enter,
                'i' => Code::Tab,
                'h' => Code::Backspace,
                '[' => Code::Esc,
                letter => {
                    return Self {
                        code: Code::Char(letter),
                        modifiers: Modifiers { shift: false, ..modifiers },
                    };
                }
            };
            return Self { code, modifiers: Modifiers { ctrl: false, ..modifiers } };
        }
        Self { code: Code::Char(character), modifiers: Modifiers { shift: false, ..modifiers } }
    }

    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self::new(code, Modifiers::default())
    }

    /// A visible character.
    #[must_use]
    pub fn char(character: char) -> Self {
        Self::plain(Code::Char(character))
    }

    /// A letter with Ctrl.
    #[must_use]
    pub fn ctrl(character: char) -> Self {
        Self::new(Code::Char(character), Modifiers { ctrl: true, ..Modifiers::default() })
    }

    /// What was pressed.
    #[must_use]
    pub fn code(self) -> Code {
        self.code
    }

    /// The modifiers held.
    #[must_use]
    pub fn modifiers(self) -> Modifiers {
        self.modifiers
    }

    /// The character this key writes where text is typed; `None` for keys that are not text.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.modifiers.ctrl && !self.modifiers.alt && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// Whether the Italian keyboard has this character only with AltGr, or not at all.
    #[must_use]
    pub fn needs_alt_gr(self) -> bool {
        matches!(self.code, Code::Char('[' | ']' | '{' | '}' | '@' | '#' | '~' | '`' | '€'))
    }
}

/// The letter or sign that, with Ctrl, sends this control character; DEL stands for itself.
fn control_byte(character: char) -> Option<char> {
    match character {
        '\0' => Some(' '),
        '\u{1}'..='\u{1a}' => char::from_u32(u32::from(character) + 0x60),
        '\u{1b}'..='\u{1f}' => char::from_u32(u32::from(character) + 0x40),
        _ => None,
    }
}

/// Keys pressed one after the other: `gg`, `<C-s>`. Never empty.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Keys(Vec<Key>);

impl Keys {
    /// A sequence of one.
    #[must_use]
    pub fn one(key: Key) -> Self {
        Self(vec![key])
    }

    /// The keys, in the order they are pressed.
    #[must_use]
    pub fn as_slice(&self) -> &[Key] {
        &self.0
    }

    /// The first key.
    #[must_use]
    pub fn first(&self) -> Key {
        self.0[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_cannot_tell_apart_is_one_key() {
        assert_eq!(Key::ctrl('j'), Key::plain(Code::Enter));
        assert_eq!(Key::ctrl('m'), Key::plain(Code::Enter));
        assert_eq!(Key::char('\n'), Key::plain(Code::Enter));
        assert_eq!(Key::char('\r'), Key::plain(Code::Enter));
        assert_eq!(Key::ctrl('I'), Key::plain(Code::Tab));
        assert_eq!(Key::ctrl('h'), Key::plain(Code::Backspace));
        assert_eq!(Key::char('\u{8}'), Key::plain(Code::Backspace));
        assert_eq!(Key::char('\u{7f}'), Key::plain(Code::Backspace));
        assert_eq!(Key::char('\u{1b}'), Key::plain(Code::Esc));
        assert_eq!(Key::char('\u{c}'), Key::ctrl('L'));
        assert_eq!(Key::char('\0'), Key::ctrl(' '));
    }

    #[test]
    fn alt_gr_and_shift_are_in_the_character() {
        let alt_gr = Modifiers { ctrl: true, alt: true, shift: false };
        assert_eq!(Key::new(Code::Char('@'), alt_gr), Key::char('@'));
        let shift = Modifiers { shift: true, ..Modifiers::default() };
        assert_eq!(Key::new(Code::Char('N'), shift), Key::char('N'));
        assert_ne!(Key::new(Code::Tab, shift), Key::plain(Code::Tab));
    }

    #[test]
    fn only_visible_characters_are_text() {
        assert_eq!(Key::char('è').typed(), Some('è'));
        assert_eq!(Key::char(' ').typed(), Some(' '));
        assert_eq!(Key::ctrl('s').typed(), None);
        assert_eq!(Key::plain(Code::Enter).typed(), None);
        assert_eq!(Key::char('\u{85}').typed(), None);
    }
}
