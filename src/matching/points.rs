//! The arithmetic of the score: exact, in integers, the same in any order.
//!
//! What is unknown earns nothing and is no «no»: until it is asked it counts the share of its weight that the weights
//! file assumes ([`Stake::assumed`]). So a record of which little is known stands where its kind usually stands,
//! never on top, and every answer better than the assumed one raises it.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::Strength;

use super::{Demand, Side, State, Weights, grade::Grade};

/// A score from 0 to 100, kept in hundredths.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Score(u16);

impl Score {
    /// In hundredths of a point, 0 to 10000.
    #[must_use]
    pub fn hundredths(self) -> u16 {
        self.0
    }

    /// In whole points, 0 to 100, as lists show it.
    #[must_use]
    pub fn whole(self) -> u8 {
        (self.0 / 100 + u16::from(self.0 % 100 >= 50)) as u8
    }

    /// How far this one is above the other; 0 when it is not.
    #[must_use]
    pub fn above(self, other: Score) -> Score {
        Score(self.0.saturating_sub(other.0))
    }

    /// `part` of `whole`, rounded half up; 0 of nothing. `part` is not over `whole`, and both are below 2⁴⁸.
    pub(super) fn ratio(part: u64, whole: u64) -> Self {
        if whole == 0 { Score(0) } else { Score(((20_000 * part + whole) / (2 * whole)) as u16) }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.whole())
    }
}

/// What a demand is worth, in thousandths of a weight.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Stake {
    /// When it is answered in full.
    pub(super) weight: u32,
    /// While nobody knows.
    pub(super) assumed: u32,
}

impl Stake {
    fn new(weights: &Weights, side: Side, criterion: super::Criterion, weight: u32) -> Self {
        let share = u64::from(weights.assumed(side, criterion));
        Stake { weight, assumed: (u64::from(weight) * share / 100) as u32 }
    }

    /// Of a demand of the request: the criterion's weight, more for a must, shared among the `count` demands of that
    /// criterion.
    pub(super) fn of_demand(
        weights: &Weights,
        criterion: super::Criterion,
        strength: Strength,
        count: usize,
    ) -> Self {
        let tenths = match strength {
            Strength::Must => weights.scale().must_tenths,
            Strength::Nice => 10,
        };
        let whole = weights.tenths(Side::Fit, criterion) * tenths * 10;
        let weight = whole / u32::try_from(count.max(1)).unwrap_or(u32::MAX);
        Stake::new(weights, Side::Fit, criterion, weight)
    }

    /// Of a wish.
    pub(super) fn of_wish(weights: &Weights, criterion: super::Criterion) -> Self {
        Stake::new(weights, Side::Wish, criterion, weights.tenths(Side::Wish, criterion) * 100)
    }

    /// What it comes to: points, earned or assumed, and out of how many.
    pub(super) fn counts(self, grade: Grade) -> (u32, u32) {
        match grade {
            Grade::Unknown => (self.assumed, self.weight),
            Grade::Neutral => (0, 0),
            Grade::Known { share, .. } => (self.won(share), self.weight),
        }
    }

    /// Points of a share.
    pub(super) fn won(self, share: u8) -> u32 {
        (u64::from(self.weight) * u64::from(share) / 100) as u32
    }
}

/// How a grade reads.
pub(super) fn state(demand: Demand, grade: Grade) -> State {
    match grade {
        Grade::Unknown => State::Unknown,
        Grade::Neutral | Grade::Known { enough: true, .. } => State::Met,
        Grade::Known { enough: false, .. } if demand == Demand::Must => State::Failed,
        Grade::Known { share: 0, .. } => State::Missing,
        Grade::Known { .. } => State::Partly,
    }
}

/// Points of both sides: come to, and out of. Below 2²⁴ each: a weight is at most 100, a must at most ten times that.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Sums(pub(super) [u32; 4]);

impl Sums {
    /// Adds one demand.
    pub(super) fn add(&mut self, side: Side, (points, of): (u32, u32)) {
        let at = match side {
            Side::Fit => 0,
            Side::Wish => 2,
        };
        self.0[at] += points;
        self.0[at + 1] += of;
    }

    /// Adds the same demand's share of a table.
    #[inline]
    pub(super) fn add_row(&mut self, row: [u32; 4]) {
        for (sum, part) in self.0.iter_mut().zip(row) {
            *sum += part;
        }
    }

