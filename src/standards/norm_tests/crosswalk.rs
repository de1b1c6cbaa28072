//! One delivery is counted in every frame it belongs to: nothing is left out without a reason.

use std::collections::BTreeSet;

use rstest::rstest;

use super::builtin;
use crate::domain::ServiceCode;
use crate::standards::{Catalogue, ServiceDefinition};

fn of<'a>(catalogue: &'a Catalogue, standard: &'a str) -> impl Iterator<Item = &'a ServiceDefinition> {
    catalogue.services.iter().filter(move |service| service.code.standard() == standard)
}

/// From the national levels to a region: a level delivered counts as a service of the region, or a row says why not.
#[rstest]
#[case::piemonte("piemonte")]
#[case::puglia("puglia")]
fn every_level_is_counted_in_a_region_or_says_why_not(#[case] region: &str) {
    let catalogue = builtin();
    let excused: BTreeSet<&ServiceCode> = catalogue
        .uncounted
        .iter()
        .filter(|row| row.standard == region)
        .flat_map(|row| &row.services)
        .collect();
    for level in of(catalogue, "lep") {
        let counted = catalogue.counted_as(&level.code).iter().any(|code| code.standard() == region);
        let excuse = excused.contains(&level.code);
        assert!(counted != excuse, "{} in {region}: counted {counted}, excused {excuse}", level.code);
    }
}

/// And back: a service of a region counts as a level.
#[rstest]
#[case::piemonte("piemonte")]
#[case::puglia("puglia")]
fn every_service_of_a_region_counts_as_a_level(#[case] region: &str) {
    let catalogue = builtin();
    for service in of(catalogue, region) {
        let levels = catalogue.counted_as(&service.code).into_iter().filter(|code| code.standard() == "lep");
        assert!(
            levels.count() > 0 || catalogue.uncounted(&service.code).next().is_some(),
            "{}",
            service.code
        );
    }
    // what stands for a level, or includes it, is for the same people
    for service in of(catalogue, region) {
        for level in service.default_for.iter().chain(&service.includes).chain(&service.counts_as) {
            let level = catalogue.service(level).unwrap();
            let selection = level.code.code() == "K"; // the body that asks, and the people it calls
            assert!(level.audience == service.audience || selection, "{} {}", service.code, level.code);
        }
    }
}

/// The rows of the school support plan are for schools: each says why no delivery to a person or company counts it.
#[test]
fn every_row_of_the_support_plan_says_why_it_is_no_service() {
    let catalogue = builtin();
    let excused: Vec<&String> = catalogue.uncounted.iter().flat_map(|row| &row.plan_rows).collect();
    let rows: Vec<&String> = catalogue.plan_rows.iter().map(|row| &row.id).collect();
    assert_eq!(excused, rows);
    for row in &catalogue.uncounted {
        assert!(row.reason_it.len() > 20 && row.reason_en.len() > 20 && row.source.len() > 8, "{}", row.id);
    }
}

/// Ties go one way where a document has an activity and not a service.
#[test]
fn what_is_included_counts_as_the_whole_and_not_the_reverse() {
    let catalogue = builtin();
    let code = |text: &str| text.parse::<ServiceCode>().unwrap();
    for (part, whole) in [
        ("lep:O", "piemonte:A.5"),
        ("lep:R", "piemonte:B.3"),
        ("lep:O", "puglia:D2"),
        ("lep:M2", "puglia:B1"),
        ("lep:M3", "puglia:B2"),
        ("lep:M4", "puglia:E1"),
    ] {
        assert!(catalogue.counts(&code(part), &code(whole)), "{part} as {whole}");
        assert!(!catalogue.counts(&code(whole), &code(part)), "{whole} as {part}");
    }
}
