//! The file taken in: held against the journal, and what came after it replayed.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::Saved;
use super::file::fingerprint;
use crate::domain::{Company, Person, Vacancy};
use crate::office::{Office, Projections};
use crate::store::{JournalEntry, Key, Kind, Link, Revision, Store, StoreError, Touch, read};

/// Journal entries that are replayed; after more of them reading everyone in is as quick.
const MOST_ENTRIES: u64 = 50_000;
const PAGE: usize = 512;

/// The records to read again.
type Touched = BTreeSet<(Kind, Key)>;

impl Office {
    /// What is on the shelf, if it can be trusted, with the records touched since.
    ///
    /// # Errors
    /// When the journal cannot be read.
    pub(in crate::office) fn saved(&self) -> Result<Option<(Saved, Touched)>, StoreError> {
        let Some(saved) = self.shelf.as_ref().and_then(super::Shelf::take) else { return Ok(None) };
        if saved.tables != fingerprint(&self.tables) || !self.has_been_at(saved.link)? {
            tracing::info!("the saved index is of another time: made anew");
            return Ok(None);
        }
        Ok(touched(self.store.as_ref(), saved.link)?.map(|touched| (saved, touched)))
    }

    /// Whether the journal has passed this very place.
    fn has_been_at(&self, link: Link) -> Result<bool, StoreError> {
        let head = self.store.head();
        let behind = head.revision.0.saturating_sub(link.revision.0);
        if link.revision.0 == 0 || link.revision > head.revision || behind > MOST_ENTRIES {
            return Ok(false);
        }
        Ok(link_at(self.store.as_ref(), link.revision)? == Some(link))
    }

    /// Reads in what finding needs and no more, from the file beside the store: for questions, not for acts. Says
    /// whether it could; if not, [`Office::load`] can.
    ///
    /// # Errors
    /// A record that cannot be read.
    pub fn load_to_find(&self) -> Result<bool, StoreError> {
        let Some((saved, touched)) = self.saved()? else { return Ok(false) };
        let mut known = Projections::restored(saved.people, saved.slots, saved.index, saved.link.revision);
        for (number, id) in saved.companies {
            known.lookup.put_company_number(number, id);
        }
        // vacancies are found by their company's name too, and are not read in here
        let store = self.store.as_ref();
        for (_, key) in touched.iter().filter(|(kind, _)| *kind == Kind::Company) {
            match read::<Company>(store, key)? {
                Some(company) if !known.is_renamed(&company.value) => {}
                _ => return Ok(false),
            }
        }
        for (_, key) in touched.iter().filter(|(kind, _)| *kind == Kind::Vacancy) {
            let Some(vacancy) = read::<Vacancy>(store, key)? else { return Ok(false) };
            if let Some(company) = self.company(vacancy.value.company)? {
                known.companies.insert(company.value.id, Arc::new(company.value));
            }
        }
        let whole = self.replay(&mut known, &touched)?;
        if whole {
            self.set_projections(self.with_mergers(known)?);
        }
        Ok(whole)
    }

    /// Takes in the records touched since, as they are now. Says whether they all are still there.
    pub(in crate::office) fn replay(
        &self,
        known: &mut Projections,
        touched: &Touched,
    ) -> Result<bool, StoreError> {
        let store = self.store.as_ref();
        let of = |kind| touched.iter().filter(move |(touched, _)| *touched == kind).map(|(_, key)| key);
        // companies first: a vacancy is found by its company's name too
        for key in of(Kind::Company) {
            let Some(company) = read::<Company>(store, key)? else { return Ok(false) };
            known.put_company(Arc::new(company.value), &self.tables);
        }
        for key in of(Kind::Vacancy) {
            let Some(vacancy) = read::<Vacancy>(store, key)? else { return Ok(false) };
            known.put_vacancy(Arc::new(vacancy.value), &self.tables);
        }
        for key in of(Kind::Person) {
            let Some(person) = read::<Person>(store, key)? else { return Ok(false) };
            known.put_person(&person.value, &self.tables);
        }
        known.followed = store.revision();
        Ok(true)
    }
}

/// The link of a revision that the journal has; `None` where its entry cannot be read.
pub(super) fn link_at(store: &dyn Store, revision: Revision) -> Result<Option<Link>, StoreError> {
    let head = store.head();
    if revision == head.revision {
        return Ok(Some(head));
    }
    match store.journal(Revision(revision.0.saturating_sub(1)), 1) {
        Ok(entries) => Ok(entries.first().map(JournalEntry::link).filter(|link| link.revision == revision)),
        Err(StoreError::JournalEntry { .. }) => Ok(None),
        Err(error) => Err(error),
    }
}

/// The records that finding knows and that were written after a place in the journal; `None` where an entry cannot
/// be read.
fn touched(store: &dyn Store, after: Link) -> Result<Option<Touched>, StoreError> {
    let (mut touched, mut at) = (Touched::new(), after.revision);
    while at < store.revision() {
        let entries = match store.journal(at, PAGE) {
            Ok(entries) if !entries.is_empty() => entries,
            Ok(_) | Err(StoreError::JournalEntry { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        for entry in entries {
            at = entry.revision;
            let written = entry.touched.iter().filter_map(|touch| match touch {
                Touch::Put(kind, key) | Touch::Deleted(kind, key) => Some((*kind, *key)),
                Touch::Seen(..) => None,
            });
            touched.extend(
                written.filter(|(kind, _)| matches!(kind, Kind::Person | Kind::Company | Kind::Vacancy)),
            );
        }
    }
    Ok(Some(touched))
}
