//! The sorted word forms, each with the field values it is filed under.

use super::super::near::{Near, Walk};

/// A word's link to one field value: the value's number (28 bits) and a penalty (4 bits).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Link(u32);

impl Link {
    pub(crate) fn new(value: u32, penalty: u8) -> Link {
        Link(value << 4 | u32::from(penalty.min(15)))
    }

    pub(crate) fn value(self) -> u32 {
        self.0 >> 4
    }

    /// As it stands in a file; any number is one.
    pub(super) fn bits(self) -> u32 {
        self.0
    }

    pub(super) fn of_bits(bits: u32) -> Link {
        Link(bits)
    }

    pub(crate) fn penalty(self) -> u8 {
        (self.0 & 15) as u8
    }
}

/// Sorted words in one block of bytes, and their links.
#[derive(Debug, Default)]
pub(crate) struct Dictionary {
    pub(super) letters: Vec<u8>,
    pub(super) at: Vec<u32>,
    /// How many letters each word shares with the one before.
    pub(super) shared: Vec<u8>,
    pub(super) link_at: Vec<u32>,
    pub(super) links: Vec<Link>,
}

impl Dictionary {
    /// Builds from pairs in any order; repeats are dropped.
    pub(crate) fn build(pool: &[u8], mut pairs: Vec<(u32, u8, Link)>) -> Dictionary {
        let word = |p: &(u32, u8, Link)| &pool[p.0 as usize..p.0 as usize + usize::from(p.1)];
        // The first eight letters decide almost every comparison, and fit in one number.
        let key = |p: &(u32, u8, Link)| {
            let mut k = [0u8; 8];
            for (to, from) in k.iter_mut().zip(word(p)) {
                *to = *from;
            }
            u64::from_be_bytes(k)
        };
        pairs.sort_by_cached_key(key);
        for group in pairs.chunk_by_mut(|a, b| key(a) == key(b)) {
            group.sort_unstable_by(|a, b| word(a).cmp(word(b)).then(a.2.cmp(&b.2)));
        }
        let mut out = Dictionary::default();
        let mut last: &[u8] = &[];
        for pair in &pairs {
            let w = word(pair);
            if out.at.is_empty() || w != last {
                let shared = w.iter().zip(last).take_while(|(a, b)| a == b).count();
                out.shared.push(shared as u8);
                out.at.push(out.letters.len() as u32);
                out.link_at.push(out.links.len() as u32);
                out.letters.extend_from_slice(w);
                last = w;
                out.links.push(pair.2);
            } else if out.links.last().map(|l| l.value()) != Some(pair.2.value()) {
                // The first link of a value has the smallest penalty.
                out.links.push(pair.2);
            }
        }
        out.at.push(out.letters.len() as u32);
        out.link_at.push(out.links.len() as u32);
        out.letters.shrink_to_fit();
        out.at.shrink_to_fit();
        out.shared.shrink_to_fit();
        out.link_at.shrink_to_fit();
        out.links.shrink_to_fit();
        out
    }

    fn len(&self) -> usize {
        self.shared.len()
    }

    #[inline]
    fn word(&self, i: usize) -> &[u8] {
        &self.letters[self.at[i] as usize..self.at[i + 1] as usize]
    }

    fn links(&self, i: usize) -> &[Link] {
        &self.links[self.link_at[i] as usize..self.link_at[i + 1] as usize]
    }

    /// The words that begin with `prefix`, by number.
    fn range(&self, prefix: &[u8]) -> std::ops::Range<usize> {
        let from = partition(0, self.len(), |i| self.word(i) < prefix);
        let to = partition(from, self.len(), |i| self.word(i).starts_with(prefix));
        from..to
    }

    /// Whether this very word is here.
    pub(crate) fn has(&self, word: &[u8]) -> bool {
        let at = partition(0, self.len(), |i| self.word(i) < word);
        at < self.len() && self.word(at) == word
    }

    /// Every word that begins with `prefix`: its length and its links.
    pub(crate) fn prefixed(&self, prefix: &[u8], f: &mut dyn FnMut(usize, &[Link])) {
        for i in self.range(prefix) {
            f(self.word(i).len(), self.links(i));
        }
    }

    /// Every word that is, or begins with, something within `edits` of the walked pattern.
    pub(crate) fn near(&self, walk: &mut Walk, f: &mut dyn FnMut(usize, Near, &[Link])) {
        let mut i = 0;
        while i < self.len() {
            match (walk.step(self.word(i), usize::from(self.shared[i])), walk.hopeless()) {
                (Some(near), _) => f(self.word(i).len(), near, self.links(i)),
                (None, Some(depth)) => {
                    i = self.beyond(i, depth);
                    continue;
                }
                (None, None) => {}
            }
            i += 1;
        }
    }

    /// The first word after `i` that does not begin with the first `depth` letters of it.
    fn beyond(&self, i: usize, depth: usize) -> usize {
        const BLOCK: usize = 32;
        let depth = depth as u8;
        let mut at = i + 1;
        // A whole block without a way out is told without looking at each.
        for block in self.shared[at..].chunks_exact(BLOCK) {
            if block.iter().fold(false, |out, shared| out | (*shared < depth)) {
                break;
            }
            at += BLOCK;
        }
        at + self.shared[at..].iter().take_while(|shared| **shared >= depth).count()
    }

    /// Bytes of memory held.
    pub(crate) fn bytes(&self) -> usize {
        self.letters.capacity()
            + self.at.capacity() * 4
            + self.shared.capacity()
            + self.link_at.capacity() * 4
            + self.links.capacity() * 4
    }
}

/// The first index in `from..to` for which `before` no longer holds.
pub(super) fn partition(mut from: usize, mut to: usize, before: impl Fn(usize) -> bool) -> usize {
    while from < to {
        let mid = from + (to - from) / 2;
        if before(mid) {
            from = mid + 1;
        } else {
            to = mid;
        }
    }
    from
}
