//! A case is read and corrected on one screen.

use sportello::domain::*;
use sportello::office::{Act, FoundId, NewEvent};

use crate::harness::{Story, TODAY, day, login};

/// The person that a query finds first.
pub fn person(story: &Story, query: &str) -> PersonId {
    match story.office.find(query, 1, sportello::office::Asker::default()).hits[0].id {
        FoundId::Person(id) => id,
        other => panic!("{query} finds {other:?}"),
    }
}

/// Writes an event into the timeline of the person that a query finds first.
pub fn record(story: &Story, query: &str, on: &str, kind: EventKind, note: Option<&str>) {
    let note = note.map(|note| note.parse().unwrap());
    let event = NewEvent { subject: person(story, query).into(), on: day(on), kind, note };
    story.office.perform(&login(), Act::Record(event)).unwrap();
}

pub fn service(code: &str, minutes: u16) -> EventKind {
    EventKind::Service(ServiceDelivery {
        service: code.parse().unwrap(),
        minutes: Some(minutes),
        mode: Some(Mode::Individual),
        sap: None,
        below_minimum: None,
    })
}

pub fn appointment(time: &str) -> EventKind {
    EventKind::Appointment(Appointment {
        time: Some(time.parse().unwrap()),
        service: None,
        outcome: None,
        closes: None,
    })
}

fn call(direction: Direction) -> EventKind {
    EventKind::Contact(Contact { direction, channel: Channel::Phone, minutes: Some(4) })
}

#[test]
fn the_sketch_of_the_design() {
    let mut story = Story::begin();
    record(&story, "rossi mario", "11/10/2026", service("puglia:A2", 35), None);
    record(
        &story,
        "rossi mario",
        "18/11/2026",
        call(Direction::Incoming),
        Some("richiama lunedì dopo le 15"),
    );
    record(&story, "rossi mario", "25/11/2026", appointment("09:30"), None);
    let screen = story.keys("<Esc>/rossi mar<Down><Down><Enter>").screen();
    screen
        .shows("ROSSI Mario  RSSMRA80A01X001")
        .shows("Disoccupato da 42 g")
        .shows("DID ✓ 11/10 ─ Colloquio ◷ entro 11/12 ─ Patto ○")
        .shows("In programma")
        .shows("25 nov")
        .shows("18 nov")
        .shows("«richiama lunedì dopo le 15»")
        .shows("4 min")
        .shows("35 min LEP")
        .shows("Ora può")
        .shows("Non ancora");
}

#[test]
fn an_event_is_annulled_after_asking_and_can_be_seen_again() {
    let mut story = Story::begin();
    record(&story, "rossi mario", "18/11/2026", EventKind::Note, Some("nota sbagliata"));
    story.keys("<Esc>/rossi mar<Down><Down><Enter>").screen().shows("nota sbagliata");
    story.keys("x").screen().shows("Annullo l'evento del 18/11/2026?");
    story.keys("<Enter>").screen().shows("nota sbagliata");
    story.keys("x");
    story.wait();
    story.keys("S").screen().shows("Evento annullato").hides("nota sbagliata");
    story.keys("z").screen().shows("nota sbagliata").shows("annullato");
    story.keys("<Home>x").screen().shows("già annullato");
}

#[test]
fn how_an_appointment_went_is_recorded_with_two_keys() {
    let mut story = Story::begin();
    record(&story, "rossi mario", "20/11/2026", appointment("09:30"), None);
    story.keys("<Esc>/rossi mar<Down><Down><Enter>").screen().shows("Appuntamento · 09:30");
    story.keys("o").screen().shows("com'è andato?").shows("1 presente");
    story.keys("1").screen().shows("Esito registrato").shows("Esito dell'appuntamento · presente");
    story.keys("<Down>o").screen().shows("non aspetta un esito");
}

#[test]
fn special_data_is_named_and_never_told() {
    let mut story = Story::begin();
    record(&story, "rossi mario", "18/11/2026", EventKind::TargetedPlacement, Some("diagnosi riservata"));
    story.keys("<Esc>/rossi mar<Down><Down><Enter>").screen().shows("Dato particolare").hides("diagnosi");
    story.keys("<Enter>").screen().shows("Dato particolare").hides("diagnosi").hides("L. 68");
}

#[test]
fn each_timeline_remembers_its_cursor() {
    let mut story = Story::begin();
    for n in 1..=30 {
        record(&story, "rossi mario", "18/11/2026", EventKind::Note, Some(&format!("nota numero {n}")));
    }
    story.keys("<Esc>/rossi mar<Down><Down><Enter><End>").screen().shows("› 11 ott   DID rilasciata");
    story.keys("/grec<Down><Enter>").screen().shows("GRECO Lucia").shows("ancora nessun evento");
    story.keys("/rossi mario<Down><Enter>").screen().shows("› 11 ott   DID rilasciata");
    for keys in ["<Home>", "<PgDn>", "<PgDn>", "<Up>", "<End>", "<PgUp>"] {
        story.keys(keys).screen().shows("›");
    }
    story.resize(132, 43).screen().shows("›");
    assert_eq!(TODAY, "22/11/2026");
}

#[test]
fn nobody_is_open_yet() {
    let mut story = Story::begin();
    story.keys("<Esc>/zzzzzz<Esc>2").screen().shows("Nessun percorso aperto");
    story.keys("<Enter>xoz<Down><PgUp>").screen();
}
