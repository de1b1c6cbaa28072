//! Sets of settled documents, a bit each: cheap to make, to intersect and to count.

use std::ops::Range;

/// Documents below a number fixed when it is made.
#[derive(Clone)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    /// None of `n` documents.
    pub(super) fn none(n: usize) -> Bits {
        Bits(vec![0; n.div_ceil(64)])
    }

    #[inline]
    pub(super) fn set(&mut self, doc: u32) {
        self.0[doc as usize >> 6] |= 1 << (doc & 63);
    }

    pub(super) fn set_all(&mut self, docs: &[u32]) {
        docs.iter().for_each(|doc| self.set(*doc));
    }

    pub(super) fn set_range(&mut self, docs: Range<u32>) {
        if docs.is_empty() {
            return;
        }
        let (first, last) = (docs.start as usize >> 6, (docs.end as usize - 1) >> 6);
        let from = u64::MAX << (docs.start & 63);
        let to = u64::MAX >> (63 - ((docs.end - 1) & 63));
        if first == last {
            self.0[first] |= from & to;
        } else {
            self.0[first] |= from;
            self.0[first + 1..last].fill(u64::MAX);
            self.0[last] |= to;
        }
    }

    #[inline]
    pub(super) fn has(&self, doc: u32) -> bool {
        self.0[doc as usize >> 6] >> (doc & 63) & 1 == 1
    }

    /// Takes in what is in the other set.
    pub(super) fn join(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// Keeps only what is in the other set too.
    pub(super) fn keep(&mut self, other: &Bits) {
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine &= theirs);
    }

    /// Keeps only what is in one of two other sets too.
    pub(super) fn keep_either(&mut self, a: &Bits, b: &Bits) {
        let others = a.0.iter().zip(&b.0);
        self.0.iter_mut().zip(others).for_each(|(mine, (a, b))| *mine &= a | b);
    }

    /// Leaves out whatever has its bit in `out`.
    pub(super) fn leave_out(&mut self, out: &[u64]) {
        self.0.iter_mut().zip(out).for_each(|(mine, out)| *mine &= !out);
    }

    /// The bits themselves.
    pub(super) fn words(&self) -> &[u64] {
        &self.0
    }

    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// The documents, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = u32> {
        (0u32..).zip(&self.0).flat_map(|(i, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros())?;
                left &= left - 1;
                Some(i * 64 + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_range_is_its_members(a in 0u32..300, len in 0u32..300, b in 0u32..600, more in 0u32..300) {
            let mut bits = Bits::none(700);
            bits.set_range(a..a + len);
            bits.set(b);
            let mut expected: Vec<u32> = (a..a + len).chain([b]).collect();
            expected.sort_unstable();
            expected.dedup();
            prop_assert_eq!(bits.count(), expected.len());
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), expected.clone());
            prop_assert!(expected.iter().all(|doc| bits.has(*doc)));
            let mut other = Bits::none(700);
            other.set_range(more..more + 50);
            bits.keep(&other);
            expected.retain(|doc| (more..more + 50).contains(doc));
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), expected);
        }
    }
}
