//! A keymap file: TOML tables named after scopes, each line a key and a command id.
//!
//! ```toml
//! name = "mine"
//! [persons]
//! "n" = "note.write"
//! "gg" = "cursor.first"
//! "x" = "none"          # unbinds what the keymap below binds
//! ```

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::command::key::KeyError;
use crate::command::{Keys, Scope};

/// The word that unbinds a key.
const NONE: &str = "none";

/// What is wrong with a line of a keymap file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason}")]
pub struct KeymapError {
    /// The name of the file, as it was given.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: KeymapFault,
}

/// Ways a line of a keymap file can be wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeymapFault {
    /// It is not TOML.
    #[error("{0}")]
    Syntax(String),
    /// There is no scope of this name.
    #[error("there is no scope called \"{0}\"")]
    UnknownScope(String),
    /// The key is not one.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A key is bound to something that is not a text.
    #[error("a command id in quotes is wanted here")]
    NotAText,
    /// The scope binds the same keys twice.
    #[error("\"{keys}\" is already bound at line {first}")]
    Duplicate {
        /// The keys.
        keys: Keys,
        /// Where they were bound before.
        first: usize,
    },
}

/// One line of a keymap file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Binding {
    /// The keys, in the order they are pressed.
    pub keys: Keys,
    /// The id of the command they run; `None` unbinds them.
    pub command: Option<String>,
    /// The file it is written in.
    pub file: Arc<str>,
    /// The line, from 1.
    pub line: usize,
}

/// A keymap as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeymapFile {
    name: String,
    letters: bool,
    scopes: BTreeMap<Scope, Vec<Binding>>,
}

impl KeymapFile {
    /// Reads a keymap; `file` is only for messages. A missing `name` is the file's own.
    ///
    /// # Errors
    /// Everything that is wrong, each with its line.
    pub fn read(file: &str, text: &str) -> Result<Self, Vec<KeymapError>> {
        let mut reader = Reader { file: file.into(), text, errors: Vec::new() };
        let mut keymap = Self { name: file.to_owned(), letters: true, scopes: BTreeMap::new() };
        match DeTable::parse(text) {
            Ok(table) => {
                for (key, value) in table.get_ref() {
                    reader.top(&mut keymap, key, value);
                }
            }
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                reader.fail(at, KeymapFault::Syntax(error.message().to_owned()));
            }
        }
        reader.errors.sort_by_key(|error| error.line);
        if reader.errors.is_empty() { Ok(keymap) } else { Err(reader.errors) }
    }

    /// The name the keymap gives itself.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether letters are commands; a keymap with `letters = false` keeps to arrows, function and Ctrl keys.
    #[must_use]
    pub fn letters(&self) -> bool {
        self.letters
    }

    /// The lines of one scope, in order.
    #[must_use]
    pub fn bindings(&self, scope: Scope) -> &[Binding] {
        self.scopes.get(&scope).map_or(&[], Vec::as_slice)
    }

    /// This keymap with another laid over it: a key bound in `over` means what `over` says, and its keys come
    /// first in hints. The name stays that of `over`.
    #[must_use]
    pub fn overlaid_with(&self, over: &Self) -> Self {
        let mut scopes = over.scopes.clone();
        for (&scope, below) in &self.scopes {
            let merged = scopes.entry(scope).or_default();
            for binding in below {
                if !merged.iter().any(|own| own.keys == binding.keys) {
                    merged.push(binding.clone());
                }
            }
        }
        Self { name: over.name.clone(), letters: self.letters && over.letters, scopes }
    }
}

struct Reader<'t> {
    file: Arc<str>,
    text: &'t str,
    errors: Vec<KeymapError>,
}

