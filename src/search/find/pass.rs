//! One pass: every piece of the query must match; the rarest drives, the others are looked up per document.

use super::super::base::Base;
use super::super::entry::Kind;
use super::super::overlay::Overlay;
use super::super::query::Token;
use super::part::Part;
use super::reading;
use super::table::{Reach, Table};
use std::cell::RefCell;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::rc::Rc;

/// The tables made in one search, by word and reach.
pub(super) type Tables = RefCell<HashMap<(String, Reach), Rc<Table>>>;

/// The pieces of one attempt, and how far they may reach.
pub(super) struct Plan<'q> {
    pub(super) tokens: Vec<&'q Token>,
    pub(super) reach: Reach,
    pub(super) slips: bool,
    /// Kinds asked for, a bit each.
    pub(super) kinds: u8,
    /// Pieces whose other readings nobody can match; none known if empty.
    pub(super) mute: Vec<bool>,
}

impl Plan<'_> {
    /// A table for each piece; those made for an earlier attempt are taken from `made`.
    pub(super) fn tables(&self, part: &impl Part, made: &Tables) -> Vec<Rc<Table>> {
        let table = |token: &&Token| {
            let key = (token.word.clone(), self.reach);
            let known = made.borrow().get(&key).cloned();
            known.unwrap_or_else(|| {
                let table = Rc::new(Table::fill(part, token, self.reach));
                made.borrow_mut().insert(key, Rc::clone(&table));
                table
            })
        };
        self.tokens.iter().map(table).collect()
    }

    fn asks(&self, kind: Kind) -> bool {
        self.kinds >> kind as u8 & 1 == 1
    }

    /// The score of one piece for a document.
    fn piece(&self, part: &impl Part, tables: &[Rc<Table>], i: usize, doc: u32) -> u32 {
        let words = if tables[i].list.is_empty() { 0 } else { tables[i].score(part.values(doc)).0 };
        if self.tokens[i].has_other_readings() && !self.mute.get(i).is_some_and(|mute| *mute) {
            words.max(reading::score(part, doc, self.tokens[i], self.slips))
        } else {
            words
        }
    }

    /// The score of a document: the sum over the pieces, none if one does not match.
    pub(super) fn score(&self, part: &impl Part, tables: &[Rc<Table>], doc: u32) -> Option<u32> {
        self.others(part, tables, usize::MAX, doc)
    }

    fn others(&self, part: &impl Part, tables: &[Rc<Table>], but: usize, doc: u32) -> Option<u32> {
        let mut total = 0;
        for i in (0..self.tokens.len()).filter(|i| *i != but) {
            match self.piece(part, tables, i, doc) {
                0 => return None,
                score => total += score,
            }
        }
        Some(total)
    }
}

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
struct Best {
    heap: BinaryHeap<Reverse<(u32, Reverse<u32>)>>,
    room: usize,
}

impl Best {
    /// The least a document must score to get in, 0 while there is room.
    fn bar(&self) -> u32 {
        match self.heap.peek() {
            Some(Reverse((score, _))) if self.heap.len() >= self.room => *score,
            _ => 0,
        }
    }

    /// Whether a document with this score and a number of at least `doc` can still get in.
    fn admits(&self, score: u32, doc: u32) -> bool {
        match self.heap.peek() {
            Some(Reverse(last)) if self.heap.len() >= self.room => (score, Reverse(doc)) > *last,
            _ => true,
        }
    }

    fn push(&mut self, score: u32, doc: u32) {
        if self.heap.len() < self.room {
            self.heap.push(Reverse((score, Reverse(doc))));
        } else if self.admits(score, doc) {
            self.heap.pop();
            self.heap.push(Reverse((score, Reverse(doc))));
        }
    }
}

/// The overlay's documents that match, all of them.
pub(super) fn overlay(overlay: &Overlay, plan: &Plan<'_>, made: &Tables) -> Found {
    if overlay.alive() == 0 {
        return Found { counted: true, ..Found::default() };
    }
    let tables = plan.tables(overlay, made);
    let docs: Vec<(u32, u32)> = overlay
        .iter()
        .filter(|(_, changed)| plan.asks(changed.entry.kind))
        .filter_map(|(doc, _)| Some((plan.score(overlay, &tables, doc)?, doc)))
        .collect();
    Found { total: docs.len(), docs, counted: true }
}

