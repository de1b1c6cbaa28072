//! Taking back the last act: its events are annulled, the records it changed are put back.

use super::{Context, events, mergers};
use crate::office::act::{Restored, Undo};
use crate::office::refusal::{Refusal, What};
use crate::office::tx::Tx;

pub(super) fn take_back(tx: &mut Tx<'_>, context: &Context<'_>, undo: Undo) -> Result<(), Refusal> {
    if undo.annul.is_empty() && undo.restore.is_empty() && undo.part.is_empty() {
        return Err(Refusal::NothingToUndo);
    }
    for (subject, event) in undo.annul {
        events::annul(tx, context, subject, event)?;
    }
    for gone in undo.part {
        mergers::part(tx, context, gone)?;
    }
    for (record, since) in undo.restore {
        // Whoever changed the record meanwhile would lose their change: refused instead.
        match record {
            Restored::Person(person) => {
                let (_, current) = tx.person(person.id)?;
                (current == since).then_some(()).ok_or(Refusal::Changed(What::Person))?;
                tx.put_person(*person, current)?;
            }
            Restored::Company(company) => {
                let (_, current) = tx.company(company.id)?;
                (current == since).then_some(()).ok_or(Refusal::Changed(What::Company))?;
                tx.put_company(*company, current)?;
            }
            Restored::Vacancy(vacancy) => {
                let (_, current) = tx.vacancy(vacancy.id)?;
                (current == since).then_some(()).ok_or(Refusal::Changed(What::Vacancy))?;
                tx.put_vacancy(*vacancy, current)?;
            }
        }
    }
    Ok(())
}
