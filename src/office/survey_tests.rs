//! The radar after any sequence of acts is the radar of a survey from scratch.

use std::ops::ControlFlow;
use std::sync::Arc;

use proptest::prelude::*;

use super::clock::FixedClock;
use super::*;
use crate::domain::*;
use crate::reports::{By, Period, Report};
use crate::store::MemoryStore;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn login(name: &str) -> Login {
    name.parse().unwrap()
}

fn office() -> Office {
    let settings = OfficeSettings {
        name: "CPI Prova".parse().unwrap(),
        standard: "puglia".parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: None,
        fictional: true,
    };
    let clock = Arc::new(FixedClock(day("22/11/2026")));
    let store = Box::new(MemoryStore::new());
    Office::found(store, clock, &login("m.rossi"), settings).unwrap().with_ids(Ids::seeded(7))
}

fn person(office: &Office, number: u32) -> PersonId {
    let provisional: TaxId = format!("{:011}", 10_000_000_000_u64 + u64::from(number)).parse().unwrap();
    let person = Person {
        id: office.fresh_id(),
        number: 0,
        identity: Identity {
            tax_id: provisional,
            surname: format!("Rossi {number}").parse().unwrap_or_else(|_| "Rossi".parse().unwrap()),
            given_names: "Mario".parse().unwrap(),
            birth_date: day("01/01/1980"),
            sex: Sex::Male,
            birth_place: None,
            citizenship: None,
        },
        contacts: Contacts::default(),
        record: ProfessionalRecord::default(),
        wishes: Wishes::default(),
        responsible: None,
        registered_on: day("01/01/2020"),
        confirmed_on: day("01/01/2020"),
    };
    office.perform(&login("m.rossi"), Act::RegisterPerson(Box::new(person))).unwrap().person().unwrap()
}

#[derive(Debug, Clone)]
enum Step {
    Event(usize, i64, u8),
    Annul(usize, usize),
    Responsible(usize, bool),
    Survey,
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        8 => (0..4_usize, 0..400_i64, 0..9_u8).prop_map(|(who, ago, what)| Step::Event(who, ago, what)),
        2 => (0..4_usize, 0..20_usize).prop_map(|(who, which)| Step::Annul(who, which)),
        1 => (0..4_usize, any::<bool>()).prop_map(|(who, yes)| Step::Responsible(who, yes)),
        1 => Just(Step::Survey),
    ];
    proptest::collection::vec(step, 0..40)
}

fn kind(what: u8) -> EventKind {
    let appointment = |time: Option<&str>| Appointment {
        time: time.and_then(|t| t.parse().ok()),
        service: None,
        outcome: None,
        closes: None,
    };
    match what {
        0 | 1 => EventKind::Did(DidStep::Released),
        2 => EventKind::Did(DidStep::Revoked),
        3 => EventKind::Profiling(Profiling { index: Some(500), class: None }),
        4 => EventKind::Appointment(appointment(Some("09:30"))),
        5 => EventKind::Appointment(appointment(None)),
        6 => EventKind::Pact(Pact { step: SignatureStep::Signed, terms: None }),
        7 => EventKind::PlanAction(PlanAction {
            title: "Corso".parse().unwrap(),
            due: Some(day("01/12/2026")),
            outcome: None,
            closes: None,
        }),
        _ => EventKind::Note,
    }
}

fn told(office: &Office, agenda: &Agenda, filter: &AgendaFilter) -> Vec<AgendaLine> {
    let lines =
        agenda.entries.iter().map(|entry| office.agenda_line(agenda.on, entry, filter).unwrap().unwrap());
    lines.collect()
}

fn report(office: &Office) -> Report {
    let period = Period::new(day("01/01/2020"), office.today()).unwrap();
    let by = By { gender: true, age: None };
    let asked = ReportAsked { standard: "puglia".into(), period, by, monthly: true, compare: false };
    office.report(&asked).unwrap()
}

fn survey(office: &Office) {
    office.survey(&mut |_| ControlFlow::Continue(())).unwrap();
}

