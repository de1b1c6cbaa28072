//! Whether a table of commands and a keymap fit each other.

use super::{Context, Keymap, KeymapFile, Prominence, Scope, Table};

/// One thing that does not fit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// The keymap binds an id that is in no row.
    #[error("line {line} of {file}: there is no command \"{id}\"")]
    NoRow {
        /// The id.
        id: String,
        /// The keymap file.
        file: String,
        /// The line, from 1.
        line: usize,
    },
    /// The keymap binds a command where its row does not say it can be given.
    #[error("\"{id}\" is bound in [{scope}], where it cannot be given")]
    OutOfPlace {
        /// The id.
        id: String,
        /// The scope of the binding.
        scope: Scope,
    },
    /// A row that asks for a place in the footer has no key in one of its scopes.
    #[error("\"{id}\" is a hint in [{scope}], but has no key there")]
    HintWithoutKey {
        /// The id.
        id: &'static str,
        /// The scope without a key.
        scope: Scope,
    },
    /// A row that is in no list has no key either.
    #[error("\"{0}\" cannot be reached")]
    Unreachable(&'static str),
}

/// Everything in which the table and the keymap do not fit. A row without a key is fine as long as the palette
/// and the `:` line reach it.
#[must_use]
pub fn misfits<C: Context>(table: &Table<C>, file: &KeymapFile) -> Vec<Misfit> {
    let keymap = Keymap::new(file);
    let mut misfits = Vec::new();
    for scope in Scope::ALL {
        for binding in file.bindings(scope) {
            let Some(id) = &binding.command else { continue };
            match table.named(id).filter(|row| row.id == id) {
                None => {
                    let (id, file) = (id.clone(), binding.file.to_string());
                    misfits.push(Misfit::NoRow { id, file, line: binding.line });
                }
                Some(row) if !row.scopes.iter().any(|s| scope.reaches(*s)) => {
                    misfits.push(Misfit::OutOfPlace { id: id.clone(), scope });
                }
                Some(_) => {}
            }
        }
    }
    for row in table.rows() {
        let is_hint = matches!(row.prominence, Prominence::Hint(_) | Prominence::Pinned);
        for &scope in row.scopes.iter().filter(|_| is_hint) {
            if keymap.keys_of(scope, row.id).is_empty() {
                misfits.push(Misfit::HintWithoutKey { id: row.id, scope });
            }
        }
        if row.prominence == Prominence::Silent && !keymap.binds(row.id) {
            misfits.push(Misfit::Unreachable(row.id));
        }
    }
    misfits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::table::tests::{Desk, small_rows, small_table};

    #[test]
    fn a_table_and_a_keymap_that_fit_have_no_misfits() {
        let text = "[global]\n\"q\" = \"desk.quit\"\n\"?\" = \"help.open\"\n[list]\n\"<Down>\" = \"cursor.down\"\n\
                    \"<Enter>\" = \"item.open\"\n[subject]\n\"n\" = \"note.write\"\n\"k\" = \"contact.log\"\n\
                    \"t\" = \"timeline.open\"\n[board]\n\">\" = \"vacancy.forward\"\n[confirm]\n\"S\" = \"confirm.yes\"\n";
        let file = KeymapFile::read("test", text).unwrap();
        assert_eq!(misfits(&small_table(), &file), []);
    }

    #[test]
    fn every_misfit_is_found() {
        let text = "[global]\n\"n\" = \"note.write\"\n\"z\" = \"no.such\"\n\"x\" = \"nota\"\n";
        let file = KeymapFile::read("mine.toml", text).unwrap();
        let two = small_rows().into_iter().filter(|row| matches!(row.id, "note.write" | "cursor.down"));
        let found = misfits(&Table::<Desk>::new(two).unwrap(), &file);
        let no_row = |id: &str, line| Misfit::NoRow { id: id.into(), file: "mine.toml".into(), line };
        let wanted = [
            Misfit::OutOfPlace { id: "note.write".into(), scope: Scope::Global },
            no_row("no.such", 3),
            no_row("nota", 4),
            Misfit::Unreachable("cursor.down"),
        ];
        assert_eq!(found, wanted);
    }
}
