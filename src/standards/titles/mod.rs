//! Finds rows by their titles: what a picker asks at every key.
//!
//! Every title and alternative title of a row is a *name*. A query is looked up whole, then word by word: equal
//! stems, words that begin like the one typed, and, if that brings too little, words that look like it.

mod stem;
mod words;

#[cfg(test)]
mod tests;

use std::{cmp::Ordering, collections::HashMap};

use self::words::{Match, Words};
use crate::domain::fold;

/// How a name answers a query, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// It is the query, number and gender aside.
    Exact,
    /// It begins with the query.
    Prefix,
    /// It has every word of the query, or words that begin so.
    Word,
    /// It looks like the query, or has most of its words.
    Fuzzy,
}

/// One title of a row.
struct Name {
    folded: Box<str>,
    row: u32,
    /// Smaller comes first among equals: main titles before alternatives, useful rows before others.
    order: u8,
    words: Box<[u32]>,
}

/// A row found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Hit {
    pub(super) row: u32,
    pub(super) rank: Rank,
    order: u8,
    score: f32,
    length: usize,
    pub(super) name: u32,
}

impl Hit {
    fn better(&self, other: &Self) -> Ordering {
        (self.rank, self.order)
            .cmp(&(other.rank, other.order))
            .then(other.score.total_cmp(&self.score))
            .then(self.length.cmp(&other.length))
            .then(self.row.cmp(&other.row))
    }
}

/// The index over all names of a table.
pub(super) struct TitleIndex {
    names: Vec<Name>,
    words: Words,
}

/// A fuzzy name must reach this much of the query.
const ENOUGH: f32 = 0.5;

impl TitleIndex {
    /// Builds the index from (row, order, title); see [`Name`] for the order. A row may come many times.
    pub(super) fn new<'a>(titles: impl Iterator<Item = (u32, u8, &'a str)>) -> Self {
        let mut words = words::Builder::default();
        let mut names: Vec<Name> = titles
            .map(|(row, order, title)| (row, order, fold(title)))
            .filter(|(.., folded)| !folded.is_empty())
            .map(|(row, order, folded)| {
                let words = stem::words(&folded).into_iter().map(|word| words.id(stem::stem(word))).collect();
                Name { folded: folded.into(), row, order, words }
            })
            .collect();
        names.sort_by(|a, b| (&a.folded, a.order, a.row).cmp(&(&b.folded, b.order, b.row)));
        let ids = words.finish();
        for name in &mut names {
            name.words.iter_mut().for_each(|word| *word = ids.sorted[*word as usize]);
        }
        let words = Words::new(ids.texts, names.iter().map(|name| &*name.words));
        Self { names, words }
    }

    /// The row whose title or alternative is exactly this, number and gender included.
    pub(super) fn exact(&self, title: &str) -> Option<u32> {
        let folded = fold(title);
        let from = self.names.partition_point(|name| *name.folded < *folded);
        let equal = self.names[from..].iter().take_while(|name| *name.folded == *folded);
        equal.min_by_key(|name| (name.order, name.row)).map(|name| name.row)
    }

    /// The name, folded.
    #[cfg(test)]
    fn name(&self, hit: &Hit) -> &str {
        &self.names[hit.name as usize].folded
    }

    /// The best rows for a query, each once, best first.
    pub(super) fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let folded = fold(query);
        let typed = stem::words(&folded);
        if typed.is_empty() || limit == 0 {
            return Vec::new();
        }
        let mut best = Best::default();
        self.whole(&folded, &mut best);
        let strict: Vec<_> = typed.iter().map(|word| self.words.alike(word)).collect();
        self.by_words(&strict, &mut best);
        if best.0.len() < limit {
            let loose: Vec<_> = typed
                .iter()
                .zip(strict)
                .map(|(word, mut found)| {
                    self.words.add_similar(word, &mut found);
                    found
                })
                .collect();
            self.by_words(&loose, &mut best);
        }
        best.sorted(limit)
    }

    /// Names that begin with the query as it was typed.
    fn whole(&self, folded: &str, best: &mut Best) {
        let from = self.names.partition_point(|name| *name.folded < *folded);
        for (at, name) in self.names.iter().enumerate().skip(from) {
            let Some(rest) = name.folded.strip_prefix(folded) else { break };
            let rank = if rest.is_empty() { Rank::Exact } else { Rank::Prefix };
            best.offer(name.hit(at, rank, folded.len() as f32 / name.folded.len() as f32));
        }
    }

    /// Names that have the words, from what each word of the query may stand for.
    fn by_words(&self, query: &[Vec<Match>], best: &mut Best) {
        let weights: Vec<f32> =
            query.iter().map(|found| self.words.weight(found, self.names.len())).collect();
        let all: f32 = weights.iter().sum();
        let mut reached = vec![0.0_f32; self.names.len()];
        let mut complete = vec![0_u8; self.names.len()];
        let mut touched = Vec::new();
        let mut gained: Vec<f32> = vec![0.0; self.names.len()];
        let mut now: Vec<u32> = Vec::new();
        for (found, weight) in query.iter().zip(&weights) {
            for found in found {
                for &name in self.words.names(found.word) {
                    let gain = &mut gained[name as usize];
                    if *gain == 0.0 {
                        now.push(name);
                    }
                    *gain = gain.max(found.likeness);
                }
            }
            for name in now.drain(..) {
                let at = name as usize;
                if reached[at] == 0.0 {
                    touched.push(name);
                }
                reached[at] += weight * gained[at];
                complete[at] = complete[at].saturating_add(u8::from(gained[at] >= Match::BEGINS));
                gained[at] = 0.0;
            }
        }
        for name in touched {
            let at = name as usize;
            let share = reached[at] / all;
            let whole = usize::from(complete[at]) == query.len();
            if whole || share >= ENOUGH {
                let name = &self.names[at];
                let rank = if whole { name.rank_by_words(query) } else { Rank::Fuzzy };
                let extra = name.words.len().saturating_sub(query.len()) as f32;
                best.offer(name.hit(at, rank, share / (1.0 + 0.1 * extra)));
            }
        }
    }
}

impl Name {
    fn hit(&self, at: usize, rank: Rank, score: f32) -> Hit {
        Hit { row: self.row, rank, order: self.order, score, length: self.folded.len(), name: at as u32 }
    }

    /// The rank of a name that has every word: exact or prefix when they are the same words in the same order.
    fn rank_by_words(&self, query: &[Vec<Match>]) -> Rank {
        let same =
            |(found, word): (&Vec<Match>, &u32)| found.iter().any(|one| one.word == *word && one.is_equal());
        if query.len() > self.words.len() || !query.iter().zip(&*self.words).all(same) {
            Rank::Word
        } else if query.len() == self.words.len() {
            Rank::Exact
        } else {
            Rank::Prefix
        }
    }
}

/// The best hit of each row so far.
#[derive(Default)]
struct Best(HashMap<u32, Hit>);

impl Best {
    fn offer(&mut self, hit: Hit) {
        self.0
            .entry(hit.row)
            .and_modify(|held| {
                if hit.better(held) == Ordering::Less {
                    *held = hit;
                }
            })
            .or_insert(hit);
    }

    fn sorted(self, limit: usize) -> Vec<Hit> {
        let mut hits: Vec<Hit> = self.0.into_values().collect();
        hits.sort_unstable_by(Hit::better);
        hits.truncate(limit);
        hits
    }
}
