//! Building the settled part from entries in any order.

use super::super::entry::{Entry, Field, Kind};
use super::super::fiscal::Packed;
use super::super::sounds::sound;
use super::Sheets;
use super::dictionary::{Dictionary, Link};
use super::postings::Postings;
use std::collections::HashMap;

/// Collects entries; [`Builder::finish`] sorts them into [`Sheets`].
#[derive(Default)]
pub(crate) struct Builder {
    known: [HashMap<Box<str>, u32>; Field::TEXTS],
    spellings: Vec<(Field, Box<str>)>,
    draft: Sheets,
    kinds: Vec<Kind>,
}

impl Builder {
    /// Takes one entry. Of two with the same kind and handle the later counts.
    pub(crate) fn add(&mut self, mut entry: Entry<'_>) {
        entry.settle();
        let draft = &mut self.draft;
        draft.value_at.push(draft.values.len());
        for (field, text) in &entry.texts {
            let known = &mut self.known[*field as usize];
            let value = match known.get(text.as_ref()) {
                Some(&value) => value,
                None => {
                    let value = self.spellings.len() as u32;
                    self.spellings.push((*field, text.as_ref().into()));
                    known.insert(text.as_ref().into(), value);
                    value
                }
            };
            draft.values.push(value);
        }
        draft.run_at.push(draft.runs.len());
        draft.runs.extend_from_slice(&entry.runs);
        draft.births.push(entry.birth);
        draft.codes.push(Packed::of(&entry.code));
        draft.mails.push(entry.mail);
        draft.numbers.push(entry.number);
        draft.handles.push(entry.handle);
        self.kinds.push(entry.kind);
    }

    /// Sorts everything.
    pub(crate) fn finish(self) -> Sheets {
        let Builder { known, spellings, mut draft, kinds } = self;
        drop(known);
        draft.value_at.push(draft.values.len());
        draft.run_at.push(draft.runs.len());
        let mut base = Sheets::default();
        let rank = base.take_spellings(&spellings);
        drop(spellings);
        for value in &mut draft.values {
            *value = rank[*value as usize];
        }
        base.take_documents(&draft, &kinds, &replaced(&draft.handles, &kinds));
        base.order();
        base.file_words();
        base
    }
}

impl Sheets {
    /// Numbers the values by field, folded spelling and spelling; returns new numbers by old.
    fn take_spellings(&mut self, spellings: &[(Field, Box<str>)]) -> Vec<u32> {
        let mut order: Vec<(Field, String, u32)> = (0..)
            .zip(spellings)
            .map(|(i, (field, text))| (*field, super::super::fold::fold(text), i))
            .collect();
        order.sort_unstable_by(|a, b| {
            (a.0, &a.1)
                .cmp(&(b.0, &b.1))
                .then_with(|| spellings[a.2 as usize].1.cmp(&spellings[b.2 as usize].1))
        });
        let mut rank = vec![0; order.len()];
        for (new, (field, _, old)) in (0u32..).zip(&order) {
            rank[*old as usize] = new;
            self.fields.push(*field);
            self.spelling_at.push(self.spelling.len() as u32);
            self.spelling.extend_from_slice(spellings[*old as usize].1.as_bytes());
        }
        self.spelling_at.push(self.spelling.len() as u32);
        self.spelling.shrink_to_fit();
        rank
    }

    /// Copies the documents of `draft` (with final value numbers) in sorted order, but for those replaced.
    fn take_documents(&mut self, draft: &Sheets, kinds: &[Kind], replaced: &[u32]) {
        // Head values are numbered by kind, so head order is kind order.
        let mut order: Vec<(u32, u32, u16, u32, u32)> = (0..kinds.len() as u32)
            .filter(|i| replaced.binary_search(i).is_err())
            .map(|i| {
                let values = draft.values(i);
                let value = |k: usize| values.get(k).copied().unwrap_or(u32::MAX);
                (value(0), value(1), draft.birth(i), draft.handles[i as usize], i)
            })
            .collect();
        order.sort_unstable();
        let n = order.len();
        let head_count = self.fields.partition_point(|f| Field::HEADS.contains(f));
        let persons = kinds.iter().filter(|k| **k == Kind::Person).count();
        for vec in [&mut self.mails, &mut self.numbers, &mut self.handles] {
            vec.reserve_exact(n);
        }
        self.value_at.reserve_exact(n);
        self.run_at.reserve_exact(n);
        self.values.reserve_exact(draft.values.len());
        self.runs.reserve_exact(draft.runs.len());
        self.births.reserve_exact(persons);
        self.codes.reserve_exact(persons);
        let mut heads = vec![0u32; head_count + 1];
        for &(head, _, birth, handle, old) in &order {
            let o = old as usize;
            self.value_at.push(self.values.len());
            self.values.extend_from_slice(draft.values(old));
            self.run_at.push(self.runs.len());
            self.runs.extend_from_slice(draft.runs(old));
            if kinds[o] == Kind::Person {
                self.births.push(birth);
                self.codes.push(draft.codes[o]);
            }
            self.mails.push(draft.mails[o]);
            self.numbers.push(draft.numbers[o]);
            self.handles.push(handle);
            self.kinds[kinds[o] as usize + 1] += 1;
            heads[head as usize + 1] += 1;
        }
        self.value_at.push(self.values.len());
        self.run_at.push(self.runs.len());
        for i in 1..self.kinds.len() {
            self.kinds[i] += self.kinds[i - 1];
        }
        for i in 1..heads.len() {
            heads[i] += heads[i - 1];
        }
        self.heads = heads;
        self.shorten();
    }

