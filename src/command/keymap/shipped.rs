//! The keymaps that come with the program.

use super::{KeymapError, KeymapFile};

/// One of the keymaps in `keymaps/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shipped {
    /// Arrows, function keys and single letters, chosen for the Italian keyboard.
    #[default]
    Italian,
    /// As the Italian one, with the movements of vi.
    Vim,
    /// No letters: arrows, function keys and Ctrl; good with a screen reader.
    Plain,
}

impl Shipped {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Italian, Self::Vim, Self::Plain];

    /// The name to choose it by.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Italian => "italian",
            Self::Vim => "vim",
            Self::Plain => "plain",
        }
    }

    /// The shipped keymap of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|shipped| shipped.name() == name)
    }

    /// Its text, as in `keymaps/`: a good start for an own file.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Italian => include_str!("../../../keymaps/italian.toml"),
            Self::Vim => include_str!("../../../keymaps/vim.toml"),
            Self::Plain => include_str!("../../../keymaps/plain.toml"),
        }
    }

    /// Reads it.
    ///
    /// # Errors
    /// None, as long as the tests of this room pass; the type is that of an operator's own file.
    pub fn read(self) -> Result<KeymapFile, Vec<KeymapError>> {
        KeymapFile::read(&format!("keymaps/{}.toml", self.name()), self.text())
    }
}
