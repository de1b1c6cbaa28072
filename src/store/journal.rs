//! The journal: one entry a commit, each chained by a SHA-256 to the one before.
//!
//! It is the audit trail, the change feed and the source of undo. Whoever alters, removes or reorders an entry
//! breaks the chain at that place, unless they write every later entry again; a copy of the head's digest kept
//! elsewhere shows that too.

use super::codec::{self, CodecError};
use super::{Facts, Key, Kind, Revision};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// The journal's number among the kinds of envelopes.
const NUMBER: u8 = 200;
const SCHEMA: u16 = 1;

/// A SHA-256 digest.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Digest(pub [u8; 32]);

impl std::fmt::Display for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for Digest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Digest({self})")
    }
}

/// What a commit did to one record. Its new version is the entry's revision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Touch {
    /// Written.
    Put(Kind, Key),
    /// Deleted.
    Deleted(Kind, Key),
    /// Shown to the operator.
    Seen(Kind, Key),
}

impl Touch {
    /// The record touched.
    #[must_use]
    pub const fn record(&self) -> (Kind, Key) {
        let (Touch::Put(kind, key) | Touch::Deleted(kind, key) | Touch::Seen(kind, key)) = self;
        (*kind, *key)
    }
}

/// One commit, as the journal keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JournalEntry {
    /// The commit's number.
    pub revision: Revision,
    /// Who did what and when.
    pub facts: Facts,
    /// The records touched; empty for a bulk load, whose size is in the facts.
    pub touched: Vec<Touch>,
    /// The digest of the entry before.
    pub previous: Digest,
    /// The digest of this entry: over everything above.
    pub digest: Digest,
}

/// A place in the chain: where verification starts, or has got to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Link {
    /// The last revision before this place; zero at the start.
    pub revision: Revision,
    /// Its digest; zeros at the start.
    pub digest: Digest,
}

/// How a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The entry does not agree with its own digest, or can't be read.
    Altered,
    /// The entry is not there, but later ones are.
    Missing,
    /// An earlier entry comes again, or too late.
    OutOfOrder,
    /// The entry is whole, but does not follow from the one before: that one, or this one, was made anew.
    Unlinked,
}

/// The first place where a chain is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the journal is broken at entry {revision}: {fault:?}")]
pub struct ChainBreak {
    /// The entry altered, missing or out of place.
    pub revision: Revision,
    /// What is wrong with it.
    pub fault: Fault,
}

impl JournalEntry {
    /// The entry that follows a link.
    pub(super) fn after(link: Link, facts: Facts, touched: Vec<Touch>) -> Result<JournalEntry, CodecError> {
        let revision = link.revision.next();
        let digest = digest(revision, &facts, &touched, link.digest)?;
        Ok(JournalEntry { revision, facts, touched, previous: link.digest, digest })
    }

    /// The place in the chain after this entry.
    #[must_use]
    pub const fn link(&self) -> Link {
        Link { revision: self.revision, digest: self.digest }
    }

    pub(super) fn encode(&self) -> Result<Vec<u8>, CodecError> {
        codec::encode_as(NUMBER, SCHEMA, self)
    }

    pub(super) fn decode(bytes: &[u8]) -> Result<JournalEntry, CodecError> {
        codec::decode_as(NUMBER, SCHEMA, bytes)
    }
}

fn digest(
    revision: Revision,
    facts: &Facts,
    touched: &[Touch],
    previous: Digest,
) -> Result<Digest, CodecError> {
    let mut hash = Sha256::new();
    hash.update(b"sportello journal 1");
    hash.update(previous.0);
    hash.update(codec::bare(&(revision, facts, touched))?);
    Ok(Digest(hash.finalize().into()))
}

/// Follows the chain from a link over entries in the order they are kept, and gives the last link.
///
/// # Errors
/// [`ChainBreak`] naming the first entry altered, removed or reordered.
pub fn verify_journal(
    from: Link,
    entries: impl IntoIterator<Item = JournalEntry>,
) -> Result<Link, ChainBreak> {
    entries.into_iter().try_fold(from, |link, entry| {
        let expected = link.revision.next();
        let (revision, fault) = if entry.revision > expected {
            (expected, Fault::Missing)
        } else if entry.revision < expected {
            (entry.revision, Fault::OutOfOrder)
        } else if digest(entry.revision, &entry.facts, &entry.touched, entry.previous) != Ok(entry.digest) {
            (expected, Fault::Altered)
        } else if entry.previous != link.digest {
            (expected, Fault::Unlinked)
        } else {
            return Ok(entry.link());
        };
        Err(ChainBreak { revision, fault })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chain(length: i64) -> Vec<JournalEntry> {
        let mut link = Link::default();
        (0..length)
            .map(|at_ms| {
                let facts =
                    Facts { at_ms, operator: "g.verdi".into(), act: "nota".into(), detail: vec![1, 2] };
                let touched = vec![Touch::Put(Kind::Person, Key::new(b"k").unwrap())];
                let entry = JournalEntry::after(link, facts, touched).unwrap();
                link = entry.link();
                entry
            })
            .collect()
    }

    fn breaks(entries: Vec<JournalEntry>) -> (u64, Fault) {
        let found = verify_journal(Link::default(), entries).unwrap_err();
        (found.revision.0, found.fault)
    }

    #[test]
    fn a_whole_chain_verifies_from_any_place() {
        let entries = chain(9);
        let last = entries[8].link();
        assert_eq!(verify_journal(Link::default(), entries.clone()), Ok(last));
        assert_eq!(verify_journal(entries[4].link(), entries[5..].to_vec()), Ok(last));
        assert_eq!(verify_journal(Link::default(), []), Ok(Link::default()));
    }

    #[test]
    fn the_first_fault_is_named() {
        let mut altered = chain(9);
        altered[3].facts.operator = "m.rossi".into();
        assert_eq!(breaks(altered), (4, Fault::Altered));

        let mut removed = chain(9);
        removed.remove(3);
        assert_eq!(breaks(removed), (4, Fault::Missing));

        let mut again = chain(9);
        again.insert(5, again[2].clone());
        assert_eq!(breaks(again), (3, Fault::OutOfOrder));

        let mut swapped = chain(9);
        swapped.swap(3, 4);
        assert_eq!(breaks(swapped), (4, Fault::Missing));

        // altered, and given the digest that goes with it: the next one does not follow from it
        let mut forged = chain(9);
        let facts = Facts { operator: "m.rossi".into(), ..forged[3].facts.clone() };
        forged[3] = JournalEntry::after(forged[2].link(), facts, forged[3].touched.clone()).unwrap();
        assert_eq!(breaks(forged), (5, Fault::Unlinked));
    }

    #[test]
    fn an_entry_comes_back_from_its_envelope() {
        let entry = chain(2).remove(1);
        assert_eq!(JournalEntry::decode(&entry.encode().unwrap()), Ok(entry));
    }
}
