//! A volume that is full after all, whatever the guard was told: nothing acknowledged is lost.
//!
//! It needs root, for a small volume of its own; skipped, saying so, without.

use crate::harness::{Pretended, facts, key, opening, reopen};
use crate::opening::copy_dir;
use sportello::store::{ChangeSet, Kind, SledStore, Store, StoreError, Version};
use std::path::Path;
use std::process::Command;

struct Small<'a>(&'a Path);

impl Drop for Small<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(self.0).status();
    }
}

#[test]
fn a_write_that_fails_ends_the_writing_and_loses_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let (small, roomy) = (dir.path().join("small"), dir.path().join("roomy"));
    std::fs::create_dir(&small).unwrap();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "-o", "size=24m", "tmpfs"]).arg(&small).output();
    if !mounted.is_ok_and(|output| output.status.success()) {
        println!("skipped: no small volume can be mounted here");
        return;
    }
    let mount = Small(&small);
    // a guard that believes in endless room
    let opening = opening().or_create().probing(Pretended::with_free(1 << 50));
    let store = SledStore::open(&small.join("office"), &opening).unwrap();
    let person = |number: u64| {
        let mut changes = ChangeSet::new(facts("fill"));
        changes.put(Kind::Person, key(number), Version::ABSENT, vec![number as u8; 15_000]);
        changes
    };
    let failed =
        (0..10_000).find_map(|number| store.commit(person(number)).err().map(|error| (number, error)));
    let (number, error) = failed.expect("24 MiB hold 150 MB");
    assert!(matches!(error, StoreError::DiskFull { .. } | StoreError::Io { .. }), "{error:?}");
    assert!(number > 100, "{number}");
    assert!(matches!(store.commit(person(number)), Err(StoreError::Broken)));
    assert!(matches!(store.keep(Kind::Draft, &key(1), None), Err(StoreError::Broken)));
    assert_eq!(store.revision().0, number);
    drop(store);
    copy_dir(&small.join("office"), &roomy);
    drop(mount);
    let store = reopen(&roomy);
    // the one that failed may be there whole, or not at all
    assert!(store.revision().0 == number || store.revision().0 == number + 1);
    for number in 0..store.revision().0 {
        assert_eq!(store.get(Kind::Person, &key(number)).unwrap().unwrap().value, vec![number as u8; 15_000]);
    }
    store.commit(person(20_000)).unwrap();
}
