//! Fictional offices that feel real: for trying, for tests, for measurements.
//!
//! Everyone here is invented. Fiscal codes carry a place of birth that does not exist, VAT numbers an office that does
//! not exist, telephone numbers a prefix nobody has, addresses a domain kept for examples: nobody real can be met. The
//! shape of the office is real: [`shares`](self) follows the figures published for the people whom the Italian centres
//! took in charge, and the services are those of the standards in force.
//!
//! | Room | What happens there |
//! |---|---|
//! | `world`, `data/` | the lists everything is drawn from, the calendar, the seed |
//! | `life`, `face`, `identity`, `contacts`, `record` | a person, side by side |
//! | `path/` | what happened to them, event by event |
//! | `openings`, `board`, `vacancies` | requests of companies, and who was put forward |
//! | `firms`, `dealings` | companies, and what happened with them |
//! | `stream` | the records, one after the other, for the store |

mod board;
mod contacts;
mod data;
mod days;
mod dealings;
mod face;
mod firms;
mod identity;
mod life;
mod names;
mod notes;
mod openings;
mod path;
mod people;
mod random;
mod record;
mod services;
mod shares;
mod stream;
mod trades;
mod vacancies;
mod world;

use std::path::Path;

use crate::domain::{Day, Name, Short};
use crate::standards::{Tables, TablesError};
use crate::store::sled::{self, Opening, Progress, Watch};
use crate::store::{ChangeSet, Facts, Key, Kind, MemoryStore, Store, StoreError, Version};
use days::Days;
use stream::Stream;
use world::World;

/// What a fictional office shall be like.
#[derive(Debug, Clone)]
pub struct Options {
    /// How many people; companies and vacancies follow.
    pub persons: u32,
    /// The same seed, day and number of people give the same office.
    pub seed: u64,
    /// The day on which it is opened: everything happened before it.
    pub today: Day,
    /// Its name, if not the usual one.
    pub name: Option<Name>,
    /// The regional standard it follows: the name of a file in `standards/`.
    pub standard: Short,
}

impl Options {
    /// The usual office: 5,000 people in Puglia.
    #[must_use]
    pub fn on(today: Day) -> Options {
        Options { persons: 5_000, seed: 2_026, today, name: None, standard: Short::tame("puglia") }
    }
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Made {
    /// Persons.
    pub persons: u32,
    /// Companies.
    pub companies: u32,
    /// Vacancies, closed ones too.
    pub vacancies: u32,
    /// Events in all timelines.
    pub events: u64,
}

/// Why an office could not be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The store, or the watcher cancelled.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The tables and standards.
    #[error(transparent)]
    Tables(#[from] TablesError),
    /// One of the lists that come with the program.
    #[error("{file}: {reason}")]
    List {
        /// Which one.
        file: &'static str,
        /// What is wrong with it.
        reason: String,
    },
    /// The standards lack a service that the office delivers.
    #[error("the standards have no service lep:{0}")]
    NoService(String),
}

/// Makes a fictional office in a folder, in one stroke: it is there whole when this returns, or not at all. People are
/// made one after the other, so that a million need little memory.
///
/// # Errors
/// [`StoreError::Occupied`] when the folder holds an office, [`StoreError::Cancelled`] when `watch` breaks, else what
/// the store and the standards met.
pub fn make(dir: &Path, opening: &Opening, options: &Options, watch: Watch<'_>) -> Result<Made, DemoError> {
    let tables = Tables::builtin(&options.standard)?;
    let world = World::new(options, &tables)?;
    let mut made = Made::default();
    sled::load(dir, opening, facts(options), Stream::new(&world, &mut made, watch))?;
    Ok(made)
}

/// Makes a fictional office in memory, for tests and measurements.
///
/// # Errors
/// What the standards and the store met.
pub fn in_memory(options: &Options) -> Result<(MemoryStore, Made), DemoError> {
    let tables = Tables::builtin(&options.standard)?;
    let world = World::new(options, &tables)?;
    let mut made = Made::default();
    let store = MemoryStore::new();
    let mut go_on = |_: Progress| std::ops::ControlFlow::Continue(());
    let mut set = ChangeSet::new(facts(options));
    for record in Stream::new(&world, &mut made, &mut go_on) {
        let (kind, key, envelope): (Kind, Key, Vec<u8>) = record?;
        if !set.has_room(1, envelope.len()) {
            store.commit(std::mem::replace(&mut set, ChangeSet::new(facts(options))))?;
        }
        set.put(kind, key, Version::ABSENT, envelope);
    }
    store.commit(set)?;
    Ok((store, made))
}

/// The journal entry of the making.
fn facts(options: &Options) -> Facts {
    let Options { persons, seed, today, standard, .. } = options;
    Facts {
        at_ms: Days::moment(*today, 0).0,
        operator: "demo".to_owned(),
        act: "make-demo".to_owned(),
        detail: format!("persons={persons} seed={seed} standard={standard}").into_bytes(),
    }
}

#[cfg(test)]
mod tests;
