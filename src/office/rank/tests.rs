//! Rankings of a small office.

use std::num::NonZeroU16;
use std::sync::Arc;

use super::*;
use crate::domain::*;
use crate::look::{Language, Texts};
use crate::office::clock::FixedClock;
use crate::office::{Act, Advance, NewEvent};
use crate::store::MemoryStore;

mod explained;

fn by() -> Login {
    "m.rossi".parse().unwrap()
}

fn office() -> Office {
    let settings = OfficeSettings {
        name: "CPI Prova".parse().unwrap(),
        standard: "puglia".parse().unwrap(),
        calendar: WorkCalendar::default(),
        seat: None,
        fictional: true,
    };
    let clock = Arc::new(FixedClock("22/11/2026".parse().unwrap()));
    Office::found(Box::new(MemoryStore::new()), clock, &by(), settings).unwrap()
}

fn person(office: &Office, number: u16, record: ProfessionalRecord) -> PersonId {
    let born: Day = format!("{:02}/01/1980", number + 1).parse().unwrap();
    let surname = format!("Rossi{}", char::from(b'a' + u8::try_from(number).unwrap()));
    let code = FiscalCode::compute(&surname, "Mario", born, Sex::Male, "A662".parse().unwrap());
    let day = "22/11/2026".parse().unwrap();
    let person = Person {
        id: office.fresh_id(),
        number: 0,
        identity: Identity {
            tax_id: code.to_string().parse().unwrap(),
            surname: surname.parse().unwrap(),
            given_names: "Mario".parse().unwrap(),
            birth_date: born,
            sex: Sex::Male,
            birth_place: None,
            citizenship: None,
        },
        contacts: Contacts { municipality: Some("A662".parse().unwrap()), ..Contacts::default() },
        record,
        wishes: Wishes::default(),
        responsible: None,
        registered_on: day,
        confirmed_on: day,
    };
    office.perform(&by(), Act::RegisterPerson(Box::new(person))).unwrap().person().unwrap()
}

fn licensed(held: &str) -> ProfessionalRecord {
    ProfessionalRecord { licences: Some(held.parse().unwrap()), ..ProfessionalRecord::default() }
}

fn company(office: &Office) -> CompanyId {
    let company = Company {
        id: office.fresh_id(),
        number: 0,
        vat: "12345678903".parse().unwrap(),
        name: "Logistica Sud srl".parse().unwrap(),
        ateco: None,
        municipality: None,
        address: None,
        phone: None,
        email: None,
        employees: None,
        referent: None,
        registered_on: "22/11/2026".parse().unwrap(),
    };
    office.perform(&by(), Act::RegisterCompany(Box::new(company))).unwrap().company().unwrap()
}

fn vacancy(office: &Office, company: CompanyId, change: impl FnOnce(&mut Vacancy)) -> VacancyId {
    let mut vacancy = Vacancy {
        id: office.fresh_id(),
        code: VacancyCode::default(),
        company,
        title: "Magazziniere".parse().unwrap(),
        profession: None,
        municipality: Some("F262".parse().unwrap()),
        posts: NonZeroU16::MIN,
        conditions: Conditions::default(),
        profile: Profile {
            licences: vec![Asked::must(Licence::B)],
            languages: vec![Asked::nice("en:B1".parse().unwrap())],
            max_km: Some(30),
            ..Profile::default()
        },
        reserved_l68: false,
        requested_on: "20/11/2026".parse().unwrap(),
        agreed_on: None,
        state: VacancyState::Published,
        sent_on: None,
        candidates: Vec::new(),
        history: Vec::new(),
    };
    change(&mut vacancy);
    office.perform(&by(), Act::OpenVacancy(Box::new(vacancy))).unwrap().vacancy().unwrap()
}

fn depth() -> Depth {
    Depth { top: 10, near: 10 }
}

fn enrol(office: &Office, id: PersonId) -> EventId {
    let event =
        NewEvent { subject: id.into(), on: office.today(), kind: EventKind::TargetedPlacement, note: None };
    office.perform(&by(), Act::Record(event)).unwrap().change.events[0].1.id
}

