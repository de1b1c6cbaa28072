//! A malformed file is refused with its name, its line and the reason.

use rstest::rstest;

use crate::standards::{BUILTIN, Catalogue, Problem, StandardError};

const HEAD: &str = r#"[standard]
id = "prova"
title_it = "Prova"
title_en = "Trial"
scope = "regional"
region = "Prova"
document = "Un documento di prova"
source = "Documento di prova"
"#;

fn service(code: &str, more: &str) -> String {
    format!(
        "\n[[service]]\ncode = \"{code}\"\ntitle_it = \"Uno\"\ntitle_en = \"One\"\naudience = \"person\"\nsource = \"Riga {code}\"\n{more}\n"
    )
}

fn read(rows: &str) -> Result<Catalogue, StandardError> {
    Catalogue::read(&[("prova.toml", &format!("{HEAD}{rows}"))])
}

fn refused(rows: &str) -> StandardError {
    read(rows).map(|_| ()).expect_err("it must be refused")
}

#[test]
fn a_small_standard_is_read() {
    let rows = service("A", "") + &service("B", "requires = [{ after = [\"A\"] }, { min_age = 16 }]");
    assert_eq!(read(&rows).unwrap().services.len(), 2);
}

#[test]
fn an_unknown_kind_of_rule() {
    let error = refused(&service("A", "requires = [{ moon = \"full\" }]"));
    assert!(matches!(&error.problem, Problem::Unknown { word, .. } if word == "moon"), "{error}");
    assert_eq!((error.file.as_str(), error.line), ("prova.toml", 16));
}

#[test]
fn an_unknown_kind_of_event() {
    let error = refused(&service("A", "requires = [{ recorded = { event = \"eclissi\" } }]"));
    assert!(matches!(&error.problem, Problem::Unknown { word, .. } if word == "eclissi"), "{error}");
    let error =
        refused(&service("A", "requires = [{ recorded = { event = \"patto\", outcome = \"presente\" } }]"));
    assert!(matches!(&error.problem, Problem::Unknown { word, .. } if word == "presente"), "{error}");
}

#[test]
fn an_unknown_section_or_field() {
    assert!(matches!(refused("\n[[servizio]]\nx = 1\n").problem, Problem::Unknown { .. }));
    assert!(matches!(refused(&service("A", "durata = 3")).problem, Problem::Unknown { .. }));
}

#[test]
fn a_row_without_a_source() {
    let rows = "\n[[service]]\ncode = \"A\"\ntitle_it = \"Uno\"\ntitle_en = \"One\"\naudience = \"person\"\n";
    let error = refused(rows);
    assert_eq!((error.problem, error.line), (Problem::MissingSource, 10));
    assert_eq!(refused(&format!("{rows}source = \" \"\n")).problem, Problem::MissingSource);
}

#[test]
fn a_code_that_stands_twice() {
    let error = refused(&(service("A", "") + &service("B", "") + &service("A", "")));
    assert_eq!(error.problem, Problem::Duplicate("A".into()));
    assert_eq!(error.line, 26);
}

#[test]
fn validities_that_overlap() {
    let old = service("A", "valid_to = 2020-12-31");
    let new = service("A", "valid_from = 2020-12-31");
    assert_eq!(refused(&format!("{old}{new}")).problem, Problem::Overlap("A".into()));
    let new = service("A", "valid_from = 2021-01-01");
    let catalogue = read(&format!("{new}{old}")).unwrap();
    let code = "prova:A".parse().unwrap();
    let version = |on: &str| catalogue.service_on(&code, on.parse().unwrap()).unwrap().validity.to.is_some();
    assert_eq!((version("2020-06-01"), version("2026-06-01")), (true, false));
    assert!(catalogue.service(&code).unwrap().validity.to.is_none());
}

#[test]
fn a_row_that_ends_before_it_begins() {
    let error = refused(&service("A", "valid_from = 2021-01-01\nvalid_to = 2020-01-01"));
    assert_eq!(error.problem, Problem::EndsBeforeItBegins("A".into()));
}

