//! One subject's timeline: what happened, newest first, and what may come next.

mod rows;

use std::collections::HashMap;

use crate::app::overlay::{confirm, event};
use crate::app::{App, Effect, Motion, Then, candidacy, outcome};
use crate::domain::{Event, EventId, EventKind, Subject, Timeline};
use crate::look::{Message, wrap};
use crate::office::{Act, CompanyCard, NextServices, PersonCard};
use crate::store::StoreError;
pub use rows::{Row, RowCursor};

/// Lines above the events: who it is, the pathway, the rule.
pub const HEAD_ROWS: usize = 3;
/// The column where titles and notes begin.
pub const TITLE: usize = 12;
/// Lines of a note in view unless it is under the cursor.
const FOLDED: usize = 2;
/// Lines of a note in view under the cursor; the window of the event shows all of them.
const UNFOLDED: usize = 8;
/// Subjects whose cursor is remembered.
const REMEMBERED: usize = 200;

/// One subject's timeline.
#[derive(Debug, Default)]
pub struct TimelineScreen {
    subject: Option<Subject>,
    /// What is shown, once read.
    pub case: Option<ShownCase>,
    /// What may start now and what not yet.
    pub next: NextServices,
    /// The lines: events of days to come, the farthest first, then the past, newest first.
    pub rows: Vec<Row>,
    /// The line under the cursor.
    pub cursor: RowCursor,
    /// Whether annulled events are shown.
    pub with_annulled: bool,
    remembered: HashMap<Subject, EventId>,
}

/// The case on the screen.
#[derive(Debug)]
pub enum ShownCase {
    /// A person's.
    Person(Box<PersonCard>),
    /// A company's.
    Company(Box<CompanyCard>),
}

impl ShownCase {
    /// What happened.
    pub fn timeline(&self) -> &Timeline {
        match self {
            ShownCase::Person(card) => &card.timeline,
            ShownCase::Company(card) => &card.timeline,
        }
    }
}

impl TimelineScreen {
    /// The person or company that commands act on.
    pub fn subject(&self) -> Option<Subject> {
        self.subject
    }

    /// Shows a subject; the cursor goes where it was.
    pub fn show(&mut self, subject: Subject) {
        if self.subject != Some(subject) {
            self.remember();
            self.subject = Some(subject);
            self.case = None;
            self.rows.clear();
            self.cursor = RowCursor::default();
        }
    }

    /// Puts the cursor of a subject's timeline on an event, for when it is shown.
    pub fn point_at(&mut self, subject: Subject, event: EventId) {
        self.remembered.insert(subject, event);
        if self.subject == Some(subject) {
            self.subject = None;
            self.rows.clear();
        }
    }

    /// The event of a line.
    pub fn event(&self, row: usize) -> Option<&Event> {
        let place = self.rows.get(row)?.place;
        self.case.as_ref()?.timeline().all().get(place)
    }

    /// The event under the cursor.
    pub fn under_cursor(&self) -> Option<&Event> {
        self.event(self.cursor.at())
    }

    fn is_annulled(&self, row: usize) -> bool {
        self.rows.get(row).is_some_and(|row| row.annulled)
    }

    fn remember(&mut self) {
        if let (Some(subject), Some(event)) = (self.subject, self.under_cursor().map(|event| event.id)) {
            if self.remembered.len() >= REMEMBERED {
                self.remembered.clear();
            }
            self.remembered.insert(subject, event);
        }
    }
}

/// The lines of a note that are shown, and whether there are more. Special data has none.
pub fn note_lines(app: &App, event: &Event, under: bool) -> (Vec<String>, bool) {
    let Some(note) = event.note.as_ref().filter(|_| !app.office.is_sealed(event)) else {
        return (Vec::new(), false);
    };
    let mut lines = wrap(note, usize::from(app.size.0).saturating_sub(TITLE + 3));
    let most = if under { UNFOLDED } else { FOLDED };
    let more = lines.len() > most;
    lines.truncate(most);
    (lines, more)
}

/// Lines at the bottom for what may come next: more where there is room.
pub fn next_rows(app: &App) -> usize {
    if app.body_rows() >= 28 { 6 } else { 3 }
}

/// Lines for the events.
fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(HEAD_ROWS + 1 + next_rows(app)).max(1)
}

/// Reads again what is shown. Nobody was opened yet: whoever is under the cursor of the first screen.
pub(in crate::app) fn refresh(app: &mut App) {
    if app.screens.timeline.subject.is_none() {
        app.screens.timeline.subject = app.screens.persons.subject();
    }
    if let Some(Subject::Person(id)) = app.screens.timeline.subject {
        // whoever was merged into somebody else meanwhile is shown there
        app.screens.timeline.show(app.office.mergers().living(id).into());
    }
    if let Err(error) = read(app) {
        app.screens.timeline.case = None;
        app.screens.timeline.rows.clear();
        app.refuse(Message::new("refused-store").arg("error", error.to_string()));
    }
}

