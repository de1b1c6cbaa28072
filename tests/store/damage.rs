//! Damaged files give an error with a name, or the right data; never wrong data, a panic, or a standstill.

use crate::harness::{create, everything, facts, key, opening};
use crate::opening::copy_dir;
use sportello::store::{ChangeSet, JournalEntry, Kind, Row, SledStore, Store, StoreError, Version};
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::Duration;

type All = (Vec<(Kind, Row)>, Vec<JournalEntry>);

/// An office with a few hundred commits, closed and reopened in between, and what is in it.
fn office(dir: &Path) -> All {
    for part in 0..3u64 {
        let store = create(dir);
        for number in part * 100..part * 100 + 100 {
            let mut changes = ChangeSet::new(facts("some"));
            changes.put(Kind::Person, key(number), Version::ABSENT, vec![number as u8; 700]);
            let old = store
                .get(Kind::Timeline, &key(number % 20))
                .unwrap()
                .map_or(Version(0), |found| found.version);
            changes.put(Kind::Timeline, key(number % 20), old, vec![number as u8; 3000]);
            store.commit(changes).unwrap();
        }
        if part == 2 {
            return everything(&store);
        }
    }
    unreachable!()
}

/// Opens and reads all in another thread; what is read must be right.
fn meets(dir: &Path, all: &All) -> String {
    let (sender, outcome) = channel();
    let (office, all) = (dir.to_path_buf(), all.clone());
    std::thread::spawn(move || {
        let said = match SledStore::open(&office, &opening()) {
            Err(error) => Err(error),
            Ok(store) => read_all(&store, &all),
        };
        sender
            .send(said.map_err(|error| named(&error)).map_or_else(|name| name, |()| "right".to_owned()))
            .unwrap();
    });
    outcome.recv_timeout(Duration::from_secs(60)).expect("a standstill, or a panic that was not contained")
}

fn read_all(store: &SledStore, (rows, journal): &All) -> Result<(), StoreError> {
    for (kind, row) in rows {
        let found = store.get(*kind, &row.key)?;
        let found = found.unwrap_or_else(|| panic!("{kind} {} is not there, and nobody says so", row.key));
        assert_eq!((found.version, &found.value), (row.version, &row.bytes), "wrong data");
    }
    let found = store.journal(sportello::store::Revision(0), usize::MAX)?;
    assert_eq!(&found, journal, "wrong journal");
    assert_eq!(store.chain_break(), None);
    Ok(())
}

fn named(error: &StoreError) -> String {
    match error {
        StoreError::Damaged { .. } => "damaged",
        StoreError::LostCommits { .. } => "lost",
        StoreError::JournalEntry { .. } => "journal",
        other => panic!("{other:?}"),
    }
    .to_owned()
}

#[test]
fn a_truncated_store_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let (whole, cut) = (dir.path().join("whole"), dir.path().join("cut"));
    let all = office(&whole);
    let length = std::fs::metadata(whole.join("store/db")).unwrap().len();
    for kept in [0, 1, 4096, length / 3, length / 2] {
        let _ = std::fs::remove_dir_all(&cut);
        copy_dir(&whole, &cut);
        std::fs::OpenOptions::new().write(true).open(cut.join("store/db")).unwrap().set_len(kept).unwrap();
        let met = meets(&cut, &all);
        assert!(met == "damaged" || met == "lost", "{kept} of {length} bytes: {met}");
    }
}

#[test]
fn a_missing_or_garbled_file_is_noticed() {
    let dir = tempfile::tempdir().unwrap();
    let (whole, hurt) = (dir.path().join("whole"), dir.path().join("hurt"));
    let all = office(&whole);
    let snapshot = std::fs::read_dir(whole.join("store"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .find(|name| name.starts_with("snap."))
        .unwrap();
    for name in ["db", "conf", &snapshot] {
        for garbled in [false, true] {
            let _ = std::fs::remove_dir_all(&hurt);
            copy_dir(&whole, &hurt);
            let file = hurt.join("store").join(name);
            if garbled {
                std::fs::write(&file, [0xa5; 3000]).unwrap();
            } else {
                std::fs::remove_file(&file).unwrap();
            }
            // without its snapshot or its settings the engine may find everything again
            let met = meets(&hurt, &all);
            println!("{name} {}: {met}", if garbled { "garbled" } else { "missing" });
            assert!(["damaged", "lost", "right"].contains(&met.as_str()));
        }
    }
}

#[test]
fn a_flipped_bit_is_noticed_or_harmless() {
    let rounds: u64 =
        std::env::var("SPORTELLO_FLIP_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(16);
    let dir = tempfile::tempdir().unwrap();
    let (whole, hurt) = (dir.path().join("whole"), dir.path().join("hurt"));
    let all = office(&whole);
    let bytes = std::fs::read(whole.join("store/db")).unwrap();
    let used = bytes.iter().rposition(|byte| *byte != 0).unwrap() as u64;
    let mut tally = std::collections::BTreeMap::new();
    for round in 0..rounds {
        let _ = std::fs::remove_dir_all(&hurt);
        copy_dir(&whole, &hurt);
        let mut bytes = bytes.clone();
        let place = (round * 2_654_435_761 + 12_345) % used;
        bytes[usize::try_from(place).unwrap()] ^= 1 << (round % 8);
        std::fs::write(hurt.join("store/db"), &bytes).unwrap();
        *tally.entry(meets(&hurt, &all)).or_insert(0) += 1;
    }
    println!("{rounds} flipped bits: {tally:?}");
}