#[test]
fn a_vacancy_ranks_who_may_come_and_names_who_may_not() {
    let office = office();
    let (fit, unfit, unasked) = (
        person(&office, 0, licensed("C")),
        person(&office, 1, licensed("AM")),
        person(&office, 2, ProfessionalRecord::default()),
    );
    let id = vacancy(&office, company(&office), |_| {});
    let ranked = office.rank(id, depth()).unwrap();
    let best: Vec<_> = ranked.best.iter().map(|one| one.person).collect();
    assert!(best.contains(&fit), "a C holder may drive with B");
    assert!(best.contains(&unasked), "unknown does not exclude");
    assert_eq!(ranked.near[0].person, unfit);
    assert_eq!((ranked.eligible, ranked.excluded, ranked.filtered), (2, 1, 0));
    assert_eq!(office.verdict(id, best[0]).unwrap(), ranked.best[0].verdict);
    assert!(distance(&ranked.best[0].verdict).unwrap().km() < 20.0);
    assert!(matches!(office.rank(office.fresh_id(), depth()), Err(RankError::NoVacancy)));
}

#[test]
fn asking_less_brings_the_excluded_back() {
    let office = office();
    person(&office, 0, licensed("B"));
    person(&office, 1, licensed("AM"));
    let id = vacancy(&office, company(&office), |_| {});
    let list = office.what_if(id, &View::default()).unwrap();
    assert_eq!(list[0], (Relaxation::LicenceAsNice(Licence::B), 1));
    let relaxed =
        office.rank_as(id, &View { less: vec![list[0].0.clone()], weights: None }, depth()).unwrap();
    assert_eq!((relaxed.eligible, relaxed.excluded), (2, 0));
}

#[test]
fn a_reserve_admits_only_the_lists_and_follows_them() {
    let office = office();
    let (enrolled, other) = (person(&office, 0, licensed("B")), person(&office, 1, licensed("B")));
    let event = enrol(&office, enrolled);
    let id = vacancy(&office, company(&office), |v| v.reserved_l68 = true);
    let ranked = office.rank(id, depth()).unwrap();
    assert_eq!(ranked.best.iter().map(|one| one.person).collect::<Vec<_>>(), [enrolled]);
    assert_eq!((ranked.filtered, ranked.reserves), (1, vec![LegalBasis::TargetedPlacement]));
    assert_eq!(office.reverse(enrolled, depth()).unwrap().best.len(), 1);
    assert_eq!(office.reverse(other, depth()).unwrap().filtered, 1);

    office.perform(&by(), Act::Annul { subject: enrolled.into(), event }).unwrap();
    assert_eq!(office.rank(id, depth()).unwrap().filtered, 2);
}

#[test]
fn a_person_is_ranked_against_open_vacancies_only() {
    let office = office();
    let id = person(&office, 0, licensed("B"));
    let employer = company(&office);
    let open = vacancy(&office, employer, |_| {});
    let closed = vacancy(&office, employer, |_| {});
    let to = VacancyState::Closed(Closure::Withdrawn);
    office.perform(&by(), Act::MoveVacancy { vacancy: closed, to }).unwrap();
    let ranked = office.reverse(id, depth()).unwrap();
    assert_eq!(ranked.best.iter().map(|one| one.vacancy.id).collect::<Vec<_>>(), [open]);
    assert_eq!(ranked.best[0].verdict.score, office.verdict(open, id).unwrap().score);
}

#[test]
fn equals_keep_their_order_from_look_to_look() {
    let office = office();
    let id = person(&office, 0, licensed("B"));
    let employer = company(&office);
    for _ in 0..12 {
        vacancy(&office, employer, |_| {});
    }
    let order = |office: &Office| -> Vec<VacancyId> {
        office.reverse(id, Depth::top(20)).unwrap().best.iter().map(|one| one.vacancy.id).collect()
    };
    let before = order(&office);
    assert_eq!(before.len(), 12);
    for _ in 0..3 {
        let mut watch = |_| std::ops::ControlFlow::Continue(());
        office.load(&mut watch).unwrap();
        office.load_matching(&mut watch).unwrap();
        assert_eq!(order(&office), before);
    }
}

