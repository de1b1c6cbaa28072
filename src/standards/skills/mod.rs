//! The skills: their names, which are near each other, and which official concept each one is.

mod esco;
mod sheet;

#[cfg(test)]
mod tests;

pub use esco::EscoLanguage;

use std::{collections::HashMap, fmt, sync::OnceLock};

use super::{
    sheet::RowError,
    titles::{Rank, TitleIndex},
};
use crate::domain::{SkillCode, SkillRef, codes::InvalidCode, fold};

/// What kind of thing a skill is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillKind {
    /// `mestiere`: knowing how to do a piece of work.
    Trade,
    /// `trasversale`: useful in any work.
    Transversal,
    /// `digitale`: computers and programs.
    Digital,
    /// `certificazione`: a licence, card or certificate that is held or not (`patentino`).
    Certificate,
}

impl SkillKind {
    /// Every kind, with its name in the sheet.
    const NAMES: [(Self, &'static str); 4] = [
        (Self::Trade, "mestiere"),
        (Self::Transversal, "trasversale"),
        (Self::Digital, "digitale"),
        (Self::Certificate, "certificazione"),
    ];

    /// The kind's name in the sheet.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        Self::NAMES.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(kind, _)| *kind)
    }
}

/// One skill.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Its code.
    pub code: SkillCode,
    /// What kind of thing it is.
    pub kind: SkillKind,
    /// Italian title (English for an ESCO concept read only in English).
    pub title: Box<str>,
    /// Other names.
    pub alternatives: Vec<Box<str>>,
    /// English title, where there is one.
    pub english: Option<Box<str>>,
    /// Skills near to it: who has one of these learns it sooner. Always mutual.
    pub related: Vec<SkillCode>,
    /// The ESCO concept that it is, for a skill with a code of our own.
    pub esco: Option<SkillCode>,
}

/// A skill found by its name.
#[derive(Debug, Clone, Copy)]
pub struct SkillHit<'a> {
    /// The skill.
    pub skill: &'a Skill,
    /// How well the name answers.
    pub rank: Rank,
}

/// All skills an office knows; immutable.
pub struct SkillTable {
    /// In the order of their codes.
    rows: Vec<Skill>,
    /// ESCO concepts that have a row under a code of our own.
    aliases: HashMap<SkillCode, u32>,
    index: OnceLock<TitleIndex>,
}

impl SkillTable {
    /// The table that comes with the program: the skills an employment centre meets most.
    ///
    /// # Errors
    /// Never in a tested build; see [`SkillTable::read`].
    pub fn starter() -> Result<Self, Vec<RowError>> {
        Self::read(include_bytes!("../../../standards/skills.csv").as_slice())
    }

    /// A table of these rows, which must have distinct codes; of two with the same the first stays. Makes
    /// `related` mutual.
    fn new(mut rows: Vec<Skill>) -> Self {
        rows.sort_by_key(|row| row.code);
        rows.dedup_by_key(|row| row.code);
        let place = |rows: &[Skill], code| rows.binary_search_by_key(&code, |row| row.code).ok();
        let links: Vec<(SkillCode, SkillCode)> =
            rows.iter().flat_map(|row| row.related.iter().map(|other| (*other, row.code))).collect();
        for (from, to) in links {
            if let Some(at) = place(&rows, from)
                && from != to
                && !rows[at].related.contains(&to)
            {
                rows[at].related.push(to);
            }
        }
        rows.iter_mut().for_each(|row| row.related.sort_unstable());
        let alias = |(at, row): (usize, &Skill)| row.esco.map(|esco| (esco, at as u32));
        let aliases = rows.iter().enumerate().filter_map(alias).collect();
        Self { rows, aliases, index: OnceLock::new() }
    }

    /// Every skill, in the order of the codes.
    #[must_use]
    pub fn rows(&self) -> &[Skill] {
        &self.rows
    }

    /// The place of a skill in [`SkillTable::rows`], by its code or that of its ESCO concept: a small number for
    /// match columns. It changes when the table does.
    #[must_use]
    pub fn place(&self, code: SkillCode) -> Option<usize> {
        let own = self.rows.binary_search_by_key(&code, |row| row.code).ok();
        own.or_else(|| self.aliases.get(&code).map(|at| *at as usize))
    }

    /// The skill with this code, or that is this ESCO concept.
    #[must_use]
    pub fn get(&self, code: SkillCode) -> Option<&Skill> {
        self.place(code).map(|at| &self.rows[at])
    }

    /// The skill with this name or alternative name, case and accents aside.
    #[must_use]
    pub fn by_title(&self, title: &str) -> Option<&Skill> {
        self.index().exact(title).map(|row| &self.rows[row as usize])
    }

