//! Which keys run which command, scope by scope.

mod file;
mod lint;
mod shipped;
mod trie;

use std::collections::HashMap;

use super::{Key, Keys, Scope};

pub use file::{Binding, KeymapError, KeymapFile};
pub use lint::{Finding, FindingKind, lint};
pub use shipped::Shipped;
use trie::{Entry, Node};

/// What a sequence of pressed keys means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found<'k> {
    /// The command of this id.
    Matched(&'k str),
    /// The beginning of a longer sequence: wait for the next key and show the [menu](super::menu).
    Pending,
    /// Nothing is bound to this key here.
    NotFound,
    /// The sequence was begun, but does not go on like this: forget it.
    Cancelled,
}

/// One thing the next key can lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice<'k> {
    /// The keys that lead to it, the preferred one first.
    pub keys: Vec<Key>,
    /// Where they lead.
    pub leads: Leads<'k>,
}

/// Where a key leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leads<'k> {
    /// To the command of this id.
    Command(&'k str),
    /// To so many more choices.
    More(usize),
}

struct Compiled {
    root: Node,
    keys: HashMap<String, Vec<Keys>>,
}

/// A keymap ready for use: for every scope, its own keys laid over those it falls back to.
pub struct Keymap {
    name: String,
    scopes: HashMap<Scope, Compiled>,
}

impl Keymap {
    /// Makes a keymap ready for use.
    #[must_use]
    pub fn new(file: &KeymapFile) -> Self {
        let scopes = Scope::ALL.into_iter().map(|scope| (scope, compile(file, scope))).collect();
        Self { name: file.name().to_owned(), scopes }
    }

    /// The name the file gives itself.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What `pressed`, all keys since the last command, means in `scope`.
    #[must_use]
    pub fn lookup(&self, scope: Scope, pressed: &[Key]) -> Found<'_> {
        match self.scopes.get(&scope).and_then(|compiled| compiled.root.find(pressed)) {
            Some(Entry::Command(id)) => Found::Matched(id),
            Some(Entry::Node(_)) => Found::Pending,
            None if pressed.len() > 1 => Found::Cancelled,
            None => Found::NotFound,
        }
    }

    /// What the next key can lead to in `scope` after `pressed` (which may be empty).
    #[must_use]
    pub fn choices(&self, scope: Scope, pressed: &[Key]) -> Vec<Choice<'_>> {
        let node = self.scopes.get(&scope).and_then(|compiled| compiled.root.node(pressed));
        let mut choices: Vec<Choice<'_>> = Vec::new();
        for (key, entry) in node.into_iter().flat_map(Node::children) {
            let leads = match entry {
                Entry::Command(id) => Leads::Command(id),
                Entry::Node(node) => Leads::More(node.len()),
            };
            let same = choices.iter_mut().find(|c| matches!(leads, Leads::Command(_)) && c.leads == leads);
            match same {
                Some(choice) => choice.keys.push(key),
                None => choices.push(Choice { keys: vec![key], leads }),
            }
        }
        choices
    }

    /// The keys that run the command `id` in `scope`, the preferred one first.
    #[must_use]
    pub fn keys_of(&self, scope: Scope, id: &str) -> &[Keys] {
        self.scopes.get(&scope).and_then(|compiled| compiled.keys.get(id)).map_or(&[], Vec::as_slice)
    }

    /// Whether the command `id` has a key in any scope.
    #[must_use]
    pub fn binds(&self, id: &str) -> bool {
        self.scopes.values().any(|compiled| compiled.keys.contains_key(id))
    }
}

