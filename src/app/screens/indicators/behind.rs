//! The records behind a figure, or that break a coherence: a list whose lines lead into timelines.

use super::{found, question, refuse};
use crate::app::screens::Screen;
use crate::app::{App, ListCursor, Motion};
use crate::domain::Day;
use crate::look::Message;
use crate::office::{Card, FoundId, ReportError};
use crate::reports::{Part, Withheld};
use crate::store::StoreError;

/// Lines below the list: the rule and the card.
pub const CARD_ROWS: usize = 7;

/// A list of records.
#[derive(Debug)]
pub struct Behind {
    /// What they are behind.
    pub of: Of,
    /// All of them.
    pub records: Vec<Entry>,
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// The names of the lines in view, and of the person that a company's event is about.
    pub names: Vec<(String, Option<String>)>,
    /// The card of the record under the cursor.
    pub card: Option<Card>,
}

/// What a list of records is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// Part of a figure.
    Figure {
        /// Its code.
        code: String,
        /// Which part.
        part: Part,
    },
    /// A coherence, by its rule.
    Check(String),
}

/// One record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// Who or what it is.
    pub who: FoundId,
    /// The day it was counted.
    pub on: Option<Day>,
    /// The person that a company's event is about.
    pub with: Option<FoundId>,
    /// For figures in days, how many.
    pub days: Option<u32>,
}

impl Behind {
    /// The record under the cursor.
    pub fn under(&self) -> Option<&Entry> {
        self.records.get(self.cursor.at())
    }
}

/// The locale key of why nobody is named.
pub(super) fn withheld_key(why: Withheld) -> &'static str {
    match why {
        Withheld::Special => "report-withheld",
        Withheld::Manual => "indicators-manual",
        Withheld::Unknown => "indicators-gone",
    }
}

/// Lines of the list in view.
pub fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(CARD_ROWS + 1).max(1)
}

/// Opens the list.
pub(super) fn show(app: &mut App, of: Of) {
    match records(app, &of) {
        Ok(records) if records.is_empty() => app.hint(Message::new("indicators-nobody")),
        Ok(records) => {
            let (cursor, names) = (ListCursor::default(), Vec::new());
            app.screens.indicators.behind = Some(Behind { of, records, cursor, names, card: None });
            look(app);
        }
        Err(error) => refuse(app, &error),
    }
}

/// Reads the list again: an act may have added to it, or taken away.
pub(super) fn refresh(app: &mut App) {
    let Some(of) = app.screens.indicators.behind.as_ref().map(|behind| behind.of.clone()) else { return };
    match records(app, &of) {
        Ok(records) => {
            let page = page(app);
            if let Some(behind) = &mut app.screens.indicators.behind {
                behind.records = records;
                behind.cursor.put(behind.cursor.at(), behind.records.len(), page);
            }
            look(app);
        }
        Err(error) => {
            app.screens.indicators.behind = None;
            refuse(app, &error);
        }
    }
}

fn records(app: &App, of: &Of) -> Result<Vec<Entry>, ReportError> {
    match of {
        Of::Figure { code, part } => {
            let records = app.office.behind(&question(app), code, part)?;
            let entry = |record: crate::reports::Record| Entry {
                who: found(record.who),
                on: Some(record.on),
                with: record.with.map(found),
                days: record.days,
            };
            Ok(records.into_iter().map(entry).collect())
        }
        Of::Check(rule) => {
            let checks = app.screens.indicators.report.iter().flat_map(|report| &report.checks);
            let broken = checks.filter(|check| check.rule == *rule).flat_map(|check| &check.records);
            let entry =
                |who: &crate::reports::Who| Entry { who: found(*who), on: None, with: None, days: None };
            Ok(broken.map(entry).collect())
        }
    }
}

/// The names of records; those that are gone are left out, and trouble with the store is said.
pub(super) fn names(app: &mut App, who: impl Iterator<Item = FoundId>) -> Vec<String> {
    let read: Result<Vec<_>, StoreError> = who.map(|id| app.office.name(id)).collect();
    match read {
        Ok(names) => names.into_iter().flatten().collect(),
        Err(error) => {
            app.refuse(Message::new("refused-store").arg("error", error.to_string()));
            Vec::new()
        }
    }
}

/// Reads what is in view: names, and the card.
fn look(app: &mut App) {
    if let Err(error) = read_view(app) {
        app.refuse(Message::new("refused-store").arg("error", error.to_string()));
    }
}

fn read_view(app: &mut App) -> Result<(), StoreError> {
    let (page, office) = (page(app), app.office.clone());
    let Some(behind) = &mut app.screens.indicators.behind else { return Ok(()) };
    let mut names = Vec::new();
    for entry in behind.records.iter().skip(behind.cursor.top()).take(page) {
        let with = match entry.with {
            Some(id) => office.name(id)?,
            None => None,
        };
        names.push((office.name(entry.who)?.unwrap_or_default(), with));
    }
    behind.names = names;
    behind.card = match behind.under().map(|entry| entry.who) {
        Some(id) => office.card(id)?,
        None => None,
    };
    Ok(())
}

/// Moves the cursor.
pub(super) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    if let Some(behind) = &mut app.screens.indicators.behind {
        behind.cursor.go(motion, behind.records.len(), page);
    }
    look(app);
}

/// Enter: the timeline; of a vacancy, its place on the board.
pub(super) fn open(app: &mut App) {
    let Some(who) = app.screens.indicators.behind.as_ref().and_then(|b| b.under()).map(|entry| entry.who)
    else {
        return;
    };
    match (who, who.subject()) {
        (FoundId::Vacancy(id), _) => {
            app.screens.board.put_on(id);
            app.go(Screen::Board);
        }
        (_, Some(subject)) => app.show_subject(subject),
        _ => {}
    }
}
