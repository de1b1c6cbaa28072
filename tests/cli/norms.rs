//! An office's own standards: a region that the program does not know, a change of law, and files that cannot be used.

use std::fs;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Arc;

use rstest::rstest;
use sportello::office::Office;
use sportello::office::clock::FixedClock;
use sportello::standards::OwnFile;
use sportello::store::{Opening, SledStore};

use crate::desk::Desk;

const VALDORSA: &str = include_str!("../regions/valdorsa.toml");
const LAW: &str = include_str!("../regions/legge-2027.toml");

fn region() -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/regions/valdorsa.toml");
    file.to_str().unwrap().to_owned()
}

/// An office in Val d'Orsa with one person in it, unemployed since 11 November 2026.
fn valley() -> Desk {
    let desk = Desk::bare();
    desk.run(&["init", "--name", "CPI Valle", "--standard", &region()]).done().tells(&["CPI Valle"]);
    let person = "codice_fiscale,cognome,nome,did_il\nRSSMRA80A01H501U,Rossi,Mario,11/11/2026\n";
    fs::write(desk.path("persone.csv"), person).unwrap();
    desk.run(&["import", "persons", "persone.csv"]).done();
    desk
}

fn own(desk: &Desk, name: &str, text: &str) {
    fs::create_dir_all(desk.office().join("standards")).unwrap();
    fs::write(desk.office().join("standards").join(name), text).unwrap();
}

#[test]
fn a_region_is_a_file() {
    let desk = valley();
    let kept = fs::read_to_string(desk.office().join("standards/valdorsa.toml")).unwrap();
    assert_eq!(kept, VALDORSA);

    let all = desk.json(&["standards"]);
    let of =
        |standard: &str| all.as_array().unwrap().iter().filter(|row| row["standard"] == standard).count();
    assert_eq!((of("valdorsa"), of("lep"), of("piemonte")), (5, 26, 10), "V.2 has two versions");
    let v2 = &desk.json(&["standards", "V.2"]);
    assert_eq!(v2[0]["minutes"]["reference"]["unemployed"], 60);
    assert_eq!(v2[0]["lep"], serde_json::json!(["lep:C", "lep:D"]));
    desk.run(&["standards", "VAL-01"]).done().prints(&["10 giorni lavorativi", "art. 4 c. 2"]);
    desk.run(&["standards", "lep:H"]).done().prints(&["Non contata: ", "valdorsa: La Carta non ne parla"]);

    // what is due, in the words of the region
    let card = desk.run(&["show", "person", "1"]).done();
    card.prints(&["25/11/2026", "Progetto di valle entro 10 giorni lavorativi dalla DID  (VAL-01)"]);
    let agenda = desk.json(&["agenda"]);
    let due = agenda.as_array().unwrap().iter().find(|line| line["rule"] == "VAL-01").unwrap();
    assert_eq!(due["due"], "2026-11-25", "ten working days after 11 November");

    let events = "soggetto,data,tipo,servizio,minuti,esito\n\
        RSSMRA80A01H501U,20/11/2026,servizio,valdorsa:V.1,20,\n\
        RSSMRA80A01H501U,21/11/2026,servizio,valdorsa:V.2,50,\n";
    fs::write(desk.path("eventi.csv"), events).unwrap();
    desk.run(&["import", "events", "eventi.csv"]).done();
    let agenda = desk.json(&["agenda"]);
    assert!(agenda.as_array().unwrap().iter().all(|line| line["rule"] != "VAL-01"), "{agenda}");
    desk.run(&["show", "person", "1"]).done().prints(&["Progetto di valle", "Ascolto allo sportello"]);
}

