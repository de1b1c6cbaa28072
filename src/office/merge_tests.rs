//! Two records become one and two again: nothing is lost, and everything is as it was.

use proptest::prelude::*;

use super::tests::{company, note, office, operator, person, vacancy};
use super::*;
use crate::domain::*;
use crate::reports::{By, Period};

const NAMES: [(&str, &str); 3] =
    [("RSSMRA80A01H501U", "Rossi"), ("RSSMRA80A01H50MM", "Rosi"), ("VRDLGI75B02F205O", "Verdi")];

fn add(office: &Office, code: &str, surname: &str) -> PersonId {
    let mut person = person(code, surname);
    person.id = office.fresh_id();
    office.perform(&operator(), Act::RegisterPerson(Box::new(person))).unwrap().person().unwrap()
}

fn merge(office: &Office, gone: PersonId, into: PersonId, taken: &[Detail]) -> Result<Done, Refusal> {
    let seen = |id| (id, office.person(id).unwrap().unwrap().version);
    let act = Act::Merge { gone: seen(gone), into: seen(into), taken: taken.to_vec() };
    office.perform(&operator(), act)
}

/// Everything the office holds, as an export of everything would write it.
fn everything(office: &Office) -> Vec<String> {
    let mut told: Vec<String> = office.every_person_ever().map(|p| format!("{:?}", p.unwrap())).collect();
    told.extend(office.every_vacancy().map(|v| format!("{:?}", v.unwrap())));
    told.extend(office.every_merger().map(|m| format!("{:?}", m.unwrap())));
    for person in office.every_person_ever() {
        told.push(format!("{:?}", office.own_timeline(person.unwrap().id.into()).unwrap()));
    }
    told
}

fn with_vacancy(office: &Office, people: &[PersonId]) -> VacancyId {
    let company = office.perform(&operator(), Act::RegisterCompany(Box::new(company()))).unwrap().company();
    let opened = office.perform(&operator(), Act::OpenVacancy(Box::new(vacancy(company.unwrap(), 2))));
    let id = opened.unwrap().vacancy().unwrap();
    let people = people.iter().map(|person| (*person, 70)).collect();
    office.perform(&operator(), Act::Select { vacancy: id, people }).unwrap();
    id
}

