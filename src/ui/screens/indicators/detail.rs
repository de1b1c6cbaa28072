//! What is told of the figure, or the coherence, under the cursor.

use ratatui::layout::Rect;

use super::{table, words};
use crate::app::App;
use crate::app::screens::indicators::parts::Slice;
use crate::look::{Message, Role};
use crate::reports::{CheckResult, GoalRow, Report, Row, Spread, Unit};
use crate::ui::pen::{Pen, Piece, piece};

pub(super) fn draw(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let screen = &app.screens.indicators;
    if let Some(check) = screen.check() {
        draw_check(app, pen, area, check);
    } else if let Some(goal) = screen.goal() {
        draw_goal(pen, area, goal);
    } else if let (Some(report), Some(figure)) = (&screen.report, screen.figure()) {
        draw_figure(app, pen, area, report, figure, screen.slice());
    }
}

fn draw_figure(
    app: &App,
    pen: &mut Pen<'_>,
    area: Rect,
    report: &Report,
    figure: &Row,
    slice: Option<Slice>,
) {
    let whole = slice.is_none_or(|slice| slice.part == Default::default());
    let total = match figure.total {
        Some(total) => format!("{} {} ", words::number(pen, total), words::unit(pen, figure.unit)),
        None => format!("{} ", words::unit(pen, Unit::Manual)),
    };
    let total = piece(total, if whole { Role::Selected } else { Role::Text });
    let room = area.width.saturating_sub(u16::try_from(total.width() + 1).unwrap_or(0));
    let label = format!(" {} {}", figure.code, words::label(pen, figure));
    pen.row(Rect { width: room, ..area }, 0, &[piece(label, Role::Title)]);
    pen.right(area, 0, &[total]);
    let picked = slice.map(|slice| slice.part);
    let mut row = 1;
    row = table::groups(pen, area, row, figure, picked);
    row = table::months(pen, area, row, report, figure, picked);
    let mut lines = Vec::new();
    if !figure.outcomes.is_empty() {
        lines.push(outcomes(pen, figure, slice));
    }
    if let Some(spread) = &figure.spread {
        lines.push(labelled(pen, "indicators-spread", spread_text(pen, spread, figure.unit)));
    }
    if let Some(delivered) = &figure.deliveries {
        let message = Message::new("indicators-delivered")
            .arg("subjects", words::number(pen, delivered.subjects))
            .arg("hours", words::number(pen, delivered.minutes / 60))
            .arg("minutes", words::number(pen, delivered.minutes % 60));
        lines.push(labelled(pen, "indicators-deliveries", words::say(pen, &message)));
    }
    for goal in app.screens.indicators.goals_of(&figure.code) {
        lines.push(labelled(pen, "report-goal", words::goal_long(pen, goal)));
    }
    if figure.special {
        lines.push(labelled(pen, "indicators-whom", pen.say("report-withheld")));
    }
    lines.extend(figure.note_it.as_ref().map(|note| labelled(pen, "fact-note", note.clone())));
    lines.push(labelled(pen, "fact-source", figure.source.clone()));
    for pieces in lines {
        pen.row(area, row, &pieces);
        row += 1;
    }
}

/// How often each outcome, the one under the cursor marked.
fn outcomes(pen: &Pen<'_>, figure: &Row, slice: Option<Slice>) -> Vec<Piece> {
    let picked = slice.and_then(|slice| slice.part.outcome);
    let mut pieces = vec![piece(format!(" {:<11}", pen.say("indicators-outcomes")), Role::Label)];
    for (outcome, count) in &figure.outcomes {
        let role = if picked == Some(*outcome) { Role::Selected } else { Role::Text };
        let text = format!("{} {}", outcome.replace('_', " "), words::number(pen, *count));
        pieces.push(piece(text, role));
        pieces.push(piece("  ", Role::Text));
    }
    pieces
}

fn labelled(pen: &Pen<'_>, label: &'static str, text: String) -> Vec<Piece> {
    vec![piece(format!(" {:<11}", pen.say(label)), Role::Label), piece(text, Role::Text)]
}

fn spread_text(pen: &Pen<'_>, spread: &Spread, unit: Unit) -> String {
    let texts = pen.look.texts();
    let mut parts = Vec::new();
    if let Some(median) = spread.median {
        parts.push(words::say(pen, &Message::new("spread-median").arg("days", texts.decimal(median, 1))));
    }
    if let Some(days) = spread.p90 {
        parts.push(words::say(pen, &Message::new("spread-p90").arg("days", days)));
    }
    if let (Some(within), Some(percent)) = (spread.within, spread.percent()) {
        let message = Message::new("spread-within")
            .arg("percent", texts.decimal(percent, 0))
            .arg("within", words::number(pen, within))
            .arg("of", words::number(pen, spread.of));
        parts.push(words::say(pen, &message));
    }
    if unit == Unit::Dates {
        let message = Message::new("spread-dates")
            .arg("first", spread.first.to_string())
            .arg("last", spread.last.to_string());
        parts.push(words::say(pen, &message));
    }
    parts.join(&format!(" {} ", pen.look.glyphs().dot))
}

fn draw_check(app: &App, pen: &mut Pen<'_>, area: Rect, check: &CheckResult) {
    let title = format!(" {} {}", check.rule, words::check_title(pen, check));
    pen.row(area, 0, &[piece(title, Role::Title)]);
    let role = if check.holds { Role::Ok } else { Role::Late };
    pen.row(area, 1, &[piece(format!(" {}", words::check(pen, check)), role)]);
    let names = &app.screens.indicators.breaking;
    let mut row = 2;
    if !names.is_empty() {
        let left = check.records.len().saturating_sub(names.len());
        let more = if left > 0 { format!(", +{left}") } else { String::new() };
        let text = format!("{}{more}", names.join(", "));
        let width = usize::from(area.width).saturating_sub(14);
        for (at, line) in crate::look::wrap(&text, width).into_iter().take(4).enumerate() {
            let label = if at == 0 { pen.say("check-who") } else { String::new() };
            pen.row(area, row, &[piece(format!(" {label:<11}"), Role::Label), piece(line, Role::Text)]);
            row += 1;
        }
    } else if !check.holds {
        pen.row(area, row, &labelled(pen, "check-who", pen.say("report-withheld")));
        row += 1;
    }
    pen.row(area, row, &labelled(pen, "fact-source", check.source.clone()));
}

fn draw_goal(pen: &mut Pen<'_>, area: Rect, goal: &GoalRow) {
    let title = format!(" {} {}", goal.code, words::one_of(pen, &goal.label_it, &goal.label_en));
    pen.row(area, 0, &[piece(title, Role::Title)]);
    let (mark, role) = words::verdict_mark(pen, goal.verdict);
    pen.row(area, 1, &[piece(format!(" {mark} {}", words::goal_long(pen, goal)), role)]);
    pen.row(area, 2, &labelled(pen, "fact-source", goal.source.clone()));
    if let Some(note) = &goal.note_it {
        pen.row(area, 3, &labelled(pen, "fact-note", note.clone()));
    }
}
