//! The dictionary of stems, who has them, and which look alike.

use std::collections::HashMap;

use super::stem::stem;

/// A stem that a typed word may stand for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Match {
    pub(super) word: u32,
    /// 1 for the same stem, [`Match::BEGINS`] for a stem that begins so, less for one that looks like it.
    pub(super) likeness: f32,
}

impl Match {
    /// Likeness of a stem that begins with what was typed.
    pub(super) const BEGINS: f32 = 0.9;

    pub(super) fn is_equal(self) -> bool {
        self.likeness >= 1.0
    }
}

/// Collects stems in the order they come.
#[derive(Default)]
pub(super) struct Builder(HashMap<Box<str>, u32>);

/// The stems in order, and for each number given out its place in that order.
pub(super) struct Sorted {
    pub(super) texts: Vec<Box<str>>,
    pub(super) sorted: Vec<u32>,
}

impl Builder {
    pub(super) fn id(&mut self, stem: String) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(stem.into()).or_insert(next)
    }

    pub(super) fn finish(self) -> Sorted {
        let mut all: Vec<(Box<str>, u32)> = self.0.into_iter().collect();
        all.sort_unstable();
        let mut sorted = vec![0; all.len()];
        for (place, (_, id)) in all.iter().enumerate() {
            sorted[*id as usize] = place as u32;
        }
        Sorted { texts: all.into_iter().map(|(text, _)| text).collect(), sorted }
    }
}

/// All stems, in order.
pub(super) struct Words {
    texts: Vec<Box<str>>,
    /// Where each stem's names begin in `holders`.
    starts: Vec<u32>,
    holders: Vec<u32>,
    trigrams: HashMap<[u8; 3], Vec<u32>>,
}

impl Words {
    pub(super) fn new<'a>(texts: Vec<Box<str>>, names: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        for (name, words) in names.enumerate() {
            pairs.extend(words.iter().map(|word| (*word, name as u32)));
        }
        pairs.sort_unstable();
        pairs.dedup();
        let starts = (0..=texts.len() as u32)
            .map(|word| pairs.partition_point(|(other, _)| *other < word) as u32)
            .collect();
        let mut trigrams: HashMap<[u8; 3], Vec<u32>> = HashMap::new();
        for (word, text) in texts.iter().enumerate() {
            for trigram in trigrams_of(text) {
                trigrams.entry(trigram).or_default().push(word as u32);
            }
        }
        Self { texts, starts, holders: pairs.into_iter().map(|(_, name)| name).collect(), trigrams }
    }

    /// The names that have a stem.
    pub(super) fn names(&self, word: u32) -> &[u32] {
        let at = word as usize;
        &self.holders[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// How much a word of the query counts: the rarer, the more. A word that nothing answers counts little: it
    /// tells nothing about which name is meant.
    pub(super) fn weight(&self, found: &[Match], names: usize) -> f32 {
        let holders: usize = found.iter().map(|found| self.names(found.word).len()).sum();
        let all = names as f32;
        if holders == 0 { (1.0 + all).ln() / 3.0 } else { (1.0 + all / holders as f32).ln() }
    }

    /// The stem of a typed word, and the stems that begin with the word.
    pub(super) fn alike(&self, typed: &str) -> Vec<Match> {
        let own = stem(typed);
        let mut found = Vec::new();
        if let Ok(word) = self.texts.binary_search_by(|text| (**text).cmp(&*own)) {
            found.push(Match { word: word as u32, likeness: 1.0 });
        }
        let from = self.texts.partition_point(|text| **text < *typed);
        let begins = self.texts[from..].iter().take_while(|text| text.starts_with(typed)).count();
        let others = (from..from + begins).filter(|word| *self.texts[*word] != *own);
        found.extend(others.map(|word| Match { word: word as u32, likeness: Match::BEGINS }));
        found
    }

    /// Adds the stems that look like a typed word: one slip in up to seven letters, two in longer words.
    pub(super) fn add_similar(&self, typed: &str, found: &mut Vec<Match>) {
        let own = stem(typed);
        if own.len() < 4 {
            return;
        }
        let grams = trigrams_of(&own);
        let mut shared = vec![0_u16; self.texts.len()];
        for holders in grams.iter().filter_map(|gram| self.trigrams.get(gram)) {
            holders.iter().for_each(|word| shared[*word as usize] += 1);
        }
        let slips = if own.len() < 8 { 1 } else { 2 };
        // A slip changes at most three trigrams (a swap four); fewer in common cannot be near enough.
        let least = grams.len().saturating_sub(4 * slips).max(1) as u16;
        for (word, text) in self.texts.iter().enumerate() {
            let near = shared[word] >= least && text.len().abs_diff(own.len()) <= slips;
            if near && !found.iter().any(|one| one.word as usize == word) {
                let distance = strsim::osa_distance(&own, text);
                if distance <= slips {
                    let likeness = 0.8 - 0.8 * distance as f32 / own.len() as f32;
                    found.push(Match { word: word as u32, likeness });
                }
            }
        }
    }
}

/// The distinct trigrams of a stem with its ends marked.
fn trigrams_of(text: &str) -> Vec<[u8; 3]> {
    let marked: Vec<u8> = [b'^'].iter().chain(text.as_bytes()).chain(b"$").copied().collect();
    let mut grams: Vec<[u8; 3]> =
        marked.windows(3).filter_map(|window| <[u8; 3]>::try_from(window).ok()).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}
