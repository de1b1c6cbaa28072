//! Matching and the agenda from the command line.

use crate::desk::Desk;

fn keys(value: &serde_json::Value) -> Vec<String> {
    let mut keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    keys
}

#[test]
fn candidates_come_with_their_reasons() {
    let desk = Desk::furnished();
    let ranking = desk.json(&["match", "--vacancy", "V-2026-0001"]);
    assert_eq!(ranking["vacancy"], desk.json(&["show", "vacancy", "1"])["id"]);
    let first = &ranking["candidates"][0];
    assert_eq!(first["name"], "ROSSI Mario");
    assert_eq!(
        keys(first),
        ["confidence", "criteria", "fit", "id", "name", "reach", "score", "to_ask", "wish"]
    );
    let criterion = &first["criteria"][0];
    assert_eq!(keys(criterion), ["asked", "assumed", "criterion", "has", "points", "state", "weight"]);
    let states = ["met", "partly", "missing", "unknown", "failed"];
    for criterion in first["criteria"].as_array().unwrap() {
        assert!(states.contains(&criterion["state"].as_str().unwrap()), "{criterion}");
    }
    assert_eq!(ranking["excluded"], serde_json::json!([]));
    desk.run(&["match", "--vacancy", "1"]).done().prints(&["Magazziniere", "ROSSI Mario", "Idonei 1"]);
}

#[test]
fn a_person_is_matched_with_vacancies() {
    let desk = Desk::furnished();
    let ranking = desk.json(&["match", "--person", "RSSMRA80A01H501U"]);
    assert_eq!(ranking["person"], desk.json(&["show", "person", "1"])["id"]);
    assert_eq!(ranking["candidates"][0]["name"], "V-2026-0001 Magazziniere");
    desk.run(&["match", "--person", "1", "--lang", "en"]).done().prints(&["Logistica Sud", "Eligible 1"]);
}

#[test]
fn one_of_the_two_must_be_said() {
    let desk = Desk::furnished();
    desk.run(&["match"]).misused();
    desk.run(&["match", "--person", "1", "--vacancy", "1"]).misused();
    desk.run(&["match", "--vacancy", "V-2020-0001"]).refused().tells(&["V-2020-0001"]);
}

#[test]
fn a_score_is_explained_in_full() {
    let desk = Desk::furnished();
    let told = ["ROSSI Mario", "V-2026-0001", "punti su 100", "Pesi versione 2, norme puglia, 22/11/2026"];
    desk.run(&["match", "--vacancy", "1", "--explain", "1"]).done().prints(&told);
    let verdict = desk.json(&["match", "--vacancy", "1", "--explain", "1"]);
    assert_eq!(verdict["weights_version"], 2);
    desk.run(&["match", "--person", "1", "--explain", "1"]).misused();
    desk.run(&["match", "--all", "--explain", "1"]).misused();
}

#[test]
fn what_if_is_told_both_ways() {
    let desk = Desk::furnished();
    assert!(desk.json(&["match", "--vacancy", "1", "--what-if"]).is_array());
    desk.run(&["match", "--person", "1", "--what-if"]).done();
    assert!(desk.json(&["match", "--person", "1", "--what-if"]).is_array());
}

#[test]
fn everything_can_be_ranked_at_once() {
    let desk = Desk::furnished();
    let all = desk.json(&["match", "--all", "--top", "3"]);
    assert_eq!(all[0]["code"], "V-2026-0001");
    assert_eq!(all[0]["candidates"][0]["name"], "ROSSI Mario");
    desk.run(&["match", "--all"]).done().prints(&["V-2026-0001", "ROSSI Mario"]);
}

#[test]
fn weights_come_from_a_file_or_are_refused_with_their_line() {
    let desk = Desk::furnished();
    let standard = include_str!("../../standards/weights.toml");
    let (good, bad) = (desk.path("pesi.toml"), desk.path("rotti.toml"));
    std::fs::write(&good, standard.replace("profession = 30.0", "profession = 60.0")).unwrap();
    std::fs::write(&bad, standard.replace("skill = 30.0", "skill = -1")).unwrap();
    let (good, bad) = (good.display().to_string(), bad.display().to_string());
    desk.run(&["match", "--vacancy", "1", "--weights", &good]).done();
    let line = 1 + standard[..standard.find("skill = 30.0").unwrap()].matches('\n').count();
    desk.run(&["match", "--vacancy", "1", "--weights", &bad])
        .refused()
        .tells(&[&format!("line {line}"), "-1"]);
}

#[test]
fn the_agenda_tells_what_is_due() {
    let desk = Desk::furnished();
    let agenda = desk.json(&["agenda", "--ahead", "400"]);
    let lines = agenda.as_array().unwrap();
    let person = desk.json(&["show", "person", "1"]);
    let of_person: Vec<_> = lines.iter().filter(|line| line["subject"]["id"] == person["id"]).collect();
    assert!(!of_person.is_empty(), "{agenda}");
    for line in lines {
        assert_eq!(keys(line), ["days_left", "due", "rule", "state", "subject"]);
        let late = line["days_left"].as_i64().unwrap() < 0;
        assert_eq!(line["state"] == "late", late, "{line}");
    }
    let mut dues: Vec<_> = person["deadlines"].as_array().unwrap().iter().map(|d| &d["due"]).collect();
    let mut told: Vec<_> = of_person.iter().map(|line| &line["due"]).collect();
    dues.sort_by_key(|due| due.to_string());
    told.sort_by_key(|due| due.to_string());
    assert_eq!(told, dues, "the card and the agenda agree");
    desk.run(&["agenda"]).done().prints(&["ROSSI Mario"]);
    let before = desk.json(&["agenda", "--on", "01/01/2020"]);
    assert!(before.as_array().unwrap().iter().all(|line| line["subject"]["kind"] != "person"), "{before}");
    assert_ne!(desk.json(&["agenda", "--on", "2027-06-01"]), agenda);
    assert_eq!(desk.json(&["agenda", "--operator", "nessuno"]), serde_json::json!([]));
}
