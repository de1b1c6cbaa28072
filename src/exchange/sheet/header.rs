//! The first record: which column stands where.

use super::SheetError;
use crate::domain::fold;
use crate::exchange::what::Column;
use crate::exchange::{Finding, Reason};

/// The column that rejects files add; it is not read back.
pub(in crate::exchange) const REMARK: &str = "errore";

/// Where the columns of a CSV file stand.
#[derive(Debug)]
pub(in crate::exchange) struct Header {
    /// The names as they are written.
    pub names: Vec<String>,
    /// For each column known here, the field it is in.
    pub places: Vec<Option<usize>>,
    /// The field with the remarks of an earlier import, if there is one.
    pub remark: Option<usize>,
}

/// A name without capitals, accents, spaces and signs: how headers are compared.
fn key(name: &str) -> String {
    fold(name).chars().filter(char::is_ascii_alphanumeric).collect()
}

/// The known column that a name means.
pub(super) fn named(columns: &[Column], name: &str) -> Option<usize> {
    let name = key(name);
    columns.iter().position(|column| key(column.name) == name)
}

/// Whether a name is that of the remarks.
pub(super) fn is_remark(name: &str) -> bool {
    key(name) == REMARK
}

/// A column that was not recognised, with what it may have meant.
pub(super) fn unknown(columns: &[Column], line: u64, name: &str) -> Finding {
    let likeness = |column: &Column| strsim::jaro_winkler(&key(column.name), &key(name));
    let nearest = columns
        .iter()
        .map(|column| (likeness(column), column.name))
        .filter(|(likeness, _)| *likeness > 0.88)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    let reason = Reason::UnknownColumn { nearest: nearest.map(|(_, name)| name) };
    Finding::warning(line, Some(name), "", reason)
}

impl Header {
    /// Recognises the columns of a file.
    ///
    /// # Errors
    /// [`SheetError::RepeatedColumn`] and [`SheetError::MissingColumns`].
    pub fn read(
        columns: &[Column],
        line: u64,
        mut names: Vec<String>,
    ) -> Result<(Header, Vec<Finding>), SheetError> {
        while names.len() > 1 && names.last().is_some_and(|name| name.trim().is_empty()) {
            names.pop();
        }
        let mut places = vec![None; columns.len()];
        let mut findings = Vec::new();
        for (field, name) in names.iter().enumerate() {
            let before = names.iter().take(field).any(|other| key(other) == key(name));
            if before && !key(name).is_empty() {
                return Err(SheetError::RepeatedColumn(name.trim().to_owned()));
            }
            match named(columns, name) {
                Some(column) => {
                    if let Some(place) = places.get_mut(column) {
                        *place = Some(field);
                    }
                }
                None if is_remark(name) => {}
                None => findings.push(unknown(columns, line, name.trim())),
            }
        }
        let missing =
            columns.iter().zip(&places).filter(|(column, place)| column.required && place.is_none());
        let missing: Vec<&'static str> = missing.map(|(column, _)| column.name).collect();
        if missing.is_empty() {
            let remark = names.iter().position(|name| is_remark(name));
            Ok((Header { names, places, remark }, findings))
        } else {
            Err(SheetError::MissingColumns { missing, found: names })
        }
    }

    /// How many columns of the table a header would have if it were parted by this separator.
    pub fn recognised(columns: &[Column], names: &[String]) -> usize {
        names.iter().filter(|name| named(columns, name).is_some()).count()
    }
}
