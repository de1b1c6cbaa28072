//! One pass: every piece of the query must match. Sets of documents are intersected where that is cheap; what remains
//! is scored one by one, or, where much remains, by the words of the rarest piece, best first, until nothing better
//! can come.

use super::super::base::Base;
use super::super::digits::Place;
use super::super::overlay::Overlay;
use super::super::query::{Days, Token};
use super::best::{Best, Found};
use super::bits::Bits;
use super::plan::{Made, Plan};
use super::reading;
use super::table::Table;
use std::rc::Rc;

/// So many documents are scored one by one without thinking; as many are read before a count becomes an estimate.
const SAMPLE: usize = 4_000;
/// So many are read at least where very many match, and so many found, before the rest is left.
const ENOUGH_READ: usize = 8_000;
const ENOUGH_MATCHED: usize = 1_000;
/// Documents of a piece from which on a set of them pays, and beyond which it does not.
const FEW: usize = 300;
const MANY: usize = 400_000;
/// How much dearer it is to go by readings than by words.
const READINGS_A_WORD: usize = 4;
/// How many documents can go into a set in the time in which one is scored, alone or after its neighbour.
const SETS_A_SCORE: usize = 10;
const SETS_A_NEIGHBOUR: usize = 3;

/// The overlay's documents that match, all of them.
pub(super) fn overlay(overlay: &Overlay, plan: &Plan<'_>, made: &Made) -> Found {
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
pub(super) fn base(
    base: &Base,
    plan: &mut Plan<'_>,
    tables: &[Rc<Table>],
    made: &Made,
    room: usize,
) -> Found {
    plan.mute = plan.tokens.iter().map(|token| !reading::possible(base, token, plan.slips)).collect();
    let plan = &*plan;
    let cost = |i: usize| {
        let readings = if plan.is_mute(i) { 0 } else { reading::cost(base, plan.tokens[i], plan.slips) };
        let (words, listed) = tables[i].cost(base);
        Cost { all: words.saturating_add(readings), readings, listed: listed.saturating_add(readings) }
    };
    let costs: Vec<Cost> = (0..tables.len()).map(cost).collect();
    // Words go best first and stop early, readings do not.
    let effort = |i: usize| costs[i].all.saturating_add(costs[i].readings.saturating_mul(READINGS_A_WORD));
    let Some(driver) = (0..costs.len()).min_by_key(|&i| effort(i)) else { return Found::default() };
    let mut pass = Pass { base, plan, tables, made, driver, best: Best::new(room), matched: 0, read: 0 };
    if costs[driver].all == 0 {
        return Found { counted: true, ..Found::default() };
    }
    let mask = pass.mask(&costs);
    let complete = match &mask {
        Some(mask) if mask.count() <= SAMPLE => pass.every(mask.iter()),
        _ => pass.best_first(mask.as_ref()),
    };
    let Pass { best, matched, read, .. } = pass;
    let total = if complete || read == 0 {
        matched
    } else {
        // What was read is a fair sample of what was not.
        (matched as f64 * costs[driver].all as f64 / read as f64) as usize
    };
    Found { docs: best.into_docs(), total, counted: complete }
}

/// How many documents a piece names: in all, by its other readings, and one by one (not as a range).
struct Cost {
    all: usize,
    readings: usize,
    listed: usize,
}

struct Pass<'a> {
    base: &'a Base,
    plan: &'a Plan<'a>,
    tables: &'a [Rc<Table>],
    made: &'a Made,
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

    /// The documents that all those pieces match for which it is cheap to say: a set for them costs less than the
    /// scores it saves. None where no set pays.
    fn mask(&self, costs: &[Cost]) -> Option<Bits> {
        let Cost { all, listed, .. } = costs[self.driver];
        if all <= FEW || all > MANY {
            return None;
        }
        // Neighbours in a range are scored faster than documents here and there.
        let saved = (all - listed.min(all)) * SETS_A_NEIGHBOUR + listed * SETS_A_SCORE;
        let pays = |i: &usize| costs[*i].listed <= MANY.min(saved);
        if !(0..costs.len()).any(|i| i != self.driver && pays(&i)) {
            return None;
        }
        let mut mask: Option<Bits> = None;
        for i in (0..costs.len()).filter(pays) {
            let words = self.tables[i].documents(self.base);
            let readings = (!self.plan.is_mute(i)).then(|| self.marked(self.plan.tokens[i]));
            match (&mut mask, readings) {
                (Some(mask), None) => mask.keep(words),
                (Some(mask), Some(readings)) => mask.keep_either(words, &readings),
                (None, readings) => {
                    let mut set = words.clone();
                    readings.iter().for_each(|readings| set.join(readings));
                    mask = Some(set);
                }
            }
        }
        mask
    }

    fn marked(&self, token: &Token) -> Rc<Bits> {
        self.made.marked(self.base, token, self.plan.slips)
    }

    /// Whether enough was read of what very many match: what else there is will hardly be better.
    fn is_enough(&self) -> bool {
        self.read > ENOUGH_READ && self.matched > ENOUGH_MATCHED.max(self.best.room)
    }

    /// Scores every one of these; says whether it went through to the end.
    fn every(&mut self, docs: impl Iterator<Item = u32>) -> bool {
        for doc in docs {
            self.read += 1;
            if self.is_enough() {
                return false;
            }
            if self.open(doc)
                && let Some(score) = self.plan.score(self.base, self.tables, doc)
            {
                self.take(score, doc);
            }
        }
        true
    }

    /// Goes by the rarest piece, best first; says whether it went through to the end.
    fn best_first(&mut self, mask: Option<&Bits>) -> bool {
        let mut done: Option<Bits> = None;
        let (mut ceiling, mut complete) = (0, true);
        for i in 0..self.tables.len() {
            let mut best = self.tables[i].best();
            if !self.plan.is_mute(i) {
                let (narrow, wide) = reading::apart(self.plan.tokens[i], self.plan.slips);
                // Who matches in a way of their own comes first: they may score more than the words would let expect.
                if i == self.driver || reading::cost(self.base, &narrow, self.plan.slips) <= SAMPLE {
                    complete &= self.readings(&narrow, mask, &mut done);
                    best = best.max(wide.first().map_or(0, |days| days.worth));
                } else {
                    best = best.max(reading::MOST);
                }
                if i == self.driver {
                    complete &= self.spans(&wide, mask, &mut done);
                }
            }
            ceiling += if i == self.driver { 0 } else { best };
        }
        self.words(ceiling, mask, done.as_ref()) && complete
    }

    /// Whether the piece is the whole query and asks for every kind.
    fn is_alone(&self) -> bool {
        self.tables.len() == 1 && self.plan.kinds.count_ones() == 6
    }

    /// Scores whoever may match one of the readings of a piece; says whether it went through to the end.
    fn readings(&mut self, token: &Token, mask: Option<&Bits>, done: &mut Option<Bits>) -> bool {
        match token.digits {
            Some(digits) if digits.len == 3 && self.is_alone() => {
                let rest = Token { digits: None, ..token.clone() };
                let mut ends = Bits::clone(&self.marked(&rest));
                let mut starts = Bits::none(self.base.len());
                self.base.three(digits, &mut |doc| ends.set(doc), &mut |doc| starts.set(doc));
                let complete = self.fresh(ends, done, |pass, set| pass.every(set.iter()));
                // Whoever is left holds the three digits, at best at the start of a number.
                self.fresh(starts, done, |pass, set| pass.alike(set, Place::Start.worth())) && complete
            }
            _ => {
                let mut set = Bits::clone(&self.marked(token));
                if let Some(mask) = mask {
                    set.keep(mask);
                }
                self.fresh(set, done, |pass, set| pass.every(set.iter()))
            }
        }
    }

    /// Scores who was born in spans of days that the rarest piece may mean, the spans worth most first.
    fn spans(&mut self, wide: &[Days], mask: Option<&Bits>, done: &mut Option<Bits>) -> bool {
        let alone = self.is_alone();
        let mut complete = true;
        for days in wide {
            let mut set = Bits::none(self.base.len());
            set.set_all(self.base.born(days.from, days.to));
            if let Some(mask) = mask {
                set.keep(mask);
            }
            complete &= self.fresh(set, done, |pass, set| {
                if alone { pass.alike(set, days.worth) } else { pass.every(set.iter()) }
            });
        }
        complete
    }

    /// Hands on what was not done yet; then it is.
    fn fresh(
        &mut self,
        mut set: Bits,
        done: &mut Option<Bits>,
        f: impl FnOnce(&mut Self, &mut Bits) -> bool,
    ) -> bool {
        if let Some(done) = done {
            set.leave_out(done.words());
        }
        let complete = f(self, &mut set);
        match done {
            None => *done = Some(set),
            Some(done) => done.join(&set),
        }
        complete
    }

    /// Takes documents that all match and score this at most, as most of them do: the first few will do.
    fn alike(&mut self, set: &mut Bits, most: u32) -> bool {
        set.leave_out(self.base.dead());
        self.matched += set.count();
        for doc in set.iter() {
            if !self.best.admits(most, doc) {
                break;
            }
            if let Some(score) = self.plan.score(self.base, self.tables, doc) {
                self.best.push(score, doc);
            }
        }
        true
    }

    /// Every document that the driver's words name, best values first. Stops once nothing better can come and
    /// enough was read to count by.
    fn words(&mut self, ceiling: u32, mask: Option<&Bits>, done: Option<&Bits>) -> bool {
        let table = &self.tables[self.driver];
        let alone = self.tables.len() == 1;
        let mut complete = true;
        for &(score, value) in table.ranked() {
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
                if self.is_enough() {
                    return false;
                }
                if mask.is_some_and(|mask| !mask.has(doc)) {
                    continue;
                }
                let (top, holder) = table.score(self.base.values(doc));
                // A document held by several values is read under the best of them.
                if holder != value || !self.open(doc) || done.is_some_and(|done| done.has(doc)) {
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
