//! A start from the file finds what a start from the store finds, whatever happened to either.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use rstest::rstest;

use super::Shelf;
use crate::domain::{Company, PersonId, TaxId};
use crate::office::clock::FixedClock;
use crate::office::tests::{company, operator, person, settings, vacancy};
use crate::office::{Act, Asker, Found, Office};
use crate::store::{Opening, SledStore};

fn clock() -> Arc<FixedClock> {
    Arc::new(FixedClock("22/11/2026".parse().unwrap()))
}

/// A new office in a folder.
fn found(dir: &Path) -> Office {
    let store = SledStore::open(dir, &Opening::new("m.rossi", 0).or_create()).unwrap();
    Office::found(Box::new(store), clock(), &operator(), settings()).unwrap().with_shelf(Shelf::of(dir))
}

fn open(dir: &Path) -> Office {
    open_over(dir, Shelf::of(dir))
}

fn open_over(dir: &Path, shelf: Shelf) -> Office {
    let store = SledStore::open(dir, &Opening::new("m.rossi", 0)).unwrap();
    Office::over(Box::new(store), clock()).unwrap().with_shelf(shelf)
}

/// Opens the office with everything read in, and says whether the file was of use.
fn start(dir: &Path) -> (Office, bool) {
    let office = open(dir);
    office.load(&mut |_| ControlFlow::Continue(())).unwrap();
    let used = office.shelved.lock().unwrap().is_some();
    (office, used)
}

fn act(office: &Office, act: Act) {
    office.perform(&operator(), act).unwrap();
}

fn code(n: u64) -> String {
    format!("{:011}", 10_000_000_000 + n)
}

fn register(office: &Office, n: u64, surname: &str) -> PersonId {
    let id = PersonId::from_bytes((0x1000 + u128::from(n)).to_be_bytes());
    let mut person = person(&code(n), surname);
    person.id = id;
    person.contacts.mobile = format!("333{n:07}").parse().ok();
    act(office, Act::RegisterPerson(Box::new(person)));
    id
}

fn amend(office: &Office, id: PersonId, surname: &str) {
    let found = office.person(id).unwrap().unwrap();
    let mut person = found.value;
    person.identity.surname = surname.parse().unwrap();
    act(office, Act::AmendPerson { person: Box::new(person), base: found.version });
}

fn rename(office: &Office, name: &str) {
    let found = office.company(company().id).unwrap().unwrap();
    let renamed = Company { name: name.parse().unwrap(), ..found.value };
    act(office, Act::AmendCompany { company: Box::new(renamed), base: found.version });
}

/// An office with some of everything, its file written, and then changed.
fn furnished(dir: &Path) {
    let office = found(dir);
    let ids: Vec<PersonId> =
        (0..9).map(|n| register(&office, n, ["Rossi", "Bianchi", "Rossetti"][n as usize % 3])).collect();
    act(&office, Act::RegisterCompany(Box::new(company())));
    act(&office, Act::OpenVacancy(Box::new(vacancy(company().id, 1))));
    drop(office);
    let (office, used) = start(dir);
    assert!(!used, "there is no file yet");
    assert!(office.shelve().unwrap());
    assert!(!office.shelve().unwrap(), "there is nothing new to write");
    amend(&office, ids[3], "Verdi");
    register(&office, 20, "Rossini");
}

const QUESTIONS: [&str; 10] =
    ["rossi", "bianchi", "333000", "10000000003", "logistica", "magazz", "nord", "verdi", "p:", "v:"];

fn answers(office: &Office) -> Vec<Vec<Found>> {
    QUESTIONS.iter().map(|question| office.find(question, 50, Asker::default()).hits).collect()
}

/// What an office finds that reads everything in.
fn truth(dir: &Path) -> Vec<Vec<Found>> {
    let kept = fs::read(dir.join("search.index")).unwrap();
    fs::remove_file(dir.join("search.index")).unwrap();
    let (office, used) = start(dir);
    assert!(!used);
    fs::write(dir.join("search.index"), kept).unwrap();
    answers(&office)
}

#[test]
fn a_start_from_the_file_finds_the_same() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let truth = truth(dir.path());
    let (office, used) = start(dir.path());
    assert!(used);
    assert_eq!(answers(&office), truth);
    let known = office.projections();
    let third: TaxId = code(3).parse().unwrap();
    let third = known.lookup.person_by_tax_id(&third).unwrap();
    assert_eq!(known.lookup.number_of(third), Some(4));
    assert_eq!((known.lookup.persons(), known.lookup.companies(), known.lookup.vacancies()), (10, 1, 1));
    drop(known);
    drop(office);
    for shelf in [Shelf::of(dir.path()), Shelf::to_find(dir.path())] {
        let office = open_over(dir.path(), shelf);
        assert!(office.load_to_find().unwrap());
        assert!(office.is_opening(), "no acts on half an office");
        assert_eq!(answers(&office), truth);
    }
    let office = open_over(dir.path(), Shelf::to_find(dir.path()));
    office.load(&mut |_| ControlFlow::Continue(())).unwrap();
    assert!(office.shelved.lock().unwrap().is_none(), "half a file is not enough for a whole office");
    assert_eq!(answers(&office), truth);
}

