//! The rows of the command table, by area, beside the state they act on.

mod agenda;
mod board;
mod companies;
mod desk;
mod duplicates;
mod forms;
mod indicators;
mod lists;
mod matching;
mod subject;

use super::{App, Effect};
use crate::command::table::TableError;
use crate::command::{Availability, Prominence, Row, Scope, Table};
use crate::look::Message;

/// Every command of the desk.
///
/// # Errors
/// When two rows share a name: no build that passes its tests.
pub fn table() -> Result<Table<App>, TableError> {
    let own = desk::rows().into_iter().chain(lists::rows()).chain(subject::rows()).chain(forms::rows());
    let rows =
        own.chain(agenda::rows()).chain(board::rows()).chain(matching::rows()).chain(companies::rows());
    let rows = rows.chain(duplicates::rows()).chain(indicators::rows());
    Table::new(rows)
}

/// What running a command gives back.
type Effects = Vec<Effect>;

/// A command that changes the desk and asks nothing of the session.
macro_rules! quiet {
    ($act:expr) => {
        |app: &mut App, _: Option<&str>| {
            $act(app);
            Vec::new()
        }
    };
}
use quiet;

/// Available unless there is a reason against.
fn reason(against: Option<Message>) -> Availability<Message> {
    against.map_or(Availability::Available, Availability::Unavailable)
}

fn available(yes: bool, reason: &'static str) -> Availability<Message> {
    if yes { Availability::Available } else { Availability::Unavailable(Message::new(reason)) }
}
