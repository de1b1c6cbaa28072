//! A key as the operator sees it: the character that appears, not how it was reached.

/// What was pressed, apart from the modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Code {
    /// A visible character or the space, as it would be written.
    Char(char),
    /// A function key, from 1.
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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Modifiers {
    /// Control.
    pub ctrl: bool,
    /// Alt or Meta.
    pub alt: bool,
    /// Shift; kept only with keys that are not characters.
    pub shift: bool,
}

/// One key press in its normal form: two presses a terminal cannot tell apart are the same `Key`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    code: Code,
    modifiers: Modifiers,
}

impl Key {
    /// The normal form of a key press: Ctrl-J and Ctrl-M are Enter, Ctrl-I is Tab, Ctrl-H is Backspace, Ctrl with Alt and
    /// a sign is AltGr and so just the sign, and a character shows its shift itself.
    #[must_use]
    pub fn new(code: Code, mut modifiers: Modifiers) -> Self {
        let Code::Char(character) = code else {
            return Self { code, modifiers };
        };
        if modifiers.ctrl && modifiers.alt && !character.is_alphanumeric() {
            modifiers = Modifiers::default();
        }
        modifiers.shift = false;
        let code = match (modifiers.ctrl, character.to_ascii_lowercase()) {
            (true, 'j' | 'm') => Code::Enter,
            (true, 'i') => Code::Tab,
            (true, 'h') => Code::Backspace,
            (true, '[') => Code::Esc,
            (true, letter) => return Self { code: Code::Char(letter), modifiers },
            (false, _) => return Self { code, modifiers },
        };
        Self { code, modifiers: Modifiers { ctrl: false, ..modifiers } }
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
}
