//! The professions: ISTAT's tree with the titles people use and the skills that go with them.

mod sheet;

#[cfg(test)]
mod everyday;
#[cfg(test)]
mod tests;

use std::{fmt, sync::OnceLock};

use super::{
    sheet::RowError,
    skills::SkillTable,
    titles::{Rank, TitleIndex},
};
use crate::domain::{ProfessionCode, SkillCode};

/// A node of the tree: a group (levels 1–4), a unit (5) or a single entry (6).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profession {
    /// Its place in the tree.
    pub code: ProfessionCode,
    /// Italian title, in sentence case.
    pub title: Box<str>,
    /// Other Italian titles: what people really say.
    pub alternatives: Vec<Box<str>>,
    /// English title, where there is one.
    pub english: Option<Box<str>>,
    /// Skills that usually go with it.
    pub skills: Vec<SkillCode>,
}

/// A profession found by its title.
#[derive(Debug, Clone, Copy)]
pub struct ProfessionHit<'a> {
    /// The profession.
    pub profession: &'a Profession,
    /// How well the title answers.
    pub rank: Rank,
}

/// All professions an office knows; immutable.
pub struct ProfessionTable {
    /// In the order of their codes, so that what lies below a group follows it.
    rows: Vec<Profession>,
    index: OnceLock<TitleIndex>,
}

impl ProfessionTable {
    /// The table that comes with the program: the professions an employment centre meets most.
    ///
    /// # Errors
    /// Never in a tested build; see [`ProfessionTable::read`].
    pub fn starter() -> Result<Self, Vec<RowError>> {
        Self::read(include_bytes!("../../../standards/professions.csv").as_slice())
    }

    /// A table of these rows, which must have distinct codes; of two with the same the first stays.
    fn new(mut rows: Vec<Profession>) -> Self {
        rows.sort_by_key(|row| row.code);
        rows.dedup_by_key(|row| row.code);
        Self { rows, index: OnceLock::new() }
    }

    /// Every profession in the order of the codes.
    #[must_use]
    pub fn rows(&self) -> &[Profession] {
        &self.rows
    }

    /// The profession with this code.
    #[must_use]
    pub fn get(&self, code: ProfessionCode) -> Option<&Profession> {
        self.rows.binary_search_by_key(&code, |row| row.code).ok().map(|at| &self.rows[at])
    }

    /// The profession with this code or, if the table does not go that deep, the nearest group above it.
    #[must_use]
    pub fn nearest(&self, code: ProfessionCode) -> Option<&Profession> {
        (1..=code.level()).rev().find_map(|level| self.get(code.at_level(level)?))
    }

    /// The profession with this title or alternative title, case and accents aside.
    #[must_use]
    pub fn by_title(&self, title: &str) -> Option<&Profession> {
        self.index().exact(title).map(|row| &self.rows[row as usize])
    }

    /// The groups above a code, largest first.
    pub fn ancestors(&self, code: ProfessionCode) -> impl Iterator<Item = &Profession> {
        (1..code.level()).filter_map(move |level| self.get(code.at_level(level)?))
    }

    /// What stands directly below a group; below `None`, the large groups.
    pub fn children(&self, group: Option<ProfessionCode>) -> impl Iterator<Item = &Profession> {
        let level = group.map_or(1, |group| group.level() + 1);
        self.below(group).iter().filter(move |row| row.code.level() == level)
    }

    /// Everything below a group, at any depth, in order.
    fn below(&self, group: Option<ProfessionCode>) -> &[Profession] {
        let Some(group) = group else { return &self.rows };
        let from = self.rows.partition_point(|row| row.code <= group);
        let length = self.rows[from..].partition_point(|row| group.contains(row.code));
        &self.rows[from..from + length]
    }

    /// The best professions for what was typed, best first: exact titles, then titles that begin so, then those
    /// with the words, then those that look alike. Units come before entries, entries before groups.
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<ProfessionHit<'_>> {
        let hits = self.index().find(query, limit).into_iter();
        hits.map(|hit| ProfessionHit { profession: &self.rows[hit.row as usize], rank: hit.rank }).collect()
    }

    /// Links to skills that the table of skills does not know.
    pub fn dangling_skills(&self, skills: &SkillTable) -> impl Iterator<Item = (ProfessionCode, SkillCode)> {
        let links = self.rows.iter().flat_map(|row| row.skills.iter().map(|skill| (row.code, *skill)));
        links.filter(|(_, skill)| skills.get(*skill).is_none())
    }

    /// This table with an official one laid over it: official titles win, the titles they replace stay as
    /// alternatives; alternatives, English titles and skills of both are kept; no code is lost.
    #[must_use]
    pub fn overlaid(self, official: Self) -> Self {
        let mut rows = official.rows;
        let known = rows.len();
        for own in self.rows {
            match rows[..known].binary_search_by_key(&own.code, |row| row.code) {
                Ok(at) => rows[at].absorb(own),
                Err(_) => rows.push(own),
            }
        }
        Self::new(rows)
    }

    /// Built on the first search: some runs never search.
    fn index(&self) -> &TitleIndex {
        self.index.get_or_init(|| {
            TitleIndex::new(self.rows.iter().enumerate().flat_map(|(at, row)| {
                let order = match row.code.level() {
                    5 => 0,
                    6 => 2,
                    _ => 4,
                };
                let main = std::iter::once((order, &*row.title)).filter(|_| !self.repeats_its_unit(row));
                let others =
                    row.alternatives.iter().chain(&row.english).map(move |name| (order + 1, &**name));
                main.chain(others).map(move |(order, name)| (at as u32, order, name))
            }))
        })
    }

    /// Official files open each unit's entries with one that has the unit's own title: noise in a picker.
    fn repeats_its_unit(&self, row: &Profession) -> bool {
        row.code.level() == ProfessionCode::LEVELS
            && row.code.parent().and_then(|unit| self.get(unit)).is_some_and(|unit| {
                unit.title
                    .chars()
                    .flat_map(char::to_lowercase)
                    .eq(row.title.chars().flat_map(char::to_lowercase))
            })
    }
}

impl Profession {
    /// Takes from another row of the same code what this one lacks.
    fn absorb(&mut self, other: Self) {
        self.english = self.english.take().or(other.english);
        for title in std::iter::once(other.title).chain(other.alternatives) {
            if title != self.title && !self.alternatives.contains(&title) {
                self.alternatives.push(title);
            }
        }
        for skill in other.skills {
            if !self.skills.contains(&skill) {
                self.skills.push(skill);
            }
        }
    }
}

impl fmt::Debug for ProfessionTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProfessionTable({} rows)", self.rows.len())
    }
}
