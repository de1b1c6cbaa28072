//! The contract of the port, on every engine.

use crate::harness::{Card, Engine, card, facts, key, put};
use rstest::rstest;
use sportello::store::{
    ChangeSet, Fault, Key, Kind, Link, MAX_DETAIL, MAX_WRITES, Revision, Store, StoreError, Touch, Version,
    check_chain, read, rows, rows_under,
};
use std::ops::Bound;

#[rstest]
fn a_new_store_is_empty(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    assert_eq!(store.revision(), Revision(0));
    assert_eq!(store.get(Kind::Person, &key(1)).unwrap(), None);
    assert_eq!(store.journal(Revision(0), 10).unwrap(), []);
    assert_eq!(check_chain(store, Link::default()).unwrap(), Ok(Link::default()));
    let health = store.health().unwrap();
    assert_eq!((health.records, health.payload, health.worth_compacting()), (0, 0, false));
}

#[rstest]
fn a_record_comes_back_with_its_version(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    let mut changes = ChangeSet::new(facts("register"));
    changes.put_record(key(1), Version::ABSENT, &card("Rossi")).unwrap();
    assert_eq!(store.commit(changes).unwrap(), Revision(1));
    let found = read::<Card>(store, &key(1)).unwrap().unwrap();
    assert_eq!((found.version, found.value), (Version(1), card("Rossi")));

    let mut changes = ChangeSet::new(facts("rename"));
    changes.put_record(key(1), found.version, &card("Bianchi")).unwrap();
    changes.put(Kind::Company, key(1), Version::ABSENT, b"same key, another kind".to_vec());
    assert_eq!(store.commit(changes).unwrap(), Revision(2));
    assert_eq!(read::<Card>(store, &key(1)).unwrap().unwrap().value, card("Bianchi"));
    assert_eq!(store.get(Kind::Company, &key(1)).unwrap().unwrap().version, Version(2));
    assert_eq!(store.health().unwrap().records, 2);
}

#[rstest]
fn bytes_that_are_no_record_are_named(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    trial.store.commit(put(Kind::Person, key(1), Version::ABSENT, b"garbage")).unwrap();
    let error = read::<Card>(&*trial.store, &key(1)).unwrap_err();
    assert!(
        matches!(error, StoreError::Record { kind: Kind::Person, key: at, .. } if at == key(1)),
        "{error}"
    );
}

#[rstest]
fn a_stale_write_is_a_conflict_and_changes_nothing(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"one")).unwrap();
    store.commit(put(Kind::Person, key(1), Version(1), b"two")).unwrap();
    for (based_on, delete) in
        [(Version::ABSENT, false), (Version(1), false), (Version(1), true), (Version(3), false)]
    {
        let mut changes = put(Kind::Company, key(9), Version::ABSENT, b"goes with it or not at all");
        if delete {
            changes.delete(Kind::Person, key(1), based_on);
        } else {
            changes.put(Kind::Person, key(1), based_on, b"stale".to_vec());
        }
        match store.commit(changes).unwrap_err() {
            StoreError::Conflict { kind, key: at, expected, found } => {
                assert_eq!((kind, at, expected, found), (Kind::Person, key(1), based_on, Version(2)));
            }
            other => panic!("{other}"),
        }
    }
    assert_eq!(store.get(Kind::Person, &key(1)).unwrap().unwrap().value, b"two");
    assert_eq!(store.get(Kind::Company, &key(9)).unwrap(), None);
    assert_eq!((store.revision(), store.journal(Revision(0), 9).unwrap().len()), (Revision(2), 2));
}

#[rstest]
fn a_version_never_comes_again(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"one")).unwrap();
    let mut changes = ChangeSet::new(facts("delete"));
    changes.delete(Kind::Person, key(1), Version(1));
    store.commit(changes).unwrap();
    assert_eq!(store.get(Kind::Person, &key(1)).unwrap(), None);
    assert_eq!(store.health().unwrap().records, 0);
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"again")).unwrap();
    let stale = store.commit(put(Kind::Person, key(1), Version(1), b"based on the first life"));
    assert!(matches!(stale, Err(StoreError::Conflict { found: Version(3), .. })));
}