#[test]
fn who_was_put_forward_stays_in_sight_and_conflicts_are_told() {
    let office = office();
    let ids: Vec<_> = (0..3).map(|n| person(&office, n, licensed("B"))).collect();
    let employer = company(&office);
    let (one, two) = (vacancy(&office, employer, |_| {}), vacancy(&office, employer, |_| {}));
    for person in &ids {
        let step = Advance::Proposed;
        office
            .perform(&by(), Act::Advance { vacancy: one, person: *person, step, on: None, note: None })
            .unwrap();
    }
    let ranked = office.rank(one, Depth::top(1)).unwrap();
    assert_eq!((ranked.best.len(), ranked.others.len()), (1, 2));
    assert_eq!(ranked.best[0].standing.as_ref().unwrap().stage, Stage::Proposed);
    assert!(ranked.best[0].conflicts.is_empty());
    let other = office.rank(two, depth()).unwrap();
    assert!(matches!(other.best[0].conflicts[..], [Conflict::ProposedElsewhere { .. }]));
    let step = Advance::Answered(Answer::Unavailable);
    office.perform(&by(), Act::Advance { vacancy: one, person: ids[0], step, on: None, note: None }).unwrap();
    let other = office.rank(two, depth()).unwrap();
    let line = other.best.iter().find(|line| line.person == ids[0]).unwrap();
    assert!(matches!(line.conflicts[..], [Conflict::RefusedCompany { .. }]));
}

#[test]
fn other_programs_read_a_stable_shape() {
    let office = office();
    person(&office, 0, licensed("B"));
    person(&office, 1, licensed("AM"));
    let id = vacancy(&office, company(&office), |_| {});
    let texts = Texts::new(Language::Italian);
    let teller = json::Teller { texts: &texts, tables: office.tables() };
    let said = serde_json::to_value(teller.vacancy(&office.rank(id, depth()).unwrap())).unwrap();
    assert_eq!(said["vacancy"], id.to_string());
    assert!(said.get("person").is_none());
    let first = &said["candidates"][0];
    let licence = first["criteria"].as_array().unwrap().iter().find(|c| c["criterion"] == "licence").unwrap();
    assert_eq!((&licence["state"], &licence["asked"]), (&"met".into(), &"patente B".into()));
    assert_eq!(licence["weight"], licence["points"]);
    assert!(first["to_ask"].as_array().unwrap().iter().any(|q| q["about"] == "inglese B1"));
    assert_eq!(said["excluded"][0]["failed"], serde_json::json!(["licence"]));

    let person = office.rank(id, depth()).unwrap().best[0].person;
    let reverse = serde_json::to_value(teller.person(&office.reverse(person, depth()).unwrap())).unwrap();
    assert_eq!(reverse["person"], person.to_string());
    assert_eq!(reverse["candidates"][0]["score"], first["score"]);
}

#[test]
fn an_empty_office_and_a_vacancy_that_asks_nothing_are_ranked() {
    let office = office();
    let employer = company(&office);
    let id = vacancy(&office, employer, |v| v.profile = Profile::default());
    assert_eq!(office.rank(id, depth()).unwrap().eligible, 0);
    assert!(office.what_if(id, &View::default()).unwrap().is_empty());
    person(&office, 0, ProfessionalRecord::default());
    let ranked = office.rank(id, depth()).unwrap();
    assert_eq!((ranked.eligible, ranked.best[0].verdict.fit), (1, None));
}

