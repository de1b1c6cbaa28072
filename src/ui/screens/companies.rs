//! Companies by name, and the card of the one under the cursor.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::companies::{CARD_ROWS, page};
use crate::look::{Message, Role};
use crate::office::{Card, CompanyCard};
use crate::ui::card;
use crate::ui::pen::{Align, Pen, piece};

/// Columns of the municipality, the open vacancies, the last contact.
const PLACE: usize = 20;
const OPEN: usize = 12;
const LAST: usize = 14;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let companies = &app.screens.companies;
    heads(app, pen, body);
    for (row, line) in companies.lines.iter().take(page(app)).enumerate() {
        draw_line(pen, body, row + 1, line, companies.cursor.top() + row == companies.cursor.at());
    }
    if companies.names.is_empty() && !app.office.is_opening() {
        let text = pen.say("companies-none");
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let below = usize::from(body.height).saturating_sub(CARD_ROWS + 1);
    pen.rule(body, below);
    if let Some(shown) = companies.card() {
        let area = Rect {
            y: body.y + u16::try_from(below + 1).unwrap_or(0),
            height: u16::try_from(CARD_ROWS).unwrap_or(0),
            ..body
        };
        card::draw(app, pen, area, &Card::Company(Box::new(shown.clone())));
    }
}

/// Where the columns begin, and the room for the name.
fn columns(body: Rect) -> ([usize; 4], usize) {
    let name = usize::from(body.width).saturating_sub(3 + PLACE + OPEN + LAST + 3);
    ([3, 4 + name, 5 + name + PLACE, 6 + name + PLACE + OPEN], name)
}

fn heads(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let (at, name) = columns(body);
    let count = Message::new("companies-count").arg("count", app.screens.companies.names.len());
    let count = pen.look.texts().say(&count).into_owned();
    pen.cell(body, 0, at[0], name, Align::Left, &piece(count, Role::Heading));
    for (column, width, align, key) in [
        (at[1], PLACE, Align::Left, "companies-place"),
        (at[2], OPEN, Align::Right, "companies-vacancies"),
        (at[3], LAST - 1, Align::Right, "companies-last"),
    ] {
        let text = pen.say(key);
        pen.cell(body, 0, column, width, align, &piece(text, Role::Heading));
    }
}

fn draw_line(pen: &mut Pen<'_>, body: Rect, row: usize, line: &CompanyCard, under: bool) {
    let (at, name) = columns(body);
    if under {
        let marker = pen.look.glyphs().marker;
        pen.at(body, row, 1, &piece(marker, Role::Marker));
    }
    let role = if under { Role::Selected } else { Role::Text };
    pen.cell(body, row, at[0], name, Align::Left, &piece(&*line.company.value.name, role));
    let place = line.municipality.clone().unwrap_or_default();
    pen.cell(body, row, at[1], PLACE, Align::Left, &piece(place, Role::Text));
    let open = line.vacancies.iter().filter(|vacancy| vacancy.state.is_open()).count();
    let open = if open == 0 { pen.look.glyphs().nothing.to_owned() } else { open.to_string() };
    pen.cell(body, row, at[2], OPEN, Align::Right, &piece(open, Role::Text));
    let last = line.timeline.live().next_back();
    let last = last.map_or_else(|| pen.look.glyphs().nothing.to_owned(), |event| event.on.to_string());
    pen.cell(body, row, at[3], LAST - 1, Align::Right, &piece(last, Role::Muted));
}
