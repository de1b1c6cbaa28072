use std::{collections::HashMap, fs::File, path::Path, process::Command};

use rstest::rstest;

use super::*;
use crate::standards::sheet::Problem;

fn starter() -> SkillTable {
    SkillTable::starter().unwrap()
}

fn code(table: &SkillTable, title: &str) -> SkillCode {
    table.by_title(title).unwrap_or_else(|| panic!("no skill «{title}»")).code
}

#[test]
fn the_starter_table_is_whole() {
    let table = starter();
    assert!(table.rows().len() >= 400, "{}", table.rows().len());
    let mut names = HashMap::new();
    let mut english = HashMap::new();
    for row in table.rows() {
        for name in std::iter::once(&row.title).chain(&row.alternatives) {
            assert_eq!(names.insert(fold(name), row.code), None, "«{name}» twice");
        }
        let title = row.english.as_ref().expect("an English title");
        assert_eq!(english.insert(fold(title), row.code), None, "«{title}» twice");
        assert!(row.title.starts_with(char::is_uppercase), "{}", row.title);
        for other in &row.related {
            assert_ne!(*other, row.code);
            assert!(table.related(*other).contains(&row.code), "{other} does not know {}", row.code);
        }
    }
    for (kind, name) in SkillKind::NAMES {
        assert!(table.rows().iter().filter(|row| row.kind == kind).count() >= 20, "{name}");
    }
}

#[rstest]
#[case("uso del muletto", "Conduzione del carrello elevatore")]
#[case("carrello elevatore", "Conduzione del carrello elevatore")]
#[case("saldature tig", "Saldatura TIG")]
#[case("excel", "Fogli di calcolo")]
#[case("c++", "C e C++")]
#[case("pulizia camere", "Pulizia e riassetto delle camere")]
#[case("patentino muletto", "Abilitazione al carrello elevatore")]
#[case("problem solving", "Soluzione di problemi")]
#[case("contabilta generale", "Contabilità generale")]
fn what_people_write_is_found_first(#[case] query: &str, #[case] title: &str) {
    let table = starter();
    let found: Vec<_> = table.find(query, 5).iter().map(|hit| &*hit.skill.title).collect();
    assert_eq!(found.first(), Some(&title), "{query}: {found:?}");
}

#[test]
fn imported_words_become_codes_where_the_table_knows_them() {
    let table = starter();
    let forklift = code(&table, "muletto frontale");
    assert_eq!(table.resolve(" Muletto  FRONTALE ").unwrap(), SkillRef::Listed(forklift));
    assert_eq!(table.resolve(&forklift.to_string()).unwrap(), SkillRef::Listed(forklift));
    let unknown = table.resolve("Doma di leoni").unwrap();
    assert_eq!((unknown.code(), unknown.to_string().as_str()), (None, "Doma di leoni"));
    assert!(table.resolve("  ").is_err());
}

#[test]
fn nearness_is_mutual_and_never_with_itself() {
    let table = starter();
    let (tig, mig) = (code(&table, "Saldatura TIG"), code(&table, "Saldatura a filo"));
    assert!(table.are_related(tig, mig) && table.are_related(mig, tig));
    assert!(!table.are_related(tig, tig));
    assert!(!table.are_related(tig, code(&table, "Panificazione")));
}

#[test]
fn a_bad_sheet_says_where() {
    let sheet = "code,kind,title,related\nS001,mestiere,Uno,S009\nS002,arte,Due,\nX1,mestiere,Tre,\nS001,mestiere,Uno,\n";
    let errors = SkillTable::read(sheet.as_bytes()).unwrap_err();
    let at: Vec<_> = errors.iter().map(|error| (error.line, error.column)).collect();
    assert_eq!(at, [(3, "kind"), (4, "code"), (5, "code")]);
    let sheet = "code,kind,title,related\nS001,mestiere,Uno,S009\n";
    let errors = SkillTable::read(sheet.as_bytes()).unwrap_err();
    assert_eq!(errors[0].problem, Problem::NoSkill("S009".parse().unwrap()));
    assert_eq!(errors[0].to_string(), "line 2, related: there is no skill S009");
}

#[test]
fn a_written_table_is_read_back() {
    let table = starter();
    let mut sheet = Vec::new();
    table.write(&mut sheet).unwrap();
    assert_eq!(SkillTable::read(sheet.as_slice()).unwrap().rows(), table.rows());
}

