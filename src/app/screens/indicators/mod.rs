//! The figures of a standard for a period: against the period before, by sex and age, with whoever is behind them.
//!
//! | Room | What happens there |
//! |---|---|
//! | `asked` | which standard, which days, broken down by what |
//! | `parts` | the parts of a figure that the cursor goes through |
//! | `behind` | the records behind a figure, or that break a coherence |

pub mod asked;
pub mod behind;
pub mod parts;

use crate::app::{App, Effect, ListCursor, Motion};
use crate::domain::Subject;
use crate::look::Message;
use crate::office::{FoundId, ReportAsked, ReportError};
use crate::reports::{CheckResult, GoalRow, Report, Row, Who};
use asked::Asked;
use behind::{Behind, Of};
use parts::Slice;

/// Lines below the list: what is told of the figure under the cursor.
pub const DETAIL_ROWS: usize = 8;
/// Lines above the list: what was asked for, and the heads of the columns.
pub const HEAD_ROWS: usize = 2;
/// Names told of a coherence that is broken, before the list of all of them.
const NAMED: usize = 12;

/// The figures.
#[derive(Debug, Default)]
pub struct Indicators {
    /// What is asked for.
    pub asked: Asked,
    /// The figures, once the events are read in.
    pub report: Option<Report>,
    /// What the figures should reach.
    pub goals: Vec<GoalRow>,
    /// The lines of the list.
    pub lines: Vec<Line>,
    /// The line under the cursor.
    pub cursor: ListCursor,
    /// The part of the figure under the cursor: its place among [`parts::of`].
    pub part: usize,
    /// Who breaks the coherence under the cursor: the first of them, by name.
    pub breaking: Vec<String>,
    /// The records behind a figure, while they are looked at.
    pub behind: Option<Behind>,
}

/// A line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A figure, by its place in the report.
    Figure(usize),
    /// The heading over one part of the list.
    Heading(Part),
    /// A coherence, by its place in the report.
    Check(usize),
    /// A goal, by its place among them.
    Goal(usize),
}

/// The parts of the list after the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// The coherences between figures.
    Coherences,
    /// What figures should reach.
    Goals,
}

impl Indicators {
    /// The line under the cursor.
    pub fn line(&self) -> Option<Line> {
        self.lines.get(self.cursor.at()).copied()
    }

    /// The figure under the cursor.
    pub fn figure(&self) -> Option<&Row> {
        match self.line()? {
            Line::Figure(at) => self.report.as_ref()?.rows.get(at),
            _ => None,
        }
    }

    /// The goal under the cursor.
    pub fn goal(&self) -> Option<&GoalRow> {
        match self.line()? {
            Line::Goal(at) => self.goals.get(at),
            _ => None,
        }
    }

    /// The goals of a figure.
    pub fn goals_of(&self, code: &str) -> impl Iterator<Item = &GoalRow> {
        self.goals.iter().filter(move |goal| goal.code == code)
    }

    /// The coherence under the cursor.
    pub fn check(&self) -> Option<&CheckResult> {
        match self.line()? {
            Line::Check(at) => self.report.as_ref()?.checks.get(at),
            _ => None,
        }
    }

    /// What names the line under the cursor, whatever it counts today.
    fn line_name(&self) -> Option<String> {
        self.name_of(self.line())
    }

    fn name_of(&self, line: Option<Line>) -> Option<String> {
        let report = self.report.as_ref()?;
        match line? {
            Line::Figure(at) => report.rows.get(at).map(|row| format!("figure {}", row.code)),
            Line::Check(at) => report.checks.get(at).map(|check| format!("check {}", check.rule)),
            Line::Goal(at) => Some(format!("goal {at}")),
            Line::Heading(_) => None,
        }
    }

    /// The part of the figure under the cursor that is looked at.
    pub fn slice(&self) -> Option<Slice> {
        let (report, row) = (self.report.as_ref()?, self.figure()?);
        parts::of(report, row).into_iter().nth(self.part)
    }

    /// The person or company that commands act on.
    pub fn subject(&self) -> Option<Subject> {
        self.behind.as_ref()?.under()?.who.subject()
    }

    /// Whether the events are still being read in.
    pub fn is_waiting(&self) -> bool {
        self.report.is_none()
    }
}

/// The record that a report names.
pub(super) fn found(who: Who) -> FoundId {
    match who {
        Who::Person(id) => FoundId::Person(id),
        Who::Company(id) => FoundId::Company(id),
        Who::Vacancy(id) => FoundId::Vacancy(id),
    }
}

/// Lines of the list in view.
pub fn page(app: &App) -> usize {
    app.body_rows().saturating_sub(HEAD_ROWS + DETAIL_ROWS + 1).max(1)
}

/// What the office is asked.
pub(super) fn question(app: &App) -> ReportAsked {
    app.screens.indicators.asked.question(&app.office)
}

