//! Batches, rejects, stopping early, a store that fails.

use std::ops::Bound;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::*;
use crate::store::{ChangeSet, Health, JournalEntry, Key, Kind, Link, Revision, Row, StoreError, Versioned};

/// So many companies.
fn companies(count: u32) -> String {
    let mut file = "partita_iva;ragione_sociale\n".to_owned();
    for number in 1..=count {
        file += &format!("{};Impresa {number}\n", vat(number + 1_000_000));
    }
    file
}

#[test]
fn a_dry_run_writes_nothing() {
    let office = office();
    let before = office.revision();
    let done = rehearse(&office, What::Companies, &companies(250));
    assert_eq!(done.counts(), (250, 250, 0));
    assert_eq!((office.revision(), office.projections().lookup.companies()), (before, 0));
}

#[test]
fn rows_go_in_by_the_hundred() {
    let office = office();
    let before = office.revision();
    assert_eq!(import_text(&office, What::Companies, &companies(250)).counts(), (250, 250, 0));
    assert_eq!(office.revision().0 - before.0, 3);
    let numbers: Vec<u32> = office.every_company().map(|company| company.unwrap().number).collect();
    assert_eq!(numbers, (1..=250).collect::<Vec<u32>>(), "ids and numbers ascend with the file");
}

#[test]
fn rejects_can_be_corrected_and_imported_again() {
    let office = office();
    let mut file = companies(5).replace("Impresa 3", "=cmd|x").replace("Impresa 4", "\"Im;presa\"\"4\u{7}\"");
    file += "123;Sbagliata\n";
    let done = import_text(&office, What::Companies, &file);
    assert_eq!(done.counts(), (6, 4, 2), "{:?}", done.told());
    assert!(done.rejects.starts_with("\u{feff}partita_iva;ragione_sociale;errore\n"), "{}", done.rejects);
    assert!(done.rejects.contains("carattere di controllo (U+0007)"));
    let mended = done.rejects.replace('\u{7}', "").replace("123;", &format!("{};", vat(9_999_999)));
    let again = import_text(&office, What::Companies, &mended);
    assert_eq!((again.counts(), again.summary.warnings), ((2, 2, 0), 0), "{:?}", again.told());
    let names: Vec<String> = office.every_company().map(|c| c.unwrap().name.to_string()).collect();
    assert!(names.contains(&"Im;presa\"4".to_owned()) && names.contains(&"=cmd|x".to_owned()), "{names:?}");
    // A second round of rejects has one remark, not two.
    let third = import_text(&office, What::Companies, &mended);
    assert!(third.rejects.starts_with("\u{feff}partita_iva;ragione_sociale;errore\n"), "{}", third.rejects);
    assert_eq!(third.rejects.lines().count(), 3);
}

#[test]
fn rejects_of_json_lines_are_json_lines() {
    let office = office();
    let file = "{\"partita_iva\":\"1\",\"ragione_sociale\":\"Sbagliata\"}\n{\"partita_iva\"\n";
    let done = import_text(&office, What::Companies, file);
    assert_eq!(done.counts(), (2, 0, 2));
    let mended =
        done.rejects.replace("\"partita_iva\":\"1\"", &format!("\"partita_iva\":\"{}\"", vat(1_000_001)));
    let again = import_text(&office, What::Companies, &mended);
    assert_eq!(again.counts(), (2, 1, 1), "{:?}", again.told());
}

#[test]
fn stopping_keeps_what_is_committed_and_says_how_far() {
    let office = office();
    let (by, mut rejects) = (operator(), Vec::new());
    let file = companies(1_000);
    let job = Job {
        office: &office,
        by: &by,
        what: What::Companies,
        options: Options::default(),
        texts: Texts::default(),
        rejects: &mut rejects,
        progress: &mut |progress| match progress.read {
            ..300 => ControlFlow::Continue(()),
            _ => ControlFlow::Break(()),
        },
    };
    let summary = import(job, file.as_bytes()).unwrap();
    assert!(summary.cancelled);
    assert_eq!((summary.read, summary.written, office.projections().lookup.companies()), (300, 300, 300));
}

#[test]
fn a_reader_that_fails_stops_the_import() {
    struct Broken;
    impl std::io::Read for Broken {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("cable pulled"))
        }
    }
    let office = office();
    let (by, mut rejects) = (operator(), Vec::new());
    let job = Job {
        office: &office,
        by: &by,
        what: What::Companies,
        options: Options::default(),
        texts: Texts::default(),
        rejects: &mut rejects,
        progress: &mut |_| ControlFlow::Continue(()),
    };
    assert!(matches!(import(job, Broken).unwrap_err().cause, Cause::Sheet(SheetError::Io(_))));
}

