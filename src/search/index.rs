//! The index: a settled part, and what changed since.

use super::base::Base;
use super::entry::{Entry, Kind};
use super::find::Doc;
use super::overlay::Overlay;
use super::settled::{Settled, Settling};

/// Everything that can be found, by words, digits, dates and codes. Pure memory; see the module for its parts.
#[derive(Debug, Default)]
pub struct Index {
    pub(super) base: Base,
    pub(super) overlay: Overlay,
    /// What has changed since work on a settling began elsewhere, if it did.
    since: Option<Vec<(Kind, u32)>>,
}

impl From<Settled> for Index {
    fn from(settled: Settled) -> Index {
        Index { base: Base::over(settled.0), ..Index::default() }
    }
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
        Index::from(Settled::build(entries))
    }

    /// Puts an entry in, in the place of the one with the same kind and handle if there is one. Found at once.
    pub fn put(&mut self, entry: Entry<'_>) {
        self.touch(entry.kind, entry.handle);
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
        self.touch(kind, handle);
        self.overlay.remove(kind, handle)
            || self.base.doc(kind, handle).is_some_and(|doc| self.base.kill(doc))
    }

    fn touch(&mut self, kind: Kind, handle: u32) {
        if let Some(since) = &mut self.since {
            since.push((kind, handle));
        }
    }

    /// Folds the changes into the settled part, here and now. Happens by itself when very many have come together.
    /// Takes as long as building; [`Index::begin_settling`] lets finding go on meanwhile.
    pub fn settle(&mut self) {
        if self.unsettled() == 0 {
            return;
        }
        let settling = self.begin_settling();
        self.adopt(settling.settle());
    }

    /// Begins to fold the changes in: a copy of what there is, to be settled elsewhere while this goes on changing.
    pub fn begin_settling(&mut self) -> Settling {
        self.since = Some(Vec::new());
        let changed = self.overlay.iter().map(|(_, changed)| changed.entry.clone()).collect();
        Settling::new(self.base.sheets(), self.base.dead().to_vec(), changed)
    }

    /// Ends what [`Index::begin_settling`] began: what changed meanwhile stays apart. Gives back what is no longer
    /// needed, to be dropped at leisure; this is `settled` itself where another settling was quicker.
    pub fn adopt(&mut self, settled: Settled) -> Settled {
        let Some(since) = self.since.take() else { return settled };
        let old = Settled(self.base.sheets());
        let mut overlay = std::mem::take(&mut self.overlay);
        self.base = Base::over(settled.0);
        for (kind, handle) in since {
            if let Some(doc) = self.base.doc(kind, handle) {
                self.base.kill(doc);
            }
            if let Some(entry) = overlay.take(kind, handle) {
                self.overlay.put(entry);
            }
        }
        old
    }

    /// The settled part as it was when it was settled, whatever changed since.
    #[must_use]
    pub fn settled(&self) -> Settled {
        Settled(self.base.sheets())
    }

    /// What an entry is filed under first: a person's surname, a company's name, a title.
    #[must_use]
    pub fn name(&self, kind: Kind, handle: u32) -> Option<&str> {
        match self.locate(kind, handle)? {
            Doc::Base(doc) => self.base.values(doc).first().map(|value| self.base.spelling(*value)),
            Doc::Overlay(doc) => self.overlay.get(doc)?.entry.texts.first().map(|(_, text)| text.as_ref()),
        }
    }

    /// How many changes wait to be folded in.
    #[must_use]
    pub fn unsettled(&self) -> usize {
        self.overlay.alive() + self.base.len() - self.base.alive()
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

    /// Whether some entry is filed under this very word.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.base.spelled.has(word.as_bytes()) || self.overlay.has(word.as_bytes())
    }

    pub(super) fn locate(&self, kind: Kind, handle: u32) -> Option<Doc> {
        if let Some(doc) = self.overlay.doc(kind, handle) {
            return Some(Doc::Overlay(doc));
        }
        self.base.doc(kind, handle).filter(|doc| !self.base.is_dead(*doc)).map(Doc::Base)
    }
}
