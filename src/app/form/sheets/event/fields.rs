//! The fields of each kind of event, without its day and note.

use super::super::choices;
use super::kind::{check_index, check_weekly, check_year, did_word};
use super::{EventId, Recorded};
use crate::app::form::read::checks;
use crate::app::form::{Around, Choice, Field, Shown, suggest};
use crate::domain::{DidStep, ProgrammeStep, SignatureStep, Work};

/// The fields of a kind; `open` are the plan's actions without an outcome.
pub(super) fn own(kind: Recorded, open: &[(EventId, String)], around: &Around<'_>) -> Vec<Field> {
    match kind {
        Recorded::Did => {
            let steps = [
                (DidStep::Released, "choice-did-released"),
                (DidStep::Suspended, "choice-did-suspended"),
                (DidStep::Resumed, "choice-did-resumed"),
                (DidStep::Revoked, "choice-did-revoked"),
            ];
            let choices = steps
                .map(|(step, key)| Choice { word: did_word(step).to_owned(), shown: Shown::Key(key) })
                .to_vec();
            vec![Field::choice("field-did", choices).needed().holding(did_word(DidStep::Released))]
        }
        Recorded::Profiling => vec![
            Field::line("field-index", check_index).helped("help-index"),
            Field::line("field-class", checks::short),
        ],
        Recorded::Plan => vec![signature()],
        Recorded::PlanAction => vec![
            Field::line("field-action", checks::short).needed(),
            Field::day("field-due").helped("help-day"),
        ],
        Recorded::PlanOutcome => {
            let actions = open
                .iter()
                .map(|(id, title)| Choice { word: id.to_string(), shown: Shown::Text(title.clone()) });
            let first = open.first().map(|(id, _)| id);
            vec![
                Field::choice("field-open-action", actions.collect()).needed().showing(first),
                step(ProgrammeStep::Completed),
            ]
        }
        Recorded::Training | Recorded::Traineeship => vec![step(ProgrammeStep::Enrolled)],
        Recorded::Hire => vec![
            Field::pick("field-contract", suggest::contracts, checks::contracts),
            Field::day("field-until").helped("help-until"),
        ],
        Recorded::Benefit => vec![
            Field::pick("field-benefit", suggest::benefits, checks::short).needed(),
            Field::day("field-until").helped("help-until"),
        ],
        Recorded::Document => vec![Field::line("field-document", checks::short).needed()],
        Recorded::Cessation | Recorded::Placement | Recorded::Need => Vec::new(),
        Recorded::Income => vec![
            Field::choice("field-work", choices::works()).needed().holding(Work::Employed.word()),
            Field::line("field-year", check_year).needed().showing(Some(around.today().year())),
            Field::line("field-euro", checks::number).needed().helped("help-euro"),
        ],
        Recorded::Circumstance => vec![
            Field::choice("field-circumstance", choices::circumstances()).needed(),
            Field::flag("field-holds").needed().flagged(Some(true)),
        ],
        Recorded::WorkingTime => vec![weekly_hours().needed()],
        Recorded::Measure => {
            let first = around.tables().catalogue.sap_events.first().map(|row| row.code.clone());
            vec![
                Field::choice("field-sap", choices::measures(around)).needed(),
                Field::choice("field-sap-event", choices::sap_events(around)).needed().showing(first),
                Field::day("field-proposed"),
                Field::day("field-started"),
                Field::day("field-ended").helped("help-until"),
            ]
        }
        Recorded::CompanyPact => vec![signature()],
    }
}

/// The weekly hours of a job.
pub(super) fn weekly_hours() -> Field {
    Field::line("field-weekly-hours", check_weekly).helped("help-weekly-hours")
}

fn signature() -> Field {
    Field::choice("field-signature", choices::signatures()).needed().holding(SignatureStep::Signed.word())
}

fn step(first: ProgrammeStep) -> Field {
    Field::choice("field-step", choices::programme()).needed().holding(first.word())
}
