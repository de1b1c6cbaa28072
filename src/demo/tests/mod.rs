//! What a fictional office must be: the same for the same seed, nobody real, the published shape, nothing impossible.

mod shape;
mod truth;

use std::ops::ControlFlow;

use super::stream::Stream;
use super::*;
use crate::domain::{Company, Event, Person, Subject, Timeline, Vacancy};
use crate::office::TimelinePage;
use crate::office::bulk::Loaded;
use crate::store::codec;

/// A Saturday in November.
fn today() -> Day {
    Day::from_ymd(2026, 11, 21).unwrap()
}

fn options(persons: u32) -> Options {
    Options { persons, ..Options::on(today()) }
}

fn records(options: &Options) -> (Vec<Loaded>, Made) {
    let tables = Tables::builtin(&options.standard).unwrap();
    let world = World::new(options, &tables).unwrap();
    let mut made = Made::default();
    let mut go_on = |_: Progress| ControlFlow::Continue(());
    let records: Result<Vec<_>, _> = Stream::new(&world, &mut made, &mut go_on).collect();
    (records.unwrap(), made)
}

/// A whole office, decoded.
struct Whole {
    tables: Tables,
    calendar: crate::domain::WorkCalendar,
    persons: Vec<(Person, Timeline)>,
    companies: Vec<(Company, Timeline)>,
    vacancies: Vec<Vacancy>,
}

fn whole(options: &Options) -> Whole {
    let (records, _) = records(options);
    let mut pages = std::collections::BTreeMap::<Vec<u8>, Vec<Event>>::new();
    let (mut persons, mut companies, mut vacancies) = (Vec::new(), Vec::new(), Vec::new());
    let mut calendar = crate::domain::WorkCalendar::default();
    for (kind, key, bytes) in records {
        match kind {
            Kind::Person => persons.push(codec::decode::<Person>(&bytes).unwrap()),
            Kind::Company => companies.push(codec::decode::<Company>(&bytes).unwrap()),
            Kind::Vacancy => vacancies.push(codec::decode::<Vacancy>(&bytes).unwrap()),
            Kind::Timeline => {
                let page = codec::decode::<TimelinePage>(&bytes).unwrap();
                pages.entry(key.as_bytes()[..16].to_vec()).or_default().extend(page.events);
            }
            Kind::Settings => {
                calendar = codec::decode::<crate::domain::OfficeSettings>(&bytes).unwrap().calendar;
            }
            _ => {}
        }
    }
    let mut timeline = |subject: Subject| {
        Timeline::new(subject, pages.remove(subject.uuid().as_bytes().as_slice()).unwrap_or_default())
    };
    let persons = persons.into_iter().map(|p| (p.clone(), timeline(p.id.into()))).collect();
    let companies = companies.into_iter().map(|c| (c.clone(), timeline(c.id.into()))).collect();
    assert!(pages.is_empty(), "{} timelines of nobody", pages.len());
    let tables = Tables::builtin(&options.standard).unwrap();
    Whole { tables, calendar, persons, companies, vacancies }
}

#[test]
fn the_same_seed_makes_the_same_office_and_another_seed_another() {
    let (one, made) = records(&options(300));
    let (other, made_again) = records(&options(300));
    assert!(one == other, "same seed, same bytes");
    assert_eq!(made, made_again);
    assert_eq!((made.persons, made.companies, made.vacancies), (300, 18, 9));
    let (other, _) = records(&Options { seed: 7, ..options(300) });
    let same = one.iter().filter(|record| other.contains(record)).count();
    assert!(same < 8, "{same} records are in both");
}

#[test]
fn an_office_may_be_empty_or_have_one_person() {
    let (records, made) = records(&options(0));
    assert_eq!((made, records.len()), (Made::default(), 1), "settings alone");
    let one = whole(&options(1));
    assert_eq!((one.persons.len(), one.companies.len(), one.vacancies.len()), (1, 1, 1));
}

#[test]
fn keys_ascend_within_their_kind() {
    let (records, _) = records(&options(400));
    for kind in [Kind::Person, Kind::Company, Kind::Vacancy] {
        let keys: Vec<Key> = records.iter().filter(|(k, ..)| *k == kind).map(|(_, key, _)| *key).collect();
        assert!(keys.windows(2).all(|pair| pair[0] < pair[1]), "{kind}");
    }
}

#[test]
fn every_region_can_be_made() {
    let catalogue = crate::standards::Catalogue::builtin().unwrap();
    for region in catalogue.regions() {
        let (_, made) = records(&Options { standard: Short::tame(&region.id), ..options(60) });
        assert_eq!(made.persons, 60, "{}", region.id);
    }
}

#[test]
fn the_watcher_may_cancel_and_then_there_is_no_office() {
    let dir = tempfile::tempdir().unwrap();
    let opening = Opening::new("m.rossi", 0).or_create();
    let mut stop = |_: Progress| ControlFlow::Break(());
    let stopped = make(dir.path(), &opening, &options(600), &mut stop);
    assert!(matches!(stopped, Err(DemoError::Store(StoreError::Cancelled))));
    assert!(matches!(
        crate::store::SledStore::open(dir.path(), &Opening::new("m.rossi", 0)),
        Err(StoreError::Absent(_))
    ));
}

#[test]
fn the_office_opens_and_goes_on_from_its_numbers() {
    use crate::domain::{Login, VacancyCode};
    use crate::office::clock::FixedClock;
    use crate::office::{Act, Office};
    let dir = tempfile::tempdir().unwrap();
    let mut go_on = |_: Progress| ControlFlow::Continue(());
    let opening = Opening::new("m.rossi", 0);
    let made = make(dir.path(), &opening, &options(200), &mut go_on).unwrap();
    let store = crate::store::SledStore::open(dir.path(), &opening).unwrap();
    assert_eq!(store.revision().0, 1, "one journal entry for the making");
    let (same, same_made) = in_memory(&options(200)).unwrap();
    let company_rows = |store: &dyn Store| crate::store::rows(store, Kind::Company, 64).count();
    assert_eq!((made, company_rows(&store)), (same_made, company_rows(&same)), "in memory as on disk");
    let office = Office::over(Box::new(store), std::sync::Arc::new(FixedClock(today()))).unwrap();
    office.load(&mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(&*office.settings().name, "CPI Bitonto (prova)");
    assert_eq!(office.projections().lookup.persons(), made.persons as usize);
    let company = office.projections().lookup.company_by_number(1).unwrap();
    let mut vacancy = office.projections().vacancies.values().next().unwrap().as_ref().clone();
    (vacancy.id, vacancy.code, vacancy.company) = (office.fresh_id(), VacancyCode::default(), company);
    vacancy.requested_on = today();
    let by: Login = "m.rossi".parse().unwrap();
    let done = office.perform(&by, Act::OpenVacancy(Box::new(vacancy))).unwrap();
    let code = done.change.vacancies[0].code.to_string();
    assert_eq!(code, format!("V-2026-{:04}", made.vacancies + 1));
}
