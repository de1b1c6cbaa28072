//! Long work: stopped by the operator, or by a disk that is full.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::desk::Desk;
use crate::trouble::Mounted;

/// Companies with VAT numbers from a thousand on.
fn companies(from: u32, count: u32) -> String {
    let mut rows = String::new();
    for number in from..from + count {
        let digits = format!("{number:010}");
        let sum: u32 = digits
            .bytes()
            .enumerate()
            .map(|(at, digit)| match (at % 2, u32::from(digit - b'0')) {
                (0, digit) => digit,
                (_, digit) if digit > 4 => 2 * digit - 9,
                (_, digit) => 2 * digit,
            })
            .sum();
        writeln!(rows, "{digits}{},Impresa {number} di prova,{}", (10 - sum % 10) % 10, "x".repeat(200))
            .unwrap();
    }
    rows
}

const HEADER: &str = "partita_iva,ragione_sociale,indirizzo\n";

#[test]
fn ctrl_c_ends_an_import_after_its_batch() {
    let desk = Desk::new();
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("sportello"))
        .args(["import", "companies", "-", "--json"])
        .env("SPORTELLO_OFFICE", desk.office())
        .env("LANG", "it_IT.UTF-8")
        .env_remove("LC_ALL")
        .env("USER", "m.rossi")
        .current_dir(desk.path(""))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdin.take().unwrap();
    // more than a pipe holds: when it is written, the program listens
    let first = format!("{HEADER}{}", companies(1_000, 1_500));
    assert!(first.len() > 300_000);
    pipe.write_all(first.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(300));
    let signalled = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(signalled.success());
    // it may stop reading before all of it is written
    let _ = pipe.write_all(companies(2_500, 5_000).as_bytes());
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    let told = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{told}");
    assert!(told.contains("Interrotto"), "{told}");
    let counts: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let written = counts["written"].as_u64().unwrap();
    assert!((1..6_500).contains(&written), "{counts}");
    let kept = desk.run(&["export", "companies"]).done();
    assert_eq!(kept.out.lines().count() as u64, written + 1);
    desk.run(&["check"]).done();
}

#[test]
fn a_disk_that_fills_up_stops_an_import_and_loses_nothing() {
    let desk = Desk::bare();
    let Some(disk) = Mounted::new(desk.path("disco"), "size=120m") else { return };
    let office = disk.0.join("ufficio");
    let at = office.to_str().unwrap();
    desk.run(&["--office", at, "init", "--name", "CPI", "--standard", "puglia"]).done();
    std::fs::write(desk.path("imprese.csv"), format!("{HEADER}{}", companies(1_000, 50))).unwrap();
    let filler = disk.0.join("riempitivo");
    std::fs::write(&filler, vec![0; 80_000_000]).unwrap();
    let said = desk.run(&["--office", at, "import", "companies", "imprese.csv"]);
    assert_eq!(said.code, 1, "{} {}", said.out, said.err);
    said.prints(&["0 scritte"]).tells(&["Il disco è quasi pieno", "Libera spazio"]);
    desk.run(&["--office", at, "check"]).done().prints(&["0 imprese"]);
    std::fs::remove_file(&filler).unwrap();
    desk.run(&["--office", at, "import", "companies", "imprese.csv"]).done().prints(&["50 scritte"]);

    std::fs::write(&filler, vec![0; 80_000_000]).unwrap();
    let copy = disk.0.join("copia");
    let full = std::fs::write(disk.0.join("resto"), vec![0; 40_000_000]);
    drop(full);
    let backup = desk.run(&["--office", at, "backup", copy.to_str().unwrap()]);
    assert_eq!(backup.code, 1, "{}", backup.err);
    assert!(!copy.exists());
}

#[test]
fn the_log_names_no_person() {
    let desk = Desk::furnished();
    let log = desk.office().join("sportello.log");
    for args in [&["find", "rossi"][..], &["show", "person", "1"], &["match", "--person", "1"]] {
        crate::desk::said(desk.command(args).env("SPORTELLO_LOG", "trace")).done();
    }
    let text = std::fs::read_to_string(&log).unwrap().to_lowercase();
    assert!(text.contains("find") && text.contains("ended"), "{text}");
    // The time that opens each line is made of digits, and some run of them is in any number.
    for line in text.lines() {
        let (_, said) = line.split_once(' ').unwrap_or_default();
        for personal in ["rossi", "mario", "rssmra", "333"] {
            assert!(!said.contains(personal), "{personal} in {line}");
        }
    }
}
