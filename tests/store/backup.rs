//! Backups hold one moment, come back as they were, and are refused when damaged.

use crate::harness::{create, everything, facts, key, opening, put, reopen, unwatched};
use sportello::store::sled::{Restored, restore};
use sportello::store::{ChangeSet, Kind, Link, Revision, SledStore, Store, StoreError, Version, check_chain};
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

fn filled(dir: &Path) -> SledStore {
    let store = create(dir);
    for part in 0..20 {
        let mut changes = ChangeSet::new(facts("persons"));
        for number in part * 100..part * 100 + 100 {
            changes.put(
                Kind::ALL[usize::try_from(number % 12).unwrap()],
                key(number),
                Version::ABSENT,
                vec![9; 300],
            );
        }
        store.commit(changes).unwrap();
    }
    store
}

#[test]
fn an_office_comes_back_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let store = filled(&dir.path().join("office"));
    let file = dir.path().join("office.backup");
    std::fs::write(&file, "an older one").unwrap();
    let done = store.backup(&file, &mut unwatched).unwrap();
    assert_eq!((done.revision, done.bytes), (Revision(20), std::fs::metadata(&file).unwrap().len()));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    let copy = dir.path().join("deep/copy");
    let restored = restore(&file, &copy, &opening(), &mut unwatched).unwrap();
    assert_eq!(restored, Restored { records: 2000, revision: Revision(20) });
    let again = reopen(&copy);
    assert_eq!(everything(&again), everything(&store));
    assert_eq!((again.head(), again.chain_break()), (store.head(), None));
    assert_eq!(again.health().unwrap().payload, store.health().unwrap().payload);
    again.commit(ChangeSet::new(facts("life goes on"))).unwrap();
    drop(again);
    assert!(matches!(restore(&file, &copy, &opening(), &mut unwatched), Err(StoreError::Occupied(_))));
    assert_eq!(reopen(&copy).revision(), Revision(21));
}

#[test]
fn what_others_write_meanwhile_is_in_it_or_not_at_all() {
    let dir = tempfile::tempdir().unwrap();
    let store = filled(&dir.path().join("office"));
    let file = dir.path().join("office.backup");
    let mut wrote = 0;
    let mut write = |_| {
        // the other hand at work while the backup is made: a change, a deletion, a newcomer
        wrote += 1;
        let mut changes = put(Kind::Person, key(5000 + wrote), Version::ABSENT, b"new");
        let number = key(12 * wrote);
        let old = store.get(Kind::Person, &number).unwrap().unwrap().version;
        changes.put(Kind::Person, number, old, b"changed".to_vec());
        let number = key(12 * wrote + 1);
        let old = store.get(Kind::Sealed, &number).unwrap().unwrap().version;
        changes.delete(Kind::Sealed, number, old);
        store.commit(changes).unwrap();
        ControlFlow::Continue(())
    };
    store.backup(&file, &mut write).unwrap();
    assert!(wrote > 0);
    let copy = dir.path().join("copy");
    restore(&file, &copy, &opening(), &mut unwatched).unwrap();
    let again = reopen(&copy);
    assert_eq!(everything(&again), everything(&store));
    assert_eq!(check_chain(&again, Link::default()).unwrap(), Ok(store.head()));
    assert_eq!(again.health().unwrap().records, store.health().unwrap().records);
}

