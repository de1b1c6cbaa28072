//! Files in, files out.

use std::fs;
use std::path::PathBuf;

use crate::desk::{Desk, said};

const PERSONS: &str = "codice_fiscale,cognome,nome,comune,cellulare,competenze,patenti,did_il\n\
    RSSMRA80A01H501U,Rossi,Mario,Bitonto,333 1234567,S001,B,11/10/2026\n\
    VRDLGU75C15A662R,Verdi,Luigi,Bari,,S001,B;CE,\n\
    RSSMRA80A01H501Z,Rossi,Sbagliato,Bari,,,,\n";

fn write(desk: &Desk, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = desk.path(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn good_rows_go_in_and_bad_ones_beside_the_file() {
    let desk = Desk::new();
    write(&desk, "persone.csv", PERSONS);
    let summary = desk.json(&["import", "persons", "persone.csv"]);
    assert_eq!((&summary["read"], &summary["rejected"]), (&3.into(), &1.into()), "{summary}");
    let mut keys: Vec<_> = summary.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["read", "rejected", "warnings", "written"]);
    let rejects = fs::read_to_string(desk.path("persone.scarti.csv")).unwrap();
    assert!(rejects.contains("Sbagliato") && !rejects.contains("Luigi"), "{rejects}");
    assert_eq!(desk.json(&["find", "rossi"]).as_array().unwrap().len(), 1);

    // corrected, and imported again
    let corrected = rejects.replace("RSSMRA80A01H501Z", "RSSSGL80A01A662Y");
    write(&desk, "persone.scarti.csv", corrected);
    let said = desk.run(&["import", "persons", "persone.scarti.csv"]).done();
    assert!(!said.err.contains("panicked"), "{}", said.err);

    // who is known is rejected, unless the operator says update
    let again = desk.json(&["import", "persons", "persone.csv"]);
    assert_eq!(again["written"], 0, "{again}");
    assert!(desk.path("persone.scarti-2.csv").exists(), "earlier rejects are not written over");
    let updated = desk.run(&["import", "persons", "persone.csv", "--update"]).done();
    updated.prints(&["3 righe lette", "1 rifiutate"]);
}

#[test]
fn a_trial_writes_nothing() {
    let desk = Desk::new();
    write(&desk, "persone.csv", PERSONS);
    let before = desk.json(&["journal"]);
    let summary = desk.json(&["import", "persons", "persone.csv", "--dry-run"]);
    assert_eq!((&summary["read"], &summary["written"]), (&3.into(), &2.into()));
    assert_eq!(desk.json(&["journal"]), before);
    assert!(!desk.path("persone.scarti.csv").exists());
    assert_eq!(desk.json(&["find", "rossi"]), serde_json::json!([]));
}

#[test]
fn files_that_are_no_tables_are_refused_whole() {
    let desk = Desk::new();
    let before = desk.json(&["journal"]);
    for (name, content, told) in [
        ("vuoto.csv", &b""[..], ""),
        ("colonne.csv", b"nome,cognome\nMario,Rossi\n", "codice_fiscale"),
        ("foglio.csv", b"PK\x03\x04\x14\x00\x06\x00", ""),
        ("largo.csv", b"\xff\xfec\0o\0d\0i\0c\0e\0", ""),
    ] {
        write(&desk, name, content);
        desk.run(&["import", "persons", name]).refused().tells(&[told]);
    }
    desk.run(&["import", "persons", "manca.csv"]).refused().tells(&["manca.csv", "non c'è"]);
    desk.run(&["import", "persons", "."]).refused();
    desk.run(&["import", "cats", "vuoto.csv"]).misused();
    assert_eq!(desk.json(&["journal"]), before);
}

#[test]
fn rows_from_offices_as_they_are() {
    let desk = Desk::new();
    // Latin-1, `;`, a control character in a name, a day that does not exist, a line of ten megabytes
    let mut file = b"codice_fiscale;cognome;nome;data_nascita\n".to_vec();
    file.extend(b"RSSMRA80A01H501U;Niccol\xf2;Mario;01/01/1980\n");
    file.extend(b"VRDLGU75C15A662R;Ver\x1bdi;Luigi;15/03/1975\n");
    file.extend(b"BNCNNA85M41H501N;Bianchi;Anna;31/02/1985\n");
    file.extend(b"BNCNNA85M41H501N;");
    file.extend(std::iter::repeat_n(b'x', 10_000_000));
    file.extend(b";Anna;\n");
    write(&desk, "latino.csv", file);
    let said = desk.run(&["import", "persons", "latino.csv"]).done();
    said.prints(&["4 righe lette", "1 scritte", "3 rifiutate"]).tells(&["riga 3", "riga 4", "riga 5"]);
    assert_eq!(desk.json(&["find", "niccolò"])[0]["fiscal_code"], "RSSMRA80A01H501U");
}

#[test]
fn everything_exported_makes_the_same_office_elsewhere() {
    let desk = Desk::furnished();
    desk.run(&["export", "all", "--out", "tutto.jsonl"]).done().tells(&["tutto.jsonl"]);
    let other = desk.path("altro");
    let other = other.to_str().unwrap();
    desk.run(&["--office", other, "init", "--name", "Altro", "--standard", "puglia"]).done();
    desk.run(&["--office", other, "import", "all", "tutto.jsonl"]).done();
    desk.run(&["--office", other, "export", "all", "--out", "ancora.jsonl"]).done();
    let read = |name: &str| fs::read_to_string(desk.path(name)).unwrap();
    assert_eq!(read("tutto.jsonl"), read("ancora.jsonl"));
    for (what, id) in [("person", "1"), ("company", "1"), ("vacancy", "1")] {
        assert_eq!(desk.json(&["--office", other, "show", what, id]), desk.json(&["show", what, id]));
    }
    assert!(
        fs::read_dir(desk.path(""))
            .unwrap()
            .all(|entry| { !entry.unwrap().file_name().to_string_lossy().ends_with(".writing") })
    );
}

#[test]
fn exports_are_tables_or_lines() {
    let desk = Desk::furnished();
    desk.run(&["export", "persons"]).done().prints(&["codice_fiscale,", "RSSMRA80A01H501U"]);
    let lines = desk.run(&["export", "persons", "--format", "jsonl"]).done();
    let first: serde_json::Value = serde_json::from_str(lines.out.lines().next().unwrap()).unwrap();
    assert_eq!(first["codice_fiscale"], "RSSMRA80A01H501U");
    let events = desk.run(&["export", "events"]).done().tells(&["1 eventi con dati particolari"]);
    assert!(!events.out.contains("segreto"), "{}", events.out);
    desk.run(&["export", "all", "--format", "csv"]).refused();
    desk.run(&["export", "persons", "--out", "non/qui.csv"]).refused().tells(&["non c'è"]);
    let piped = said(desk.command(&["import", "persons", "-", "--json"]).write_stdin(PERSONS));
    piped.done().prints(&["\"read\": 3"]);
}

#[test]
fn official_tables_become_the_offices_own() {
    let desk = Desk::furnished();
    let table =
        "codice,livello,denominazione\n8.1.3.1.0,5,FACCHINI E ADDETTI ALLO SPOSTAMENTO MERCI DI PROVA\n";
    write(&desk, "cp.csv", table);
    desk.run(&["import", "professions", "cp.csv", "--dry-run"]).done();
    assert!(!desk.office().join("tables").exists());
    let counts = desk.json(&["import", "professions", "cp.csv"]);
    assert_eq!(counts, serde_json::json!({"read": 1, "written": 1, "rejected": 0, "warnings": 0}));
    desk.run(&["show", "vacancy", "1"]).done().prints(&["spostamento merci di prova"]);
    write(&desk, "cp.csv", "codice,livello,denominazione\nx.y,5,NIENTE\n");
    desk.run(&["import", "professions", "cp.csv"]).refused().tells(&["non è stato preso nulla"]);
    desk.run(&["show", "vacancy", "1"]).done().prints(&["spostamento merci di prova"]);
    write(
        &desk,
        "skills_it.csv",
        "conceptUri,preferredLabel,altLabels,status,reuseLevel\n\
         http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab,annodare reti,,released,sector-specific\n",
    );
    desk.run(&["import", "skills", "skills_it.csv"]).done().prints(&["1 voci"]);
    desk.run(&["check"]).done();
    fs::write(desk.office().join("tables/skills.csv"), "rotto").unwrap();
    desk.run(&["find", "rossi"]).refused().tells(&["skills.csv", "Importala di nuovo"]);
}

#[test]
fn the_official_files_are_taken_where_they_are() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/data/professions/cp2011_all_levels_1-6.csv");
    if !std::path::Path::new(file).exists() {
        println!("skipped: no shared data here");
        return;
    }
    let desk = Desk::furnished();
    let counts = desk.json(&["import", "professions", file]);
    assert!(counts["read"].as_u64().unwrap() > 8_000, "{counts}");
    assert_eq!(counts["rejected"], 0);
    desk.run(&["show", "vacancy", "1"]).done();
}
