//! What is late, due today and due soon, and who has gone silent.

use crate::app::form::{self, sheets};
use crate::app::overlay::choice::{self, Answer, Picked};
use crate::app::screens::Screen;
use crate::app::{App, Effect, ListCursor, Motion, dispatch, outcome};
use crate::domain::{EventId, Login, ServiceCode, Subject};
use crate::look::Message;
use crate::office::{Agenda as Whole, AgendaFilter, AgendaGroup, AgendaLine, Card, FoundId, Survey};
use crate::standards::{Audience, Trigger};
use crate::store::StoreError;

/// Lines below the list: the card.
pub const CARD_ROWS: usize = 6;

/// The agenda and the part of it in view.
#[derive(Debug, Default)]
pub struct Agenda {
    /// Everything that is due, unread.
    pub whole: Option<Whole>,
    /// Only the cases of this operator; `None`: everybody's.
    pub operator: Option<Login>,
    /// The row under the cursor; headings are rows too, but the cursor steps over them.
    pub cursor: ListCursor,
    /// The rows in view.
    pub rows: Vec<Shown>,
    /// The card of what is under the cursor.
    pub card: Option<Card>,
    /// Per cent of the survey that is going on.
    pub percent: Option<u8>,
    starts: Vec<Start>,
}

/// One row in view.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// The heading of a part.
    Heading(AgendaGroup),
    /// A line.
    Line(Box<AgendaLine>),
    /// A line whose record is gone.
    Gone,
}

/// Where a part begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    group: AgendaGroup,
    entry: usize,
    row: usize,
}

impl Agenda {
    /// The person or company under the cursor.
    pub fn subject(&self) -> Option<Subject> {
        self.line().and_then(|line| line.subject.subject())
    }

    /// The line under the cursor.
    pub fn line(&self) -> Option<&AgendaLine> {
        match self.rows.get(self.cursor.at().checked_sub(self.cursor.top())?)? {
            Shown::Line(line) => Some(line),
            Shown::Heading(_) | Shown::Gone => None,
        }
    }

    /// Whether cases are still being looked at.
    pub fn is_waiting(&self) -> bool {
        !matches!(self.whole.as_ref().map(|whole| whole.survey), Some(Survey::Done { .. }))
    }

    /// The entry of a row; `None` for a heading.
    fn entry(&self, row: usize) -> Option<usize> {
        let start = self.starts.iter().rfind(|start| start.row < row)?;
        (!self.is_heading(row)).then_some(start.entry + row - start.row - 1)
    }

    fn is_heading(&self, row: usize) -> bool {
        self.starts.iter().any(|start| start.row == row)
    }

    /// The row of an entry.
    fn row(&self, entry: usize) -> usize {
        let before = self.starts.iter().filter(|start| start.entry <= entry).count();
        entry + before
    }

    /// Rows there are, headings and all.
    fn len(&self) -> usize {
        self.starts.len() + self.whole.as_ref().map_or(0, |whole| whole.entries.len())
    }

    fn place(&mut self, row: usize, page: usize) {
        let len = self.len();
        let row = row.min(len.saturating_sub(1));
        let row = if self.is_heading(row) { (row + 1).min(len.saturating_sub(1)) } else { row };
        self.cursor.put(row, len, page);
        // a heading just above the first line in view is worth its row
        if self.cursor.top() + 1 == self.cursor.at() || self.cursor.at() == self.cursor.top() {
            let top = self.cursor.top();
            if top > 0 && self.is_heading(top - 1) {
                self.cursor.put(top - 1, len, page);
                self.cursor.put(row, len, page);
            }
        }
    }
}

/// Lines of the list in view.
fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(CARD_ROWS + 2).max(2)
}

/// The lines that the operator wants to see.
fn filter(app: &App) -> AgendaFilter {
    AgendaFilter { operator: app.screens.agenda.operator.clone(), ..app.office.agenda_filter() }
}

