//! What one attempt looks for, and what was made for earlier ones.

use super::super::base::Base;
use super::super::entry::Kind;
use super::super::query::Token;
use super::bits::Bits;
use super::part::Part;
use super::reading;
use super::table::{Reach, Table};
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

/// What was made in one search, to be used again by later attempts: tables by word and reach, sets by reading.
#[derive(Default)]
pub(super) struct Made {
    tables: RefCell<HashMap<(String, Reach), Rc<Table>>>,
    readings: RefCell<HashMap<(Token, bool), Rc<Bits>>>,
}

impl Made {
    /// The settled documents that may match a reading of a piece.
    pub(super) fn marked(&self, base: &Base, token: &Token, slips: bool) -> Rc<Bits> {
        let key = (token.clone(), slips);
        if let Some(known) = self.readings.borrow().get(&key) {
            return Rc::clone(known);
        }
        let mut set = Bits::none(base.len());
        reading::mark(base, token, slips, &mut set);
        let set = Rc::new(set);
        self.readings.borrow_mut().insert(key, Rc::clone(&set));
        set
    }
}

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
    pub(super) fn tables(&self, part: &impl Part, made: &Made) -> Vec<Rc<Table>> {
        let table = |token: &&Token| {
            let key = (token.word.clone(), self.reach);
            let known = made.tables.borrow().get(&key).cloned();
            known.unwrap_or_else(|| {
                let table = Rc::new(Table::fill(part, token, self.reach));
                made.tables.borrow_mut().insert(key, Rc::clone(&table));
                table
            })
        };
        self.tokens.iter().map(table).collect()
    }

    pub(super) fn asks(&self, kind: Kind) -> bool {
        self.kinds >> kind as u8 & 1 == 1
    }

    pub(super) fn is_mute(&self, i: usize) -> bool {
        !self.tokens[i].has_other_readings() || self.mute.get(i).is_some_and(|mute| *mute)
    }

    /// The score of one piece for a document.
    fn piece(&self, part: &impl Part, tables: &[Rc<Table>], i: usize, doc: u32) -> u32 {
        let words = if tables[i].is_empty() { 0 } else { tables[i].score(part.values(doc)).0 };
        if self.is_mute(i) {
            return words;
        }
        words.max(reading::score(part, doc, self.tokens[i], self.slips))
    }

    /// The score of a document: the sum over the pieces, none if one does not match.
    pub(super) fn score(&self, part: &impl Part, tables: &[Rc<Table>], doc: u32) -> Option<u32> {
        self.others(part, tables, usize::MAX, doc)
    }

    pub(super) fn others(&self, part: &impl Part, tables: &[Rc<Table>], but: usize, doc: u32) -> Option<u32> {
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
