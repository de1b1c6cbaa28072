//! Why a file can't be read as a table.

use std::io;

use super::MAX_RECORD;

/// Why a file can't be read at all. Nothing was imported then.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// UTF-16, as Excel's «Unicode text».
    #[error("the file is UTF-16: save it as CSV UTF-8")]
    Utf16,
    /// An Excel or OpenDocument workbook.
    #[error("the file is a workbook, not a CSV file: save it as CSV UTF-8")]
    Workbook,
    /// The first line is longer than any header.
    #[error("the first line is not a header: it is longer than {MAX_RECORD} bytes")]
    HeaderTooLong,
    /// The header has quotes that do not close.
    #[error("the quotes of the header do not close")]
    HeaderQuotes,
    /// A column stands there twice.
    #[error("column {0} stands there twice")]
    RepeatedColumn(String),
    /// Columns that must be there are not.
    #[error("missing columns: {}", missing.join(", "))]
    MissingColumns {
        /// Which.
        missing: Vec<&'static str>,
        /// The header as it is.
        found: Vec<String>,
    },
    /// Whole records come as JSON Lines only.
    #[error("whole records are read from JSON Lines only")]
    OnlyJsonLines,
    /// The file could not be read.
    #[error(transparent)]
    Io(#[from] io::Error),
}
