//! The weights of one vacancy, as its operator sets them: the list answers at once, the file stays as it is.

use crate::app::App;
use crate::app::overlay::choice::{self, Answer, Picked};
use crate::look::Message;
use crate::matching::{Criterion, Side, Weights, WeightsError};
use crate::office::said;

/// How much more or less a criterion can be made to weigh, as shares of the standard.
const STEPS: [(f64, &str); 4] =
    [(0.25, "weigh-quarter"), (0.5, "weigh-half"), (1.5, "weigh-more"), (2.0, "weigh-double")];

/// What is chosen about the weights.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Weighing {
    /// How much this criterion shall weigh is asked next.
    Which(Side, Criterion),
    /// It weighs this much.
    To(Side, Criterion, f64),
    /// All weigh as they usually do.
    Usual,
}

/// Asks which criterion shall weigh more or less.
pub fn ask(app: &mut App) {
    let Some((now, usual)) = weights(app) else { return };
    let mut options = Vec::new();
    if app.screens.matching.view.weights.is_some() {
        options.push(Answer::new(Message::new("weigh-usual"), Picked::Weigh(Weighing::Usual)));
    }
    for side in [Side::Fit, Side::Wish] {
        for criterion in Weights::criteria(side) {
            let label = Message::new(match now.weight(side, *criterion) == usual.weight(side, *criterion) {
                true => "weigh-line",
                false => "weigh-line-changed",
            });
            let label = named(label, side, *criterion).arg("weight", weight(app, &now, side, *criterion));
            options.push(Answer::new(label, Picked::Weigh(Weighing::Which(side, *criterion))));
        }
    }
    choice::ask(app, Message::new("weigh-title").arg("version", now.version()), options);
}

/// Does what was chosen.
pub fn weigh(app: &mut App, chosen: Weighing) {
    match chosen {
        Weighing::Which(side, criterion) => ask_how_much(app, side, criterion),
        Weighing::Usual => {
            app.screens.matching.view.weights = None;
            super::refresh(app);
        }
        Weighing::To(side, criterion, to) => {
            let Some((now, usual)) = weights(app) else { return };
            match now.with(side, criterion, to) {
                Ok(changed) => {
                    app.screens.matching.view.weights = (changed != usual).then_some(changed);
                    super::refresh(app);
                }
                Err(error) => refuse(app, &error),
            }
        }
    }
}

fn ask_how_much(app: &mut App, side: Side, criterion: Criterion) {
    let Some((_, usual)) = weights(app) else { return };
    let standard = usual.weight(side, criterion);
    let answer = |to: f64, key| {
        // one decimal, and never so little or so much that it is no weight
        let to = ((to * 10.0).round() / 10.0).clamp(0.1, 100.0);
        let said = app.look.texts().decimal(to, 1);
        Answer::new(Message::new(key).arg("weight", said), Picked::Weigh(Weighing::To(side, criterion, to)))
    };
    let mut options = vec![answer(standard, "weigh-standard")];
    options.extend(STEPS.map(|(share, key)| answer(standard * share, key)));
    choice::ask(app, named(Message::new("weigh-how-much"), side, criterion), options);
}

/// The weights in view and the standard ones.
fn weights(app: &mut App) -> Option<(Weights, Weights)> {
    match Weights::standard() {
        Ok(usual) => {
            let now = app.screens.matching.view.weights.clone().unwrap_or_else(|| usual.clone());
            Some((now, usual))
        }
        Err(error) => {
            refuse(app, &error);
            None
        }
    }
}

fn refuse(app: &mut App, error: &WeightsError) {
    app.refuse(Message::new("matching-weights").arg("error", error.to_string()));
}

fn named(message: Message, side: Side, criterion: Criterion) -> Message {
    let side = Message::new(match side {
        Side::Fit => "weigh-fit",
        Side::Wish => "weigh-wish",
    });
    message.arg("criterion", Message::new(said::criterion_key(criterion))).arg("side", side)
}

fn weight(app: &App, weights: &Weights, side: Side, criterion: Criterion) -> String {
    app.look.texts().decimal(weights.weight(side, criterion), 1)
}