#[rstest]
fn pages_come_in_key_order_between_bounds(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    // written out of order, over two commits
    for part in [[7, 1, 9, 3], [0, 8, 2, 6]] {
        let mut changes = ChangeSet::new(facts("some"));
        for number in part {
            changes.put(Kind::Vacancy, key(number), Version::ABSENT, number.to_string().into_bytes());
        }
        store.commit(changes).unwrap();
    }
    let keys = |from: Bound<u64>, to: Bound<u64>, limit| {
        let (from, to) = (from.map(key), to.map(key));
        let rows = store.page(Kind::Vacancy, from.as_ref(), to.as_ref(), limit).unwrap();
        rows.iter().map(|row| u64::from_be_bytes(row.key.as_bytes().try_into().unwrap())).collect::<Vec<_>>()
    };
    use Bound::{Excluded, Included, Unbounded};
    assert_eq!(keys(Unbounded, Unbounded, 99), [0, 1, 2, 3, 6, 7, 8, 9]);
    assert_eq!(keys(Unbounded, Unbounded, 3), [0, 1, 2]);
    assert_eq!(keys(Excluded(2), Unbounded, 3), [3, 6, 7]);
    assert_eq!(keys(Included(2), Excluded(8), 99), [2, 3, 6, 7]);
    assert_eq!(keys(Included(4), Included(8), 99), [6, 7, 8]);
    assert_eq!(keys(Included(8), Included(4), 99), [0; 0]);
    assert_eq!(keys(Excluded(4), Excluded(4), 99), [0; 0]);
    assert_eq!(keys(Unbounded, Unbounded, 0), [0; 0]);
    assert_eq!(store.page(Kind::School, Unbounded, Unbounded, 9).unwrap(), []);
    for page in [1, 2, 3, 4, 8, 9] {
        let all: Vec<_> = rows(store, Kind::Vacancy, page).map(|row| row.unwrap().bytes).collect();
        assert_eq!(all, [b"0", b"1", b"2", b"3", b"6", b"7", b"8", b"9"], "pages of {page}");
    }
}

#[rstest]
fn the_pages_of_one_subject_are_found_by_its_id(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let ids = [1, 2, u128::MAX].map(uuid::Uuid::from_u128);
    for id in ids {
        let mut changes = ChangeSet::new(facts("timeline"));
        for page in [300, 0, 2, 1] {
            changes.put(Kind::Timeline, Key::paged(id, page), Version::ABSENT, page.to_string().into_bytes());
        }
        trial.store.commit(changes).unwrap();
    }
    for id in ids {
        let found: Vec<_> =
            rows_under(&*trial.store, Kind::Timeline, id.into(), 3).map(|row| row.unwrap().bytes).collect();
        assert_eq!(found, [&b"0"[..], b"1", b"2", b"300"]);
    }
}

#[rstest]
fn the_journal_says_who_did_what_to_which(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"one")).unwrap();
    let mut told = facts("disclose");
    told.detail = b"reason: medical check".to_vec();
    let mut changes = ChangeSet::new(told.clone());
    changes.saw(Kind::Sealed, key(1)).delete(Kind::Person, key(1), Version(1));
    changes.put(Kind::Draft, key(5), Version(77), b"a draft has no version to be stale".to_vec());
    store.commit(changes).unwrap();
    store.commit(ChangeSet::new(facts("alone"))).unwrap();

    let entries = store.journal(Revision(1), 10).unwrap();
    assert_eq!(entries.len(), 2);
    assert_eq!((entries[0].revision, &entries[0].facts), (Revision(2), &told));
    assert_eq!(entries[0].touched, [Touch::Deleted(Kind::Person, key(1)), Touch::Seen(Kind::Sealed, key(1))]);
    assert_eq!((entries[1].revision, entries[1].touched.len()), (Revision(3), 0));
    assert_eq!(store.journal(Revision(0), 2).unwrap().len(), 2);
    assert_eq!(store.journal(Revision(3), 2).unwrap(), []);
    assert_eq!(check_chain(store, Link::default()).unwrap(), Ok(store.head()));
    assert_eq!(check_chain(store, entries[0].link()).unwrap(), Ok(store.head()));
    let forged = Link { revision: Revision(2), ..Link::default() };
    assert_eq!(check_chain(store, forged).unwrap().unwrap_err().fault, Fault::Unlinked);
}

