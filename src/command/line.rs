//! The `:` line: a command's id or alias, and what follows it.

use super::{Argument, Context, Row, Scope, Table};

/// A line understood.
pub struct Parsed<'t, 'l, C: Context> {
    /// The command.
    pub row: &'t Row<C>,
    /// What followed its name, without the blanks around.
    pub argument: Option<&'l str>,
}

/// Why a line is not a command.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LineError {
    /// Nothing was written.
    #[error("nothing is written")]
    Empty,
    /// No command has this name.
    #[error("there is no command \"{name}\"")]
    Unknown {
        /// The name as written.
        name: String,
        /// The name most like it, if one is.
        nearest: Option<&'static str>,
    },
    /// The command wants something after its name.
    #[error("\"{0}\" wants something after it")]
    ArgumentMissing(&'static str),
    /// The command takes nothing after its name.
    #[error("\"{0}\" takes nothing after it")]
    ArgumentUnexpected(&'static str),
}

/// Reads a line. A leading `:` is allowed; capitals do not matter in the name.
///
/// # Errors
/// When there is no such command or its argument is missing or too much.
pub fn parse<'t, 'l, C: Context>(table: &'t Table<C>, line: &'l str) -> Result<Parsed<'t, 'l, C>, LineError> {
    let line = line.trim_start().trim_start_matches(':').trim();
    let (name, rest) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
    if name.is_empty() {
        return Err(LineError::Empty);
    }
    let row = table
        .named(&name.to_lowercase())
        .ok_or_else(|| LineError::Unknown { name: name.to_owned(), nearest: nearest(table, name) })?;
    let argument = Some(rest.trim()).filter(|rest| !rest.is_empty());
    match (&row.argument, argument) {
        (Argument::Required(_), None) => Err(LineError::ArgumentMissing(row.id)),
        (Argument::None, Some(_)) => Err(LineError::ArgumentUnexpected(row.id)),
        _ => Ok(Parsed { row, argument }),
    }
}

/// The lines that `line` can be completed to, in order: names first, then the values of its argument. Only the
/// commands that can be given in `scope` are offered.
pub fn complete<C: Context>(table: &Table<C>, scope: Scope, context: &C, line: &str) -> Vec<String> {
    let line = line.trim_start().trim_start_matches(':').trim_start();
    let Some((name, rest)) = line.split_once(char::is_whitespace) else {
        let written = line.to_lowercase();
        let mut names: Vec<&str> = table
            .given_in(scope)
            .flat_map(|row| std::iter::once(row.id).chain(row.aliases.iter().copied()))
            .filter(|name| name.starts_with(&written))
            .collect();
        names.sort_unstable();
        return names.into_iter().map(String::from).collect();
    };
    let Some(row) = table.named(&name.to_lowercase()) else { return Vec::new() };
    let (Argument::Optional(values) | Argument::Required(values)) = &row.argument else { return Vec::new() };
    let written = rest.trim_start().to_lowercase();
    let fits = |value: &String| value.to_lowercase().starts_with(&written);
    values(context).into_iter().filter(fits).map(|value| format!("{name} {value}")).collect()
}

fn nearest<C: Context>(table: &Table<C>, name: &str) -> Option<&'static str> {
    let name = name.to_lowercase();
    let distance = |known: &'static str| (strsim::damerau_levenshtein(known, &name), known);
    // two slips in a long name, one in a short: more is another word
    let allowed = if name.chars().count() > 4 { 2 } else { 1 };
    table.names().map(distance).filter(|(d, _)| *d <= allowed).min().map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::table::tests::{Desk, small_table};

    #[test]
    fn ids_aliases_and_arguments_are_read() {
        let table = small_table();
        let read = |line: &'static str| parse(&table, line).map(|p| (p.row.id, p.argument));
        assert_eq!(read("note.write"), Ok(("note.write", None)));
        assert_eq!(read(" :Esci "), Ok(("desk.quit", None)));
        assert_eq!(read("tema   alto contrasto "), Ok(("theme.use", Some("alto contrasto"))));
        assert_eq!(read("tema"), Err(LineError::ArgumentMissing("theme.use")));
        assert_eq!(read("q subito"), Err(LineError::ArgumentUnexpected("desk.quit")));
        assert_eq!(read(" : "), Err(LineError::Empty));
    }

    #[test]
    fn an_unknown_name_suggests_the_nearest() {
        let table = small_table();
        let nearest = |line| match parse(&table, line) {
            Err(LineError::Unknown { nearest, .. }) => nearest,
            _ => Some("understood"),
        };
        assert_eq!(nearest("percroso"), Some("percorso"));
        assert_eq!(nearest("tma scuro"), Some("tema"));
        assert_eq!(nearest("automobile"), None);
    }

    #[test]
    fn names_and_values_are_completed() {
        let (table, desk) = (small_table(), Desk::default());
        let complete = |line| complete(&table, Scope::Persons, &desk, line);
        assert_eq!(complete("p"), ["pact.sign", "patto", "percorso"]);
        assert_eq!(complete("vac"), [""; 0]);
        assert_eq!(complete(":TEMA d"), ["TEMA dark", "TEMA default"]);
        assert_eq!(complete("theme.use "), ["theme.use dark", "theme.use default", "theme.use light"]);
        assert_eq!(complete("esci "), [""; 0]);
    }
}
