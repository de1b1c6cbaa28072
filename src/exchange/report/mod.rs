//! Reports as tables and as JSON, in the operator's language.
//!
//! | Room | What happens there |
//! |---|---|
//! | `grid` | a report or its objectives as a table of cells |
//! | `json` | the same for other programs: stable, documented there |
//! | `write` | a grid as text, CSV or an Excel workbook |

mod grid;
mod json;
mod write;

pub use grid::{Cell, Grid, target_name};
pub use json::{goals_json, report_json};
pub use write::{text, workbook, write_csv};

use crate::look::{Language, Texts};
use crate::reports::Who;

/// What naming needs: the words, and the name of a record.
pub struct Naming<'a> {
    /// The operator's language.
    pub texts: Texts,
    /// The name that a list shows, as in «ROSSI Mario».
    pub name: &'a dyn Fn(Who) -> String,
}

impl Naming<'_> {
    /// A title in the operator's language.
    fn title<'b>(&self, italian: &'b str, english: &'b str) -> &'b str {
        match self.texts.language() {
            Language::Italian => italian,
            Language::English => english,
        }
    }
}