#[test]
fn the_files_beside_the_store_come_back_with_it() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let store = filled(&office);
    let files =
        [("standards/regione.toml", 300), ("standards/vuoto.toml", 0), ("tables/skills.csv", 200_000)];
    for (name, length) in files {
        std::fs::create_dir_all(office.join(name).parent().unwrap()).unwrap();
        std::fs::write(office.join(name), vec![b'x'; length]).unwrap();
    }
    // neither is the office's
    std::fs::write(office.join("tables/skills.csv.writing"), "half").unwrap();
    std::fs::write(office.join("standards/.swp"), "hidden").unwrap();
    let file = dir.path().join("office.backup");
    store.backup(&file, &mut unwatched).unwrap();

    let copy = dir.path().join("copy");
    let mut cancel = |_| ControlFlow::Break(());
    assert!(matches!(restore(&file, &copy, &opening(), &mut cancel), Err(StoreError::Cancelled)));
    assert!(!copy.join("standards/regione.toml").exists() && !copy.join("tables/skills.csv").exists());
    restore(&file, &copy, &opening(), &mut unwatched).unwrap();
    for (name, length) in files {
        assert_eq!(std::fs::read(copy.join(name)).unwrap(), vec![b'x'; length], "{name}");
    }
    let count = |folder: &str| std::fs::read_dir(copy.join(folder)).unwrap().count();
    assert_eq!((count("standards"), count("tables")), (2, 1));
    assert_eq!(everything(&reopen(&copy)), everything(&store));

    let whole = std::fs::read(&file).unwrap();
    for place in (20..300_000.min(whole.len())).step_by(9973) {
        let mut bytes = whole.clone();
        bytes[place] ^= 4;
        std::fs::write(&file, &bytes).unwrap();
        let third = dir.path().join("third");
        let refused = restore(&file, &third, &opening(), &mut unwatched);
        assert!(matches!(refused, Err(StoreError::DamagedBackup(_))), "{place}");
        assert!(!third.exists());
    }
}

#[test]
fn a_backup_from_before_there_were_files_is_read() {
    use sha2::Digest as _;
    let dir = tempfile::tempdir().unwrap();
    let store = filled(&dir.path().join("office"));
    let file = dir.path().join("office.backup");
    store.backup(&file, &mut unwatched).unwrap();
    let mut bytes = std::fs::read(&file).unwrap();
    assert!(bytes.starts_with(b"sportello backup 2\n"));
    bytes[17] = b'1';
    let end = bytes.len() - 32;
    let digest = sha2::Sha256::digest(&bytes[..end]);
    bytes[end..].copy_from_slice(&digest);
    std::fs::write(&file, &bytes).unwrap();
    let copy = dir.path().join("copy");
    restore(&file, &copy, &opening(), &mut unwatched).unwrap();
    assert_eq!(everything(&reopen(&copy)), everything(&store));
}

#[test]
fn a_damaged_backup_is_refused_and_nothing_written() {
    let dir = tempfile::tempdir().unwrap();
    let store = filled(&dir.path().join("office"));
    let file = dir.path().join("office.backup");
    store.backup(&file, &mut unwatched).unwrap();
    let whole = std::fs::read(&file).unwrap();
    let copy = dir.path().join("copy");
    let refused = |bytes: &[u8], what: &str| {
        std::fs::write(&file, bytes).unwrap();
        match restore(&file, &copy, &opening(), &mut unwatched) {
            Err(StoreError::DamagedBackup(_)) => assert!(!copy.exists(), "{what}"),
            other => panic!("{what}: {other:?}"),
        }
    };
    for length in [0, 5, 19, 20, whole.len() / 2, whole.len() - 33, whole.len() - 1] {
        refused(&whole[..length], "cut");
    }
    refused(&[&whole[..], b"x"].concat(), "longer");
    refused(b"codice_fiscale,cognome,nome\n", "another file");
    for round in 0..60 {
        let mut bytes = whole.clone();
        let place = round * 7919 * 13 % whole.len();
        bytes[place] ^= 1 << (round % 8);
        refused(&bytes, "flipped");
    }
    std::fs::write(&file, &whole).unwrap();
    restore(&file, &copy, &opening(), &mut unwatched).unwrap();
}

#[test]
fn a_cancelled_backup_or_restore_leaves_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let store = filled(&dir.path().join("office"));
    let file = dir.path().join("office.backup");
    let mut cancel = |_| ControlFlow::Break(());
    assert!(matches!(store.backup(&file, &mut cancel), Err(StoreError::Cancelled)));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    assert!(matches!(store.backup(&dir.path().join("none/x"), &mut unwatched), Err(StoreError::Io { .. })));
    store.backup(&file, &mut unwatched).unwrap();
    let copy = dir.path().join("copy");
    assert!(matches!(restore(&file, &copy, &opening(), &mut cancel), Err(StoreError::Cancelled)));
    assert!(!copy.join("store").exists() && !copy.join("store.new").exists());
    restore(&file, &copy, &opening(), &mut unwatched).unwrap();
}
