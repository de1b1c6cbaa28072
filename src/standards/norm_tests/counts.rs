//! No row of the four documents can vanish, and every one says where it comes from.

use rstest::rstest;

use super::builtin;
use crate::standards::*;

#[rstest]
#[case::lep("lep", 26)]
#[case::piemonte("piemonte", 10)]
#[case::puglia("puglia", 23)]
fn services_of_a_standard(#[case] standard: &str, #[case] count: usize) {
    let catalogue = builtin();
    let services = catalogue.services.iter().filter(|s| s.code.standard() == standard);
    assert_eq!(services.count(), count, "{standard}");
}

#[test]
fn codes_of_the_national_levels() {
    let catalogue = builtin();
    let codes = |audience| {
        let services =
            catalogue.services.iter().filter(|s| s.code.standard() == "lep" && s.audience == audience);
        services.map(|s| s.code.code().to_owned()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(codes(Audience::Person), "A B C D E F1 F2 F3 G H I J K L M1 M2 M3 M4 M5 M6 N O");
    assert_eq!(codes(Audience::Company), "P Q R S");
}

#[rstest]
#[case("A", "A05")]
#[case("B", "A01")]
#[case("C", "A01")]
#[case("D", "A02")]
#[case("E", "A03 A06")]
#[case("F1", "B02 B03 B04 C06")]
#[case("F2", "C01 B04")]
#[case("F3", "B03")]
#[case("G", "B03")]
#[case("H", "C01 C02 C03 C04 C05")]
#[case("I", "")]
#[case("J", "")]
#[case("K", "B03")]
#[case("L", "C06")]
#[case("M1", "A01")]
#[case("M2", "A01")]
#[case("M3", "A02")]
#[case("M4", "A03 A06")]
#[case("M5", "B02 B03 B04 C06")]
#[case("M6", "B03")]
#[case("N", "A02")]
#[case("O", "")]
#[case("P", "")]
#[case("Q", "B03")]
#[case("R", "")]
#[case("S", "")]
fn sap_codes_of_seed_002(#[case] lep: &str, #[case] sap: &str) {
    let catalogue = builtin();
    let service = catalogue.resolve(lep, "lep").unwrap();
    let codes: Vec<_> = service.sap.iter().map(ToString::to_string).collect();
    assert_eq!(codes.join(" "), sap, "LEP {lep}");
    assert_eq!(service.is_reported(), !sap.is_empty());
}

#[test]
fn rows_of_the_other_tables() {
    let catalogue = builtin();
    let of = |standard: &str| catalogue.indicators.iter().filter(|i| i.standard == standard).count();
    assert_eq!(of("piemonte"), 26, "indicators 1.1 to 10.3 of seed 004");
    assert_eq!(of("puglia"), 37, "rows of the monthly sheet of seed 003");
    let clocks = |standard: &str| catalogue.clocks.iter().filter(|c| c.standard == standard).count();
    assert_eq!(clocks("puglia"), 10, "R-PUG-01 to R-PUG-07, two of them in parts");
    assert_eq!(clocks("national"), 9);
    assert_eq!(catalogue.areas.len(), 7);
    assert_eq!(catalogue.complex_targets.len(), 5);
    assert_eq!(catalogue.system_objectives.len(), 12);
    assert_eq!(catalogue.pilot_centres.len(), 10);
    assert_eq!(catalogue.process.len(), 10);
    assert_eq!(catalogue.objectives.len(), 115, "cells of the objectives of seed 003");
    assert_eq!(catalogue.checks.len(), 5);
    assert_eq!(catalogue.exclusive.len(), 3, "functions of the public centre alone, seed 004");
    assert_eq!(catalogue.transversal.len(), 1, "intercultural mediation, seed 004");
    assert_eq!(catalogue.uncounted.len(), 10);
    assert_eq!(
        catalogue.pact_elements.len(),
        5 + 3,
        "elements and availabilities of the pact, seed 002 row D"
    );
    assert_eq!(catalogue.sap_events.len(), 15);
    assert_eq!(catalogue.sanctions.len(), 4, "D.Lgs. 150/2015 art. 21 c. 7 lett. a-d");
    assert_eq!(catalogue.justified_reasons.len(), 6);
    let offers = |rules: &str| catalogue.suitable_offer.iter().filter(|row| row.rules == rules).count();
    assert_eq!((offers("dlgs150"), offers("dl48")), (9, 6));
    assert_eq!(catalogue.plan_rows.len(), 22, "planning rows of seed 001");
    assert_eq!(catalogue.plan_areas.iter().filter(|a| a.kind == PlanAreaKind::Ambito).count(), 4);
    assert_eq!(catalogue.plan_levels.len(), 3);
}

#[test]
fn the_support_plan_is_six_five_three_one_one_six() {
    let catalogue = builtin();
    let in_area = |id: &str| catalogue.plan_rows.iter().filter(|row| row.area == id).count();
    assert_eq!(["1", "2", "3", "4", "5", "6"].map(in_area), [6, 5, 3, 1, 1, 6]);
    let numbers: Vec<_> = catalogue.plan_rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, (1..=22).collect::<Vec<u16>>());
    let plan = catalogue.plan.as_ref().unwrap();
    assert_eq!(plan.school_years, ["2017/2018", "2018/2019", "2019/2020"]);
    assert_eq!((plan.months.len(), plan.months[0].as_str(), plan.months[11].as_str()), (12, "SET", "AGO"));
}

/// Reads the files as plain tables, so that a new section cannot slip past.
#[test]
fn every_row_of_every_file_has_a_source() {
    for (name, text) in BUILTIN {
        let file: toml::Table = toml::from_str(text).unwrap();
        for (section, rows) in &file {
            let rows = rows.as_array().cloned().unwrap_or_else(|| vec![rows.clone()]);
            for row in rows {
                let source = row.get("source").and_then(|s| s.as_str()).unwrap_or_default();
                assert!(source.len() > 8, "{name} [{section}]: {row}");
            }
        }
    }
}

#[test]
fn both_languages_have_every_title() {
    for service in &builtin().services {
        assert!(
            !service.title_it.trim().is_empty() && !service.title_en.trim().is_empty(),
            "{}",
            service.code
        );
    }
    for clock in &builtin().clocks {
        assert!(!clock.title_it.trim().is_empty() && !clock.title_en.trim().is_empty(), "{}", clock.id);
    }
}
