//! Where in a file a row stands, and the checks every row must pass.

use toml::Spanned;

use super::{Problem, Row, StandardError};
use crate::domain::ServiceCode;

/// A row's file and line.
#[derive(Clone, Debug)]
pub(super) struct Place {
    file: String,
    line: usize,
}

impl Place {
    /// Says what is wrong here.
    pub(super) fn refuse(&self, problem: Problem) -> StandardError {
        StandardError { file: self.file.clone(), line: self.line, problem }
    }

    /// Finds the line of an error of the TOML reader.
    pub(super) fn of_toml_error(name: &str, text: &str, error: &toml::de::Error) -> StandardError {
        let line = error.span().map_or(1, |span| line_of(text, span.start));
        StandardError { file: name.to_owned(), line, problem: Problem::from_toml(error.message()) }
    }

    /// A code as it is written here: with its standard, or of this one.
    pub(super) fn code(&self, standard: &str, text: &str) -> Result<ServiceCode, StandardError> {
        let code = match text.contains(':') {
            true => text.parse(),
            false => ServiceCode::new(standard, text),
        };
        code.map_err(|reason| self.refuse(Problem::BadCode { code: text.to_owned(), reason }))
    }

    /// Whether both stand in the same file.
    pub(super) fn is_in_the_file_of(&self, other: &Place) -> bool {
        self.file == other.file
    }
}

/// A row and where it stands.
pub(super) struct Placed<T> {
    /// The row.
    pub(super) row: T,
    /// Where it stands.
    pub(super) place: Place,
}

/// A file being read.
pub(super) struct Page<'a> {
    /// Its name, for messages.
    pub(super) name: &'a str,
    /// Its text, to count lines.
    pub(super) text: &'a str,
}

impl Page<'_> {
    /// A row that names its source and ends after it begins.
    pub(super) fn row<T: Row>(&self, row: Spanned<T>) -> Result<Placed<T>, StandardError> {
        let place = Place { file: self.name.to_owned(), line: line_of(self.text, row.span().start) };
        let row = row.into_inner();
        if row.source().trim().is_empty() {
            return Err(place.refuse(Problem::MissingSource));
        }
        if row.validity().is_backwards() {
            return Err(place.refuse(Problem::EndsBeforeItBegins(row.key())));
        }
        Ok(Placed { row, place })
    }

    /// Rows that, besides, do not stand twice on the same day.
    pub(super) fn rows<T: Row>(&self, rows: Vec<Spanned<T>>) -> Result<Vec<Placed<T>>, StandardError> {
        let rows = rows.into_iter().map(|row| self.row(row)).collect::<Result<Vec<_>, _>>()?;
        for (n, Placed { row, place }) in rows.iter().enumerate() {
            let key = row.key();
            for Placed { row: other, .. } in rows.iter().take(n).filter(|other| other.row.key() == key) {
                if !row.validity().overlaps(other.validity()) {
                    continue;
                }
                let both_open = row.validity().is_open() && other.validity().is_open();
                let problem = if both_open { Problem::Duplicate(key) } else { Problem::Overlap(key) };
                return Err(place.refuse(problem));
            }
        }
        Ok(rows)
    }
}

fn line_of(text: &str, offset: usize) -> usize {
    1 + text.bytes().take(offset).filter(|byte| *byte == b'\n').count()
}
