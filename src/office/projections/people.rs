//! Everyone by id, short number and fiscal code, in forty bytes each: a sorted roll that never changes, and what
//! changed since.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::io;
use std::sync::Arc;

use crate::domain::{Person, PersonId, TaxId};
use crate::store::cache::{CacheReader, CacheWriter, invalid};

/// A fiscal code or provisional number as sixteen bytes, zeros at the end.
type Tax = [u8; 16];

/// One person: short number, id, fiscal code.
pub(in crate::office) type Row = (u32, [u8; 16], Tax);

pub(in crate::office) fn row(person: &Person) -> Row {
    (person.number, *person.id.bytes(), tax(&person.identity.tax_id))
}

fn tax(id: &TaxId) -> Tax {
    let mut out = [0; 16];
    out.iter_mut().zip(id.as_str().bytes()).for_each(|(to, from)| *to = from);
    out
}

/// Everyone at one time, sorted by number.
#[derive(Debug, Default)]
pub(in crate::office) struct Roll {
    numbers: Vec<u32>,
    ids: Vec<[u8; 16]>,
    taxes: Vec<Tax>,
    by_id: Vec<u32>,
    by_tax: Vec<u32>,
}

impl Roll {
    pub(in crate::office) fn of(mut rows: Vec<Row>) -> Roll {
        rows.sort_unstable();
        let mut roll = Roll::default();
        let sorted = |key: &dyn Fn(&Row) -> [u8; 16]| {
            let mut order: Vec<([u8; 16], u32)> = (0..).zip(&rows).map(|(i, row)| (key(row), i)).collect();
            order.sort_unstable();
            order.into_iter().map(|(_, i)| i).collect()
        };
        roll.by_id = sorted(&|row| row.1);
        roll.by_tax = sorted(&|row| row.2);
        roll.numbers = rows.iter().map(|row| row.0).collect();
        roll.ids = rows.iter().map(|row| row.1).collect();
        roll.taxes = rows.iter().map(|row| row.2).collect();
        roll
    }

    /// The same with some persons in the place of those with their ids.
    pub(in crate::office) fn with(&self, changed: Vec<Row>) -> Roll {
        let mut rows: HashMap<[u8; 16], Row> =
            (0..self.numbers.len()).map(|i| (self.ids[i], self.row(i))).collect();
        rows.extend(changed.into_iter().map(|row| (row.1, row)));
        Roll::of(rows.into_values().collect())
    }

    fn row(&self, i: usize) -> Row {
        // where only finding was asked for, nobody's code was read in
        (self.numbers[i], self.ids[i], self.taxes.get(i).copied().unwrap_or_default())
    }

    fn by_number(&self, number: u32) -> Option<[u8; 16]> {
        // numbers are given out one after the other: without gaps each stands so far after the first
        let likely = number.checked_sub(*self.numbers.first()?)? as usize;
        if self.numbers.get(likely) == Some(&number) {
            return Some(self.ids[likely]);
        }
        self.numbers.binary_search(&number).ok().map(|i| self.ids[i])
    }

    fn by_id(&self, id: &[u8; 16]) -> Option<Row> {
        self.ordered(&self.by_id, |row| self.ids[row].cmp(id))
    }

    fn by_tax(&self, tax: &Tax) -> Option<Row> {
        self.ordered(&self.by_tax, |row| self.taxes[row].cmp(tax))
    }

    fn ordered(&self, order: &[u32], compare: impl Fn(usize) -> Ordering) -> Option<Row> {
        let at = order.binary_search_by(|row| compare(*row as usize)).ok()?;
        Some(self.row(order[at] as usize))
    }

    /// How many there are.
    pub(in crate::office) fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Writes into a file who has which number: all that finding needs.
    pub(in crate::office) fn write_numbers(&self, out: &mut CacheWriter) -> io::Result<()> {
        out.list(&self.numbers)?;
        out.list(&self.ids)?;
        out.list(&self.by_id)
    }

    /// Writes the rest.
    pub(in crate::office) fn write_rest(&self, out: &mut CacheWriter) -> io::Result<()> {
        out.list(&self.taxes)?;
        out.list(&self.by_tax)
    }

