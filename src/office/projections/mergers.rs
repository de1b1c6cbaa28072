//! Which records were merged into which.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::domain::{Merger, PersonId, TaxId};

/// Every merger that stands. A record may have gone into one that went on itself.
#[derive(Debug, Clone, Default)]
pub struct Mergers {
    by_gone: HashMap<PersonId, Arc<Merger>>,
    by_survivor: HashMap<PersonId, Vec<PersonId>>,
    /// Codes that survivors had before and took others for.
    former: HashMap<TaxId, PersonId>,
}

impl Mergers {
    /// Takes a merger in.
    pub fn put(&mut self, merger: Arc<Merger>) {
        self.former.insert(merger.before.identity.tax_id, merger.into);
        self.by_survivor.entry(merger.into).or_default().push(merger.gone);
        self.by_gone.insert(merger.gone, merger);
    }

    /// Takes a merger out.
    pub fn remove(&mut self, gone: PersonId) {
        let Some(merger) = self.by_gone.remove(&gone) else { return };
        let stand = self.by_gone.values();
        self.former = stand.map(|merger| (merger.before.identity.tax_id, merger.into)).collect();
        if let Some(others) = self.by_survivor.get_mut(&merger.into) {
            others.retain(|other| *other != gone);
        }
        self.by_survivor.retain(|_, others| !others.is_empty());
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.by_gone.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.by_gone.is_empty()
    }

    /// Every merger, in no order.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Merger>> {
        self.by_gone.values()
    }

    /// The merger in which a record went.
    pub fn of(&self, gone: PersonId) -> Option<&Arc<Merger>> {
        self.by_gone.get(&gone)
    }

    /// Whether a record was merged into another.
    pub fn is_gone(&self, id: PersonId) -> bool {
        self.by_gone.contains_key(&id)
    }

    /// The record that stands for this one: itself, or the one it went into in the end.
    pub fn living(&self, mut id: PersonId) -> PersonId {
        // no chain is longer than all mergers, even in a store that somebody has meddled with
        for _ in 0..self.by_gone.len() {
            match self.by_gone.get(&id) {
                Some(merger) => id = merger.into,
                None => break,
            }
        }
        id
    }

    /// The records that went into this one, by whatever way.
    pub fn within(&self, id: PersonId) -> Vec<PersonId> {
        let mut found = Vec::new();
        let mut met = HashSet::from([id]);
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            let fresh = self.by_survivor.get(&id).into_iter().flatten().filter(|other| met.insert(**other));
            let fresh: Vec<PersonId> = fresh.copied().collect();
            found.extend(&fresh);
            open.extend(fresh);
        }
        found
    }

    /// Records that others went into and that went nowhere themselves.
    pub fn survivors(&self) -> impl Iterator<Item = PersonId> {
        self.by_survivor.keys().copied().filter(|id| !self.is_gone(*id))
    }

    /// Who had this code before a merger gave them another.
    pub(super) fn former(&self, code: &TaxId) -> Option<PersonId> {
        self.former.get(code).copied()
    }
}
