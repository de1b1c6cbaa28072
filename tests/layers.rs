//! The plan of the house: a room uses the floors below it, never those above, and no room beside it but where the
//! plan says so.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing it cannot read")]

use std::fs;
use std::path::{Path, PathBuf};

/// Every room with its floor; rooms of one floor do not know each other.
const ROOMS: [(&str, u8); 16] = [
    ("domain", 0),
    ("command", 1),
    ("look", 1),
    ("store", 1),
    ("standards", 2),
    ("rules", 3),
    ("search", 3),
    ("matching", 3),
    ("reports", 4),
    ("office", 5),
    ("exchange", 6),
    ("demo", 6),
    ("app", 7),
    ("ui", 8),
    ("session", 9),
    ("cli", 10),
];

fn floor(room: &str) -> Option<u8> {
    ROOMS.iter().find(|(name, _)| *name == room).map(|(_, floor)| *floor)
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            found.push(path);
        }
    }
    found
}

fn source() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// The rooms that a file names after `crate::`, outside its comments.
fn used(text: &str) -> Vec<&str> {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let names = lines.flat_map(|line| line.split("crate::").skip(1));
    names.filter_map(|after| after.split(|c: char| !c.is_alphanumeric() && c != '_').next()).collect()
}

#[test]
fn floors_point_down() {
    let mut wrong = Vec::new();
    for path in files(&source()) {
        let inside = path.strip_prefix(source()).unwrap();
        let room = inside.components().next().unwrap().as_os_str().to_string_lossy().replace(".rs", "");
        let Some(own) = floor(&room) else {
            assert!(matches!(room.as_str(), "lib" | "main"), "{room} has no floor in the plan");
            continue;
        };
        let text = fs::read_to_string(&path).unwrap();
        for other in used(&text).into_iter().filter(|other| *other != room) {
            match floor(other) {
                Some(floor) if floor < own => {}
                Some(_) => wrong.push(format!("{} uses {other}", inside.display())),
                None => {}
            }
        }
    }
    assert!(wrong.is_empty(), "against the plan:\n{}", wrong.join("\n"));
}

#[test]
fn rooms_stay_small() {
    let too_long: Vec<String> = files(&source())
        .into_iter()
        .filter_map(|path| {
            let lines = fs::read_to_string(&path).unwrap().lines().count();
            (lines > 400).then(|| format!("{} has {lines} lines", path.display()))
        })
        .collect();
    assert!(too_long.is_empty(), "a file over 400 lines wants to be a folder:\n{}", too_long.join("\n"));
}

#[test]
fn no_room_has_a_name_that_says_nothing() {
    for path in files(&source()) {
        let name = path.to_string_lossy();
        for word in ["util", "helper", "common", "misc"] {
            assert!(!name.contains(word), "{name}");
        }
    }
}
