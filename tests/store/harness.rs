//! Offices, facts and records for the tests.

use serde::{Deserialize, Serialize};
use sportello::store::codec::Record;
use sportello::store::{
    ChangeSet, Facts, Key, Kind, MemoryStore, Opening, Probe, SledStore, Store, Version, Volume,
};
use std::io;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

/// A record as upper floors have them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub name: String,
    pub note: Option<String>,
    pub marks: Vec<u64>,
}

impl Record for Card {
    const KIND: Kind = Kind::Person;
    const SCHEMA: u16 = 1;
}

pub fn card(name: &str) -> Card {
    Card { name: name.to_owned(), note: Some("richiama lunedì".to_owned()), marks: vec![1, 300, u64::MAX] }
}

/// The engines that keep the contract.
#[derive(Debug, Clone, Copy)]
pub enum Engine {
    Memory,
    Sled,
}

/// A store of one of them, with the folder it lives in.
pub struct Trial {
    pub store: Box<dyn Store>,
    _dir: Option<TempDir>,
}

impl Engine {
    pub fn trial(self) -> Trial {
        match self {
            Engine::Memory => Trial { store: Box::new(MemoryStore::new()), _dir: None },
            Engine::Sled => {
                let dir = tempfile::tempdir().unwrap();
                Trial { store: Box::new(create(dir.path())), _dir: Some(dir) }
            }
        }
    }
}

pub fn opening() -> Opening {
    Opening::new("m.rossi", 1_763_000_000_000)
}

/// Opens an office, making it when it is not there.
pub fn create(dir: &Path) -> SledStore {
    SledStore::open(dir, &opening().or_create()).unwrap()
}

pub fn reopen(dir: &Path) -> SledStore {
    SledStore::open(dir, &opening()).unwrap()
}

pub fn facts(act: &str) -> Facts {
    Facts {
        at_ms: 1_763_000_000_000,
        operator: "m.rossi".to_owned(),
        act: act.to_owned(),
        detail: Vec::new(),
    }
}

pub fn key(number: u64) -> Key {
    Key::new(&number.to_be_bytes()).unwrap()
}

/// A change set of one write.
pub fn put(kind: Kind, key: Key, based_on: Version, bytes: &[u8]) -> ChangeSet {
    let mut changes = ChangeSet::new(facts("put"));
    changes.put(kind, key, based_on, bytes.to_vec());
    changes
}

/// Everything in a store, as comparable text would be: all rows of all kinds, and the journal.
pub fn everything(
    store: &dyn Store,
) -> (Vec<(Kind, sportello::store::Row)>, Vec<sportello::store::JournalEntry>) {
    let rows = Kind::ALL
        .into_iter()
        .flat_map(|kind| sportello::store::rows(store, kind, 100).map(move |row| (kind, row.unwrap())))
        .collect();
    (rows, store.journal(sportello::store::Revision(0), usize::MAX).unwrap())
}

/// Goes on, whatever is done.
pub fn unwatched(_: sportello::store::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A volume with as much room as the test says, local or not.
#[derive(Default)]
pub struct Pretended {
    pub free: AtomicU64,
    pub system: Option<&'static str>,
}

impl Pretended {
    pub fn with_free(free: u64) -> Arc<Pretended> {
        Arc::new(Pretended { free: AtomicU64::new(free), system: None })
    }
}

impl Probe for Pretended {
    fn free(&self, dir: &Path) -> io::Result<u64> {
        match self.free.load(Ordering::Relaxed) {
            u64::MAX => Volume.free(dir),
            free => Ok(free),
        }
    }

    fn network(&self, _: &Path) -> io::Result<Option<&'static str>> {
        Ok(self.system)
    }
}
