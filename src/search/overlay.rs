//! What changed since the index was settled: few documents, read one by one, updated in microseconds.

use super::base::Link;
use super::entry::{Entry, Field, Kind};
use super::find::OrderKey;
use super::near::{Near, Walk};
use super::sounds::sound;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

/// One changed document; its texts are values of the overlay.
#[derive(Debug)]
pub(super) struct Changed {
    pub(super) entry: Entry<'static>,
    pub(super) values: Vec<u32>,
    /// Its place among equals.
    pub(super) key: OrderKey,
}

/// See the module. Values and words of documents that are gone again stay until the next settling; nothing is
/// found through them.
#[derive(Debug, Default)]
pub(super) struct Overlay {
    known: [HashMap<Box<str>, u32>; Field::TEXTS],
    pub(super) spellings: Vec<(Field, Box<str>)>,
    spelled: BTreeMap<Box<[u8]>, Vec<Link>>,
    sounded: BTreeMap<Box<[u8]>, Vec<Link>>,
    docs: Vec<Option<Changed>>,
    at: HashMap<(Kind, u32), u32>,
    free: Vec<u32>,
}

impl Overlay {
    /// How many documents are here.
    pub(super) fn alive(&self) -> usize {
        self.at.len()
    }

    pub(super) fn doc(&self, kind: Kind, handle: u32) -> Option<u32> {
        self.at.get(&(kind, handle)).copied()
    }

    pub(super) fn get(&self, doc: u32) -> Option<&Changed> {
        self.docs.get(doc as usize)?.as_ref()
    }

    /// The living documents with their numbers.
    pub(super) fn iter(&self) -> impl Iterator<Item = (u32, &Changed)> {
        (0..).zip(&self.docs).filter_map(|(i, doc)| Some((i, doc.as_ref()?)))
    }

    /// Takes an entry out and gives it back, if it is here.
    pub(super) fn take(&mut self, kind: Kind, handle: u32) -> Option<Entry<'static>> {
        let doc = self.at.remove(&(kind, handle))?;
        self.free.push(doc);
        self.docs.get_mut(doc as usize)?.take().map(|changed| changed.entry)
    }

    /// Puts an entry in the place of an earlier one of the same kind and handle, if any.
    pub(super) fn put(&mut self, mut entry: Entry<'_>) {
        entry.settle();
        let values = entry.texts.iter().map(|(field, text)| self.value(*field, text)).collect();
        let key = (entry.kind, entry.handle);
        let order = OrderKey::of(&entry);
        let changed = Some(Changed { entry: entry.into_owned(), values, key: order });
        if let Some(&doc) = self.at.get(&key) {
            self.docs[doc as usize] = changed;
        } else if let Some(doc) = self.free.pop() {
            self.docs[doc as usize] = changed;
            self.at.insert(key, doc);
        } else {
            self.at.insert(key, self.docs.len() as u32);
            self.docs.push(changed);
        }
    }

    /// Takes an entry out; says whether it was here.
    pub(super) fn remove(&mut self, kind: Kind, handle: u32) -> bool {
        self.take(kind, handle).is_some()
    }

    fn value(&mut self, field: Field, text: &str) -> u32 {
        if let Some(&value) = self.known[field as usize].get(text) {
            return value;
        }
        let value = self.spellings.len() as u32;
        self.spellings.push((field, text.into()));
        self.known[field as usize].insert(text.into(), value);
        for (word, penalty) in field.words(text) {
            let link = Link::new(value, penalty);
            let key = sound(&word);
            if key != word && field.is_name() && !key.is_empty() {
                self.sounded.entry(key.into_bytes().into()).or_default().push(link);
            }
            self.spelled.entry(word.into_bytes().into()).or_default().push(link);
        }
        value
    }

    /// Whether a value is filed under this very word.
    pub(super) fn has(&self, word: &[u8]) -> bool {
        self.spelled.contains_key(word)
    }

    /// As [`super::base::Dictionary::prefixed`], over spellings or over sounds.
    pub(super) fn prefixed(&self, sounds: bool, prefix: &[u8], f: &mut dyn FnMut(usize, &[Link])) {
        let words = if sounds { &self.sounded } else { &self.spelled };
        let from = (std::ops::Bound::Included(prefix), std::ops::Bound::Unbounded);
        for (word, links) in words.range::<[u8], _>(from).take_while(|(word, _)| word.starts_with(prefix)) {
            f(word.len(), links);
        }
    }

    /// As [`super::base::Dictionary::near`].
    pub(super) fn near(&self, sounds: bool, walk: &mut Walk, f: &mut dyn FnMut(usize, Near, &[Link])) {
        let mut last: &[u8] = &[];
        for (word, links) in if sounds { &self.sounded } else { &self.spelled } {
            let shared = word.iter().zip(last).take_while(|(a, b)| a == b).count();
            if let Some(near) = walk.step(word, shared) {
                f(word.len(), near, links);
            }
            last = word;
        }
    }

    /// Bytes of memory held, about.
    pub(super) fn bytes(&self) -> usize {
        let texts: usize = self.spellings.iter().map(|(_, text)| text.len() * 2 + 64).sum();
        let words: usize =
            self.spelled.iter().chain(&self.sounded).map(|(w, l)| w.len() + l.capacity() * 4 + 56).sum();
        texts + words + self.docs.capacity() * 320
    }
}

impl Entry<'_> {
    /// The same entry, owning its texts.
    fn into_owned(self) -> Entry<'static> {
        let mut out = Entry::new(self.kind, self.handle, "");
        out.texts = self.texts.into_iter().map(|(f, t)| (f, Cow::Owned(t.into_owned()))).collect();
        out.number = self.number;
        out.birth = self.birth;
        out.code = self.code;
        out.mail = self.mail;
        out.runs = self.runs;
        out
    }
}
