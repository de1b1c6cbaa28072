//! Why a file as a whole could not be imported or exported.

use crate::exchange::{Cause, ExportError, ImportError, SheetError};
use crate::look::Message;

impl ImportError {
    /// The failure in words, with how far the import came if it came anywhere.
    #[must_use]
    pub fn message(&self) -> Message {
        match self.summary.read {
            0 => self.cause.message(),
            _ => Message::new("import-stopped")
                .arg("cause", self.cause.message())
                .arg("line", self.summary.read.to_string())
                .arg("written", self.summary.written.to_string()),
        }
    }
}

impl Cause {
    /// The cause in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Cause::Sheet(error) => error.message(),
            Cause::Opening => Message::new("import-opening"),
            Cause::NotHere(_) => Message::new("import-not-here"),
            Cause::Read(error) => Message::new("import-unreadable").arg("detail", error.to_string()),
            Cause::Rejects(error) => Message::new("import-rejects-failed").arg("detail", error.to_string()),
            Cause::Store(error) => Message::new("import-store").arg("detail", error.to_string()),
        }
    }
}

impl SheetError {
    /// The failure in words, with how to mend it.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            SheetError::Empty => Message::new("import-file-empty"),
            SheetError::Utf16 => Message::new("import-file-utf16"),
            SheetError::Workbook => Message::new("import-file-workbook"),
            SheetError::HeaderTooLong => Message::new("import-header-too-long"),
            SheetError::HeaderQuotes => Message::new("import-header-quotes"),
            SheetError::RepeatedColumn(name) => {
                Message::new("import-header-repeated").arg("column", crate::look::clean(name).into_owned())
            }
            SheetError::MissingColumns { missing, found } => {
                let found: Vec<&str> = found.iter().map(|name| name.trim()).take(30).collect();
                let found: String = found.join(", ").chars().take(300).collect();
                Message::new("import-header-missing")
                    .arg("count", missing.len())
                    .arg("missing", missing.join(", "))
                    .arg("found", crate::look::clean(&found).into_owned())
            }
            SheetError::OnlyJsonLines => Message::new("import-only-json-lines"),
            SheetError::Io(error) => Message::new("import-unreadable").arg("detail", error.to_string()),
        }
    }
}

impl ExportError {
    /// The failure in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            ExportError::OnlyJsonLines => Message::new("export-only-json-lines"),
            ExportError::NotHere(_) => Message::new("export-not-here"),
            ExportError::Write(error) => Message::new("export-unwritable").arg("detail", error.to_string()),
            ExportError::Store(error) => Message::new("import-store").arg("detail", error.to_string()),
        }
    }
}