impl Reader<'_> {
    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|&byte| byte == b'\n').count() + 1
    }

    fn fail(&mut self, at: usize, reason: KeymapFault) {
        let line = self.line(at);
        self.errors.push(KeymapError { file: self.file.clone(), line, reason });
    }

    fn top(&mut self, keymap: &mut KeymapFile, key: &Spanned<impl AsRef<str>>, value: &Spanned<DeValue<'_>>) {
        match (key.get_ref().as_ref(), value.get_ref()) {
            ("name", DeValue::String(name)) => keymap.name = name.to_string(),
            ("letters", DeValue::Boolean(letters)) => keymap.letters = *letters,
            (name, DeValue::Table(table)) => match Scope::named(name) {
                Some(scope) => {
                    let bindings = self.scope(table);
                    keymap.scopes.insert(scope, bindings);
                }
                None => self.fail(key.span().start, KeymapFault::UnknownScope(name.to_owned())),
            },
            (name, _) => {
                let message = format!("\"{name}\" is not a setting of a keymap");
                self.fail(key.span().start, KeymapFault::Syntax(message));
            }
        }
    }

    fn scope(&mut self, table: &DeTable<'_>) -> Vec<Binding> {
        let mut lines: Vec<_> = table.iter().collect();
        lines.sort_by_key(|(key, _)| key.span().start);
        let mut bindings: Vec<Binding> = Vec::new();
        for (key, value) in lines {
            let at = key.span().start;
            let Some(command) = value.get_ref().as_str() else {
                self.fail(value.span().start, KeymapFault::NotAText);
                continue;
            };
            match key.get_ref().parse::<Keys>() {
                Ok(keys) => match bindings.iter().find(|binding| binding.keys == keys).map(|b| b.line) {
                    Some(first) => self.fail(at, KeymapFault::Duplicate { keys, first }),
                    None => {
                        let command = Some(command.to_owned()).filter(|id| id != NONE);
                        bindings.push(Binding {
                            keys,
                            command,
                            file: self.file.clone(),
                            line: self.line(at),
                        });
                    }
                },
                Err(error) => self.fail(at, error.into()),
            }
        }
        bindings
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Found, Keymap};

    fn faults(text: &str) -> Vec<String> {
        KeymapFile::read("mine.toml", text)
            .err()
            .unwrap_or_default()
            .iter()
            .map(ToString::to_string)
            .collect()
    }

    #[test]
    fn every_wrong_line_is_named() {
        let text = "[persons]\n\"n\" = \"note.write\"\n\"<C-j>\" = \"a.b\"\n\"<Pippo>\" = \"a.b\"\n\"x\" = 3\n\
                    [cellar]\n\"n\" = \"a.b\"\n";
        let found = faults(text);
        assert_eq!(found.len(), 4);
        assert!(
            found[0].starts_with("mine.toml:3: \"<C-j>\" reaches the program as \"<Enter>\""),
            "{}",
            found[0]
        );
        assert_eq!(found[1], "mine.toml:4: \"<Pippo>\" is not the name of a key");
        assert_eq!(found[2], "mine.toml:5: a command id in quotes is wanted here");
        assert_eq!(found[3], "mine.toml:6: there is no scope called \"cellar\"");
    }

    #[test]
    fn what_is_not_toml_says_where() {
        let found = faults("[persons]\n\"n\" = note\n");
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("mine.toml:2: "), "{}", found[0]);
        assert!(faults("colour = \"red\"\n")[0].contains("\"colour\" is not a setting"));
    }

    #[test]
    fn the_same_key_written_in_two_ways_is_a_duplicate() {
        let found = faults("[persons]\n\"<esc>\" = \"a.b\"\n\"<Esc>\" = \"c.d\"\n");
        assert_eq!(found, ["mine.toml:3: \"<Esc>\" is already bound at line 2"]);
    }

    #[test]
    fn an_own_file_changes_adds_and_unbinds() {
        let base = "[global]\n\"u\" = \"desk.undo\"\n\"q\" = \"desk.quit\"\n\"?\" = \"help.open\"\n";
        let own =
            "name = \"own\"\n[global]\n\"q\" = \"none\"\n\"u\" = \"note.write\"\n\"<F1>\" = \"help.open\"\n";
        let merged =
            KeymapFile::read("base", base).unwrap().overlaid_with(&KeymapFile::read("own", own).unwrap());
        let keymap = Keymap::new(&merged);
        let lookup = |text: &str| keymap.lookup(Scope::Board, text.parse::<Keys>().unwrap().as_slice());
        assert_eq!(keymap.name(), "own");
        assert_eq!(lookup("q"), Found::NotFound);
        assert_eq!(lookup("u"), Found::Matched("note.write"));
        assert_eq!(lookup("?"), Found::Matched("help.open"));
        let shown: Vec<_> = keymap.keys_of(Scope::Board, "help.open").iter().map(Keys::to_string).collect();
        assert_eq!(shown, ["<F1>", "?"]);
    }
}
