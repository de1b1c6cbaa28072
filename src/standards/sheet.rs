//! Sheets: the CSV tables of this folder and of the official sources, read with every error's place.

use std::io::Read;

use thiserror::Error;

use crate::domain::{SkillCode, codes::InvalidCode};

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Problem {
    /// The file or the row cannot be read at all.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The file is larger than any table of this kind.
    #[error("is larger than {0} MiB")]
    TooLarge(u64),
    /// The header lacks a column that the table cannot do without.
    #[error("the column is missing; there are: {0}")]
    NoColumn(String),
    /// A code that is none.
    #[error(transparent)]
    Code(#[from] InvalidCode),
    /// A cell that must not be empty is.
    #[error("is empty")]
    Empty,
    /// The code stands in an earlier row too.
    #[error("{0} stands in an earlier row too")]
    Twice(String),
    /// A reference to a skill that is not in the table.
    #[error("there is no skill {0}")]
    NoSkill(SkillCode),
    /// A kind of skill that does not exist.
    #[error("«{0}» is not a kind of skill")]
    Kind(String),
    /// The level beside the code is not the code's.
    #[error("the level is {stated}, the code has {found}")]
    Level {
        /// What the row says.
        stated: String,
        /// What the code says.
        found: u8,
    },
}

/// What is wrong, and where. Lines count from 1, the header included.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}, {column}: {problem}")]
pub struct RowError {
    /// Line of the file on which the row begins.
    pub line: u64,
    /// Column, by its first accepted name.
    pub column: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// Largest file read, in MiB: the largest official one (ESCO skills) has nine.
const LIMIT_MIB: u64 = 128;

/// Reading stops after this many errors: the file is then another file.
pub const MOST_ERRORS: usize = 100;

/// A column: the names it may have in the header, and whether it must be there.
pub(super) struct Column {
    pub(super) names: &'static [&'static str],
    pub(super) required: bool,
}

/// One row, its cells by their place in the list of columns.
pub(super) struct Row<'a> {
    pub(super) line: u64,
    record: &'a csv::StringRecord,
    columns: &'static [Column],
    places: &'a [Option<usize>],
}

impl<'a> Row<'a> {
    /// The cell, trimmed; empty where the column or the cell is missing.
    pub(super) fn cell(&self, column: usize) -> &'a str {
        self.places[column].and_then(|place| self.record.get(place)).unwrap_or_default().trim()
    }

    /// The cell, which must hold something.
    pub(super) fn filled(&self, column: usize) -> Result<&'a str, RowError> {
        match self.cell(column) {
            "" => Err(self.error(column, Problem::Empty)),
            text => Ok(text),
        }
    }

    /// The parts of a cell with `;` between them.
    pub(super) fn parts(&self, column: usize) -> impl Iterator<Item = &'a str> {
        self.cell(column).split(';').map(str::trim).filter(|part| !part.is_empty())
    }

    /// An error in this row.
    pub(super) fn error(&self, column: usize, problem: impl Into<Problem>) -> RowError {
        RowError { line: self.line, column: self.columns[column].names[0], problem: problem.into() }
    }
}

/// Calls `each` with every row. The sheet may have a byte-order mark, be in UTF-8 or Latin-1, be separated by
/// commas or semicolons, and hold comment lines (`#`) above its header.
///
/// # Errors
/// Everything wrong that was found, at most [`MOST_ERRORS`].
pub(super) fn read(
    reader: impl Read,
    columns: &'static [Column],
    mut each: impl FnMut(&Row<'_>) -> Result<(), RowError>,
) -> Result<(), Vec<RowError>> {
    let whole = |problem| vec![RowError { line: 1, column: "file", problem }];
    let text = text_of(reader).map_err(whole)?;
    let body = text.trim_start_matches('\u{feff}');
    let header = body.lines().find(|line| !line.starts_with('#')).unwrap_or_default();
    let semicolons = header.matches(';').count() > header.matches(',').count();
    let mut sheet = csv::ReaderBuilder::new()
        .delimiter(if semicolons { b';' } else { b',' })
        .comment(Some(b'#'))
        .flexible(true)
        .from_reader(body.as_bytes());
    let header = sheet.headers().map_err(|error| whole(Problem::Unreadable(error.to_string())))?.clone();
    let places = places_of(&header, columns)?;
    let mut errors = Vec::new();
    let mut record = csv::StringRecord::new();
    while errors.len() < MOST_ERRORS {
        match sheet.read_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {
                let line = record.position().map_or(0, csv::Position::line);
                let row = Row { line, record: &record, columns, places: &places };
                errors.extend(each(&row).err());
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                let problem = Problem::Unreadable(error.to_string());
                errors.push(RowError { line, column: "row", problem });
                break;
            }
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Where each column stands in the header.
fn places_of(
    header: &csv::StringRecord,
    columns: &'static [Column],
) -> Result<Vec<Option<usize>>, Vec<RowError>> {
    let place = |column: &Column| {
        header
            .iter()
            .position(|title| column.names.iter().any(|name| name.eq_ignore_ascii_case(title.trim())))
    };
    let places: Vec<_> = columns.iter().map(place).collect();
    let missing = columns.iter().zip(&places).filter(|(column, place)| column.required && place.is_none());
    let errors: Vec<_> = missing
        .map(|(column, _)| {
            let found: String = header.iter().collect::<Vec<_>>().join(", ").chars().take(200).collect();
            let line = header.position().map_or(1, csv::Position::line);
            RowError { line, column: column.names[0], problem: Problem::NoColumn(found) }
        })
        .collect();
    if errors.is_empty() { Ok(places) } else { Err(errors) }
}

/// The whole text; bytes that are not UTF-8 are taken as Latin-1, as old official files are.
fn text_of(reader: impl Read) -> Result<String, Problem> {
    let mut bytes = Vec::new();
    let most = LIMIT_MIB << 20;
    reader.take(most + 1).read_to_end(&mut bytes).map_err(|error| Problem::Unreadable(error.to_string()))?;
    if bytes.len() as u64 > most {
        return Err(Problem::TooLarge(LIMIT_MIB));
    }
    Ok(String::from_utf8(bytes)
        .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect()))
}

/// A title for one cell of a `;` list.
pub(super) fn one_part(title: &str) -> Box<str> {
    title.replace(';', ",").split_whitespace().collect::<Vec<_>>().join(" ").into()
}
