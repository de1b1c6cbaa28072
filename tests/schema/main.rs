//! The stored bytes of every schema, kept: what was written once must be read for ever, and what is written today
//! must not change by accident. A new schema gets new files beside the old ones.
//!
//! `SPORTELLO_KEEP=1 cargo test --test schema` writes the bytes of a schema that has none yet; it never overwrites.

#![allow(clippy::unwrap_used, reason = "a test stops at the first thing it cannot read")]

use std::fmt::{Debug, Write};
use std::fs;
use std::path::PathBuf;

use serde::de::DeserializeOwned;
use sportello::domain::{Company, Merger, OfficeSettings, Person, Vacancy};
use sportello::office::{Draft, TimelinePage};
use sportello::store::codec::{self, Record};

fn kept(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/schema").join(name)
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    for line in bytes.chunks(40) {
        line.iter().for_each(|byte| write!(text, "{byte:02x}").unwrap());
        text.push('\n');
    }
    text
}

fn unhex(text: &str) -> Vec<u8> {
    let digits: Vec<char> = text.chars().filter(char::is_ascii_hexdigit).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

fn stays<T: Record + DeserializeOwned + PartialEq + Debug>(name: &str) {
    let readable = fs::read_to_string(kept(&format!("{name}.json"))).unwrap();
    let record: T = serde_json::from_str(&readable).unwrap();
    let bytes = codec::encode(&record).unwrap();
    let path = kept(&format!("{name}.v{}.hex", T::SCHEMA));
    if std::env::var_os("SPORTELLO_KEEP").is_some() && !path.exists() {
        fs::write(&path, hex(&bytes)).unwrap();
    }
    let old = unhex(&fs::read_to_string(&path).unwrap());
    assert_eq!(codec::decode::<T>(&old).unwrap(), record, "{name}: old bytes are read");
    assert!(old == bytes, "{name}: the bytes changed, so the schema needs its next number");
}

#[test]
fn persons() {
    stays::<Person>("person");
}

#[test]
fn companies() {
    stays::<Company>("company");
}

#[test]
fn vacancies() {
    stays::<Vacancy>("vacancy");
}

#[test]
fn settings() {
    stays::<OfficeSettings>("office");
}

#[test]
fn timelines() {
    stays::<TimelinePage>("timeline");
}

/// What people declare, operators decide, and is reported of measures.
#[test]
fn declared_events() {
    stays::<TimelinePage>("declared");
}

#[test]
fn mergers() {
    stays::<Merger>("merger");
}

#[test]
fn drafts() {
    stays::<Draft>("draft");
}
