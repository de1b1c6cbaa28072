//! Nothing in a fictional office is impossible, and nobody in it is real.

use std::collections::HashSet;

use super::{options, today, whole};
use crate::demo::notes::Notes;
use crate::domain::{
    CadastralCode, Day, DidStep, EventKind, Login, ServiceCode, SignatureStep, Stage, Timeline, VacancyState,
};
use crate::rules::{Case, Verdict, access_to, pact_is_signed};
use crate::rules::{State, Status};

#[test]
fn nobody_is_real() {
    let office = whole(&options(1_500));
    let mut codes = HashSet::new();
    for (person, _) in &office.persons {
        if let Some(code) = person.identity.tax_id.fiscal() {
            assert_eq!(code.decode(today()).place, CadastralCode::FICTIONAL, "{code}");
        }
        assert!(codes.insert(person.identity.tax_id), "{} is there twice", person.identity.tax_id);
        let contacts = &person.contacts;
        assert!(contacts.mobile.is_none_or(|phone| phone.digits().starts_with("30")));
        assert!(contacts.phone.is_none_or(|phone| phone.digits().starts_with("08000")));
        assert!(contacts.email.as_deref().is_none_or(|email| email.ends_with(".example")));
    }
    let vats: HashSet<_> = office.companies.iter().map(|(company, _)| company.vat).collect();
    assert_eq!(vats.len(), office.companies.len());
    let names: HashSet<_> = office.companies.iter().map(|(company, _)| &company.name).collect();
    assert_eq!(names.len(), office.companies.len());
    for (company, _) in &office.companies {
        assert_eq!(&company.vat.to_string()[7..10], "300");
        assert!(company.email.as_deref().is_none_or(|email| email.ends_with(".example")));
    }
}

#[test]
fn registries_have_mistakes() {
    let office = whole(&options(3_000));
    let disagree = |n: &crate::domain::Person| {
        let decoded = n.identity.tax_id.fiscal().map(|code| code.birth_near(n.identity.birth_date));
        decoded.is_some_and(|birth| birth.day != n.identity.birth_date)
    };
    let persons = || office.persons.iter().map(|(person, _)| person);
    assert!(persons().filter(|p| disagree(p)).count() >= 3, "day and month swapped");
    assert!(persons().filter(|p| p.identity.tax_id.fiscal().is_none()).count() >= 3, "provisional codes");
    let unreachable = persons().filter(|p| p.contacts.mobile.is_none() && p.contacts.phone.is_none());
    assert!(unreachable.count() >= 20);
    assert!(persons().filter(|p| p.record.skills.is_none()).count() > 300, "nobody asked");
    let mut seen = HashSet::new();
    let twins = persons().filter(|p| {
        let face = (p.identity.surname.clone(), p.contacts.mobile, p.contacts.address.clone());
        p.contacts.mobile.is_some() && !seen.insert(face)
    });
    assert!(twins.count() >= 3, "the same person twice");
}

fn ordered(timeline: &Timeline, registered: Day, today: Day) {
    for event in timeline.all() {
        let written = event.at.utc_day().unwrap();
        assert!(written < today, "written on {written}: {event:?}");
        let ahead = matches!(&event.kind, EventKind::Appointment(a) if a.outcome.is_none());
        assert!(ahead || event.on < today, "{event:?}");
        assert!(event.on >= registered, "before {registered}: {event:?}");
        match &event.kind {
            EventKind::Appointment(closing) if closing.closes.is_some() => {
                let opened = closing.closes.and_then(|id| timeline.event(id)).unwrap();
                assert!(opened.at < event.at, "{opened:?} {event:?}");
            }
            EventKind::PlanAction(done) if done.closes.is_some() => {
                assert!(timeline.event(done.closes.unwrap()).unwrap().on <= event.on);
            }
            EventKind::Annul(id) => assert!(timeline.event(*id).is_some()),
            _ => {}
        }
    }
    let written: Vec<_> = timeline.all().iter().map(|event| (event.on, event.id)).collect();
    assert!(written.is_sorted());
    let ids: HashSet<_> = timeline.all().iter().map(|event| event.id).collect();
    assert_eq!(ids.len(), timeline.all().len());
}

#[test]
fn what_happened_happened_in_order_and_not_tomorrow() {
    // a Saturday, a holiday, a leap day, days in the middle of the week
    for (day, seed) in [((2026, 11, 21), 2_026), ((2027, 1, 6), 1), ((2028, 2, 29), 2), ((2025, 7, 16), 3)] {
        let today = Day::from_ymd(day.0, day.1, day.2).unwrap();
        let office = whole(&crate::demo::Options { seed, today, ..options(500) });
        for (person, timeline) in &office.persons {
            ordered(timeline, person.registered_on, today);
            assert!(person.confirmed_on >= person.registered_on && person.confirmed_on < today);
            let born = person.identity.birth_date;
            let declared = |e: &&crate::domain::Event| matches!(e.kind, EventKind::Did(DidStep::Released));
            assert!(timeline.all().iter().filter(declared).all(|e| born.years_until(e.on) >= 15), "{born}");
        }
        for (company, timeline) in &office.companies {
            ordered(timeline, company.registered_on, today);
        }
    }
}

