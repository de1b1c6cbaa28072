//! The table of all commands.

use std::collections::HashMap;

use super::{Availability, Context, Row, Scope, row};

/// Why a set of rows is not a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Two rows, or a row and an alias, have the same name.
    #[error("two commands are called \"{0}\"")]
    NameTaken(String),
    /// An id or an alias is not in small letters, digits, `-` and one `.`.
    #[error("\"{0}\" is not a good command name")]
    BadName(String),
    /// A row says no scope.
    #[error("\"{0}\" can be given nowhere")]
    NoScope(&'static str),
}

/// A row with its locale keys at hand.
pub(super) struct Entry<C: Context> {
    pub(super) row: Row<C>,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) help: String,
}

/// All commands, in the order they were given.
pub struct Table<C: Context> {
    entries: Vec<Entry<C>>,
    by_name: HashMap<&'static str, usize>,
}

impl<C: Context> Table<C> {
    /// Makes a table of these rows.
    ///
    /// # Errors
    /// When two names are the same, a name is badly formed or a row has no scope.
    pub fn new(rows: impl IntoIterator<Item = Row<C>>) -> Result<Self, TableError> {
        let mut table = Self { entries: Vec::new(), by_name: HashMap::new() };
        for row in rows {
            if row.scopes.is_empty() {
                return Err(TableError::NoScope(row.id));
            }
            if !row.id.contains('.') {
                return Err(TableError::BadName(row.id.to_owned()));
            }
            for name in std::iter::once(row.id).chain(row.aliases.iter().copied()) {
                if !is_good_name(name) {
                    return Err(TableError::BadName(name.to_owned()));
                }
                if table.by_name.insert(name, table.entries.len()).is_some() {
                    return Err(TableError::NameTaken(name.to_owned()));
                }
            }
            let label = row::label_key(row.id);
            let (hint, help) = (format!("{label}.hint"), format!("{label}.help"));
            table.entries.push(Entry { row, label, hint, help });
        }
        Ok(table)
    }

    /// All rows, in order.
    pub fn rows(&self) -> impl Iterator<Item = &Row<C>> {
        self.entries.iter().map(|entry| &entry.row)
    }

    /// The row of this id or alias.
    #[must_use]
    pub fn named(&self, name: &str) -> Option<&Row<C>> {
        self.entry(name).map(|entry| &entry.row)
    }

    /// Whether the command of this id can be given now; `None` if there is no such command.
    pub fn availability(&self, id: &str, context: &C) -> Option<Availability<C::Reason>> {
        self.named(id).map(|row| (row.availability)(context))
    }

    /// The rows that can be given in `scope` or in one it falls back to.
    pub fn given_in(&self, scope: Scope) -> impl Iterator<Item = &Row<C>> {
        self.rows().filter(move |row| row.scopes.iter().any(|s| scope.reaches(*s)))
    }

    pub(super) fn entries(&self) -> &[Entry<C>] {
        &self.entries
    }

    pub(super) fn entry(&self, name: &str) -> Option<&Entry<C>> {
        self.by_name.get(name).map(|&index| &self.entries[index])
    }

    pub(super) fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.by_name.keys().copied()
    }
}

