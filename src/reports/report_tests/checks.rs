//! R-IND-01: the coherences of the Piemonte repertory, and who breaks them.

use rstest::rstest;

use super::world::{World, company, person};
use crate::reports::Who;

#[rstest]
#[case("R-IND-01a", &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 segnalazione V1"], None)]
#[case("R-IND-01a", &["V1 alfa 2026-03-01", "anna 2026-03-02 segnalazione V1"], Some("anna"))]
#[case("R-IND-01b", &["anna 2026-03-02 assunzione"], None)]
#[case("R-IND-01c", &["anna+alfa 2026-03-02 assunzione V1"], None)]
#[case("R-IND-01d", &["V1 alfa 2026-03-01", "anna+alfa 2026-03-02 assunzione V1"], None)]
#[case("R-IND-01d", &["V1 alfa 2025-12-01", "anna+alfa 2026-03-02 assunzione V1"], None)]
#[case("R-IND-01d", &["V1 alfa 2026-03-05", "anna+beta 2026-03-02 assunzione"], Some("beta"))]
#[case("R-IND-01e", &["anna 2025-12-20 servizio piemonte:A.2", "anna 2026-01-05 patto firmato"], None)]
#[case("R-IND-01e", &["anna 2026-01-05 patto firmato"], Some("anna"))]
fn a_broken_coherence_names_the_records(
    #[case] rule: &str,
    #[case] lines: &[&str],
    #[case] breaks: Option<&str>,
) {
    let report = World::told(lines).report("piemonte");
    let check = report.checks.iter().find(|check| check.rule == rule).unwrap();
    let named = breaks.map(|name| match name {
        "beta" => Who::Company(company(name)),
        name => Who::Person(person(name)),
    });
    assert_eq!(check.holds, breaks.is_none());
    assert_eq!(check.records, named.into_iter().collect::<Vec<_>>());
}

#[test]
fn every_coherence_is_shown() {
    let rules: Vec<String> = World::empty().report("piemonte").checks.into_iter().map(|c| c.rule).collect();
    assert_eq!(rules, ["R-IND-01a", "R-IND-01b", "R-IND-01c", "R-IND-01d", "R-IND-01e"]);
}
