//! Stores that cannot be opened, each with what to do about it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::desk::{Desk, open};

/// The engine's data file.
fn data_file(office: &Path) -> PathBuf {
    office.join("store/db")
}

#[test]
fn a_second_desk_is_told_who_has_the_office() {
    let desk = Desk::furnished();
    let office = open(&desk.office());
    for line in [&["find", "rossi"][..], &["check"], &["compact"], &["journal"]] {
        desk.run(line).refused().tells(&["già aperto da g.verdi", &std::process::id().to_string(), "Chiudi"]);
    }
    desk.run(&["--lang", "en", "find", "x"]).refused().tells(&["open already by g.verdi"]);
    drop(office);
    desk.run(&["find", "rossi"]).done();
}

#[test]
fn an_office_of_the_future_is_left_alone() {
    let desk = Desk::furnished();
    let format = desk.office().join("office.format");
    fs::write(&format, "sportello office format 99\n").unwrap();
    desk.run(&["check"]).refused().tells(&["programma più nuovo", "99", "Aggiorna"]);
    assert_eq!(fs::read_to_string(format).unwrap(), "sportello office format 99\n");
}

#[test]
fn a_damaged_store_says_what_to_do() {
    let desk = Desk::furnished();
    let file = data_file(&desk.office());
    let whole = fs::read(&file).unwrap();
    // every byte of the first records turned over
    let mut bytes = whole.clone();
    for byte in bytes.iter_mut().take(4096) {
        *byte ^= 0xff;
    }
    fs::write(&file, &bytes).unwrap();
    let said = desk.run(&["find", "rossi"]).refused();
    assert!(said.err.contains("danneggiato") || said.err.contains("Mancano"), "{}", said.err);
    said.tells(&["restore"]);
}

#[test]
fn lost_acts_are_told_and_can_be_accepted() {
    let desk = Desk::furnished();
    // the store of before a few acts comes back, as after a cut file system
    let early = desk.path("prima");
    let copied = Command::new("cp").arg("-a").arg(desk.office().join("store")).arg(&early).status().unwrap();
    assert!(copied.success());
    let office = open(&desk.office());
    for _ in 0..3 {
        let note = sportello::office::NewEvent {
            subject: office.projections().lookup.person_by_number(1).unwrap().into(),
            on: crate::desk::day(crate::desk::TODAY),
            kind: sportello::domain::EventKind::Note,
            note: Some("nota".parse().unwrap()),
        };
        office.perform(&crate::desk::by(), sportello::office::Act::Record(note)).unwrap();
    }
    drop(office);
    fs::remove_dir_all(desk.office().join("store")).unwrap();
    fs::rename(&early, desk.office().join("store")).unwrap();

    desk.run(&["find", "rossi"]).refused().tells(&["Mancano gli ultimi 3 atti", "--accept-loss", "restore"]);
    desk.run(&["check"]).refused().tells(&["--accept-loss"]);
    desk.run(&["check", "--accept-loss"]).done().prints(&["Tutto in ordine"]);
    desk.run(&["find", "rossi"]).done().prints(&["ROSSI Mario"]);
}

#[test]
fn a_flipped_bit_is_found_by_check() {
    let desk = Desk::furnished();
    let file = data_file(&desk.office());
    let mut bytes = fs::read(&file).unwrap();
    let at = bytes.windows(5).position(|window| window == b"Mario").unwrap();
    bytes[at] ^= 1;
    fs::write(&file, &bytes).unwrap();
    let said = desk.run(&["check"]);
    assert_eq!(said.code, 1, "{} {}", said.out, said.err);
    assert!(!said.err.contains("panicked"), "{}", said.err);
    assert!(said.err.contains("restore"), "{}", said.err);
}

/// A small file system in memory, where this machine allows mounting.
pub struct Mounted(pub PathBuf);

impl Mounted {
    pub fn new(at: PathBuf, size: &str) -> Option<Self> {
        fs::create_dir(&at).unwrap();
        let done = Command::new("mount").args(["-t", "tmpfs", "-o", size, "tmpfs"]).arg(&at).output();
        if !done.is_ok_and(|output| output.status.success()) {
            println!("skipped: nothing can be mounted here");
            return None;
        }
        Some(Mounted(at))
    }

    fn remount(&self, how: &str) {
        let how = format!("remount,{how}");
        assert!(Command::new("mount").args(["-o", &how]).arg(&self.0).status().unwrap().success());
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_said() {
    let desk = Desk::bare();
    let Some(disk) = Mounted::new(desk.path("disco"), "size=200m") else { return };
    let office = disk.0.join("ufficio");
    let at = office.to_str().unwrap();
    desk.run(&["--office", at, "init", "--name", "CPI", "--standard", "puglia"]).done();
    disk.remount("ro");
    for line in [&["find", "rossi"][..], &["check"], &["journal"], &["compact"]] {
        let said = desk.run(&[&["--office", at], line].concat()).refused();
        said.tells(&["non si può scrivere qui", "Nulla è cambiato"]);
    }
    let below = disk.0.join("altro");
    let init = ["init", "--name", "CPI", "--standard", "puglia"];
    let said = desk.run(&[&["--office", below.to_str().unwrap()], &init[..]].concat());
    said.refused().tells(&["non si può scrivere qui"]);
    disk.remount("rw");
    desk.run(&["--office", at, "check"]).done();
}

#[test]
fn a_full_disk_is_said_before_anything_is_written() {
    let desk = Desk::bare();
    let Some(disk) = Mounted::new(desk.path("disco"), "size=8m") else { return };
    let office = disk.0.join("ufficio");
    let init = ["init", "--name", "CPI", "--standard", "puglia"];
    let said = desk.run(&[&["--office", office.to_str().unwrap()], &init[..]].concat());
    said.refused().tells(&["Il disco è quasi pieno", "Libera spazio"]);
    assert!(!office.join("store").exists());
}

#[test]
fn what_is_left_of_an_interrupted_founding_can_be_founded() {
    let desk = Desk::bare();
    let opening = sportello::store::Opening::new("g.verdi", 0).or_create();
    drop(sportello::store::SledStore::open(&desk.office(), &opening).unwrap());
    desk.run(&["find", "x"]).refused().tells(&["non è stato finito di creare"]);
    desk.run(&["init", "--name", "CPI", "--standard", "puglia"]).done();
}
