//! The numbers of the documents, row by row, and what ties the documents together.

use rstest::rstest;

use super::builtin;
use crate::domain::{Mode, ServiceCode};
use crate::standards::*;

const X: Option<u16> = None;

/// Seed 003, section 5: unemployed, benefit recipients, disadvantaged, adolescents, disabled.
#[rstest]
#[case::a1_a3("A1 A2 A3", [Some(30), Some(120), Some(45), Some(45), Some(30)], "")]
#[case::a4("A4", [Some(30), X, Some(30), Some(30), Some(30)], "benefit_recipient=included")]
#[case::b1_b2("B1 B2", [Some(60), X, Some(75), Some(90), X], "benefit_recipient=included disabled=unknown")]
#[case::c1("C1", [Some(30), X, Some(45), Some(45), Some(45)], "benefit_recipient=none")]
#[case::c2("C2", [Some(30), X, Some(45), Some(45), Some(45)], "benefit_recipient=unknown")]
#[case::c3("C3", [Some(180), Some(90), Some(210), Some(210), Some(210)], "")]
#[case::c4("C4", [Some(120), Some(120), Some(120), Some(120), Some(120)], "")]
#[case::d1("D1", [Some(90), X, Some(90), Some(90), X], "benefit_recipient=included disabled=none")]
#[case::d2("D2", [Some(120), Some(465), Some(150), Some(150), X], "disabled=none")]
#[case::e1("E1", [X, X, X, X, Some(120)], "unemployed=none")]
#[case::e2("E2", [X, X, X, X, Some(60)], "unemployed=none")]
#[case::e3("E3", [X, X, X, X, Some(180)], "unemployed=none")]
#[case::e4("E4", [X, X, X, X, Some(30)], "unemployed=none")]
#[case::e5("E5", [X, X, X, X, Some(30)], "unemployed=none")]
fn durations_of_puglia(#[case] services: &str, #[case] minutes: [Option<u16>; 5], #[case] cells: &str) {
    let catalogue = builtin();
    let columns = [
        Target::Unemployed,
        Target::BenefitRecipient,
        Target::Disadvantaged,
        Target::Adolescent,
        Target::Disabled,
    ];
    for code in services.split(' ') {
        let service = catalogue.resolve(code, "puglia").unwrap();
        let table = service.minutes.as_ref().unwrap();
        for (target, expected) in columns.iter().zip(minutes) {
            assert_eq!(table.default_for(None, &[*target]), expected, "row {services}, column {target}");
        }
        let Minutes::Reference(row) = table else { panic!("{code} is a reference") };
        assert_eq!(row.services.len(), services.split(' ').count(), "services that share the cell of {code}");
        for cell in cells.split_whitespace() {
            let (column, word) = cell.split_once('=').unwrap();
            let amount = row.cells.iter().find(|(target, _)| target.word() == column).unwrap().1;
            assert_eq!(serde_json::to_value(amount).unwrap(), word, "row {services}, column {column}");
        }
    }
}

#[rstest]
#[case("F1", 30)]
#[case("F2", 120)]
#[case("F3", 120)]
#[case("G1", 180)]
#[case("G2", 120)]
#[case("G3", 120)]
fn durations_of_puglia_for_companies(#[case] code: &str, #[case] minutes: u16) {
    let catalogue = builtin();
    let service = catalogue.resolve(code, "puglia").unwrap();
    assert_eq!(service.minutes.as_ref().and_then(|m| m.default_for(None, &[])), Some(minutes), "row {code}");
}

/// Seed 004: «modalità e durata».
#[rstest]
#[case("A.1", Mode::Individual, X)]
#[case("A.2", Mode::Individual, Some(30))]
#[case("A.2", Mode::Group, Some(60))]
#[case("A.3", Mode::Individual, Some(60))]
#[case("A.4", Mode::Individual, Some(60))]
#[case("A.5", Mode::Individual, Some(120))]
#[case("A.5", Mode::Group, Some(120))]
#[case("A.6", Mode::BackOffice, Some(120))]
#[case("B.1", Mode::Individual, Some(30))]
#[case("B.2", Mode::Individual, Some(30))]
#[case("B.3", Mode::Individual, X)]
#[case("B.4", Mode::BackOffice, X)]
fn minimum_minutes_of_piemonte(#[case] code: &str, #[case] mode: Mode, #[case] minutes: Option<u16>) {
    let catalogue = builtin();
    let service = catalogue.resolve(code, "piemonte").unwrap();
    assert_eq!(service.minutes.as_ref().and_then(|m| m.minimum(Some(mode))), minutes, "scheda {code}");
}