/// The conditions of the region decide what may start, on the desk as in the shell.
#[test]
fn a_region_opens_its_services_in_its_own_order() {
    let desk = valley();
    let may_start = |events: &str| {
        if !events.is_empty() {
            fs::write(desk.path("eventi.csv"), format!("soggetto,data,tipo,servizio,minuti,esito\n{events}"))
                .unwrap();
            desk.run(&["import", "events", "eventi.csv"]).done();
        }
        let store = SledStore::open(&desk.office(), &Opening::new("g.verdi", 1_795_000_000_000)).unwrap();
        let own = [OwnFile { name: "valdorsa.toml".to_owned(), text: Ok(VALDORSA.to_owned()) }];
        let clock = Arc::new(FixedClock(crate::desk::day(crate::desk::TODAY)));
        let office = Office::over_with(Box::new(store), clock, &own).unwrap();
        office.load(&mut |_| ControlFlow::Continue(())).unwrap();
        let person = office.projections().lookup.person_by_number(1).unwrap();
        let card = office.person_card(person).unwrap().unwrap();
        let next = office.services_of_person(&card);
        let all = next.now.iter().chain(&next.together);
        let mut codes: Vec<_> =
            all.filter(|s| s.code.standard() == "valdorsa").map(|s| s.code.code().to_owned()).collect();
        codes.sort();
        codes.join(" ")
    };
    assert_eq!(may_start(""), "V.1");
    assert_eq!(may_start("RSSMRA80A01H501U,12/11/2026,servizio,V.1,20,\n"), "V.1 V.2");
    let pact = "RSSMRA80A01H501U,13/11/2026,servizio,V.2,50,\nRSSMRA80A01H501U,13/11/2026,patto,,,firmato\n";
    assert_eq!(may_start(pact), "V.1 V.2 V.3");
}

#[test]
fn a_region_laid_in_the_folder_can_be_founded_by_name() {
    let desk = Desk::bare();
    own(&desk, "valdorsa.toml", VALDORSA);
    let init = |standard: &str| desk.run(&["init", "--name", "CPI Valle", "--standard", standard]);
    init("lazio").refused().tells(&["lazio", "piemonte", "puglia", "valdorsa"]);
    init("valdorsa").done();
    desk.run(&["standards", "V.3"]).done().prints(&["Bottega", "Carta Val d'Orsa, art. 5"]);
}

#[test]
fn a_change_of_law_is_a_new_row() {
    let desk = Desk::furnished();
    own(&desk, "legge-2027.toml", LAW);
    let said = desk.run(&["standards", "NAZ-30G"]).done();
    said.prints(&[
        "30 giorni",
        "… – 31/01/2027",
        "20 giorni",
        "01/02/2027 – …",
        "L. 1/2027 (inventata) art. 2",
    ]);
    desk.run(&["standards"]).done().prints(&["  + Legge di prova 1/2027 (L. 1/2027 (inventata))"]);
}

#[test]
fn a_clock_that_changes_is_read_as_it_was_on_the_day() {
    let desk = valley();
    own(&desk, "legge-2027.toml", LAW);
    let due = |today: &str| {
        let said = desk.run(&["agenda", "--json", "--today", today]).done();
        let agenda: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let line = agenda.as_array().unwrap().iter().find(|line| line["rule"] == "NAZ-30G").unwrap();
        line["due"].as_str().unwrap().to_owned()
    };
    assert_eq!(due("2027-01-31"), "2026-12-11");
    assert_eq!(due("2027-02-01"), "2026-12-01");
}

#[test]
fn a_file_that_cannot_be_used_is_left_out_and_told_once() {
    let desk = Desk::furnished();
    own(&desk, "legge-2027.toml", &LAW.replace("source = \"L. 1/2027 (inventata) art. 2\"\n", ""));
    own(&desk, "note.txt", "non è una norma");
    let why = "standards/legge-2027.toml, riga 12: la riga non dice la sua fonte (source)";
    let whole = format!("Norma dell'ufficio non usata: {why}. Restano in uso quelle del programma.\n");
    let said = desk.run(&["find", "rossi"]).done();
    assert_eq!(said.err, whole);
    desk.run(&["standards", "NAZ-30G"]).done().tells(&[why]).prints(&["30 giorni"]);
    let said = desk.run(&["--lang", "en", "agenda"]).done();
    said.tells(&["line 12: the row does not name its source (source)", "The program's own stay in use."]);
    fs::remove_file(desk.office().join("standards/legge-2027.toml")).unwrap();
    assert_eq!(desk.run(&["find", "rossi"]).done().err, "");
}