/// The settled documents that match best, at most `room`. Notes in the plan which readings are mute there.
pub(super) fn base(base: &Base, plan: &mut Plan<'_>, tables: &[Rc<Table>], room: usize) -> Found {
    plan.mute = plan.tokens.iter().map(|token| !reading::possible(base, token, plan.slips)).collect();
    let plan = &*plan;
    let costs: Vec<(usize, usize)> = plan
        .tokens
        .iter()
        .zip(tables)
        .map(|(token, table)| {
            let words = table.list.iter().map(|(_, value)| base.count(*value)).sum::<usize>();
            (words, reading::cost(base, token, plan.slips))
        })
        .collect();
    let Some(driver) = (0..costs.len()).min_by_key(|&i| costs[i].0.saturating_add(costs[i].1)) else {
        return Found::default();
    };
    let mut pass = Pass {
        base,
        plan,
        tables,
        driver,
        best: Best { heap: BinaryHeap::new(), room },
        matched: 0,
        read: 0,
    };
    let readings = if !plan.mute[driver] {
        reading::candidates(base, plan.tokens[driver], plan.slips)
    } else {
        Vec::new()
    };
    pass.readings(&readings);
    let complete = pass.words(&readings);
    let Pass { best, matched, read, .. } = pass;
    let total = if complete || read == 0 {
        matched
    } else {
        // What was read is a fair sample of what was not.
        (matched as f64 * costs[driver].0 as f64 / read as f64) as usize
    };
    let docs = best.heap.into_iter().map(|Reverse((score, Reverse(doc)))| (score, doc)).collect();
    Found { docs, total, counted: complete }
}

struct Pass<'a> {
    base: &'a Base,
    plan: &'a Plan<'a>,
    tables: &'a [Rc<Table>],
    driver: usize,
    best: Best,
    matched: usize,
    read: usize,
}

impl Pass<'_> {
    fn open(&self, doc: u32) -> bool {
        !self.base.is_dead(doc) && (self.plan.kinds.count_ones() == 6 || self.plan.asks(self.base.kind(doc)))
    }

    fn take(&mut self, score: u32, doc: u32) {
        self.matched += 1;
        self.best.push(score, doc);
    }

    /// Every document that the driver's other readings name.
    fn readings(&mut self, docs: &[u32]) {
        for &doc in docs {
            if self.open(doc)
                && let Some(score) = self.plan.score(self.base, self.tables, doc)
            {
                self.take(score, doc);
            }
        }
    }

    /// Every document that the driver's words name, best values first. Stops once nothing better can come and
    /// enough was read to count by; says whether it went through to the end.
    fn words(&mut self, done: &[u32]) -> bool {
        const SAMPLE: usize = 4_000;
        let table = &self.tables[self.driver];
        let ceiling: u32 = (0..self.tables.len())
            .filter(|i| *i != self.driver)
            .map(|i| self.tables[i].best().max(if self.plan.mute[i] { 0 } else { 127 }))
            .sum();
        let alone = self.tables.len() == 1;
        let mut complete = true;
        for &(score, value) in &table.list {
            let score = u32::from(score);
            if score + ceiling < self.best.bar() && self.read > SAMPLE {
                return false;
            }
            let mut docs = self.base.holders(value);
            // Alone, every document of a value scores the same: the first that do not get in end it.
            let first = docs.clone().next().unwrap_or(u32::MAX);
            if alone && self.read > SAMPLE && !self.best.admits(score, first) {
                complete = false;
                continue;
            }
            for doc in &mut docs {
                self.read += 1;
                let (top, holder) = table.score(self.base.values(doc));
                // A document held by several values is read under the best of them.
                if holder != value || !self.open(doc) || done.binary_search(&doc).is_ok() {
                    continue;
                }
                if let Some(rest) = self.plan.others(self.base, self.tables, self.driver, doc) {
                    self.take(top + rest, doc);
                }
                if alone && self.read > SAMPLE && !self.best.admits(score, doc) {
                    complete = false;
                    break;
                }
            }
        }
        complete
    }
}