#[rstest]
fn drafts_are_kept_without_a_trace(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    for text in ["r", "ri", "richiama"] {
        store.keep(Kind::Draft, &key(1), Some(text.as_bytes())).unwrap();
    }
    assert_eq!(store.get(Kind::Draft, &key(1)).unwrap().unwrap().value, b"richiama");
    assert_eq!((store.revision(), store.health().unwrap().records), (Revision(0), 1));
    store.keep(Kind::Draft, &key(1), None).unwrap();
    store.keep(Kind::Draft, &key(1), None).unwrap();
    assert_eq!(store.get(Kind::Draft, &key(1)).unwrap(), None);
    assert_eq!((store.health().unwrap().records, store.health().unwrap().payload), (0, 0));
    assert!(matches!(store.keep(Kind::Person, &key(1), None), Err(StoreError::NotADraft(Kind::Person))));
    let long = vec![0; 20_000];
    assert!(matches!(store.keep(Kind::Draft, &key(1), Some(&long)), Err(StoreError::TooLarge { .. })));
}

#[rstest]
fn what_can_not_be_one_commit_is_refused(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store = &*trial.store;
    let many = |count, size| {
        let mut changes = ChangeSet::new(facts("many"));
        for number in 0..count {
            changes.put(Kind::Person, key(number), Version::ABSENT, vec![1; size]);
        }
        changes
    };
    let limit = MAX_WRITES as u64;
    assert!(many(limit - 1, 1).has_room(1, 1) && !many(limit - 1, 1).has_room(2, 1));
    for changes in [many(limit + 1, 1), many(200, 11_000), many(1, 16 * 1024 + 1)] {
        assert!(matches!(store.commit(changes), Err(StoreError::TooLarge { .. })));
    }
    let mut long = facts("long");
    long.detail = vec![0; MAX_DETAIL + 1];
    assert!(matches!(store.commit(ChangeSet::new(long)), Err(StoreError::TooLarge { .. })));
    let mut twice = put(Kind::Person, key(1), Version::ABSENT, b"one");
    twice.delete(Kind::Person, key(1), Version::ABSENT);
    assert!(matches!(store.commit(twice), Err(StoreError::Repeated { kind: Kind::Person, .. })));
    assert_eq!(store.revision(), Revision(0));
    store.commit(many(limit, 8 * 1024)).unwrap();
    assert_eq!(store.health().unwrap().records, limit);
}

#[rstest]
fn of_many_writers_each_wins_once(#[values(Engine::Memory, Engine::Sled)] engine: Engine) {
    let trial = engine.trial();
    let store: &dyn Store = &*trial.store;
    let (writers, rounds) = (4, 25);
    let add_one = || {
        loop {
            let found = store.get(Kind::Counter, &key(0)).unwrap();
            let (version, count) = found.map_or((Version::ABSENT, 0), |found| {
                (found.version, u32::from_le_bytes(found.value.try_into().unwrap()))
            });
            match store.commit(put(Kind::Counter, key(0), version, &(count + 1u32).to_le_bytes())) {
                Ok(_) => break,
                Err(StoreError::Conflict { .. }) => {}
                Err(other) => panic!("{other}"),
            }
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..writers {
            scope.spawn(|| (0..rounds).for_each(|_| add_one()));
        }
    });
    let count = store.get(Kind::Counter, &key(0)).unwrap().unwrap().value;
    assert_eq!(u32::from_le_bytes(count.try_into().unwrap()), writers * rounds);
    assert_eq!(check_chain(store, Link::default()).unwrap(), Ok(store.head()));
}
