//! Import and export: files in, acts out; records in, files out.
//!
//! | Room | What happens there |
//! |---|---|
//! | `sheet/` | CSV and JSON Lines as offices really have them, one record at a time |
//! | `cells`, `values`, `place` | cells become typed values; everything wrong with a row is collected |
//! | `rows/` | rows become acts: persons, companies, vacancies, events, whole records |
//! | [`import()`] | the driver: batches, rejects, progress |
//! | [`export()`] | records become rows again |
//! | [`Reason`], `tell/` | what can be wrong, and how the operator is told |
//!
//! An import rejects rows, not files: a bad row is reported with line, column, value and reason, written to the
//! rejects, and the next one is read.

mod cells;
mod export;
mod finding;
mod formula;
mod import;
mod place;
mod reason;
pub mod report;
mod rows;
mod sheet;
mod tell;
mod values;
mod what;

pub use export::{ExportError, Exported, export};
pub use finding::{Finding, Weight};
pub use import::{Cause, Duplicates, ImportError, Job, Options, Progress, Summary, import};
pub use reason::Reason;
pub use sheet::{MAX_LINE, MAX_RECORD, SheetError};
pub use what::{Column, Format, UnknownWhat, What};

#[cfg(test)]
mod tests;
