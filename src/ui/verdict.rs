//! Verdicts in glyphs and in words.

use crate::app::App;
use crate::domain::Candidate;
use crate::look::{Look, Message, Role};
use crate::matching::{Assessment, Criterion, Demand, State, Value, Verdict, Whom};
use crate::office::{Conflict, said};

/// The glyph of a state, with the role that fits.
pub fn glyph(look: &Look, state: State) -> (&'static str, Role) {
    let glyphs = look.glyphs();
    match state {
        State::Met => (glyphs.met, Role::Ok),
        State::Partly => (glyphs.partly, Role::Warning),
        State::Missing => (glyphs.missing, Role::Warning),
        State::Unknown => (glyphs.unknown, Role::Unknown),
        State::Failed => (glyphs.failed, Role::Error),
    }
}

/// The state that a column of several criteria shows: the one that matters most; `None` when nothing was compared.
pub fn worst(verdict: &Verdict, criteria: &[Criterion]) -> Option<State> {
    let rank = |state: State| match state {
        State::Met => 0,
        State::Partly => 1,
        State::Unknown => 2,
        State::Missing => 3,
        State::Failed => 4,
    };
    let lines = verdict.criteria.iter().filter(|line| criteria.contains(&line.criterion));
    lines.map(|line| line.state).max_by_key(|state| rank(*state))
}

/// What is not as asked or wished, what excludes first: «inglese A2 (ha A1), orario chiesto tempo parziale, offerto
/// tempo pieno».
pub fn lacking(app: &App, verdict: &Verdict) -> String {
    let of = |state: State| verdict.criteria.iter().filter(move |line| line.state == state);
    let lines = of(State::Failed).chain(of(State::Missing)).chain(of(State::Partly));
    lines.map(|line| one_lacking(app, line)).collect::<Vec<_>>().join(", ")
}

fn one_lacking(app: &App, line: &Assessment) -> String {
    let (texts, tables) = (app.look.texts(), app.office.tables());
    let value = |value: &Option<Value>| match value {
        None | Some(Value::Nothing) => None,
        Some(value) => Some(said::value(texts, tables, value)),
    };
    let name = texts.get(said::criterion_key(line.criterion));
    // a language says what it is; a number does not
    let speaks = matches!(
        line.criterion,
        Criterion::Skill | Criterion::Language | Criterion::Licence | Criterion::Vehicle
    );
    let said = match (value(&line.asked), value(&line.has)) {
        (Some(asked), Some(has)) if asked == has => {
            texts.say(&Message::new("lacking-partly").arg("asked", asked)).into_owned()
        }
        (Some(asked), None) => asked,
        (asked, Some(has)) => {
            let key = if line.demand == Demand::Wish { "lacking-wish" } else { "lacking-fit" };
            let asked = asked.unwrap_or_else(|| texts.get("value-any").into_owned());
            texts.say(&Message::new(key).arg("asked", asked).arg("has", has)).into_owned()
        }
        (None, None) => return name.into_owned(),
    };
    if speaks && line.demand != Demand::Wish { said } else { format!("{name} {said}") }
}

/// What to ask of one side, the most important first; each thing once.
pub fn to_ask(app: &App, verdict: &Verdict, whom: Whom) -> Vec<String> {
    let (texts, tables) = (app.look.texts(), app.office.tables());
    let mut all: Vec<String> = Vec::new();
    for question in verdict.to_ask.iter().filter(|question| question.whom == whom) {
        let word = match (question.criterion, question.demand, &question.about) {
            (
                Criterion::Skill | Criterion::Language | Criterion::Licence,
                Demand::Must | Demand::Nice,
                Some(about),
            ) => said::value(texts, tables, about),
            (criterion, ..) => texts.get(said::criterion_key(criterion)).into_owned(),
        };
        if !all.contains(&word) {
            all.push(word);
        }
    }
    all
}

/// A conflict in a line.
pub fn conflict(look: &Look, conflict: &Conflict) -> String {
    let (key, vacancy, on) = match conflict {
        Conflict::ProposedElsewhere { vacancy, on } => ("conflict-proposed", vacancy, on),
        Conflict::RefusedCompany { vacancy, on } => ("conflict-refused", vacancy, on),
        Conflict::NotChosen { vacancy, on } => ("conflict-not-chosen", vacancy, on),
        Conflict::Hired { vacancy, on } => ("conflict-hired", vacancy, on),
    };
    let message = Message::new(key).arg("vacancy", vacancy.to_string()).arg("day", on.to_string());
    look.texts().say(&message).into_owned()
}

/// How far a candidate has come, and since when: «Disponibile dal 18/11/2026».
pub fn standing(look: &Look, candidate: &Candidate) -> String {
    let stage = Message::new(crate::app::candidacy::stage_key(candidate.stage));
    let message = Message::new("standing").arg("stage", stage).arg("day", candidate.since.to_string());
    let said = look.texts().say(&message).into_owned();
    match &candidate.remark {
        Some(remark) => format!("{said}: {}{remark}{}", look.glyphs().quote_open, look.glyphs().quote_close),
        None => said,
    }
}
