//! Notes, contacts, services, and the drafts of them.

use crate::desk::{Desk, day, with_person};
use sportello::domain::*;

#[test]
fn a_note_is_text_and_two_keys() {
    let (mut desk, id) = with_person("puglia");
    let text = "richiama lunedì dopo le 15";
    desk.keys("n").shows("Nota · ROSSI Mario");
    desk.keys(text).keys("<Enter>").shows("Nota registrata");
    assert_eq!(desk.pressed, text.chars().count() + 2);
    let events = desk.events(id);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0].note.as_deref(), Some(text));
    assert!(desk.app.overlays.is_empty());
    assert_eq!(desk.drafts(), 0);
}

#[test]
fn an_empty_note_is_not_written_and_says_what_is_missing() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("n<Enter>").shows("Nota: serve un valore");
    desk.keys("<Esc>");
    assert!(desk.events(id).is_empty() && desk.app.overlays.is_empty());
}

#[test]
fn a_note_may_have_lines() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("nuno<C-o>due").paste("\ntre").keys("<Enter>");
    assert_eq!(desk.events(id)[0].note.as_deref(), Some("uno\ndue\ntre"));
}

#[test]
fn a_call_of_one_line_is_text_and_two_keys() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("kchiede orari<Enter>").shows("Contatto registrato");
    assert_eq!(desk.pressed, "chiede orari".len() + 2);
    let kind = EventKind::Contact(Contact {
        direction: Direction::Incoming,
        channel: Channel::Phone,
        minutes: None,
    });
    assert_eq!(desk.events(id)[0].kind, kind);
}

#[test]
fn a_contact_tells_how_long_ago_and_by_which_way() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("kvisto<Tab><Right><Tab>u<Tab>12<Tab><C-u>ieri").shows("domenica 22/11/2026");
    desk.keys("<F10>");
    let events = desk.events(id);
    let kind = EventKind::Contact(Contact {
        direction: Direction::Outgoing,
        channel: Channel::Desk,
        minutes: Some(12),
    });
    assert_eq!((&events[0].kind, events[0].on), (&kind, day("22/11/2026")));
}

#[test]
fn what_cannot_be_is_said_as_the_field_is_left_and_stops_the_save() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("kx<Tab><Tab><Tab>molti<Tab>").shows("scrivi un numero intero");
    desk.keys("<C-u>31/2<F10>").shows("Minuti: scrivi un numero intero");
    assert!(desk.events(id).is_empty());
    desk.keys("<C-u>5<F10>").shows("Giorno: questo giorno non esiste");
    desk.keys("<C-u>domani<F10>").shows("non può essere dopo oggi");
    desk.keys("<C-u>oggi<F10>");
    assert_eq!(desk.events(id).len(), 1);
}

/// Which code A.2 is reported with is asked the first time, and remembered.
fn once_reported(desk: &mut Desk) {
    desk.keys("s<Down><Enter><Enter>").shows("Codice SAP: serve un valore");
    desk.keys("<Right><Enter>").shows("registrata");
    desk.pressed = 0;
}

#[test]
fn a_service_with_its_default_duration_takes_four_keys() {
    let (mut desk, id) = with_person("piemonte");
    once_reported(&mut desk);
    desk.keys("s").shows("Prestazione · ROSSI Mario");
    desk.keys("<Down><Enter>").shows("A.2");
    desk.keys("<Enter>").shows("registrata");
    assert!(desk.pressed <= 5, "{} keys", desk.pressed);
    let events = desk.events(id);
    let EventKind::Service(delivery) = &events[1].kind else { panic!("{events:?}") };
    assert_eq!(delivery.service.standard(), "piemonte");
    assert!(delivery.minutes.is_some() && delivery.sap.is_some());
}

#[test]
fn below_the_minimum_a_reason_is_asked() {
    let (mut desk, id) = with_person("piemonte");
    once_reported(&mut desk);
    desk.keys("s<Down><Enter><C-u>1<Enter>").shows("scrivi il motivo");
    desk.keys("persona di fretta<Enter>").shows("registrata");
    let EventKind::Service(delivery) = &desk.events(id)[1].kind else { panic!() };
    assert_eq!(delivery.minutes, Some(1));
    assert_eq!(delivery.below_minimum.as_deref(), Some("persona di fretta"));
}

#[test]
fn a_service_that_may_not_start_yet_says_why_and_asks_a_reason() {
    let (mut desk, id) = with_person("piemonte");
    desk.keys("sincontro<Down><Up>").shows("prima");
    desk.keys("<Enter>").shows("non ancora:");
    desk.keys("<Enter>").shows("scrivi il motivo");
    desk.keys("già fatto altrove<Enter>");
    assert_eq!(desk.events(id).len(), 1);
}

#[test]
fn a_draft_outlives_the_desk() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("nmetà frase");
    assert_eq!(desk.drafts(), 1);
    // the line drops: another desk over the same office
    let mut desk = Desk::at(desk.app.office.clone());
    desk.shows("C'è una bozza non registrata");
    desk.command("bozze").shows("Nota · ROSSI Mario").shows("metà frase");
    desk.keys("<Enter>").shows("Bozza ripresa");
    desk.keys(" intera<Enter>");
    assert_eq!(desk.events(id)[0].note.as_deref(), Some("metà frase intera"));
    assert_eq!(desk.drafts(), 0);
}

#[test]
fn a_draft_can_be_left_resumed_and_thrown_away() {
    let (mut desk, id) = with_person("puglia");
    desk.keys("nabc<Esc>").shows("Resta come bozza");
    desk.keys("n").shows("abc").shows("Bozza ripresa");
    desk.keys("<C-r>").shows_not("abc");
    assert_eq!(desk.drafts(), 0);
    desk.keys("x<BS><Esc>");
    assert_eq!((desk.drafts(), desk.events(id).len()), (0, 0));
}

#[test]
fn a_screen_key_leaves_the_form_and_keeps_its_draft() {
    let (mut desk, _) = with_person("puglia");
    desk.keys("nabc<F6>");
    assert!(desk.app.overlays.is_empty());
    assert_eq!(desk.drafts(), 1);
}
