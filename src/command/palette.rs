//! The command palette: every command by what it is called, with its key, and the reason when it cannot be given.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::{Context, Keymap, Keys, Prominence, Say, Scope, Table};

/// The commands as the palette shows them, in one language and seen from one scope. Made when it opens.
pub struct Palette {
    entries: Vec<Entry>,
    matcher: SkimMatcherV2,
}

struct Entry {
    id: &'static str,
    names: Vec<&'static str>,
    label: String,
    folded: String,
    help: String,
    keys: Vec<String>,
    prominence: Prominence,
}

/// One command found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'p, R> {
    /// Its id.
    pub id: &'static str,
    /// Its label.
    pub label: &'p str,
    /// A line of help.
    pub help: &'p str,
    /// Its keys here, as they are called on the keyboard; empty when it has none.
    pub keys: &'p [String],
    /// The characters of the label that matched, by position, in order.
    pub marks: Vec<usize>,
    /// Why it cannot be given now.
    pub reason: Option<R>,
}

impl Palette {
    /// The palette over `scope`: all commands but the silent ones and those of small windows, the ones at hand
    /// in `scope` first.
    pub fn new<C: Context>(table: &Table<C>, keymap: &Keymap, scope: Scope, say: Say<'_>) -> Self {
        let listed =
            |s: &Scope| scope.reaches(*s) || s.is_screen() || matches!(s, Scope::Subject | Scope::Person);
        let mut entries: Vec<(bool, Entry)> = Vec::new();
        for entry in table.entries() {
            let row = &entry.row;
            if row.prominence == Prominence::Silent || !row.scopes.iter().any(listed) {
                continue;
            }
            let label = say(&entry.label);
            let palette_entry = Entry {
                id: row.id,
                names: std::iter::once(row.id).chain(row.aliases.iter().copied()).collect(),
                folded: fold(&label),
                help: say(&entry.help),
                keys: keymap.keys_of(scope, row.id).iter().map(|keys: &Keys| keys.spoken(say)).collect(),
                prominence: row.prominence,
                label,
            };
            let away = !row.scopes.iter().any(|s| scope.reaches(*s));
            entries.push((away, palette_entry));
        }
        entries.sort_by_key(|(away, entry)| (*away, std::cmp::Reverse(entry.prominence)));
        let entries = entries.into_iter().map(|(_, entry)| entry).collect();
        Self { entries, matcher: SkimMatcherV2::default() }
    }

    /// The commands that match every word of `query` by label, id or alias, the best first; all of them for an
    /// empty query, those that can be given before those that cannot.
    pub fn find<'p, C: Context>(
        &'p self,
        query: &str,
        table: &Table<C>,
        context: &C,
    ) -> Vec<Hit<'p, C::Reason>> {
        let query = fold(query);
        let words: Vec<&str> = query.split_whitespace().collect();
        let mut hits = Vec::new();
        for entry in &self.entries {
            let Some((score, marks)) = self.score(entry, &words) else { continue };
            let Some(availability) = table.availability(entry.id, context) else { continue };
            let reason = availability.reason();
            let (label, help, keys) = (entry.label.as_str(), entry.help.as_str(), entry.keys.as_slice());
            hits.push((score, Hit { id: entry.id, label, help, keys, marks, reason }));
        }
        // sorting is stable: the order of the palette decides between equals
        hits.sort_by_key(|(score, hit)| (std::cmp::Reverse(*score), hit.reason.is_some()));
        hits.into_iter().map(|(_, hit)| hit).collect()
    }

    fn score(&self, entry: &Entry, words: &[&str]) -> Option<(i64, Vec<usize>)> {
        let (mut total, mut marks) = (0, Vec::new());
        for word in words {
            let by_label = self.matcher.fuzzy_indices(&entry.folded, word);
            let by_name = entry.names.iter().filter_map(|name| self.by_name(name, word)).max();
            match (by_label, by_name) {
                (Some((label, at)), name) if Some(label) >= name => {
                    total += label + i64::from(entry.folded.starts_with(word));
                    marks.extend(at);
                }
                (_, Some(name)) => total += name,
                (_, None) => return None,
            }
        }
        marks.sort_unstable();
        marks.dedup();
        Some((total, marks))
    }

    fn by_name(&self, name: &str, word: &str) -> Option<i64> {
        // who writes a whole alias means it
        if name == word { Some(1000) } else { self.matcher.fuzzy_match(name, word) }
    }
}

