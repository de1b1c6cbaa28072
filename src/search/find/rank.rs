//! Ordering the short list: score, then (where slips took part) how well the whole line fits, then name.

use super::super::Index;
use super::super::base::Base;
use super::super::entry::{Entry, Field, Kind};
use super::super::fold::fold;
use super::super::query::Query;
use super::super::shortlist::Shortlist;
use super::Doc;
use super::part::Part;
use std::cmp::Reverse;

/// At most this many candidates are ranked.
const SHORT_LIST: usize = 200;
/// How many lines beyond the last shown may still come up when lines are read letter by letter.
const NEARLY_SHOWN: usize = 30;

/// The place of a record among equals: kind, head, second text, birth, handle. The settled part is sorted by it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct OrderKey {
    kind: Kind,
    head: (String, String),
    /// Whether there is none, so that none comes last.
    second: (bool, Option<(Field, String, String)>),
    birth: u16,
    handle: u32,
}

impl OrderKey {
    pub(crate) fn of(entry: &Entry<'_>) -> OrderKey {
        let spelling =
            |i: usize| entry.texts.get(i).map(|(field, text)| (*field, fold(text), text.to_string()));
        let second = spelling(1);
        OrderKey {
            kind: entry.kind,
            head: spelling(0).map(|(_, folded, raw)| (folded, raw)).unwrap_or_default(),
            second: (second.is_none(), second),
            birth: entry.birth,
            handle: entry.handle,
        }
    }
}

/// The best `limit` of `docs`, best first.
pub(super) fn rank(
    index: &Index,
    query: &Query,
    mut docs: Vec<(Doc, u32)>,
    limit: usize,
    lenient: bool,
) -> Vec<(Doc, u32)> {
    // Whatever scores below the last that fits cannot come in.
    let keep = limit.max(SHORT_LIST);
    if docs.len() > keep {
        let (_, last, _) = docs.select_nth_unstable_by_key(keep - 1, |(_, score)| Reverse(*score));
        let bar = last.1;
        docs.retain(|(_, score)| *score >= bar);
    }
    let mixed = docs.iter().any(|(doc, _)| matches!(doc, Doc::Overlay(_)));
    if mixed {
        docs.sort_by_cached_key(|(doc, score)| (Reverse(*score), key(index, *doc)));
    } else {
        docs.sort_unstable_by_key(|(doc, score)| (Reverse(*score), *doc));
    }
    if lenient {
        // Only lines that can be shown are read letter by letter, and those that score the same as the last of them.
        let last = docs.get(limit.saturating_sub(1)).map(|(_, score)| *score);
        let rivals = docs.iter().skip(limit).take(NEARLY_SHOWN).take_while(|(_, score)| Some(*score) == last);
        let nearly = limit + rivals.count();
        docs.truncate(nearly);
        let fit = Shortlist::new();
        let words: Vec<&str> =
            query.tokens.iter().map(|t| t.word.as_str()).filter(|w| !w.is_empty()).collect();
        let line = |doc: Doc| match doc {
            Doc::Base(doc) => line(&index.base, doc),
            Doc::Overlay(doc) => line(&index.overlay, doc),
        };
        for alike in docs.chunk_by_mut(|a, b| a.1 == b.1).filter(|alike| alike.len() > 1) {
            alike.sort_by_cached_key(|(doc, _)| Reverse(fit.words(&line(*doc), &words)));
        }
    }
    docs.truncate(limit);
    docs
}

fn key(index: &Index, doc: Doc) -> OrderKey {
    match doc {
        Doc::Base(doc) => base_key(&index.base, doc),
        Doc::Overlay(doc) => index
            .overlay
            .get(doc)
            .map_or_else(|| OrderKey::of(&Entry::new(Kind::Command, 0, "")), |c| c.key.clone()),
    }
}

fn base_key(base: &Base, doc: u32) -> OrderKey {
    OrderKey::of(&base.entry(doc))
}

/// The texts of a record on one line.
fn line(part: &impl Part, doc: u32) -> String {
    let mut out = String::new();
    for value in part.values(doc) {
        out.push_str(part.spelling(*value));
        out.push(' ');
    }
    out
}
