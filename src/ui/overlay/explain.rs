//! Why a score: every criterion with its points.

use ratatui::layout::Rect;

use super::window;
use crate::app::App;
use crate::app::overlay::explain::{AROUND, Explain};
use crate::look::{Message, Role};
use crate::matching::{Assessment, Demand, Score, State, Whom};
use crate::office::said;
use crate::ui::pen::{Align, Pen, piece};
use crate::ui::verdict;

/// Columns of who wants it, the criterion, its state, and the points.
const WHO: usize = 11;
const CRITERION: usize = 15;
const STATE: usize = 14;
const POINTS: usize = 9;

pub(super) fn draw(app: &App, explain: &Explain, pen: &mut Pen<'_>, body: Rect) {
    let title = Message::new("explain-title")
        .arg("score", explain.verdict.score.to_string())
        .arg("name", explain.name.as_str());
    let title = pen.look.texts().say(&title).into_owned();
    let rows = explain.verdict.criteria.len() + AROUND - 1;
    let area = window(pen, body, rows, &title);
    heads(pen, area);
    let room = usize::from(area.height).saturating_sub(AROUND - 1);
    let lines = explain.verdict.criteria.iter().enumerate().skip(explain.cursor.top()).take(room);
    for (row, (at, line)) in lines.enumerate() {
        criterion(app, pen, area, row + 1, line, at == explain.cursor.at());
    }
    sums(explain, pen, area, usize::from(area.height) - 2);
}

/// Where the columns begin, and the room for what is asked and what is there.
fn columns(area: Rect) -> ([usize; 6], usize) {
    let fixed = 3 + WHO + CRITERION + STATE + POINTS + 1;
    let half = usize::from(area.width).saturating_sub(fixed) / 2;
    let asked = 3 + WHO + CRITERION + STATE;
    ([3, 3 + WHO, 3 + WHO + CRITERION, asked, asked + half, asked + 2 * half], half.saturating_sub(1))
}

fn heads(pen: &mut Pen<'_>, area: Rect) {
    let (at, half) = columns(area);
    for (column, width, align, key) in [
        (at[0], WHO, Align::Left, "explain-who"),
        (at[1], CRITERION, Align::Left, "explain-criterion"),
        (at[3], half, Align::Left, "explain-asked"),
        (at[4], half, Align::Left, "explain-has"),
        (at[5], POINTS, Align::Right, "explain-points"),
    ] {
        let text = pen.say(key);
        pen.cell(area, 0, column, width, align, &piece(text, Role::Heading));
    }
}

fn criterion(app: &App, pen: &mut Pen<'_>, area: Rect, row: usize, line: &Assessment, under: bool) {
    let (at, half) = columns(area);
    let (texts, tables) = (app.look.texts(), app.office.tables());
    if under {
        let marker = pen.look.glyphs().marker;
        pen.at(area, row, 1, &piece(marker, Role::Marker));
    }
    let who = pen.say(match line.demand {
        Demand::Must => "explain-must",
        Demand::Nice => "explain-nice",
        Demand::Wish => "explain-wish",
    });
    pen.cell(area, row, at[0], WHO - 1, Align::Left, &piece(who, Role::Muted));
    let name = pen.say(said::criterion_key(line.criterion));
    let role = if under { Role::Selected } else { Role::Text };
    pen.cell(area, row, at[1], CRITERION - 1, Align::Left, &piece(name, role));
    let (glyph, role) = verdict::glyph(pen.look, line.state);
    let state = pen.say(said::state_key(line.state));
    pen.cell(area, row, at[2], STATE - 1, Align::Left, &piece(format!("{glyph} {state}"), role));
    let value = |value: &Option<_>| {
        let unknown = || pen.look.glyphs().unknown.to_owned();
        value.as_ref().map_or_else(unknown, |value| said::value(texts, tables, value))
    };
    let (asked, mut has) = (value(&line.asked), value(&line.has));
    if let Some(whom) = line.ask {
        let key = if whom == Whom::Person { "explain-ask-person" } else { "explain-ask-company" };
        has = format!("{has} {}", texts.get(key));
    }
    pen.cell(area, row, at[3], half, Align::Left, &piece(asked, Role::Text));
    pen.cell(area, row, at[4], half, Align::Left, &piece(has, Role::Text));
    pen.cell(area, row, at[5], POINTS, Align::Right, &piece(points(app, line), Role::Text));
}

/// «15/30»; of an unknown «~6/30», what is assumed of it.
fn points(app: &App, line: &Assessment) -> String {
    let texts = app.look.texts();
    let tens = |points: u32| texts.decimal(f64::from(points) / 1000.0, 1);
    match line.state {
        State::Unknown => format!("~{}/{}", tens(line.assumed), tens(line.weight)),
        _ => format!("{}/{}", tens(line.points), tens(line.possible)),
    }
}

fn sums(explain: &Explain, pen: &mut Pen<'_>, area: Rect, row: usize) {
    let figure = |score: Option<Score>| {
        score.map_or_else(|| pen.look.glyphs().nothing.to_owned(), |score| score.to_string())
    };
    let verdict = &explain.verdict;
    let message = Message::new("explain-sum")
        .arg("score", verdict.score.to_string())
        .arg("fit", figure(verdict.fit))
        .arg("wish", figure(verdict.wish))
        .arg("known", verdict.confidence.to_string())
        .arg("reach", verdict.reach.to_string());
    let said = pen.look.texts().say(&message).into_owned();
    pen.row(area, row, &[piece(format!("   {said}"), Role::Title)]);
    if let Some(remark) = explain.standing.as_ref().and_then(|one| one.remark.as_ref()) {
        let remark = Message::new("explain-remark").arg("remark", remark.to_string());
        let remark = pen.look.texts().say(&remark).into_owned();
        pen.row(area, row + 1, &[piece(format!("   {remark}"), Role::Quote)]);
    }
}
