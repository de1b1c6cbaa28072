//! The state of each screen, and how it follows the office.

pub mod agenda;
pub mod board;
pub mod companies;
pub mod indicators;
pub mod matching;
pub mod persons;
pub mod standards;
pub mod timeline;

use super::{App, Effect, Motion};
use crate::command::{Key, Scope};
use crate::domain::{Subject, VacancyId};
use crate::office::FoundId;

/// The screens, in the order of their number keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Screen {
    /// 1 Everyone and everything, by typing.
    Persons,
    /// 2 What happened to one person or company, and what comes next.
    Timeline,
    /// 3 Vacancies in columns.
    Board,
    /// 4 Candidates for a vacancy, or vacancies for a person.
    Matching,
    /// 5 What is due.
    Agenda,
    /// 6 Companies.
    Companies,
    /// 7 The standards.
    Standards,
    /// 8 The figures that the standards ask to count.
    Indicators,
}

impl Screen {
    /// Every screen, in order.
    pub const ALL: [Screen; 8] = [
        Screen::Persons,
        Screen::Timeline,
        Screen::Board,
        Screen::Matching,
        Screen::Agenda,
        Screen::Companies,
        Screen::Standards,
        Screen::Indicators,
    ];

    /// Where its keys are looked up.
    pub fn scope(self, screens: &Screens) -> Scope {
        match self {
            Screen::Persons if screens.persons.typing => Scope::Search,
            Screen::Persons => Scope::Persons,
            Screen::Timeline => Scope::Timeline,
            Screen::Board => Scope::Board,
            Screen::Matching => Scope::Matching,
            Screen::Agenda => Scope::Agenda,
            Screen::Companies => Scope::Companies,
            Screen::Standards if screens.standards.typing => Scope::Search,
            Screen::Standards => Scope::Standards,
            Screen::Indicators => Scope::Indicators,
        }
    }
}

/// The state of every screen.
#[derive(Default)]
pub struct Screens {
    /// 1
    pub persons: persons::Persons,
    /// 2
    pub timeline: timeline::TimelineScreen,
    /// 3
    pub board: board::Board,
    /// 4
    pub matching: matching::MatchingScreen,
    /// 5
    pub agenda: agenda::Agenda,
    /// 6
    pub companies: companies::Companies,
    /// 7
    pub standards: standards::StandardsScreen,
    /// 8
    pub indicators: indicators::Indicators,
    /// Whether the office was still being read in at the last look.
    pub waits: bool,
}

/// Reads again what the screen in view shows.
pub(super) fn refresh(app: &mut App) {
    match app.screen {
        Screen::Persons => persons::refresh(app),
        Screen::Timeline => timeline::refresh(app),
        Screen::Board => board::refresh(app),
        Screen::Matching => matching::refresh(app),
        Screen::Agenda => agenda::refresh(app),
        Screen::Companies => companies::refresh(app),
        Screen::Standards => standards::refresh(app),
        Screen::Indicators => indicators::refresh(app),
    }
}

/// Moves the cursor of the screen in view.
pub(super) fn moved(app: &mut App, motion: Motion) {
    match app.screen {
        Screen::Persons => persons::moved(app, motion),
        Screen::Timeline => timeline::moved(app, motion),
        Screen::Board => board::moved(app, motion),
        Screen::Matching => matching::moved(app, motion),
        Screen::Agenda => agenda::moved(app, motion),
        Screen::Companies => companies::moved(app, motion),
        Screen::Standards => standards::moved(app, motion),
        Screen::Indicators => indicators::moved(app, motion),
    }
}

/// Enter on the screen in view.
pub(super) fn open(app: &mut App) -> Vec<Effect> {
    match app.screen {
        Screen::Persons => persons::open(app),
        Screen::Timeline => timeline::open(app),
        Screen::Board => board::open(app),
        Screen::Matching => matching::open(app),
        Screen::Agenda => agenda::open(app),
        Screen::Companies => companies::open(app),
        Screen::Standards => standards::open(app),
        Screen::Indicators => indicators::open(app),
    }
}

/// Text typed on the screen in view.
pub(super) fn typed(app: &mut App, key: Key) -> Vec<Effect> {
    match app.screen {
        Screen::Persons => persons::typed(app, key),
        Screen::Standards => standards::typed(app, key),
        _ => {}
    }
    Vec::new()
}

/// Text pasted on the screen in view.
pub(super) fn pasted(app: &mut App, text: &str) -> Vec<Effect> {
    match app.screen {
        Screen::Persons => persons::pasted(app, text),
        Screen::Standards => standards::pasted(app, text),
        _ => {}
    }
    Vec::new()
}

impl App {
    /// The vacancy under the cursor, if it is one.
    pub fn vacancy(&self) -> Option<VacancyId> {
        match self.screen {
            Screen::Persons => match self.screens.persons.found()? {
                FoundId::Vacancy(id) => Some(id),
                FoundId::Person(_) | FoundId::Company(_) => None,
            },
            Screen::Board => self.screens.board.under(),
            _ => None,
        }
    }

    /// The person or company that commands act on: under the cursor, or whose timeline is open.
    pub fn subject(&self) -> Option<Subject> {
        match self.screen {
            Screen::Persons => self.screens.persons.subject(),
            Screen::Timeline => self.screens.timeline.subject(),
            Screen::Board => None,
            Screen::Matching => self.screens.matching.subject(),
            Screen::Agenda => self.screens.agenda.subject(),
            Screen::Companies => self.screens.companies.subject(),
            Screen::Standards => None,
            Screen::Indicators => self.screens.indicators.subject(),
        }
    }

    /// The vacancy that is being looked at: opened, not merely passed by the cursor.
    pub fn vacancy_in_view(&self) -> Option<VacancyId> {
        match (self.screen, self.screens.matching.sought()) {
            (Screen::Matching, Some(matching::Sought::Vacancy(id))) => Some(id),
            _ => None,
        }
    }
}
