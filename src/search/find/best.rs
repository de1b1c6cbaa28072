//! The best documents of a pass.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// The best documents of a pass and how many there were.
#[derive(Default)]
pub(super) struct Found {
    /// Score and document, unordered.
    pub(super) docs: Vec<(u32, u32)>,
    /// How many matched; a lower bound or estimate if not `counted`.
    pub(super) total: usize,
    pub(super) counted: bool,
}

/// Keeps the best `room` documents: higher score, then lower number.
pub(super) struct Best {
    heap: BinaryHeap<Reverse<(u32, Reverse<u32>)>>,
    pub(super) room: usize,
}

impl Best {
    pub(super) fn new(room: usize) -> Best {
        Best { heap: BinaryHeap::new(), room }
    }

    /// The least a document must score to get in, 0 while there is room.
    pub(super) fn bar(&self) -> u32 {
        match self.heap.peek() {
            Some(Reverse((score, _))) if self.heap.len() >= self.room => *score,
            _ => 0,
        }
    }

    /// Whether a document with this score and a number of at least `doc` can still get in.
    pub(super) fn admits(&self, score: u32, doc: u32) -> bool {
        match self.heap.peek() {
            Some(Reverse(last)) if self.heap.len() >= self.room => (score, Reverse(doc)) > *last,
            _ => true,
        }
    }

    pub(super) fn push(&mut self, score: u32, doc: u32) {
        if self.heap.len() < self.room {
            self.heap.push(Reverse((score, Reverse(doc))));
        } else if self.admits(score, doc) {
            self.heap.pop();
            self.heap.push(Reverse((score, Reverse(doc))));
        }
    }

    /// Score and document, unordered.
    pub(super) fn into_docs(self) -> Vec<(u32, u32)> {
        self.heap.into_iter().map(|Reverse((score, Reverse(doc)))| (score, doc)).collect()
    }
}
