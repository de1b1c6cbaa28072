//! Candidates of a vacancy, from the ranking to the hire. Every step that concerns a person is an event in both
//! timelines, theirs and the company's.

use super::{Context, vacancies};
use crate::domain::{
    Candidacy, CandidacyStep, Candidate, Closure, Day, EventKind, Hire, Note, PersonId, Reasons, Stage,
    Subject, Vacancy, VacancyId, VacancyState,
};
use crate::office::act::Advance;
use crate::office::refusal::Refusal;
use crate::office::tx::Tx;

pub(super) fn select(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: VacancyId,
    people: &[(PersonId, u8)],
) -> Result<(), Refusal> {
    let (mut vacancy, base) = open_vacancy(tx, id)?;
    for &(person, score) in people {
        context.standing(person)?;
        tx.person(person)?;
        if vacancy.candidate(person).is_some() {
            continue;
        }
        vacancy.candidates.push(Candidate {
            person,
            stage: Stage::Selected,
            since: context.today,
            score: Some(score),
            remark: None,
        });
    }
    if vacancy.state < VacancyState::Preselecting {
        vacancies::enter(&mut vacancy, context, VacancyState::Preselecting);
    }
    tx.put_vacancy(vacancy, base)
}

pub(super) fn unselect(tx: &mut Tx<'_>, id: VacancyId, people: &[PersonId]) -> Result<(), Refusal> {
    let (mut vacancy, base) = open_vacancy(tx, id)?;
    if vacancy.candidates.iter().any(|c| people.contains(&c.person) && c.stage != Stage::Selected) {
        return Err(Refusal::Underway);
    }
    vacancy.candidates.retain(|c| !people.contains(&c.person));
    tx.put_vacancy(vacancy, base)
}

pub(super) fn advance(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: VacancyId,
    person: PersonId,
    step: Advance,
    on: Option<Day>,
    note: Option<Note>,
) -> Result<(), Refusal> {
    let (mut vacancy, base) = if on.is_some() { tx.vacancy(id)? } else { open_vacancy(tx, id)? };
    context.standing(person)?;
    tx.person(person)?;
    let today = on.unwrap_or(context.today);
    let (stage, on, told) = match step {
        Advance::Proposed => (Stage::Proposed, today, Some(CandidacyStep::Proposed)),
        Advance::Answered(answer) => (Stage::Answered(answer), today, Some(CandidacyStep::Answered(answer))),
        Advance::Preselected => (Stage::Preselected, today, Some(CandidacyStep::Preselected)),
        Advance::Referred => (Stage::Referred, today, Some(CandidacyStep::Referred)),
        Advance::Interviewed(choice) => {
            (Stage::Interviewed(choice), today, Some(CandidacyStep::Interviewed(choice)))
        }
        Advance::Offered(answer) => (Stage::Offered(answer), today, Some(CandidacyStep::Offered(answer))),
        Advance::SetAside(why) => {
            return set_aside(tx, context, vacancy, base, person, why);
        }
        Advance::Hired { contract, from } => {
            let hire = Hire { person, vacancy: Some(id), contract, until: None };
            both(tx, context, &vacancy, person, from, &EventKind::Hire(hire), note.clone())?;
            (Stage::Hired, from, None)
        }
    };
    if let Some(step) = told {
        let kind = EventKind::Candidacy(Candidacy { vacancy: id, person, step });
        both(tx, context, &vacancy, person, on, &kind, note)?;
    }
    place(&mut vacancy, context, person, stage);
    if vacancy.posts_left() == 0 && vacancy.state.is_open() {
        vacancies::enter(&mut vacancy, context, VacancyState::Closed(Closure::Filled));
    }
    tx.put_vacancy(vacancy, base)
}

pub(super) fn send(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    id: VacancyId,
    mut reasons: Vec<(PersonId, Reasons)>,
) -> Result<(), Refusal> {
    let (mut vacancy, base) = open_vacancy(tx, id)?;
    let people: Vec<PersonId> =
        vacancy.candidates.iter().filter(|c| c.awaits_referral()).map(|c| c.person).collect();
    if people.is_empty() {
        return Err(Refusal::EmptyShortlist);
    }
    for &person in &people {
        let kind = EventKind::Candidacy(Candidacy { vacancy: id, person, step: CandidacyStep::Referred });
        both(tx, context, &vacancy, person, context.today, &kind, None)?;
        if let Some(at) = reasons.iter().position(|(whose, _)| *whose == person) {
            let kind = EventKind::Reasons(Box::new(reasons.swap_remove(at).1));
            context.write(tx, Subject::Person(person), context.today, kind, None)?;
        }
        place(&mut vacancy, context, person, Stage::Referred);
    }
    vacancies::enter(&mut vacancy, context, VacancyState::ShortlistSent);
    tx.put_vacancy(vacancy, base)
}

fn set_aside(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    mut vacancy: Vacancy,
    base: crate::store::Version,
    person: PersonId,
    why: crate::domain::Short,
) -> Result<(), Refusal> {
    place(&mut vacancy, context, person, Stage::SetAside);
    if let Some(candidate) = vacancy.candidates.iter_mut().find(|c| c.person == person) {
        candidate.remark = Some(why);
    }
    tx.put_vacancy(vacancy, base)
}

fn open_vacancy(tx: &mut Tx<'_>, id: VacancyId) -> Result<(Vacancy, crate::store::Version), Refusal> {
    let (vacancy, base) = tx.vacancy(id)?;
    if vacancy.state.is_open() { Ok((vacancy, base)) } else { Err(Refusal::Closed(vacancy.state)) }
}

/// Writes one event into the person's and into the company's timeline.
fn both(
    tx: &mut Tx<'_>,
    context: &Context<'_>,
    vacancy: &Vacancy,
    person: PersonId,
    on: Day,
    kind: &EventKind,
    note: Option<Note>,
) -> Result<(), Refusal> {
    context.write(tx, Subject::Person(person), on, kind.clone(), note.clone())?;
    context.write(tx, Subject::Company(vacancy.company), on, kind.clone(), note)?;
    Ok(())
}

/// Moves a candidate to a stage, putting them forward if they were not.
fn place(vacancy: &mut Vacancy, context: &Context<'_>, person: PersonId, stage: Stage) {
    match vacancy.candidates.iter_mut().find(|c| c.person == person) {
        Some(candidate) => {
            candidate.stage = stage;
            candidate.since = context.today;
        }
        None => vacancy.candidates.push(Candidate {
            person,
            stage,
            since: context.today,
            score: None,
            remark: None,
        }),
    }
}
