//! The arithmetic of the score: exact, in integers, the same in any order.

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

    /// `part` of `whole`, rounded half up; 0 of nothing. `part` is not over `whole`, and both are below 2⁴⁸.
    fn ratio(part: u64, whole: u64) -> Self {
        if whole == 0 { Score(0) } else { Score(((20_000 * part + whole) / (2 * whole)) as u16) }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.whole())
    }
}

/// Points a demand of the request is worth, in thousandths of a weight: the criterion's weight, more for a must,
/// shared among the `count` demands of that criterion.
pub(super) fn worth(weight_tenths: u32, strength: Strength, count: usize, weights: &Weights) -> u32 {
    let tenths = match strength {
        Strength::Must => weights.scale().must_tenths,
        Strength::Nice => 10,
    };
    weight_tenths * tenths * 10 / u32::try_from(count.max(1)).unwrap_or(u32::MAX)
}

/// Points a wish is worth, in the same unit.
pub(super) fn wish_worth(weight_tenths: u32) -> u32 {
    weight_tenths * 100
}

/// Points won and points possible of one demand.
pub(super) fn earned(weight: u32, grade: Grade) -> (u32, u32) {
    match grade {
        Grade::Unknown | Grade::Neutral => (0, 0),
        Grade::Known { share, .. } => ((u64::from(weight) * u64::from(share) / 100) as u32, weight),
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

/// Points of both sides: won, and possible. Below 2²⁴ each: a weight is at most 100, a must at most ten times that.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(super) struct Sums(pub(super) [u32; 4]);

impl Sums {
    /// Adds one demand.
    pub(super) fn add(&mut self, side: Side, (points, possible): (u32, u32)) {
        let at = match side {
            Side::Fit => 0,
            Side::Wish => 2,
        };
        self.0[at] += points;
        self.0[at + 1] += possible;
    }

    /// Adds the same demand's share of a table.
    pub(super) fn add_row(&mut self, row: [u32; 4]) {
        for (sum, part) in self.0.iter_mut().zip(row) {
            *sum += part;
        }
    }
}

/// What is needed beside the points to make a score of them; stored with the explanation.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Terms {
    /// Version of the weights.
    pub weights_version: u16,
    /// What a side counts of which nothing is known, in percent.
    pub neutral: u8,
    /// Whether the request asks anything that weighs.
    pub fit_counts: bool,
    /// Whether any wish weighs.
    pub wish_counts: bool,
}

/// The three figures of a score.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Figures {
    /// The employer's view; `None` when nothing was asked.
    pub fit: Option<Score>,
    /// The person's view; `None` when wishes do not weigh.
    pub wish: Option<Score>,
    /// Their harmonic mean; the one that counts when the other does not; 0 when neither does.
    pub score: Score,
}

impl Terms {
    /// A side of which nothing is known counts the neutral share: less than a known answer that satisfies, more
    /// than one that does not.
    fn side(self, points: u32, possible: u32) -> (u64, u64) {
        if possible == 0 { (u64::from(self.neutral), 100) } else { (u64::from(points), u64::from(possible)) }
    }

    /// The score alone: `100 · 2·fit·wish / (fit + wish)`, with both as fractions, in one division.
    pub(super) fn score(self, sums: Sums) -> Score {
        let (part, whole) = self.fraction(sums);
        Score::ratio(part, whole)
    }

    /// The score as part and whole.
    fn fraction(self, sums: Sums) -> (u64, u64) {
        let [fit, fit_of, wish, wish_of] = sums.0;
        let (fit, fit_of) = self.side(fit, fit_of);
        let (wish, wish_of) = self.side(wish, wish_of);
        match (self.fit_counts, self.wish_counts) {
            (true, true) => (2 * fit * wish, fit * wish_of + wish * fit_of),
            (true, false) => (fit, fit_of),
            (false, true) => (wish, wish_of),
            (false, false) => (0, 0),
        }
    }

    /// Whether these sums make at least this score: the same as comparing the score, without a division.
    pub(super) fn reaches(self, sums: Sums, least: Score) -> bool {
        let (part, whole) = self.fraction(sums);
        if whole == 0 { least == Score(0) } else { 20_000 * part + whole >= 2 * whole * u64::from(least.0) }
    }

    /// All three figures.
    pub(super) fn figures(self, sums: Sums) -> Figures {
        let [fit, fit_of, wish, wish_of] = sums.0;
        let one = |counts: bool, (points, possible)| counts.then(|| Score::ratio(points, possible));
        Figures {
            fit: one(self.fit_counts, self.side(fit, fit_of)),
            wish: one(self.wish_counts, self.side(wish, wish_of)),
            score: self.score(sums),
        }
    }
}

/// Share of the weight asked for that is known.
pub(super) fn confidence(known: u64, asked: u64) -> Score {
    Score::ratio(known, asked)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOTH: Terms = Terms { weights_version: 1, neutral: 50, fit_counts: true, wish_counts: true };

    #[test]
    fn one_bad_side_cannot_be_hidden() {
        assert_eq!(BOTH.score(Sums([100, 100, 100, 100])).hundredths(), 10_000);
        assert_eq!(BOTH.score(Sums([100, 100, 0, 100])).hundredths(), 0);
        assert_eq!(BOTH.score(Sums([9_400, 10_000, 9_000, 10_000])).hundredths(), 9_196);
        assert_eq!(BOTH.score(Sums([0, 100, 0, 100])).hundredths(), 0);
    }

    #[test]
    fn a_side_of_which_nothing_is_known_counts_half() {
        assert_eq!(BOTH.score(Sums([0, 0, 0, 0])).hundredths(), 5_000);
        let half = BOTH.figures(Sums([30, 30, 0, 0]));
        assert_eq!((half.wish.map(Score::whole), half.score.hundredths()), (Some(50), 6_667));
        let fit_only = Terms { wish_counts: false, ..BOTH };
        assert_eq!(fit_only.figures(Sums([3, 4, 0, 0])).wish, None);
        assert_eq!(fit_only.score(Sums([3, 4, 0, 0])).whole(), 75);
        assert_eq!(Terms { fit_counts: false, ..fit_only }.score(Sums([0; 4])).whole(), 0);
    }

    proptest::proptest! {
        #[test]
        fn reaching_a_score_is_having_it(
            sums: [u16; 4],
            least in 0u16..=10_000,
            fit_counts: bool,
            wish_counts: bool,
        ) {
            let [a, b, c, d] = sums.map(u32::from);
            let sums = Sums([a.min(b), b, c.min(d), d]);
            let terms = Terms { fit_counts, wish_counts, ..BOTH };
            let score = terms.score(sums);
            for least in [Score(least), score, Score(score.0 + 1), Score(score.0.saturating_sub(1))] {
                proptest::prop_assert_eq!(terms.reaches(sums, least), score >= least);
            }
        }
    }

    #[test]
    fn the_largest_sums_do_not_overflow() {
        let most = (1 << 24) - 1;
        assert_eq!(BOTH.score(Sums([most; 4])).hundredths(), 10_000);
        assert_eq!(BOTH.score(Sums([most, most, 1, most])).hundredths(), 0);
    }

    #[test]
    fn whole_points_round_half_up() {
        assert_eq!(Score(9_196).whole(), 92);
        assert_eq!(Score(9_150).whole(), 92);
        assert_eq!(Score(9_149).to_string(), "91");
    }
}
