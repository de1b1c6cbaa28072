//! Candidates for one vacancy, or vacancies for one person.

pub mod acts;
mod line;
pub mod weigh;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use line::Line;

use crate::app::{App, Effect, ListCursor, Motion};
use crate::domain::{Company, PersonId, Subject, VacancyId};
use crate::look::Message;
use crate::matching::{Depth, Relaxation};
use crate::office::{Office, PersonCard, RankError, RankedVacancies, RankedVacancy, View};

/// Lines above the list: what is matched, a rule, the heads of the columns.
pub const HEAD_ROWS: usize = 4;
/// Lines below the list: a rule, and what the line under the cursor means.
pub const BELOW_ROWS: usize = 5;
/// How much of a ranking is kept for scrolling.
const DEPTH: Depth = Depth { top: 100, near: 20 };

/// What is matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sought {
    /// Candidates for this vacancy.
    Vacancy(VacancyId),
    /// Vacancies for this person.
    Person(PersonId),
}

/// What was found.
#[derive(Debug, Default)]
pub enum Found {
    /// Nothing was asked yet.
    #[default]
    Nothing,
    /// Why nothing can be shown.
    Not(Message),
    /// Candidates.
    People(Box<People>),
    /// Vacancies.
    Vacancies(Box<Vacancies>),
}

/// Candidates for a vacancy.
#[derive(Debug)]
pub struct People {
    /// The ranking.
    pub ranked: RankedVacancy,
    /// Who asks.
    pub company: Option<Arc<Company>>,
    /// What asking less would bring, the most first.
    pub what_if: Vec<(Relaxation, usize)>,
}

/// Vacancies for a person.
#[derive(Debug)]
pub struct Vacancies {
    /// The ranking.
    pub ranked: RankedVacancies,
    /// Their case.
    pub card: PersonCard,
}

/// Candidates for one vacancy, or vacancies for one person.
#[derive(Debug, Default)]
pub struct MatchingScreen {
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// What was found.
    pub found: Found,
    /// How the vacancy is looked at: what it asks less, and its own weights.
    pub view: View,
    /// Whether those whom a must excludes are in the list.
    pub with_excluded: bool,
    sought: Option<Sought>,
    before: Vec<Sought>,
    /// How each vacancy was looked at last.
    views: BTreeMap<VacancyId, View>,
}

impl MatchingScreen {
    /// What is matched.
    pub fn sought(&self) -> Option<Sought> {
        self.sought
    }

    /// The person that commands act on: the candidate under the cursor, or the one who looks for work.
    pub fn subject(&self) -> Option<Subject> {
        match self.sought? {
            Sought::Person(id) => Some(id.into()),
            Sought::Vacancy(_) => Some(self.under()?.pair().1.into()),
        }
    }

    /// Matches something else; Esc leads back.
    pub fn show(&mut self, sought: Sought) {
        if self.sought == Some(sought) {
            return;
        }
        self.before.extend(self.sought);
        self.begin(sought);
    }

    /// Back to what was matched before; `false` when there is nothing.
    pub fn step_back(&mut self) -> bool {
        match self.before.pop() {
            Some(sought) => {
                self.begin(sought);
                true
            }
            None => false,
        }
    }

    /// Forgets the way here: the screen was left.
    pub fn forget_way(&mut self) {
        self.before.clear();
    }

    fn begin(&mut self, sought: Sought) {
        let mut views = std::mem::take(&mut self.views);
        if let Some(Sought::Vacancy(left)) = self.sought {
            views.insert(left, std::mem::take(&mut self.view));
        }
        let view = match sought {
            Sought::Vacancy(id) => views.get(&id).cloned().unwrap_or_default(),
            Sought::Person(_) => View::default(),
        };
        *self = MatchingScreen {
            sought: Some(sought),
            before: std::mem::take(&mut self.before),
            view,
            views,
            ..MatchingScreen::default()
        };
    }

    /// How a vacancy is, or was last, looked at.
    pub fn view_of(&self, vacancy: VacancyId) -> View {
        match self.sought {
            Some(Sought::Vacancy(id)) if id == vacancy => self.view.clone(),
            _ => self.views.get(&vacancy).cloned().unwrap_or_default(),
        }
    }

    /// The lines of the list.
    pub fn lines(&self) -> Vec<Line<'_>> {
        match &self.found {
            Found::People(people) => {
                let ranked = &people.ranked;
                let near = ranked.near.iter().filter(|one| self.with_excluded || one.standing.is_some());
                let shown = ranked.best.iter().chain(&ranked.others).chain(near);
                shown.map(|one| Line::Person(ranked.vacancy.id, one)).collect()
            }
            Found::Vacancies(found) => {
                let ranked = &found.ranked;
                let near = ranked.near.iter().filter(|one| self.with_excluded || one.standing.is_some());
                ranked.best.iter().chain(near).map(|one| Line::Vacancy(ranked.person.id, one)).collect()
            }
            Found::Nothing | Found::Not(_) => Vec::new(),
        }
    }

    /// The line under the cursor.
    pub fn under(&self) -> Option<Line<'_>> {
        self.lines().into_iter().nth(self.cursor.at())
    }
}

/// Lines of the list in view.
pub fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(HEAD_ROWS + BELOW_ROWS).max(1)
}

/// Ranks again, keeping the cursor on whom it was on.
pub(in crate::app) fn refresh(app: &mut App) {
    let under = app.screens.matching.under().map(|line| line.pair());
    let matching = &app.screens.matching;
    let found = match matching.sought {
        None => Ok(Found::Nothing),
        Some(Sought::Vacancy(id)) => people(&app.office, id, &matching.view),
        Some(Sought::Person(id)) => vacancies(&app.office, id),
    };
    let page = page(app);
    let matching = &mut app.screens.matching;
    matching.found = found.unwrap_or_else(|error| Found::Not(message(&error)));
    let lines = matching.lines();
    let at = under.and_then(|pair| lines.iter().position(|line| line.pair() == pair));
    let len = lines.len();
    matching.cursor.put(at.unwrap_or(matching.cursor.at()), len, page);
}

fn people(office: &Office, id: VacancyId, view: &View) -> Result<Found, RankError> {
    let ranked = office.rank_as(id, view, DEPTH)?;
    let company = office.projections().companies.get(&ranked.vacancy.company).cloned();
    let what_if = office.what_if(id, view)?;
    Ok(Found::People(Box::new(People { ranked, company, what_if })))
}

fn vacancies(office: &Office, id: PersonId) -> Result<Found, RankError> {
    let ranked = office.reverse(id, DEPTH)?;
    let card = office.person_card(id)?.ok_or(RankError::NoPerson)?;
    Ok(Found::Vacancies(Box::new(Vacancies { ranked, card })))
}

/// Why nothing was ranked.
fn message(error: &RankError) -> Message {
    match error {
        RankError::Opening => Message::new("matching-opening"),
        RankError::NoVacancy => Message::new("refused-missing-vacancy"),
        RankError::NoPerson => Message::new("refused-missing-person"),
        RankError::Weights(error) => Message::new("matching-weights").arg("error", error.to_string()),
        RankError::Store(error) => Message::new("refused-store").arg("error", error.to_string()),
    }
}

/// Moves the cursor.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    let len = app.screens.matching.lines().len();
    app.screens.matching.cursor.go(motion, len, page);
}

/// Enter: why this score.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    crate::app::overlay::explain::open(app);
    Vec::new()
}
