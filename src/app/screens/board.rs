//! The vacancy board: columns by state, the card of the vacancy under the cursor below.

use std::collections::HashMap;
use std::sync::Arc;

use super::matching::acts::{self, ask_to_send};
use crate::app::overlay::choice::{self, Answer, Picked};
use crate::app::overlay::confirm;
use crate::app::{App, Effect, ListCursor, Motion, Then};
use crate::domain::{Closure, Company, CompanyId, Day, Vacancy, VacancyId, VacancyState};
use crate::look::Message;
use crate::office::{Act, DueLine, Office, VacancyCard};
use crate::store::StoreError;

/// Lines above the cards of a column: its name, and how many there are.
pub const HEAD_ROWS: usize = 2;
/// Lines below the columns: the rule and the card.
pub const CARD_ROWS: usize = 7;
/// Columns of a terminal from which every column of the board shows all of its cards.
pub const WIDE: u16 = 110;

/// The vacancy board.
#[derive(Debug, Default)]
pub struct Board {
    /// The columns, from «rilevata» to «esito».
    pub columns: [Column; 5],
    /// The column under the cursor.
    pub at: usize,
    /// The vacancy under the cursor, in full.
    pub card: Option<Box<VacancyCard>>,
    under: Option<VacancyId>,
    settled: bool,
}

/// One column.
#[derive(Debug, Default)]
pub struct Column {
    /// Its vacancies: the most urgent first, of the closed ones the last closed.
    pub tickets: Vec<Ticket>,
    /// The one under the cursor when the column is.
    pub cursor: ListCursor,
}

/// What the board shows of a vacancy.
#[derive(Debug, Clone)]
pub struct Ticket {
    /// The vacancy.
    pub vacancy: Arc<Vacancy>,
    /// The name of who asks.
    pub company: String,
    /// Where the work is.
    pub municipality: Option<String>,
    /// The nearest deadline: five working days for the shortlist.
    pub due: Option<DueLine>,
}

impl Board {
    /// The vacancy under the cursor.
    pub fn under(&self) -> Option<VacancyId> {
        let column = self.columns.get(self.at)?;
        column.tickets.get(column.cursor.at()).map(|ticket| ticket.vacancy.id)
    }

    /// Puts the cursor on a vacancy, at the next look.
    pub fn put_on(&mut self, vacancy: VacancyId) {
        self.under = Some(vacancy);
    }
}

/// Lines of one card in a column.
pub fn ticket_rows(app: &App) -> usize {
    if app.size.0 >= WIDE { 3 } else { 2 }
}

/// Cards of a column in view.
pub fn page(app: &App) -> usize {
    (app.body_rows().saturating_sub(CARD_ROWS + HEAD_ROWS) / ticket_rows(app)).max(1)
}

/// Reads the board again; the cursor stays on its vacancy, whichever column that is in now.
pub(in crate::app) fn refresh(app: &mut App) {
    let page = page(app);
    let mut columns = sorted(&app.office);
    let board = &mut app.screens.board;
    for (new, old) in columns.iter_mut().zip(&board.columns) {
        new.cursor = old.cursor;
        new.cursor.put(old.cursor.at(), new.tickets.len(), page);
    }
    board.columns = columns;
    let place = board.under.and_then(|id| {
        let in_column = |column: &Column| column.tickets.iter().position(|ticket| ticket.vacancy.id == id);
        board.columns.iter().enumerate().find_map(|(at, column)| Some((at, in_column(column)?)))
    });
    match place {
        Some((at, row)) => {
            board.at = at;
            let column = &mut board.columns[at];
            column.cursor.put(row, column.tickets.len(), page);
        }
        None if !board.settled => {
            board.at = board.columns.iter().position(|c| !c.tickets.is_empty()).unwrap_or(0);
        }
        None => {}
    }
    board.settled |= board.columns.iter().any(|column| !column.tickets.is_empty());
    look(app);
}

fn sorted(office: &Office) -> [Column; 5] {
    let (vacancies, companies): (Vec<Arc<Vacancy>>, HashMap<CompanyId, Arc<Company>>) = {
        let known = office.projections();
        (known.vacancies.values().cloned().collect(), known.companies.clone())
    };
    let mut columns: [Column; 5] = Default::default();
    for vacancy in vacancies {
        let ticket = Ticket {
            company: companies.get(&vacancy.company).map(|c| c.name.to_string()).unwrap_or_default(),
            municipality: office.place_name(vacancy.municipality),
            due: office.vacancy_due(&vacancy).into_iter().next(),
            vacancy,
        };
        columns[ticket.vacancy.state.column()].tickets.push(ticket);
    }
    let urgency = |ticket: &Ticket| {
        let due = ticket.due.as_ref().and_then(|due| due.due);
        (due.is_none(), due, ticket.vacancy.requested_on, ticket.vacancy.code.clone())
    };
    let [open @ .., closed] = &mut columns;
    for column in open {
        column.tickets.sort_by_cached_key(urgency);
    }
    closed.tickets.sort_by_cached_key(|ticket| {
        std::cmp::Reverse((moved_on(&ticket.vacancy), ticket.vacancy.code.clone()))
    });
    columns
}

/// The day of the last move on the board.
pub fn moved_on(vacancy: &Vacancy) -> Day {
    vacancy.history.last().map_or(vacancy.requested_on, |step| step.on)
}

