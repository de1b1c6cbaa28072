//! A journal changed behind the store's back is reported when the office is opened.

use crate::harness::{create, facts, reopen};
use sportello::store::{ChangeSet, Fault, Link, Store, check_chain};
use std::path::Path;

/// Lets somebody with the engine in hand at the journal of an office of nine commits; gives what is reported.
fn after(hand: impl FnOnce(&sled::Tree)) -> (u64, Fault) {
    let dir = tempfile::tempdir().unwrap();
    let store = create(dir.path());
    for number in 1..=9 {
        store.commit(ChangeSet::new(facts(&format!("act {number}")))).unwrap();
    }
    assert_eq!(store.chain_break(), None);
    drop(store);
    open_raw(&dir.path().join("store"), hand);
    let store = reopen(dir.path());
    let found = store.chain_break().unwrap();
    assert_eq!(store.health().unwrap().chain_break, Some(found));
    assert_eq!(check_chain(&store, Link::default()).unwrap(), Err(found));
    // it is reported, but work goes on
    store.commit(ChangeSet::new(facts("next"))).unwrap();
    (found.revision.0, found.fault)
}

fn open_raw(dir: &Path, hand: impl FnOnce(&sled::Tree)) {
    let config = sled::Config::new().path(dir).segment_size(2 * 1024 * 1024);
    let db = (0..100)
        .find_map(|_| {
            config.open().ok().or_else(|| {
                std::thread::sleep(std::time::Duration::from_millis(20));
                None
            })
        })
        .unwrap();
    hand(&db.open_tree("journal").unwrap());
    db.flush().unwrap();
}

fn at(revision: u64) -> [u8; 8] {
    revision.to_be_bytes()
}

#[test]
fn an_altered_entry_is_named() {
    let flipped = after(|journal| {
        let mut entry = journal.get(at(4)).unwrap().unwrap().to_vec();
        entry[30] ^= 1;
        journal.insert(at(4), entry).unwrap();
    });
    assert_eq!(flipped, (4, Fault::Altered));
}

#[test]
fn a_removed_entry_is_named_even_the_last() {
    for gone in [1, 4, 9] {
        let removed = after(|journal| drop(journal.remove(at(gone)).unwrap()));
        assert_eq!(removed, (gone, Fault::Missing));
    }
}

#[test]
fn swapped_and_repeated_entries_are_named() {
    let swapped = after(|journal| {
        let (four, five) = (journal.get(at(4)).unwrap().unwrap(), journal.get(at(5)).unwrap().unwrap());
        journal.insert(at(4), five).unwrap();
        journal.insert(at(5), four).unwrap();
    });
    assert_eq!(swapped, (4, Fault::Missing));
    let repeated = after(|journal| {
        let four = journal.get(at(4)).unwrap().unwrap();
        journal.insert(at(5), four).unwrap();
    });
    assert_eq!(repeated, (4, Fault::OutOfOrder));
}
