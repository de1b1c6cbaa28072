//! The which-key menu: what the next key can do, and why not.

use super::keymap::Leads;
use super::{Context, Key, Keymap, Prominence, Say, Scope, Table};

/// One line of the menu.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuItem<'k, R> {
    /// The keys, as they are called on the keyboard; the preferred one first.
    pub keys: Vec<String>,
    /// The first of these keys: what Enter on the line stands for.
    pub key: Key,
    /// What it does.
    pub text: String,
    /// The id of the command; `None` when more keys follow.
    pub id: Option<&'k str>,
    /// Why it cannot be done now.
    pub reason: Option<R>,
}

/// The lines of the menu in `scope` after the keys `pressed` (none for the whole menu), nearest first: the
/// scope's own commands, then those it falls back to. Silent commands are left out of the whole menu.
pub fn menu<'k, C: Context>(
    table: &Table<C>,
    keymap: &'k Keymap,
    scope: Scope,
    pressed: &[Key],
    context: &C,
    say: Say<'_>,
) -> Vec<MenuItem<'k, C::Reason>> {
    let mut items = Vec::new();
    for choice in keymap.choices(scope, pressed) {
        let Some(&key) = choice.keys.first() else { continue };
        let keys = choice.keys.iter().map(|key| key.spoken(say)).collect();
        match choice.leads {
            Leads::More(_) => {
                let item = MenuItem { keys, key, text: say("menu-more"), id: None, reason: None };
                items.push((usize::MAX, item));
            }
            Leads::Command(id) => {
                let Some(entry) = table.entry(id) else { continue };
                if pressed.is_empty() && entry.row.prominence == Prominence::Silent {
                    continue;
                }
                let reason = (entry.row.availability)(context).reason();
                let distance =
                    entry.row.scopes.iter().filter_map(|s| scope.chain().position(|own| own == *s)).min();
                let item = MenuItem { keys, key, text: say(&entry.label), id: Some(id), reason };
                items.push((distance.unwrap_or(usize::MAX), item));
            }
        }
    }
    items.sort_by_key(|(distance, _)| *distance);
    items.into_iter().map(|(_, item)| item).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::KeymapFile;
    use crate::command::table::tests::{Desk, say, small_table};

    fn keymap() -> Keymap {
        let text = "[global]\n\"q\" = \"desk.quit\"\n\"gh\" = \"help.open\"\n\"?\" = \"help.open\"\n[list]\n\
                    \"<Down>\" = \"cursor.down\"\n[subject]\n\"n\" = \"note.write\"\n\"z\" = \"no.such\"\n";
        Keymap::new(&KeymapFile::read("test", text).unwrap())
    }

    #[test]
    fn the_nearest_commands_come_first_with_their_reasons() {
        let (table, keymap) = (small_table(), keymap());
        let desk = Desk { nobody: true, ..Desk::default() };
        let items = menu(&table, &keymap, Scope::Persons, &[], &desk, &say);
        let texts: Vec<_> = items.iter().map(|item| (item.keys.join(" "), item.text.as_str())).collect();
        let wanted = [("n", "Scrivi una nota"), ("q", "Esci"), ("?", "Aiuto"), ("g", "menu-more")];
        assert_eq!(texts, wanted.map(|(keys, text)| (keys.to_owned(), text)));
        assert_eq!(items[0].reason, Some("nobody is selected"));
        assert_eq!(items[1].reason, None);
    }

    #[test]
    fn after_a_prefix_only_what_follows_it() {
        let (table, keymap, desk) = (small_table(), keymap(), Desk::default());
        let items = menu(&table, &keymap, Scope::Persons, &[Key::char('g')], &desk, &say);
        assert_eq!(items.len(), 1);
        assert_eq!((items[0].id, items[0].key), (Some("help.open"), Key::char('h')));
    }
}
