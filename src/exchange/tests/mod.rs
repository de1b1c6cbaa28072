//! Stories of files, good and bad, over the in-memory store.

mod bad_files;
mod bad_rows;
mod driver;
mod events;
mod formats;
mod round_trips;

use std::ops::ControlFlow;
use std::sync::Arc;

use super::*;
use crate::domain::*;
use crate::look::{Language, Texts};
use crate::office::clock::FixedClock;
use crate::office::{Ids, Office};
use crate::store::{MemoryStore, Store};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn operator() -> Login {
    "m.rossi".parse().unwrap()
}

fn office_named(name: &str, store: Box<dyn Store>) -> Office {
    let settings = OfficeSettings {
        name: name.parse().unwrap(),
        standard: "puglia".parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: None,
        fictional: true,
    };
    let clock = Arc::new(FixedClock(day("22/11/2026")));
    Office::found(store, clock, &operator(), settings).unwrap().with_ids(Ids::seeded(7))
}

fn office() -> Office {
    office_named("CPI Prova", Box::new(MemoryStore::new()))
}

/// What an import did, and its rejects.
struct Imported {
    summary: Summary,
    rejects: String,
}

impl Imported {
    /// Rows read, written, rejected.
    fn counts(&self) -> (u64, u64, u64) {
        (self.summary.read, self.summary.written, self.summary.rejected)
    }

    /// What was found, in Italian.
    fn told(&self) -> Vec<String> {
        let texts = Texts::new(Language::Italian);
        self.summary.findings.iter().map(|finding| texts.say(&finding.message()).into_owned()).collect()
    }

    /// The one fault there is.
    fn fault(&self) -> &Finding {
        let faults: Vec<&Finding> =
            self.summary.findings.iter().filter(|finding| finding.weight == Weight::Fault).collect();
        assert_eq!(faults.len(), 1, "{:?}", self.told());
        faults[0]
    }
}

fn try_import(
    office: &Office,
    what: What,
    file: &[u8],
    options: Options,
) -> Result<Imported, Box<ImportError>> {
    let mut rejects = Vec::new();
    let by = operator();
    let job = Job {
        office,
        by: &by,
        what,
        options,
        texts: Texts::new(Language::Italian),
        rejects: &mut rejects,
        progress: &mut |_| ControlFlow::Continue(()),
    };
    let summary = import(job, file).map_err(Box::new)?;
    Ok(Imported { summary, rejects: String::from_utf8(rejects).unwrap() })
}

fn import_text(office: &Office, what: What, file: &str) -> Imported {
    try_import(office, what, file.as_bytes(), Options::default()).unwrap()
}

fn update(office: &Office, what: What, file: &str) -> Imported {
    let options = Options { duplicates: Duplicates::Update, dry_run: false };
    try_import(office, what, file.as_bytes(), options).unwrap()
}

fn rehearse(office: &Office, what: What, file: &str) -> Imported {
    let options = Options { dry_run: true, ..Options::default() };
    try_import(office, what, file.as_bytes(), options).unwrap()
}

fn refusal(what: What, file: &[u8]) -> Cause {
    let error = try_import(&office(), what, file, Options::default()).err().unwrap();
    assert_eq!((error.summary.read, error.summary.written), (0, 0));
    error.cause
}

fn export_text(office: &Office, what: What, format: Format) -> (String, Exported) {
    let mut out = Vec::new();
    let mut progress = |_| ControlFlow::Continue(());
    let done = export(office, what, format, &mut out, &mut progress).unwrap();
    (String::from_utf8(out).unwrap(), done)
}

/// A fictional fiscal code that agrees with these data; born in Bari.
fn code(surname: &str, given: &str, born: &str, sex: Sex) -> FiscalCode {
    FiscalCode::compute(surname, given, day(born), sex, "A662".parse().unwrap())
}

fn person_by(office: &Office, code: FiscalCode) -> Person {
    let id = office.projections().lookup.person_by_tax_id(&code.into()).unwrap();
    office.person(id).unwrap().unwrap().value
}

fn vat(number: u32) -> VatNumber {
    VatNumber::compose(number, 72).unwrap()
}
