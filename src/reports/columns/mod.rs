//! Every event that counts, in sixteen bytes, by class and day.
//!
//! Each class of events has a shelf, sorted by day, so that a pattern is a few shelves and a period a range of each.
//! Whoever was touched since the shelves were filled stands apart with the whole of their history; their rows on the
//! shelves no longer count. From time to time the two are joined.

mod bits;
mod roll;
mod row;
mod view;

use std::collections::HashMap;
use std::sync::Arc;

pub(super) use bits::Bits;
use roll::Roll;
pub use roll::Who;
pub(super) use row::{NONE, Row};
pub(super) use view::{Run, Span, View, by_day};

use super::by::Individual;
use super::class::{Class, Kind, Side};
use super::facts::Fact;
use crate::domain::{Day, PersonId, Sex, Vacancy};

/// Rows that stand apart, at least, before they join the shelves.
const APART: usize = 4_096;
/// The part of the shelves that may stand apart: joining walks over all of them.
const SHARE: usize = 256;

/// The events of everybody.
#[derive(Default, Debug)]
pub struct Columns {
    classes: Vec<Arc<Class>>,
    by_class: HashMap<Arc<Class>, usize>,
    shelves: Vec<Vec<Row>>,
    roll: Roll,
    touched: [Bits; 3],
    apart: HashMap<(Side, u32), Vec<(usize, Row)>>,
    apart_rows: usize,
    shelved: bool,
    /// Records merged into others: the number of the one that stands.
    merged: HashMap<u32, u32>,
}

impl Columns {
    /// Takes in a history as read from the store, and what is known of a person, unless a change has brought newer
    /// ones already. [`settle`](Self::settle) comes after the last one.
    pub fn read_in(&mut self, who: Who, known: Option<(Sex, Day)>, facts: &[Fact]) {
        let slot = self.roll.slot(who.side(), who.uuid());
        if self.touched[who.side() as usize].contains(slot) {
            return;
        }
        self.know(who, known);
        for fact in facts {
            let (class, row) = self.row(slot, fact);
            self.shelves[class].push(row);
        }
    }

    /// Takes in a vacancy as read from the store; its company is told with it.
    pub fn read_in_vacancy(&mut self, vacancy: &Vacancy, facts: &[Fact]) {
        let slot = self.roll.slot(Side::Vacancy, vacancy.id.uuid());
        if self.touched[Side::Vacancy as usize].contains(slot) {
            return;
        }
        for (class, row) in self.vacancy_rows(slot, vacancy, facts) {
            self.shelves[class].push(row);
        }
    }

    /// Sorts what was read in. From now on figures are whole.
    pub fn settle(&mut self) {
        for shelf in &mut self.shelves {
            shelf.sort_unstable();
            shelf.shrink_to_fit();
        }
        self.shelved = true;
    }

    /// Whether everything was read in.
    pub fn is_whole(&self) -> bool {
        self.shelved
    }

    /// Takes in a history as it stands after a change, and what is known of a person.
    pub fn put(&mut self, who: Who, known: Option<(Sex, Day)>, facts: &[Fact]) {
        self.know(who, known);
        let slot = self.roll.slot(who.side(), who.uuid());
        let rows = facts.iter().map(|fact| self.row(slot, fact)).collect();
        self.set_apart(who.side(), slot, rows);
    }

    /// Takes in a vacancy as it stands after a change.
    pub fn put_vacancy(&mut self, vacancy: &Vacancy, facts: &[Fact]) {
        let slot = self.roll.slot(Side::Vacancy, vacancy.id.uuid());
        let rows = self.vacancy_rows(slot, vacancy, facts);
        self.set_apart(Side::Vacancy, slot, rows);
    }

    /// Which records were merged into which, as who went and who stands: a company's event may still name who went.
    pub fn follow_mergers(&mut self, mergers: impl IntoIterator<Item = (PersonId, PersonId)>) {
        let mut merged = HashMap::new();
        for (gone, stands) in mergers {
            let gone = self.roll.slot(Side::Person, gone.uuid());
            merged.insert(gone, self.roll.slot(Side::Person, stands.uuid()));
        }
        self.merged = merged;
    }

