//! The shape of the office follows the published shares, and every screen has something to show.

use super::{Whole, options, today, whole};
use crate::demo::shares::{self, published};
use crate::domain::{DidStep, EventKind, ServiceCode, Sex, SignatureStep, VacancyState};
use crate::rules::{Case, DeadlineState, State, Status, open_deadlines, silent_days, vacancy_deadlines};

/// How many there are in a thousand.
fn permille(part: usize, whole: usize) -> f64 {
    part as f64 * 1_000.0 / whole as f64
}

/// People in the tests of shares: enough for a tolerance of three in a hundred.
const MANY: u32 = 5_000;

struct Report(Vec<String>, bool);

impl Report {
    fn near(&mut self, what: &str, found: f64, wanted: u32, tolerance: f64) {
        let off = (found - f64::from(wanted)).abs() > tolerance;
        self.1 |= off;
        let mark = if off { " <<<" } else { "" };
        self.0.push(format!("{what}: {found:.0} for {wanted}{mark}"));
    }

    fn end(self) {
        println!("{}", self.0.join("\n"));
        assert!(!self.1, "{}", self.0.join("\n"));
    }
}

#[test]
fn people_follow_the_published_shares() {
    let office = whole(&crate::demo::Options { seed: 7, ..options(MANY) });
    let all = office.persons.len();
    let mut report = Report(Vec::new(), false);
    let people = || office.persons.iter().map(|(person, _)| person);
    let count = |what: &dyn Fn(&crate::domain::Person) -> bool| people().filter(|p| what(p)).count();
    report.near("women", permille(count(&|p| p.identity.sex == Sex::Female), all), shares::WOMEN, 25.0);
    for (first, last, share) in shares::AGES {
        let aged = |p: &crate::domain::Person| {
            (first..=last).contains(&i64::from(p.identity.birth_date.years_until(today())))
        };
        report.near(&format!("{first}-{last} years"), permille(count(&aged), all), share, 25.0);
    }
    let told = count(&|p| p.identity.citizenship.is_some());
    let foreign = |p: &crate::domain::Person| {
        p.identity.citizenship.as_deref().is_some_and(|citizenship| citizenship != "italiana")
    };
    report.near("foreign", permille(count(&foreign), told), shares::FOREIGN, 20.0);
    let asked = count(&|p| p.record.education.is_some());
    for (levels, wanted) in [1..=2, 3..=3, 4..=4, 5..=8].into_iter().zip(published::EDUCATION) {
        let reached =
            |p: &crate::domain::Person| p.record.education.is_some_and(|e| levels.contains(&e.level()));
        report.near(&format!("education {levels:?}"), permille(count(&reached), asked), wanted, 25.0);
    }
    report.end();
}

#[test]
fn paths_follow_the_published_shares() {
    let office = whole(&options(MANY));
    let mut report = Report(Vec::new(), false);
    let declared = |e: &crate::domain::Event| matches!(e.kind, EventKind::Did(DidStep::Released));
    let reached: Vec<_> = office.persons.iter().filter(|(_, t)| t.live().any(declared)).collect();
    let all = reached.len();

    let clusters = |wanted: &str| {
        let is = |e: &crate::domain::Event| matches!(&e.kind, EventKind::Profiling(p) if p.class.as_deref() == Some(wanted));
        reached.iter().filter(|(_, t)| t.live().any(is)).count()
    };
    for (name, share) in shares::CLUSTER_NAMES.iter().zip(shares::CLUSTERS) {
        report.near(name, permille(clusters(name), all), share, 25.0);
    }

    let unemployed: Vec<_> = reached
        .iter()
        .map(|(_, t)| Status::of(t, &office.tables.catalogue, today()))
        .filter(|status| status.state == State::Unemployed)
        .map(|status| status.seniority_days)
        .collect();
    let since = |days: i64| permille(unemployed.iter().filter(|d| **d >= days).count(), unemployed.len());
    report.near("six months out of work", since(182), published::SIX_MONTHS, 25.0);
    report.near("twelve months out of work", since(365), published::TWELVE_MONTHS, 25.0);

    let signed = |e: &crate::domain::Event| matches!(&e.kind, EventKind::Pact(pact) if pact.step == SignatureStep::Signed);
    let with_pact = reached.iter().filter(|(_, t)| t.live().any(signed)).count();
    report.near("pact", permille(with_pact, all), published::PACT, 25.0);
    for (code, share) in
        [("E", published::E), ("F1", published::F1), ("F2", published::F2), ("H", published::H)]
    {
        let wanted = ServiceCode::new("lep", code).unwrap();
        let delivered = |e: &crate::domain::Event| match &e.kind {
            EventKind::Service(d) => d.service == wanted || counts_only_as(&office, &d.service, &wanted),
            _ => false,
        };
        let users = reached.iter().filter(|(_, t)| t.live().any(delivered)).count();
        report.near(
            &format!("lep:{code}"),
            permille(users, all),
            share,
            if share < 100 { 10.0 } else { 25.0 },
        );
    }

    let early: Vec<_> = reached.iter().filter(|(p, _)| today().days_since(p.registered_on) >= 366).collect();
    let hired = early.iter().filter(|(p, t)| {
        t.live().any(|e| matches!(e.kind, EventKind::Hire(_)) && e.on.days_since(p.registered_on) <= 365)
    });
    report.near("employed within a year", permille(hired.count(), early.len()), published::EMPLOYED, 30.0);
    report.end();
}

