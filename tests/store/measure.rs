//! Figures, not judgements: `cargo test --release --test store -- --ignored --nocapture measure`.
//!
//! `SPORTELLO_MEASURE_PERSONS` sets the size of the loaded office, `SPORTELLO_MEASURE_UPDATES` the commits of 20 updates.

use crate::child;
use crate::harness::{create, facts, key, opening, reopen, unwatched};
use sportello::store::sled::{compact, load, restore};
use sportello::store::{ChangeSet, Kind, Link, Store, StoreError, Version, check_chain, rows};
use std::time::Instant;

fn timed<T>(what: &str, rows: u64, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    let took = start.elapsed();
    println!(
        "{what:<44} {:>9.1} ms {:>12.0} rows/s",
        took.as_secs_f64() * 1e3,
        rows as f64 / took.as_secs_f64()
    );
    done
}

/// Text that looks like a record of about this size.
fn bytes(number: u64, length: usize) -> Vec<u8> {
    (0..)
        .flat_map(|step: u64| (number ^ step.wrapping_mul(0x9e37_79b9_7f4a_7c15)).to_le_bytes())
        .take(length)
        .collect()
}

#[test]
#[ignore = "a measurement"]
fn figures() {
    let persons: u64 = std::env::var("SPORTELLO_MEASURE_PERSONS")
        .ok()
        .and_then(|persons| persons.parse().ok())
        .unwrap_or(50_000);
    let dir = tempfile::tempdir().unwrap();
    let size = |store: &dyn Store, what: &str| {
        let health = store.health().unwrap();
        println!(
            "{what:<44} {:>9} KiB on disk, {} KiB payload",
            health.on_disk / 1024,
            health.payload / 1024
        );
    };

    let office = dir.path().join("committed");
    let store = create(&office);
    timed("import: commits of 100 persons + timelines", 20_000, || {
        for part in 0..100 {
            let mut changes = ChangeSet::new(facts("import"));
            for number in part * 100..part * 100 + 100 {
                changes.put(Kind::Person, key(number), Version::ABSENT, bytes(number, 600));
                changes.put(Kind::Timeline, key(number), Version::ABSENT, bytes(number, 600));
            }
            store.commit(changes).unwrap();
        }
    });
    size(&store, "after import of 10,000 + 10,000");
    timed("single commits on them", 500, || {
        for number in 0..500 {
            let at = key(number * 7 % 10_000);
            let old = store.get(Kind::Timeline, &at).unwrap().unwrap().version;
            let mut changes = ChangeSet::new(facts("note"));
            changes.put(Kind::Timeline, at, old, bytes(number, 700));
            store.commit(changes).unwrap();
        }
    });
    timed("drafts", 500, || {
        (0..500).for_each(|number| store.keep(Kind::Draft, &key(1), Some(&bytes(number, 200))).unwrap());
    });
    let updates = std::env::var("SPORTELLO_MEASURE_UPDATES")
        .ok()
        .and_then(|updates| updates.parse().ok())
        .unwrap_or(2_000);
    timed("updates, 20 a commit", updates * 20, || {
        for round in 0..updates {
            let mut changes = ChangeSet::new(facts("update"));
            for step in 0..20 {
                let at = key((round * 7919 + step * 613) % 10_000);
                let old = store.get(Kind::Timeline, &at).unwrap().unwrap().version;
                changes.put(Kind::Timeline, at, old, bytes(round, 700));
            }
            store.commit(changes).unwrap();
        }
    });
    size(&store, "after them");
    drop(store);
    let store = timed("reopen", 0, || reopen(&office));
    drop(store);
    timed("compact", 20_000, || compact(&office, &opening(), &mut unwatched).unwrap());
    size(&reopen(&office), "after compaction");

    let office = dir.path().join("loaded");
    let people = (0..persons).flat_map(|number| {
        [(Kind::Person, 600), (Kind::Timeline, 600)]
            .map(|(kind, length)| Ok::<_, StoreError>((kind, key(number), bytes(number, length))))
    });
    timed("load persons + timelines", persons * 2, || {
        load(&office, &opening(), facts("demo"), people).unwrap()
    });
    let store = timed("reopen", 0, || reopen(&office));
    size(&store, "loaded");
    for page in [100, 1000] {
        timed(&format!("scan persons, pages of {page}"), persons, || {
            assert_eq!(
                rows(&store, Kind::Person, page).map(|row| row.unwrap().bytes.len()).sum::<usize>() as u64,
                persons * 600
            );
        });
    }
    timed("single commits", 300, || {
        for number in 0..300 {
            let at = key(number * 163 % persons);
            let old = store.get(Kind::Timeline, &at).unwrap().unwrap().version;
            let mut changes = ChangeSet::new(facts("note"));
            changes.put(Kind::Timeline, at, old, bytes(number, 700));
            store.commit(changes).unwrap();
        }
    });
    timed("check the whole chain", store.revision().0, || {
        check_chain(&store, Link::default()).unwrap().unwrap()
    });
    let file = dir.path().join("backup");
    timed("backup", persons * 2, || store.backup(&file, &mut unwatched).unwrap());
    drop(store);
    let copy = dir.path().join("copy");
    timed("restore", persons * 2, || restore(&file, &copy, &opening(), &mut unwatched).unwrap());
    println!("a process of its own: {}", child::start("scan", &office, 0).line().unwrap());
}
