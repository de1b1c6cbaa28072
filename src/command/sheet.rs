//! The printed cheat sheet: every command with its keys, scope by scope, read from the same table.

use unicode_width::UnicodeWidthStr;

use super::{Context, Keymap, Say, Scope, Table};

/// The commands of one scope.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name, in the language of the sheet.
    pub title: String,
    /// Keys and label of each command.
    pub lines: Vec<(String, String)>,
}

/// The sections of the sheet: the commands of each scope with the keys bound there, then those that have no key
/// and are reached by the palette or by name on the `:` line.
pub fn sections<C: Context>(table: &Table<C>, keymap: &Keymap, say: Say<'_>) -> Vec<Section> {
    let mut sections = Vec::new();
    for scope in Scope::ALL {
        let mut lines = Vec::new();
        for entry in table.entries().iter().filter(|entry| entry.row.scopes.contains(&scope)) {
            let keys: Vec<String> =
                keymap.keys_of(scope, entry.row.id).iter().map(|k| k.spoken(say)).collect();
            if !keys.is_empty() {
                lines.push((keys.join(", "), say(&entry.label)));
            }
        }
        if !lines.is_empty() {
            sections.push(Section { title: say(&format!("scope-{scope}")), lines });
        }
    }
    let by_name = table.entries().iter().filter(|entry| !keymap.binds(entry.row.id));
    let name = |row: &super::Row<C>| row.aliases.first().copied().unwrap_or(row.id);
    let lines: Vec<_> = by_name.map(|e| (format!(":{}", name(&e.row)), say(&e.label))).collect();
    if !lines.is_empty() {
        sections.push(Section { title: say("sheet-by-name"), lines });
    }
    sections
}

/// The sheet as lines of text, keys and labels in two columns.
pub fn cheat_sheet<C: Context>(table: &Table<C>, keymap: &Keymap, say: Say<'_>) -> Vec<String> {
    let sections = sections(table, keymap, say);
    let widest = sections.iter().flat_map(|s| &s.lines).map(|(keys, _)| keys.width()).max().unwrap_or(0);
    let mut text = Vec::new();
    for section in sections {
        if !text.is_empty() {
            text.push(String::new());
        }
        text.push(section.title);
        for (keys, label) in section.lines {
            let padding = " ".repeat(widest - keys.width());
            text.push(format!("  {keys}{padding}  {label}"));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::table::tests::{say, small_table};
    use crate::command::{KeymapFile, Shipped};

    #[test]
    fn every_command_of_the_table_is_on_the_sheet() {
        let table = small_table();
        for shipped in Shipped::ALL {
            let keymap = Keymap::new(&shipped.read().unwrap());
            let sheet = cheat_sheet(&table, &keymap, &say).join("\n");
            for row in table.rows() {
                assert!(sheet.contains(&say(&row.label_key())), "{} is not on the sheet", row.id);
            }
        }
    }

    #[test]
    fn the_sheet_of_a_small_table() {
        let text = "[global]\n\"?\" = \"help.open\"\n\"<F1>\" = \"help.open\"\n[list]\n\"<Enter>\" = \"item.open\"\n\
                    [subject]\n\"n\" = \"note.write\"\n\"gt\" = \"timeline.open\"\n";
        let keymap = Keymap::new(&KeymapFile::read("test", text).unwrap());
        insta::assert_snapshot!(cheat_sheet(&small_table(), &keymap, &say).join("\n"));
    }
}
