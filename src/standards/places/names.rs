//! Finding places by name.

use std::cmp::Reverse;

use super::{Place, Places};
use crate::domain;

/// Folded names, sorted, each with its row. Built when a name is first looked for.
#[derive(Debug)]
pub(super) struct NameIndex(Vec<(Box<str>, u32)>);

impl NameIndex {
    fn new(rows: &[Place]) -> Self {
        let mut names = Vec::with_capacity(rows.len() + rows.len() / 16);
        for (row, place) in (0..).zip(rows) {
            names.push((fold(place.name).into_boxed_str(), row));
            if !place.other_name.is_empty() {
                names.push((fold(place.other_name).into_boxed_str(), row));
            }
        }
        names.sort_unstable();
        NameIndex(names)
    }

    fn starting_with<'a>(&'a self, prefix: &str) -> impl Iterator<Item = (&'a str, usize)> + use<'a> {
        let from = self.0.partition_point(|(name, _)| **name < *prefix);
        let prefix = prefix.to_owned();
        let names = self.0.get(from..).unwrap_or_default().iter();
        names
            .take_while(move |(name, _)| name.starts_with(&prefix))
            .map(|(name, row)| (&**name, *row as usize))
    }
}

impl Places {
    /// The places with this name, accents, capitals and signs aside: one row a code, today's places first.
    ///
    /// Also the names that ended. `province` (two letters) tells homonyms apart; a place is found under any province it
    /// ever was in, and under its name in the other local language.
    pub fn by_name(&self, name: &str, province: Option<&str>) -> Vec<&Place> {
        let name = fold(name);
        let exact = self.names().starting_with(&name).take_while(|(found, _)| *found == name);
        let rows = exact.filter_map(|(_, row)| self.rows.get(row));
        let there =
            |place: &&Place| province.is_none_or(|letters| place.province.eq_ignore_ascii_case(letters));
        one_a_code(rows.filter(there).collect(), |_| 0)
    }

    /// At most `limit` places whose name begins like this, one row a code: the very name first, then today's places,
    /// then in order of name.
    pub fn starting_with(&self, prefix: &str, limit: usize) -> Vec<&Place> {
        let prefix = fold(prefix);
        let rows = self.names().starting_with(&prefix).filter_map(|(_, row)| self.rows.get(row)).collect();
        let mut found = one_a_code(rows, |place| u8::from(fold(place.name) != prefix));
        found.truncate(limit);
        found
    }

    fn names(&self) -> &NameIndex {
        self.names.get_or_init(|| NameIndex::new(&self.rows))
    }
}

/// The latest row of each code; sorted by `rank`, today's before the others, by name.
fn one_a_code(mut rows: Vec<&Place>, rank: impl Fn(&Place) -> u8) -> Vec<&Place> {
    rows.sort_by_key(|place| (place.code, Reverse((place.is_current(), place.since))));
    rows.dedup_by_key(|place| place.code);
    rows.sort_by_cached_key(|place| (rank(place), !place.is_current(), place.name, place.code));
    rows
}

/// A name for comparing, without signs: `Reggio nell'Emilia` is also written without the apostrophe.
fn fold(name: &str) -> String {
    let folded = domain::fold(name);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