/// A company's timeline still names the record that went: a report knows who stands for it.
#[test]
fn a_report_counts_the_two_as_one_and_again_as_two() {
    let office = office();
    let [gone, into] = [0, 1].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    let vacancy = with_vacancy(&office, &[gone, into]);
    office.perform(&operator(), Act::SendShortlist { vacancy, reasons: Vec::new() }).unwrap();
    let asked = ReportAsked {
        standard: "piemonte".into(),
        period: Period::year_of(office.today()),
        by: By::default(),
        monthly: false,
        compare: false,
    };
    let told = || {
        let report = office.report(&asked).unwrap();
        let referred = report.rows.iter().find(|row| row.code == "6.2").unwrap().total;
        (referred, report.checks.iter().find(|check| check.rule == "R-IND-01a").unwrap().holds)
    };
    assert_eq!(told(), (Some(2), true));
    let done = merge(&office, gone, into, &[]).unwrap();
    assert_eq!(told(), (Some(1), true));
    office.writing().ledger.give_up();
    office.load_events(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(told(), (Some(1), true));
    office.perform(&operator(), Act::Undo(Box::new(done.undo.unwrap()))).unwrap();
    assert_eq!(told(), (Some(2), true));
}

#[test]
fn the_survivor_has_both_histories_and_is_found_by_both_names() {
    let office = office();
    let [gone, into] = [0, 1].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    let (first, second) = (note(&office, gone.into()), note(&office, into.into()));
    let third = note(&office, gone.into());
    merge(&office, gone, into, &[]).unwrap();
    let ids: Vec<EventId> = office.timeline(into.into()).unwrap().all().iter().map(|e| e.id).collect();
    let told = [first, second, third].map(|done| done.change.events[0].1.id);
    assert_eq!(ids, told, "in the order in which they were written, with their ids");
    let known = office.projections();
    assert_eq!(known.lookup.person_by_number(1), Some(into));
    assert_eq!(known.lookup.person_by_tax_id(&NAMES[0].0.parse().unwrap()), Some(into));
    assert_eq!(known.lookup.persons(), 1);
    drop(known);
    for query in ["rossi", "rosi", "RSSMRA80A01H501U", "#1", "#2"] {
        let found: Vec<FoundId> =
            office.find(query, 9, Asker::default()).hits.iter().map(|hit| hit.id).collect();
        assert_eq!(found, [FoundId::Person(into)], "{query}");
    }
    assert_eq!(office.person(gone).unwrap().unwrap().value.identity.surname.to_string(), "Rossi");
    assert_eq!(office.mergers().of(gone).unwrap().into, into);
}

#[test]
fn nothing_more_is_written_under_the_record_that_went() {
    let office = office();
    let [gone, into] = [0, 1].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    let mistake = note(&office, gone.into()).change.events[0].1.id;
    merge(&office, gone, into, &[]).unwrap();
    let late = NewEvent { subject: gone.into(), on: office.today(), kind: EventKind::Note, note: None };
    let refused = office.perform(&operator(), Act::Record(late));
    assert!(matches!(refused, Err(Refusal::MergedAway(to)) if to == into));
    let again = merge(&office, gone, into, &[]);
    assert!(matches!(again, Err(Refusal::MergedAway(to)) if to == into));
    assert!(matches!(merge(&office, into, into, &[]), Err(Refusal::SamePerson)));
    // a mistake of the other record is annulled where it stands, and stays annulled when they are parted
    office.perform(&operator(), Act::Annul { subject: into.into(), event: mistake }).unwrap();
    assert!(office.timeline(into.into()).unwrap().is_annulled(mistake));
    office.perform(&operator(), Act::Part(gone)).unwrap();
    assert!(office.timeline(gone.into()).unwrap().is_annulled(mistake));
}

#[test]
fn candidacies_go_over_and_return() {
    let office = office();
    let [gone, into, other] = [0, 1, 2].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    let vacancy = with_vacancy(&office, &[other, gone, into]);
    let advance = Act::Advance { vacancy, person: gone, step: Advance::Proposed, on: None, note: None };
    office.perform(&operator(), advance).unwrap();
    let before = everything(&office);
    let done = merge(&office, gone, into, &[]).unwrap();
    let candidates = office.vacancy(vacancy).unwrap().unwrap().value.candidates;
    let standing: Vec<_> = candidates.iter().map(|c| (c.person, c.stage)).collect();
    assert_eq!(standing, [(other, Stage::Selected), (into, Stage::Proposed)]);
    office.perform(&operator(), Act::Undo(Box::new(done.undo.unwrap()))).unwrap();
    assert_eq!(everything(&office), before);
}

#[test]
fn a_code_taken_over_leaves_the_old_one_leading_to_the_same_person() {
    let office = office();
    let [gone, into] = [0, 1].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    merge(&office, gone, into, &[Detail::TaxId]).unwrap();
    let by = |code: &str| office.projections().lookup.person_by_tax_id(&code.parse().unwrap());
    assert_eq!((by(NAMES[0].0), by(NAMES[1].0)), (Some(into), Some(into)));
    assert_eq!(office.person(into).unwrap().unwrap().value.identity.tax_id.to_string(), NAMES[0].0);
    office.perform(&operator(), Act::Part(gone)).unwrap();
    assert_eq!((by(NAMES[0].0), by(NAMES[1].0)), (Some(gone), Some(into)));
}

#[test]
fn an_office_opened_again_knows_its_mergers() {
    let office = office();
    let [first, second, third] = [0, 1, 2].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
    note(&office, first.into());
    merge(&office, first, second, &[]).unwrap();
    merge(&office, second, third, &[]).unwrap();
    let Office { store, clock, .. } = office;
    let again = Office::over(store, clock).unwrap();
    again.load(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    again.load_matching(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    again.survey(&mut |_| std::ops::ControlFlow::Continue(())).unwrap();
    assert_eq!(again.projections().lookup.person_by_number(1), Some(third));
    assert_eq!(again.projections().candidates.columns().len(), 1);
    assert_eq!(again.timeline(third.into()).unwrap().all().len(), 1);
    assert_eq!(again.every_person().count(), 1);
    // the middle one has to come back first
    let early = again.perform(&operator(), Act::Part(first));
    assert!(matches!(early, Err(Refusal::MergedAway(to)) if to == third));
    again.perform(&operator(), Act::Part(second)).unwrap();
    again.perform(&operator(), Act::Part(first)).unwrap();
    assert_eq!((again.every_person().count(), again.mergers().len()), (3, 0));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn merging_and_taking_it_back_changes_nothing(
        taken in prop::collection::vec(prop::sample::select(Detail::ALL), 0..9),
        both in any::<bool>(), notes in 0_usize..4, km in prop::option::of(1_u16..90),
    ) {
        let office = office();
        let [gone, into] = [0, 1].map(|n| add(&office, NAMES[n].0, NAMES[n].1));
        let stored = office.person(gone).unwrap().unwrap();
        let mut amended = stored.value.clone();
        amended.wishes.max_km = km;
        let act = Act::AmendPerson { person: Box::new(amended), base: stored.version };
        office.perform(&operator(), act).unwrap();
        (0..notes).for_each(|n| drop(note(&office, if n % 2 == 0 { gone } else { into }.into())));
        let candidates = if both { vec![into, gone] } else { vec![gone] };
        with_vacancy(&office, &candidates);
        let before = everything(&office);
        let done = merge(&office, gone, into, &taken).unwrap();
        prop_assert_ne!(everything(&office), before.clone());
        office.perform(&operator(), Act::Undo(Box::new(done.undo.unwrap()))).unwrap();
        prop_assert_eq!(everything(&office), before);
        let lookup = &office.projections().lookup;
        for (id, (code, _)) in [gone, into].into_iter().zip(NAMES) {
            prop_assert_eq!(lookup.person_by_tax_id(&code.parse().unwrap()), Some(id));
        }
    }
}
