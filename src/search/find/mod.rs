//! Finding: attempts from exact to lenient, until enough is found; then ranking and highlighting of a short list.

mod best;
mod bits;
mod highlight;
mod part;
mod pass;
mod plan;
mod rank;
mod reading;
mod table;

pub use highlight::Highlight;
pub(super) use rank::OrderKey;

use super::Index;
use super::entry::Kind;
use super::query::{Query, Token};
use plan::{Made, Plan};
use std::collections::HashMap;
use table::Reach;

/// The longest list of hits that can be asked for.
pub const MOST_HITS: usize = 1_000;
/// The shortest list kept while searching, so that what is asked for does not change what is found.
const LEAST_ROOM: usize = 200;
/// The most that a boost adds: just less than what parts a whole word from a beginning.
const MOST_WEIGHT: u8 = 12;
/// What a record pays for not matching one piece.
const ONE_WRONG: u32 = 60;

/// A record that should come earlier among equals: the operator's own recent case, today's, one with an open matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Boost {
    /// The record's kind.
    pub kind: Kind,
    /// The record's handle.
    pub handle: u32,
    /// How much earlier: 12 at most, which is just less than what parts a whole word from a beginning.
    pub weight: u8,
}

/// One record found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its kind.
    pub kind: Kind,
    /// The handle its entry came with.
    pub handle: u32,
    /// How well it matches; only the order matters.
    pub score: u32,
    /// Why it is here.
    pub highlights: Vec<Highlight>,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    /// How many records match.
    pub total: usize,
    /// Whether `total` was counted; otherwise it is an estimate.
    pub counted: bool,
    /// The best, best first.
    pub hits: Vec<Hit>,
}

/// A document of one of the two parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Doc {
    Base(u32),
    Overlay(u32),
}

/// The documents found so far, with their best scores.
#[derive(Default)]
struct Pool {
    docs: HashMap<Doc, u32>,
    total: usize,
    counted: bool,
    /// Whether lenient attempts took part.
    lenient: bool,
}

impl Index {
    /// The records that match best, at most `limit` (and never more than [`MOST_HITS`]). Equal ones come in the
    /// order of their names. Any query is answered; a blank one lists the kinds asked for, boosted ones first.
    #[must_use]
    pub fn find(&self, query: &Query, limit: usize, boosts: &[Boost]) -> Hits {
        self.find_favouring(query, limit, boosts, &|_, _| 0)
    }

    /// [`Index::find`], where those of the short list that nobody named may come earlier among equals too: `others`
    /// says by how much, as [`Boost::weight`] does.
    #[must_use]
    pub fn find_favouring(
        &self,
        query: &Query,
        limit: usize,
        boosts: &[Boost],
        others: &dyn Fn(Kind, u32) -> u8,
    ) -> Hits {
        let limit = limit.clamp(1, MOST_HITS);
        let search = Search {
            index: self,
            query,
            room: limit.max(LEAST_ROOM),
            boosts: self.resolve(query, boosts),
            settled: Made::default(),
            changed: Made::default(),
        };
        let (mut pool, aside) = if query.is_blank() { search.all() } else { search.attempts() };
        for (doc, score) in &mut pool.docs {
            let named = search.boosts.iter().find(|(named, _)| named == doc).map(|(_, weight)| *weight);
            *score += u32::from(named.unwrap_or_else(|| self.weigh(*doc, others)));
        }
        let mut ranked = rank::rank(self, query, pool.docs.into_iter().collect(), limit, pool.lenient);
        if !aside.is_empty() {
            let aside = rank::rank(self, query, aside, limit, true);
            interleave(&mut ranked, aside, limit);
            pool.total = pool.total.max(ranked.len());
        }
        let hits = ranked.into_iter().map(|(doc, score)| self.hit(query, doc, score)).collect();
        Hits { total: pool.total, counted: pool.counted, hits }
    }

    /// The living documents that boosts speak of.
    fn resolve(&self, query: &Query, boosts: &[Boost]) -> Vec<(Doc, u8)> {
        let asked = boosts.iter().filter(|boost| query.asks(boost.kind));
        asked.filter_map(|b| Some((self.locate(b.kind, b.handle)?, b.weight.min(MOST_WEIGHT)))).collect()
    }

