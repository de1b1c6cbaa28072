//! The tree of key sequences.

use crate::command::Key;

/// What a sequence ends in.
#[derive(Debug)]
pub(super) enum Entry {
    /// A command.
    Command(String),
    /// More keys.
    Node(Node),
}

/// One step of the tree; children in the order they were bound.
#[derive(Debug, Default)]
pub(super) struct Node {
    children: Vec<(Key, Entry)>,
}

impl Node {
    /// Binds `keys` to `id`; a command or a tree in the way gives place.
    pub(super) fn insert(&mut self, keys: &[Key], id: &str) {
        let Some((first, rest)) = keys.split_first() else { return };
        let index = self.children.iter().position(|(key, _)| key == first).unwrap_or_else(|| {
            self.children.push((*first, Entry::Node(Self::default())));
            self.children.len() - 1
        });
        let entry = &mut self.children[index].1;
        if rest.is_empty() {
            *entry = Entry::Command(id.to_owned());
            return;
        }
        if matches!(entry, Entry::Command(_)) {
            *entry = Entry::Node(Self::default());
        }
        if let Entry::Node(node) = entry {
            node.insert(rest, id);
        }
    }

    /// Unbinds `keys` and everything that begins with them.
    pub(super) fn remove(&mut self, keys: &[Key]) {
        match keys.split_first() {
            None => {}
            Some((first, [])) => self.children.retain(|(key, _)| key != first),
            Some((first, rest)) => {
                for (key, entry) in &mut self.children {
                    if let (true, Entry::Node(node)) = (&*key == first, entry) {
                        node.remove(rest);
                    }
                }
                // a prefix that leads nowhere any more would swallow a key
                self.children
                    .retain(|(_, entry)| !matches!(entry, Entry::Node(node) if node.children.is_empty()));
            }
        }
    }

    /// What `keys` end in; for no keys, `None`.
    pub(super) fn find(&self, keys: &[Key]) -> Option<&Entry> {
        let (first, rest) = keys.split_first()?;
        let (_, entry) = self.children.iter().find(|(key, _)| key == first)?;
        match entry {
            entry if rest.is_empty() => Some(entry),
            Entry::Node(node) => node.find(rest),
            Entry::Command(_) => None,
        }
    }

    /// The step reached by `keys`, if it has more keys; this one for no keys.
    pub(super) fn node(&self, keys: &[Key]) -> Option<&Self> {
        if keys.is_empty() {
            return Some(self);
        }
        match self.find(keys)? {
            Entry::Node(node) => Some(node),
            Entry::Command(_) => None,
        }
    }

    /// The next keys and what they end in.
    pub(super) fn children(&self) -> impl Iterator<Item = (Key, &Entry)> {
        self.children.iter().map(|(key, entry)| (*key, entry))
    }

    /// How many next keys there are.
    pub(super) fn len(&self) -> usize {
        self.children.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Keys;

    fn keys(text: &str) -> Vec<Key> {
        text.parse::<Keys>().unwrap().as_slice().to_vec()
    }

    fn command<'n>(node: &'n Node, text: &str) -> Option<&'n str> {
        match node.find(&keys(text)) {
            Some(Entry::Command(id)) => Some(id),
            _ => None,
        }
    }

    #[test]
    fn the_later_binding_wins() {
        let mut root = Node::default();
        root.insert(&keys("gg"), "first");
        root.insert(&keys("gt"), "tab");
        root.insert(&keys("gg"), "again");
        assert_eq!(command(&root, "gg"), Some("again"));
        assert_eq!(root.len(), 1);
        root.insert(&keys("g"), "alone");
        assert_eq!(command(&root, "g"), Some("alone"));
        assert_eq!(command(&root, "gt"), None);
        root.insert(&keys("gx"), "longer");
        assert_eq!(command(&root, "g"), None);
        assert_eq!(command(&root, "gx"), Some("longer"));
    }

    #[test]
    fn removing_leaves_no_empty_prefix() {
        let mut root = Node::default();
        root.insert(&keys("gg"), "first");
        root.insert(&keys("x"), "x");
        root.remove(&keys("gg"));
        assert!(root.find(&keys("g")).is_none());
        root.remove(&keys("x"));
        assert_eq!(root.len(), 0);
    }
}
