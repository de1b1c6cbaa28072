//! Opening an office: who may, where, and what is said otherwise.

use crate::child;
use crate::harness::{Pretended, create, facts, key, opening, put, reopen};
use sportello::store::{ChangeSet, Kind, Revision, SledStore, Store, StoreError, Version};
use std::os::unix::fs::PermissionsExt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

#[test]
fn what_was_written_is_there_again() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("deep/office");
    let store = create(&office);
    assert_eq!(std::fs::metadata(&office).unwrap().permissions().mode() & 0o777, 0o700);
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"one")).unwrap();
    let head = store.head();
    drop(store);
    let store = reopen(&office);
    assert_eq!((store.head(), store.chain_break()), (head, None));
    assert_eq!(store.get(Kind::Person, &key(1)).unwrap().unwrap().value, b"one");
    store.commit(put(Kind::Person, key(1), Version(1), b"two")).unwrap();
}

#[test]
fn no_office_is_said_and_nothing_made() {
    let dir = tempfile::tempdir().unwrap();
    for place in [dir.path().to_path_buf(), dir.path().join("none")] {
        assert!(matches!(SledStore::open(&place, &opening()), Err(StoreError::Absent(_))));
    }
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn the_second_process_is_told_who_holds_the_office() {
    let dir = tempfile::tempdir().unwrap();
    let mut other = child::start("hold", dir.path(), 0);
    assert_eq!(other.line().as_deref(), Some("held"));
    let Err(StoreError::Held { by: Some(by) }) = SledStore::open(dir.path(), &opening()) else {
        panic!("opened twice")
    };
    assert_eq!((by.pid, by.user.as_str()), (other.id(), "child"));
    assert!(!by.host.is_empty());
    // a killed holder holds nothing up
    other.kill();
    reopen(dir.path());
}

#[test]
fn network_folders_are_refused_before_anything_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let probe = Arc::new(Pretended { free: AtomicU64::new(u64::MAX), system: Some("nfs") });
    let outcome = SledStore::open(dir.path(), &opening().or_create().probing(probe));
    assert!(matches!(outcome, Err(StoreError::NetworkFolder { system: "nfs", .. })));
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn a_volume_nearly_full_takes_no_commits_but_opens() {
    let mib = 1024 * 1024;
    let dir = tempfile::tempdir().unwrap();
    let probe = Pretended::with_free(100 * mib);
    let opening = opening().or_create().probing(probe.clone());
    let store = SledStore::open(dir.path(), &opening).unwrap();
    store.commit(put(Kind::Person, key(1), Version::ABSENT, b"one")).unwrap();
    probe.free.store(40 * mib, Ordering::Relaxed);
    let full = store.commit(put(Kind::Person, key(2), Version::ABSENT, b"two"));
    assert!(
        matches!(full, Err(StoreError::DiskFull { free, needed }) if free == 40 * mib && needed > 64 * mib)
    );
    assert!(matches!(store.keep(Kind::Draft, &key(2), Some(b"two")), Err(StoreError::DiskFull { .. })));
    assert_eq!(store.revision(), Revision(1));
    drop(store);
    let store = SledStore::open(dir.path(), &opening).unwrap();
    // room again: it goes on as if nothing had been
    probe.free.store(u64::MAX, Ordering::Relaxed);
    store.commit(put(Kind::Person, key(2), Version::ABSENT, b"two")).unwrap();
    drop(store);
    probe.free.store(mib, Ordering::Relaxed);
    assert!(matches!(SledStore::open(dir.path(), &opening), Err(StoreError::DiskFull { .. })));
}

#[test]
fn an_office_of_the_future_is_refused_untouched() {
    let dir = tempfile::tempdir().unwrap();
    drop(create(dir.path()));
    std::fs::write(dir.path().join("office.format"), "sportello office format 9\n").unwrap();
    let outcome = SledStore::open(dir.path(), &opening().or_create());
    assert!(matches!(outcome, Err(StoreError::FutureFormat { found: 9, known: 1 })));
}

#[test]
fn a_folder_that_can_not_be_written_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    drop(create(&office));
    for readable in [dir.path(), &office] {
        std::fs::set_permissions(readable, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    // as root every folder can be written: ask somebody else
    match child::as_nobody("open", &office) {
        Some(said) => assert!(said.contains("ReadOnly"), "{said}"),
        None => println!("skipped: this test can't become another user, or that user can't run it"),
    }
}

#[test]
fn a_file_that_is_no_folder_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("file");
    std::fs::write(&file, "x").unwrap();
    assert!(matches!(SledStore::open(&file, &opening()), Err(StoreError::Absent(_))));
    assert!(matches!(SledStore::open(&file, &opening().or_create()), Err(StoreError::Io { .. })));
}

#[test]
fn a_store_behind_its_mark_is_refused_unless_the_loss_is_accepted() {
    let dir = tempfile::tempdir().unwrap();
    drop(create(dir.path()));
    let copy = dir.path().join("copy");
    let store = dir.path().join("store");
    copy_dir(&store, &copy);
    let open = create(dir.path());
    open.commit(ChangeSet::new(facts("one"))).unwrap();
    open.commit(ChangeSet::new(facts("two"))).unwrap();
    drop(open);
    std::fs::remove_dir_all(&store).unwrap();
    std::fs::rename(&copy, &store).unwrap();
    let lost = SledStore::open(dir.path(), &opening());
    assert!(matches!(lost, Err(StoreError::LostCommits { acknowledged: Revision(2), found: Revision(0) })));
    drop(SledStore::open(dir.path(), &opening().accept_loss()).unwrap());
    reopen(dir.path());
}

pub fn copy_dir(from: &std::path::Path, to: &std::path::Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_dir(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
