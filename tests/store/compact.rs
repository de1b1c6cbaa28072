//! Compaction gives space back and loses nothing, wherever it is stopped.

use crate::harness::{create, everything, facts, key, opening, reopen, unwatched};
use crate::opening::copy_dir;
use sportello::store::sled::{Compacted, compact};
use sportello::store::{ChangeSet, Kind, Store, StoreError, Version};
use std::ops::ControlFlow;

fn rewrite(store: &dyn Store, rounds: u64) {
    for round in 0..rounds {
        let mut changes = ChangeSet::new(facts("rewrite"));
        for number in 0..100 {
            let number = key(number);
            let old =
                store.get(Kind::Timeline, &number).unwrap().map_or(Version::ABSENT, |found| found.version);
            changes.put(Kind::Timeline, number, old, vec![round as u8; 4000]);
        }
        store.commit(changes).unwrap();
    }
}

#[test]
fn space_comes_back_and_everything_stays() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    rewrite(&store, 60);
    let (before, head) = (everything(&store), store.head());
    drop(store);
    let Compacted { before: large, after: small } = compact(dir.path(), &opening(), &mut unwatched).unwrap();
    println!("{large} bytes before, {small} after");
    assert!(small < large);
    let store = reopen(dir.path());
    assert_eq!((everything(&store), store.head(), store.chain_break()), (before, head, None));
    rewrite(&store, 2);
}

#[test]
fn cancelled_it_leaves_the_office_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    for part in 0..15 {
        let mut changes = ChangeSet::new(facts("persons"));
        for number in part * 100..part * 100 + 100 {
            changes.put(Kind::Person, key(number), Version::ABSENT, vec![1; 50]);
        }
        store.commit(changes).unwrap();
    }
    let before = everything(&store);
    assert!(matches!(compact(dir.path(), &opening(), &mut unwatched), Err(StoreError::Held { .. })));
    drop(store);
    let mut asked = 0;
    let mut cancel = |progress: sportello::store::Progress| {
        asked += 1;
        assert!(progress.done <= progress.total.unwrap());
        ControlFlow::Break(())
    };
    assert!(matches!(compact(dir.path(), &opening(), &mut cancel), Err(StoreError::Cancelled)));
    assert_eq!(asked, 1);
    assert!(!dir.path().join("store.new").exists());
    assert_eq!(everything(&reopen(dir.path())), before);
}

#[test]
fn stopped_between_its_renames_the_next_opening_goes_on() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let store = create(&office);
    rewrite(&store, 3);
    let before = everything(&store);
    drop(store);
    let at = |name: &str| office.join(name);
    // what is on disk at each step of the swap
    let steps: [&dyn Fn(); 4] = [
        &|| std::fs::create_dir(at("store.new")).unwrap(),
        &|| copy_dir(&at("store"), &at("store.ready")),
        &|| std::fs::rename(at("store"), at("store.ready")).unwrap(),
        &|| copy_dir(&at("store"), &at("store.old")),
    ];
    for step in steps {
        step();
        assert_eq!(everything(&reopen(&office)), before);
        for name in ["store.new", "store.ready", "store.old"] {
            assert!(!at(name).exists());
        }
    }
}