/// Reads the card of what is under the cursor.
fn look(app: &mut App) {
    let read = match app.screens.board.under() {
        Some(id) => app.office.vacancy_card(id),
        None => Ok(None),
    };
    match read {
        Ok(card) => {
            app.screens.board.under = app.screens.board.under();
            app.screens.board.card = card.map(Box::new);
        }
        Err(error) => refuse(app, &error),
    }
}

fn refuse(app: &mut App, error: &StoreError) {
    app.refuse(Message::new("refused-store").arg("error", error.to_string()));
}

/// Moves the cursor up and down its column.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    let board = &mut app.screens.board;
    if let Some(column) = board.columns.get_mut(board.at) {
        column.cursor.go(motion, column.tickets.len(), page);
    }
    look(app);
}

/// Moves the cursor to the column beside.
pub fn sideways(app: &mut App, columns: isize) {
    let board = &mut app.screens.board;
    board.at = board.at.saturating_add_signed(columns).min(board.columns.len() - 1);
    look(app);
}

/// Enter: who could be put forward.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    acts::open(app);
    Vec::new()
}

fn vacancy(app: &App) -> Option<Arc<Vacancy>> {
    let id = app.screens.board.under()?;
    app.office.projections().vacancies.get(&id).cloned()
}

fn put(vacancy: &Vacancy, to: VacancyState) -> Effect {
    let column = Message::new(state_key(to));
    let said = Message::new("board-moved").arg("vacancy", vacancy.code.to_string()).arg("column", column);
    Effect::act(Act::MoveVacancy { vacancy: vacancy.id, to }, Then::say(said))
}

/// `>`: to the column that follows. The shortlist is sent, not moved; the last column wants a reason.
pub fn forward(app: &mut App) -> Vec<Effect> {
    let Some(vacancy) = vacancy(app) else { return Vec::new() };
    match vacancy.state {
        VacancyState::Detected => vec![put(&vacancy, VacancyState::Published)],
        VacancyState::Published => vec![put(&vacancy, VacancyState::Preselecting)],
        VacancyState::Preselecting if vacancy.candidates.iter().any(|one| one.awaits_referral()) => {
            ask_to_send(app, vacancy.id);
            Vec::new()
        }
        VacancyState::Preselecting => {
            let effect = put(&vacancy, VacancyState::ShortlistSent);
            confirm::ask(app, Message::new("board-send-empty"), vec![effect]);
            Vec::new()
        }
        VacancyState::ShortlistSent => {
            ask_closure(app);
            Vec::new()
        }
        VacancyState::Closed(_) => {
            app.hint(Message::new("board-last-column"));
            Vec::new()
        }
    }
}

/// `<`: to the column before; a closed vacancy is opened again where it was.
pub fn back(app: &mut App) -> Vec<Effect> {
    let Some(vacancy) = vacancy(app) else { return Vec::new() };
    match vacancy.state {
        VacancyState::Detected => {
            app.hint(Message::new("board-first-column"));
            Vec::new()
        }
        VacancyState::Published => vec![put(&vacancy, VacancyState::Detected)],
        VacancyState::Preselecting => vec![put(&vacancy, VacancyState::Published)],
        VacancyState::ShortlistSent => vec![put(&vacancy, VacancyState::Preselecting)],
        VacancyState::Closed(_) => {
            let was = vacancy.history.iter().rev().map(|step| step.to).find(|to| to.is_open());
            let effect = put(&vacancy, was.unwrap_or(VacancyState::Published));
            let question = Message::new("board-reopen").arg("vacancy", vacancy.code.to_string());
            confirm::ask(app, question, vec![effect]);
            Vec::new()
        }
    }
}

/// Asks how the vacancy ended.
pub fn ask_closure(app: &mut App) {
    let Some(vacancy) = vacancy(app) else { return };
    const ENDS: [Closure; 4] =
        [Closure::Filled, Closure::FilledElsewhere, Closure::Withdrawn, Closure::Unfilled];
    let options = ENDS.into_iter().map(|end| {
        let effects = vec![put(&vacancy, VacancyState::Closed(end))];
        Answer::new(Message::new(closure_key(end)), Picked::Effects(effects))
    });
    let options = options.collect();
    let title = Message::new("board-close").arg("vacancy", vacancy.code.to_string());
    choice::ask(app, title, options);
}

/// The locale key of a way to end.
pub fn closure_key(closure: Closure) -> &'static str {
    match closure {
        Closure::Filled => "closure-filled",
        Closure::FilledElsewhere => "closure-filled-elsewhere",
        Closure::Withdrawn => "closure-withdrawn",
        Closure::Unfilled => "closure-unfilled",
    }
}

/// The locale key of a way to end, in one word.
pub fn closure_short_key(closure: Closure) -> &'static str {
    match closure {
        Closure::Filled => "closure-filled.short",
        Closure::FilledElsewhere => "closure-filled-elsewhere.short",
        Closure::Withdrawn => "closure-withdrawn.short",
        Closure::Unfilled => "closure-unfilled.short",
    }
}

/// The locale key of a column.
pub fn state_key(state: VacancyState) -> &'static str {
    match state {
        VacancyState::Detected => "vacancy-detected",
        VacancyState::Published => "vacancy-published",
        VacancyState::Preselecting => "vacancy-preselecting",
        VacancyState::ShortlistSent => "vacancy-shortlist-sent",
        VacancyState::Closed(_) => "vacancy-closed",
    }
}