#[test]
fn matching_is_read_in_after_the_records() {
    let office = office();
    let enrolled = person(&office, 0, licensed("B"));
    person(&office, 1, licensed("B"));
    enrol(&office, enrolled);
    let id = vacancy(&office, company(&office), |v| v.reserved_l68 = true);
    let before = office.rank(id, depth()).unwrap();
    office.load(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    assert!(!office.is_matching_ready());
    assert!(matches!(office.rank(id, depth()), Err(RankError::Opening)));
    office.load_matching(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    let after = office.rank(id, depth()).unwrap();
    assert_eq!((after.eligible, after.filtered), (before.eligible, before.filtered));
    assert_eq!(after.best[0].verdict, before.best[0].verdict);
}

#[test]
fn everything_at_once_is_the_same_as_one_by_one() {
    let office = office();
    let id = vacancy(&office, company(&office), |_| {});
    (0..4).for_each(|number| {
        person(&office, number, licensed("B"));
    });
    let all = office.rank_all(&View::default(), 3).unwrap();
    let alone = office.rank(id, depth()).unwrap();
    assert_eq!((all.len(), all[0].vacancy.id, all[0].eligible), (1, id, alone.eligible));
    let best: Vec<_> = alone.best.iter().take(3).map(|one| (one.person, one.verdict.score)).collect();
    assert_eq!(all[0].best, best);
}

/// What a list says: numbers, in order, with every reason.
fn told(office: &Office, id: VacancyId) -> Vec<(u32, Verdict)> {
    let ranked = office.rank(id, depth()).unwrap();
    let number = |one: &RankedPerson| office.projections().lookup.number_of(one.person).unwrap();
    ranked.best.iter().chain(&ranked.near).map(|one| (number(one), one.verdict.clone())).collect()
}

/// Everything about a person that must not weigh (L-08), exchanged for something else.
fn exchange(office: &Office, id: PersonId, number: u16) {
    let known = office.person(id).unwrap().unwrap();
    let (mut person, base) = (known.value, known.version);
    let identity = &mut person.identity;
    identity.sex = if identity.sex == Sex::Male { Sex::Female } else { Sex::Male };
    identity.birth_date = Day::from_ymd(2004 - i32::from(number), 3, 7).unwrap();
    identity.surname = format!("Ndiaye{}", char::from(b'z' - number as u8)).parse().unwrap();
    identity.given_names = "Zeinab".parse().unwrap();
    identity.birth_place = "Z343".parse().ok();
    identity.citizenship = "SN".parse().ok();
    let code = FiscalCode::compute(
        &identity.surname,
        &identity.given_names,
        identity.birth_date,
        identity.sex,
        "Z343".parse().unwrap(),
    );
    identity.tax_id = code.to_string().parse().unwrap();
    person.contacts.address = None;
    office.perform(&by(), Act::AmendPerson { person: Box::new(person), base }).unwrap();
}

#[test]
fn exchanging_every_protected_attribute_changes_nothing() {
    let office = office();
    let held = ["B", "", "C", "B", "AM", "D"];
    let people: Vec<PersonId> = (0..)
        .zip(held)
        .map(|(at, held)| {
            let record = match held {
                "" => ProfessionalRecord::default(),
                held => licensed(held),
            };
            person(&office, at, record)
        })
        .collect();
    let id = vacancy(&office, company(&office), |_| {});
    let before = told(&office, id);
    assert_eq!(before.len(), people.len());
    for (number, person) in (0..).zip(&people) {
        exchange(&office, *person, number);
        // on the lists of L. 68: a filter where a vacancy is reserved, and nothing anywhere else
        enrol(&office, *person);
    }
    assert_eq!(told(&office, id), before);
}

#[test]
fn a_vacancy_that_asks_more_than_there_is_says_so() {
    let office = office();
    person(&office, 0, licensed("B"));
    let id = vacancy(&office, company(&office), |vacancy| {
        vacancy.profile.licences = Licence::ALL.iter().map(|one| Asked::must(*one)).collect();
        vacancy.profile.education = Some(Asked::must(Eqf::ALL[7]));
        vacancy.profile.languages =
            vec![Asked::must("en:C2".parse().unwrap()), Asked::nice("en:A1".parse().unwrap())];
        vacancy.municipality = Some("Z999".parse().unwrap());
    });
    let ranked = office.rank(id, depth()).unwrap();
    assert_eq!((ranked.eligible, ranked.excluded, ranked.best.len(), ranked.near.len()), (0, 1, 0, 1));
    let verdict = &ranked.near[0].verdict;
    assert!(matches!(verdict.eligible, crate::matching::Eligibility::Excluded(_)));
    // an unknown place is asked of the company and excludes nobody
    let distance = verdict.criteria.iter().find(|line| line.criterion == Criterion::Distance).unwrap();
    assert_eq!(distance.ask, Some(crate::matching::Whom::Company));
}
