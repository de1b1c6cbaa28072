//! The index: a settled part, and what changed since.

use super::base::{Base, Builder};
use super::entry::{Entry, Kind};
use super::find::Doc;
use super::overlay::Overlay;

/// Everything that can be found, by words, digits, dates and codes. Pure memory; see the module for its parts.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) base: Base,
    pub(super) overlay: Overlay,
}

impl Index {
    /// An empty index.
    #[must_use]
    pub fn new() -> Index {
        Index::default()
    }

    /// An index of many entries at once. Of two entries with the same kind and handle the later counts.
    #[must_use]
    pub fn build<'a>(entries: impl IntoIterator<Item = Entry<'a>>) -> Index {
        let mut builder = Builder::default();
        for entry in entries {
            builder.add(entry);
        }
        Index { base: builder.finish(), overlay: Overlay::default() }
    }

    /// Puts an entry in, in the place of the one with the same kind and handle if there is one. Found at once.
    pub fn put(&mut self, entry: Entry<'_>) {
        if let Some(doc) = self.base.doc(entry.kind, entry.handle) {
            self.base.kill(doc);
        }
        self.overlay.put(entry);
        if self.overlay.alive() > (self.base.len() / 8).clamp(2_048, 16_384) {
            self.settle();
        }
    }

    /// Takes an entry out; says whether it was there.
    pub fn remove(&mut self, kind: Kind, handle: u32) -> bool {
        self.overlay.remove(kind, handle)
            || self.base.doc(kind, handle).is_some_and(|doc| self.base.kill(doc))
    }

    /// Folds the changes into the settled part. Happens by itself when many have come together; call it at a quiet
    /// moment to have it done. Takes as long as building.
    pub fn settle(&mut self) {
        if self.overlay.alive() == 0 && self.base.alive() == self.base.len() {
            return;
        }
        let mut builder = Builder::default();
        for doc in (0..self.base.len() as u32).filter(|doc| !self.base.is_dead(*doc)) {
            builder.add(self.base.entry(doc));
        }
        for entry in std::mem::take(&mut self.overlay).drain() {
            builder.add(entry);
        }
        self.base = builder.finish();
    }

    /// How many changes wait to be folded in.
    #[must_use]
    pub fn unsettled(&self) -> usize {
        self.overlay.alive()
    }

    /// How many entries there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.base.alive() + self.overlay.alive()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether this entry is there.
    #[must_use]
    pub fn contains(&self, kind: Kind, handle: u32) -> bool {
        self.locate(kind, handle).is_some()
    }

    /// Bytes of memory held, about.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.base.bytes() + self.overlay.bytes()
    }

    pub(super) fn locate(&self, kind: Kind, handle: u32) -> Option<Doc> {
        if let Some(doc) = self.overlay.doc(kind, handle) {
            return Some(Doc::Overlay(doc));
        }
        self.base.doc(kind, handle).filter(|doc| !self.base.is_dead(*doc)).map(Doc::Base)
    }
}
