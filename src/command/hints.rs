//! The footer: the commands most worth knowing that can be given now, as many as fit.

use unicode_width::UnicodeWidthStr;

use super::{Context, Keymap, Prominence, Say, Scope, Table};

/// One hint: `n nota`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The id of the command.
    pub id: &'static str,
    /// Its preferred key, as it is called on the keyboard.
    pub key: String,
    /// The word for it.
    pub text: String,
}

impl Hint {
    /// The columns it takes: key, space, word.
    #[must_use]
    pub fn width(&self) -> usize {
        self.key.width() + 1 + self.text.width()
    }
}

/// The hints true now in `scope`, the most prominent first and the pinned ones last, as many as fit in `width`
/// columns with `gap` columns between two. Pinned ones find room before the others; those of the scope itself
/// come before those it falls back to when they are equally prominent.
pub fn hints<C: Context>(
    table: &Table<C>,
    keymap: &Keymap,
    scope: Scope,
    context: &C,
    say: Say<'_>,
    (width, gap): (usize, usize),
) -> Vec<Hint> {
    let mut ranked = Vec::new();
    for entry in table.entries() {
        let row = &entry.row;
        let rank = match row.prominence {
            Prominence::Silent | Prominence::Listed => continue,
            Prominence::Hint(weight) => 255 - u16::from(weight),
            Prominence::Pinned => 0,
        };
        let Some(distance) = row.scopes.iter().filter_map(|s| scope.chain().position(|own| own == *s)).min()
        else {
            continue;
        };
        let Some(keys) = keymap.keys_of(scope, row.id).first() else { continue };
        if (row.availability)(context).is_available() {
            ranked.push((rank, distance, Hint { id: row.id, key: keys.spoken(say), text: say(&entry.hint) }));
        }
    }
    ranked.sort_by_key(|(rank, distance, _)| (*rank, *distance));
    let (mut shown, mut pinned, mut room) = (Vec::new(), Vec::new(), width + gap);
    for (rank, _, hint) in ranked {
        let needed = hint.width() + gap;
        if needed > room {
            continue;
        }
        room -= needed;
        if rank == 0 { pinned.push(hint) } else { shown.push(hint) }
    }
    shown.append(&mut pinned);
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::KeymapFile;
    use crate::command::table::tests::{Desk, say, small_table};

    fn keymap() -> Keymap {
        let text = "[global]\n\"q\" = \"desk.quit\"\n\"?\" = \"help.open\"\n[list]\n\"<Enter>\" = \"item.open\"\n\
                    \"<Down>\" = \"cursor.down\"\n[subject]\n\"n\" = \"note.write\"\n\"t\" = \"timeline.open\"\n\
                    [person]\n\"p\" = \"pact.sign\"\n[board]\n\">\" = \"vacancy.forward\"\n";
        Keymap::new(&KeymapFile::read("test", text).unwrap())
    }

    fn shown(scope: Scope, desk: &Desk, width: usize) -> String {
        let hints = hints(&small_table(), &keymap(), scope, desk, &say, (width, 2));
        let all: Vec<String> = hints.iter().map(|hint| format!("{} {}", hint.key, hint.text)).collect();
        let line = all.join("  ");
        assert!(line.width() <= width, "{line:?} is wider than {width}");
        line
    }

    #[test]
    fn hints_follow_scope_state_and_width() {
        let desk = Desk::default();
        let all = "Invio item-open  t timeline-open  n note-write  q desk-quit  ? help-open";
        assert_eq!(shown(Scope::Persons, &desk, 80), all);
        let nobody = Desk { nobody: true, ..Desk::default() };
        let without = "Invio item-open  t timeline-open  q desk-quit  ? help-open";
        assert_eq!(shown(Scope::Persons, &nobody, 80), without);
        assert_eq!(
            shown(Scope::Board, &desk, 60),
            "Invio item-open  > vacancy-forward  q desk-quit  ? help-open"
        );
        assert_eq!(shown(Scope::Persons, &desk, 45), "Invio item-open  t timeline-open  ? help-open");
        assert_eq!(shown(Scope::Persons, &desk, 12), "? help-open");
        assert_eq!(shown(Scope::Persons, &desk, 3), "");
    }

    #[test]
    fn a_command_without_a_key_here_is_no_hint() {
        assert!(!shown(Scope::Confirm, &Desk::default(), 80).contains("confirm"));
    }
}
