//! An office's own files over those of the program.

use super::builtin;
use crate::domain::Day;
use crate::standards::*;

const LAW: &str = include_str!("../../../tests/regions/legge-2027.toml");
const VALDORSA: &str = include_str!("../../../tests/regions/valdorsa.toml");

fn file(name: &str, text: &str) -> OwnFile {
    OwnFile { name: name.to_owned(), text: Ok(text.to_owned()) }
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_later_row_wins_on_its_days_and_the_old_one_keeps_the_others() {
    let (catalogue, refused) = Catalogue::with_own(&[file("legge.toml", LAW)]).unwrap();
    assert_eq!(refused, []);
    let suspension = |on: &str| catalogue.constant("suspension_days", day(on)).unwrap().value;
    let days = ["2026-11-22", "2027-01-31", "2027-02-01", "2027-12-31", "2028-01-01"];
    assert_eq!(days.map(suspension), [180, 180, 200, 200, 180]);
    let limits: Vec<_> =
        catalogue.clocks.iter().filter(|c| c.id == "NAZ-30G").map(|c| (c.limit, c.validity())).collect();
    let until = Validity { from: None, to: Some(day("2027-01-31")) };
    let since = Validity { from: Some(day("2027-02-01")), to: None };
    assert_eq!(limits, [(Limit::Days(30), until), (Limit::Days(20), since)]);
    assert_eq!(catalogue.amendments.len(), 1);
    assert_eq!(
        catalogue.standards.len(),
        builtin().standards.len(),
        "an amendment is no standard of its own"
    );
    assert_eq!(catalogue.clocks.len(), builtin().clocks.len() + 1);
    assert_eq!(catalogue.clocks[1].id, "NAZ-30G", "rows keep the order of their document");
}

#[test]
fn a_row_without_dates_is_replaced() {
    let change = "[standard]\nid = \"puglia\"\namends = true\ntitle_it = \"Modifica\"\ntitle_en = \"Change\"\nscope = \"regional\"\ndocument = \"prova\"\nsource = \"prova di legge\"\n\
        [[system_objective]]\nnumber = 5\ntitle_it = \"Altro\"\ntitle_en = \"Other\"\nsteps = []\nsource = \"prova di legge\"\n";
    let (catalogue, refused) = Catalogue::with_own(&[file("puglia-2027.toml", change)]).unwrap();
    assert_eq!(refused, []);
    assert_eq!(catalogue.system_objectives.len(), 12);
    assert_eq!(
        (catalogue.system_objectives[4].number, &*catalogue.system_objectives[4].title_en),
        (5, "Other")
    );
}

#[test]
fn a_duration_that_changes_is_a_new_version_of_its_service() {
    let (catalogue, refused) = Catalogue::with_own(&[file("valdorsa.toml", VALDORSA)]).unwrap();
    assert_eq!(refused, []);
    let code = "valdorsa:V.2".parse().unwrap();
    let minutes = |on: &str| {
        let service = catalogue.service_on(&code, day(on)).unwrap();
        service.minutes.as_ref().and_then(|minutes| minutes.default_for(None, &[Target::Unemployed]))
    };
    assert_eq!(["2026-12-31", "2027-01-01"].map(minutes), [Some(50), Some(60)]);
    let office = catalogue.for_office("valdorsa").unwrap();
    let services = office.services_for(Audience::Person, day("2026-11-22"));
    assert_eq!(services.iter().filter(|s| s.code.standard() == "valdorsa").count(), 3);
}

#[test]
fn two_files_that_change_the_same_row_for_the_same_days_do_not_agree() {
    let (catalogue, refused) = Catalogue::with_own(&[file("a.toml", LAW), file("b.toml", LAW)]).unwrap();
    let [error] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!((error.file.as_str(), &error.problem), ("b.toml", &Problem::Overlap("NAZ-30G".into())));
    assert_eq!(catalogue.constant("suspension_days", day("2027-06-01")).unwrap().value, 200);
}

#[test]
fn a_refused_file_leaves_the_others_and_the_built_in_rows_in_use() {
    let bad = LAW.replace("limit = { days = 20 }", "limit = { lune = 20 }");
    let unreadable = OwnFile { name: "c.toml".into(), text: Err("permesso negato".into()) };
    let own = [file("a.toml", &bad), file("valdorsa.toml", VALDORSA), unreadable];
    let (catalogue, refused) = Catalogue::with_own(&own).unwrap();
    let told: Vec<_> = refused.iter().map(|error| (error.file.as_str(), error.line)).collect();
    assert_eq!(told, [("c.toml", 1), ("a.toml", 20)]);
    assert!(catalogue.for_office("valdorsa").is_ok());
    assert_eq!(catalogue.constant("suspension_days", day("2027-06-01")).unwrap().value, 180);
}

/// What one file breaks in another is told of the file that brought it about.
#[test]
fn a_change_that_makes_a_built_in_row_wait_for_itself() {
    let change = "[standard]\nid = \"lep\"\namends = true\ntitle_it = \"Modifica\"\ntitle_en = \"Change\"\nscope = \"national\"\ndocument = \"prova\"\nsource = \"prova di legge\"\n\
        [[service]]\ncode = \"M1\"\ntitle_it = \"Uno\"\ntitle_en = \"One\"\naudience = \"person\"\nrequires = [{ after = [\"M2\"] }]\nsource = \"prova di legge\"\n";
    let (_, refused) = Catalogue::with_own(&[file("lep-2027.toml", change)]).unwrap();
    let [error] = refused.as_slice() else { panic!("{refused:?}") };
    assert_eq!(error.file, "lep-2027.toml");
    assert!(matches!(&error.problem, Problem::Circular(steps) if steps.len() == 3), "{error}");
}

#[test]
fn every_reason_is_told_in_both_languages() {
    use crate::look::{Language, Texts};
    let code = crate::domain::ServiceCode::new("lep", "/").unwrap_err();
    let word = String::from("x");
    let all = vec![
        Problem::Unreadable(word.clone()),
        Problem::Malformed(word.clone()),
        Problem::Unknown { word: word.clone(), known: vec![word.clone()] },
        Problem::MissingSource,
        Problem::MissingField(word.clone()),
        Problem::Duplicate(word.clone()),
        Problem::Overlap(word.clone()),
        Problem::EndsBeforeItBegins(word.clone()),
        Problem::Circular(vec![word.clone()]),
        Problem::Dangling(word.clone()),
        Problem::AmbiguousDefault(word.clone()),
        Problem::DefaultNotCounted(word.clone()),
        Problem::BadCode { code: word.clone(), reason: code },
        Problem::IdleClock(word.clone()),
        Problem::StandardTwice(word),
    ];
    for language in Language::ALL {
        for problem in &all {
            let error = StandardError { file: "f.toml".into(), line: 1234, problem: problem.clone() };
            let said = Texts::new(language).say(&error.message()).into_owned();
            assert!(said.starts_with("f.toml") && !said.contains('{') && !said.contains("norm-"), "{said}");
            assert!(said.contains("1234") || matches!(problem, Problem::Unreadable(_)), "{said}");
        }
    }
}
