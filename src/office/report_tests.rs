//! Figures follow what happens in the office.

use std::ops::ControlFlow;

use super::tests::{company, day, office, operator, register, vacancy};
use super::*;
use crate::domain::{DidStep, EventKind, Subject};
use crate::reports::{By, Part, Period, Report, Who, Withheld};

fn go_on(_: Loading) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn asked(standard: &str) -> ReportAsked {
    let by = By { gender: true, age: None };
    let period = Period::year_of(day("22/11/2026"));
    ReportAsked { standard: standard.into(), period, by, monthly: true, compare: true }
}

fn figure(office: &Office, standard: &str, code: &str) -> Option<u64> {
    let report = office.report(&asked(standard)).unwrap();
    report.rows.iter().find(|row| row.code == code).unwrap().total
}

fn reports(office: &Office) -> Vec<Report> {
    office.reportable().into_iter().map(|standard| office.report(&asked(standard)).unwrap()).collect()
}

fn anew(office: &Office) -> Vec<Report> {
    office.writing().ledger.give_up();
    assert_eq!(office.report(&asked("lep")), Err(ReportError::NotReady));
    office.load_events(&mut go_on).unwrap();
    reports(office)
}

#[test]
fn figures_follow_acts_and_their_undoing() {
    let office = office();
    let person = register(&office);
    let act = |act| office.perform(&operator(), act).unwrap();
    let firm = act(Act::RegisterCompany(Box::new(company()))).company().unwrap();
    let vacancy = act(Act::OpenVacancy(Box::new(vacancy(firm, 2)))).vacancy().unwrap();
    assert_eq!(figure(&office, "piemonte", "8.4"), Some(1));
    assert_eq!(figure(&office, "puglia", "G.1.2"), Some(2));

    let did = NewEvent {
        subject: Subject::Person(person),
        on: office.today(),
        kind: EventKind::Did(DidStep::Released),
        note: None,
    };
    let done = act(Act::Record(did));
    assert_eq!(figure(&office, "puglia", "A.4"), Some(1));
    let records = office.behind(&asked("puglia"), "A.4", &Part::default()).unwrap();
    assert_eq!(records.iter().map(|record| record.who).collect::<Vec<_>>(), [Who::Person(person)]);
    act(Act::Undo(Box::new(done.undo.unwrap())));
    assert_eq!(figure(&office, "puglia", "A.4"), Some(0));

    act(Act::Select { vacancy, people: vec![(person, 90)] });
    let sent = act(Act::SendShortlist { vacancy, reasons: Vec::new() });
    for (standard, code) in
        [("piemonte", "6.2"), ("piemonte", "10.1"), ("puglia", "G.1.3"), ("puglia", "G.1.6")]
    {
        assert_eq!(figure(&office, standard, code), Some(1), "{standard} {code}");
    }
    assert_eq!(reports(&office), anew(&office));
    act(Act::Undo(Box::new(sent.undo.unwrap())));
    for (standard, code) in
        [("piemonte", "6.2"), ("piemonte", "10.1"), ("puglia", "G.1.3"), ("puglia", "G.1.6")]
    {
        assert_eq!(figure(&office, standard, code), Some(0), "{standard} {code}");
    }
    assert_eq!(reports(&office), anew(&office));
}

#[test]
fn nobody_is_named_for_special_data() {
    let office = office();
    let person = register(&office);
    let event = NewEvent {
        subject: person.into(),
        on: office.today(),
        kind: EventKind::TargetedPlacement,
        note: None,
    };
    office.perform(&operator(), Act::Record(event)).unwrap();
    assert_eq!(figure(&office, "puglia", "E.1.1"), Some(1));
    let refused = office.behind(&asked("puglia"), "E.1.1", &Part::default());
    assert_eq!(refused, Err(ReportError::Withheld(Withheld::Special)));
    assert!(matches!(office.report(&asked("lazio")), Err(ReportError::UnknownStandard { .. })));
}
