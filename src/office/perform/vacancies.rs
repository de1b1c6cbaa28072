//! Vacancies are opened, amended and moved on the board.

use super::Context;
use crate::domain::{EventKind, Move, Subject, Vacancy, VacancyCode, VacancyId, VacancyState};
use crate::office::refusal::{Refusal, What};
use crate::office::tx::{Counter, Tx};
use crate::store::Version;

pub(super) fn open(tx: &mut Tx<'_>, context: &Context<'_>, mut vacancy: Vacancy) -> Result<(), Refusal> {
    tx.company(vacancy.company)?;
    if vacancy.code.is_unnamed() {
        vacancy.code = mint(tx, context, vacancy.requested_on.year())?;
    } else if context.lookup.vacancy_by_code(&vacancy.code).is_some() || tx.staged_vacancy(&vacancy.code) {
        return Err(Refusal::KnownVacancy(vacancy.code));
    }
    let (company, requested, id) = (vacancy.company, vacancy.requested_on, vacancy.id);
    vacancy.history.push(moved(context, vacancy.state));
    tx.put_vacancy(vacancy, Version::ABSENT)?;
    context.write(
        tx,
        Subject::Company(company),
        requested.min(context.today),
        EventKind::Need(Some(id)),
        None,
    )?;
    Ok(())
}

/// The next code of the year that nobody uses; imports may have brought codes of the same shape.
fn mint(tx: &mut Tx<'_>, context: &Context<'_>, year: i32) -> Result<VacancyCode, Refusal> {
    loop {
        let code = VacancyCode::minted(year, tx.next(Counter::Vacancy)?);
        if context.lookup.vacancy_by_code(&code).is_none() && !tx.staged_vacancy(&code) {
            return Ok(code);
        }
    }
}

pub(super) fn amend(tx: &mut Tx<'_>, vacancy: Vacancy, base: Version) -> Result<(), Refusal> {
    let (_, current) = tx.vacancy(vacancy.id)?;
    if current != base {
        return Err(Refusal::Changed(What::Vacancy));
    }
    tx.put_vacancy(vacancy, base)
}

pub(super) fn relocate(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: VacancyId,
    to: VacancyState,
) -> Result<(), Refusal> {
    let (mut vacancy, base) = tx.vacancy(id)?;
    if vacancy.state != to {
        enter(&mut vacancy, context, to);
        tx.put_vacancy(vacancy, base)?;
    }
    Ok(())
}

/// Puts a vacancy into a column and remembers the move.
pub(super) fn enter(vacancy: &mut Vacancy, context: &Context<'_>, to: VacancyState) {
    vacancy.state = to;
    if to == VacancyState::ShortlistSent && vacancy.sent_on.is_none() {
        vacancy.sent_on = Some(context.today);
    }
    vacancy.history.push(moved(context, to));
}

fn moved(context: &Context<'_>, to: VacancyState) -> Move {
    Move { to, on: context.today, at: context.now, by: context.by.clone() }
}