/// Counts again; the cursor stays on its line.
pub(in crate::app) fn refresh(app: &mut App) {
    let asked = question(app);
    let counted = app.office.report(&asked).and_then(|report| Ok((report, app.office.goals(&asked)?)));
    let (report, goals) = match counted {
        Ok((report, goals)) => (Some(report), goals),
        Err(ReportError::NotReady) => (None, Vec::new()),
        Err(error) => {
            refuse(app, &error);
            return;
        }
    };
    let page = page(app);
    let screen = &mut app.screens.indicators;
    let before = screen.line_name();
    (screen.report, screen.goals) = (report, goals);
    screen.lines = screen.report.as_ref().map(|report| lines(report, &screen.goals)).unwrap_or_default();
    let same = before.and_then(|name| {
        (0..screen.lines.len())
            .find(|at| screen.name_of(screen.lines.get(*at).copied()).as_ref() == Some(&name))
    });
    let (at, len) = (same.unwrap_or(screen.cursor.at()), screen.lines.len());
    screen.cursor.put(at, len, page);
    off_heading(app, true);
    behind::refresh(app);
}

fn lines(report: &Report, goals: &[GoalRow]) -> Vec<Line> {
    let mut lines: Vec<Line> = (0..report.rows.len()).map(Line::Figure).collect();
    if !report.checks.is_empty() {
        lines.push(Line::Heading(Part::Coherences));
        lines.extend((0..report.checks.len()).map(Line::Check));
    }
    if !goals.is_empty() {
        lines.push(Line::Heading(Part::Goals));
        lines.extend((0..goals.len()).map(Line::Goal));
    }
    lines
}

/// Says why the office does not tell.
fn refuse(app: &mut App, error: &ReportError) {
    let message = match error {
        ReportError::NotReady => Message::new("indicators-opening"),
        ReportError::UnknownStandard { asked, .. } => {
            Message::new("indicators-no-standard").arg("standard", asked.as_str())
        }
        ReportError::Withheld(why) => Message::new(behind::withheld_key(*why)),
    };
    app.refuse(message);
}

/// The heading is stepped over; whoever breaks the coherence now under the cursor is looked up.
fn off_heading(app: &mut App, down: bool) {
    let page = page(app);
    let screen = &mut app.screens.indicators;
    if let Some(Line::Heading(_)) = screen.line() {
        let at = screen.cursor.at();
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        screen.cursor.put(to, screen.lines.len(), page);
    }
    let parts = match (&screen.report, screen.figure()) {
        (Some(report), Some(row)) => parts::of(report, row).len(),
        _ => 0,
    };
    screen.part = screen.part.min(parts.saturating_sub(1));
    let who: Vec<Who> =
        screen.check().map(|check| check.records.iter().take(NAMED).copied().collect()).unwrap_or_default();
    app.screens.indicators.breaking = behind::names(app, who.into_iter().map(found));
}

/// Moves the cursor.
pub(in crate::app) fn moved(app: &mut App, motion: Motion) {
    if app.screens.indicators.behind.is_some() {
        behind::moved(app, motion);
        return;
    }
    let page = page(app);
    let screen = &mut app.screens.indicators;
    screen.cursor.go(motion, screen.lines.len(), page);
    screen.part = 0;
    off_heading(app, !matches!(motion, Motion::Up | Motion::PageUp));
}

/// To the next part of the figure under the cursor, or the one before.
pub(in crate::app) fn sideways(app: &mut App, forward: bool) {
    let screen = &mut app.screens.indicators;
    let (Some(report), Some(row)) = (&screen.report, screen.figure()) else { return };
    let last = parts::of(report, row).len().saturating_sub(1);
    screen.part = if forward { (screen.part + 1).min(last) } else { screen.part.saturating_sub(1) };
}

/// Enter: who is behind the part of the figure, or breaks the coherence; in their list, their timeline. From a goal
/// to its figure.
pub(in crate::app) fn open(app: &mut App) -> Vec<Effect> {
    let screen = &app.screens.indicators;
    if screen.behind.is_some() {
        behind::open(app);
        return Vec::new();
    }
    if let Some(code) = screen.goal().map(|goal| goal.code.clone()) {
        to_figure(app, &code);
        return Vec::new();
    }
    let of = match (screen.figure(), screen.slice(), screen.check()) {
        (Some(row), Some(slice), _) => Of::Figure { code: row.code.clone(), part: slice.part },
        (Some(row), None, _) => Of::Figure { code: row.code.clone(), part: Default::default() },
        (None, _, Some(check)) => Of::Check(check.rule.clone()),
        (None, _, None) => return Vec::new(),
    };
    behind::show(app, of);
    Vec::new()
}

/// Puts the cursor on a figure.
fn to_figure(app: &mut App, code: &str) {
    let page = page(app);
    let screen = &mut app.screens.indicators;
    let place = screen.report.as_ref().and_then(|report| report.rows.iter().position(|row| row.code == code));
    if let Some(at) = place {
        screen.cursor.put(at, screen.lines.len(), page);
        off_heading(app, true);
    }
}

/// Esc: from the records back to the figures. Whether there was something to go back from.
pub(in crate::app) fn back(app: &mut App) -> bool {
    app.screens.indicators.behind.take().is_some()
}