#[test]
fn a_company_by_another_name_is_found_through_its_vacancies() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let (office, _) = start(dir.path());
    rename(&office, "Magazzini Nord srl");
    let now = answers(&office);
    assert_eq!(office.find("v: nord", 5, Asker::default()).hits.len(), 1);
    drop(office);
    assert_eq!(truth(dir.path()), now);
    let (office, used) = start(dir.path());
    assert!(used);
    assert_eq!(answers(&office), now);
    drop(office);
    assert!(!open(dir.path()).load_to_find().unwrap(), "its vacancies would have to be read in");
}

#[test]
fn many_changes_are_folded_in_and_the_file_written_anew() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let (office, _) = start(dir.path());
    for n in 100..180 {
        register(&office, n, "Bianchi");
    }
    assert!(office.projections().index.unsettled() > 64);
    let before = answers(&office);
    assert!(office.shelve().unwrap());
    assert_eq!(office.projections().index.unsettled(), 0);
    assert_eq!(answers(&office), before);
    assert_eq!(office.projections().lookup.persons(), 90);
    drop(office);
    let (office, used) = start(dir.path());
    assert!(used && office.projections().index.unsettled() == 0);
    assert_eq!(answers(&office), before);
}

#[rstest]
#[case::cut_short(|bytes: &mut Vec<u8>| bytes.truncate(bytes.len() / 2))]
#[case::empty(|bytes: &mut Vec<u8>| bytes.clear())]
#[case::one_bit(|bytes: &mut Vec<u8>| { let at = bytes.len() / 3; bytes[at] ^= 4 })]
#[case::of_another_version(|bytes: &mut Vec<u8>| bytes[8] ^= 1)]
#[case::not_an_index(|bytes: &mut Vec<u8>| *bytes = b"PK\x03\x04 hello".repeat(99))]
fn a_file_that_is_not_whole_is_made_anew(#[case] spoil: fn(&mut Vec<u8>)) {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let truth = truth(dir.path());
    let path = dir.path().join("search.index");
    let mut bytes = fs::read(&path).unwrap();
    spoil(&mut bytes);
    fs::write(&path, bytes).unwrap();
    assert!(!open(dir.path()).load_to_find().unwrap());
    let (office, used) = start(dir.path());
    assert!(!used);
    assert_eq!(answers(&office), truth);
    assert!(office.shelve().unwrap());
    drop(office);
    assert!(start(dir.path()).1);
}

#[test]
fn the_file_of_another_office_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let path = |dir: &tempfile::TempDir| dir.path().join("search.index");
    let (office, _) = start(dir.path());
    let fine = fs::read(path(&dir)).unwrap();
    drop(office);
    let third = tempfile::tempdir().unwrap();
    let office = found(third.path());
    for n in 0..20 {
        register(&office, n, "Neri");
    }
    drop(office);
    start(third.path()).0.shelve().unwrap();
    let foreign = fs::read(path(&third)).unwrap();
    fs::write(path(&dir), foreign).unwrap();
    assert!(!start(dir.path()).1);
    fs::write(path(&dir), fine).unwrap();
    assert!(start(dir.path()).1);
}

#[test]
fn a_file_from_before_a_restore_of_an_older_copy_is_made_anew() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let (office, _) = start(dir.path());
    for n in 100..180 {
        register(&office, n, "Bianchi");
    }
    office.shelve().unwrap();
    drop(office);
    let ahead = fs::read(dir.path().join("search.index")).unwrap();
    let older = tempfile::tempdir().unwrap();
    furnished(older.path());
    fs::write(older.path().join("search.index"), ahead).unwrap();
    assert!(!start(older.path()).1, "the journal has not come so far");
}

#[test]
fn without_a_folder_to_write_to_there_is_only_no_file() {
    let dir = tempfile::tempdir().unwrap();
    furnished(dir.path());
    let (office, _) = start(dir.path());
    fs::remove_file(dir.path().join("search.index")).unwrap();
    fs::create_dir(dir.path().join("search.index")).unwrap();
    for n in 100..180 {
        register(&office, n, "Bianchi");
    }
    assert!(office.shelve().is_err());
    assert!(!office.shelve().unwrap(), "not tried again before there is something new");
    let before = answers(&office);
    drop(office);
    let (office, used) = start(dir.path());
    assert!(!used);
    assert_eq!(answers(&office), before);
}
