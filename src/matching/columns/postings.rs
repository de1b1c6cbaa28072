//! Who has what: for every value of a column, the lanes that have it.

use super::super::bits::Bits;
use super::arena::grow;

/// From so many lanes on, a bit a lane takes less room than a number each.
const MANY: usize = 4096;

/// A set of lanes: few as numbers, many as bits.
#[derive(Debug)]
pub(super) enum Lanes {
    /// Ascending, each lane once.
    Few(Vec<u16>),
    /// As bits, and how many.
    Many(Bits, u32),
}

impl Default for Lanes {
    fn default() -> Self {
        Lanes::Few(Vec::new())
    }
}

impl Lanes {
    /// How many.
    pub(super) fn len(&self) -> usize {
        match self {
            Lanes::Few(lanes) => lanes.len(),
            Lanes::Many(_, len) => *len as usize,
        }
    }

    fn contains(&self, lane: u16) -> bool {
        match self {
            Lanes::Few(lanes) => lanes.binary_search(&lane).is_ok(),
            Lanes::Many(bits, _) => bits.get(lane),
        }
    }

    /// Puts them all into `bits`.
    pub(super) fn add_to(&self, bits: &mut Bits) {
        match self {
            Lanes::Few(lanes) => lanes.iter().for_each(|lane| bits.set(*lane)),
            Lanes::Many(these, _) => bits.add(these),
        }
    }

    /// Takes them all out of `bits`.
    pub(super) fn take_from(&self, bits: &mut Bits) {
        match self {
            Lanes::Few(lanes) => lanes.iter().for_each(|lane| bits.put(*lane, false)),
            Lanes::Many(these, _) => bits.drop(these),
        }
    }

    fn insert(&mut self, lane: u16) {
        match self {
            Lanes::Few(lanes) => {
                // A page fills from below: most come last.
                match lanes.last() {
                    Some(last) if *last >= lane => {
                        if let Err(at) = lanes.binary_search(&lane) {
                            grow(lanes, 1);
                            lanes.insert(at, lane);
                        }
                    }
                    _ => {
                        grow(lanes, 1);
                        lanes.push(lane);
                    }
                }
                if lanes.len() >= MANY {
                    let mut bits = Bits::default();
                    lanes.iter().for_each(|lane| bits.set(*lane));
                    *self = Lanes::Many(bits, MANY as u32);
                }
            }
            Lanes::Many(bits, len) => {
                *len += u32::from(!bits.get(lane));
                bits.set(lane);
            }
        }
    }

    fn remove(&mut self, lane: u16) {
        match self {
            Lanes::Few(lanes) => {
                if let Ok(at) = lanes.binary_search(&lane) {
                    lanes.remove(at);
                }
            }
            Lanes::Many(bits, len) => {
                *len -= u32::from(bits.get(lane));
                bits.put(lane, false);
                // well below, so that a lane that comes and goes does not rebuild it every time
                if (*len as usize) < MANY / 2 {
                    *self = Lanes::Few(bits.iter().collect());
                }
            }
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Lanes::Few(lanes) => lanes.capacity() * 2,
            Lanes::Many(..) => Bits::BYTES,
        }
    }
}

/// Lanes by number of a dictionary, or by column code.
#[derive(Default)]
pub(super) struct Postings(Vec<Lanes>);

impl Postings {
    /// The lanes that have a value.
    pub(super) fn of(&self, value: u32) -> Option<&Lanes> {
        self.0.get(value as usize)
    }

    /// The lanes of every value, by value.
    pub(super) fn all(&self) -> &[Lanes] {
        &self.0
    }

    /// The lane has the value.
    pub(super) fn insert(&mut self, value: u32, lane: u16) {
        let value = value as usize;
        if self.0.len() <= value {
            self.0.reserve_exact(value + 1 - self.0.len() + value / 8);
            self.0.resize_with(value + 1, Lanes::default);
        }
        self.0[value].insert(lane);
    }

    /// The lane has the value no more.
    pub(super) fn remove(&mut self, value: u32, lane: u16) {
        if let Some(lanes) = self.0.get_mut(value as usize) {
            lanes.remove(lane);
        }
    }

    /// The lane has none of these values any more: every `step`th from `first` on.
    pub(super) fn remove_each(&mut self, first: usize, step: usize, lane: u16) {
        for lanes in self.0.iter_mut().skip(first).step_by(step) {
            if lanes.contains(lane) {
                lanes.remove(lane);
            }
        }
    }

    /// Gives back what was kept spare.
    pub(super) fn settle(&mut self) {
        self.0.shrink_to_fit();
        for lanes in &mut self.0 {
            if let Lanes::Few(lanes) = lanes {
                lanes.shrink_to_fit();
            }
        }
    }

    /// Bytes in use, about.
    pub(super) fn bytes(&self) -> usize {
        self.0.iter().map(Lanes::bytes).sum::<usize>() + self.0.capacity() * size_of::<Lanes>()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

        #[test]
        fn few_and_many_hold_the_same(
            most in prop::sample::select(vec![10u16, 5000, 9000]),
            changes in prop::collection::vec((any::<u16>(), any::<bool>()), 0..200),
        ) {
            let (mut postings, mut plain) = (Postings::default(), std::collections::BTreeSet::new());
            for lane in 0..most {
                postings.insert(3, lane);
                plain.insert(lane);
            }
            for (lane, there) in changes {
                if there {
                    postings.insert(3, lane);
                    plain.insert(lane);
                } else {
                    postings.remove_each(0, 3, lane % most);
                    plain.remove(&(lane % most));
                }
            }
            (0..most / 2 * 2).step_by(2).for_each(|lane| { postings.remove(3, lane); plain.remove(&lane); });
            let lanes = postings.of(3).unwrap();
            let mut bits = Bits::default();
            lanes.add_to(&mut bits);
            prop_assert_eq!(bits.iter().collect::<Vec<_>>(), plain.iter().copied().collect::<Vec<_>>());
            prop_assert_eq!(lanes.len(), plain.len());
            lanes.take_from(&mut bits);
            prop_assert_eq!(bits.count(), 0);
        }
    }
}
