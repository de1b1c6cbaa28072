//! Chance that repeats itself: the same seed gives the same office on every machine.

/// A stream of numbers of its own, so that what is added to one part of a person leaves the others as they were.
#[derive(Clone, Copy)]
pub enum Stream {
    /// Who a person is.
    Face = 1,
    /// How to reach them.
    Contacts = 2,
    /// What they bring and look for.
    Record = 3,
    /// What happened to them.
    Path = 4,
    /// A company.
    Company = 5,
    /// A vacancy.
    Vacancy = 6,
    /// What happened with a company.
    Visits = 7,
    /// What is wrong in the record.
    Doubt = 8,
    /// How a person's days went.
    Events = 9,
    /// Who answers for a case.
    Responsible = 10,
    /// How a candidate was chosen.
    Candidate = 11,
    /// How many candidates a request has, and how far they come.
    Places = 12,
    /// What a request asks and offers.
    Profile = 13,
}

/// `SplitMix64` (Steele, Lea and Flood, 2014): small, quick, and good enough to invent people.
pub struct Rng(u64);

fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Rng {
    /// The numbers of one stream for one person, company or vacancy.
    pub fn new(seed: u64, stream: Stream, index: u64) -> Rng {
        Rng(mix(mix(seed ^ 0x5350_4F52_5445_4C4C).wrapping_add(index)).wrapping_add((stream as u64) << 56))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        mix(self.0)
    }

    /// A number from 0 to `end`, without `end`; 0 when it is 0.
    pub fn below(&mut self, end: u32) -> u32 {
        // the high half of a 64-bit product: even enough for numbers this small
        u32::try_from(((self.next() >> 32) * u64::from(end)) >> 32).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included; `low` when they are the wrong way round.
    pub fn range(&mut self, low: i64, high: i64) -> i64 {
        let width = u32::try_from((high - low).max(0)).unwrap_or(u32::MAX - 1);
        low + i64::from(self.below(width + 1))
    }

    /// Whether something happens that does so `permille` times in a thousand.
    pub fn chance(&mut self, permille: u32) -> bool {
        self.below(1_000) < permille
    }

    /// One of these. The list has one: see [`super::data`].
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(u32::try_from(items.len()).unwrap_or(u32::MAX)) as usize]
    }

    /// The place of one of these weights, by weight; the last when all are zero.
    pub fn weighed(&mut self, weights: &[u32]) -> usize {
        let mut left = self.below(weights.iter().sum());
        for (place, weight) in weights.iter().enumerate() {
            if left < *weight {
                return place;
            }
            left -= weight;
        }
        weights.len().saturating_sub(1)
    }
}

/// Many things with weights, drawn from often.
pub struct Lottery<T> {
    /// Each with the weights up to and including its own.
    tickets: Vec<(u32, T)>,
}

impl<T> Lottery<T> {
    /// A draw among these; things without weight stay out. `None` when nothing is left.
    pub fn new(items: impl IntoIterator<Item = (u32, T)>) -> Option<Self> {
        let mut sum = 0;
        let mut tickets = Vec::new();
        for (weight, item) in items.into_iter().filter(|(weight, _)| *weight > 0) {
            sum += weight;
            tickets.push((sum, item));
        }
        (!tickets.is_empty()).then_some(Lottery { tickets })
    }

    /// One of them.
    pub fn draw(&self, rng: &mut Rng) -> &T {
        let last = self.tickets.len() - 1;
        let ticket = rng.below(self.tickets[last].0);
        let place = self.tickets.partition_point(|(upto, _)| *upto <= ticket);
        &self.tickets[place.min(last)].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_another_gives_others() {
        let ten = |seed, stream, index| {
            let mut rng = Rng::new(seed, stream, index);
            (0..10).map(|_| rng.below(1_000_000)).collect::<Vec<_>>()
        };
        assert_eq!(ten(1, Stream::Face, 2), ten(1, Stream::Face, 2));
        assert_ne!(ten(1, Stream::Face, 2), ten(2, Stream::Face, 2));
        assert_ne!(ten(1, Stream::Face, 2), ten(1, Stream::Face, 3));
        assert_ne!(ten(1, Stream::Face, 2), ten(1, Stream::Path, 2));
    }

    #[test]
    fn draws_follow_their_weights() {
        let lottery = Lottery::new([(1, 'a'), (0, 'b'), (3, 'c')]).unwrap();
        let mut rng = Rng::new(7, Stream::Face, 0);
        let drawn: Vec<char> = (0..4_000).map(|_| *lottery.draw(&mut rng)).collect();
        let a = drawn.iter().filter(|c| **c == 'a').count();
        assert!((850..1_150).contains(&a), "{a} of 4000 with a weight of one in four");
        assert!(!drawn.contains(&'b'));
        assert!(Lottery::new([(0, 'x')]).is_none());
        assert!((0..1_000).all(|_| (3..=5).contains(&rng.range(3, 5))));
    }
}