    fn weigh(&self, doc: Doc, others: &dyn Fn(Kind, u32) -> u8) -> u8 {
        let (kind, handle) = match doc {
            Doc::Base(doc) => (self.base.kind(doc), self.base.handle(doc)),
            Doc::Overlay(doc) => {
                (part::Part::kind(&self.overlay, doc), part::Part::handle(&self.overlay, doc))
            }
        };
        others(kind, handle).min(MOST_WEIGHT)
    }

    fn hit(&self, query: &Query, doc: Doc, score: u32) -> Hit {
        let (kind, handle, highlights) = match doc {
            Doc::Base(doc) => part_hit(&self.base, doc, query),
            Doc::Overlay(doc) => part_hit(&self.overlay, doc, query),
        };
        Hit { kind, handle, score, highlights }
    }
}

fn part_hit(part: &impl part::Part, doc: u32, query: &Query) -> (Kind, u32, Vec<Highlight>) {
    (part.kind(doc), part.handle(doc), highlight::highlights(part, doc, query))
}

/// Seven places for the best that match in full, then three for those with one fact wrong, then the rest.
fn interleave(ranked: &mut Vec<(Doc, u32)>, aside: Vec<(Doc, u32)>, limit: usize) {
    let mut aside: Vec<(Doc, u32)> =
        aside.into_iter().filter(|(doc, _)| !ranked.iter().any(|(known, _)| known == doc)).collect();
    let rest = ranked.split_off(ranked.len().min(10 - aside.len().min(3)));
    let more = aside.split_off(aside.len().min(10 - ranked.len().min(10)));
    ranked.extend(aside);
    ranked.extend(rest);
    ranked.extend(more);
    ranked.truncate(limit);
}

struct Search<'a> {
    index: &'a Index,
    query: &'a Query,
    room: usize,
    boosts: Vec<(Doc, u8)>,
    /// What was made over the settled part and over the overlay.
    settled: Made,
    changed: Made,
}