const ESCO: &str = "conceptUri,preferredLabel,altLabels,status,reuseLevel\n\
    http://data.europa.eu/esco/skill/0005c151-5b5a-4a66-8aac-60e734beb1ab,forklift driving,\"drive a forklift\nForklift Driving\",released,cross-sector\n\
    http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2,tame lions,,released,transversal\n\
    http://data.europa.eu/esco/skill/000709ed-2be5-4193-b056-45a97698d828,old art,,obsolete,\n";

fn esco() -> SkillTable {
    SkillTable::read_esco(ESCO.as_bytes(), EscoLanguage::English).unwrap()
}

#[test]
fn a_concept_with_a_known_name_is_that_skill() {
    let concept = esco();
    assert_eq!(concept.rows().len(), 2, "only what is released");
    assert_eq!(concept.rows()[1].kind, SkillKind::Transversal);
    let uuid = concept.rows()[0].code;
    let own = code(&starter(), "uso del muletto");
    let merged = starter().overlaid(concept);
    assert_eq!(merged.rows().len(), starter().rows().len() + 1);
    let row = merged.get(uuid).unwrap();
    assert_eq!((row.code, row.esco), (own, Some(uuid)));
    assert_eq!(&*row.title, "Conduzione del carrello elevatore");
    assert_eq!(merged.by_title("drive a forklift").unwrap().code, own);
    assert_eq!(merged.resolve(&uuid.to_string()).unwrap(), SkillRef::Listed(own));
    assert!(!merged.are_related(uuid, own), "one and the same");

    // Once more, and through the file: nothing changes.
    let mut sheet = Vec::new();
    merged.write(&mut sheet).unwrap();
    let again = SkillTable::read(sheet.as_slice()).unwrap().overlaid(esco());
    assert_eq!(again.rows(), merged.rows());
}

#[test]
fn an_italian_file_names_what_an_english_one_brought() {
    let italian = ESCO.replace("tame lions", "domare leoni");
    let italian = SkillTable::read_esco(italian.as_bytes(), EscoLanguage::Italian).unwrap();
    let merged = starter().overlaid(esco()).overlaid(italian);
    let lions = merged.by_title("domare leoni").unwrap();
    assert_eq!((&*lions.title, lions.english.as_deref()), ("domare leoni", Some("tame lions")));
    let back = merged.overlaid(esco());
    assert_eq!(&*back.by_title("tame lions").unwrap().title, "domare leoni");
}

#[test]
fn a_broken_esco_file_says_where() {
    let twice = format!(
        "{ESCO}http://data.europa.eu/esco/skill/00064735-8fad-454b-90c7-ed858cc993f2,x,,,\nhttp://x/y,z,,,\n"
    );
    let errors = SkillTable::read_esco(twice.as_bytes(), EscoLanguage::English).unwrap_err();
    let at: Vec<_> = errors.iter().map(|error| (error.line, error.column)).collect();
    assert_eq!(at, [(6, "conceptUri"), (7, "conceptUri")]);
}

#[test]
fn the_whole_of_esco_is_read_and_laid_over() {
    let zip = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/esco/classification_en.zip");
    if !zip.exists() {
        println!("skipped: the official skills are not here");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let unzipped =
        Command::new("unzip").arg("-q").arg(&zip).arg("skills_en.csv").arg("-d").arg(folder.path()).status();
    if !unzipped.is_ok_and(|status| status.success()) {
        println!("skipped: unzip is not here");
        return;
    }
    let file = File::open(folder.path().join("skills_en.csv")).unwrap();
    let official = SkillTable::read_esco(file, EscoLanguage::English).unwrap();
    assert!(official.rows().len() > 13_000, "{}", official.rows().len());
    let concepts = official.rows().len();
    let merged = starter().overlaid(official);
    let joined = merged.rows().iter().filter(|row| row.esco.is_some()).count();
    assert!(joined > 5, "{joined}");
    assert_eq!(merged.rows().len(), starter().rows().len() + concepts - joined);
    println!("{concepts} concepts, {joined} joined to our own");

    let mut sheet = Vec::new();
    merged.write(&mut sheet).unwrap();
    println!("{} bytes in the office's folder", sheet.len());
    let start = std::time::Instant::now();
    let back = SkillTable::read(sheet.as_slice()).unwrap();
    let read = start.elapsed();
    assert_eq!(back.rows(), merged.rows());
    assert!(back.by_title("manage musical staff").is_some());
    println!("read in {read:?}, indexed in {:?}", start.elapsed() - read);
    for query in ["m", "weld", "operate forklift", "manage staff", "pulizie"] {
        let start = std::time::Instant::now();
        let hits = back.find(query, 20).len();
        println!("{query}: {hits} in {:?}", start.elapsed());
        assert!(hits > 0);
    }
}
