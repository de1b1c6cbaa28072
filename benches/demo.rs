//! How long a fictional office takes to make, open and read in, and how much disk it takes:
//! `cargo bench --bench demo -- 5000 50000`.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a measurement prints, and stops at the first trouble"
)]

use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Instant;

use sportello::demo::{Options, make};
use sportello::domain::Day;
use sportello::office::Office;
use sportello::office::clock::FixedClock;
use sportello::store::{Opening, SledStore, Store};

fn main() {
    let sizes: Vec<u32> = std::env::args().filter_map(|word| word.parse().ok()).collect();
    let sizes = if sizes.is_empty() { vec![5_000] } else { sizes };
    let today = Day::from_ymd(2026, 11, 20).unwrap();
    for persons in sizes {
        let dir = tempfile::tempdir().unwrap();
        let opening = Opening::new("m.rossi", 0);
        let begun = Instant::now();
        let options = Options { persons, ..Options::on(today) };
        let made = make(dir.path(), &opening, &options, &mut |_| ControlFlow::Continue(())).unwrap();
        let making = begun.elapsed();

        let begun = Instant::now();
        let store = SledStore::open(dir.path(), &opening).unwrap();
        let health = store.health().unwrap();
        let office = Office::over(Box::new(store), Arc::new(FixedClock(today))).unwrap();
        let opening = begun.elapsed();
        let begun = Instant::now();
        office.load(&mut |_| ControlFlow::Continue(())).unwrap();
        let reading = begun.elapsed();
        println!(
            "{persons} persons, {} events: made in {making:.2?}, opened in {opening:.2?}, read in {reading:.2?}; \
             {} bytes a person on disk, {} of payload",
            made.events,
            health.on_disk / u64::from(persons.max(1)),
            health.payload / u64::from(persons.max(1)),
        );
    }
}
