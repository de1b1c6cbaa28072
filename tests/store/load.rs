//! A new office loaded in bulk: all or nothing, one journal entry.

use crate::harness::{card, create, facts, key, opening, reopen};
use sportello::store::codec::encode;
use sportello::store::sled::load;
use sportello::store::{Kind, Link, Revision, SledStore, Store, StoreError, Version, check_chain, rows};

fn people(count: u64) -> impl Iterator<Item = Result<(Kind, sportello::store::Key, Vec<u8>), StoreError>> {
    (0..count).map(|number| Ok((Kind::Person, key(number), encode(&card(&number.to_string())).unwrap())))
}

#[test]
fn records_are_there_with_one_entry_for_all() {
    let dir = tempfile::tempdir().unwrap();
    let written = load(dir.path(), &opening(), facts("demo"), people(5000)).unwrap();
    assert_eq!(written, 5000);
    let store = reopen(dir.path());
    assert_eq!(rows(&store, Kind::Person, 1000).count(), 5000);
    assert_eq!(store.get(Kind::Person, &key(4321)).unwrap().unwrap().version, Version(1));
    let journal = store.journal(Revision(0), 9).unwrap();
    assert_eq!((journal.len(), journal[0].facts.act.as_str()), (1, "demo"));
    assert_eq!(check_chain(&store, Link::default()).unwrap(), Ok(store.head()));
    assert_eq!((store.chain_break(), store.health().unwrap().records), (None, 5000));
}

#[test]
fn it_is_all_or_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let stops = people(3000).chain([Err(StoreError::Cancelled)]);
    assert!(matches!(load(dir.path(), &opening(), facts("demo"), stops), Err(StoreError::Cancelled)));
    let repeats = people(10).chain(people(1));
    assert!(matches!(load(dir.path(), &opening(), facts("demo"), repeats), Err(StoreError::Repeated { .. })));
    let long = [Ok::<_, StoreError>((Kind::Person, key(1), vec![0; 17_000]))];
    assert!(matches!(load(dir.path(), &opening(), facts("demo"), long), Err(StoreError::TooLarge { .. })));
    assert!(matches!(SledStore::open(dir.path(), &opening()), Err(StoreError::Absent(_))));
    drop(create(dir.path()));
    assert!(matches!(load(dir.path(), &opening(), facts("demo"), people(1)), Err(StoreError::Occupied(_))));
}