#[test]
fn an_office_whose_region_is_gone_keeps_to_the_national_rows() {
    let desk = valley();
    own(&desk, "valdorsa.toml", &VALDORSA.replace("after = [\"V.1\"]", "after = [\"V.3\"]"));
    let said = desk.run(&["show", "person", "1"]).done();
    said.tells(&[
        "standards/valdorsa.toml, riga ",
        "le condizioni di accesso girano in tondo: valdorsa:V.2 → valdorsa:V.3 → valdorsa:V.2",
        "Attenzione: lo standard «valdorsa» dell'ufficio non si trova, si seguono le sole norme nazionali.",
    ]);
    let said = desk.run(&["agenda"]).done().prints(&["entro 30 giorni dalla DID"]);
    assert!(!said.out.contains("di valle"), "{}", said.out);
}

/// One fault in a good file, and what is said of it; the numbers of lines are those of the file.
#[rstest]
#[case::unknown_rule(
    "{ min_age = 16 }",
    "{ luna = \"piena\" }",
    "riga 50: «luna» non è una regola o una parola conosciuta; qui valgono after, after_any, after_or_with, pact, \
     recorded, need, min_age, target, unemployed_over_months"
)]
#[case::unknown_section(
    "[[objective]]",
    "[[obiettivo]]",
    "«obiettivo» non è una regola o una parola conosciuta"
)]
#[case::unknown_event(
    "{ event = \"fabbisogno\" }",
    "{ event = \"eclissi\" }",
    "riga 124: «eclissi» non è una regola o una parola conosciuta; qui valgono did, did_sospesa"
)]
#[case::no_source(
    "source = \"Carta Val d'Orsa, art. 3\"\n",
    "",
    "riga 24: la riga non dice la sua fonte (source)"
)]
#[case::empty_source(
    "source = \"Carta Val d'Orsa, art. 3\"",
    "source = \"\"",
    "riga 24: la riga non dice la sua fonte (source)"
)]
#[case::no_english("title_en = \"Workshop\"\n", "", "riga 56: nella riga manca «title_en»")]
#[case::duplicate("code = \"W.1\"", "code = \"V.3\"", "riga 70: «V.3» c'è due volte")]
#[case::overlap(
    "valid_from = 2027-01-01",
    "valid_from = 2026-12-31",
    "riga 98: le validità di «V.2» si sovrappongono"
)]
#[case::backwards(
    "valid_to = 2026-12-31",
    "valid_from = 2027-01-01\nvalid_to = 2026-12-31",
    "riga 90: «V.2» finisce prima di cominciare"
)]
#[case::circular(
    "{ after = [\"V.1\"] }",
    "{ after = [\"V.3\"] }",
    "riga 39: le condizioni di accesso girano in tondo: valdorsa:V.2 → valdorsa:V.3 → valdorsa:V.2"
)]
#[case::dangling(
    "includes = [\"lep:O\"]",
    "includes = [\"lep:Z\"]",
    "riga 56: «lep:Z» non è definito da nessuna parte"
)]
#[case::default_twice(
    "counts_as = [\"lep:E\", \"lep:F1\"]\ndefault_for = [\"lep:E\", \"lep:F1\"]",
    "counts_as = [\"lep:E\", \"lep:A\"]\ndefault_for = [\"lep:E\", \"lep:A\"]",
    "riga 56: più di una prestazione si registra al posto di «lep:A» (default_for)"
)]
#[case::default_uncounted(
    "default_for = [\"lep:P\"]",
    "default_for = [\"lep:Q\"]",
    "riga 70: default_for nomina «lep:Q», che counts_as non ha"
)]
#[case::bad_code("code = \"W.1\"", "code = \"W/1\"", "riga 70: «W/1» non ha la forma di un codice")]
#[case::idle_clock(
    "starts = [{ event = \"fabbisogno\" }]",
    "starts = []",
    "riga 119: il termine «VAL-02» non comincia o non finisce con nulla"
)]
#[case::known_standard(
    "id = \"valdorsa\"",
    "id = \"puglia\"",
    "riga 3: lo standard «puglia» c'è già; per cambiarne delle righe: amends = true"
)]
#[case::amends_nothing(
    "id = \"valdorsa\"",
    "amends = true\nid = \"valdorsa\"",
    "riga 3: «valdorsa» non è definito da nessuna parte"
)]
#[case::not_toml("[[area]]", "[[area", "riga 13: non è TOML, o un valore non ha la forma giusta (")]
#[case::wrong_value(
    "limit = { days = 3 }",
    "limit = { days = \"tre\" }",
    "riga 126: non è TOML, o un valore non ha la forma giusta (invalid type: string \"tre\", expected u16)"
)]
fn check_says_what_is_wrong(#[case] good: &str, #[case] bad: &str, #[case] message: &str) {
    let desk = Desk::bare();
    assert!(VALDORSA.contains(good), "{good}");
    fs::write(desk.path("regione.toml"), VALDORSA.replacen(good, bad, 1)).unwrap();
    let said = desk.run(&["standards", "--check", "regione.toml"]).refused();
    said.tells(&["sportello: regione.toml, ", message]);
    // and nothing is founded on it
    let init = desk.run(&["init", "--name", "CPI Valle", "--standard", "regione.toml"]);
    assert_eq!(init.code, 1, "{}", init.err);
    assert!(!desk.office().exists(), "{}", init.err);
}