/// A store whose disk is full after some commits.
struct Filling {
    inner: MemoryStore,
    left: AtomicUsize,
}

impl Store for Filling {
    fn get(&self, kind: Kind, key: &Key) -> Result<Option<Versioned<Vec<u8>>>, StoreError> {
        self.inner.get(kind, key)
    }

    fn page(
        &self,
        kind: Kind,
        from: Bound<&Key>,
        to: Bound<&Key>,
        limit: usize,
    ) -> Result<Vec<Row>, StoreError> {
        self.inner.page(kind, from, to, limit)
    }

    fn commit(&self, changes: ChangeSet) -> Result<Revision, StoreError> {
        let left = self.left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1));
        left.map_err(|_| StoreError::DiskFull { free: 0, needed: 1 })?;
        self.inner.commit(changes)
    }

    fn keep(&self, kind: Kind, key: &Key, draft: Option<&[u8]>) -> Result<(), StoreError> {
        self.inner.keep(kind, key, draft)
    }

    fn journal(&self, after: Revision, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        self.inner.journal(after, limit)
    }

    fn head(&self) -> Link {
        self.inner.head()
    }

    fn health(&self) -> Result<Health, StoreError> {
        self.inner.health()
    }
}

#[test]
fn a_full_disk_stops_the_import_and_keeps_what_is_in() {
    let store = Filling { inner: MemoryStore::new(), left: AtomicUsize::new(3) };
    let office = office_named("CPI Pieno", Box::new(store));
    let error = try_import(&office, What::Companies, companies(1_000).as_bytes(), Options::default());
    let error = error.err().unwrap();
    assert!(matches!(error.cause, Cause::Store(StoreError::DiskFull { .. })));
    assert_eq!(
        (error.summary.written, error.summary.rejected, office.projections().lookup.companies()),
        (200, 0, 200)
    );
    let told = Texts::new(Language::Italian).say(&error.message()).into_owned();
    assert!(told.contains("200 sono scritte e restano"), "{told}");
}

#[test]
fn rows_that_the_office_refuses_do_not_hold_up_their_batch() {
    let office = office();
    let mut file = "codice_fiscale;cognome;nome;did_il\n".to_owned();
    for n in 0..150 {
        // Every fiftieth is a child, too young to declare.
        let year = if n % 50 == 7 { 2015 } else { 1980 };
        let born = day(&format!("01/01/{year}")) + n;
        let code = code("Rossi", "Mario", &born.to_string(), Sex::Male);
        file += &format!("{code};Rossi;Mario;01/10/2026\n");
    }
    let done = import_text(&office, What::Persons, &file);
    assert_eq!(done.counts(), (150, 147, 3), "{:?}", done.told());
    // a few have day and month of another Mario Rossi swapped: worth a look, no fault
    let faults = done.summary.findings.iter().filter(|finding| finding.weight == Weight::Fault);
    assert_eq!(faults.map(|finding| finding.line).collect::<Vec<_>>(), [9, 59, 109]);
    assert_eq!(done.rejects.lines().count(), 4);
    assert_eq!(office.projections().lookup.persons(), 147);
}

#[test]
fn many_candidacies_fit_their_commits() {
    let office = office();
    let (mut persons, mut events) =
        ("codice_fiscale;cognome;nome\n".to_owned(), "soggetto;data;tipo;vacancy\n".to_owned());
    for n in 0..120 {
        let code = code("Rossi", "Mario", &(day("01/01/1980") + n).to_string(), Sex::Male);
        persons += &format!("{code};Rossi;Mario\n");
        events += &format!("{code};01/10/2026;proposta;V-1\n");
    }
    import_text(&office, What::Persons, &persons);
    import_text(&office, What::Companies, &companies(1));
    let vacancy = format!("codice;partita_iva;mansione\nV-1;{};Autista\n", vat(1_000_001));
    import_text(&office, What::Vacancies, &vacancy);
    let before = office.revision();
    assert_eq!(import_text(&office, What::Events, &events).counts(), (120, 120, 0));
    assert_eq!(office.revision().0 - before.0, 2, "none of the commits was too large");
    let id = office.projections().lookup.vacancy_by_code(&"V-1".parse().unwrap()).unwrap();
    assert_eq!(office.vacancy(id).unwrap().unwrap().value.candidates.len(), 120);
}
