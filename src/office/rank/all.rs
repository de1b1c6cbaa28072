//! Every open vacancy against everybody: what a night's run makes.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::{Depth, Handle, Office, PersonId, RankError, Request, Vacancy, View, reserves};
use crate::matching::{Ranking, Score};

/// As many threads as a small machine has to spare.
const THREADS: usize = 2;

/// The best of one vacancy. The reasons are asked for one by one.
#[derive(Debug, Clone)]
pub struct RankedAll {
    /// Which one.
    pub vacancy: Arc<Vacancy>,
    /// The best, with their score.
    pub best: Vec<(PersonId, Score)>,
    /// How many may be put forward.
    pub eligible: usize,
    /// How many a must excludes.
    pub excluded: usize,
    /// How many a reserve keeps out.
    pub filtered: usize,
}

impl Office {
    /// Ranks everyone for every open vacancy, by code.
    ///
    /// # Errors
    /// An office still reading in.
    pub fn rank_all(&self, view: &View, top: usize) -> Result<Vec<RankedAll>, RankError> {
        let (known, weights, today) = (self.projections(), view.weights()?, self.today());
        let mut open: Vec<Arc<Vacancy>> =
            known.vacancies.values().filter(|vacancy| vacancy.state.is_open()).cloned().collect();
        if self.is_opening() || !known.candidates.has_everyone() || !known.candidates.has_lists() {
            return Err(RankError::Opening);
        }
        open.sort_by(|a, b| a.code.cmp(&b.code));
        let requests: Vec<Request> =
            open.iter().map(|vacancy| self.intake().request(Handle(0), vacancy, &weights)).collect();
        let (columns, next) = (known.candidates.columns(), AtomicUsize::new(0));
        let share = || {
            let mut done: Vec<(usize, Ranking)> = Vec::new();
            loop {
                let at = next.fetch_add(1, Ordering::Relaxed);
                let (Some(request), Some(vacancy)) = (requests.get(at), open.get(at)) else { return done };
                let filters = reserves(&known, vacancy);
                done.push((at, columns.rank(request, &filters, Depth::top(top), today)));
            }
        };
        let mut done: Vec<(usize, Ranking)> = std::thread::scope(|scope| {
            let workers: Vec<_> = (1..THREADS).map(|_| scope.spawn(share)).collect();
            let mut done = share();
            for worker in workers {
                match worker.join() {
                    Ok(theirs) => done.extend(theirs),
                    Err(panic) => std::panic::resume_unwind(panic),
                }
            }
            done
        });
        done.sort_by_key(|(at, _)| *at);
        let person = |handle: Handle| known.lookup.person_by_number(handle.0);
        Ok(open
            .into_iter()
            .zip(done)
            .map(|(vacancy, (_, ranking))| RankedAll {
                vacancy,
                best: ranking.best.iter().filter_map(|one| Some((person(one.handle)?, one.score))).collect(),
                eligible: ranking.eligible,
                excluded: ranking.excluded,
                filtered: ranking.filtered,
            })
            .collect())
    }
}