/// Reads again what is due, the cursor on what it was on if that is still there.
pub(in crate::app) fn refresh(app: &mut App) {
    let whole = app.office.agenda(&filter(app));
    let percent = app.office.survey_progress().map(|progress| progress.percent());
    let page = page(app);
    let agenda = &mut app.screens.agenda;
    let under = agenda.entry(agenda.cursor.at());
    let entry = under.and_then(|at| agenda.whole.as_ref()?.entries.get(at).copied());
    let same = entry.and_then(|entry| whole.entries.iter().position(|other| *other == entry));
    agenda.starts.clear();
    for group in AgendaGroup::ALL {
        if let Some(entry) = whole.entries.iter().position(|entry| entry.group == group) {
            let row = entry + agenda.starts.len();
            agenda.starts.push(Start { group, entry, row });
        }
    }
    (agenda.whole, agenda.percent) = (Some(whole), percent);
    let row = same.map_or(agenda.cursor.at(), |entry| agenda.row(entry));
    agenda.place(row, page);
    look(app);
}

/// Whether a survey that is going on has something new to show.
pub(in crate::app) fn is_news(app: &App) -> bool {
    let survey = app.screens.agenda.whole.as_ref().map(|whole| whole.survey);
    survey != Some(app.office.projections().radar.survey())
        || app.office.survey_progress().map(|progress| progress.percent()) != app.screens.agenda.percent
}

/// Reads what is in view: the rows and the card.
fn look(app: &mut App) {
    if let Err(error) = read_view(app) {
        app.refuse(Message::new("refused-store").arg("error", error.to_string()));
    }
}

fn read_view(app: &mut App) -> Result<(), StoreError> {
    let (page, filter, office) = (page(app), filter(app), app.office.clone());
    let agenda = &mut app.screens.agenda;
    let top = agenda.cursor.top();
    let mut rows = Vec::new();
    if let Some(whole) = &agenda.whole {
        for row in top..agenda.len().min(top + page) {
            let heading = agenda.starts.iter().find(|start| start.row == row);
            let entry = agenda.entry(row).and_then(|at| whole.entries.get(at));
            rows.push(match (heading, entry) {
                (Some(start), _) => Shown::Heading(start.group),
                (None, Some(entry)) => match office.agenda_line(whole.on, entry, &filter)? {
                    Some(line) => Shown::Line(Box::new(line)),
                    None => Shown::Gone,
                },
                (None, None) => Shown::Gone,
            });
        }
    }
    agenda.rows = rows;
    agenda.card = match agenda.line().map(|line| line.subject) {
        Some(id) => office.card(id)?,
        None => None,
    };
    Ok(())
}

/// Moves the cursor, over headings.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let page = page(app);
    let agenda = &mut app.screens.agenda;
    let (before, len) = (agenda.cursor.at(), agenda.len());
    agenda.cursor.go(motion, len, page);
    let up = matches!(motion, Motion::Up | Motion::PageUp);
    let mut row = agenda.cursor.at();
    if agenda.is_heading(row) && up {
        row = row.checked_sub(1).unwrap_or(before);
    }
    agenda.place(row, page);
    look(app);
}

/// Goes to the first line of the next or the previous part.
pub(in crate::app) fn leap(app: &mut App, forward: bool) {
    let page = page(app);
    let agenda = &mut app.screens.agenda;
    let at = agenda.cursor.at();
    let own = agenda.starts.iter().rposition(|start| start.row < at);
    let to = match (own, forward) {
        (Some(own), true) => own + 1,
        (Some(own), false) if agenda.starts[own].row + 1 == at => own.saturating_sub(1),
        (Some(own), false) => own,
        (None, _) => 0,
    };
    if let Some(start) = agenda.starts.get(to) {
        let row = start.row;
        agenda.place(row, page);
        look(app);
    }
}

/// Enter: the case.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    let Some((subject, about)) = app.screens.agenda.line().map(|line| (line.subject, line.about)) else {
        return Vec::new();
    };
    show(app, subject, about);
    Vec::new()
}

fn show(app: &mut App, subject: FoundId, about: Option<EventId>) {
    match (subject, subject.subject()) {
        (FoundId::Vacancy(id), _) => {
            app.screens.board.put_on(id);
            app.go(Screen::Board);
        }
        (_, Some(subject)) => {
            if let Some(event) = about {
                app.screens.timeline.point_at(subject, event);
            }
            app.show_subject(subject);
        }
        _ => {}
    }
}