    /// The score: the harmonic mean of both sides, `100 · 2·fit·wish / (fit + wish)` with both as fractions, in one
    /// division; one side alone where the other compares nothing.
    pub(super) fn score(self) -> Score {
        let (part, whole) = self.fraction();
        Score::ratio(part, whole)
    }

    /// One side alone; `None` when it compares nothing.
    pub(super) fn side(self, side: Side) -> Option<Score> {
        let [fit, fit_of, wish, wish_of] = self.0.map(u64::from);
        let (points, of) = match side {
            Side::Fit => (fit, fit_of),
            Side::Wish => (wish, wish_of),
        };
        (of > 0).then(|| Score::ratio(points, of))
    }

    /// The score as part and whole.
    #[inline]
    fn fraction(self) -> (u64, u64) {
        let [fit, fit_of, wish, wish_of] = self.0.map(u64::from);
        match (fit_of > 0, wish_of > 0) {
            (true, true) => (2 * fit * wish, fit * wish_of + wish * fit_of),
            (true, false) => (fit, fit_of),
            (false, true) => (wish, wish_of),
            (false, false) => (0, 0),
        }
    }

    /// Whether these sums make at least this score: the same as comparing the score, without a division.
    #[inline]
    pub(super) fn reach(self, least: Score) -> bool {
        let (part, whole) = self.fraction();
        if whole == 0 { least == Score(0) } else { 20_000 * part + whole >= 2 * whole * u64::from(least.0) }
    }
}

/// The figures of a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figures {
    /// The employer's view of what is known; `None` when nothing was asked, or nothing of it is known.
    pub fit: Option<Score>,
    /// The person's view of what is known; `None` when nothing is.
    pub wish: Option<Score>,
    /// What lists go by: the harmonic mean of both views, with what is unknown at what is assumed of it.
    pub score: Score,
    /// What the score becomes when every answer is a good one.
    pub reach: Score,
    /// Share of the weight compared that is known. Never part of the score.
    pub confidence: Score,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_side_cannot_be_hidden() {
        assert_eq!(Sums([100, 100, 100, 100]).score().hundredths(), 10_000);
        assert_eq!(Sums([100, 100, 0, 100]).score().hundredths(), 0);
        assert_eq!(Sums([9_400, 10_000, 9_000, 10_000]).score().hundredths(), 9_196);
        assert_eq!(Sums([0, 100, 0, 100]).score().hundredths(), 0);
    }

    #[test]
    fn a_side_that_compares_nothing_does_not_count() {
        assert_eq!(Sums([3, 4, 0, 0]).score().whole(), 75);
        assert_eq!(Sums([0, 0, 3, 4]).score().whole(), 75);
        assert_eq!(Sums([0, 0, 3, 4]).side(Side::Fit), None);
        assert_eq!(Sums([0; 4]).score().whole(), 0);
    }

    #[test]
    fn what_is_unknown_counts_what_is_assumed() {
        let stake = Stake { weight: 1000, assumed: 400 };
        assert_eq!(stake.counts(Grade::Unknown), (400, 1000));
        assert_eq!(stake.counts(Grade::Neutral), (0, 0));
        assert_eq!(stake.counts(Grade::Known { share: 60, enough: false }), (600, 1000));
    }

    proptest::proptest! {
        #[test]
        fn reaching_a_score_is_having_it(sums: [u16; 4], least in 0u16..=10_000) {
            let [a, b, c, d] = sums.map(u32::from);
            let sums = Sums([a.min(b), b, c.min(d), d]);
            let score = sums.score();
            for least in [Score(least), score, Score(score.0 + 1), Score(score.0.saturating_sub(1))] {
                proptest::prop_assert_eq!(sums.reach(least), score >= least);
            }
        }
    }

    #[test]
    fn the_largest_sums_do_not_overflow() {
        let most = (1 << 24) - 1;
        assert_eq!(Sums([most; 4]).score().hundredths(), 10_000);
        assert_eq!(Sums([most, most, 1, most]).score().hundredths(), 0);
    }

    #[test]
    fn whole_points_round_half_up() {
        assert_eq!(Score(9_196).whole(), 92);
        assert_eq!(Score(9_150).whole(), 92);
        assert_eq!(Score(9_149).to_string(), "91");
    }
}
