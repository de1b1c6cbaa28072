//! Draws the standards: the list, and what the row under the cursor says.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::overlay::details;
use crate::app::screens::standards::{Row, list_rows, title};
use crate::look::{Message, Role};
use crate::ui::overlay;
use crate::ui::pen::{Align, Pen, piece};

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let screen = &app.screens.standards;
    filter_line(app, pen, body);
    let page = list_rows(app);
    let width = usize::from(body.width);
    for (row, shown) in screen.rows.iter().skip(screen.cursor.top()).take(page).enumerate() {
        let under = screen.cursor.top() + row == screen.cursor.at();
        let text = title(app, *shown);
        match shown {
            Row::Heading(..) => {
                pen.cell(body, row + 1, 1, width - 2, Align::Left, &piece(text, Role::Heading));
            }
            _ => {
                if under {
                    pen.row(body, row + 1, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
                }
                let role = if under { Role::Selected } else { Role::Text };
                pen.cell(body, row + 1, 3, width - 4, Align::Left, &piece(text, role));
            }
        }
    }
    if screen.rows.is_empty() {
        let text = pen.say("standards-nothing");
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
    }
    pen.rule(body, page + 1);
    let below = u16::try_from(page + 2).unwrap_or(body.height).min(body.height);
    let area = Rect { y: body.y + below, height: body.height - below, ..body };
    let lines = details::lines(&screen.facts, width);
    let room = usize::from(area.height);
    let shown = if lines.len() > room { room.saturating_sub(1) } else { room };
    for (row, (label, text)) in lines.iter().take(shown).enumerate() {
        overlay::fact_line(pen, area, row, *label, text);
    }
    if lines.len() > room {
        let more = Message::new("standards-more").arg("count", lines.len() - shown);
        let more = pen.look.texts().say(&more).into_owned();
        pen.row(area, shown, &[piece(format!(" {more}"), Role::Muted)]);
    }
}

fn filter_line(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let screen = &app.screens.standards;
    let label = format!(" {} {} ", pen.say("standards-filter"), pen.look.glyphs().marker);
    let width = piece(label.as_str(), Role::Label).width();
    pen.row(body, 0, &[piece(label, Role::Label), piece(screen.field.text(), Role::Input)]);
    if screen.typing {
        pen.leave_cursor(body, 0, width + screen.field.cursor());
    }
    let (shown, all) = screen.counts;
    let count = Message::new("standards-count").arg("shown", shown).arg("all", all);
    let count = pen.look.texts().say(&count).into_owned();
    pen.right(body, 0, &[piece(format!("{count} "), Role::Muted)]);
}
