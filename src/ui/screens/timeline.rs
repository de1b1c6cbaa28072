//! Draws one subject's timeline.

mod head;
mod next;

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::timeline::{HEAD_ROWS, TITLE, next_rows, note_lines};
use crate::domain::{Event, Subject};
use crate::look::Role;
use crate::ui::pen::{Align, Pen, piece};
use crate::ui::{events, story, words};

/// Columns of the minutes.
const MINUTES: usize = 7;
/// Columns of the codes of a service.
const CODES: usize = 14;
/// Columns of the operator's login.
const OPERATOR: usize = 10;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let screen = &app.screens.timeline;
    let (Some(subject), Some(case)) = (screen.subject(), &screen.case) else {
        let text = pen.say("timeline-nobody");
        pen.row(body, 1, &[piece(format!("   {text}"), Role::Muted)]);
        return;
    };
    head::draw(app, pen, body, case);
    let below = next_rows(app);
    let list = part(body, HEAD_ROWS, usize::from(body.height).saturating_sub(HEAD_ROWS + 1 + below));
    if screen.rows.is_empty() {
        let text = pen.say("card-no-events");
        pen.row(list, 0, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let mut row = 0;
    for at in screen.cursor.top()..screen.rows.len() {
        if row >= usize::from(list.height) {
            break;
        }
        row += draw_event(app, pen, list, row, subject, at);
    }
    pen.rule(body, usize::from(body.height).saturating_sub(below + 1));
    next::draw(app, pen, part(body, usize::from(body.height).saturating_sub(below), below));
}

/// Some rows of the body.
fn part(body: Rect, from: usize, rows: usize) -> Rect {
    let from = u16::try_from(from).unwrap_or(body.height).min(body.height);
    let height = u16::try_from(rows).unwrap_or(body.height).min(body.height - from);
    Rect { y: body.y + from, height, ..body }
}

/// Draws the event of a line; returns how many rows it took.
fn draw_event(
    app: &App,
    pen: &mut Pen<'_>,
    list: Rect,
    mut row: usize,
    subject: Subject,
    at: usize,
) -> usize {
    let screen = &app.screens.timeline;
    let (Some(line), Some(event)) = (screen.rows.get(at), screen.event(at)) else { return 1 };
    let first = row;
    if line.heads {
        let heading = pen.say(if line.planned { "timeline-planned" } else { "timeline-past" });
        pen.row(list, row, &[piece(format!("   {heading}"), Role::Heading)]);
        row += 1;
    }
    let under = at == screen.cursor.at();
    if under {
        pen.row(list, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
    }
    let past = if line.annulled { Role::Muted } else { Role::Text };
    let day = words::day(pen.look, event.on, app.office.today());
    pen.cell(list, row, 3, TITLE - 4, Align::Left, &piece(day, past));
    title(app, pen, list, row, subject, event, if under { Role::Selected } else { past });
    if line.annulled {
        let text = pen.say("timeline-is-annulled");
        pen.right(list, row, &[piece(format!("{text} "), Role::Muted)]);
    } else {
        right_columns(app, pen, list, row, event);
    }
    let (lines, more) = note_lines(app, event, under);
    let glyphs = pen.look.glyphs();
    let last = lines.len().saturating_sub(1);
    for (n, text) in lines.iter().enumerate() {
        row += 1;
        let open = if n == 0 { glyphs.quote_open } else { " " };
        let close = match (n == last, more) {
            (true, true) => glyphs.ellipsis,
            (true, false) => glyphs.quote_close,
            (false, _) => "",
        };
        let role = if line.annulled { Role::Muted } else { Role::Quote };
        pen.at(list, row, TITLE - 1, &piece(format!("{open}{text}{close}"), role));
    }
    row + 1 - first
}

/// Where the columns at the right begin: minutes, codes, operator.
fn columns(list: Rect) -> [usize; 3] {
    let operator = usize::from(list.width).saturating_sub(OPERATOR + 1);
    let codes = operator.saturating_sub(CODES + 1);
    [codes.saturating_sub(MINUTES + 1), codes, operator]
}

/// The title, and what follows it as far as the columns at the right leave room.
fn title(app: &App, pen: &mut Pen<'_>, list: Rect, row: usize, subject: Subject, event: &Event, role: Role) {
    let [minutes, codes, operator] = columns(list);
    let end = match (story::minutes(event), story::codes(app, event).is_empty()) {
        (Some(_), _) => minutes,
        (None, false) => codes,
        (None, true) => operator,
    };
    let x = list.x + u16::try_from(TITLE).unwrap_or(0);
    let area = Rect { x, width: u16::try_from(end.saturating_sub(TITLE + 1)).unwrap_or(0), ..list };
    let mut pieces = vec![piece(events::title(app, event), role)];
    let dot = pen.look.glyphs().dot;
    for word in story::tail(app, subject, event) {
        pieces.push(piece(format!(" {dot} {word}"), Role::Muted));
    }
    pen.row(area, row, &pieces);
}

fn right_columns(app: &App, pen: &mut Pen<'_>, list: Rect, row: usize, event: &Event) {
    let [minutes_at, codes_at, operator_at] = columns(list);
    if let Some(minutes) = story::minutes(event) {
        let text = format!("{minutes} {}", pen.say("story-minutes"));
        pen.cell(list, row, minutes_at, MINUTES, Align::Right, &piece(text, Role::Text));
    }
    let codes = story::codes(app, event).join(" ");
    pen.cell(list, row, codes_at, CODES, Align::Left, &piece(codes, Role::Muted));
    pen.cell(list, row, operator_at, OPERATOR, Align::Right, &piece(event.by.to_string(), Role::Muted));
}