/// Only mine, or everybody's.
pub(in crate::app) fn toggle_mine(app: &mut App) {
    let mine = app.screens.agenda.operator.is_none().then(|| app.by.clone());
    show_of(app, mine);
}

/// Shows the cases of one operator, or everybody's.
pub(in crate::app) fn show_of(app: &mut App, operator: Option<Login>) {
    app.screens.agenda.operator = operator;
    app.screens.agenda.cursor.reset();
    app.refresh();
}

/// Asks whose cases to show: everybody's, or one operator's.
pub(in crate::app) fn ask_whose(app: &mut App) {
    let operators = app.office.agenda_operators(&filter(app));
    let everybody = Answer::new(Message::new("agenda-all"), Picked::Agenda(None));
    let named = operators.into_iter().map(|(login, count)| {
        let label = Message::new("agenda-of").arg("operator", login.to_string()).arg("count", count);
        Answer::new(label, Picked::Agenda(Some(login)))
    });
    let options = std::iter::once(everybody).chain(named).collect();
    choice::ask(app, Message::new("agenda-whose"), options);
}

/// Records on the spot what the deadline waits for: an outcome is asked here, the rest in its own form.
pub(in crate::app) fn done(app: &mut App) -> Vec<Effect> {
    let Some(line) = app.screens.agenda.line().cloned() else { return Vec::new() };
    let Some(subject) = line.subject.subject() else {
        show(app, line.subject, None);
        return Vec::new();
    };
    if let Some(id) = line.about {
        match app.office.timeline(subject) {
            Ok(timeline) => {
                if let Some(event) = timeline.event(id).filter(|event| outcome::is_awaited(event)) {
                    outcome::ask(app, subject, event);
                    return Vec::new();
                }
            }
            Err(error) => {
                app.refuse(Message::new("refused-store").arg("error", error.to_string()));
                return Vec::new();
            }
        }
    }
    let clock = app.office.tables().catalogue.clocks.iter().find(|clock| clock.id == line.rule);
    let wanted = clock.and_then(|clock| clock.ends.first()).cloned();
    let command = match &wanted {
        Some(Trigger::Service(wanted)) => {
            if let Some(own) = own_service(app, subject, wanted) {
                return form::open_named(app, &sheets::service_name(subject, &own));
            }
            "service.record"
        }
        Some(Trigger::Event(pattern)) => match pattern.word {
            "patto" => "pact.sign",
            "condizionalita" => "conditionality.decide",
            "contatto" | "appuntamento" | "chiamata" => "contact.log",
            _ => "timeline.open",
        },
        Some(Trigger::Vacancy(_)) => "timeline.open",
        None => "contact.log",
    };
    let known = app.table().named(command).map_or("timeline.open", |row| row.id);
    dispatch::run(app, known, None)
}

/// The service of the office's standards whose delivery is the one wanted, the region's own first.
fn own_service(app: &App, subject: Subject, wanted: &ServiceCode) -> Option<ServiceCode> {
    let catalogue = &app.office.tables().catalogue;
    let audience = match subject {
        Subject::Person(_) => Audience::Person,
        Subject::Company(_) => Audience::Company,
    };
    let all = catalogue.services_for(audience, app.office.today()).into_iter();
    all.map(|service| &service.code).find(|code| catalogue.counts(code, wanted)).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agenda(counts: &[usize]) -> Agenda {
        let mut agenda = Agenda::default();
        let (mut entry, mut row) = (0, 0);
        for (group, count) in AgendaGroup::ALL.into_iter().zip(counts).filter(|(_, count)| **count > 0) {
            agenda.starts.push(Start { group, entry, row });
            entry += count;
            row += count + 1;
        }
        agenda
    }

    #[test]
    fn rows_and_entries_tell_each_other() {
        let agenda = agenda(&[2, 0, 3, 1, 0]);
        let entries: Vec<_> = (0..9).map(|row| agenda.entry(row)).collect();
        assert_eq!(entries, [None, Some(0), Some(1), None, Some(2), Some(3), Some(4), None, Some(5)]);
        for (row, entry) in entries.into_iter().enumerate() {
            assert_eq!(entry.map_or(row, |entry| agenda.row(entry)), row);
        }
    }
}
