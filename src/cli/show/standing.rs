//! How a case stands: status and deadlines.

use serde::Serialize;

use crate::cli::fault::Fault;
use crate::cli::out::Out;
use crate::domain::Day;
use crate::look::Look;
use crate::office::DueLine;
use crate::rules::{State, Status};
use crate::ui::words;

/// How someone stands towards work, as other programs read it.
#[derive(Serialize)]
pub(super) struct Standing {
    on: String,
    state: &'static str,
    /// The declaration that counts.
    did: Option<String>,
    /// Since when the declaration is suspended or lost.
    since: Option<String>,
    seniority_days: i64,
}

/// A deadline, as other programs read it.
#[derive(Serialize)]
pub(super) struct Due {
    due: Option<String>,
    days_left: Option<i64>,
    rule: String,
    title: String,
    state: &'static str,
    source: String,
}

pub(super) fn standing(status: &Status) -> Standing {
    let (state, since) = match status.state {
        State::Unregistered => ("unregistered", None),
        State::Unemployed => ("unemployed", None),
        State::Suspended { since, .. } => ("suspended", Some(since)),
        State::Lost { on, .. } => ("lost", Some(on)),
    };
    Standing {
        on: status.on.iso(),
        state,
        did: status.did.map(Day::iso),
        since: since.map(Day::iso),
        seniority_days: status.seniority_days,
    }
}

pub(super) fn dues(due: &[DueLine], on: Day) -> Vec<Due> {
    let row = |line: &DueLine| Due {
        due: line.due.map(Day::iso),
        days_left: line.due.map(|day| day.days_since(on)),
        rule: line.rule.clone(),
        title: line.title_it.clone(),
        state: line.state.word(),
        source: line.source.clone(),
    };
    due.iter().map(row).collect()
}

/// The status in one line.
pub(super) fn print_status(out: &mut Out, look: &Look, status: &Status) -> Result<(), Fault> {
    out.line(format!("  {}", words::standing(look, status).0))
}

/// One line for each deadline.
pub(super) fn print_dues(out: &mut Out, look: &Look, due: &[DueLine], on: Day) -> Result<(), Fault> {
    for line in due {
        let day = line.due.map(|day| day.to_string()).unwrap_or_default();
        let left = words::days_left(look, line, on).0;
        out.line(format!("  {day}  {left:>6}  {}  ({})", words::deadline_title(look, line), line.rule))?;
    }
    Ok(())
}
