//! All candidates as columns: one request against many, with the figures and the order of the plain scorer.
//!
//! Single values are kept as numbers of dictionaries; a request grades each distinct value once, with the plain
//! scorer's own functions, and a scan adds up what the tables say. Musts on skills, languages and other values
//! take lanes out of a bitset first. Everything is integer arithmetic, so the sums are those of the plain scorer.

mod arena;
mod dictionary;
mod page;
mod plan;
mod postings;
mod scan;

use std::collections::BTreeMap;

use crate::domain::{ContractCode, Day, LicenceSet, ProfessionCode, SkillRef};

use super::{
    Candidate, Depth, Filter, Handle, Ranking, Request, Seat, candidate::epoch, draw::Draw, filter::split,
    grade::FARTHEST_KM, ranking::Ranks,
};
use arena::Lists;
use dictionary::Dictionary;
use page::{Groups, Knows, Page, Row, Scalars, Shifts, Study, pack};
use plan::Plan;

/// Why a candidate cannot be kept in the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ColumnsError {
    /// A list of more than 255 entries.
    #[error("a list of this candidate is too long to be matched")]
    TooLong,
    /// More than 65,535 distinct seats, licence sets or contract sets.
    #[error("too many distinct values: {0}")]
    TooMany(&'static str),
}

/// How many a request concerns.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub struct Counts {
    /// How many are eligible.
    pub eligible: usize,
    /// How many a must excludes.
    pub excluded: usize,
    /// How many the reserves keep out.
    pub filtered: usize,
}

/// All candidates, by handle. Handles are best small and dense: memory goes by pages of 65,536.
#[derive(Default)]
pub struct Columns {
    pages: BTreeMap<u16, Page>,
    values: Values,
    len: usize,
}

/// The dictionaries of all pages.
#[derive(Default)]
struct Values {
    places: Dictionary<PlaceBits>,
    licences: Dictionary<LicenceSet>,
    contracts: Dictionary<Vec<ContractCode>>,
    professions: Dictionary<ProfessionCode>,
    skills: Dictionary<SkillRef>,
}

/// A seat that can be looked up: equal when its degrees are, to the bit.
#[derive(Clone, Copy)]
struct PlaceBits(Seat);

impl PartialEq for PlaceBits {
    fn eq(&self, other: &Self) -> bool {
        self.0.bits() == other.0.bits()
    }
}
impl Eq for PlaceBits {}
impl std::hash::Hash for PlaceBits {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.bits().hash(state);
    }
}

impl Columns {
    /// Puts a candidate in, in place of the one with the same handle.
    ///
    /// # Errors
    /// A list of more than 255 entries, or too many distinct values: then the columns are as they were.
    pub fn put(&mut self, candidate: &Candidate) -> Result<(), ColumnsError> {
        let row = self.values.row(candidate)?;
        let (page, lane) = split(candidate.handle);
        let page = self.pages.entry(page).or_default();
        let new = !page.live.get(lane);
        page.put(lane, &row).ok_or(ColumnsError::TooLong)?;
        self.len += usize::from(new);
        Ok(())
    }

    /// Takes a candidate out; whether they were in.
    pub fn remove(&mut self, handle: Handle) -> bool {
        let (page, lane) = split(handle);
        let there = self.pages.get_mut(&page).is_some_and(|page| page.remove(lane));
        self.len -= usize::from(there);
        there
    }

    /// Whether the candidate is in.
    #[must_use]
    pub fn contains(&self, handle: Handle) -> bool {
        let (page, lane) = split(handle);
        self.pages.get(&page).is_some_and(|page| page.live.get(lane))
    }

    /// How many candidates are in.
    #[must_use]
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether nobody is in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Bytes in use, without the dictionaries, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.pages.values().map(Page::bytes).sum()
    }

    /// Ranks everybody for a request: the order and figures of [`rank_each`](super::rank_each), from the columns.
    #[must_use]
    pub fn rank(&self, request: &Request, filters: &[Filter], depth: Depth, today: Day) -> Ranking {
        let plan = Plan::new(request, &self.values, today);
        let mut ranks = Ranks::new(depth, Draw::new(request.seed));
        let mut filtered = 0;
        let mut scan = scan::Scan::new(&plan);
        for (number, page) in &self.pages {
            filtered += scan.admit(*number, page, filters);
            scan.rank(*number, page, depth, &mut ranks);
        }
        let mut ranking = ranks.close();
        ranking.filtered = filtered;
        ranking.reserves = filters.iter().map(|filter| filter.basis).collect();
        ranking
    }

    /// Only counts: what a what-if needs.
    #[must_use]
    pub fn count(&self, request: &Request, filters: &[Filter], today: Day) -> Counts {
        let plan = Plan::new(request, &self.values, today);
        let mut counts = Counts::default();
        let mut scan = scan::Scan::new(&plan);
        for (number, page) in &self.pages {
            counts.filtered += scan.admit(*number, page, filters);
            let (eligible, excluded) = scan.split(page);
            counts.eligible += eligible;
            counts.excluded += excluded;
        }
        counts
    }
}

impl Values {
    /// A candidate in numbers.
    fn row(&mut self, candidate: &Candidate) -> Result<Row, ColumnsError> {
        let some = |code: Option<u16>, what| code.ok_or(ColumnsError::TooMany(what));
        let contracts = candidate.contracts.as_ref().map(|all| {
            let mut all = all.clone();
            all.sort_unstable();
            all.dedup();
            all
        });
        let scalars = Scalars {
            place: some(self.places.code(candidate.seat.map(PlaceBits).as_ref()), "seats")?,
            licences: some(
                self.licences.code(candidate.licences.map(LicenceSet::closure).as_ref()),
                "licences",
            )?,
            contracts: some(self.contracts.code(contracts.as_ref()), "contracts")?,
            study: Study::new(candidate.education, candidate.hours),
            shifts: Shifts::new(candidate.shifts, candidate.own_vehicle),
            max_km: candidate.max_km.map_or(0, |km| km.min(FARTHEST_KM) + 1),
            min_pay: candidate.min_pay.map_or(0, |pay| pay.saturating_add(1)),
            groups: groups(candidate),
            available: candidate.available_from.map_or(0, epoch),
            confirmed: epoch(candidate.confirmed_on),
        };
        let professions = &mut self.professions;
        let jobs = candidate.experiences.iter().flatten();
        let jobs =
            jobs.map(|job| (professions.number(&job.profession), job.months, job.ended.map_or(0, epoch)));
        let jobs = jobs.collect();
        let wanted = candidate.wanted.iter().flatten().map(|one| professions.number(one)).collect();
        let languages =
            candidate.languages.iter().flatten().map(|one| pack(one.language, one.level)).collect();
        let mut skills: Vec<u32> =
            candidate.skills.iter().flatten().map(|one| self.skills.number(one)).collect();
        skills.sort_unstable();
        skills.dedup();
        let knows = Knows {
            jobs: candidate.experiences.is_some(),
            wanted: candidate.wanted.is_some(),
            languages: candidate.languages.is_some(),
            skills: candidate.skills.is_some(),
        };
        Ok(Row { scalars, lists: Lists { jobs, wanted, languages, skills }, knows })
    }
}

/// The groups a candidate's professions lie in; all of them unless both lists are known and something is wanted.
fn groups(candidate: &Candidate) -> Groups {
    match (&candidate.experiences, &candidate.wanted) {
        (Some(jobs), Some(wanted)) if !wanted.is_empty() => {
            Groups::of(jobs.iter().map(|job| job.profession).chain(wanted.iter().copied()))
        }
        _ => Groups::ALL,
    }
}
