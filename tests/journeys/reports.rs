//! The figures of a fictional office.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

use sportello::demo;
use sportello::domain::Day;
use sportello::matching::Handle;
use sportello::office::clock::FixedClock;
use sportello::office::{Loading, Office, ReportAsked, ReportError};
use sportello::reports::{By, Period, Report};
use sportello::store::{Opening, SledStore};

fn today() -> Day {
    "22/11/2026".parse().unwrap()
}

fn go_on(_: Loading) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn open(folder: &Path) -> Office {
    let store = SledStore::open(folder, &Opening::new("m.rossi", 0)).unwrap();
    let office = Office::over(Box::new(store), Arc::new(FixedClock(today()))).unwrap();
    office.load(&mut go_on).unwrap();
    assert_eq!(office.report(&asked("puglia")), Err(ReportError::NotReady));
    office
}

fn asked(standard: &str) -> ReportAsked {
    let period = Period::year_of(today());
    let by = By { gender: true, age: None };
    ReportAsked { standard: standard.into(), period, by, monthly: true, compare: true }
}

fn reports(office: &Office) -> Vec<Report> {
    office.reportable().into_iter().map(|standard| office.report(&asked(standard)).unwrap()).collect()
}

#[test]
fn every_figure_is_known_after_one_pass_and_what_does_not_hold_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let options = demo::Options { persons: 600, ..demo::Options::on(today()) };
    let opening = Opening::new("m.rossi", 0);
    demo::make(folder.path(), &opening, &options, &mut |_| ControlFlow::Continue(())).unwrap();

    let office = open(folder.path());
    office.load_candidates(&mut go_on).unwrap();
    office.survey(&mut go_on).unwrap();
    assert!(office.is_matching_ready(), "the survey knows the reserved lists");
    let surveyed = reports(&office);
    for report in &surveyed {
        let counted = report.rows.iter().filter(|row| row.total > Some(0)).count();
        assert!(counted * 3 > report.rows.len(), "{}: only {counted} figures", report.standard);
        for check in &report.checks {
            assert_eq!(check.holds, check.records.is_empty(), "{}", check.rule);
        }
        for row in report.rows.iter().filter(|row| !row.by.is_empty()) {
            assert_eq!(row.by.iter().map(|cell| cell.count).sum::<u64>(), row.total.unwrap(), "{}", row.code);
        }
    }
    let enrolled = {
        let known = office.projections();
        let targeted = known.candidates.targeted();
        (0..2_000).filter(|number| targeted.contains(Handle(*number))).count()
    };
    let ever = Period::new("01/01/2000".parse().unwrap(), today()).unwrap();
    let ever = office.report(&ReportAsked { period: ever, ..asked("puglia") }).unwrap();
    let listed = ever.rows.iter().find(|row| row.code == "E.1.1").unwrap();
    assert_eq!(listed.total, Some(enrolled as u64));
    drop(office);

    let again = open(folder.path());
    again.load_events(&mut go_on).unwrap();
    assert_eq!(reports(&again), surveyed);
}