#[rstest]
#[case("after", "after")]
#[case("after", "after_or_with")]
#[case("after_any", "after")]
fn conditions_that_go_round(#[case] first: &str, #[case] second: &str) {
    let rows = service("A", &format!("requires = [{{ {first} = [\"C\"] }}]"))
        + &service("B", &format!("requires = [{{ {second} = [\"A\"] }}]"))
        + &service("C", "requires = [{ after = [\"B\"] }]");
    let error = refused(&rows);
    let circle = ["prova:A", "prova:C", "prova:B", "prova:A"].map(String::from).to_vec();
    assert_eq!(error.problem, Problem::Circular(circle));
    assert!(error.to_string().starts_with("prova.toml:10: "), "{error}");
}

#[test]
fn a_service_that_waits_for_itself() {
    let error = refused(&service("A", "requires = [{ after_or_with = [\"A\"] }]"));
    assert!(matches!(error.problem, Problem::Circular(_)), "{error}");
}

#[test]
fn references_that_lead_nowhere() {
    let lost = |rows: &str| refused(rows).problem;
    assert_eq!(lost(&service("A", "counts_as = [\"lep:Z\"]")), Problem::Dangling("lep:Z".into()));
    assert_eq!(lost(&service("A", "requires = [{ after = [\"B\"] }]")), Problem::Dangling("prova:B".into()));
    let check = "\n[[check]]\nid = \"c\"\ntitle_it = \"x\"\ntitle_en = \"x\"\nleft = \"1\"\nis = \"equal\"\nright = \"2\"\ncompare = \"persons\"\nsource = \"riga\"\n";
    assert_eq!(lost(check), Problem::Dangling("1".into()));
}

#[test]
fn two_defaults_for_the_same_level() {
    let walk = "counts_as = [\"lep:A\"]\ndefault_for = [\"lep:A\"]";
    let rows = format!("{HEAD}{}{}", service("A", walk), service("B", walk));
    let error = Catalogue::read(&[BUILTIN[1], ("prova.toml", &rows)]).map(|_| ()).unwrap_err();
    assert_eq!(error.problem, Problem::AmbiguousDefault("lep:A".into()));
    let only = format!("{HEAD}{}", service("A", "default_for = [\"lep:A\"]"));
    let error = Catalogue::read(&[BUILTIN[1], ("prova.toml", &only)]).map(|_| ()).unwrap_err();
    assert_eq!(error.problem, Problem::DefaultNotCounted("lep:A".into()));
}

#[test]
fn codes_dates_and_marks_of_the_wrong_shape() {
    assert!(matches!(refused(&service("A/B", "")).problem, Problem::BadCode { .. }));
    assert!(matches!(refused(&service("A", "valid_from = \"ieri\"")).problem, Problem::Malformed(_)));
    assert!(matches!(refused(&service("A", "requires = [{ need = false }]")).problem, Problem::Malformed(_)));
    let error = refused("\n[[service\n");
    assert!(matches!(error.problem, Problem::Malformed(_)));
    assert_eq!(error.line, 10);
}

#[test]
fn a_clock_that_nothing_starts() {
    let clock = "\n[[clock]]\nid = \"k\"\ntitle_it = \"x\"\ntitle_en = \"x\"\naudience = \"person\"\nstarts = []\nends = [{ event = \"did\" }]\nlimit = { days = 3 }\nsource = \"riga\"\n";
    assert_eq!(refused(clock).problem, Problem::IdleClock("k".into()));
}

#[test]
fn a_standard_read_twice() {
    let rows = format!("{HEAD}{}", service("A", ""));
    let error = Catalogue::read(&[("a.toml", &rows), ("b.toml", &rows)]).map(|_| ()).unwrap_err();
    assert_eq!((error.file.as_str(), error.problem), ("b.toml", Problem::StandardTwice("prova".into())));
}
