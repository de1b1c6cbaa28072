//! Records of one person: listed, merged, taken apart again.

use crate::desk::Desk;

/// A second record of Mario Rossi, under an omocode, with a slip in the surname and a phone of his own.
const AGAIN: &str = "codice_fiscale,cognome,nome,data_nascita,sesso,comune,cellulare,km_max\n\
    RSSMRA80A01H50MM,Rosi,Mario,1980-01-01,M,A893,320 000 1111,15\n";

fn with_a_double() -> Desk {
    let desk = Desk::furnished();
    std::fs::write(desk.path("again.csv"), AGAIN).unwrap();
    desk.run(&["import", "persons", "again.csv"]).done();
    desk
}

#[test]
fn a_double_is_listed_with_its_reasons() {
    let desk = with_a_double();
    let pairs = desk.json(&["duplicates"]);
    assert_eq!(pairs.as_array().unwrap().len(), 1, "{pairs}");
    let pair = &pairs[0];
    assert!(pair["score"].as_u64().unwrap() >= 80, "{pair}");
    let reasons = pair["reasons"].as_array().unwrap();
    assert!(reasons.contains(&"omocode".into()) && reasons.contains(&"same_born".into()), "{pair}");
    assert_eq!(pair["first"]["fiscal_code"], "RSSMRA80A01H501U");
    assert_eq!(pair["second"]["fiscal_code"], "RSSMRA80A01H50MM");
    desk.run(&["duplicates"]).done().prints(&["ROSI Mario", "ROSSI Mario", "codici omocodi"]);
    let none = Desk::furnished();
    none.run(&["duplicates"]).done().tells(&["Nessuna scheda"]);
}

#[test]
fn a_merged_record_leads_to_the_survivor_and_comes_back() {
    let desk = with_a_double();
    let before = desk.run(&["export", "all"]).done().out;
    let pair = desk.json(&["duplicates"])[0].clone();
    let id = pair["second"]["id"].clone();
    let (first, second) = (pair["first"]["number"].to_string(), pair["second"]["number"].to_string());
    let trial = desk.run(&["merge", &second, &first, "--dry-run"]).done().prints(&["Rosi", "Prova"]);
    assert!(trial.out.contains("non:"), "what is left out stands beside what is kept: {}", trial.out);
    assert_eq!(desk.run(&["export", "all"]).done().out, before, "a trial writes nothing");

    let merged = desk.json(&["merge", &second, &first, "--take", "mobile"]);
    assert_eq!(merged["merged"], true);
    let shown = desk.json(&["show", "person", &second]);
    assert_eq!(shown["number"].to_string(), first, "the number of the record that went finds the survivor");
    assert_eq!(shown["identity"]["surname"], "Rossi");
    assert_eq!(shown["contacts"]["mobile"], "320 000 1111");
    assert_eq!(shown["contacts"]["municipality"], "A893", "what the survivor lacked comes over");
    assert_eq!(shown["wishes"]["max_km"], 30, "what both knew stays unless it is taken");
    assert_eq!(desk.json(&["show", "person", "RSSMRA80A01H50MM"])["id"], shown["id"]);
    assert_eq!(shown["merged"][0]["fiscal_code"], "RSSMRA80A01H50MM");
    let gone = desk.json(&["show", "person", id.as_str().unwrap()]);
    assert_eq!((&gone["identity"]["surname"], &gone["merged_into"]), (&"Rosi".into(), &shown["id"]));
    assert_eq!(desk.json(&["duplicates"]), serde_json::json!([]));

    desk.run(&["merge", "--undo", &second]).done();
    assert_eq!(desk.run(&["export", "all"]).done().out, before);
    desk.run(&["journal", "verify"]).done();
}

#[test]
fn an_office_with_mergers_travels_whole() {
    let desk = with_a_double();
    desk.run(&["merge", "RSSMRA80A01H50MM", "RSSMRA80A01H501U"]).done();
    let whole = desk.run(&["export", "all"]).done().out;
    let other = Desk::new();
    std::fs::write(other.path("all.jsonl"), &whole).unwrap();
    other.run(&["import", "all", "all.jsonl"]).done();
    assert_eq!(other.run(&["export", "all"]).done().out, whole);
    let persons = other.run(&["export", "persons"]).done().out;
    assert!(!persons.contains("RSSMRA80A01H50MM"), "a merged record is no person of its own: {persons}");
}

#[test]
fn what_cannot_be_merged_is_refused_with_the_reason() {
    let desk = with_a_double();
    desk.run(&["merge", "1", "RSSMRA80A01H501U"]).refused().tells(&["stessa scheda"]);
    desk.run(&["merge", "999", "1"]).refused().tells(&["999"]);
    desk.run(&["merge", "RSSMRA80A01H50MM", "1", "--take", "shoes"]).refused().tells(&["shoes", "mobile"]);
    desk.run(&["merge", "--undo", "1"]).refused().tells(&["1"]);
    desk.run(&["merge", "1"]).misused();
    desk.run(&["merge"]).misused();
    desk.run(&["duplicates", "--least", "0"]).misused();
}
