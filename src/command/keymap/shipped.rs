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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::keymap::lint;
    use crate::command::row::label_key;
    use crate::command::{Key, Keymap, Keys, Scope};

    /// Whether the locales name a command of this id.
    fn has_label(id: &str) -> bool {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/locales/it");
        let files =
            std::fs::read_dir(folder).unwrap().map(|file| std::fs::read_to_string(file.unwrap().path()));
        let locale: String = files.map(Result::unwrap).collect();
        locale.lines().any(|line| line.split(" = ").next() == Some(label_key(id).as_str()))
    }

    #[test]
    fn shipped_keymaps_have_nothing_to_correct() {
        for shipped in Shipped::ALL {
            let file = shipped.read().unwrap();
            assert_eq!(file.name(), shipped.name());
            assert_eq!(Shipped::named(shipped.name()), Some(shipped));
            let found: Vec<String> = lint(&file, &has_label).iter().map(ToString::to_string).collect();
            assert_eq!(found, [""; 0]);
        }
    }

    #[test]
    fn every_shipped_keymap_reaches_the_same_commands() {
        let maps = Shipped::ALL.map(|shipped| Keymap::new(&shipped.read().unwrap()));
        let italian = Shipped::Italian.read().unwrap();
        for scope in Scope::ALL {
            for id in italian.bindings(scope).iter().filter_map(|binding| binding.command.as_deref()) {
                for map in &maps {
                    assert!(
                        !map.keys_of(scope, id).is_empty(),
                        "{id} in {scope} has no key in {}",
                        map.name()
                    );
                }
            }
        }
    }

    #[test]
    fn the_question_is_answered_by_no_key_that_opens_one() {
        for shipped in Shipped::ALL {
            let map = Keymap::new(&shipped.read().unwrap());
            let yes: Vec<Key> = map.keys_of(Scope::Confirm, "confirm.yes").iter().map(Keys::first).collect();
            assert!(!yes.is_empty());
            for scope in Scope::ALL.into_iter().filter(|scope| *scope != Scope::Confirm) {
                for choice in map.choices(scope, &[]) {
                    assert!(!choice.keys.iter().any(|key| yes.contains(key)), "{scope}: {choice:?}");
                }
            }
        }
    }
}
