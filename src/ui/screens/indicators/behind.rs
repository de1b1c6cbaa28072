//! Draws the records behind a figure, with the card of the one under the cursor.

use ratatui::layout::Rect;

use super::words;
use crate::app::App;
use crate::app::screens::indicators::behind::{Behind, CARD_ROWS, Of, page};
use crate::look::{Message, Role};
use crate::reports::Part;
use crate::ui::pen::{Align, Pen, piece};
use crate::ui::{card, words as common};

/// Columns of a day.
const DAY: usize = 11;
/// Columns of the days between two facts.
const DAYS: usize = 8;

pub(super) fn draw(app: &App, pen: &mut Pen<'_>, body: Rect, shown: &Behind) {
    let count = words::number(pen, u64::try_from(shown.records.len()).unwrap_or(u64::MAX));
    let count = piece(format!("{count} "), Role::Title);
    let room = body.width.saturating_sub(u16::try_from(count.width() + 1).unwrap_or(0));
    let title = title(app, pen, &shown.of);
    pen.row(Rect { width: room, ..body }, 0, &[piece(format!(" {title}"), Role::Title)]);
    pen.right(body, 0, &[count]);
    let rows = page(app);
    let shown_records = shown.records.iter().zip(0..).skip(shown.cursor.top()).take(rows);
    for (row, ((entry, at), (name, with))) in shown_records.zip(&shown.names).enumerate() {
        let under = at == shown.cursor.at();
        let row = row + 1;
        if under {
            pen.row(body, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
        }
        let mut column = 3;
        if let Some(on) = entry.on {
            pen.cell(body, row, column, DAY, Align::Left, &piece(on.to_string(), Role::Text));
            column += DAY;
        }
        let days = entry.days.map(|days| {
            let text = words::say(pen, &Message::new("indicators-days").arg("days", days));
            piece(format!("{text} "), Role::Muted)
        });
        let width = usize::from(body.width).saturating_sub(column + if days.is_some() { DAYS } else { 1 });
        let role = if under { Role::Selected } else { Role::Text };
        let name = match with {
            Some(with) => format!("{name} {} {with}", pen.look.glyphs().dot),
            None => name.clone(),
        };
        pen.cell(body, row, column, width, Align::Left, &piece(name, role));
        pen.right(body, row, &days.into_iter().collect::<Vec<_>>());
    }
    pen.rule(body, rows + 1);
    if let Some(card) = &shown.card {
        let y = body.y + u16::try_from(rows + 2).unwrap_or(0);
        let height = u16::try_from(CARD_ROWS - 1).unwrap_or(0);
        card::draw(app, pen, Rect { y, height, ..body }, card);
    }
}

/// What the records are behind: the figure and its part, or the coherence they break.
fn title(app: &App, pen: &Pen<'_>, of: &Of) -> String {
    let report = app.screens.indicators.report.as_ref();
    let dot = pen.look.glyphs().dot;
    match of {
        Of::Figure { code, part } => {
            let row = report.and_then(|report| report.rows.iter().find(|row| row.code == *code));
            let label = row.map(|row| words::label(pen, row)).unwrap_or_default();
            let part = part_words(pen, *part);
            let part = if part.is_empty() { part } else { format!("{part} {dot} ") };
            format!("{part}{code} {label}")
        }
        Of::Check(rule) => {
            let check = report.and_then(|report| report.checks.iter().find(|check| check.rule == *rule));
            let title = check.map(|check| words::check_title(pen, check)).unwrap_or_default();
            format!("{} {dot} {rule} {title}", pen.say("check-breaks"))
        }
    }
}

/// «donne 25-34», «nov», «firmato».
fn part_words(pen: &Pen<'_>, part: Part) -> String {
    let group = part.group.map(|group| {
        let gender = group.gender.map(|gender| words::gender(pen, gender));
        let age = group.age.map(words::age);
        gender.into_iter().chain(age).collect::<Vec<_>>().join(" ")
    });
    let month =
        part.month.map(|month| format!("{} {}", pen.say(common::month_key(month.number())), month.year()));
    let outcome = part.outcome.map(|outcome| outcome.replace('_', " "));
    [group, month, outcome].into_iter().flatten().collect::<Vec<_>>().join(", ")
}
