//! The first screen: everyone and everything, by typing. The card of what is under the cursor follows it.

use crate::app::{App, Effect, ListCursor, Motion, Screen, TextField};
use crate::command::Key;
use crate::domain::{PersonId, Subject};
use crate::look::Message;
use crate::office::{Asker, Card, Findings, Found, FoundId, ListLine};
use crate::store::StoreError;

/// The most hits that are kept for scrolling.
const HITS: usize = 200;
/// Lines below the list: the rule and the card.
pub const CARD_ROWS: usize = 7;
/// Persons remembered as recently opened.
const RECENT: usize = 20;

/// The search and what it found.
#[derive(Default)]
pub struct Persons {
    /// What was typed.
    pub field: TextField,
    /// Whether keys go into the field.
    pub typing: bool,
    /// What was found.
    pub findings: Findings,
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// The lines in view.
    pub lines: Vec<Line>,
    /// The card of what is under the cursor.
    pub card: Option<Card>,
    /// Persons opened at this desk, newest first.
    pub recent: Vec<PersonId>,
}

/// One line of the list.
#[derive(Debug, Clone)]
pub struct Line {
    /// What was found.
    pub found: Found,
    /// What a list shows of it.
    pub shown: ListLine,
}

impl Persons {
    /// What is under the cursor.
    pub fn found(&self) -> Option<FoundId> {
        self.findings.hits.get(self.cursor.at()).map(|hit| hit.id)
    }

    /// The person or company under the cursor.
    pub fn subject(&self) -> Option<Subject> {
        match self.found()? {
            FoundId::Person(id) => Some(id.into()),
            FoundId::Company(id) => Some(id.into()),
            FoundId::Vacancy(_) => None,
        }
    }

    /// Remembers that a person was opened.
    pub fn remember(&mut self, id: PersonId) {
        self.recent.retain(|known| *known != id);
        self.recent.insert(0, id);
        self.recent.truncate(RECENT);
    }
}

/// Lines of the list in view.
fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(CARD_ROWS + 2).max(1)
}

/// Starts typing, from any screen.
pub fn start_search(app: &mut App) {
    app.screens.persons.field.clear();
    app.screens.persons.typing = true;
    app.screens.persons.cursor.reset();
    app.go(Screen::Persons);
}

/// Finds again, keeping the cursor on what it was on if that is still there.
pub(in crate::app) fn refresh(app: &mut App) {
    let under = app.screens.persons.found();
    let persons = &app.screens.persons;
    let asker = Asker { by: Some(&app.by), recent: &persons.recent };
    let findings = app.office.find(persons.field.text(), HITS, asker);
    let at = under.and_then(|id| findings.hits.iter().position(|hit| hit.id == id));
    let page = page(app);
    let persons = &mut app.screens.persons;
    persons.findings = findings;
    persons.cursor.put(at.unwrap_or(persons.cursor.at()), persons.findings.hits.len(), page);
    look(app);
}

/// Reads what is in view: the lines and the card.
fn look(app: &mut App) {
    if let Err(error) = read_view(app) {
        app.refuse(Message::new("refused-store").arg("error", error.to_string()));
    }
}

fn read_view(app: &mut App) -> Result<(), StoreError> {
    let page = page(app);
    let office = app.office.clone();
    let persons = &mut app.screens.persons;
    persons.lines.clear();
    for hit in persons.findings.hits.iter().skip(persons.cursor.top()).take(page) {
        if let Some(shown) = office.line(hit.id)? {
            persons.lines.push(Line { found: hit.clone(), shown });
        }
    }
    persons.card = match persons.found() {
        Some(id) => office.card(id)?,
        None => None,
    };
    Ok(())
}

/// Moves the cursor; a movement ends typing.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    let persons = &mut app.screens.persons;
    let first_move = persons.typing && motion == Motion::Down && persons.cursor.at() == 0;
    persons.typing = false;
    if !first_move {
        persons.cursor.go(motion, persons.findings.hits.len(), page);
    }
    look(app);
}

/// Opens what is under the cursor.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    app.screens.persons.typing = false;
    match app.screens.persons.found() {
        Some(FoundId::Person(id)) => {
            app.screens.persons.remember(id);
            app.show_subject(id.into());
        }
        Some(FoundId::Company(id)) => app.show_subject(id.into()),
        Some(FoundId::Vacancy(id)) => {
            app.screens.board.put_on(id);
            app.go(Screen::Board);
        }
        None => {}
    }
    Vec::new()
}

/// A key typed into the field.
pub(in crate::app) fn typed(app: &mut App, key: Key) {
    if app.screens.persons.field.key(key) {
        app.screens.persons.cursor.reset();
        app.screens.persons.findings.hits.clear();
        refresh(app);
    }
}

/// Text pasted into the field.
pub(in crate::app) fn pasted(app: &mut App, text: &str) {
    app.screens.persons.field.paste(text);
    app.screens.persons.cursor.reset();
    app.screens.persons.findings.hits.clear();
    refresh(app);
}
