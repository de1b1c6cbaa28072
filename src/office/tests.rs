//! Stories of acts over the in-memory store.

use std::num::NonZeroU16;
use std::sync::Arc;

use super::clock::FixedClock;
use super::*;
use crate::domain::*;
use crate::rules::{Doubt, Objection};
use crate::store::MemoryStore;

pub(in crate::office) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

pub(in crate::office) fn operator() -> Login {
    "m.rossi".parse().unwrap()
}

pub(in crate::office) fn settings() -> OfficeSettings {
    OfficeSettings {
        name: "CPI Prova".parse().unwrap(),
        standard: "puglia".parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: None,
        fictional: true,
    }
}

pub(in crate::office) fn office() -> Office {
    let clock = Arc::new(FixedClock(day("22/11/2026")));
    Office::found(Box::new(MemoryStore::new()), clock, &operator(), settings()).unwrap()
}

pub(in crate::office) fn person(code: &str, surname: &str) -> Person {
    let tax_id: TaxId = code.parse().unwrap();
    Person {
        id: PersonId::from_bytes([0; 16]),
        number: 0,
        identity: Identity {
            tax_id,
            surname: surname.parse().unwrap(),
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
        registered_on: day("22/11/2026"),
        confirmed_on: day("22/11/2026"),
    }
}

pub(in crate::office) fn company() -> Company {
    Company {
        id: CompanyId::from_bytes([1; 16]),
        number: 0,
        vat: "00000000000".parse().or_else(|_| "12345678903".parse()).unwrap(),
        name: "Logistica Sud srl".parse().unwrap(),
        ateco: None,
        municipality: None,
        address: None,
        phone: None,
        email: None,
        employees: None,
        referent: None,
        registered_on: day("22/11/2026"),
    }
}

pub(in crate::office) fn vacancy(company: CompanyId, posts: u16) -> Vacancy {
    Vacancy {
        id: VacancyId::from_bytes([2; 16]),
        code: VacancyCode::default(),
        company,
        title: "Magazziniere".parse().unwrap(),
        profession: None,
        municipality: None,
        posts: NonZeroU16::new(posts).unwrap(),
        conditions: Conditions::default(),
        profile: Profile::default(),
        reserved_l68: false,
        requested_on: day("20/11/2026"),
        agreed_on: None,
        state: VacancyState::Detected,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    }
}

pub(in crate::office) fn register(office: &Office) -> PersonId {
    let done = office
        .perform(&operator(), Act::RegisterPerson(Box::new(person("RSSMRA80A01H501U", "Rossi"))))
        .unwrap();
    done.person().unwrap()
}

pub(super) fn note(office: &Office, subject: Subject) -> Done {
    let event = NewEvent {
        subject,
        on: office.today(),
        kind: EventKind::Note,
        note: Some("richiama lunedì".parse().unwrap()),
    };
    office.perform(&operator(), Act::Record(event)).unwrap()
}

#[test]
fn a_person_is_registered_once() {
    let office = office();
    let id = register(&office);
    let again =
        office.perform(&operator(), Act::RegisterPerson(Box::new(person("RSSMRA80A01H501U", "Rossi"))));
    assert!(matches!(again, Err(Refusal::KnownPerson(known)) if known == id));
    let stored = office.person(id).unwrap().unwrap();
    assert_eq!(stored.value.number, 1);
    assert_eq!(office.projections().lookup.person_by_number(1), Some(id));
}

#[test]
fn two_edits_of_one_version_do_not_overwrite_each_other() {
    let office = office();
    let id = register(&office);
    let Versioned { version, value } = office.person(id).unwrap().unwrap();
    let mut mine = value.clone();
    mine.contacts.mobile = Some("333 1234567".parse().unwrap());
    let mut theirs = value;
    theirs.contacts.mobile = Some("347 7654321".parse().unwrap());
    office.perform(&operator(), Act::AmendPerson { person: Box::new(mine), base: version }).unwrap();
    let late = office.perform(&operator(), Act::AmendPerson { person: Box::new(theirs), base: version });
    assert!(matches!(late, Err(Refusal::Changed(What::Person))));
}

#[test]
fn an_event_is_undone_by_its_annulment() {
    let office = office();
    let subject = Subject::Person(register(&office));
    let done = note(&office, subject);
    assert_eq!(office.timeline(subject).unwrap().live().count(), 1);
    office.perform(&operator(), Act::Undo(Box::new(done.undo.unwrap()))).unwrap();
    let timeline = office.timeline(subject).unwrap();
    assert_eq!((timeline.live().count(), timeline.all().len()), (0, 2));
}

#[test]
fn long_timelines_are_kept_in_pages() {
    let office = office();
    let subject = Subject::Person(register(&office));
    for _ in 0..100 {
        note(&office, subject);
    }
    assert_eq!(office.timeline(subject).unwrap().live().count(), 100);
    assert_eq!(read_pages(office.store.as_ref(), subject).unwrap().len(), 3);
}

#[test]
fn facts_of_tomorrow_and_before_birth_are_refused() {
    let office = office();
    let subject = Subject::Person(register(&office));
    let mut event = NewEvent { subject, on: day("23/11/2026"), kind: EventKind::Note, note: None };
    assert!(matches!(office.perform(&operator(), Act::Record(event.clone())), Err(Refusal::Future(_))));
    event.on = day("31/12/1979");
    assert!(matches!(
        office.perform(&operator(), Act::Record(event.clone())),
        Err(Refusal::BeforeBirth { .. })
    ));
    event.on = day("01/01/1990");
    event.kind = EventKind::Did(DidStep::Released);
    let refused = office.perform(&operator(), Act::Record(event));
    assert!(matches!(refused, Err(Refusal::Implausible(Objection::TooYoung { least: 15 }))));
}

#[test]
fn a_vacancy_goes_from_request_to_hire() {
    let office = office();
    let by = operator();
    let candidate = register(&office);
    let employer = office.perform(&by, Act::RegisterCompany(Box::new(company()))).unwrap().company().unwrap();
    let opened = office.perform(&by, Act::OpenVacancy(Box::new(vacancy(employer, 1)))).unwrap();
    let id = opened.vacancy().unwrap();
    assert_eq!(opened.change.vacancies[0].code.to_string(), "V-2026-0001");

    let empty = office.perform(&by, Act::SendShortlist { vacancy: id, reasons: Vec::new() });
    assert!(matches!(empty, Err(Refusal::EmptyShortlist)));
    office.perform(&by, Act::Select { vacancy: id, people: vec![(candidate, 92)] }).unwrap();
    let sent = office.perform(&by, Act::SendShortlist { vacancy: id, reasons: Vec::new() }).unwrap();
    assert_eq!(sent.change.vacancies[0].state, VacancyState::ShortlistSent);
    assert_eq!(sent.change.events.len(), 2, "one event in each timeline");

    let hired = Advance::Hired { contract: None, from: day("01/12/2026") };
    let filled = office
        .perform(&by, Act::Advance { vacancy: id, person: candidate, step: hired, on: None, note: None })
        .unwrap();
    assert_eq!(filled.change.vacancies[0].state, VacancyState::Closed(Closure::Filled));
    let late = office.perform(&by, Act::Select { vacancy: id, people: vec![(candidate, 92)] });
    assert!(matches!(late, Err(Refusal::Closed(_))));

    office.perform(&by, Act::Undo(Box::new(filled.undo.unwrap()))).unwrap();
    assert_eq!(office.vacancy(id).unwrap().unwrap().value.state, VacancyState::ShortlistSent);
    assert_eq!(office.timeline(employer.into()).unwrap().live().count(), 2, "the need and the referral");
}

#[test]
fn several_acts_are_one_commit_or_none() {
    let office = office();
    let twice = vec![
        Act::RegisterPerson(Box::new(person("RSSMRA80A01H501U", "Rossi"))),
        Act::RegisterPerson(Box::new(person("RSSMRA80A01H501U", "Rossi"))),
    ];
    let before = office.revision();
    assert!(matches!(office.perform_all(&operator(), "import", twice), Err(Refusal::KnownPerson(_))));
    assert_eq!((office.revision(), office.projections().lookup.persons()), (before, 0));
}

/// Seed 002, D: the act itself is refused, whatever form it comes from.
#[test]
fn a_pact_without_its_elements_is_not_signed() {
    let office = office();
    let id = register(&office);
    let pact = |step, terms| NewEvent {
        subject: id.into(),
        on: office.today(),
        kind: EventKind::Pact(Pact { step, terms }),
        note: None,
    };
    let signed = || pact(SignatureStep::Signed, None);
    let refused = office.perform(&operator(), Act::Record(signed()));
    assert!(
        matches!(refused, Err(Refusal::Implausible(Objection::PactIncomplete(missing))) if missing.len() == 8)
    );
    let proposed = office.perform(&operator(), Act::Record(pact(SignatureStep::Proposed, None))).unwrap();
    assert_eq!(proposed.doubts, [(0, Doubt::PactBeforeDid)]);
    // what another register says happened, happened
    office.perform(&operator(), Act::Transcribe(signed())).unwrap();
}

#[test]
fn several_events_are_written_together_or_not_at_all() {
    let office = office();
    let id = register(&office);
    let event = |kind| NewEvent { subject: id.into(), on: office.today(), kind, note: None };
    let hire = || EventKind::Hire(Hire { person: id, vacancy: None, contract: None, until: None });
    let hours = |hours: &str| EventKind::WeeklyHours(hours.parse().unwrap());
    let job = |told: &str| Act::RecordAll(vec![event(hire()), event(hours(told))]);
    let done = office.perform(&operator(), job("30")).unwrap();
    assert_eq!((done.change.events.len(), done.doubts.len()), (2, 0));
    let refused = office.perform(&operator(), job("30"));
    let over = Objection::TooManyHours { hours: 60, most: 48 };
    assert!(matches!(refused, Err(Refusal::Implausible(objection)) if objection == over));
    assert_eq!(office.timeline(id.into()).unwrap().live().count(), 2);
    office.perform(&operator(), Act::Undo(Box::new(done.undo.unwrap()))).unwrap();
    assert_eq!(office.timeline(id.into()).unwrap().live().count(), 0);
}
