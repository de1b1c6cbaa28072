//! What the desk costs on the line, at 80×24 in sixteen colours.

use sportello::session::input::Input;
use sportello::session::{Desk, Session};

use crate::harness::{Story, parse};

fn press(session: &mut Session<Desk>, keys: &str) -> usize {
    let mut inputs: Vec<Input> = parse(keys).into_iter().map(Input::Key).collect();
    let sent = session.feed(&mut inputs).map_or(0, |frame| frame.len());
    session.sent();
    sent
}

#[test]
fn frames_stay_small() {
    let (mut session, _folder) = Story::in_a_fictional_office(400).into_session();
    let first = press(&mut session, "");
    assert!(first <= 3_000, "first paint: {first} bytes");
    assert_eq!(press(&mut session, ""), 0, "nothing changed, nothing is sent");

    let search = press(&mut session, "/");
    assert!(search <= 600, "opening the search: {search} bytes");
    press(&mut session, "<Esc>");
    // the list's part of a move is the marker and the reversed name; the rest is the card below it
    for _ in 0..6 {
        let moved = press(&mut session, "<Down>");
        assert!(moved <= 120 + 640, "cursor down with another card: {moved} bytes");
    }
    let burst = press(&mut session, "<Down><Down><Down>");
    assert!(burst <= 3_000, "many keys in one packet are one frame: {burst} bytes");
    println!("first paint {first} B, search {search} B, three moves at once {burst} B");
}