fn read(app: &mut App) -> Result<(), StoreError> {
    app.screens.timeline.remember();
    let (case, next) = match app.screens.timeline.subject {
        Some(Subject::Person(id)) => match app.office.person_card(id)? {
            Some(card) => {
                let next = app.office.services_of_person(&card);
                (Some(ShownCase::Person(Box::new(card))), next)
            }
            None => (None, NextServices::default()),
        },
        Some(Subject::Company(id)) => match app.office.company_card(id)? {
            Some(card) => {
                let next = app.office.services_of_company(&card.timeline);
                (Some(ShownCase::Company(Box::new(card))), next)
            }
            None => (None, NextServices::default()),
        },
        None => (None, NextServices::default()),
    };
    let today = app.office.today();
    let screen = &mut app.screens.timeline;
    screen.rows = case
        .as_ref()
        .map(|case| rows::rows(case.timeline(), today, screen.with_annulled))
        .unwrap_or_default();
    (screen.case, screen.next) = (case, next);
    place_cursor(app);
    Ok(())
}

/// Puts the cursor back on the event it was on; a timeline opened for the first time begins with today, what is
/// set for later stands above.
fn place_cursor(app: &mut App) {
    let screen = &app.screens.timeline;
    let known = screen.subject.and_then(|subject| screen.remembered.get(&subject)).copied();
    let same = (0..screen.rows.len()).find(|row| screen.event(*row).map(|event| event.id) == known);
    let newest = screen.rows.iter().position(|row| !row.planned);
    let at = match known {
        Some(_) => same.unwrap_or(screen.cursor.at()),
        None => newest.unwrap_or(0),
    };
    put_cursor(app, at);
}

fn put_cursor(app: &mut App, at: usize) {
    let page = page(app);
    let at = at.min(app.screens.timeline.rows.len().saturating_sub(1));
    let heights: Vec<usize> =
        (0..app.screens.timeline.rows.len()).map(|row| height(app, row, row == at)).collect();
    app.screens.timeline.cursor.put(at, &heights, page);
}

/// Lines that an event takes, with the heading before it.
fn height(app: &App, row: usize, under: bool) -> usize {
    let screen = &app.screens.timeline;
    let heading = usize::from(screen.rows.get(row).is_some_and(|row| row.heads));
    let note = screen.event(row).map_or(0, |event| note_lines(app, event, under).0.len());
    1 + heading + note
}

/// Moves the cursor.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    let (at, last) = (app.screens.timeline.cursor.at(), app.screens.timeline.rows.len().saturating_sub(1));
    let leap = (page(app) / 2).max(1);
    let at = match motion {
        Motion::Up => at.saturating_sub(1),
        Motion::Down => at + 1,
        Motion::PageUp => at.saturating_sub(leap),
        Motion::PageDown => at + leap,
        Motion::First => 0,
        Motion::Last => last,
    };
    put_cursor(app, at.min(last));
}

/// Enter: everything about the event.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    let screen = &app.screens.timeline;
    let annulled = screen.is_annulled(screen.cursor.at());
    if let (Some(subject), Some(event)) = (screen.subject, screen.under_cursor().cloned()) {
        event::open(app, subject, event, annulled);
    }
    Vec::new()
}

/// Shows or hides annulled events.
pub(in crate::app) fn toggle_annulled(app: &mut App) {
    app.screens.timeline.with_annulled = !app.screens.timeline.with_annulled;
    app.refresh();
    let said =
        if app.screens.timeline.with_annulled { "timeline-with-annulled" } else { "timeline-no-annulled" };
    app.hint(Message::new(said));
}

/// Why the event under the cursor cannot be annulled; `None` when it can.
pub(in crate::app) fn not_annullable(app: &App) -> Option<Message> {
    let screen = &app.screens.timeline;
    match screen.under_cursor() {
        None => Some(Message::new("timeline-no-event")),
        Some(_) if screen.is_annulled(screen.cursor.at()) => Some(Message::new("refused-annulled")),
        Some(_) => None,
    }
}

/// Asks, and annuls the event under the cursor.
pub(in crate::app) fn annul(app: &mut App) {
    let screen = &app.screens.timeline;
    let (Some(subject), Some(event)) = (screen.subject, screen.under_cursor()) else { return };
    let question = Message::new("timeline-annul-ask").arg("day", event.on.to_string());
    let act = Act::Annul { subject, event: event.id };
    confirm::ask(app, question, vec![Effect::act(act, Then::say(Message::new("timeline-annulled")))]);
}

/// Why the event under the cursor waits for no outcome; `None` when it does.
pub(in crate::app) fn no_outcome(app: &App) -> Option<Message> {
    let screen = &app.screens.timeline;
    let open = !screen.is_annulled(screen.cursor.at());
    let goes_on = |event: &Event| matches!(event.kind, EventKind::Candidacy(_));
    let awaited = screen.under_cursor().is_some_and(|event| outcome::is_awaited(event) || goes_on(event));
    let closed = screen.under_cursor().zip(screen.case.as_ref()).is_some_and(|(event, case)| {
        case.timeline().live().any(|later| outcome::closes(later) == Some(event.id))
    });
    (!(open && awaited) || closed).then(|| Message::new("outcome-none"))
}

/// Asks how the appointment or action under the cursor went.
pub(in crate::app) fn ask_outcome(app: &mut App) {
    let screen = &app.screens.timeline;
    if let (Some(subject), Some(event)) = (screen.subject, screen.under_cursor().cloned()) {
        match &event.kind {
            EventKind::Candidacy(it) => candidacy::ask(app, it.vacancy, it.person),
            _ => outcome::ask(app, subject, &event),
        }
    }
}
