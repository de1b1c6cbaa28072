//! The standards in force: every row of every document and of the law, with everything it says.

mod detail;
mod list;
mod others;
mod part;
mod words;

use crate::app::overlay::details;
use crate::app::{App, Effect, ListCursor, Motion, Screen, TextField};
use crate::command::Key;
use crate::domain::fold;
use crate::look::{Language, Message};
pub use detail::{Fact, facts};
pub use part::Part;

/// The standards, and what was typed to narrow them.
#[derive(Debug, Default)]
pub struct StandardsScreen {
    /// What was typed.
    pub field: TextField,
    /// Whether keys go into the field.
    pub typing: bool,
    /// The rows that fit what was typed.
    pub rows: Vec<Row>,
    /// The row under the cursor.
    pub cursor: ListCursor,
    /// How many entries fit, and how many there are.
    pub counts: (usize, usize),
    /// Everything about the entry under the cursor.
    pub facts: Vec<Fact>,
    all: Vec<Listed>,
}

/// A row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A group of rows of a standard, by its place in the catalogue; `None`: of the law.
    Heading(Option<usize>, Group),
    /// A row of a document: which kind, and its place in the catalogue.
    Entry(Part, usize),
}

/// A row of the whole list, with what it is found by.
#[derive(Debug)]
struct Listed {
    row: Row,
    /// Its code and its titles, folded.
    name: String,
    /// Everything it says, folded.
    says: String,
}

/// What rows under one heading have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// They are services of this area.
    Area(usize),
    /// They are of this kind.
    Kind(Part),
}

impl StandardsScreen {
    /// The row under the cursor.
    pub fn row(&self) -> Option<Row> {
        self.rows.get(self.cursor.at()).copied()
    }
}

/// Lines of the list; the rest, but for two, tells of the row under the cursor.
pub fn list_rows(app: &App) -> usize {
    (app.body_rows() * 2 / 5).max(3)
}

/// Reads again what fits: the catalogue itself never changes while the desk is open.
pub(in crate::app) fn refresh(app: &mut App) {
    if app.screens.standards.all.is_empty() {
        app.screens.standards.all = list::list(app);
    }
    filter(app);
}

/// Keeps the entries that have every word typed, and the headings over them; the cursor stays on its entry.
fn filter(app: &mut App) {
    let page = list_rows(app);
    let screen = &mut app.screens.standards;
    let before = screen.row();
    let wanted = fold(screen.field.text());
    let words: Vec<&str> = wanted.split(' ').filter(|word| !word.is_empty()).collect();
    screen.rows.clear();
    screen.counts = (0, 0);
    let mut heading = None;
    let mut named = None;
    for listed in &screen.all {
        if matches!(listed.row, Row::Heading(..)) {
            heading = Some(listed.row);
            continue;
        }
        screen.counts.1 += 1;
        let called = words.iter().all(|word| listed.name.contains(word));
        if called || words.iter().all(|word| listed.name.contains(word) || listed.says.contains(word)) {
            screen.counts.0 += 1;
            screen.rows.extend(heading.take());
            // a row called so is meant before one that only tells of it
            named = named.or(called.then_some(screen.rows.len()));
            screen.rows.push(listed.row);
        }
    }
    let same = before.and_then(|row| screen.rows.iter().position(|other| *other == row));
    let at = if words.is_empty() { same } else { named };
    screen.cursor.put(at.unwrap_or(0), screen.rows.len(), page);
    off_heading(app, true);
}

/// Headings are stepped over: down, or up where there is something above.
fn off_heading(app: &mut App, down: bool) {
    let page = list_rows(app);
    let screen = &mut app.screens.standards;
    if let Some(Row::Heading(..)) = screen.row() {
        let at = screen.cursor.at();
        let to = if down || at == 0 { at + 1 } else { at - 1 };
        screen.cursor.put(to, screen.rows.len(), page);
    }
    // the heading over the first entry in view is worth its row
    let (at, top, len) = (screen.cursor.at(), screen.cursor.top(), screen.rows.len());
    if at == top && top > 0 && matches!(screen.rows.get(top - 1), Some(Row::Heading(..))) {
        screen.cursor.put(top - 1, len, page);
        screen.cursor.put(at, len, page);
    }
    app.screens.standards.facts = match app.screens.standards.row() {
        Some(row) => facts(app, row),
        None => Vec::new(),
    };
}

/// Moves the cursor; a movement ends typing.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = list_rows(app);
    let screen = &mut app.screens.standards;
    screen.typing = false;
    screen.cursor.go(motion, screen.rows.len(), page);
    off_heading(app, !matches!(motion, Motion::Up | Motion::PageUp));
}

/// Enter: everything about the entry, in a window that scrolls.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    app.screens.standards.typing = false;
    if let Some(row) = app.screens.standards.row() {
        let title = title(app, row);
        let facts = app.screens.standards.facts.clone();
        details::open(app, title, facts);
    }
    Vec::new()
}

/// Shows a service, by its place in the catalogue, with nothing filtered.
pub(in crate::app) fn show_service(app: &mut App, place: usize) {
    app.screens.standards.field.clear();
    app.screens.standards.typing = false;
    app.go(Screen::Standards);
    let page = list_rows(app);
    let screen = &mut app.screens.standards;
    if let Some(at) = screen.rows.iter().position(|row| *row == Row::Entry(Part::Service, place)) {
        screen.cursor.put(at, screen.rows.len(), page);
    }
    off_heading(app, true);
}

/// Starts typing into the field.
pub(in crate::app) fn start(app: &mut App) {
    app.screens.standards.typing = true;
}

/// Esc: typing ends, then what was typed goes. Whether there was something to take back.
pub(in crate::app) fn back(app: &mut App) -> bool {
    let screen = &mut app.screens.standards;
    if screen.typing {
        screen.typing = false;
    } else if !screen.field.is_empty() {
        screen.field.clear();
        filter(app);
    } else {
        return false;
    }
    true
}

/// A key typed into the field.
pub(in crate::app) fn typed(app: &mut App, key: Key) {
    if app.screens.standards.field.key(key) {
        filter(app);
    }
}

/// Text pasted into the field.
pub(in crate::app) fn pasted(app: &mut App, text: &str) {
    app.screens.standards.field.paste(text);
    filter(app);
}

/// What a row is called, in the session's language.
pub fn title(app: &App, row: Row) -> String {
    let catalogue = &app.office.tables().catalogue;
    let texts = app.look.texts();
    let italian = texts.language() == Language::Italian;
    let named = |place: part::Place<'_>| {
        format!("{} {}", place.code, if italian { place.it } else { place.en }).trim_start().to_owned()
    };
    match row {
        Row::Entry(part, at) => part.place(catalogue, at).map(named).unwrap_or_default(),
        Row::Heading(standard, group) => {
            let group = match group {
                Group::Area(area) => Part::Area.place(catalogue, area).map(named).unwrap_or_default(),
                Group::Kind(part) => texts.say(&Message::new(part.key())).into_owned(),
            };
            match standard.and_then(|at| catalogue.standards.get(at)) {
                Some(standard) => {
                    let title = if italian { &standard.title_it } else { &standard.title_en };
                    format!("{group} · {title}")
                }
                None => group,
            }
        }
    }
}