    /// What a typed or imported text means: a skill of the table by its code or exact name, else the words
    /// themselves.
    ///
    /// # Errors
    /// When the text is empty.
    pub fn resolve(&self, text: &str) -> Result<SkillRef, InvalidCode> {
        let read: SkillRef = text.parse()?;
        let row = match &read {
            SkillRef::Listed(code) => self.get(*code),
            SkillRef::Free(words) => self.by_title(words.text()),
        };
        Ok(row.map_or(read, |row| SkillRef::Listed(row.code)))
    }

    /// The skills near to one.
    #[must_use]
    pub fn related(&self, code: SkillCode) -> &[SkillCode] {
        self.get(code).map_or(&[], |row| &row.related)
    }

    /// Whether two skills are near to each other (and not the same).
    #[must_use]
    pub fn are_related(&self, one: SkillCode, other: SkillCode) -> bool {
        match (self.get(one), self.get(other)) {
            (Some(one), Some(other)) => one.related.binary_search(&other.code).is_ok(),
            _ => false,
        }
    }

    /// The best skills for what was typed, best first: see
    /// [`ProfessionTable::find`](super::professions::ProfessionTable::find).
    #[must_use]
    pub fn find(&self, query: &str, limit: usize) -> Vec<SkillHit<'_>> {
        let hits = self.index().find(query, limit).into_iter();
        hits.map(|hit| SkillHit { skill: &self.rows[hit.row as usize], rank: hit.rank }).collect()
    }

    /// This table with an official one laid over it. A concept whose preferred name is a name of one of our own
    /// skills *is* that skill: it keeps our code and title and gains the concept's names. All others come in with
    /// their own code. No code is lost.
    #[must_use]
    pub fn overlaid(self, official: Self) -> Self {
        let names: HashMap<String, usize> = self.own_names();
        let mut rows = self.rows;
        let known = rows.len();
        for concept in official.rows {
            let same = rows[..known].binary_search_by_key(&concept.code, |row| row.code).ok();
            let alias = || self.aliases.get(&concept.code).map(|at| *at as usize);
            let named = || {
                let named = std::iter::once(&concept.title).chain(&concept.english);
                let at = named.filter_map(|name| names.get(&fold(name))).next().copied()?;
                (rows[at].esco.is_none() && matches!(concept.code, SkillCode::Esco(_))).then_some(at)
            };
            match same.or_else(alias).or_else(named) {
                Some(at) => rows[at].absorb(concept),
                None => rows.push(concept),
            }
        }
        Self::new(rows)
    }

    /// The names of skills with a code of our own.
    fn own_names(&self) -> HashMap<String, usize> {
        let own = self.rows.iter().enumerate().filter(|(_, row)| matches!(row.code, SkillCode::Short(_)));
        own.flat_map(|(at, row)| row.names().map(move |name| (fold(name), at))).collect()
    }

    /// Built on the first search: some runs never search.
    fn index(&self) -> &TitleIndex {
        self.index.get_or_init(|| {
            TitleIndex::new(self.rows.iter().enumerate().flat_map(|(at, row)| {
                // Our own skills before the official ones, main names before others.
                let order = if matches!(row.code, SkillCode::Short(_)) { 0 } else { 2 };
                row.names().enumerate().map(move |(n, name)| (at as u32, order + u8::from(n > 0), name))
            }))
        })
    }
}

impl Skill {
    /// The title, then all other names.
    fn names(&self) -> impl Iterator<Item = &str> {
        let english = self.english.iter().filter(|english| **english != self.title);
        std::iter::once(&self.title).chain(&self.alternatives).chain(english).map(|name| &**name)
    }

    /// Takes in a later row of the same skill.
    fn absorb(&mut self, other: Self) {
        if other.code == self.code {
            // The same concept read again: an Italian title replaces an English one, never the reverse.
            let other_is_english = other.english.as_deref() == Some(&*other.title);
            if !other_is_english {
                self.title.clone_from(&other.title);
            }
            self.kind = other.kind;
        } else {
            self.esco = Some(other.code);
        }
        for name in std::iter::once(other.title).chain(other.alternatives) {
            if !self.names().any(|known| *known == *name) {
                self.alternatives.push(name);
            }
        }
        self.english = self.english.take().or(other.english);
        self.related.extend(other.related.into_iter().filter(|other| *other != self.code));
        self.related.sort_unstable();
        self.related.dedup();
    }
}

impl fmt::Debug for SkillTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SkillTable({} rows)", self.rows.len())
    }
}
