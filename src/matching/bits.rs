//! One bit for each of the 65,536 lanes of a page.

/// Words of a page.
const WORDS: usize = 1024;

/// A set of lanes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Bits(Box<[u64; WORDS]>);

impl Default for Bits {
    fn default() -> Self {
        Bits(Box::new([0; WORDS]))
    }
}

impl Bits {
    /// Bytes of a page of bits.
    pub(super) const BYTES: usize = WORDS * 8;

    /// Puts a lane in.
    pub(super) fn set(&mut self, lane: u16) {
        self.0[usize::from(lane >> 6)] |= 1 << (lane & 63);
    }

    /// Puts a lane in or takes it out.
    pub(super) fn put(&mut self, lane: u16, member: bool) {
        let word = &mut self.0[usize::from(lane >> 6)];
        *word = *word & !(1 << (lane & 63)) | u64::from(member) << (lane & 63);
    }

    /// Whether the lane is in.
    pub(super) fn get(&self, lane: u16) -> bool {
        self.0[usize::from(lane >> 6)] >> (lane & 63) & 1 == 1
    }

    /// Takes everything out.
    pub(super) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// How many lanes are in.
    pub(super) fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Puts those in `other` in.
    pub(super) fn add(&mut self, other: &Bits) {
        self.0.iter_mut().zip(other.0.iter()).for_each(|(word, other)| *word |= other);
    }

    /// Whether nothing is in.
    pub(super) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// Keeps only those also in `other`.
    pub(super) fn keep(&mut self, other: &Bits) {
        self.0.iter_mut().zip(other.0.iter()).for_each(|(word, other)| *word &= other);
    }

    /// Takes out those in `other`.
    pub(super) fn drop(&mut self, other: &Bits) {
        self.0.iter_mut().zip(other.0.iter()).for_each(|(word, other)| *word &= !other);
    }

    /// Takes out those in `known` that are not in `other`.
    pub(super) fn drop_known_without(&mut self, known: &Bits, other: &Bits) {
        for ((word, known), other) in self.0.iter_mut().zip(known.0.iter()).zip(other.0.iter()) {
            *word &= !(known & !other);
        }
    }

    /// Keeps those for which `keep` holds.
    pub(super) fn retain(&mut self, keep: impl Fn(u16) -> bool) {
        for (at, word) in self.0.iter_mut().enumerate() {
            let (mut left, mut kept) = (*word, 0);
            while left != 0 {
                let bit = left.trailing_zeros();
                left &= left - 1;
                kept |= u64::from(keep((at as u32 * 64 + bit) as u16)) << bit;
            }
            *word = kept;
        }
    }

    /// The lanes, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = u16> {
        self.0.iter().enumerate().flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                if left == 0 {
                    return None;
                }
                let bit = left.trailing_zeros();
                left &= left - 1;
                Some((at as u32 * 64 + bit) as u16)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lanes_go_in_and_out() {
        let mut bits = Bits::default();
        for lane in [0, 63, 64, 65_535] {
            bits.set(lane);
        }
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 63, 64, 65_535]);
        bits.put(63, false);
        bits.put(5, true);
        assert_eq!(bits.count(), 4);
        bits.retain(|lane| lane != 64);
        assert!(!bits.get(64) && bits.get(5));
        let mut known = Bits::default();
        known.set(5);
        known.set(0);
        let mut has = Bits::default();
        has.set(0);
        bits.drop_known_without(&known, &has);
        assert_eq!(bits.iter().collect::<Vec<_>>(), [0, 65_535]);
        bits.drop(&has);
        bits.keep(&has);
        assert_eq!(bits.count(), 0);
        has.clear();
        assert_eq!(has, Bits::default());
    }
}
