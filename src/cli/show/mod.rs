//! `sportello show`: one card, with everything that happened.

mod company;
mod happened;
mod person;
mod standing;
mod vacancy;

use super::arguments::{Card, Show};
use super::caller::Caller;
use super::fault::Fault;
use super::out::Out;

pub(super) fn run(caller: &Caller, out: &mut Out, asked: &Show) -> Result<(), Fault> {
    let office = caller.office(out)?;
    let on = asked.on.unwrap_or_else(|| caller.today());
    match asked.what {
        Card::Person => person::show(&office, out, &asked.id, on, asked.offer.as_deref(), asked.json),
        Card::Company => company::show(&office, out, &asked.id, on, asked.json),
        Card::Vacancy => vacancy::show(&office, out, &asked.id, on, asked.json),
    }
}

/// Lines of a label and a value, the values under each other.
fn table(out: &mut Out, rows: Vec<(String, String)>) -> Result<(), Fault> {
    let widest = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    rows.into_iter().try_for_each(|(label, value)| out.line(format!("  {label:<widest$}  {value}")))
}
