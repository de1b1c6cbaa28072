//! The time of a service: measured from its beginning to the form that records it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use crate::desk::{Desk, day, office_with, with_person_in};
use sportello::domain::*;
use sportello::office::clock::{Clock, FixedClock};

/// A clock that is put forward by hand, from noon.
#[derive(Default)]
struct HandClock(AtomicI64);

impl HandClock {
    fn pass(&self, minutes: i64) {
        self.0.fetch_add(minutes * 60_000, Ordering::Relaxed);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        Moment(FixedClock(self.today()).now().0 + self.0.load(Ordering::Relaxed))
    }

    fn today(&self) -> Day {
        day("23/11/2026")
    }

    fn time(&self) -> TimeOfDay {
        "12:00".parse().unwrap()
    }
}

fn desk(standard: &str) -> (Desk, PersonId, Arc<HandClock>) {
    let clock = Arc::new(HandClock::default());
    let (desk, id) = with_person_in(office_with(standard, clock.clone()));
    (desk, id, clock)
}

fn delivery(desk: &Desk, id: PersonId) -> ServiceDelivery {
    match &desk.events(id)[0].kind {
        EventKind::Service(delivery) => delivery.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_form_carries_the_minutes_measured_and_asks_why_they_are_few() {
    // seed 004, A.2: at least sixty minutes for a group, the first way it names
    let (mut desk, id, clock) = desk("piemonte");
    desk.keys("T").shows("Inizia adesso").keys("A.2<Enter>").shows("Il tempo corre: A.2, ROSSI Mario");
    clock.pass(7);
    desk.shows("A.2 7 di 60 min").keys("T").shows("misurati dalle 12:00; sotto il minimo di 60 minuti");
    desk.keys("<Enter>")
        .shows("Codice SAP: serve un valore")
        .keys("<Right><Enter>")
        .shows("scrivi il motivo");
    desk.keys("aveva fretta<Enter>").shows_not("7 di 60");
    let delivery = delivery(&desk, id);
    assert_eq!((delivery.service.code(), delivery.minutes), ("A.2", Some(7)));
    assert_eq!(delivery.below_minimum.as_deref(), Some("aveva fretta"));
    assert_eq!(desk.drafts(), 0);
}

#[test]
fn enough_minutes_ask_for_no_reason() {
    let (mut desk, id, clock) = desk("piemonte");
    desk.keys("TA.2<Enter>");
    clock.pass(66);
    desk.shows("66 di 60 min✓").keys("T<Enter>").shows("Codice SAP: serve un valore").keys("<Right><Enter>");
    assert_eq!((delivery(&desk, id).minutes, delivery(&desk, id).below_minimum), (Some(66), None));
}

#[test]
fn the_time_goes_on_while_the_form_is_looked_at_and_the_line_is_down() {
    let (mut desk, id, clock) = desk("puglia");
    desk.keys("TA1<Enter>");
    clock.pass(10);
    desk.keys("T<Esc>").shows("A1 10 ");
    let mut desk = Desk::at(desk.app.office.clone());
    clock.pass(5);
    desk.shows("A1 15 ").shows_not("bozza").keys("T").shows("misurati dalle 12:00").keys("<Enter>");
    assert_eq!(delivery(&desk, id).minutes, Some(15));
    assert!(desk.app.timer.is_none());
}

#[test]
fn a_time_that_was_not_meant_is_let_go() {
    let (mut desk, id, clock) = desk("puglia");
    desk.command("timer.forget").shows("Non corre il tempo");
    desk.keys("TA1<Enter>");
    clock.pass(10);
    desk.command("timer.forget").shows("lasciato cadere").shows_not("A1 10");
    assert_eq!((desk.events(id).len(), desk.drafts()), (0, 0));
}

#[test]
fn another_service_is_recorded_beside_it_with_its_own_minutes() {
    let (mut desk, id, clock) = desk("puglia");
    desk.keys("TA1<Enter>");
    clock.pass(10);
    desk.keys("sA4").shows_not("misurati").keys("<Enter><Enter>");
    assert_eq!(delivery(&desk, id).service.code(), "A4");
    desk.shows("A1 10 ");
}