    /// Reads what [`Roll::write_numbers`] wrote: a roll on which nobody is found by their code.
    pub(in crate::office) fn read_numbers<R: io::Read>(input: &mut CacheReader<R>) -> io::Result<Roll> {
        let (numbers, ids, by_id) = (input.list()?, input.list()?, input.list()?);
        let roll = Roll { numbers, ids, by_id, ..Roll::default() };
        let whole = roll.ids.len() == roll.len() && roll.is_order(&roll.by_id);
        if whole { Ok(roll) } else { Err(invalid("its persons")) }
    }

    /// Reads the rest, or refuses it.
    pub(in crate::office) fn read_rest<R: io::Read>(&mut self, input: &mut CacheReader<R>) -> io::Result<()> {
        (self.taxes, self.by_tax) = (input.list()?, input.list()?);
        let whole = self.taxes.len() == self.len() && self.is_order(&self.by_tax);
        if whole { Ok(()) } else { Err(invalid("its persons")) }
    }

    /// Passes over the rest.
    pub(in crate::office) fn pass_rest<R: io::Read>(input: &mut CacheReader<R>) -> io::Result<()> {
        input.pass::<Tax>()?;
        input.pass::<u32>()
    }

    /// Whether a list names rows of this roll, as many as there are.
    fn is_order(&self, list: &[u32]) -> bool {
        list.len() == self.len() && list.iter().max().is_none_or(|row| (*row as usize) < self.len())
    }
}

/// See the module.
#[derive(Debug, Default)]
pub(in crate::office) struct People {
    settled: Arc<Roll>,
    changed: HashMap<PersonId, Row>,
    taxes: HashMap<Tax, PersonId>,
    numbers: HashMap<u32, PersonId>,
    /// How many of the changed are not on the roll.
    added: usize,
}

impl From<Arc<Roll>> for People {
    fn from(settled: Arc<Roll>) -> People {
        People { settled, ..People::default() }
    }
}

impl People {
    pub(super) fn len(&self) -> usize {
        self.settled.len() + self.added
    }

    pub(super) fn by_number(&self, number: u32) -> Option<PersonId> {
        let settled = || self.settled.by_number(number).map(PersonId::from_bytes);
        self.numbers.get(&number).copied().or_else(settled)
    }

    pub(super) fn by_tax_id(&self, id: &TaxId) -> Option<PersonId> {
        let tax = tax(id);
        let settled = || self.settled.by_tax(&tax).map(|row| PersonId::from_bytes(row.1));
        // who has another code by now no longer answers to the settled one
        self.taxes.get(&tax).copied().or_else(|| settled().filter(|id| !self.changed.contains_key(id)))
    }

    pub(super) fn number_of(&self, id: PersonId) -> Option<u32> {
        self.row_of(id).map(|row| row.0)
    }

    fn row_of(&self, id: PersonId) -> Option<Row> {
        self.changed.get(&id).copied().or_else(|| self.settled.by_id(id.bytes()))
    }

    pub(super) fn put(&mut self, person: &Person) {
        let row = row(person);
        let before = self.row_of(person.id);
        self.added += usize::from(before.is_none());
        // the code given up may be that of a record merged into this one, which keeps it
        if let Some(before) = before.filter(|before| before.2 != row.2)
            && self.taxes.get(&before.2) == Some(&person.id)
        {
            self.taxes.remove(&before.2);
        }
        self.changed.insert(person.id, row);
        self.taxes.insert(row.2, person.id);
        self.numbers.insert(row.0, person.id);
    }

    /// The roll, and who changed since.
    pub(in crate::office) fn parts(&self) -> (Arc<Roll>, Vec<Row>) {
        (Arc::clone(&self.settled), self.changed.values().copied().collect())
    }

    /// Takes in a newer roll and gives the older one back, to be dropped at leisure. Who is on the newer one as they
    /// are now is no longer kept apart.
    pub(in crate::office) fn adopt(&mut self, roll: Arc<Roll>) -> Arc<Roll> {
        let old = Arc::clone(&self.settled);
        let apart: Vec<(PersonId, Row)> =
            self.changed.drain().filter(|(id, row)| roll.by_id(id.bytes()) != Some(*row)).collect();
        *self = People::from(roll);
        for (id, row) in apart {
            self.added += usize::from(self.settled.by_id(id.bytes()).is_none());
            self.changed.insert(id, row);
            self.taxes.insert(row.2, id);
            self.numbers.insert(row.0, id);
        }
        old
    }
}
