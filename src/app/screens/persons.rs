//! The first screen: everyone and everything, by typing. The card of what is under the cursor follows it.

mod commands;

use super::standards::{self, Fact, Part};
use crate::app::overlay::palette::PaletteLine;
use crate::app::{App, Effect, ListCursor, Motion, Screen, TextField};
use crate::command::{Key, Palette};
use crate::domain::{PersonId, Subject};
use crate::look::Message;
use crate::office::{Asker, Card, Findings, Found, FoundId, FoundService, ListLine};
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
    /// The records found.
    pub findings: Findings,
    /// The services of the standards found.
    pub services: Vec<FoundService>,
    /// The commands found.
    pub commands: Vec<PaletteLine>,
    /// Everything found, in the order of the list.
    pub items: Vec<Item>,
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// The lines in view.
    pub lines: Vec<Line>,
    /// The card of what is under the cursor.
    pub card: Option<Card>,
    /// What is told of the service or command under the cursor.
    pub facts: Vec<Fact>,
    /// Persons opened at this desk, newest first.
    pub recent: Vec<PersonId>,
    /// The screen from which the search began: what a command found here acts on.
    origin: Option<Screen>,
    palette: Option<Palette>,
}

/// A line of the list by its place among what was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Item {
    /// A record.
    Record(usize),
    /// A service of the standards.
    Service(usize),
    /// A command of the desk.
    Command(usize),
}

/// One line of the list in view.
#[derive(Debug, Clone)]
pub enum Line {
    /// A record.
    Record {
        /// What was found.
        found: Found,
        /// What a list shows of it.
        shown: ListLine,
    },
    /// A service of the standards, by its place in the catalogue.
    Service(FoundService),
    /// A command of the desk.
    Command(PaletteLine),
}

impl Persons {
    /// What is under the cursor.
    pub fn found(&self) -> Option<FoundId> {
        match self.items.get(self.cursor.at())? {
            Item::Record(at) => self.findings.hits.get(*at).map(|hit| hit.id),
            Item::Service(_) | Item::Command(_) => None,
        }
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
    let origin = Some(app.screen).filter(|screen| *screen != Screen::Persons);
    app.screens.persons.origin = origin;
    app.screens.persons.palette = None;
    app.screens.persons.field.clear();
    app.screens.persons.typing = true;
    app.screens.persons.cursor.reset();
    app.go(Screen::Persons);
}

/// Finds again, keeping the cursor on what it was on if that is still there.
pub(in crate::app) fn refresh(app: &mut App) {
    let under = app.screens.persons.found();
    let persons = &app.screens.persons;
    let text = persons.field.text().to_owned();
    let asker = Asker { by: Some(&app.by), recent: &persons.recent };
    let findings = app.office.find(&text, HITS, asker);
    let services = app.office.find_services(&text, HITS);
    let commands = commands::find(app, &text);
    let items = arranged(&findings, &services, commands.len());
    let record = |item: &Item| match item {
        Item::Record(at) => findings.hits.get(*at).map(|hit| hit.id),
        _ => None,
    };
    let at = under.and_then(|id| items.iter().position(|item| record(item) == Some(id)));
    let page = page(app);
    let persons = &mut app.screens.persons;
    persons.cursor.put(at.unwrap_or(persons.cursor.at()), items.len(), page);
    (persons.findings, persons.services, persons.commands, persons.items) =
        (findings, services, commands, items);
    look(app);
}

/// Records and services by how well they answer, records first among equals; commands after them.
fn arranged(findings: &Findings, services: &[FoundService], commands: usize) -> Vec<Item> {
    let records = findings.hits.iter().enumerate().map(|(at, hit)| (hit.score, Item::Record(at)));
    let services = services.iter().enumerate().map(|(at, hit)| (hit.score, Item::Service(at)));
    let mut items: Vec<(u32, Item)> = records.chain(services).collect();
    items.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    items.into_iter().map(|(_, item)| item).chain((0..commands).map(Item::Command)).collect()
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
    for item in persons.items.iter().skip(persons.cursor.top()).take(page) {
        let line = match item {
            Item::Record(at) => {
                let Some(found) = persons.findings.hits.get(*at) else { continue };
                let Some(shown) = office.line(found.id)? else { continue };
                Line::Record { found: found.clone(), shown }
            }
            Item::Service(at) => {
                let Some(found) = persons.services.get(*at) else { continue };
                Line::Service(found.clone())
            }
            Item::Command(at) => {
                let Some(found) = persons.commands.get(*at) else { continue };
                Line::Command(found.clone())
            }
        };
        persons.lines.push(line);
    }
    persons.card = match persons.found() {
        Some(id) => office.card(id)?,
        None => None,
    };
    app.screens.persons.facts = match app.screens.persons.items.get(app.screens.persons.cursor.at()) {
        Some(Item::Service(at)) => {
            let place = app.screens.persons.services.get(*at).map(|found| found.place);
            place
                .map(|place| standards::facts(app, standards::Row::Entry(Part::Service, place)))
                .unwrap_or_default()
        }
        Some(Item::Command(at)) => {
            let line = app.screens.persons.commands.get(*at);
            line.map(|line| commands::facts(app, line)).unwrap_or_default()
        }
        Some(Item::Record(_)) | None => Vec::new(),
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
        persons.cursor.go(motion, persons.items.len(), page);
    }
    look(app);
}

/// Opens what is under the cursor.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    let item = app.screens.persons.items.get(app.screens.persons.cursor.at()).copied();
    if let Some(Item::Command(at)) = item {
        return commands::perform(app, at);
    }
    app.screens.persons.typing = false;
    if let Some(Item::Service(at)) = item
        && let Some(place) = app.screens.persons.services.get(at).map(|found| found.place)
    {
        standards::show_service(app, place);
        return Vec::new();
    }
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
        app.screens.persons.items.clear();
        refresh(app);
    }
}

/// Text pasted into the field.
pub(in crate::app) fn pasted(app: &mut App, text: &str) {
    app.screens.persons.field.paste(text);
    app.screens.persons.cursor.reset();
    app.screens.persons.items.clear();
    refresh(app);
}
