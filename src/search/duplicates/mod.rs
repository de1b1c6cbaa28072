//! Finds records that seem to be about one person, over a whole registry, without anybody having marked a pair.
//!
//! | Room | What happens there |
//! |---|---|
//! | [`Registry`], [`Field`] | records as columns of values; equal values are kept once, with how often they come |
//! | `blocking` | which pairs are worth looking at: near-linear, by several keys |
//! | `likeness` | how far two values of a field agree |
//! | `weights` | what an agreement is worth, estimated from the pairs themselves |
//!
//! The method is that of Fellegi and Sunter (1969): for each field and level of agreement, the weight is the logarithm
//! of how much likelier that level is between two records of one person than between those of two. Both likelihoods
//! are estimated by expectation and maximisation over the candidate pairs (Winkler 1988), beginning from, and held
//! near, what is usual (`weights`). An exact agreement on a rare value weighs more than one on a common value.

mod blocking;
mod likeness;
mod registry;
mod weights;

pub use likeness::{Level, Sort};
pub use registry::{Field, Registry};

use std::collections::HashMap;

use likeness::Agreement;
use weights::Weights;

/// Two records that seem to be about one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The place of the first record, in the order in which they were put in.
    pub first: u32,
    /// The place of the second, which came later.
    pub second: u32,
    /// How likely they are one person, 0 to 1.
    pub likelihood: f64,
    /// How far each field agrees, in the order of the registry's fields.
    pub levels: Vec<Level>,
}

impl Registry {
    /// The pairs at least this likely to be one person, the likeliest first.
    #[must_use]
    pub fn duplicates(&self, least: f64) -> Vec<Pair> {
        let mut patterns: HashMap<Agreement, u32> = HashMap::new();
        let mut plausible = Vec::new();
        for (first, second) in blocking::candidates(self) {
            let agreement = self.compare(first, second);
            if self.are_apart(agreement) {
                continue;
            }
            *patterns.entry(agreement).or_default() += 1;
            if agreement.is_plausible(self.fields().len()) {
                plausible.push((first, second, agreement));
            }
        }
        let weights = Weights::estimate(self, patterns);
        let scored = plausible.into_iter().filter_map(|(first, second, agreement)| {
            let likelihood = weights.likelihood(self, (first, second), agreement);
            let levels = || (0..self.fields().len()).map(|field| agreement.level(field)).collect();
            (likelihood >= least).then(|| Pair { first, second, likelihood, levels: levels() })
        });
        let mut pairs: Vec<Pair> = scored.collect();
        pairs.sort_by(|a, b| {
            b.likelihood.total_cmp(&a.likelihood).then((a.first, a.second).cmp(&(b.first, b.second)))
        });
        pairs
    }

    /// How many pairs are looked at: what the time goes into.
    #[must_use]
    pub fn candidates(&self) -> usize {
        blocking::candidates(self).len()
    }
}

#[cfg(test)]
mod tests;