#[test]
fn check_says_that_a_file_is_good() {
    let desk = Desk::bare();
    desk.run(&["standards", "--check", &region()])
        .done()
        .prints(&["valdorsa.toml si può usare: aggiunge 5 servizi, 2 termini, 2 indicatori"]);
    fs::write(desk.path("bytes.toml"), [0x66, 0xff, 0xfe]).unwrap();
    desk.run(&["standards", "--check", "bytes.toml"]).refused().tells(&["bytes.toml: non si legge"]);
    desk.run(&["standards", "--check", "nessuno.toml"]).refused().tells(&["nessuno.toml: non si legge"]);
}

#[test]
fn a_backup_holds_the_standards_and_tables_of_the_office() {
    let desk = valley();
    fs::create_dir_all(desk.office().join("tables")).unwrap();
    let skills = "code,title_it,title_en\nS001,Uso del muletto,Forklift\n";
    let many: String =
        (0..4000).map(|n| format!("X{n:04},Competenza numero {n},Skill number {n}\n")).collect();
    fs::write(desk.office().join("tables/skills.csv"), format!("{skills}{many}")).unwrap();
    let copy = desk.path("copia.bak");
    desk.run(&["backup", copy.to_str().unwrap()]).done();

    let other = desk.path("altro");
    let other = other.to_str().unwrap();
    desk.run(&["--office", other, "restore", copy.to_str().unwrap()]).done();
    for name in ["standards/valdorsa.toml", "tables/skills.csv"] {
        let (before, after) = (desk.office().join(name), desk.path("altro").join(name));
        assert_eq!(fs::read(before).unwrap(), fs::read(after).unwrap(), "{name}");
    }
    let left = fs::read_dir(desk.path("altro/standards")).unwrap().count();
    assert_eq!(left, 1, "nothing half written is left");

    // a file that is there already is somebody's
    fs::create_dir_all(desk.path("terzo/standards")).unwrap();
    fs::write(desk.path("terzo/standards/valdorsa.toml"), "mio").unwrap();
    let third = desk.path("terzo");
    let said = desk.run(&["--office", third.to_str().unwrap(), "restore", copy.to_str().unwrap()]).refused();
    said.tells(&["C'è già ", "valdorsa.toml"]);
    assert!(!third.join("store").exists());
    assert_eq!(fs::read_to_string(third.join("standards/valdorsa.toml")).unwrap(), "mio");
}