/// The cross-walk, as RULES B.2 and B.3 derive it.
#[rstest]
#[case("piemonte:A.1", "lep:A")]
#[case("piemonte:A.2", "lep:B lep:D")]
#[case("piemonte:A.3", "lep:C")]
#[case("piemonte:A.4", "lep:E")]
#[case("piemonte:A.5", "lep:F1 lep:F2")]
#[case("piemonte:A.6", "lep:F3")]
#[case("piemonte:B.2", "lep:P")]
#[case("puglia:A1", "lep:A")]
#[case("puglia:A4", "lep:B")]
#[case("puglia:B1", "lep:C")]
#[case("puglia:B2", "lep:D")]
#[case("puglia:C3", "lep:F3")]
#[case("puglia:D2", "lep:E lep:F1 lep:F2 lep:H")]
#[case("puglia:E2", "lep:M6")]
#[case("puglia:G3", "lep:K")]
#[case("lep:A", "piemonte:A.1 puglia:A2")]
#[case("lep:F3", "piemonte:A.6 puglia:C3")]
#[case("lep:O", "piemonte:A.5 puglia:D2")]
#[case("lep:G", "")]
fn one_delivery_counts_in_every_frame(#[case] delivered: &str, #[case] others: &str) {
    let catalogue = builtin();
    let codes = catalogue.counted_as(&delivered.parse().unwrap());
    let codes: Vec<_> = codes.iter().map(ServiceCode::as_str).collect();
    assert_eq!(codes[0], delivered);
    assert_eq!(codes[1..].join(" "), others);
}

#[test]
fn excluded_functions_are_no_service_of_piemonte() {
    let catalogue = builtin();
    for exclusive in &catalogue.exclusive {
        for code in &exclusive.services {
            assert!(catalogue.service(code).is_some());
            assert!(!catalogue.counted_as(code).iter().any(|c| c.standard() == "piemonte"), "{code}");
        }
    }
}

#[rstest]
#[case("A.2", "piemonte", Some("piemonte:A.2"))]
#[case("A2", "piemonte", Some("piemonte:A.2"))]
#[case("a2", "puglia", Some("puglia:A2"))]
#[case("C", "puglia", Some("lep:C"))]
#[case("F3", "piemonte", Some("lep:F3"))]
#[case("F3", "puglia", Some("puglia:F3"))]
#[case("lep:F3", "puglia", Some("lep:F3"))]
#[case("B.4", "lep", Some("piemonte:B.4"))]
#[case("Z9", "puglia", None)]
fn what_people_write_is_found(#[case] text: &str, #[case] default: &str, #[case] code: Option<&str>) {
    let catalogue = builtin();
    assert_eq!(catalogue.resolve(text, default).map(|s| s.code.as_str()), code);
}

#[test]
fn an_office_follows_its_region_and_the_national_levels() {
    let catalogue = builtin().for_office("puglia").unwrap();
    assert!(catalogue.services.iter().all(|s| s.code.standard() != "piemonte"));
    assert_eq!(catalogue.services.len(), 26 + 23);
    let on = "2026-11-22".parse().unwrap();
    assert_eq!(catalogue.services_for(Audience::Person, on)[0].code.as_str(), "puglia:A1");
    let codes = catalogue.counted_as(&"lep:A".parse().unwrap());
    assert_eq!(codes.iter().map(ServiceCode::as_str).collect::<Vec<_>>(), ["lep:A", "puglia:A2"]);
    let unknown = builtin().for_office("atlantide").unwrap_err();
    assert_eq!(unknown.known, ["piemonte", "puglia"]);
}

#[rstest]
#[case("income_employee", "2020-06-01", Some(8145))]
#[case("income_employee", "2026-11-22", Some(8500))]
#[case("income_self_employed", "2020-06-01", Some(4800))]
#[case("income_self_employed", "2026-11-22", Some(5500))]
#[case("suspension_days", "2026-11-22", Some(180))]
#[case("did_min_age", "2026-11-22", Some(15))]
#[case("income_employee", "2010-01-01", None)]
fn figures_of_the_law_are_dated(#[case] id: &str, #[case] on: &str, #[case] value: Option<u32>) {
    assert_eq!(builtin().constant(id, on.parse().unwrap()).map(|c| c.value), value);
}

#[test]
fn ages_fall_into_bands() {
    let catalogue = builtin();
    let istat = catalogue.age_bands.iter().find(|b| b.id == "istat").unwrap();
    assert_eq!(istat.band(34).as_deref(), Some("25-34"));
    assert_eq!(istat.band(70).as_deref(), Some("65+"));
    assert_eq!(istat.band(14), None);
}

#[test]
fn the_json_of_a_service_has_the_documented_fields() {
    let catalogue = builtin();
    let a3 = catalogue.resolve("piemonte:A.3", "lep").unwrap();
    let json = serde_json::to_value(a3.row()).unwrap();
    assert_eq!(json["standard"], "piemonte");
    assert_eq!(json["code"], "A.3");
    assert_eq!(json["audience"], "person");
    assert_eq!(json["minutes"], serde_json::json!({ "minimum": { "individuale": 60 } }));
    assert_eq!(json["requires"], serde_json::json!([{ "after": ["piemonte:A.2"] }, { "pact": "signed" }]));
    assert_eq!(json["lep"], serde_json::json!(["lep:C"]));
    assert_eq!(json["source"], "Repertorio Piemonte, scheda A.3");
    let b1 = serde_json::to_value(catalogue.resolve("puglia:B1", "lep").unwrap().row()).unwrap();
    assert_eq!(b1["minutes"]["reference"]["disabled"], "unknown");
    assert_eq!(b1["requires"], serde_json::json!([{ "recorded": { "event": "did" } }]));
    let o = serde_json::to_value(catalogue.resolve("lep:O", "lep").unwrap().row()).unwrap();
    assert_eq!(o["minutes"], serde_json::json!({}));
    assert_eq!(o["sap"], serde_json::json!([]));
}