fn is_good_name(name: &str) -> bool {
    let good =
        |part: &str| !part.is_empty() && part.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-'));
    name.split('.').count() <= 2 && name.split('.').all(good)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::command::Prominence;

    /// A small desk: commands leave their id in the log.
    #[derive(Default)]
    pub(in crate::command) struct Desk {
        pub(in crate::command) log: Vec<String>,
        pub(in crate::command) nobody: bool,
    }

    impl Context for Desk {
        type Outcome = ();
        type Reason = &'static str;
    }

    fn needs_someone(desk: &Desk) -> Availability<&'static str> {
        if desk.nobody { Availability::Unavailable("nobody is selected") } else { Availability::Available }
    }

    fn themes(_: &Desk) -> Vec<String> {
        ["dark", "default", "light"].map(String::from).to_vec()
    }

    macro_rules! row {
        ($id:literal, $scope:ident, $prominence:expr) => {
            Row::<Desk>::new($id, &[Scope::$scope], $prominence, |desk, _| desk.log.push($id.into()))
        };
    }

    pub(in crate::command) fn small_rows() -> Vec<Row<Desk>> {
        use Prominence::{Hint, Listed, Pinned, Silent};
        vec![
            row!("cursor.down", List, Silent),
            row!("item.open", List, Hint(90)),
            row!("note.write", Subject, Hint(50)).when(needs_someone).aliases(&["nota"]),
            row!("contact.log", Subject, Hint(55)).when(needs_someone).aliases(&["contatto"]),
            row!("pact.sign", Person, Listed).when(needs_someone).aliases(&["patto"]),
            row!("timeline.open", Subject, Hint(80)).aliases(&["percorso"]),
            row!("vacancy.forward", Board, Hint(70)),
            row!("confirm.yes", Confirm, Hint(90)),
            row!("theme.use", Global, Listed).required(themes).aliases(&["tema"]),
            row!("desk.quit", Global, Hint(10)).aliases(&["q", "esci"]),
            row!("help.open", Global, Pinned),
        ]
    }

    pub(in crate::command) fn small_table() -> Table<Desk> {
        Table::new(small_rows()).unwrap()
    }

    pub(in crate::command) fn say(key: &str) -> String {
        match key {
            "cmd-item-open" => "Apri".into(),
            "cmd-note-write" => "Scrivi una nota".into(),
            "cmd-contact-log" => "Registra un contatto".into(),
            "cmd-pact-sign" => "Firma il patto di servizio".into(),
            "cmd-timeline-open" => "Apri il percorso della libertà".into(),
            "cmd-desk-quit" => "Esci".into(),
            "cmd-theme-use" => "Cambia tema".into(),
            "cmd-help-open" => "Aiuto".into(),
            "key-space" => "Spazio".into(),
            "key-enter" => "Invio".into(),
            other => other.trim_start_matches("cmd-").trim_end_matches(".hint").to_owned(),
        }
    }

    #[test]
    fn a_row_is_found_by_id_and_alias_and_runs() {
        let table = small_table();
        let mut desk = Desk::default();
        let row = table.named("nota").unwrap();
        assert_eq!(row.id, "note.write");
        assert_eq!(row.label_key(), "cmd-note-write");
        (row.run)(&mut desk, None);
        assert_eq!(desk.log, ["note.write"]);
        assert!(table.named("nothing").is_none());
    }

    #[test]
    fn availability_comes_with_its_reason() {
        let table = small_table();
        let desk = Desk { nobody: true, ..Desk::default() };
        assert_eq!(
            table.availability("note.write", &desk),
            Some(Availability::Unavailable("nobody is selected"))
        );
        assert_eq!(table.availability("desk.quit", &desk), Some(Availability::Available));
        assert_eq!(table.availability("nothing", &desk), None);
    }

    #[test]
    fn a_scope_gives_its_own_commands_and_those_above() {
        let table = small_table();
        let ids: Vec<_> = table.given_in(Scope::Companies).map(|row| row.id).collect();
        assert!(ids.contains(&"note.write") && ids.contains(&"desk.quit"));
        assert!(!ids.contains(&"pact.sign") && !ids.contains(&"vacancy.forward"));
    }

    #[test]
    fn bad_tables_are_refused() {
        let twice = || row!("note.write", Global, Prominence::Listed);
        assert_eq!(Table::new([twice(), twice()]).err(), Some(TableError::NameTaken("note.write".into())));
        let alias = row!("a.b", Global, Prominence::Listed).aliases(&["note.write"]);
        assert_eq!(Table::new([twice(), alias]).err(), Some(TableError::NameTaken("note.write".into())));
        let bad = row!("Note write", Global, Prominence::Listed);
        assert_eq!(Table::new([bad]).err(), Some(TableError::BadName("Note write".into())));
        let nowhere = Row::<Desk>::new("a.b", &[], Prominence::Listed, |_, _| ());
        assert_eq!(Table::new([nowhere]).err(), Some(TableError::NoScope("a.b")));
    }
}