    /// Forgets what need not be kept: addresses where there are none, numbers that are the handles.
    fn shorten(&mut self) {
        if self.mails.iter().all(|mail| *mail == 0) {
            self.mails = Vec::new();
        }
        for kind in Kind::ALL {
            let docs = self.of_kind(kind);
            let docs = docs.start as usize..docs.end as usize;
            if self.numbers[docs.clone()] != self.handles[docs.clone()] {
                break;
            }
            self.numbered_from = docs.end as u32;
        }
        self.numbers = self.numbers.split_off(self.numbered_from as usize);
    }

    /// Makes the other orders and the lists.
    fn order(&mut self) {
        let n = self.len() as u32;
        let heads = self.heads.len() as u32 - 1;
        let mut posts = Vec::with_capacity(self.values.len());
        let mut grams = Vec::with_capacity(self.runs.len() * 7);
        for doc in 0..n {
            posts.extend(self.values(doc).iter().filter(|v| **v >= heads).map(|v| (v - heads, doc)));
            for run in self.runs(doc) {
                run.grams(|gram| grams.push((u32::from(gram), doc)));
                if run.len() == 3 {
                    let b = run.body();
                    grams.push((((b >> 8 & 15) * 100 + (b >> 4 & 15) * 10 + (b & 15)) as u32, doc));
                }
            }
        }
        self.posts = lists(self.fields.len() - heads as usize, &posts);
        self.grams = lists(10_000, &grams);
        self.by_day =
            sorted((0..self.births.len() as u32).filter(|&d| self.birth(d) != 0), |d| self.birth(d));
        let coded = || (0..self.codes.len() as u32).filter(|&d| self.codes[d as usize] != Packed::default());
        self.by_code = super::lookup::CODE_STARTS
            .map(|start| sorted(coded(), |d| u128::from_be_bytes(self.code(d)) << (8 * start)));
        self.by_mail = sorted((0..n).filter(|&d| self.mail(d) != 0), |d| self.mail(d));
        self.by_number = sorted((self.numbered_from..n).filter(|&d| self.number(d) != 0), |d| self.number(d));
        self.by_handle = sorted(0..n, |d| (self.kind(d), self.handle(d)));
    }

    /// Files every value under its words and their sounds.
    fn file_words(&mut self) {
        let (mut pool, mut spelled, mut sounded) = (Vec::new(), Vec::new(), Vec::new());
        for value in 0..self.fields.len() as u32 {
            for (word, penalty) in self.field(value).words(self.spelling(value)) {
                let link = Link::new(value, penalty);
                let key = sound(&word);
                spelled.push((pool.len() as u32, word.len() as u8, link));
                pool.extend_from_slice(word.as_bytes());
                // A word that sounds as it is written is found by its spelling.
                if key != word && self.field(value).is_name() && !key.is_empty() {
                    sounded.push((pool.len() as u32, key.len() as u8, link));
                    pool.extend_from_slice(key.as_bytes());
                }
            }
        }
        self.spelled = Dictionary::build(&pool, spelled);
        self.sounded = Dictionary::build(&pool, sounded);
    }
}

/// The positions whose kind and handle come again later, ascending.
fn replaced(handles: &[u32], kinds: &[Kind]) -> Vec<u32> {
    let mut keys: Vec<(Kind, u32, u32)> =
        (0..).zip(handles).zip(kinds).map(|((i, h), k)| (*k, *h, i)).collect();
    keys.sort_unstable();
    let twins = keys.windows(2).filter(|pair| (pair[0].0, pair[0].1) == (pair[1].0, pair[1].1));
    let mut out: Vec<u32> = twins.map(|pair| pair[0].2).collect();
    out.sort_unstable();
    out
}

/// Documents with their key, sorted by key and then by number.
fn sorted<K: Ord + Copy>(docs: impl Iterator<Item = u32>, key: impl Fn(u32) -> K) -> Vec<u32> {
    let mut pairs: Vec<(K, u32)> = docs.map(|doc| (key(doc), doc)).collect();
    pairs.sort_unstable();
    pairs.into_iter().map(|(_, doc)| doc).collect()
}

/// Groups (list, document) pairs, documents ascending, by list: one counting pass instead of a sort.
fn lists(count: usize, pairs: &[(u32, u32)]) -> Postings {
    let mut at = vec![0u32; count + 1];
    for (list, _) in pairs {
        at[*list as usize + 1] += 1;
    }
    for i in 1..at.len() {
        at[i] += at[i - 1];
    }
    let mut grouped = vec![(0u32, 0u32); pairs.len()];
    for &(list, doc) in pairs {
        let to = &mut at[list as usize];
        grouped[*to as usize] = (list, doc);
        *to += 1;
    }
    grouped.dedup();
    Postings::pack(count, &grouped)
}
