//! What is late is one key away, and done in place.

use sportello::domain::*;

use crate::harness::Story;
use crate::timeline::{appointment, record};

#[test]
fn late_cases_are_in_view_after_one_key() {
    let mut story = Story::begin();
    record(&story, "greco", "22/11/2026", appointment("09:30"), None);
    story.keys("<Esc>").count_from_here();
    let screen = story.keys("5").screen();
    assert_eq!(story.pressed, 1);
    screen.shows("In ritardo 5").shows("BIANCHI Anna").shows("› ").shows("Oggi 1").shows("GRECO Lucia");
}

#[test]
fn enter_opens_the_case_and_esc_comes_back() {
    let mut story = Story::begin();
    story.keys("<Esc>5<Enter>").screen().shows("Ora può");
    story.keys("<Esc>").screen().shows("In ritardo");
}

#[test]
fn an_appointment_of_today_is_closed_in_place() {
    let mut story = Story::begin();
    record(&story, "greco", "22/11/2026", appointment("09:30"), None);
    story.keys("<Esc>5<Right>").screen().shows("09:30");
    let screen = story.keys("d").screen();
    screen.shows("Appuntamento del 22/11/2026: com'è andato?");
    story.keys("1").screen().shows("Oggi 0").shows("Esito registrato");
}

#[test]
fn mine_or_everybody_s() {
    let mut story = Story::begin();
    story.keys("<Esc>5f").screen().shows("I miei");
    story.keys("f").screen().shows("Tutti");
}

#[test]
fn an_act_shows_at_once() {
    let mut story = Story::begin();
    story.keys("<Esc>5").screen().shows("In ritardo 5");
    let contact = Contact { direction: Direction::Incoming, channel: Channel::Desk, minutes: None };
    record(&story, "bianchi", "20/11/2026", EventKind::Contact(contact), None);
    story.hears().screen().shows("In ritardo 4");
}

#[test]
fn one_operator_s_cases() {
    let mut story = Story::begin();
    record(&story, "greco", "22/11/2026", appointment("09:30"), None);
    let screen = story.keys("<Esc>5o").screen();
    screen.shows("Di chi sono i casi?").shows("1 Tutti").shows("2 m.rossi (");
    story.keys("2").screen().shows("I miei");
    story.keys("o1").screen().shows("Tutti");
}

#[test]
fn an_interview_that_is_due_is_recorded_in_place() {
    let mut story = Story::begin();
    story.keys("<Esc>5");
    let on_interview = |story: &mut Story| {
        let screen = story.screen().to_string();
        screen.lines().any(|row| row.contains(" › ") && row.contains("Colloquio individuale"))
    };
    for _ in 0..20 {
        if on_interview(&mut story) {
            break;
        }
        story.keys("<Down>");
    }
    story.keys("d").screen().shows("B1 Colloquio informativo e di orientamento");
    story.keys("<Enter>").screen().shows("Prestazione B1 registrata");
}
