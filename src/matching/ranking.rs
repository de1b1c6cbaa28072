//! Rankings, and the plain way to make one.

use serde::Serialize;

use crate::domain::Day;

use super::{
    Candidate, Filter, Handle, LegalBasis, Request, Score,
    candidate::epoch,
    draw::{Best, Draw, Standing},
    score::{Brief, assess},
};

/// One line of a ranking. The reasons come from [`score`](super::score()), for the lines that are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Ranked {
    /// Who.
    pub handle: Handle,
    /// The score.
    pub score: Score,
}

/// Who comes first, and how many there are.
///
/// Order: score, then the record confirmed (or the request made) more recently, then a draw seeded by the request.
/// The same input gives the same order whatever order it came in, and no id, name or age decides.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize)]
pub struct Ranking {
    /// The best of the eligible, best first.
    pub best: Vec<Ranked>,
    /// The best of the excluded, in the same order: a failed must earns nothing, so the nearest misses lead.
    pub near: Vec<Ranked>,
    /// How many are eligible.
    pub eligible: usize,
    /// How many a must excludes.
    pub excluded: usize,
    /// How many the reserves keep out.
    pub filtered: usize,
    /// The reserves applied.
    pub reserves: Vec<LegalBasis>,
}

/// How much of a ranking is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Depth {
    /// How many of the eligible.
    pub top: usize,
    /// How many of the excluded.
    pub near: usize,
}

impl Depth {
    /// The best `top`, and none of the excluded.
    #[must_use]
    pub fn top(top: usize) -> Self {
        Depth { top, near: 0 }
    }
}

/// Ranks these candidates for a request by scoring each with the plain scorer: right for a handful, and what the
/// columns are tested against.
#[must_use]
pub fn rank_each<'a>(
    request: &Request,
    candidates: impl IntoIterator<Item = &'a Candidate>,
    filters: &[Filter],
    depth: Depth,
    today: Day,
) -> Ranking {
    let mut ranks = Ranks::new(depth, Draw::new(request.seed));
    let mut filtered = 0;
    for candidate in candidates {
        if !filters.iter().all(|filter| filter.admitted.contains(candidate.handle)) {
            filtered += 1;
            continue;
        }
        let mut brief = Brief::default();
        assess(request, candidate, today, &mut brief);
        ranks.offer(brief, epoch(candidate.confirmed_on), candidate.handle);
    }
    let mut ranking = ranks.close();
    ranking.filtered = filtered;
    ranking.reserves = filters.iter().map(|filter| filter.basis).collect();
    ranking
}

/// Ranks the requests for one candidate: the same function with the roles swapped. `seed` feeds the draw.
#[must_use]
pub fn vacancies_for<'a>(
    candidate: &Candidate,
    requests: impl IntoIterator<Item = &'a Request>,
    seed: u64,
    depth: Depth,
    today: Day,
) -> Ranking {
    let mut ranks = Ranks::new(depth, Draw::new(seed));
    for request in requests {
        let mut brief = Brief::default();
        assess(request, candidate, today, &mut brief);
        ranks.offer(brief, epoch(request.requested_on), request.handle);
    }
    ranks.close()
}

/// A ranking being made.
pub(super) struct Ranks {
    best: Best,
    near: Best,
    eligible: usize,
    excluded: usize,
}

impl Ranks {
    /// Nobody yet.
    pub(super) fn new(depth: Depth, draw: Draw) -> Self {
        Ranks {
            best: Best::new(depth.top, draw),
            near: Best::new(depth.near, draw),
            eligible: 0,
            excluded: 0,
        }
    }

    /// One more.
    pub(super) fn offer(&mut self, brief: Brief, fresh: u16, handle: Handle) {
        self.count(usize::from(!brief.failed), usize::from(brief.failed));
        let heap = if brief.failed { &mut self.near } else { &mut self.best };
        heap.offer(brief.sums, fresh, handle);
    }

    /// Counts so many eligible and excluded.
    pub(super) fn count(&mut self, eligible: usize, excluded: usize) {
        self.eligible += eligible;
        self.excluded += excluded;
    }

    /// Where the eligible stand.
    pub(super) fn best(&mut self) -> &mut Best {
        &mut self.best
    }

    /// Where the excluded stand.
    pub(super) fn near(&mut self) -> &mut Best {
        &mut self.near
    }

    /// The ranking of all that took part.
    pub(super) fn close(self) -> Ranking {
        let lines = |best: Best| best.into_sorted().into_iter().map(line).collect();
        Ranking {
            best: lines(self.best),
            near: lines(self.near),
            eligible: self.eligible,
            excluded: self.excluded,
            ..Ranking::default()
        }
    }
}

/// A standing as it is shown.
fn line(standing: Standing) -> Ranked {
    Ranked { handle: standing.handle, score: standing.score }
}
