//! Records become rows again, streamed from the store.

mod all;
mod companies;
mod events;
mod persons;
mod table;
mod vacancies;

use std::io::{self, Write};
use std::ops::ControlFlow;

use serde::Serialize;

use super::{Format, What};
use crate::office::Office;
use crate::store::StoreError;
use table::Table;

/// What an export came to.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Exported {
    /// Records written.
    pub written: u64,
    /// Events left out because they tell of health or disability; only an export of everything has them.
    pub special_left_out: u64,
    /// Events left out because they were annulled, and their annulments; only an export of everything has them.
    pub annulled_left_out: u64,
    /// Whether it was stopped before the end.
    pub cancelled: bool,
}

/// Why an export failed.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Everything is written as JSON Lines only.
    #[error("everything is exported as JSON Lines only")]
    OnlyJsonLines,
    /// This is not exported here.
    #[error("{0} are not exported")]
    NotHere(What),
    /// The file could not be written.
    #[error("writing: {0}")]
    Write(#[from] io::Error),
    /// The office could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What exporters write to, and how far they came.
struct Going<'a> {
    office: &'a Office,
    done: Exported,
    progress: &'a mut dyn FnMut(u64) -> ControlFlow<()>,
}

/// Exports records of a kind in the order of their ids: persons first, then companies, where both have timelines.
///
/// `progress` hears the number of records written, now and then; to stop, it breaks.
///
/// # Errors
/// [`ExportError`]; what was written until then is not whole.
pub fn export(
    office: &Office,
    what: What,
    format: Format,
    out: &mut dyn Write,
    progress: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Exported, ExportError> {
    let mut going = Going { office, done: Exported::default(), progress };
    match what {
        What::All if format != Format::JsonLines => return Err(ExportError::OnlyJsonLines),
        What::Professions | What::Skills => return Err(ExportError::NotHere(what)),
        What::All => all::write(&mut going, out)?,
        _ => {
            let mut table = Table::begin(out, what.columns(), format)?;
            match what {
                What::Persons => persons::write(&mut going, &mut table)?,
                What::Companies => companies::write(&mut going, &mut table)?,
                What::Vacancies => vacancies::write(&mut going, &mut table)?,
                _ => events::write(&mut going, &mut table)?,
            }
            table.finish()?;
        }
    }
    out.flush()?;
    let _ = (going.progress)(going.done.written);
    Ok(going.done)
}

impl Going<'_> {
    /// Counts a record; breaks when the operator stops.
    fn count(&mut self) -> ControlFlow<()> {
        self.done.written += 1;
        if self.done.written.is_multiple_of(500) && (self.progress)(self.done.written).is_break() {
            self.done.cancelled = true;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

/// Items with `;` between them; a lone `-` says that there are none.
fn list<T: ToString>(items: impl IntoIterator<Item = T>) -> String {
    // A `;` inside an item would part it.
    let items: Vec<String> = items.into_iter().map(|item| item.to_string().replace(';', ",")).collect();
    if items.is_empty() { "-".to_owned() } else { items.join(";") }
}

/// The text of a value, or nothing.
fn text<T: ToString>(value: Option<&T>) -> String {
    value.map(T::to_string).unwrap_or_default()
}

/// `S` or `N`.
fn yes_no(value: bool) -> &'static str {
    if value { "S" } else { "N" }
}