/// Whether a service of the region stands for this level; `D2` of Puglia stands for several and is left out.
fn counts_only_as(office: &Whole, delivered: &ServiceCode, wanted: &ServiceCode) -> bool {
    let service = office.tables.catalogue.service(delivered).unwrap();
    service.default_for == [wanted.clone()]
}

#[test]
fn every_screen_has_something_to_show() {
    let office = whole(&options(MANY));
    let catalogue = &office.tables.catalogue;
    let (mut late, mut due_today, mut week, mut silent, mut meetings) = (0, 0, 0, 0, 0);
    let mut by_rule = std::collections::BTreeMap::<String, usize>::new();
    let mut unemployed = 0;
    for (person, timeline) in &office.persons {
        let case = Case::of_person(person, timeline, catalogue, &office.calendar);
        let status = Status::of(timeline, catalogue, today());
        unemployed += usize::from(status.is_unemployed());
        let open = open_deadlines(&case, today());
        late += usize::from(open.iter().any(|d| d.state == DeadlineState::Late));
        for deadline in open.iter().filter(|d| d.state == DeadlineState::Late) {
            *by_rule.entry(deadline.clock.id.clone()).or_default() += 1;
        }
        let left = |from: i64, to: i64| {
            open.iter().filter(|d| d.days_left(today()).is_some_and(|n| n >= from && n <= to)).count()
        };
        due_today += left(0, 0);
        week += left(1, 7);
        silent +=
            usize::from(status.is_unemployed() && silent_days(timeline, today()).is_some_and(|n| n > 90));
        meetings += timeline
            .live()
            .filter(|e| e.on == today() && matches!(&e.kind, EventKind::Appointment(a) if a.time.is_some()))
            .count();
    }
    println!(
        "unemployed {unemployed} late {late} today {due_today} week {week} silent {silent} meetings {meetings}"
    );
    println!("{by_rule:?}");
    let mut columns = [0; 5];
    let mut past = 0;
    for vacancy in &office.vacancies {
        columns[vacancy.state.column()] += 1;
        let deadlines = vacancy_deadlines(vacancy, catalogue, &office.calendar, today());
        past += usize::from(deadlines.iter().any(|d| d.state == DeadlineState::Late));
    }
    let people: usize = office.vacancies.iter().map(|v| v.candidates.len()).sum();
    let events: usize = office.persons.iter().map(|(_, t)| t.all().len()).sum();
    println!("board {columns:?} past {past} candidates {people} events {events}");
    assert!(columns.iter().all(|column| *column >= 8), "{columns:?}");
    assert!(past >= 5, "{past} requests past their day");
    assert!((60..500).contains(&late), "{late} people with something late");
    assert!(due_today >= 5 && week >= 60 && meetings >= 5, "{due_today} {week} {meetings}");
    assert!((30..250).contains(&silent), "{silent} silent");
    let sent = office.vacancies.iter().filter(|v| v.state == VacancyState::ShortlistSent);
    assert!(sent.clone().all(|v| !v.candidates.is_empty()) && sent.count() >= 8);
}
