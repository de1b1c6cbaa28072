//! A call: what is opened and noted meanwhile becomes one event.

use sportello::domain::*;

use crate::harness::Story;
use crate::timeline::person;

fn last_event(story: &Story, query: &str) -> Event {
    let timeline = story.office.timeline(person(story, query).into()).unwrap();
    timeline.live().next_back().unwrap().clone()
}

#[test]
fn one_line_and_three_keys() {
    let mut story = Story::begin();
    story.keys("<Esc>/grec<Down>").count_from_here();
    story.keys("cc").types("chiede del corso").keys("<Enter>");
    assert_eq!(story.pressed, 3);
    story.screen().shows("Chiamata registrata: GRECO Lucia");
    let event = last_event(&story, "greco");
    assert!(matches!(event.kind, EventKind::Call(_)));
    assert_eq!(event.note.unwrap().to_string(), "chiede del corso");
}

#[test]
fn the_call_is_of_whoever_was_opened_first() {
    let mut story = Story::begin();
    let screen = story.keys("<Esc>c/bianchi<Down><Enter>/grec<Down>").screen();
    screen.shows("in linea 12:00");
    let screen = story.keys("c").screen();
    screen.shows("BIANCHI Anna").shows("un'altra persona").shows("Chiamata ricevuta");
    story.keys("richiama<Tab>").screen().shows("Chiamata fatta");
    story.keys("<Esc>").screen().shows("in linea");
    story.keys("c").screen().shows("richiama");
    story.keys("<Enter>").screen().hides("in linea");
    match last_event(&story, "bianchi").kind {
        EventKind::Call(call) => assert_eq!(call.direction, Direction::Outgoing),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_call_without_a_person_asks_whose_it_is() {
    let mut story = Story::begin();
    story.keys("<Esc>/zzzzz<Esc>cc").screen().shows("Di chi è la chiamata?").shows("in linea");
}

#[test]
fn a_call_survives_a_dropped_line() {
    let mut story = Story::begin();
    story.keys("<Esc>/grec<Down>cc").types("metà frase").keys("<Esc>");
    story.drop_line();
    story.screen().shows("in linea 12:00");
    story.keys("<Esc>/grec<Down>c").screen().shows("metà frase");
    story.keys("<Enter>").drop_line();
    story.screen().hides("in linea");
}
