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

#[derive(Clone, Copy)]
struct State {
    rows: [u64; 3],
    swaps: [u64; 2],
    /// The fewest slips with which the pattern was found in the letters so far, [`NOT_FOUND`] if it was not.
    found: u8,
    /// After how many letters it was found.
    at: u8,
}

const NOT_FOUND: u8 = u8::MAX;
const START: State = State { rows: [0; 3], swaps: [0; 2], found: NOT_FOUND, at: 0 };

/// The automaton of one pattern, walked over words in sorted order.
pub(crate) struct Walk {
    masks: [u64; 256],
    accept: u64,
    most: usize,
    states: [State; LONGEST + 1],
    /// Depth to which `states` is true for the last word walked.
    valid: usize,
    /// Depth from which the last word was hopeless.
    dead: usize,
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
        let mut states = [START; LONGEST + 1];
        states[0].rows[0] = 1;
        for j in 1..=most {
            states[0].rows[j] = (1u64 << (j + 1)) - 1;
        }
        Walk { masks, accept: 1u64 << pattern.len(), most, states, valid: 0, dead: usize::MAX }
    }

    /// Takes the next word, which shares its first `shared` letters with the one before.
    pub(crate) fn step(&mut self, word: &[u8], shared: usize) -> Option<Near> {
        if self.most == 1 { self.walk::<1>(word, shared) } else { self.walk::<2>(word, shared) }
    }

    #[inline]
    fn walk<const MOST: usize>(&mut self, word: &[u8], shared: usize) -> Option<Near> {
        let begins = |state: &State| {
            (state.found != NOT_FOUND).then_some(Near { edits: u32::from(state.found), whole: false })
        };
        if shared >= self.dead {
            // Beyond hope as a whole, but what begins both words may have been near enough.
            return begins(&self.states[self.dead]);
        }
        self.dead = usize::MAX;
        let word = &word[..word.len().min(LONGEST)];
        let mut depth = shared.min(self.valid);
        let mut state = self.states[depth];
        while depth < word.len() {
            state = self.next::<MOST>(&state, word[depth], depth as u8 + 1);
            depth += 1;
            self.states[depth] = state;
            // Nothing better can follow once found and the state beyond is spent.
            let spent = state.found != NOT_FOUND && depth > usize::from(state.at) + MOST;
            if spent || state.rows[..=MOST].iter().fold(0, |any, row| any | row) == 0 {
                self.dead = depth;
                break;
            }
        }
        self.valid = depth;
        if self.dead == usize::MAX
            && let Some(edits) = (0..=MOST).find(|&j| state.rows[j] & self.accept != 0)
        {
            return Some(Near { edits: edits as u32, whole: true });
        }
        begins(&state)
    }

    /// After how many letters the last word was beyond hope, if it was: so is every word that shares them.
    pub(crate) fn hopeless(&self) -> Option<usize> {
        (self.dead != usize::MAX).then_some(self.dead)
    }

    #[inline]
    fn next<const MOST: usize>(&self, state: &State, letter: u8, depth: u8) -> State {
        let mask = self.masks[usize::from(letter)];
        let mut next = State { found: state.found, at: state.at, ..START };
        next.rows[0] = (state.rows[0] & mask) << 1;
        for j in 1..=MOST {
            next.rows[j] = (state.rows[j] & mask) << 1
                | state.rows[j - 1]
                | state.rows[j - 1] << 1
                | next.rows[j - 1] << 1
                | (state.swaps[j - 1] & mask) << 2;
            next.swaps[j - 1] = state.rows[j - 1] & mask >> 1;
        }
        for j in (0..=MOST).rev() {
            if next.rows[j] & self.accept != 0 && (j as u8) < state.found {
                (next.found, next.at) = (j as u8, depth);
            }
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
