//! Who has what: for every value of a list column, the lanes that have it.

use std::collections::HashMap;
use std::hash::Hash;

use super::arena::grow;

/// Lanes by value, ascending, each lane once.
pub(super) struct Postings<K>(HashMap<K, Vec<u16>>);

impl<K> Default for Postings<K> {
    fn default() -> Self {
        Postings(HashMap::new())
    }
}

impl<K: Hash + Eq + Copy> Postings<K> {
    /// The lanes that have a value.
    pub(super) fn of(&self, value: K) -> &[u16] {
        self.0.get(&value).map_or(&[], Vec::as_slice)
    }

    /// A lane had the old values and has the new ones.
    pub(super) fn change(&mut self, lane: u16, old: &[K], new: &[K]) {
        for value in old.iter().filter(|value| !new.contains(value)) {
            if let Some(lanes) = self.0.get_mut(value)
                && let Ok(at) = lanes.binary_search(&lane)
            {
                lanes.remove(at);
                if lanes.is_empty() {
                    self.0.remove(value);
                }
            }
        }
        for value in new {
            let lanes = self.0.entry(*value).or_default();
            if let Err(at) = lanes.binary_search(&lane) {
                grow(lanes, 2);
                lanes.insert(at, lane);
            }
        }
    }

    /// Bytes in use, about.
    pub(super) fn bytes(&self) -> usize {
        let lists: usize = self.0.values().map(|lanes| lanes.capacity() * 2).sum();
        lists + self.0.capacity() * (size_of::<K>() + size_of::<Vec<u16>>() + 1)
    }
}
