//! `sportello report`: figures, coherences and objectives, in every format.

use std::fs;

use serde_json::{Value, json};

use crate::desk::{Desk, Said};

const EVENTS: &str = "soggetto,data,tipo,servizio,minuti,vacancy,esito\n\
    RSSMRA80A01H501U,12/10/2026,servizio,A1,20,,\n\
    RSSMRA80A01H501U,13/10/2026,servizio,B1,60,,\n\
    RSSMRA80A01H501U,14/10/2026,patto,,,,firmato\n\
    RSSMRA80A01H501U,15/10/2026,segnalazione,,,V-2026-0001,\n\
    12345678903,12/10/2026,servizio,F1,30,,\n";

fn told() -> Desk {
    let desk = Desk::furnished();
    fs::write(desk.path("eventi.csv"), EVENTS).unwrap();
    desk.run(&["import", "events", "eventi.csv"]).done().prints(&["5 righe lette"]);
    desk
}

fn ask(desk: &Desk, what: &str, more: &[&str]) -> Said {
    let asked = ["report", what, "--from", "2026-01-01", "--to", "31/12/2026"];
    desk.run(&[&asked, more].concat())
}

fn json_of(desk: &Desk, what: &str, more: &[&str]) -> Value {
    serde_json::from_str(&ask(desk, what, &[&["--format", "json"], more].concat()).done().out).unwrap()
}

fn row<'a>(report: &'a Value, code: &str) -> &'a Value {
    report["rows"].as_array().unwrap().iter().find(|row| row["code"] == code).unwrap()
}

#[test]
fn a_report_gives_the_promised_json() {
    let desk = told();
    let report = json_of(&desk, "piemonte", &["--by", "gender,age"]);
    let mut keys: Vec<_> = report.as_object().unwrap().keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["checks", "from", "rows", "standard", "to"]);
    assert_eq!((&report["standard"], &report["from"]), (&json!("piemonte"), &json!("2026-01-01")));
    let referred = row(&report, "6.2");
    assert_eq!(
        *referred,
        json!({"code": "6.2", "label": "Utenti inviati ai colloqui di selezione", "unit": "persons",
               "total": 1, "by": {"M|45-54": 1}})
    );
    assert_eq!(row(&report, "10.1")["total"], 1);
    let checks = report["checks"].as_array().unwrap();
    assert_eq!(checks.len(), 5);
    assert_eq!(checks[0], json!({"rule": "R-IND-01a", "holds": true, "records": []}));
    let pact = checks.iter().find(|check| check["rule"] == "R-IND-01e").unwrap();
    assert_eq!((&pact["holds"], &pact["records"][0]["name"]), (&json!(false), &json!("ROSSI Mario")));
    assert_eq!(json_of(&desk, "piemonte", &[])["rows"][0]["by"], json!({}));
    let english = json_of(&desk, "piemonte", &["--lang", "en", "--by", "gender"]);
    assert_eq!(row(&english, "6.2")["by"], json!({"M": 1}));
}

#[test]
fn the_monthly_sheet_has_its_twelve_columns() {
    let desk = told();
    let report = json_of(&desk, "puglia", &["--by", "age", "--bands", "gol"]);
    let received = row(&report, "A.1");
    assert_eq!((&received["total"], &received["by"]), (&json!(1), &json!({"30-54": 1})));
    let months = received["months"].as_object().unwrap();
    assert_eq!((months.len(), &months["2026-10"], &months["2026-11"]), (12, &json!(1), &json!(0)));
    let days = row(&report, "B.1.2");
    assert_eq!((&days["median"], &days["p90"], &days["within"]), (&json!(2.0), &json!(2), &json!(100.0)));
    assert_eq!(row(&report, "B.2")["outcomes"], json!({"firmato": 1}));
    assert_eq!((&row(&report, "E.1.1")["total"], &row(&report, "E.3.4")["total"]), (&json!(1), &Value::Null));
    assert_eq!(row(&report, "E.3.4")["unit"], "manual");
}

#[test]
fn the_national_levels_are_told_by_deliveries() {
    let desk = told();
    let orientation = row(&json_of(&desk, "lep", &[]), "C").clone();
    assert_eq!((&orientation["total"], &orientation["subjects"]), (&json!(1), &json!(1)));
    assert_eq!(orientation["minutes"], 60);
    assert!(orientation["sap"].is_object(), "{orientation}");
}

#[test]
fn objectives_have_a_verdict() {
    let desk = told();
    let report = json_of(&desk, "targets", &[]);
    assert_eq!(report["standard"], "targets");
    let rows = report["rows"].as_array().unwrap();
    let share = rows.iter().find(|row| row["code"] == "B.1.1" && row["due"] == "2013-12-31").unwrap();
    assert_eq!((&share["total"], &share["verdict"]), (&json!(100.0), &json!("reached")));
    let increase = row(&report, "A.1");
    assert_eq!((&increase["verdict"], &increase["against"]), (&json!("unknown"), &json!(2009)));
    ask(&desk, "targets", &[]).done().prints(&["raggiunto", "+5% sul 2009 (altri CPI)", "illeggibile"]);
}

#[test]
fn a_report_is_a_table_a_csv_or_a_workbook() {
    let desk = told();
    ask(&desk, "piemonte", &[]).done().prints(&["Codice", "6.2", "R-IND-01e", "non vale", "ROSSI Mario"]);
    ask(&desk, "piemonte", &["--lang", "en"]).done().prints(&["Indicator", "broken"]);
    let csv = ask(&desk, "puglia", &["--format", "csv"]).done().out;
    assert!(csv.starts_with("Codice,Indicatore,Unità,Totale,2026-01,"), "{csv}");
    let saved = ask(&desk, "puglia", &["--out", "scheda.xlsx"]).done().tells(&["scheda.xlsx"]);
    assert_eq!(saved.out, "");
    assert_eq!(&fs::read(desk.path("scheda.xlsx")).unwrap()[..2], b"PK");
    ask(&desk, "puglia", &["--out", "scheda.csv"]).done();
    assert_eq!(fs::read_to_string(desk.path("scheda.csv")).unwrap(), csv);
    assert!(!desk.path("scheda.csv.writing").exists());
}

#[test]
fn what_cannot_be_told_is_refused_with_the_reason() {
    let desk = told();
    ask(&desk, "lombardia", &[]).refused().tells(&["lombardia", "piemonte", "puglia", "lep", "targets"]);
    let backwards = ["report", "lep", "--from", "2026-02-01", "--to", "2026-01-01"];
    desk.run(&backwards).refused().tells(&["01/01/2026", "01/02/2026"]);
    ask(&desk, "lep", &["--by", "age", "--bands", "eurostat"]).refused().tells(&["istat", "plus", "gol"]);
    ask(&desk, "lep", &["--out", "manca/x.csv"]).refused().tells(&["manca"]);
    desk.run(&["report", "lep", "--from", "2026-02-30", "--to", "2026-03-01"]).misused();
    desk.run(&["report", "lep"]).misused();
}