/// Small letters without accents, one character for each of `text`, so that positions stay the same.
fn fold(text: &str) -> String {
    let fold_one = |c: char| match any_ascii::any_ascii_char(c).as_bytes() {
        [only] => char::from(*only).to_ascii_lowercase(),
        _ => c,
    };
    text.chars().map(fold_one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::KeymapFile;
    use crate::command::table::tests::{Desk, say, small_table};

    fn found(query: &str, desk: &Desk) -> Vec<(&'static str, Option<&'static str>)> {
        let text = "[global]\n\"q\" = \"desk.quit\"\n[subject]\n\"n\" = \"note.write\"\n\"<F12>\" = \"note.write\"\n";
        let keymap = Keymap::new(&KeymapFile::read("test", text).unwrap());
        let table = small_table();
        let palette = Palette::new(&table, &keymap, Scope::Persons, &say);
        palette.find(query, &table, desk).into_iter().map(|hit| (hit.id, hit.reason)).collect()
    }

    fn ids(query: &str) -> Vec<&'static str> {
        found(query, &Desk::default()).into_iter().map(|(id, _)| id).collect()
    }

    #[test]
    fn everything_is_listed_but_movements_and_the_keys_of_small_windows() {
        let all = ids("");
        assert_eq!(all.len(), 9);
        assert!(!all.contains(&"cursor.down") && !all.contains(&"confirm.yes"));
        // what the board can do is last seen from the persons, but can be found
        assert_eq!(all.last(), Some(&"vacancy.forward"));
        assert_eq!(all[0], "help.open");
    }

    #[test]
    fn the_best_match_is_first() {
        assert_eq!(ids("nota")[0], "note.write");
        assert_eq!(ids("patto")[0], "pact.sign");
        assert_eq!(ids("firma patto")[0], "pact.sign");
        assert_eq!(ids("patto firma")[0], "pact.sign");
        assert_eq!(ids("q")[0], "desk.quit");
        assert_eq!(ids("liberta")[0], "timeline.open");
        assert_eq!(ids("LIBERTÀ")[0], "timeline.open");
        assert_eq!(ids("theme.use")[0], "theme.use");
        assert!(ids("xyzxyz").is_empty());
    }

    #[test]
    fn what_cannot_be_done_says_why_and_comes_after_what_can() {
        let nobody = Desk { nobody: true, ..Desk::default() };
        let all = found("", &nobody);
        let first_unavailable = all.iter().position(|(_, reason)| reason.is_some()).unwrap();
        assert!(all[first_unavailable..].iter().all(|(_, reason)| *reason == Some("nobody is selected")));
        assert_eq!(found("patto", &nobody)[0], ("pact.sign", Some("nobody is selected")));
    }

    #[test]
    fn keys_and_matched_characters_are_shown() {
        let text = "[subject]\n\"n\" = \"note.write\"\n\"<Space>\" = \"note.write\"\n";
        let keymap = Keymap::new(&KeymapFile::read("test", text).unwrap());
        let (table, desk) = (small_table(), Desk::default());
        let palette = Palette::new(&table, &keymap, Scope::Persons, &say);
        let hit = palette.find("una", &table, &desk).remove(0);
        assert_eq!((hit.id, hit.marks), ("note.write", vec![7, 8, 9]));
        assert_eq!(hit.keys, ["n", "Spazio"]);
    }
}
