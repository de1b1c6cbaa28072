//! Two records of one person become one, and two again.

use super::Context;
use crate::domain::{Detail, Merger, Moved, PersonId, VacancyId};
use crate::office::refusal::{Refusal, What};
use crate::office::tx::Tx;
use crate::store::Version;

/// Merges `gone` into `into`, which takes over some details. The versions are those that the operator saw.
pub(super) fn merge(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    (gone, gone_base): (PersonId, Version),
    (into, base): (PersonId, Version),
    taken: Vec<Detail>,
) -> Result<(), Refusal> {
    if gone == into {
        return Err(Refusal::SamePerson);
    }
    context.standing(gone)?;
    context.standing(into)?;
    let (leaving, gone_now) = tx.person(gone)?;
    let (before, now) = tx.person(into)?;
    if gone_now != gone_base || now != base {
        return Err(Refusal::Changed(What::Person));
    }
    let moved = move_candidacies(tx, context, gone, into)?;
    let joined = Merger::joined(&before, &leaving, &taken);
    if joined != before {
        tx.put_person(joined, base)?;
    }
    let merger = Merger {
        gone,
        into,
        on: context.today,
        at: context.now,
        by: context.by.clone(),
        before: Box::new(before),
        taken,
        moved,
    };
    tx.put_merger(merger, leaving)
}

/// Every vacancy for which the record that goes was put forward has the survivor for a candidate instead.
fn move_candidacies(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    gone: PersonId,
    into: PersonId,
) -> Result<Vec<Moved>, Refusal> {
    let mut concerned: Vec<VacancyId> =
        context.vacancies.values().filter(|v| v.candidate(gone).is_some()).map(|v| v.id).collect();
    concerned.sort();
    let mut moved = Vec::with_capacity(concerned.len());
    for id in concerned {
        let (mut vacancy, base) = tx.vacancy(id)?;
        let Some(place) = vacancy.candidates.iter().position(|c| c.person == gone) else { continue };
        let step = Moved {
            vacancy: id,
            place: u16::try_from(place).unwrap_or(u16::MAX),
            gone: vacancy.candidates[place].clone(),
            own: vacancy.candidate(into).cloned(),
        };
        let settled = step.settled(into);
        match vacancy.candidates.iter_mut().find(|c| c.person == into) {
            Some(own) => {
                *own = settled;
                vacancy.candidates.remove(place);
            }
            None => vacancy.candidates[place] = settled,
        }
        tx.put_vacancy(vacancy, base)?;
        moved.push(step);
    }
    Ok(moved)
}

/// Takes a merger back: the record that went stands again, what the survivor took is given back, and candidacies
/// return where nothing happened with them since.
pub(super) fn part(tx: &mut Tx<'_>, context: &Context<'_>, gone: PersonId) -> Result<(), Refusal> {
    let (merger, base) = tx.merger(gone)?;
    // who went further since has to come back first
    context.standing(merger.into)?;
    let (leaving, _) = tx.person(gone)?;
    let (now, version) = tx.person(merger.into)?;
    let parted = merger.parted(&now, &leaving);
    if parted != now {
        tx.put_person(parted, version)?;
    }
    for step in &merger.moved {
        let (mut vacancy, base) = tx.vacancy(step.vacancy)?;
        let settled = step.settled(merger.into);
        let Some(at) = vacancy.candidates.iter().position(|c| *c == settled) else { continue };
        match &step.own {
            Some(own) => {
                vacancy.candidates[at] = own.clone();
                let place = usize::from(step.place).min(vacancy.candidates.len());
                vacancy.candidates.insert(place, step.gone.clone());
            }
            None => vacancy.candidates[at] = step.gone.clone(),
        }
        tx.put_vacancy(vacancy, base)?;
    }
    tx.drop_merger(merger, base, leaving, now);
    Ok(())
}
