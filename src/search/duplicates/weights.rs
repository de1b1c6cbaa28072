//! What agreements are worth, estimated from the pairs themselves.

use std::collections::HashMap;

use super::likeness::{Agreement, LEVELS, Level, Sort};
use super::registry::Registry;

/// Rounds of expectation and maximisation.
const ROUNDS: usize = 25;
/// Pairs of one person that the usual likelihoods count as having been seen: they keep the estimate sane in a registry
/// with few duplicates or none.
const HELD: f64 = 60.0;
/// The same for pairs of two persons.
const HELD_APART: f64 = 20.0;

/// The least share of fields that are equal between two records of one person, however badly they were typed.
const LEAST_EQUAL: f64 = 0.4;

/// How likely each level of each field is, between two records of one person and of two.
#[derive(Debug)]
pub(super) struct Weights {
    of_one: Vec<[f64; LEVELS]>,
    of_two: Vec<[f64; LEVELS]>,
    /// How common an equal value is on average, in each field.
    usual_share: Vec<f64>,
    /// The share of pairs that are of one person.
    prior: f64,
}

/// What is usual, for two records of one person and of two that share a key: of ten persons typed twice, about eight
/// have a field right, one nearly.
fn usual(sort: Sort) -> ([f64; LEVELS], [f64; LEVELS]) {
    match sort {
        Sort::Name => ([0.80, 0.12, 0.05, 0.03], [0.05, 0.04, 0.06, 0.85]),
        Sort::Date => ([0.88, 0.07, 0.02, 0.03], [0.03, 0.02, 0.05, 0.90]),
        Sort::Words => ([0.72, 0.14, 0.08, 0.06], [0.04, 0.02, 0.06, 0.88]),
        Sort::Number => ([0.80, 0.10, 0.03, 0.07], [0.01, 0.01, 0.02, 0.96]),
        Sort::Digits => ([0.80, 0.10, 0.04, 0.06], [0.03, 0.10, 0.05, 0.82]),
        // two records of one person rarely have one code: the registry would not have taken the second
        Sort::Code => ([0.50, 0.20, 0.10, 0.20], [0.001, 0.004, 0.015, 0.98]),
    }
}

impl Weights {
    /// Estimates them from compared pairs.
    pub(super) fn estimate(registry: &Registry, patterns: HashMap<Agreement, u32>) -> Weights {
        let fields = registry.fields();
        let usual: Vec<_> = fields.iter().map(|field| usual(field.sort)).collect();
        // in a fixed order, so that the same registry always gives the same figures
        let mut patterns: Vec<(Agreement, u32)> = patterns.into_iter().collect();
        patterns.sort_unstable();
        let mut weights = Weights {
            of_one: usual.iter().map(|usual| usual.0).collect(),
            of_two: usual.iter().map(|usual| usual.1).collect(),
            usual_share: usual_shares(registry),
            prior: 0.1,
        };
        for _ in 0..ROUNDS {
            let mut ones = vec![[0.0; LEVELS]; fields.len()];
            let mut twos = ones.clone();
            let (mut one, mut all) = (1.0, 10.0);
            for &(pair, count) in &patterns {
                let count = f64::from(count);
                let plausible = pair.is_plausible(fields.len());
                let likely = if plausible { chance(weights.odds(pair)) } else { 0.0 };
                one += count * likely;
                all += count;
                for (field, (ones, twos)) in ones.iter_mut().zip(&mut twos).enumerate() {
                    let level = pair.level(field);
                    if level != Level::Unknown {
                        ones[level as usize] += count * likely;
                        twos[level as usize] += count * (1.0 - likely);
                    }
                }
            }
            weights.prior = one / all;
            for (field, (ones, twos)) in ones.iter().zip(&twos).enumerate() {
                weights.of_one[field] = trust(settle(*ones, usual[field].0, HELD));
                weights.of_two[field] = settle(*twos, usual[field].1, HELD_APART);
            }
        }
        weights
    }

    /// How likely two records that agree so are of one person.
    pub(super) fn likelihood(&self, registry: &Registry, pair: (u32, u32), agreement: Agreement) -> f64 {
        let mut odds = self.odds(agreement);
        for field in (0..self.of_one.len()).filter(|field| agreement.level(*field) == Level::Equal) {
            if let Some(share) = registry.share(pair.0, pair.1, field) {
                // a common value tells less than the usual one, a rare one more
                odds += ((self.usual_share[field] / share).ln() * 0.5).clamp(-3.0, 3.0);
            }
        }
        chance(odds)
    }

    /// The logarithm of the odds, whatever the values are.
    fn odds(&self, agreement: Agreement) -> f64 {
        let mut odds = (self.prior / (1.0 - self.prior)).ln();
        for field in 0..self.of_one.len() {
            let level = agreement.level(field);
            if level != Level::Unknown {
                odds += (self.of_one[field][level as usize] / self.of_two[field][level as usize]).ln();
            }
        }
        odds
    }
}

/// How common the value is that two records drawn by chance share, if they share one.
fn usual_shares(registry: &Registry) -> Vec<f64> {
    let all = registry.len().max(2) as f64;
    let shares = registry.columns.iter().map(|column| {
        let pairs = column.values.iter().map(|value| f64::from(value.count) * (f64::from(value.count) - 1.0));
        let (mut weighted, mut total) = (0.0, 0.0);
        for (value, pairs) in column.values.iter().zip(pairs) {
            weighted += pairs * (f64::from(value.count) - 1.0).max(0.5) / all;
            total += pairs;
        }
        if total > 0.0 { weighted / total } else { 0.5 / all }
    });
    shares.collect()
}

/// Counts as likelihoods, with what is usual counted in.
fn settle(counts: [f64; LEVELS], usual: [f64; LEVELS], held: f64) -> [f64; LEVELS] {
    let all: f64 = counts.iter().sum::<f64>() + held;
    let mut settled = [0.0; LEVELS];
    for (at, settled) in settled.iter_mut().enumerate() {
        *settled = ((counts[at] + usual[at] * held) / all).max(1e-6);
    }
    settled
}

/// Two records of one person mostly agree: an estimate that denies it has taken something else for a person, neighbours
/// or a family, and is brought back.
fn trust(of_one: [f64; LEVELS]) -> [f64; LEVELS] {
    let [equal, close, similar, different] = of_one;
    let least = equal.max(LEAST_EQUAL);
    let left = (1.0 - least) / (close + similar + different);
    [least, close * left, similar * left, different * left]
}

fn chance(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}
