//! A set of small numbers.

/// One bit for each number.
#[derive(Clone, Default, Debug)]
pub(crate) struct Bits(Vec<u64>);

impl Bits {
    /// An empty set with room for numbers below this one.
    pub(crate) fn below(end: usize) -> Self {
        Bits(vec![0; end.div_ceil(64)])
    }

    /// Puts a number in; whether it was not there before.
    #[inline]
    pub(crate) fn insert(&mut self, number: u32) -> bool {
        let (place, bit) = (number as usize / 64, 1 << (number % 64));
        if place >= self.0.len() {
            self.0.resize(place + 1, 0);
        }
        let word = &mut self.0[place];
        let new = *word & bit == 0;
        *word |= bit;
        new
    }

    /// Whether a number is in.
    #[inline]
    pub(crate) fn contains(&self, number: u32) -> bool {
        self.0.get(number as usize / 64).is_some_and(|word| word >> (number % 64) & 1 == 1)
    }

    /// Takes everything out.
    pub(crate) fn clear(&mut self) {
        self.0.fill(0);
    }

    /// Whether nothing is in.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    /// How many numbers are in.
    pub(crate) fn count(&self) -> u64 {
        self.0.iter().map(|word| u64::from(word.count_ones())).sum()
    }

    /// How many numbers are in both.
    pub(crate) fn count_with(&self, other: &Bits) -> u64 {
        self.0.iter().zip(&other.0).map(|(a, b)| u64::from((a & b).count_ones())).sum()
    }

    /// The numbers, ascending.
    pub(crate) fn numbers(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().enumerate().flat_map(|(place, word)| {
            let first = u32::try_from(place * 64).unwrap_or(u32::MAX);
            (0..64).filter(move |bit| word >> bit & 1 == 1).map(move |bit| first + bit)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_in() {
        let mut set = Bits::below(10);
        assert!(set.is_empty());
        assert!(set.insert(3) && set.insert(1_000) && !set.insert(3));
        assert!(set.contains(1_000) && !set.contains(999) && !set.contains(u32::MAX));
        assert_eq!(set.numbers().collect::<Vec<_>>(), [3, 1_000]);
        let mut other = Bits::default();
        other.insert(3);
        assert_eq!((set.count(), set.count_with(&other)), (2, 1));
        set.clear();
        assert_eq!(set.count(), 0);
    }
}
