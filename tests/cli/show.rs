//! Finding and showing.

use crate::desk::Desk;

#[test]
fn find_gives_the_promised_json() {
    let desk = Desk::furnished();
    let hits = desk.json(&["find", "rossi", "m"]);
    let hit = &hits[0];
    assert_eq!(hit["kind"], "person");
    assert_eq!(hit["name"], "ROSSI Mario");
    assert_eq!(hit["fiscal_code"], "RSSMRA80A01H501U");
    assert!(hit["score"].is_u64());
    assert_eq!(hit["highlights"][0]["field"], "surname");
    assert_eq!(hit["id"].as_str().unwrap().len(), 36);
    let mut keys: Vec<_> = hit.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["fiscal_code", "highlights", "id", "kind", "name", "score"]);
    assert_eq!(desk.json(&["find", "4567"])[0]["kind"], "person", "the last digits of a phone number");
    assert_eq!(desk.json(&["find", "logistica"])[0]["fiscal_code"], "12345678903");
    let vacancy = &desk.json(&["find", "V-2026-0001"])[0];
    assert_eq!((&vacancy["kind"], &vacancy["fiscal_code"]), (&"vacancy".into(), &serde_json::Value::Null));
}

#[test]
fn nothing_found_is_an_empty_list() {
    let desk = Desk::furnished();
    assert_eq!(desk.json(&["find", "zzzzqq"]), serde_json::json!([]));
    let said = desk.run(&["find", "zzzzqq"]).done().tells(&["Nulla di trovato"]);
    assert_eq!(said.out, "");
}

#[test]
fn a_record_is_shown_by_any_of_its_names() {
    let desk = Desk::furnished();
    let id = |hits: serde_json::Value| hits[0]["id"].as_str().unwrap().to_owned();
    let person = id(desk.json(&["find", "rossi"]));
    for name in [&person, "1", "#1", "RSSMRA80A01H501U", "rssmra80a01h501u"] {
        assert_eq!(desk.json(&["show", "person", name])["id"], *person, "{name}");
    }
    let company = id(desk.json(&["find", "logistica"]));
    for name in [&company, "1", "12345678903"] {
        assert_eq!(desk.json(&["show", "company", name])["id"], *company, "{name}");
    }
    let vacancy = id(desk.json(&["find", "V-2026-0001"]));
    for name in [&vacancy, "1", "V-2026-0001", "v-2026-0001"] {
        assert_eq!(desk.json(&["show", "vacancy", name])["id"], *vacancy, "{name}");
    }
    for (what, name) in [("person", "99"), ("company", "01234567890"), ("vacancy", "V-2020-0001")] {
        desk.run(&["show", what, name]).refused().tells(&[name, "Valgono"]);
    }
}

#[test]
fn a_card_speaks_the_operators_language() {
    let desk = Desk::furnished();
    let card = desk.run(&["show", "person", "1"]).done();
    card.prints(&["ROSSI Mario", "46 anni", "Roma (RM)", "18/11/2026  Contatto in entrata: telefono, 4 min"]);
    let english = desk.run(&["show", "person", "1", "--lang", "en"]).done();
    english.prints(&["aged 46", "Incoming contact: telephone, 4 min", "«richiama lunedì»"]);
    desk.run(&["show", "company", "1"]).done().prints(&["Logistica Sud srl", "Modugno (BA)", "V-2026-0001"]);
    desk.run(&["show", "vacancy", "1"]).done().prints(&["Magazziniere ×2", "Obbligatori", "rilevata"]);
}

#[test]
fn special_data_is_masked() {
    let desk = Desk::furnished();
    for line in [&["show", "person", "1"][..], &["show", "person", "1", "--json"]] {
        let said = desk.run(line).done();
        assert!(!said.out.contains("segreto") && !said.out.contains("l68"), "{}", said.out);
    }
    desk.run(&["show", "person", "1"]).done().prints(&["Dato riservato"]);
}

#[test]
fn a_person_is_shown_as_they_were_on_a_day() {
    let desk = Desk::furnished();
    let card = desk.json(&["show", "person", "1", "--on", "2026-11-20"]);
    assert_eq!(card["status"]["on"], "2026-11-20");
    assert!(card["status"]["why"][0].as_str().unwrap().len() > 10);
    assert!(card["targets"].as_array().unwrap().iter().all(|one| one["target"] != "disabled"));
    let access = &card["access"];
    let now = access["now"].as_array().unwrap();
    assert!(
        now.iter().any(|service| service["code"] == "lep:A" || service["code"] == "puglia:A2"),
        "{now:?}"
    );
    let waiting = access["not_yet"].as_array().unwrap();
    assert!(waiting.iter().all(|service| !service["missing"][0].as_str().unwrap().is_empty()));
    assert!(card["deadlines"].as_array().unwrap().iter().all(|due| due["why"].as_str().unwrap().len() > 10));
    assert_eq!(card["conditionality"], serde_json::json!([]));
    assert!(card.get("offer").is_none());
}

#[test]
fn a_vacancy_is_judged_as_an_offer() {
    let desk = Desk::furnished();
    let card = desk.json(&["show", "person", "1", "--offer", "V-2026-0001"]);
    let offer = &card["offer"];
    assert_eq!((&offer["vacancy"], &offer["rules"]), (&"V-2026-0001".into(), &"dlgs150".into()));
    let criteria = offer["criteria"].as_array().unwrap();
    for criterion in ["coherence", "distance", "contract", "hours", "pay", "content"] {
        let one = criteria.iter().find(|one| one["criterion"] == criterion).unwrap();
        assert!(["holds", "fails", "unknown"].contains(&one["verdict"].as_str().unwrap()), "{one}");
        assert!(!one["source"].as_str().unwrap().is_empty());
    }
    desk.run(&["show", "person", "1", "--offer", "V-2026-0001"])
        .done()
        .prints(&["Offerta congrua V-2026-0001"]);
    desk.run(&["show", "person", "1", "--offer", "V-1999-0001"]).refused().tells(&["V-1999-0001"]);
}
