//! A new office is founded, an existing one is opened over its store.

use std::sync::atomic::{AtomicBool, AtomicUsize};
use std::sync::{Arc, Mutex, OnceLock, RwLock};

use super::clock::Clock;
use super::records::settings_key;
use super::{Ids, Mergers, Office, Projections, Shelf, Survey};
use crate::domain::{Login, OfficeSettings};
use crate::standards::{Official, OwnFile, Tables, TablesError};
use crate::store::{ChangeSet, Facts, Kind, Store, StoreError, Version, read};

/// Why an office cannot be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no office in the store.
    #[error("there is no office in this store")]
    NoOffice,
    /// The tables and standards.
    #[error(transparent)]
    Tables(#[from] TablesError),
}

impl Office {
    /// Founds an office in an empty store.
    ///
    /// # Errors
    /// [`OpenError::Tables`] for an unknown standard, [`StoreError::Conflict`] when the store has an office already.
    pub fn found(
        store: Box<dyn Store>,
        clock: Arc<dyn Clock>,
        by: &Login,
        settings: OfficeSettings,
    ) -> Result<Office, OpenError> {
        Office::found_with(store, clock, by, settings, &[])
    }

    /// Founds an office that has files of standards of its own.
    ///
    /// # Errors
    /// As [`found`](Office::found), and [`OpenError::Tables`] when one of them cannot be used.
    pub fn found_with(
        store: Box<dyn Store>,
        clock: Arc<dyn Clock>,
        by: &Login,
        settings: OfficeSettings,
        own: &[OwnFile],
    ) -> Result<Office, OpenError> {
        let tables = Tables::founding(&settings.standard, own)?;
        let facts = Facts {
            at_ms: clock.now().0,
            operator: by.to_string(),
            act: "found-office".to_owned(),
            detail: settings.name.as_bytes().to_vec(),
        };
        let mut set = ChangeSet::new(facts);
        let key = settings_key();
        set.put_record(key, Version::ABSENT, &settings).map_err(|source| StoreError::Record {
            kind: Kind::Settings,
            key,
            source,
        })?;
        store.commit(set)?;
        let office = Office::with(store, clock, settings, tables, true);
        // there is nothing to look at yet
        let on = office.today();
        {
            let mut known = office.writing();
            known.radar.set_survey(Survey::Done { on, unread: 0 });
            known.ledger.begin();
            known.ledger.done(0);
        }
        Ok(office)
    }

    /// Opens the office that lives in a store. What screens look things up in is read afterwards, by
    /// [`load`](Office::load); until then acts are refused.
    ///
    /// # Errors
    /// [`OpenError::NoOffice`] when the store has none; else what reading it met.
    pub fn over(store: Box<dyn Store>, clock: Arc<dyn Clock>) -> Result<Office, OpenError> {
        Office::over_with(store, clock, &[])
    }

    /// Opens an office that has files of standards of its own. Those that cannot be used are left out, and told in
    /// [`Tables::trouble`].
    ///
    /// # Errors
    /// As [`over`](Office::over).
    pub fn over_with(
        store: Box<dyn Store>,
        clock: Arc<dyn Clock>,
        own: &[OwnFile],
    ) -> Result<Office, OpenError> {
        let settings =
            read::<OfficeSettings>(store.as_ref(), &settings_key())?.ok_or(OpenError::NoOffice)?.value;
        let tables = Tables::of_office(&settings.standard, own)?;
        Ok(Office::with(store, clock, settings, tables, false))
    }

    /// Lays the official tables that the office has taken in over those that come with the program. To be done
    /// before [`load`](Office::load), which uses their titles.
    #[must_use]
    pub fn with_official_tables(self, official: Official) -> Office {
        Office { tables: self.tables.overlaid(official), ..self }
    }

    /// Keeps what is found by typing on this shelf, and takes it from there. To be done before
    /// [`load`](Office::load).
    #[must_use]
    pub fn with_shelf(self, shelf: Shelf) -> Office {
        Office { shelf: Some(shelf), ..self }
    }

    /// Gives out ids that are the same for the same seed, for fictional offices and tests.
    #[must_use]
    pub fn with_ids(self, ids: Ids) -> Office {
        Office { ids, ..self }
    }

    fn with(
        store: Box<dyn Store>,
        clock: Arc<dyn Clock>,
        settings: OfficeSettings,
        tables: Tables,
        ready: bool,
    ) -> Office {
        let at = store.revision();
        let mut projections = Projections::at(at);
        if ready {
            projections.candidates.everyone_is_in();
            projections.candidates.lists_are_known();
        }
        Office {
            store,
            clock,
            ids: Ids::default(),
            settings: RwLock::new(settings),
            tables,
            projections: RwLock::new(projections),
            mergers: RwLock::new(Arc::new(Mergers::default())),
            ready: AtomicBool::new(ready),
            surveyed: AtomicUsize::new(0),
            acting: Mutex::new(()),
            shelf: None,
            shelved: Mutex::new(None),
            hunt: RwLock::default(),
            services: OnceLock::new(),
        }
    }
}
