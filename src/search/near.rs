//! Typing errors: one walk over sorted words finds those within one or two slips of a pattern.
//!
//! Bit-parallel automaton of Wu and Manber with swapped neighbours after Hyyrö; the state of a shared prefix is
//! kept from the word before, and words below a prefix that can no longer match are skipped.

use super::fold::LONGEST;

/// How near a word is: the number of slips, and whether the whole word matched or only its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Near {
    pub(crate) edits: u32,
    pub(crate) whole: bool,
}

#[derive(Clone, Copy, Default)]
struct State {
    rows: [u64; 3],
    swaps: [u64; 2],
}

/// The automaton of one pattern, walked over words in sorted order.
pub(crate) struct Walk {
    masks: [u64; 256],
    accept: u64,
    most: usize,
    states: [State; LONGEST + 1],
    /// Depth to which `states` is true for the last word walked.
    valid: usize,
    /// Depth at which the last word became hopeless.
    dead: usize,
    /// Depth and slips of the best accepted prefix of the last word.
    found: Option<(usize, u32)>,
}

impl Walk {
    /// For a folded pattern, of which at most [`LONGEST`] letters count, and one or two slips.
    pub(crate) fn new(pattern: &[u8], edits: usize) -> Walk {
        let most = edits.clamp(1, 2);
        let mut masks = [0u64; 256];
        let pattern = &pattern[..pattern.len().min(LONGEST)];
        for (i, b) in pattern.iter().enumerate() {
            masks[usize::from(*b)] |= 1 << i;
        }
        let mut states = [State::default(); LONGEST + 1];
        states[0].rows[0] = 1;
        for j in 1..=most {
            states[0].rows[j] = (1u64 << (j + 1)) - 1;
        }
        Walk { masks, accept: 1u64 << pattern.len(), most, states, valid: 0, dead: usize::MAX, found: None }
    }

    /// Takes the next word, which shares its first `shared` letters with the one before.
    pub(crate) fn step(&mut self, word: &[u8], shared: usize) -> Option<Near> {
        if shared >= self.dead {
            // Beyond hope as a whole, but what begins both words may have been near enough.
            let (depth, edits) = self.found?;
            return (shared >= depth).then_some(Near { edits, whole: false });
        }
        self.dead = usize::MAX;
        if self.found.is_some_and(|(depth, _)| shared < depth) {
            self.found = None;
        }
        let mut depth = shared.min(self.valid);
        let mut state = self.states[depth];
        let word = &word[..word.len().min(LONGEST)];
        while depth < word.len() {
            state = self.next(&state, word[depth]);
            depth += 1;
            self.states[depth] = state;
            let mut alive = 0;
            for j in 0..=self.most {
                alive |= state.rows[j];
                if state.rows[j] & self.accept != 0 && self.found.is_none_or(|(_, edits)| (j as u32) < edits)
                {
                    self.found = Some((depth, j as u32));
                }
            }
            if alive == 0 {
                self.dead = depth;
                break;
            }
            // Nothing better can follow once accepted and the state beyond is spent.
            if self.found.is_some_and(|(at, _)| depth > at + self.most) {
                break;
            }
        }
        self.valid = depth;
        let (_, edits) = self.found?;
        let whole = (depth == word.len() && self.dead == usize::MAX)
            .then(|| (0..=self.most).find(|&j| state.rows[j] & self.accept != 0))
            .flatten();
        Some(match whole {
            Some(j) => Near { edits: j as u32, whole: true },
            None => Near { edits, whole: false },
        })
    }

    #[inline]
    fn next(&self, state: &State, letter: u8) -> State {
        let mask = self.masks[usize::from(letter)];
        let mut next = State::default();
        next.rows[0] = (state.rows[0] & mask) << 1;
        for j in 1..=self.most {
            next.rows[j] = (state.rows[j] & mask) << 1
                | state.rows[j - 1]
                | state.rows[j - 1] << 1
                | next.rows[j - 1] << 1
                | (state.swaps[j - 1] & mask) << 2;
            next.swaps[j - 1] = state.rows[j - 1] & mask >> 1;
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Fewest slips between the pattern and any beginning of the word.
    fn slips(pattern: &[u8], word: &[u8]) -> usize {
        (0..=word.len()).map(|n| distance(pattern, &word[..n])).min().unwrap()
    }

    fn distance(a: &[u8], b: &[u8]) -> usize {
        strsim::osa_distance(std::str::from_utf8(a).unwrap(), std::str::from_utf8(b).unwrap())
    }

    proptest! {
        #[test]
        fn the_walk_agrees_with_counting_slips(
            mut words in prop::collection::vec("[abc]{1,9}", 1..40), pattern in "[abc]{3,7}", edits in 1usize..3,
        ) {
            words.sort();
            words.dedup();
            let mut walk = Walk::new(pattern.as_bytes(), edits);
            let mut last: &[u8] = &[];
            for word in &words {
                let word = word.as_bytes();
                let shared = word.iter().zip(last).take_while(|(a, b)| a == b).count();
                let near = walk.step(word, shared);
                let expected = slips(pattern.as_bytes(), word);
                prop_assert_eq!(near.is_some(), expected <= edits, "{:?}", word);
                if let Some(near) = near {
                    if near.whole {
                        prop_assert_eq!(near.edits as usize, distance(pattern.as_bytes(), word));
                    } else {
                        prop_assert_eq!(near.edits as usize, expected);
                    }
                }
                last = word;
            }
        }
    }
}
