//! Rows become acts: one file per kind of row.

mod all;
mod companies;
mod events;
mod persons;
mod vacancies;

use std::collections::HashSet;
use std::hash::Hash;

pub(super) use all::{Line, Records};
pub(super) use companies::Companies;
pub(super) use events::{Events, index};
pub(super) use persons::Persons;
pub(super) use vacancies::Vacancies;

use super::cells::Cells;
use super::import::Duplicates;
use super::sheet::Row;
use super::{Finding, Reason};
use crate::domain::{CompanyId, Day, PersonId, ProfessionCode, TaxId, VacancyCode, VacancyId, VatNumber};
use crate::office::{Act, Office};
use crate::standards::Tables;
use crate::store::StoreError;

/// What rows are read against.
#[derive(Clone, Copy)]
pub(super) struct Desk<'a> {
    /// Where they go.
    pub office: &'a Office,
    /// Where names are looked up.
    pub tables: &'a Tables,
    /// What to do with who is registered already.
    pub duplicates: Duplicates,
    /// Whether nothing is to be written.
    pub dry_run: bool,
    /// The day at the office.
    pub today: Day,
}

impl Desk<'_> {
    /// The person registered with this code.
    fn person(&self, tax_id: &TaxId) -> Option<PersonId> {
        self.office.projections().lookup.person_by_tax_id(tax_id)
    }

    /// The company registered with this number.
    fn company(&self, vat: VatNumber) -> Option<CompanyId> {
        self.office.projections().lookup.company_by_vat(vat)
    }

    /// The vacancy with this code.
    fn vacancy(&self, code: &VacancyCode) -> Option<VacancyId> {
        self.office.projections().lookup.vacancy_by_code(code)
    }
}

/// What became of a row.
pub(super) enum Outcome {
    /// It is to be written.
    Write(Unit),
    /// The office has all of it already.
    Unchanged,
    /// It can't be taken in; the findings say why.
    Rejected,
    /// It builds on a row that is not written yet: write first, then read it again.
    WriteFirst,
}

/// The acts of one row: all of them or none.
pub(super) struct Unit {
    /// What to do.
    pub acts: Vec<Act>,
    /// About how many records that writes.
    pub weight: usize,
}

/// Turns rows of one kind into acts.
pub(super) trait Rows {
    /// Reads one row.
    ///
    /// # Errors
    /// What reading the office met.
    fn read(&mut self, desk: &Desk<'_>, row: &Row) -> Result<(Outcome, Vec<Finding>), StoreError>;

    /// The rows read so far are written, but for these lines, which the office refused.
    fn written(&mut self, refused: &[u64]);
}

/// Who stood in the file so far, and on which line.
struct Seen<K> {
    lines: std::collections::HashMap<K, u64>,
    waiting: HashSet<K>,
}

impl<K> Default for Seen<K> {
    fn default() -> Self {
        Seen { lines: Default::default(), waiting: HashSet::new() }
    }
}

impl<K: Eq + Hash + Clone> Seen<K> {
    /// The line on which it stood before.
    fn line(&self, key: &K) -> Option<u64> {
        self.lines.get(key).copied()
    }

    /// Whether that line is not written yet.
    fn is_waiting(&self, key: &K) -> bool {
        self.waiting.contains(key)
    }

    fn note(&mut self, key: K, line: u64) {
        self.waiting.insert(key.clone());
        self.lines.insert(key, line);
    }

    fn written(&mut self, refused: &[u64]) {
        for key in self.waiting.drain() {
            if self.lines.get(&key).is_some_and(|line| refused.contains(line)) {
                self.lines.remove(&key);
            }
        }
    }
}

/// What to do with a row whose key was in the file or in the registry before.
enum Before {
    /// Neither: it is new.
    New,
    /// The registry has it: change it.
    Change,
    /// Only the file has it, and nothing is written: there is nothing to change.
    Rehearsed,
    /// Stop here.
    End(Outcome),
}

/// Decides about a row whose `column` holds the key.
fn before<K: Eq + Hash + Clone>(
    seen: &Seen<K>,
    desk: &Desk<'_>,
    key: &K,
    registered: bool,
    cells: &mut Cells<'_>,
    column: &str,
) -> Before {
    let value = cells.raw(column);
    match (seen.line(key), desk.duplicates) {
        (Some(line), Duplicates::Reject) => {
            cells.fault(column, value, Reason::TwiceInFile { line });
            return Before::End(Outcome::Rejected);
        }
        (Some(_), Duplicates::Update) if seen.is_waiting(key) && !desk.dry_run => {
            return Before::End(Outcome::WriteFirst);
        }
        (Some(line), Duplicates::Update) => cells.warn(column, value, Reason::TwiceInFile { line }),
        (None, Duplicates::Reject) if registered => {
            cells.fault(column, value, Reason::Known);
            return Before::End(Outcome::Rejected);
        }
        _ => {}
    }
    match (registered, seen.line(key)) {
        (true, _) => Before::Change,
        (false, Some(_)) if desk.dry_run => Before::Rehearsed,
        _ => Before::New,
    }
}

/// A profession by its code or title.
fn profession(desk: &Desk<'_>, text: &str) -> Result<ProfessionCode, Reason> {
    match text.parse::<ProfessionCode>() {
        Ok(code) => Ok(code),
        // Something that looks like a code is one, with a fault in it.
        Err(wrong) if text.starts_with(|c: char| c.is_ascii_digit()) => Err(wrong.into()),
        Err(_) => desk
            .tables
            .professions
            .by_title(text)
            .map(|profession| profession.code)
            .ok_or(Reason::UnknownProfession),
    }
}
