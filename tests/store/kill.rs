//! A writer killed at any moment loses nothing it has acknowledged.
//!
//! `SPORTELLO_KILL_ROUNDS` asks for more rounds.

use crate::child;
use std::time::Duration;

#[test]
fn a_killed_writer_loses_nothing_acknowledged() {
    let rounds: u64 =
        std::env::var("SPORTELLO_KILL_ROUNDS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(4);
    let dir = tempfile::tempdir().unwrap();
    let office = dir.path().join("office");
    let mut acknowledged = 0;
    for round in 0..rounds {
        // the same office again and again: recovery on recovery
        let mut writer = child::start("write", &office, 0);
        assert!(writer.line().is_some(), "the writer never came to its first commit");
        std::thread::sleep(Duration::from_millis(100 + round * 177 % 700));
        acknowledged = writer.kill().max(acknowledged);
        child::verify(&office, acknowledged);
    }
    println!("{rounds} kills, {acknowledged} commits acknowledged, all there");
}