fn take(office: &Office, people: &[PersonId], step: &Step) {
    let by = login("m.rossi");
    match step {
        Step::Event(who, ago, what) => {
            let event = NewEvent {
                subject: people[*who].into(),
                on: office.today() - *ago,
                kind: kind(*what),
                note: None,
            };
            match office.perform(&by, Act::Transcribe(event)) {
                // two declarations at once are refused, and change nothing
                Ok(_) | Err(Refusal::Implausible(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
        Step::Annul(who, which) => {
            let subject = Subject::Person(people[*who]);
            let timeline = office.timeline(subject).unwrap();
            if let Some(event) = timeline.live().nth(*which).map(|event| event.id) {
                office.perform(&by, Act::Annul { subject, event }).unwrap();
            }
        }
        Step::Responsible(who, yes) => {
            let Versioned { value, version } = office.person(people[*who]).unwrap().unwrap();
            let person = Person { responsible: yes.then(|| login("a.bianchi")), ..value };
            office.perform(&by, Act::AmendPerson { person: Box::new(person), base: version }).unwrap();
        }
        Step::Survey => survey(office),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn following_changes_is_as_good_as_looking_anew(steps in steps()) {
        let office = office();
        let people: Vec<PersonId> = (0..4).map(|n| person(&office, n)).collect();
        for step in &steps {
            take(&office, &people, step);
        }
        for operator in [None, Some(login("a.bianchi")), Some(login("m.rossi"))] {
            let filter = AgendaFilter { operator, ahead: 400, ..office.agenda_filter() };
            let followed = told(&office, &office.agenda(&filter), &filter);
            let anew = office.agenda_on(office.today(), &filter).unwrap();
            prop_assert_eq!(&followed, &told(&office, &anew, &filter));
        }
        let followed = report(&office);
        office.writing().ledger.give_up();
        office.load_events(&mut |_| ControlFlow::Continue(())).unwrap();
        prop_assert_eq!(followed, report(&office));
    }
}

#[test]
fn lines_are_parted_by_day_and_silent_cases_are_told() {
    let office = office();
    let people: Vec<PersonId> = (0..4).map(|n| person(&office, n)).collect();
    let steps = [
        Step::Event(0, 0, 4),
        Step::Event(1, 100, 0),
        Step::Event(2, 200, 0),
        Step::Event(2, 200, 2),
        Step::Event(3, 10, 0),
        Step::Event(3, 10, 7),
    ];
    for step in &steps {
        take(&office, &people, step);
    }
    let filter = office.agenda_filter();
    assert_eq!((filter.ahead, filter.silent_after), (60, Some(90)));
    let agenda = office.agenda(&filter);
    let lines = told(&office, &agenda, &filter);
    let of = |group| lines.iter().filter(move |line| line.group == group).collect::<Vec<_>>();
    assert_eq!(of(AgendaGroup::Today)[0].time.unwrap().to_string(), "09:30");
    assert!(of(AgendaGroup::Late).iter().all(|line| line.subject == FoundId::Person(people[1])));
    assert_eq!(of(AgendaGroup::Silent).len(), 1, "revoked cases may be silent");
    assert_eq!(of(AgendaGroup::Silent)[0].days_left, -10);
    let action = lines.iter().find(|line| line.rule == "NAZ-AZIONE").unwrap();
    assert_eq!((action.group, action.what.as_deref()), (AgendaGroup::Later, Some("Corso")));
    assert!(action.about.is_some());
    assert_eq!(lines.len(), agenda.counts.iter().sum::<usize>());
    let operators = office.agenda_operators(&filter);
    assert_eq!(operators, [(login("m.rossi"), lines.len())]);
    let none = AgendaFilter { silent_after: None, ..filter };
    assert_eq!(office.agenda(&none).count(AgendaGroup::Silent), 0, "without the row nobody is silent");
}

#[test]
fn an_empty_office_has_an_empty_whole_agenda() {
    let office = office();
    let agenda = office.agenda(&office.agenda_filter());
    assert!(agenda.entries.is_empty() && matches!(agenda.survey, Survey::Done { unread: 0, .. }));
    survey(&office);
    assert!(!office.needs_survey() && office.survey_progress().is_none());
}

#[test]
fn what_changes_during_a_survey_is_not_lost() {
    let office = office();
    let people: Vec<PersonId> = (0..600).map(|n| person(&office, n)).collect();
    for who in 0..600 {
        take(&office, &people, &Step::Event(who, 40, 0));
    }
    office.writing().ledger.give_up();
    let mut acted = false;
    let mut watch = |_: Loading| {
        if !acted {
            // the survey has passed the first person already, and has the last one still before it
            take(&office, &people, &Step::Event(0, 0, 4));
            take(&office, &people, &Step::Event(599, 0, 4));
            acted = true;
        }
        ControlFlow::Continue(())
    };
    office.survey(&mut watch).unwrap();
    assert!(acted);
    assert_eq!(office.agenda(&office.agenda_filter()).count(AgendaGroup::Today), 2);
    let followed = report(&office);
    office.writing().ledger.give_up();
    office.load_events(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(followed, report(&office));
    let stopped = office.survey(&mut |_| ControlFlow::Break(()));
    assert!(stopped.is_err() && office.needs_survey());
}
