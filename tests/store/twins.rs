//! The embedded engine does what its plain twin does, whatever is asked of both, over reopening and compaction too.

use crate::harness::{create, everything, facts, key, opening, reopen, unwatched};
use proptest::prelude::*;
use sportello::store::sled::compact;
use sportello::store::{ChangeSet, Kind, MemoryStore, Store, Version};

#[derive(Debug, Clone)]
enum Ask {
    /// Writes (`Some` length) and deletions (`None`); the flag says to name the right version.
    Commit(Vec<(usize, u64, Option<usize>, bool)>),
    Keep(u64, Option<usize>),
    Reopen,
    Compact,
}

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    let length = prop::option::weighted(0.75, 0usize..3000);
    let write = (0..Kind::ALL.len(), 0u64..24, length.clone(), prop::bool::weighted(0.95));
    let ask = prop_oneof![
        20 => prop::collection::vec(write, 0..12).prop_map(Ask::Commit),
        4 => (0u64..4, length).prop_map(|(key, length)| Ask::Keep(key, length)),
        1 => Just(Ask::Reopen),
        1 => Just(Ask::Compact),
    ];
    prop::collection::vec(ask, 1..60)
}

fn changes(store: &dyn Store, writes: &[(usize, u64, Option<usize>, bool)]) -> ChangeSet {
    let mut changes = ChangeSet::new(facts("twin"));
    for (kind, number, length, right) in writes {
        let (kind, key) = (Kind::ALL[*kind], key(*number));
        let version = store.get(kind, &key).unwrap().map_or(Version::ABSENT, |found| found.version);
        let based_on = if *right { version } else { Version(version.0 + 1) };
        match length {
            Some(length) => changes.put(kind, key, based_on, vec![*length as u8; *length]),
            None => changes.delete(kind, key, based_on),
        };
    }
    changes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn both_give_the_same_answers(asks in asks()) {
        let dir = tempfile::tempdir().unwrap();
        let memory = MemoryStore::new();
        let mut sled = create(dir.path());
        for ask in asks {
            match ask {
                Ask::Commit(writes) => {
                    let (plain, real) = (memory.commit(changes(&memory, &writes)), sled.commit(changes(&sled, &writes)));
                    prop_assert_eq!(format!("{plain:?}"), format!("{real:?}"));
                }
                Ask::Keep(number, length) => {
                    let draft = length.map(|length| vec![7; length]);
                    memory.keep(Kind::Draft, &key(number), draft.as_deref()).unwrap();
                    sled.keep(Kind::Draft, &key(number), draft.as_deref()).unwrap();
                }
                Ask::Reopen => {
                    drop(sled);
                    sled = reopen(dir.path());
                }
                Ask::Compact => {
                    drop(sled);
                    compact(dir.path(), &opening(), &mut unwatched).unwrap();
                    sled = reopen(dir.path());
                }
            }
        }
        prop_assert_eq!(everything(&memory), everything(&sled));
        prop_assert_eq!(memory.head(), sled.head());
        let (plain, real) = (memory.health().unwrap(), sled.health().unwrap());
        prop_assert_eq!((plain.records, plain.payload), (real.records, real.payload));
    }
}
