//! All candidates as columns: one request against many, with the figures and the order of the plain scorer.
//!
//! Single values are kept as numbers of dictionaries, one short row a candidate; a request grades each distinct value
//! once, with the plain scorer's own functions (`tables`, `listed`), and a scan adds up what the tables say. Who has
//! what is kept by value (`postings`), so that musts are a few operations on bits, and those near the profession asked
//! are looked at first: the others only if one of them could still come in. Everything is integer arithmetic, so the
//! sums are those of the plain scorer.

mod arena;
mod dictionary;
mod listed;
mod page;
mod plan;
mod postings;
mod scan;
mod tables;

use std::collections::BTreeMap;

use crate::domain::{ContractCode, Day, LanguageLevel, LicenceSet, ProfessionCode, SkillRef};

use super::{
    Candidate, Depth, Filter, Handle, Ranking, Request, Seat, candidate::epoch, draw::Draw, filter::split,
    grade::FARTHEST_KM, ranking::Ranks,
};
pub(super) use dictionary::Dictionary;
use page::{Entry, Knows, Page, Scalars, Shifts, Study};
use plan::Plan;
use scan::Seen;

/// Why a candidate cannot be kept in the columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ColumnsError {
    /// A list of more than 255 entries.
    #[error("a list of this candidate is too long to be matched")]
    TooLong,
    /// More than 65,535 distinct seats, licence sets, contract sets or figures of pay.
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
    pays: Dictionary<u32>,
    professions: Dictionary<ProfessionCode>,
    /// Professions cut to three levels: those that share less are never near.
    groups: Dictionary<ProfessionCode>,
    languages: Dictionary<LanguageLevel>,
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
        let entry = self.values.entry(candidate)?;
        let (page, lane) = split(candidate.handle);
        let page = self.pages.entry(page).or_default();
        let new = !page.live.get(lane);
        page.put(lane, &entry).ok_or(ColumnsError::TooLong)?;
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

    /// Gives back the room kept for growing, once many have come in.
    pub fn settle(&mut self) {
        self.pages.values_mut().for_each(Page::settle);
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
        let seen = self.seen(&plan, filters);
        let mut ranks = Ranks::new(depth, Draw::new(request.seed));
        scan::rank(&plan, &seen, depth, &mut ranks);
        let mut ranking = ranks.close();
        ranking.filtered = seen.iter().map(|one| one.filtered).sum();
        ranking.reserves = filters.iter().map(|filter| filter.basis).collect();
        ranking
    }

    /// Only counts: what a what-if needs.
    #[must_use]
    pub fn count(&self, request: &Request, filters: &[Filter], today: Day) -> Counts {
        let plan = Plan::new(request, &self.values, today);
        let mut counts = Counts::default();
        for one in self.seen(&plan, filters) {
            let (eligible, excluded) = one.counts();
            counts.eligible += eligible;
            counts.excluded += excluded;
            counts.filtered += one.filtered;
        }
        counts
    }

    /// The pages, with those who take part parted by the musts.
    fn seen(&self, plan: &Plan<'_>, filters: &[Filter]) -> Vec<Seen<'_>> {
        self.pages.iter().map(|(number, page)| Seen::new(plan, *number, page, filters)).collect()
    }
}

impl Values {
    /// A candidate in numbers.
    fn entry(&mut self, candidate: &Candidate) -> Result<Entry, ColumnsError> {
        let some = |code: Option<u16>, what| code.ok_or(ColumnsError::TooMany(what));
        let contracts = candidate.contracts.as_ref().map(|all| {
            let mut all = all.clone();
            all.sort_unstable();
            all.dedup();
            all
        });
        let licences = candidate.licences.map(LicenceSet::closure);
        let scalars = Scalars {
            place: some(self.places.code(candidate.seat.map(PlaceBits).as_ref()), "seats")?,
            licences: some(self.licences.code(licences.as_ref()), "licences")?,
            contracts: some(self.contracts.code(contracts.as_ref()), "contracts")?,
            min_pay: some(self.pays.code(candidate.min_pay.as_ref()), "figures of pay")?,
            max_km: candidate.max_km.map_or(0, |km| km.min(FARTHEST_KM) + 1),
            available: candidate.available_from.map_or(0, epoch),
            confirmed: epoch(candidate.confirmed_on),
            study: Study::new(candidate.education, candidate.hours),
            shifts: Shifts::new(candidate.shifts, candidate.own_vehicle),
        };
        let jobs = candidate.experiences.iter().flatten();
        let done = jobs.clone().map(|job| job.profession);
        let named = done.chain(candidate.wanted.iter().flatten().copied());
        let groups = named.map(|one| self.groups.number(&one.at_level(3).unwrap_or(one))).collect();
        let professions = &mut self.professions;
        let jobs =
            jobs.map(|job| (professions.number(&job.profession), job.months, job.ended.map_or(0, epoch)));
        let jobs = jobs.collect();
        let wanted = candidate.wanted.iter().flatten().map(|one| professions.number(one)).collect();
        let languages = candidate.languages.iter().flatten().map(|one| self.languages.number(one)).collect();
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
        Ok(Entry { scalars, jobs, wanted, groups, languages, skills, knows })
    }
}
