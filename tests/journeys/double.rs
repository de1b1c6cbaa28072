//! A caller turns out to be registered twice: the two records become one, and can be two again.

use std::time::Duration;

use sportello::domain::*;
use sportello::office::{Act, Hunt, NewEvent};

use crate::harness::{Story, day, login};
use crate::timeline::person;

/// A second record of Mario Rossi: an omocode of his code, a slip in the surname, another phone, a note of his own.
fn with_a_double() -> (Story, PersonId, PersonId) {
    let story = Story::begin();
    let known = person(&story, "RSSMRA80A01");
    let mut again = story.office.person(known).unwrap().unwrap().value;
    again.id = story.office.fresh_id();
    let code =
        again.identity.tax_id.fiscal().unwrap().variants().find(|code| *code != known_code(&story, known));
    again.identity.tax_id = TaxId::Fiscal(code.unwrap());
    again.identity.surname = "Rosi".parse().unwrap();
    again.contacts.mobile = Some("320 111 2223".parse().unwrap());
    again.contacts.address = Some("Via Roma 1".parse().unwrap());
    let act = |act| story.office.perform(&login(), act).unwrap();
    let double = act(Act::RegisterPerson(Box::new(again))).person().unwrap();
    let note = Some("viene il martedì".parse().unwrap());
    let event = NewEvent { subject: double.into(), on: day("20/11/2026"), kind: EventKind::Note, note };
    act(Act::Record(event));
    (story, known, double)
}

fn known_code(story: &Story, id: PersonId) -> FiscalCode {
    story.office.person(id).unwrap().unwrap().value.identity.tax_id.fiscal().unwrap()
}

/// The desk looks aside; this waits until it has looked.
fn found(story: &mut Story) {
    while !matches!(story.office.hunt(), Hunt::Done { .. }) {
        std::thread::sleep(Duration::from_millis(5));
    }
    story.hears();
}

#[test]
fn a_pair_is_found_compared_merged_and_taken_back() {
    let (mut story, known, double) = with_a_double();
    story.keys("<Esc>U").screen().shows("Cerco le schede doppie");
    found(&mut story);
    story.screen().shows("ROSSI Mario #1 = ROSI Mario #7").shows("codici omocodi");
    let screen = story.keys("<Enter>").screen();
    screen.shows("(x) #1 ROSSI Mario  ( ) #7 ROSI Mario").shows("(x) 333 123 4567  ( ) 320 111 2223");
    // the phone of the other record is the right one
    story.keys("<Down><Down><Down><Right>").screen().shows("( ) 333 123 4567  (x) 320 111 2223");
    let screen = story.keys("<F10>").screen();
    screen.shows("#7 ROSI Mario").shows("#1 ROSSI Mario");
    story.keys("S").screen().hides("è ora in");
    story.wait();
    story.keys("<Enter>");
    assert!(story.office.mergers().is_empty(), "Enter is no");
    story.keys("<F10>");
    story.wait();
    story.keys("S").screen().shows("#7 ROSI Mario è ora in #1 ROSSI Mario");

    let merged = story.office.person(known).unwrap().unwrap().value;
    assert_eq!(merged.contacts.mobile.unwrap().national(), "3201112223", "chosen");
    assert_eq!(merged.contacts.address.unwrap().to_string(), "Via Roma 1", "unknown before");
    assert_eq!(merged.identity.surname.to_string(), "Rossi");
    let histories = story.office.timeline(known.into()).unwrap();
    assert_eq!(histories.live().count(), 2, "the declaration and the note of the other record");
    story.keys("<Esc>/rosi<Down><Enter>").screen().shows("ROSSI Mario").shows("viene il martedì");

    story
        .keys(":schede-unite<Enter>")
        .screen()
        .shows("#7 ROSI Mario, unita il 22/11/2026")
        .shows("320 111 2223");
    story.keys("<Esc>u").screen().hides("viene il martedì");
    assert!(story.office.mergers().is_empty());
    assert_eq!(story.office.timeline(double.into()).unwrap().live().count(), 1);
    story.keys("<Esc><Esc>/rosi").screen().shows("ROSI Mario");
}

#[test]
fn two_records_named_by_number_are_merged_and_parted_later() {
    let (mut story, known, double) = with_a_double();
    story.keys("<Esc>/bianchi<Down>:unisci 99<Enter>").screen().shows("99");
    story.keys(":unisci 4<Enter>").screen().shows("stessa scheda");
    story.keys("<Esc>/rossi mario<Down>M").screen().shows("#7 ROSI Mario");
    story.keys("<Esc>:unisci 7<Enter>").screen().shows("Resta la scheda");
    // the newer record stays
    story.keys("<Right><F10>").screen().shows("#1 ROSSI Mario va in #7 ROSI Mario");
    story.wait();
    story.keys("S");
    assert_eq!(story.office.mergers().of(known).unwrap().into, double);
    story.drop_line();
    story.keys("<Esc>/RSSMRA80A01<Down>:separa<Enter>").screen().shows("Separa #1 ROSSI Mario");
    story.keys("<Enter>").screen().shows("è di nuovo per sé");
    assert!(story.office.mergers().is_empty());
    story.keys(":separa<Enter>").screen().shows("nessuna scheda");
}

#[test]
fn whoever_is_being_registered_may_be_known() {
    let (mut story, _, _) = with_a_double();
    story.keys("<Esc>:nuova-persona<Enter><Down>").types("Rossi");
    story.keys("<Down>").types("Mario").keys("<Down>").screen().hides("forse è già in archivio");
    story.types("01/01/1980").keys("<Down>");
    story.screen().shows("forse è già in archivio").shows("ROSSI Mario").shows("stessa nascita");
    story.keys("<C-g>").screen().shows("RSSMRA80A01X001");
    let drafts = story.office.drafts(&login()).unwrap();
    assert_eq!(drafts.len(), 1, "what was typed waits");
}