impl Search<'_> {
    /// Everything of the kinds asked for, in order.
    fn all(&self) -> (Pool, Vec<(Doc, u32)>) {
        let mut pool = Pool { counted: true, ..Pool::default() };
        let mut room = self.room;
        for kind in Kind::ALL.into_iter().filter(|kind| self.query.asks(*kind)) {
            let base = &self.index.base;
            let docs = base.of_kind(kind).filter(|doc| !base.is_dead(*doc));
            let before = pool.docs.len();
            pool.docs.extend(docs.take(room).map(|doc| (Doc::Base(doc), 0)));
            room -= pool.docs.len() - before;
            pool.total += base.alive_in(base.of_kind(kind));
        }
        for (doc, _) in self.index.overlay.iter().filter(|(_, changed)| self.query.asks(changed.entry.kind)) {
            pool.docs.insert(Doc::Overlay(doc), 0);
            pool.total += 1;
        }
        pool.docs.extend(self.boosts.iter().map(|(doc, _)| (*doc, 0)));
        (pool, Vec::new())
    }

    /// From exact to lenient, until enough is found. Beside the pool comes what matches but for one piece.
    fn attempts(&self) -> (Pool, Vec<(Doc, u32)>) {
        let tokens: Vec<&Token> = self.query.tokens.iter().collect();
        let mut pool = Pool::default();
        self.exact(&mut pool, &tokens, 0);
        if pool.docs.len() < 10 {
            self.joined(&mut pool, &tokens);
        }
        if pool.docs.is_empty() {
            if let Some(apart) = &self.query.apart {
                self.exact(&mut pool, &apart.iter().collect::<Vec<_>>(), 0);
            }
            self.split(&mut pool, &tokens);
        }
        let mut aside = Pool::default();
        if pool.docs.is_empty() && tokens.len() >= 3 {
            self.one_wrong(&mut aside, &tokens);
        }
        for (edits, enough) in [(1, 10), (2, 3)] {
            // A long number may hold a slip only if nothing holds it as it is.
            let slips = pool.docs.is_empty() && tokens.iter().any(|token| token.may_slip());
            if pool.docs.len() < enough && (slips || tokens.iter().any(|token| token.word.len() >= 4)) {
                pool.lenient = true;
                self.attempt(&mut pool, &tokens, Reach::Near(edits), slips, 0);
            }
        }
        if pool.docs.len() < 3 && tokens.len() >= 2 && aside.docs.is_empty() {
            self.one_wrong(&mut pool, &tokens);
        }
        (pool, aside.docs.into_iter().collect())
    }

    /// Neighbouring words typed apart: `lo russo`, `gian luca`.
    fn joined(&self, pool: &mut Pool, tokens: &[&Token]) {
        for j in 0..tokens.len().saturating_sub(1) {
            let (a, b) = (&tokens[j].word, &tokens[j + 1].word);
            if a.is_empty() || b.is_empty() {
                continue;
            }
            let whole = Token::word(&format!("{a}{b}"));
            let mut fewer = tokens.to_vec();
            fewer.splice(j..j + 2, [&whole]);
            self.exact(pool, &fewer, 0);
        }
    }

    /// Words typed in one: `rossimario`, `rossi1980`.
    fn split(&self, pool: &mut Pool, tokens: &[&Token]) {
        if tokens.len() >= super::query::MOST_TOKENS {
            return;
        }
        for (j, token) in tokens.iter().enumerate() {
            let word = &token.word;
            let letters = word.bytes().take_while(u8::is_ascii_alphabetic).count();
            let digits =
                word.get(letters..).is_some_and(|t| !t.is_empty() && t.bytes().all(|b| b.is_ascii_digit()));
            let (name, tail) = word.split_at(if digits { letters } else { word.len() });
            let tail = Query::parse(tail).tokens;
            let mut try_parts = |parts: &[&str]| {
                let words = parts.iter().map(|part| Token::word(part));
                let parts: Vec<Token> = words.chain(tail.iter().cloned()).collect();
                let mut more = tokens.to_vec();
                more.splice(j..=j, &parts);
                self.exact(pool, &more, 0);
            };
            if digits && letters >= 3 {
                try_parts(&[name]);
            }
            if name.len() == letters && (7..=32).contains(&letters) {
                for cut in (3..letters - 2).filter(|cut| self.index.knows(&name[..*cut])) {
                    try_parts(&[&name[..cut], &name[cut..]]);
                }
            }
        }
    }

    /// One fact may be wrong: every piece left out in turn; if that finds nothing, every two or three neighbours
    /// (a town has several words), as long as two pieces remain.
    fn one_wrong(&self, pool: &mut Pool, tokens: &[&Token]) {
        for width in 1..=3 {
            if width > 1 && (tokens.len() < width + 2 || !pool.docs.is_empty()) {
                break;
            }
            for j in 0..=tokens.len() - width {
                let mut fewer = tokens.to_vec();
                fewer.drain(j..j + width);
                self.exact(pool, &fewer, ONE_WRONG + 20 * (width as u32 - 1));
            }
        }
    }

    fn exact(&self, pool: &mut Pool, tokens: &[&Token], fine: u32) {
        self.attempt(pool, tokens, Reach::Exact, false, fine);
    }

    fn attempt(&self, pool: &mut Pool, tokens: &[&Token], reach: Reach, slips: bool, fine: u32) {
        let mut plan =
            Plan { tokens: tokens.to_vec(), reach, slips, kinds: self.query.kinds, mute: Vec::new() };
        let base = &self.index.base;
        let tables = plan.tables(base, &self.settled);
        // The overlay first: what no settled document can match, a changed one may.
        let changed = pass::overlay(&self.index.overlay, &plan, &self.changed);
        let found = pass::base(base, &mut plan, &tables, &self.settled, self.room);
        let mut keep = |doc: Doc, score: u32| {
            let score = score.saturating_sub(fine);
            let known = pool.docs.entry(doc).or_insert(score);
            *known = score.max(*known);
        };
        found.docs.iter().for_each(|(score, doc)| keep(Doc::Base(*doc), *score));
        changed.docs.iter().for_each(|(score, doc)| keep(Doc::Overlay(*doc), *score));
        for (doc, _) in &self.boosts {
            if let Doc::Base(doc) = doc
                && let Some(score) = plan.score(base, &tables, *doc)
            {
                keep(Doc::Base(*doc), score);
            }
        }
        // A later attempt contains an earlier one or stands beside it, so neither sum nor last is the count.
        let total = found.total + changed.total;
        if total >= pool.total {
            (pool.total, pool.counted) = (total, found.counted);
        }
        pool.total = pool.total.max(pool.docs.len());
    }
}
