//! Draws the figures of a standard, or the records behind one of them.

mod behind;
mod detail;
mod table;
mod words;

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::indicators::{HEAD_ROWS, Line, Part, page};
use crate::look::{Message, Role};
use crate::reports::{CheckResult, GoalRow, Report, Row};
use crate::ui::pen::{Align, Pen, piece};

/// Columns of a code.
const CODE: usize = 8;
/// Columns of a number.
const NUMBER: usize = 8;
/// Columns of a change.
const CHANGE: usize = 7;

/// Where the columns of the list begin.
struct Columns {
    label: usize,
    label_width: usize,
    bar: usize,
    bar_width: usize,
    now: usize,
    before: usize,
    change: usize,
}

impl Columns {
    fn of(width: usize) -> Self {
        let bar_width = if width >= 110 { 20 } else { 8 };
        let change = width.saturating_sub(CHANGE + 1);
        let before = change.saturating_sub(NUMBER);
        let now = before.saturating_sub(NUMBER);
        let bar = now.saturating_sub(bar_width);
        let label = 3 + CODE;
        Columns { label, label_width: bar.saturating_sub(label + 1), bar, bar_width, now, before, change }
    }
}

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let screen = &app.screens.indicators;
    if let Some(shown) = &screen.behind {
        behind::draw(app, pen, body, shown);
        return;
    }
    summary(app, pen, body);
    let Some(report) = &screen.report else {
        let text = pen.say("indicators-opening");
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
        return;
    };
    let columns = Columns::of(usize::from(body.width));
    heads(pen, body, &columns);
    if screen.lines.is_empty() {
        let text = pen.say("indicators-none");
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let rows = page(app);
    for (row, line) in screen.lines.iter().skip(screen.cursor.top()).take(rows).enumerate() {
        let under = screen.cursor.top() + row == screen.cursor.at();
        let row = row + HEAD_ROWS;
        if under {
            pen.row(body, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
        }
        match line {
            Line::Figure(at) => {
                if let Some(figure) = report.rows.get(*at) {
                    draw_figure(pen, body, row, &columns, report, figure, under);
                }
            }
            Line::Heading(part) => {
                let text = pen.say(match part {
                    Part::Coherences => "report-checks",
                    Part::Goals => "report-goals",
                });
                pen.row(body, row, &[piece(format!("   {text}"), Role::Heading)]);
            }
            Line::Check(at) => {
                if let Some(check) = report.checks.get(*at) {
                    draw_check(pen, body, row, check, under);
                }
            }
            Line::Goal(at) => {
                if let Some(goal) = screen.goals.get(*at) {
                    draw_goal(pen, body, row, goal, under);
                }
            }
        }
    }
    let below = HEAD_ROWS + rows;
    pen.rule(body, below);
    let top = u16::try_from(below + 1).unwrap_or(body.height).min(body.height);
    detail::draw(app, pen, Rect { y: body.y + top, height: body.height - top, ..body });
}

/// What was asked for: the standard, the days, broken down by what; the days compared with at the right.
fn summary(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let asked = &app.screens.indicators.asked;
    let dot = pen.look.glyphs().dot;
    let days = asked.days(app.office.today());
    let frame = words::standard(app, &asked.standard(&app.office));
    let by = words::by(pen, &asked.by(&app.office));
    let compared = app.screens.indicators.report.as_ref().and_then(|report| report.compared);
    let right = compared.map(|period| {
        let message = Message::new("indicators-compared").arg("period", words::period(pen, period));
        piece(format!(" {} ", pen.look.texts().say(&message)), Role::Muted)
    });
    let taken = right.as_ref().map_or(0, |text| text.width());
    let room = u16::try_from(taken).unwrap_or(0);
    let left = Rect { width: body.width.saturating_sub(room), ..body };
    let pieces = [
        piece(format!(" {}", words::period(pen, days.period)), Role::Title),
        piece(format!(" {dot} {by}"), Role::Text),
        piece(format!(" {dot} {frame}"), Role::Text),
    ];
    pen.row(left, 0, &pieces);
    pen.right(body, 0, &right.into_iter().collect::<Vec<_>>());
}

fn heads(pen: &mut Pen<'_>, body: Rect, columns: &Columns) {
    for (at, key) in [
        (columns.now, "indicators-now"),
        (columns.before, "indicators-before"),
        (columns.change, "indicators-change"),
    ] {
        let text = pen.say(key);
        let width = if at == columns.change { CHANGE } else { NUMBER };
        pen.cell(body, 1, at, width, Align::Right, &piece(text, Role::Heading));
    }
}

fn draw_figure(
    pen: &mut Pen<'_>,
    body: Rect,
    row: usize,
    columns: &Columns,
    report: &Report,
    figure: &Row,
    under: bool,
) {
    let role = if under { Role::Selected } else { Role::Text };
    pen.cell(body, row, 3, CODE - 1, Align::Left, &piece(figure.code.as_str(), Role::Muted));
    let label = words::label(pen, figure);
    pen.cell(body, row, columns.label, columns.label_width, Align::Left, &piece(label, role));
    let Some(total) = figure.total else {
        let by_hand = pen.say("indicators-by-hand");
        let width = columns.before.saturating_sub(columns.bar);
        pen.cell(body, row, columns.bar, width, Align::Right, &piece(by_hand, Role::Muted));
        return;
    };
    // a bar tells how much of the largest figure of its kind this one is
    let alike = report.rows.iter().filter(|other| other.unit == figure.unit).filter_map(|other| other.total);
    let bar = words::bar(pen, total, alike.max().unwrap_or(0), columns.bar_width);
    pen.at(body, row, columns.bar, &piece(bar, Role::Bar));
    let number = words::number(pen, total);
    pen.cell(body, row, columns.now, NUMBER, Align::Right, &piece(number, role));
    if let Some(before) = figure.previous {
        let number = words::number(pen, before);
        pen.cell(body, row, columns.before, NUMBER, Align::Right, &piece(number, Role::Muted));
        let change = words::change(pen, total, before);
        pen.cell(body, row, columns.change, CHANGE, Align::Right, &piece(change, Role::Text));
    }
}

fn draw_check(pen: &mut Pen<'_>, body: Rect, row: usize, check: &CheckResult, under: bool) {
    let (mark, mark_role) = match check.holds {
        true => (pen.look.glyphs().done, Role::Ok),
        false => (pen.look.glyphs().failed, Role::Late),
    };
    let state = words::check(pen, check);
    let state = piece(format!("{state} "), mark_role);
    let room = usize::from(body.width).saturating_sub(state.width() + 6);
    pen.at(body, row, 3, &piece(mark, mark_role));
    let role = if under { Role::Selected } else { Role::Text };
    let title = words::check_title(pen, check);
    pen.cell(body, row, 5, room, Align::Left, &piece(format!("{} {title}", check.rule), role));
    pen.right(body, row, &[state]);
}

/// A goal: its figure, what is asked, what there is, whether it is enough.
fn draw_goal(pen: &mut Pen<'_>, body: Rect, row: usize, goal: &GoalRow, under: bool) {
    let (mark, mark_role) = words::verdict_mark(pen, goal.verdict);
    pen.at(body, row, 3, &piece(mark, mark_role));
    let role = if under { Role::Selected } else { Role::Text };
    let state = piece(format!("{} ", words::goal_short(pen, goal)), mark_role);
    let room = usize::from(body.width).saturating_sub(state.width() + 6);
    let label = words::one_of(pen, &goal.label_it, &goal.label_en);
    pen.cell(body, row, 5, room, Align::Left, &piece(format!("{} {label}", goal.code), role));
    pen.right(body, row, &[state]);
}
