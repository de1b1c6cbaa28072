//! Reading through the port in the ways the office needs: one record, all records, the whole chain.

use super::codec::{self, Record};
use super::{ChainBreak, Fault, Key, Kind, Link, Row, Store, StoreError, Versioned, journal};
use std::ops::Bound;

/// The record under a key, decoded.
///
/// # Errors
/// [`StoreError::Record`] when it can't be decoded; else as [`Store::get`].
pub fn read<T: Record>(store: &dyn Store, key: &Key) -> Result<Option<Versioned<T>>, StoreError> {
    let Some(Versioned { version, value }) = store.get(T::KIND, key)? else { return Ok(None) };
    let value =
        codec::decode(&value).map_err(|source| StoreError::Record { kind: T::KIND, key: *key, source })?;
    Ok(Some(Versioned { version, value }))
}

/// All records of a kind in key order, read in pages of `page` (at least 1). It ends after the first error.
pub fn rows(store: &dyn Store, kind: Kind, page: usize) -> impl Iterator<Item = Result<Row, StoreError>> {
    Pages { store, kind, page, from: Bound::Unbounded, to: Bound::Unbounded, ready: Vec::new().into_iter() }
}

/// All records of a kind whose keys start with `prefix`, in key order, as the pages of one subject's timeline.
pub fn rows_under(
    store: &dyn Store,
    kind: Kind,
    prefix: Key,
    page: usize,
) -> impl Iterator<Item = Result<Row, StoreError>> {
    let to = prefix.end_of_prefix().map_or(Bound::Unbounded, Bound::Excluded);
    Pages { store, kind, page, from: Bound::Included(prefix), to, ready: Vec::new().into_iter() }
}

struct Pages<'a> {
    store: &'a dyn Store,
    kind: Kind,
    page: usize,
    from: Bound<Key>,
    to: Bound<Key>,
    ready: std::vec::IntoIter<Row>,
}

impl Iterator for Pages<'_> {
    type Item = Result<Row, StoreError>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some(row) = self.ready.next() {
            return Some(Ok(row));
        }
        if self.page == 0 {
            return None;
        }
        match self.store.page(self.kind, self.from.as_ref(), self.to.as_ref(), self.page) {
            Ok(rows) => {
                match rows.last() {
                    Some(last) if rows.len() >= self.page => self.from = Bound::Excluded(last.key),
                    _ => self.page = 0,
                }
                self.ready = rows.into_iter();
                self.ready.next().map(Ok)
            }
            Err(error) => {
                self.page = 0;
                Some(Err(error))
            }
        }
    }
}

/// Follows the journal's chain from a link to the store's head.
///
/// # Errors
/// [`StoreError`] when the store can't be read. The inner result names the first break, a removed end included.
pub fn check_chain(store: &dyn Store, from: Link) -> Result<Result<Link, ChainBreak>, StoreError> {
    const PAGE: usize = 512;
    let head = store.head();
    let mut link = from;
    while link.revision < head.revision {
        let entries = match store.journal(link.revision, PAGE) {
            Ok(entries) => entries,
            Err(StoreError::JournalEntry { revision, .. }) => {
                return Ok(Err(ChainBreak { revision, fault: Fault::Altered }));
            }
            Err(error) => return Err(error),
        };
        if entries.is_empty() {
            return Ok(Err(ChainBreak { revision: link.revision.next(), fault: Fault::Missing }));
        }
        match journal::verify_journal(link, entries) {
            Ok(next) => link = next,
            Err(found) => return Ok(Err(found)),
        }
    }
    if link.revision == head.revision && link.digest != head.digest {
        return Ok(Err(ChainBreak { revision: link.revision, fault: Fault::Unlinked }));
    }
    Ok(Ok(link))
}