/// The office would have accepted every service on its day, under every regional standard.
#[test]
fn every_service_exists_and_was_allowed_on_its_day() {
    for standard in ["puglia", "piemonte"] {
        let office = whole(&crate::demo::Options { standard: standard.parse().unwrap(), ..options(500) });
        let catalogue = &office.tables.catalogue;
        for (person, timeline) in &office.persons {
            for (place, event) in timeline.all().iter().enumerate() {
                let EventKind::Service(delivery) = &event.kind else { continue };
                let service = catalogue.service_on(&delivery.service, event.on).expect("in the catalogue");
                let before = timeline.all()[..place].iter().chain(same_day(timeline, place));
                let then = Timeline::new(timeline.subject(), before.cloned().collect());
                let case = Case::of_person(person, &then, catalogue, &office.calendar);
                let verdict = access_to(&case, service, event.on);
                assert!(matches!(verdict, Verdict::Now { .. }), "{standard} {event:?} {verdict:?} {then:?}");
            }
        }
        let known = |code: &ServiceCode| catalogue.service(code).is_some();
        let companies = office.companies.iter().flat_map(|(_, timeline)| timeline.all());
        for event in companies.chain(office.persons.iter().flat_map(|(_, timeline)| timeline.all())) {
            match &event.kind {
                EventKind::Service(delivery) => assert!(known(&delivery.service), "{event:?}"),
                EventKind::Appointment(a) => assert!(a.service.as_ref().is_none_or(known), "{event:?}"),
                _ => {}
            }
        }
    }
}

/// Of one day all counts, but the service itself: a pact is signed together with its service.
fn same_day(timeline: &Timeline, place: usize) -> impl Iterator<Item = &crate::domain::Event> {
    let on = timeline.all()[place].on;
    timeline.all()[place + 1..].iter().take_while(move |event| event.on == on)
}

#[test]
fn requests_and_timelines_tell_the_same() {
    let office = whole(&options(2_000));
    let companies: std::collections::HashMap<_, _> =
        office.companies.iter().map(|(company, timeline)| (company.id, (company, timeline))).collect();
    let persons: std::collections::HashMap<_, _> =
        office.persons.iter().map(|(person, timeline)| (person.id, timeline)).collect();
    let mut codes = HashSet::new();
    let mut put_forward = 0;
    for vacancy in &office.vacancies {
        assert!(codes.insert(vacancy.code.clone()));
        let (company, dealings) = companies[&vacancy.company];
        assert!(company.registered_on <= vacancy.requested_on);
        assert!(dealings.all().iter().any(|e| e.kind == EventKind::Need(Some(vacancy.id))));
        assert_eq!(vacancy.history.last().map(|last| last.to), Some(vacancy.state));
        assert!(vacancy.history.windows(2).all(|m| (m[0].on, m[0].at) <= (m[1].on, m[1].at)), "{vacancy:?}");
        assert!(vacancy.history.iter().all(|m| m.on < today() && m.on >= vacancy.requested_on));
        let hired = vacancy.candidates.iter().filter(|c| c.stage == Stage::Hired).count();
        let filled = vacancy.state == VacancyState::Closed(crate::domain::Closure::Filled);
        assert_eq!(filled, hired > 0 && vacancy.posts_left() == 0, "{vacancy:?}");
        assert_eq!(vacancy.sent_on.is_some(), filled || vacancy.state == VacancyState::ShortlistSent);
        for candidate in &vacancy.candidates {
            put_forward += 1;
            let timeline = persons[&candidate.person];
            let steps = timeline.all().iter().filter(|e| e.kind.vacancy() == Some(vacancy.id)).count();
            let mirrored = dealings.all().iter().filter(|e| match &e.kind {
                EventKind::Candidacy(c) => c.vacancy == vacancy.id && c.person == candidate.person,
                EventKind::Hire(h) => h.vacancy == Some(vacancy.id) && h.person == candidate.person,
                _ => false,
            });
            assert_eq!(steps, mirrored.count(), "{candidate:?}");
            assert_eq!(steps == 0, candidate.stage == Stage::Selected, "{candidate:?}");
        }
    }
    assert!(put_forward > 60, "{put_forward} candidates");
}

#[test]
fn everyone_stands_where_their_life_put_them() {
    let office = whole(&options(2_000));
    let mut count = std::collections::BTreeMap::new();
    for (person, timeline) in &office.persons {
        let status = Status::of(timeline, &office.tables.catalogue, today());
        let name = match status.state {
            State::Unregistered => "unregistered",
            State::Unemployed => "unemployed",
            State::Suspended { .. } => "suspended",
            State::Unsure { .. } => "unsure",
            State::Lost { .. } => "lost",
        };
        *count.entry(name).or_insert(0) += 1;
        let case = Case::of_person(person, timeline, &office.tables.catalogue, &office.calendar);
        let signed = timeline
            .all()
            .iter()
            .any(|e| matches!(&e.kind, EventKind::Pact(p) if p.step == SignatureStep::Signed));
        assert!(signed || !pact_is_signed(&case, &status));
    }
    println!("{count:?}");
    let share = |name: &str| count.get(name).copied().unwrap_or(0);
    assert!((1_050..1_350).contains(&share("unemployed")), "{count:?}");
    assert!((90..230).contains(&share("suspended")), "{count:?}");
    assert!((400..750).contains(&share("lost")), "{count:?}");
    assert!((40..130).contains(&share("unregistered")), "{count:?}");
}

#[test]
fn operators_write_in_many_ways() {
    assert!(Notes::load().unwrap().count() >= 100);
    let office = whole(&options(800));
    let events = || office.persons.iter().flat_map(|(_, timeline)| timeline.all());
    let notes: HashSet<&str> = events().filter_map(|e| e.note.as_deref()).collect();
    assert!(notes.len() > 400, "{} different notes", notes.len());
    assert!(notes.iter().all(|note| !note.contains(['{', '}'])));
    let writers: HashSet<&Login> = events().map(|e| &e.by).collect();
    assert!(writers.len() >= 4);
}
