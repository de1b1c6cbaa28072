//! One query piece against every field value: a small table of scores, filled through the words.

use super::super::base::{Base, Docs, Link};
use super::super::entry::Field;
use super::super::near::Walk;
use super::super::query::Token;
use super::super::sounds::sound;
use super::bits::Bits;
use super::part::Part;
use std::cell::OnceCell;

/// How far a word may be from what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Reach {
    /// It begins with it.
    Exact,
    /// It sounds alike, or is this many slips (one or two) away.
    Near(usize),
}

/// What a whole word and the beginning of a word are worth, by field: better fields first.
fn weight(field: Field) -> (i32, i32) {
    match field {
        Field::Surname => (100, 70),
        Field::Given => (95, 64),
        Field::Company | Field::School => (90, 66),
        Field::Code => (88, 72),
        Field::Title => (80, 56),
        Field::Service => (72, 52),
        Field::Label => (60, 48),
        Field::Municipality => (62, 42),
        Field::Email | Field::Employer => (60, 40),
        _ => (50, 30),
    }
}

/// The score of a word of `len` letters for `typed` letters of it.
fn score(field: Field, whole: bool, off: i32, typed: usize, len: usize, penalty: u8) -> u8 {
    let (full, prefix) = weight(field);
    let base = if whole { full } else { prefix + (14 * typed.min(len) / len.max(1)) as i32 };
    (base - off - i32::from(penalty)).clamp(1, 127) as u8
}

/// Scores by value.
#[derive(Default)]
pub(super) struct Table {
    scores: Vec<u8>,
    /// The values that score, in any order, and the best of their scores.
    values: Vec<u32>,
    best: u8,
    // Made when first asked for.
    ranked: OnceCell<Vec<(u8, u32)>>,
    cost: OnceCell<(usize, usize)>,
    documents: OnceCell<Bits>,
}

impl Table {
    /// The table of a piece over one part of the index.
    pub(super) fn fill(part: &impl Part, token: &Token, reach: Reach) -> Table {
        let mut table = Table::default();
        let word = token.word.as_bytes();
        if word.is_empty() {
            return table;
        }
        table.scores = vec![0; part.value_count()];
        let mut add = |links: &[Link], whole: bool, off: i32, typed: usize, len: usize| {
            for link in links {
                let value = link.value();
                let score = score(part.field(value), whole, off, typed, len, link.penalty());
                let old = &mut table.scores[value as usize];
                if score > *old {
                    if *old == 0 {
                        table.values.push(value);
                    }
                    *old = score;
                    table.best = table.best.max(score);
                }
            }
        };
        part.prefixed(false, word, &mut |len, links| add(links, len == word.len(), 0, word.len(), len));
        if let Reach::Near(edits) = reach {
            let letters = token.word.bytes().all(|b| b.is_ascii_alphabetic());
            let key = sound(&token.word);
            if word.len() >= 3 && letters && key.len() >= 2 {
                let key = key.as_bytes();
                for sounds in [false, true] {
                    part.prefixed(sounds, key, &mut |len, links| {
                        add(links, len == key.len(), 18, key.len(), len)
                    });
                }
            }
            let least = if edits == 1 { 4 } else { 6 };
            if letters && word.len() >= least && key.len() >= 4 && edits == 1 {
                part.near(true, &mut Walk::new(key.as_bytes(), 1), &mut |len, near, links| {
                    add(links, near.whole, if near.edits == 0 { 18 } else { 34 }, key.len(), len);
                });
            }
            if word.len() >= least {
                part.near(false, &mut Walk::new(word, edits), &mut |len, near, links| {
                    if near.edits > 0 {
                        let off = if near.edits == 1 { 26 } else { 40 };
                        add(links, near.whole, off, word.len(), len);
                    }
                });
            }
        }
        table
    }

    /// Whether no value scores.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The values that score, best first, then in their own order, so that documents come in order.
    pub(super) fn ranked(&self) -> &[(u8, u32)] {
        self.ranked.get_or_init(|| self.rank())
    }

    fn rank(&self) -> Vec<(u8, u32)> {
        let score = |value: &u32| self.scores[*value as usize];
        let mut ranked: Vec<(u8, u32)> = self.values.iter().map(|value| (score(value), *value)).collect();
        if ranked.len() < self.scores.len() / 32 {
            ranked.sort_unstable_by_key(|&(score, value)| (std::cmp::Reverse(score), value));
            return ranked;
        }
        // Long lists are made again from the scores, in order of value, each into its place.
        let mut at = [0usize; 129];
        self.values.iter().for_each(|value| at[128 - usize::from(score(value))] += 1);
        let mut sum = 0;
        for count in &mut at {
            (*count, sum) = (sum, sum + *count);
        }
        for (block, scores) in self.scores.chunks(16).enumerate() {
            if scores.iter().fold(0, |any, score| any | score) == 0 {
                continue;
            }
            for (i, score) in scores.iter().enumerate().filter(|(_, score)| **score > 0) {
                let to = &mut at[128 - usize::from(*score)];
                ranked[*to] = (*score, (block * 16 + i) as u32);
                *to += 1;
            }
        }
        ranked
    }

    /// How many documents hold its values, those with several counted as often; and how many of them are told one by
    /// one, not as a range.
    pub(super) fn cost(&self, base: &Base) -> (usize, usize) {
        *self.cost.get_or_init(|| {
            let (mut all, mut listed) = (0, 0);
            for value in &self.values {
                let count = base.count(*value);
                all += count;
                listed += if base.is_head(*value) { 0 } else { count };
            }
            (all, listed)
        })
    }

    /// The documents that hold its values.
    pub(super) fn documents(&self, base: &Base) -> &Bits {
        self.documents.get_or_init(|| {
            let mut set = Bits::none(base.len());
            for value in &self.values {
                match base.holders(*value) {
                    Docs::Range(range) => set.set_range(range),
                    Docs::List(members) => members.for_each(|doc| set.set(doc)),
                }
            }
            set
        })
    }

    /// The best score any value has.
    pub(super) fn best(&self) -> u32 {
        u32::from(self.best)
    }

    /// The best score among the values of a document, and the first value that has it.
    #[inline]
    pub(super) fn score(&self, values: &[u32]) -> (u32, u32) {
        let mut best = (0, u32::MAX);
        for &value in values {
            let score = self.scores.get(value as usize).copied().unwrap_or(0);
            if score > best.0 {
                best = (score, value);
            }
        }
        (u32::from(best.0), best.1)
    }
}
