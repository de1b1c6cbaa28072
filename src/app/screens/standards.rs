//! The standards in force: services, time limits and indicators, with everything their rows say.

mod detail;
mod words;

use crate::app::overlay::details;
use crate::app::{App, Effect, ListCursor, Motion, TextField};
use crate::command::Key;
use crate::domain::fold;
use crate::look::{Language, Message};
use crate::standards::{Catalogue, Scope, Standard};
pub use detail::{Fact, facts};

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
    all: Vec<(Row, String)>,
}

/// A row of the list: a place in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Row {
    /// A group: the standard, and which of its parts.
    Heading(usize, Group),
    /// A service.
    Service(usize),
    /// A time limit.
    Clock(usize),
    /// An indicator.
    Indicator(usize),
}

/// A part of a standard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// Services of an area.
    Area(usize),
    /// Services of a standard without areas.
    Services,
    /// Its time limits.
    Clocks,
    /// Its indicators.
    Indicators,
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
        app.screens.standards.all = list(&app.office.tables().catalogue);
    }
    filter(app);
}

/// Every entry under its heading, with the text it is found by: the office's own region first.
fn list(catalogue: &Catalogue) -> Vec<(Row, String)> {
    let mut rows = Vec::new();
    let mut standards: Vec<_> = catalogue.standards.iter().enumerate().collect();
    standards.sort_by_key(|(_, standard)| standard.scope != Scope::Regional);
    for (at, standard) in standards {
        services(catalogue, at, standard, &mut rows);
        let clocks = catalogue.clocks.iter().enumerate().filter(|(_, clock)| clock.standard == standard.id);
        let clocks = clocks.map(|(place, clock)| {
            let text =
                [&clock.id, &clock.title_it, &clock.title_en, &clock.source].map(String::as_str).join(" ");
            (Row::Clock(place), fold(&text))
        });
        under(Row::Heading(at, Group::Clocks), clocks.collect(), &mut rows);
        let indicators = catalogue.indicators.iter().enumerate().filter(|(_, i)| i.standard == standard.id);
        let indicators = indicators.map(|(place, indicator)| {
            let text = [&indicator.code, &indicator.label_it, &indicator.label_en, &indicator.source];
            (Row::Indicator(place), fold(&text.map(String::as_str).join(" ")))
        });
        under(Row::Heading(at, Group::Indicators), indicators.collect(), &mut rows);
    }
    rows
}

/// The services of a standard, by area in the order of the document.
fn services(catalogue: &Catalogue, at: usize, standard: &Standard, rows: &mut Vec<(Row, String)>) {
    let own = || catalogue.services.iter().enumerate().filter(|(_, s)| s.code.standard() == standard.id);
    let entry = |(place, service): (usize, &crate::standards::ServiceDefinition)| {
        let mut text = vec![service.code.code(), &service.title_it, &service.title_en, &service.source];
        text.extend(service.aim_it.as_deref());
        text.extend(service.activities_it.iter().map(String::as_str));
        text.extend(service.legal.iter().map(String::as_str));
        let sap: Vec<String> = service.sap.iter().map(ToString::to_string).collect();
        (Row::Service(place), fold(&format!("{} {}", text.join(" "), sap.join(" "))))
    };
    let areas: Vec<_> =
        catalogue.areas.iter().enumerate().filter(|(_, area)| area.standard == standard.id).collect();
    let in_area =
        |id: &str| own().filter(|(_, service)| service.area.as_deref() == Some(id)).map(entry).collect();
    for (place, area) in &areas {
        under(Row::Heading(at, Group::Area(*place)), in_area(&area.id), rows);
    }
    let listed = |area: &Option<String>| areas.iter().any(|(_, known)| area.as_ref() == Some(&known.id));
    let rest = own().filter(|(_, service)| !listed(&service.area)).map(entry).collect();
    under(Row::Heading(at, Group::Services), rest, rows);
}

fn under(heading: Row, entries: Vec<(Row, String)>, rows: &mut Vec<(Row, String)>) {
    if !entries.is_empty() {
        rows.push((heading, String::new()));
        rows.extend(entries);
    }
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
    for (row, text) in &screen.all {
        if matches!(row, Row::Heading(..)) {
            heading = Some(*row);
            continue;
        }
        screen.counts.1 += 1;
        if words.iter().all(|word| text.contains(word)) {
            screen.counts.0 += 1;
            screen.rows.extend(heading.take());
            screen.rows.push(*row);
        }
    }
    let same = before.and_then(|row| screen.rows.iter().position(|other| *other == row));
    screen.cursor.put(same.unwrap_or(0), screen.rows.len(), page);
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
    let named = |code: &str, it: &str, en: &str| format!("{code} {}", if italian { it } else { en });
    let standard = |at: usize| {
        let standard = catalogue.standards.get(at);
        standard.map(|s| if italian { s.title_it.clone() } else { s.title_en.clone() }).unwrap_or_default()
    };
    let told = match row {
        Row::Heading(at, group) => {
            let key = match group {
                Group::Area(area) => {
                    return catalogue.areas.get(area).map_or_else(String::new, |area| {
                        format!("{} · {}", named(&area.id, &area.title_it, &area.title_en), standard(at))
                    });
                }
                Group::Services => "standards-services",
                Group::Clocks => "standards-clocks",
                Group::Indicators => "standards-indicators",
            };
            Some(format!("{} · {}", texts.say(&Message::new(key)), standard(at)))
        }
        Row::Service(at) => {
            catalogue.services.get(at).map(|s| named(s.code.code(), &s.title_it, &s.title_en))
        }
        Row::Clock(at) => catalogue.clocks.get(at).map(|c| named(&c.id, &c.title_it, &c.title_en)),
        Row::Indicator(at) => catalogue.indicators.get(at).map(|i| named(&i.code, &i.label_it, &i.label_en)),
    };
    told.unwrap_or_default()
}
