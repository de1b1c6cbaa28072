//! The order among equals: the fresher record first, then a seeded draw. Never a name, a number or an age.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::{Handle, Score, points::Sums};

/// A keyed draw: without the seed nobody can tell who wins among equals, with it anybody can draw again.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draw {
    key: [u64; 2],
}

impl Draw {
    /// The draw of one request.
    pub(super) fn new(seed: u64) -> Self {
        Draw { key: [seed, !seed.rotate_left(32)] }
    }

    /// The lot of one handle: SipHash-1-3 of its four bytes.
    pub(super) fn lot(self, handle: Handle) -> u64 {
        let [k0, k1] = self.key;
        let mut v = [
            k0 ^ 0x736f_6d65_7073_6575,
            k1 ^ 0x646f_7261_6e64_6f6d,
            k0 ^ 0x6c79_6765_6e65_7261,
            k1 ^ 0x7465_6462_7974_6573,
        ];
        let block = u64::from(handle.0) | (4 << 56);
        v[3] ^= block;
        round(&mut v);
        v[0] ^= block;
        v[2] ^= 0xff;
        for _ in 0..3 {
            round(&mut v);
        }
        v[0] ^ v[1] ^ v[2] ^ v[3]
    }
}

fn round(v: &mut [u64; 4]) {
    v[0] = v[0].wrapping_add(v[1]);
    v[2] = v[2].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(13) ^ v[0];
    v[3] = v[3].rotate_left(16) ^ v[2];
    v[0] = v[0].rotate_left(32);
    v[2] = v[2].wrapping_add(v[1]);
    v[0] = v[0].wrapping_add(v[3]);
    v[1] = v[1].rotate_left(17) ^ v[2];
    v[3] = v[3].rotate_left(21) ^ v[0];
    v[2] = v[2].rotate_left(32);
}

/// Where somebody stands in a ranking; the greater goes first. The handle comes last only to make the order total:
/// two of them never draw the same lot in practice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    pub(super) score: Score,
    fresh: u16,
    lot: u64,
    pub(super) handle: Handle,
}

impl Standing {
    fn key(&self) -> (Score, u16, u64, Handle) {
        (self.score, self.fresh, self.lot, self.handle)
    }
}

impl Ord for Standing {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}
impl PartialOrd for Standing {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl PartialEq for Standing {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}
impl Eq for Standing {}

/// The best few of many.
pub(super) struct Best {
    limit: usize,
    heap: BinaryHeap<Reverse<Standing>>,
    draw: Draw,
}

impl Best {
    /// The best `limit`.
    pub(super) fn new(limit: usize, draw: Draw) -> Self {
        Best { limit, heap: BinaryHeap::new(), draw }
    }

    /// Whether somebody who makes at most these sums cannot come in any more.
    #[inline]
    pub(super) fn hopeless(&self, most: Sums) -> bool {
        match self.heap.peek() {
            Some(Reverse(last)) if self.heap.len() >= self.limit => !most.reach(last.score),
            Some(_) => false,
            None => self.limit == 0,
        }
    }

    /// Takes part; the lot is drawn only for those it can matter to.
    pub(super) fn offer(&mut self, sums: Sums, fresh: u16, handle: Handle) {
        let score = sums.score();
        let full = self.heap.len() >= self.limit;
        match self.heap.peek() {
            _ if self.limit == 0 => return,
            Some(Reverse(last)) if full && (score, fresh) < (last.score, last.fresh) => return,
            _ => {}
        }
        let standing = Standing { score, fresh, lot: self.draw.lot(handle), handle };
        if !full {
            self.heap.push(Reverse(standing));
        } else if let Some(mut last) = self.heap.peek_mut()
            && last.0 < standing
        {
            last.0 = standing;
        }
    }

    /// The best, best first.
    pub(super) fn into_sorted(self) -> Vec<Standing> {
        self.heap.into_sorted_vec().into_iter().map(|Reverse(standing)| standing).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lot_depends_on_the_seed_and_on_nothing_that_ascends() {
        let order = |seed| {
            let mut handles: Vec<u32> = (0..100).collect();
            handles.sort_by_key(|h| Draw::new(seed).lot(Handle(*h)));
            handles
        };
        assert_eq!(order(1), order(1));
        assert_ne!(order(1), order(2));
        let ascending = order(7).windows(2).filter(|pair| pair[0] < pair[1]).count();
        assert!((30..70).contains(&ascending), "{ascending}");
    }

    #[test]
    fn equals_go_by_freshness_then_by_lot() {
        let mut best = Best::new(3, Draw::new(5));
        for handle in 0..1000 {
            best.offer(Sums::default(), if handle == 17 { 2 } else { 1 }, Handle(handle));
        }
        let standings = best.into_sorted();
        assert_eq!(standings[0].handle, Handle(17));
        let mut lots: Vec<u64> =
            (0..1000).filter(|h| *h != 17).map(|h| Draw::new(5).lot(Handle(h))).collect();
        lots.sort_unstable_by(|a, b| b.cmp(a));
        assert_eq!([standings[1].lot, standings[2].lot], [lots[0], lots[1]]);
    }

    #[test]
    fn a_ranking_of_none_is_empty() {
        let mut best = Best::new(0, Draw::new(5));
        best.offer(Sums::default(), 1, Handle(1));
        assert!(best.into_sorted().is_empty());
    }
}