fn compile(file: &KeymapFile, scope: Scope) -> Compiled {
    let usable = |from: Scope, binding: &Binding| {
        // where characters are text, those of the scopes above are not commands
        binding.command.is_some()
            && (from == scope || !scope.takes_text() || binding.keys.first().typed().is_none())
    };
    let chain: Vec<Scope> = scope.chain().collect();
    let mut root = Node::default();
    for &from in chain.iter().rev() {
        for binding in file.bindings(from) {
            match &binding.command {
                Some(id) if usable(from, binding) => root.insert(binding.keys.as_slice(), id),
                Some(_) => {}
                None => root.remove(binding.keys.as_slice()),
            }
        }
    }
    let mut keys: HashMap<String, Vec<Keys>> = HashMap::new();
    for binding in chain.iter().flat_map(|&from| file.bindings(from)) {
        let Some(id) = &binding.command else { continue };
        let leads_here =
            matches!(root.find(binding.keys.as_slice()), Some(Entry::Command(found)) if found == id);
        let known = keys.entry(id.clone()).or_default();
        if leads_here && !known.contains(&binding.keys) {
            known.push(binding.keys.clone());
        }
    }
    keys.retain(|_, known| !known.is_empty());
    Compiled { root, keys }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Code;

    fn keymap(text: &str) -> Keymap {
        Keymap::new(&KeymapFile::read("test.toml", text).unwrap())
    }

    fn pressed(text: &str) -> Vec<Key> {
        text.parse::<Keys>().unwrap().as_slice().to_vec()
    }

    const SMALL: &str = r#"
        name = "small"
        [global]
        "u" = "desk.undo"
        "<F1>" = "help.open"
        "?" = "help.open"
        "gg" = "cursor.first"
        "gp" = "screen.persons"
        "<Space>" = "menu.open"
        [persons]
        "n" = "note.write"
        "gn" = "note.write"
        [matching]
        "<Space>" = "shortlist.toggle"
        [form]
        "<Esc>" = "desk.back"
    "#;

    #[test]
    fn a_scope_falls_back_to_the_ones_above() {
        let map = keymap(SMALL);
        assert_eq!(map.lookup(Scope::Persons, &pressed("n")), Found::Matched("note.write"));
        assert_eq!(map.lookup(Scope::Persons, &pressed("u")), Found::Matched("desk.undo"));
        assert_eq!(map.lookup(Scope::Board, &pressed("n")), Found::NotFound);
        assert_eq!(map.lookup(Scope::Matching, &pressed("<Space>")), Found::Matched("shortlist.toggle"));
        assert_eq!(map.lookup(Scope::Board, &pressed("<Space>")), Found::Matched("menu.open"));
    }

    #[test]
    fn a_sequence_waits_then_matches_or_is_cancelled() {
        let map = keymap(SMALL);
        assert_eq!(map.lookup(Scope::Persons, &pressed("g")), Found::Pending);
        assert_eq!(map.lookup(Scope::Persons, &pressed("gg")), Found::Matched("cursor.first"));
        assert_eq!(map.lookup(Scope::Persons, &pressed("gn")), Found::Matched("note.write"));
        assert_eq!(map.lookup(Scope::Persons, &pressed("gx")), Found::Cancelled);
        assert_eq!(map.lookup(Scope::Persons, &pressed("ggg")), Found::Cancelled);
        assert_eq!(map.lookup(Scope::Persons, &[]), Found::Pending);
        let esc = [Key::char('g'), Key::plain(Code::Esc)];
        assert_eq!(map.lookup(Scope::Persons, &esc), Found::Cancelled);
    }

    #[test]
    fn characters_are_text_where_text_is_typed() {
        let map = keymap(SMALL);
        assert_eq!(map.lookup(Scope::Form, &pressed("u")), Found::NotFound);
        assert_eq!(map.lookup(Scope::Form, &pressed("g")), Found::NotFound);
        assert_eq!(map.lookup(Scope::Form, &pressed("<F1>")), Found::Matched("help.open"));
        assert_eq!(map.lookup(Scope::Form, &pressed("<Esc>")), Found::Matched("desk.back"));
        assert_eq!(map.keys_of(Scope::Form, "help.open"), [Keys::one(Key::plain(Code::Function(1)))]);
    }

    #[test]
    fn the_reverse_map_puts_the_nearest_and_first_written_key_first() {
        let map =
            keymap("[global]\n\"x\" = \"a.b\"\n\"y\" = \"c.d\"\n[list]\n\"z\" = \"a.b\"\n\"y\" = \"e.f\"\n");
        let shown: Vec<String> = map.keys_of(Scope::List, "a.b").iter().map(Keys::to_string).collect();
        assert_eq!(shown, ["z", "x"]);
        // the list takes `y` away from `c.d`
        assert!(map.keys_of(Scope::List, "c.d").is_empty());
        assert_eq!(map.keys_of(Scope::Global, "c.d").len(), 1);
        assert!(map.binds("c.d") && !map.binds("g.h"));
    }

    #[test]
    fn choices_are_grouped_by_command_in_the_order_of_the_file() {
        let map = keymap(SMALL);
        let all = map.choices(Scope::Board, &[]);
        let help = all.iter().find(|c| c.leads == Leads::Command("help.open")).unwrap();
        assert_eq!(help.keys, [Key::plain(Code::Function(1)), Key::char('?')]);
        assert!(all.iter().any(|c| c.keys == [Key::char('g')] && c.leads == Leads::More(2)));
        let after_g = map.choices(Scope::Persons, &pressed("g"));
        let leads: Vec<_> = after_g.iter().map(|c| c.leads).collect();
        let commands = ["cursor.first", "screen.persons", "note.write"].map(Leads::Command);
        assert_eq!(leads, commands);
        assert!(map.choices(Scope::Persons, &pressed("n")).is_empty());
    }
}
