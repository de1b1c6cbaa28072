//! Companies by name, with the card of the one under the cursor.

use crate::app::{App, Effect, ListCursor, Motion};
use crate::domain::{CompanyId, Subject, fold};
use crate::look::Message;
use crate::office::CompanyCard;
use crate::store::{Revision, StoreError};

/// Lines below the list: the rule and the card.
pub const CARD_ROWS: usize = 7;

/// The companies.
#[derive(Debug, Default)]
pub struct Companies {
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// Every company, by its folded name.
    pub names: Vec<(String, CompanyId)>,
    /// The cards of the lines in view.
    pub lines: Vec<CompanyCard>,
    seen: Option<Revision>,
}

impl Companies {
    /// The company that commands act on.
    pub fn subject(&self) -> Option<Subject> {
        self.under().map(Subject::Company)
    }

    /// The company under the cursor.
    pub fn under(&self) -> Option<CompanyId> {
        self.names.get(self.cursor.at()).map(|(_, id)| *id)
    }

    /// The card of the company under the cursor.
    pub fn card(&self) -> Option<&CompanyCard> {
        self.lines.get(self.cursor.at().checked_sub(self.cursor.top())?)
    }
}

/// Lines of the list in view.
pub fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(CARD_ROWS + 2).max(1)
}

/// Reads the names again if anything changed; the cursor stays on its company.
pub(in crate::app) fn refresh(app: &mut App) {
    let (page, revision) = (page(app), app.office.revision());
    let companies = &mut app.screens.companies;
    if companies.seen != Some(revision) || app.office.is_opening() {
        let under = companies.under();
        let known = app.office.projections();
        companies.names = known.companies.values().map(|c| (fold(&c.name), c.id)).collect();
        drop(known);
        companies.names.sort();
        companies.seen = (!app.office.is_opening()).then_some(revision);
        let at = under.and_then(|id| companies.names.iter().position(|(_, other)| *other == id));
        companies.cursor.put(at.unwrap_or(companies.cursor.at()), companies.names.len(), page);
    }
    companies.cursor.put(companies.cursor.at(), companies.names.len(), page);
    look(app);
}

fn look(app: &mut App) {
    if let Err(error) = read_view(app) {
        app.refuse(Message::new("refused-store").arg("error", error.to_string()));
    }
}

fn read_view(app: &mut App) -> Result<(), StoreError> {
    let page = page(app);
    let office = app.office.clone();
    let companies = &mut app.screens.companies;
    companies.lines.clear();
    for (_, id) in companies.names.iter().skip(companies.cursor.top()).take(page) {
        companies.lines.extend(office.company_card(*id)?);
    }
    Ok(())
}

/// Moves the cursor.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    let companies = &mut app.screens.companies;
    let top = companies.cursor.top();
    companies.cursor.go(motion, companies.names.len(), page);
    if companies.cursor.top() != top {
        look(app);
    }
}

/// To the first name with the next initial, or the one before.
pub fn letter(app: &mut App, forward: bool) {
    let page = page(app);
    let companies = &mut app.screens.companies;
    let at = companies.cursor.at();
    let initial = |at: usize| companies.names.get(at).and_then(|(name, _)| name.chars().next());
    let first_of = |at: usize| (0..=at).rev().take_while(|i| initial(*i) == initial(at)).last().unwrap_or(at);
    let to = if forward {
        (at..companies.names.len()).find(|i| initial(*i) != initial(at)).unwrap_or(at)
    } else {
        match first_of(at) {
            0 => 0,
            first if first == at => first_of(at - 1),
            first => first,
        }
    };
    companies.cursor.put(to, companies.names.len(), page);
    look(app);
}

/// Enter: what happened with the company.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    if let Some(subject) = app.screens.companies.subject() {
        app.show_subject(subject);
    }
    Vec::new()
}
