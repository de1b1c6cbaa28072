//! Events are written into timelines, and annulled.

use super::Context;
use crate::domain::{EventId, EventKind, Subject};
use crate::office::act::NewEvent;
use crate::office::refusal::{Refusal, What};
use crate::office::tx::Tx;

pub(super) fn record(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    event: NewEvent,
    transcribed: bool,
) -> Result<(), Refusal> {
    let NewEvent { subject, on, kind, note } = event;
    let sets_a_date = matches!(&kind, EventKind::Appointment(a) if a.outcome.is_none());
    let begins_later = matches!(kind, EventKind::Hire(_));
    if on > context.today && !sets_a_date && !begins_later {
        return Err(Refusal::Future(on));
    }
    match subject {
        Subject::Company(id) => {
            tx.company(id)?;
        }
        Subject::Person(id) => {
            context.standing(id)?;
            let born = tx.person(id)?.0.identity.birth_date;
            if on < born {
                return Err(Refusal::BeforeBirth { born });
            }
        }
    }
    if let EventKind::Annul(id) = kind {
        return annul(tx, context, subject, id);
    }
    context.examine(tx, subject, on, &kind, transcribed)?;
    context.put(tx, subject, on, kind, note)?;
    Ok(())
}

pub(super) fn annul(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    subject: Subject,
    event: EventId,
) -> Result<(), Refusal> {
    // an annulment stays with what it annuls, also when the record was merged into another
    let mut subjects = vec![subject];
    if let Subject::Person(id) = subject {
        subjects.extend(context.lookup.mergers().within(id).into_iter().map(Subject::Person));
    }
    for subject in subjects {
        let timeline = tx.timeline(subject)?;
        if timeline.event(event).is_none() {
            continue;
        }
        if timeline.is_annulled(event) {
            return Err(Refusal::AnnulledAlready);
        }
        context.write(tx, subject, context.today, EventKind::Annul(event), None)?;
        return Ok(());
    }
    Err(Refusal::Missing(What::Event))
}
