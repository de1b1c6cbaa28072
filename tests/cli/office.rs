//! An office is made, looked after, copied and made again.

use crate::desk::{Desk, open};

#[test]
fn an_office_is_made_once() {
    let desk = Desk::bare();
    desk.run(&["find", "rossi"]).refused().tells(&["non c'è nessun ufficio", "init", "demo"]);
    let made = desk.run(&[
        "init",
        "--name",
        "CPI Bitonto",
        "--standard",
        "puglia",
        "--patron",
        "26/05",
        "--seat",
        "Bitonto",
    ]);
    made.done().tells(&["CPI Bitonto"]);
    let office = open(&desk.office());
    let settings = office.settings().clone();
    assert_eq!((&*settings.name, &*settings.standard), ("CPI Bitonto", "puglia"));
    assert_eq!(settings.seat.unwrap().to_string(), "A893");
    assert!(!settings.calendar.is_working(crate::desk::day("26/05/2026")));
    assert!(!settings.fictional);
    drop(office);
    desk.run(&["init", "--name", "Altro", "--standard", "puglia"]).refused().tells(&["c'è già un ufficio"]);
}

#[test]
fn what_cannot_be_an_office_leaves_no_trace() {
    let desk = Desk::bare();
    let init = |standard: &str, seat: &str| {
        desk.run(&["init", "--name", "CPI", "--standard", standard, "--seat", seat]).refused()
    };
    init("lazio", "Bari").tells(&["lazio", "piemonte", "puglia"]);
    init("puglia", "Paperopoli").tells(&["Paperopoli"]);
    init("puglia", "Samone").tells(&["(TN)", "(TO)"]);
    assert!(!desk.office().exists());
}

#[test]
fn without_a_folder_named_the_data_folder_is_used() {
    let desk = Desk::bare();
    let mut init = desk.command(&["init", "--name", "CPI", "--standard", "piemonte"]);
    crate::desk::said(init.env_remove("SPORTELLO_OFFICE")).done();
    assert!(desk.path("dati/sportello/office/store").is_dir());
}

#[test]
fn check_journal_and_compact_look_after_it() {
    let desk = Desk::furnished();
    let checked = desk.run(&["check"]).done();
    checked.prints(&["una persona", "un'impresa", "1 vacancy", "Registro intatto", "Tutto in ordine"]);
    desk.run(&["journal"]).done().prints(&["m.rossi", "g.verdi", "found-office"]);
    let entries = desk.json(&["journal", "--limit", "2"]);
    assert_eq!(entries.as_array().unwrap().len(), 2);
    assert_eq!(entries[1]["operator"], "g.verdi");
    assert!(entries[1]["revision"].as_u64() > entries[0]["revision"].as_u64());
    desk.run(&["journal", "verify"]).done().prints(&["intatto"]);
    desk.run(&["compact"]).done().tells(&["Compattato"]);
    desk.run(&["find", "rossi"]).done().prints(&["ROSSI Mario"]);
}

#[test]
fn a_copy_makes_the_same_office_elsewhere() {
    let desk = Desk::furnished();
    let (copy, other) = (desk.path("copia"), desk.path("altro"));
    let (copy, other) = (copy.to_str().unwrap(), other.to_str().unwrap());
    let before = desk.json(&["show", "person", "1"]);
    desk.run(&["backup", copy]).done();
    desk.run(&["backup", copy]).refused().tells(&["c'è già", "--force"]);
    desk.run(&["backup", copy, "--force"]).done();
    desk.run(&["restore", copy]).refused().tells(&["c'è già un ufficio"]);
    desk.run(&["--office", other, "restore", copy]).done();
    assert_eq!(desk.json(&["--office", other, "show", "person", "1"]), before);
    assert_eq!(desk.json(&["--office", other, "journal"]), desk.json(&["journal"]));

    let bytes = std::fs::read(copy).unwrap();
    std::fs::write(copy, &bytes[..bytes.len() / 2]).unwrap();
    let third = desk.path("terzo");
    let cut = desk.run(&["--office", third.to_str().unwrap(), "restore", copy]);
    cut.refused().tells(&["La copia è danneggiata"]);
    assert!(!third.join("store").exists());
}
