//! What is checked about commits at each opening.

use super::engine::Engine;
use crate::store::{ChainBreak, Fault, JournalEntry, Link, Revision, StoreError, journal};

/// How many journal entries are checked at each opening; `journal verify` checks them all.
const CHECKED_AT_OPENING: u64 = 256;

/// Whether the store holds the commit that was acknowledged last, and not another in its place.
pub(super) fn reaches(engine: &Engine, head: Link, acknowledged: Link) -> Result<bool, StoreError> {
    if acknowledged.revision == Revision(0) || acknowledged == head {
        return Ok(true);
    }
    if acknowledged.revision >= head.revision {
        return Ok(false);
    }
    match engine.entry(acknowledged.revision) {
        Ok(entry) => Ok(entry.is_some_and(|entry| entry.digest == acknowledged.digest)),
        // the check of the chain will name it
        Err(StoreError::JournalEntry { .. }) => Ok(true),
        Err(error) => Err(error),
    }
}

/// Checks the last entries of the journal against the head.
pub(super) fn check_end(engine: &Engine, head: Link) -> Result<Option<ChainBreak>, StoreError> {
    let altered = |revision| Some(ChainBreak { revision, fault: Fault::Altered });
    let start = Revision(head.revision.0.saturating_sub(CHECKED_AT_OPENING));
    let mut link = Link { revision: start, ..Link::default() };
    if start > Revision(0) {
        match engine.entry(start) {
            Ok(Some(entry)) => link = entry.link(),
            Ok(None) => return Ok(Some(ChainBreak { revision: start, fault: Fault::Missing })),
            Err(StoreError::JournalEntry { revision, .. }) => return Ok(altered(revision)),
            Err(error) => return Err(error),
        }
    }
    for entry in engine.entries(start) {
        let (revision, bytes) = entry?;
        let Ok(entry) = JournalEntry::decode(&bytes) else { return Ok(altered(revision)) };
        match journal::verify_journal(link, [entry]) {
            Ok(next) => link = next,
            Err(found) => return Ok(Some(found)),
        }
    }
    Ok(match link.revision.cmp(&head.revision) {
        std::cmp::Ordering::Less => {
            Some(ChainBreak { revision: link.revision.next(), fault: Fault::Missing })
        }
        std::cmp::Ordering::Equal if link == head => None,
        _ => Some(ChainBreak { revision: link.revision, fault: Fault::Unlinked }),
    })
}
