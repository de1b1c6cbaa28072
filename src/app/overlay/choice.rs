//! A few answers to choose from: by a digit, or with the cursor.

use super::Overlay;
use crate::app::screens::agenda;
use crate::app::screens::indicators::asked::{self, Changed};
use crate::app::screens::matching::{
    acts,
    weigh::{self, Weighing},
};
use crate::app::{App, Effect, ListCursor, Motion, candidacy, form};
use crate::command::{Code, Key};
use crate::domain::{Login, PersonId, VacancyId};
use crate::look::Message;
use crate::matching::Relaxation;

/// Answers in view at once.
pub const CHOICE_ROWS: usize = 12;

/// A question with a few answers.
#[derive(Debug)]
pub struct Choice {
    /// What is asked.
    pub title: Message,
    /// The answers.
    pub options: Vec<Answer>,
    /// The answer under the cursor.
    pub cursor: ListCursor,
}

/// One answer.
#[derive(Debug)]
pub struct Answer {
    /// What it says.
    pub label: Message,
    picked: Picked,
}

/// What an answer leads to.
#[derive(Debug)]
pub enum Picked {
    /// These effects.
    Effects(Vec<Effect>),
    /// The form for the first day of work of this candidate of this vacancy.
    Hire(VacancyId, PersonId),
    /// What happened with this candidate of this vacancy.
    Candidate(VacancyId, PersonId),
    /// The matching as if this less were asked; `None`: as it is asked.
    Less(Option<Relaxation>),
    /// The agenda of this operator; `None`: of everybody.
    Agenda(Option<Login>),
    /// A criterion of the vacancy in view weighs more or less.
    Weigh(Weighing),
    /// Other figures.
    Report(Changed),
}

impl Answer {
    /// An answer and what it leads to.
    pub fn new(label: Message, picked: Picked) -> Self {
        Answer { label, picked }
    }
}

impl Choice {
    /// Moves the cursor.
    pub fn go(&mut self, motion: Motion) {
        self.cursor.go(motion, self.options.len(), CHOICE_ROWS);
    }
}

/// Asks.
pub fn ask(app: &mut App, title: Message, options: Vec<Answer>) {
    app.overlays.push(Overlay::Choice(Choice { title, options, cursor: ListCursor::default() }));
}

/// Enter: the answer under the cursor.
pub(super) fn accept(app: &mut App) -> Vec<Effect> {
    let Some(Overlay::Choice(choice)) = app.overlays.pop() else { return Vec::new() };
    let at = choice.cursor.at();
    match choice.options.into_iter().nth(at).map(|answer| answer.picked) {
        Some(Picked::Effects(effects)) => effects,
        Some(Picked::Hire(vacancy, person)) => {
            form::open(app, Box::new(form::sheets::HireForm { vacancy, person }))
        }
        Some(Picked::Candidate(vacancy, person)) => {
            candidacy::ask(app, vacancy, person);
            Vec::new()
        }
        Some(Picked::Less(less)) => {
            acts::look_with_less(app, less);
            Vec::new()
        }
        Some(Picked::Agenda(operator)) => {
            agenda::show_of(app, operator);
            Vec::new()
        }
        Some(Picked::Weigh(chosen)) => {
            weigh::weigh(app, chosen);
            Vec::new()
        }
        Some(Picked::Report(changed)) => {
            asked::change(app, changed);
            Vec::new()
        }
        None => Vec::new(),
    }
}

/// A digit: the answer of that number.
pub(super) fn typed(app: &mut App, mut choice: Choice, key: Key) -> Vec<Effect> {
    let digit = match key.code() {
        Code::Char(c) => c.to_digit(10).and_then(|digit| usize::try_from(digit).ok()),
        _ => None,
    };
    let at = digit.and_then(|digit| digit.checked_sub(1)).filter(|at| *at < choice.options.len());
    if let Some(at) = at {
        choice.cursor.put(at, choice.options.len(), CHOICE_ROWS);
    }
    app.overlays.push(Overlay::Choice(choice));
    if at.is_some() { accept(app) } else { Vec::new() }
}
