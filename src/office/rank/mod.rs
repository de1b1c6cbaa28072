//! Candidates for a vacancy, vacancies for a person, and why.

mod all;
mod conflict;
mod explained;
pub mod json;
mod keeping;
pub mod said;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use all::RankedAll;
pub use conflict::Conflict;
pub use explained::Explained;
pub use keeping::kept;

use super::{Office, Projections};
use crate::domain::{Candidate, Company, Person, PersonId, Vacancy, VacancyId};
use crate::matching::{
    Criterion, Depth, Distance, Filter, Handle, Intake, LegalBasis, Opener, Openings, Relaxation, Request,
    Value, Verdict, Weights, WeightsError, openers, relaxations, score,
};
use crate::store::StoreError;

/// Why nothing could be ranked.
#[derive(Debug, thiserror::Error)]
pub enum RankError {
    /// Matching is still being read in; try again in a moment.
    #[error("the office is still reading what matching needs")]
    Opening,
    /// No such vacancy.
    #[error("no such vacancy")]
    NoVacancy,
    /// No such person.
    #[error("no such person")]
    NoPerson,
    /// The weights.
    #[error(transparent)]
    Weights(#[from] WeightsError),
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// How a vacancy is looked at: as it asks, or otherwise. Nothing of it is kept with the vacancy.
#[derive(Debug, Clone, Default)]
pub struct View {
    /// What it asks less.
    pub less: Vec<Relaxation>,
    /// The weights, if not the standard ones.
    pub weights: Option<Weights>,
}

impl View {
    /// The weights in force.
    ///
    /// # Errors
    /// As [`Weights::standard`].
    pub fn weights(&self) -> Result<Weights, WeightsError> {
        self.weights.clone().map_or_else(Weights::standard, Ok)
    }
}

/// Candidates for one vacancy, best first.
#[derive(Debug, Clone)]
pub struct RankedVacancy {
    /// Which one.
    pub vacancy: Arc<Vacancy>,
    /// The best of those who may be put forward.
    pub best: Vec<RankedPerson>,
    /// Those put forward already who are not among the best shown: lower down, or excluded.
    pub others: Vec<RankedPerson>,
    /// The nearest of those whom a must excludes.
    pub near: Vec<RankedPerson>,
    /// How many may be put forward.
    pub eligible: usize,
    /// How many a must excludes.
    pub excluded: usize,
    /// How many a reserve keeps out.
    pub filtered: usize,
    /// The reserves applied.
    pub reserves: Vec<LegalBasis>,
    /// How many persons cannot be compared at all.
    pub left_out: usize,
}

/// One person of a ranking.
#[derive(Debug, Clone)]
pub struct RankedPerson {
    /// Who.
    pub person: PersonId,
    /// «ROSSI Mario».
    pub name: String,
    /// The score with its reasons.
    pub verdict: Verdict,
    /// How far they have come with this vacancy, if put forward.
    pub standing: Option<Candidate>,
    /// What to know before calling.
    pub conflicts: Vec<Conflict>,
}

/// Open vacancies for one person, best first.
#[derive(Debug, Clone)]
pub struct RankedVacancies {
    /// Who.
    pub person: Arc<Person>,
    /// Those the person may be put forward for.
    pub best: Vec<ForVacancy>,
    /// Those a must excludes them from, the nearest first.
    pub near: Vec<ForVacancy>,
    /// How many they may be put forward for.
    pub eligible: usize,
    /// From how many a must excludes them.
    pub excluded: usize,
    /// How many are reserved to others.
    pub filtered: usize,
    /// Which single thing would open most vacancies, the most first.
    pub openers: Vec<Opener>,
}

/// One vacancy of a ranking.
#[derive(Debug, Clone)]
pub struct ForVacancy {
    /// Which one.
    pub vacancy: Arc<Vacancy>,
    /// Who asks.
    pub company: Option<Arc<Company>>,
    /// The score with its reasons.
    pub verdict: Verdict,
    /// How far the person has come with it, if put forward.
    pub standing: Option<Candidate>,
    /// What to know before calling.
    pub conflicts: Vec<Conflict>,
}

/// How far the person lives from the work, if both places are known.
pub fn distance(verdict: &Verdict) -> Option<Distance> {
    verdict.criteria.iter().find_map(|line| match (line.criterion, &line.has) {
        (Criterion::Distance, Some(Value::Distance(distance))) => Some(*distance),
        _ => None,
    })
}

impl Office {
    /// Ranks everyone for a vacancy, as many as `depth` says.
    ///
    /// # Errors
    /// A vacancy that is not there; an office still reading in; a record that cannot be read.
    pub fn rank(&self, vacancy: VacancyId, depth: Depth) -> Result<RankedVacancy, RankError> {
        self.rank_as(vacancy, &View::default(), depth)
    }

    /// Ranks everyone for a vacancy that asks less than it does, or weighs it otherwise.
    ///
    /// # Errors
    /// As [`rank`](Office::rank).
    pub fn rank_as(&self, vacancy: VacancyId, view: &View, depth: Depth) -> Result<RankedVacancy, RankError> {
        let known = self.projections();
        let (vacancy, request) = self.request(&known, vacancy, view)?;
        let filters = reserves(&known, &vacancy);
        let ranking = known.candidates.columns().rank(&request, &filters, depth, self.today());
        let id = |handle: Handle| known.lookup.person_by_number(handle.0);
        let best: Vec<PersonId> = ranking.best.iter().filter_map(|line| id(line.handle)).collect();
        let near: Vec<PersonId> = ranking.near.iter().filter_map(|line| id(line.handle)).collect();
        let left_out = known.candidates.left_out();
        drop(known);
        let shown = |one: &Candidate| !best.contains(&one.person) && !near.contains(&one.person);
        let others: Vec<PersonId> =
            vacancy.candidates.iter().filter(|c| shown(c)).map(|c| c.person).collect();
        Ok(RankedVacancy {
            best: self.explained(&vacancy, &request, &best)?,
            others: self.explained(&vacancy, &request, &others)?,
            near: self.explained(&vacancy, &request, &near)?,
            eligible: ranking.eligible,
            excluded: ranking.excluded,
            filtered: ranking.filtered,
            reserves: ranking.reserves,
            left_out,
            vacancy,
        })
    }

    /// Ranks the open vacancies for a person.
    ///
    /// # Errors
    /// A person who is not there; an office still reading in; a record that cannot be read.
    pub fn reverse(&self, person: PersonId, depth: Depth) -> Result<RankedVacancies, RankError> {
        self.reverse_as(person, &View::default(), depth)
    }

    /// Ranks the open vacancies for a person, weighed otherwise.
    ///
    /// # Errors
    /// As [`reverse`](Office::reverse).
    pub fn reverse_as(
        &self,
        person: PersonId,
        view: &View,
        depth: Depth,
    ) -> Result<RankedVacancies, RankError> {
        let person = Arc::new(self.person(person)?.ok_or(RankError::NoPerson)?.value);
        let weights = view.weights()?;
        let (candidate, intake) = (self.candidate(&person), self.intake());
        let known = self.projections();
        if self.is_opening() {
            return Err(RankError::Opening);
        }
        let targeted = known.candidates.is_targeted(candidate.handle);
        let (open, reserved): (Vec<_>, Vec<_>) = known
            .vacancies
            .values()
            .filter(|vacancy| vacancy.state.is_open())
            .cloned()
            .partition(|vacancy| targeted || !vacancy.reserved_l68);
        if !reserved.is_empty() && !known.candidates.has_lists() {
            return Err(RankError::Opening);
        }
        let open = with_handles(open);
        let requests: Vec<Request> =
            open.iter().map(|(handle, vacancy)| intake.request(*handle, vacancy, &weights)).collect();
        let openings = Openings::new(requests);
        let seed = u64::from(person.number);
        let ranking = openings.rank(&candidate, seed, depth, self.today());
        let line = |handle: Handle| {
            let vacancy = open.get(&handle)?;
            let request = openings.requests().find(|request| request.handle == handle)?;
            Some(ForVacancy {
                vacancy: vacancy.clone(),
                company: known.companies.get(&vacancy.company).cloned(),
                verdict: score(request, &candidate, self.today()),
                standing: vacancy.candidate(person.id).cloned(),
                conflicts: conflict::find(&known, vacancy, person.id, self.today()),
            })
        };
        Ok(RankedVacancies {
            best: ranking.best.iter().filter_map(|one| line(one.handle)).collect(),
            near: ranking.near.iter().filter_map(|one| line(one.handle)).collect(),
            eligible: ranking.eligible,
            excluded: ranking.excluded,
            filtered: reserved.len(),
            openers: openers(&candidate, openings.requests(), self.today()),
            person,
        })
    }

    /// What each single thing less asked would bring in candidates, the most first; on top of what is already asked
    /// less.
    ///
    /// # Errors
    /// As [`rank`](Office::rank).
    pub fn what_if(&self, vacancy: VacancyId, view: &View) -> Result<Vec<(Relaxation, usize)>, RankError> {
        let known = self.projections();
        let (vacancy, request) = self.request(&known, vacancy, view)?;
        let filters = reserves(&known, &vacancy);
        Ok(relaxations(&request, known.candidates.columns(), &filters, self.today()))
    }

    /// One person against one vacancy, with every reason.
    ///
    /// # Errors
    /// A vacancy or a person that is not there; a record that cannot be read.
    pub fn verdict(&self, vacancy: VacancyId, person: PersonId) -> Result<Verdict, RankError> {
        self.verdict_as(vacancy, person, &View::default())
    }

    /// One person against one vacancy that asks less, or weighs it otherwise.
    ///
    /// # Errors
    /// As [`verdict`](Office::verdict).
    pub fn verdict_as(
        &self,
        vacancy: VacancyId,
        person: PersonId,
        view: &View,
    ) -> Result<Verdict, RankError> {
        let vacancy = self.projections().vacancies.get(&vacancy).cloned().ok_or(RankError::NoVacancy)?;
        let person = self.person(person)?.ok_or(RankError::NoPerson)?.value;
        let request = self.intake().request(Handle(0), &vacancy, &view.weights()?);
        let request = view.less.iter().fold(request, |request, one| one.apply(&request));
        Ok(score(&request, &self.candidate(&person), self.today()))
    }

    fn intake(&self) -> Intake<'_> {
        Intake { places: &self.tables.places, skills: &self.tables.skills }
    }

    fn candidate(&self, person: &Person) -> crate::matching::Candidate {
        let home = person.contacts.municipality;
        let handle = Handle(person.number);
        self.intake().candidate(handle, &person.record, &person.wishes, home, person.confirmed_on)
    }

    /// A vacancy, and what it asks when it asks less.
    fn request(
        &self,
        known: &Projections,
        vacancy: VacancyId,
        view: &View,
    ) -> Result<(Arc<Vacancy>, Request), RankError> {
        let vacancy = known.vacancies.get(&vacancy).cloned().ok_or(match self.is_opening() {
            true => RankError::Opening,
            false => RankError::NoVacancy,
        })?;
        let lists = !vacancy.reserved_l68 || known.candidates.has_lists();
        if !known.candidates.has_everyone() || !lists {
            return Err(RankError::Opening);
        }
        let request = self.intake().request(Handle(0), &vacancy, &view.weights()?);
        let request = view.less.iter().fold(request, |request, one| one.apply(&request));
        Ok((vacancy, request))
    }

    /// The lines of these persons; one who is gone has none.
    fn explained(
        &self,
        vacancy: &Vacancy,
        request: &Request,
        people: &[PersonId],
    ) -> Result<Vec<RankedPerson>, RankError> {
        let mut lines = Vec::with_capacity(people.len());
        for id in people {
            let Some(person) = self.person(*id)? else { continue };
            lines.push(RankedPerson {
                person: *id,
                name: person.value.identity.shown(),
                verdict: score(request, &self.candidate(&person.value), self.today()),
                standing: vacancy.candidate(*id).cloned(),
                conflicts: conflict::find(&self.projections(), vacancy, *id, self.today()),
            });
        }
        Ok(lines)
    }
}

/// Vacancies by a handle that is the same in every process: the end of their id, which is random. The draw among
/// equals goes by it, so the order of a list does not change from look to look.
fn with_handles(mut open: Vec<Arc<Vacancy>>) -> BTreeMap<Handle, Arc<Vacancy>> {
    open.sort_by_key(|vacancy| vacancy.id);
    let mut all = BTreeMap::new();
    for vacancy in open {
        let [.., a, b, c, d] = *vacancy.id.bytes();
        let mut handle = Handle(u32::from_be_bytes([a, b, c, d]));
        while all.contains_key(&handle) {
            handle = Handle(handle.0.wrapping_add(1));
        }
        all.insert(handle, vacancy);
    }
    all
}

/// The lawful reserves of a vacancy.
fn reserves(known: &Projections, vacancy: &Vacancy) -> Vec<Filter> {
    let targeted = || Filter { basis: LegalBasis::TargetedPlacement, admitted: known.candidates.targeted() };
    vacancy.reserved_l68.then(targeted).into_iter().collect()
}