    /// How many events count.
    pub fn len(&self) -> usize {
        let hidden = |class: &Class, row: &&Row| self.touched[class.side as usize].contains(row.subject);
        let shelves = self.classes.iter().zip(&self.shelves);
        let hidden: usize =
            shelves.map(|(class, shelf)| shelf.iter().filter(|row| hidden(class, row)).count()).sum();
        self.shelves.iter().map(Vec::len).sum::<usize>() - hidden + self.apart_rows
    }

    /// Whether no event counts.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Bytes that the events take.
    pub fn bytes(&self) -> usize {
        let shelves: usize = self.shelves.iter().map(|shelf| shelf.capacity() * size_of::<Row>()).sum();
        shelves + self.apart_rows * size_of::<(usize, Row)>()
    }

    pub(super) fn person(&self, slot: u32) -> Individual {
        self.roll.person(slot)
    }

    /// The person who stands for the one with this number.
    pub(super) fn standing(&self, person: u32) -> u32 {
        self.merged.get(&person).copied().unwrap_or(person)
    }

    pub(super) fn who(&self, side: Side, slot: u32) -> Option<Who> {
        self.roll.who(side, slot)
    }

    pub(super) fn slots(&self, side: Side) -> usize {
        self.roll.len(side)
    }

    fn know(&mut self, who: Who, known: Option<(Sex, Day)>) {
        if let (Who::Person(id), Some((sex, birth))) = (who, known) {
            self.roll.put_person(id, sex, birth);
        }
    }

    fn set_apart(&mut self, side: Side, slot: u32, rows: Vec<(usize, Row)>) {
        self.touched[side as usize].insert(slot);
        self.apart_rows += rows.len();
        if let Some(before) = self.apart.insert((side, slot), rows) {
            self.apart_rows -= before.len();
        }
        let shelved: usize = self.shelves.iter().map(Vec::len).sum();
        if self.shelved && self.apart_rows > APART.max(shelved / SHARE) {
            self.join();
        }
    }

    pub(super) fn join(&mut self) {
        for (class, shelf) in self.classes.iter().zip(&mut self.shelves) {
            let touched = &self.touched[class.side as usize];
            shelf.retain(|row| !touched.contains(row.subject));
        }
        for (class, row) in std::mem::take(&mut self.apart).into_values().flatten() {
            self.shelves[class].push(row);
        }
        // the old rows are in order: a stable sort finds them so
        self.shelves.iter_mut().for_each(|shelf| shelf.sort());
        self.touched.iter_mut().for_each(|set| *set = Bits::default());
        self.apart_rows = 0;
    }

    fn row(&mut self, subject: u32, fact: &Fact) -> (usize, Row) {
        let class = self.class(&fact.class);
        let vacancy = fact.vacancy.map(|id| self.roll.slot(Side::Vacancy, id.uuid()));
        let first = fact.amount.or(vacancy).unwrap_or(NONE);
        let second = fact.person.map_or(NONE, |id| self.roll.slot(Side::Person, id.uuid()));
        (class, Row::new(fact.on, fact.targets, fact.again, subject, first, second))
    }

    fn vacancy_rows(&mut self, slot: u32, vacancy: &Vacancy, facts: &[Fact]) -> Vec<(usize, Row)> {
        let company = self.roll.slot(Side::Company, vacancy.company.uuid());
        let rows = facts.iter().map(|fact| {
            let (class, mut row) = self.row(slot, fact);
            row.second = company;
            (class, row)
        });
        rows.collect()
    }

    fn class(&mut self, class: &Arc<Class>) -> usize {
        if let Some(place) = self.by_class.get(class) {
            return *place;
        }
        let place = self.classes.len();
        self.classes.push(Arc::clone(class));
        self.shelves.push(Vec::new());
        self.by_class.insert(Arc::clone(class), place);
        place
    }
}

impl Class {
    /// Whether the `first` of its rows is a vacancy.
    pub(super) fn tells_vacancy(&self) -> bool {
        matches!(self.what, Kind::Event { .. })
    }
}
