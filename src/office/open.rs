//! A new office is founded, an existing one is opened over its store.

use std::sync::{Arc, Mutex, RwLock};

use super::clock::Clock;
use super::records::settings_key;
use super::{Ids, Lookup, Office, Refusal, What};
use crate::domain::{Login, OfficeSettings};
use crate::store::{ChangeSet, Facts, Store, StoreError, Version, read};

impl Office {
    /// Founds an office in an empty store.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the store has an office already; else as [`Store::commit`].
    pub fn found(
        store: Box<dyn Store>,
        clock: Arc<dyn Clock>,
        by: &Login,
        settings: OfficeSettings,
    ) -> Result<Office, StoreError> {
        let facts = Facts {
            at_ms: clock.now().0,
            operator: by.to_string(),
            act: "found-office".to_owned(),
            detail: settings.name.as_bytes().to_vec(),
        };
        let mut set = ChangeSet::new(facts);
        let key = settings_key();
        set.put_record(key, Version::ABSENT, &settings).map_err(|source| StoreError::Record {
            kind: crate::store::Kind::Settings,
            key,
            source,
        })?;
        store.commit(set)?;
        Ok(Office::with(store, clock, settings))
    }

    /// Opens the office that lives in a store. What screens look things up in is read later, by
    /// [`load`](Office::load).
    ///
    /// # Errors
    /// [`Refusal::Missing`] when the store has no office; else what reading it met.
    pub fn over(store: Box<dyn Store>, clock: Arc<dyn Clock>) -> Result<Office, Refusal> {
        let settings = read::<OfficeSettings>(store.as_ref(), &settings_key())?;
        let settings = settings.ok_or(Refusal::Missing(What::Settings))?.value;
        Ok(Office::with(store, clock, settings))
    }

    /// Gives out ids that are the same for the same seed, for fictional offices and tests.
    #[must_use]
    pub fn with_ids(self, ids: Ids) -> Office {
        Office { ids, ..self }
    }

    fn with(store: Box<dyn Store>, clock: Arc<dyn Clock>, settings: OfficeSettings) -> Office {
        Office {
            store,
            clock,
            ids: Ids::default(),
            settings: RwLock::new(settings),
            lookup: RwLock::new(Lookup::default()),
            acting: Mutex::new(()),
        }
    }
}
