//! The search, the lines it found, and the card of what is under the cursor.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::persons::{CARD_ROWS, Line};
use crate::look::{Message, Role};
use crate::office::ListLine;
use crate::search::Field;
use crate::ui::pen::{Align, Pen, Piece, piece};
use crate::ui::{card, marks, words};

/// Columns of the list at 80 columns; wider terminals give the rest to name and municipality.
const BIRTH: usize = 10;
const STATUS: usize = 14;
const NEXT: usize = 17;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    search_line(app, pen, body);
    let rows = usize::from(body.height).saturating_sub(CARD_ROWS + 2);
    for (row, line) in app.screens.persons.lines.iter().take(rows).enumerate() {
        let at = app.screens.persons.cursor.top() + row;
        let under = at == app.screens.persons.cursor.at();
        list_line(app, pen, body, row + 1, line, under);
    }
    if app.screens.persons.lines.is_empty() && !app.office.is_opening() {
        let nothing = if app.screens.persons.field.is_empty() { "persons-none" } else { "persons-not-found" };
        let text = pen.say(nothing);
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let below = usize::from(body.height).saturating_sub(CARD_ROWS + 1);
    pen.rule(body, below);
    if let Some(shown) = &app.screens.persons.card {
        let area = Rect {
            y: body.y + u16::try_from(below + 1).unwrap_or(0),
            height: u16::try_from(CARD_ROWS).unwrap_or(0),
            ..body
        };
        card::draw(app, pen, area, shown);
    }
}

fn search_line(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let persons = &app.screens.persons;
    let label = format!(" {} {} ", pen.say("persons-search"), pen.look.glyphs().marker);
    let width = piece(label.as_str(), Role::Label).width();
    pen.row(body, 0, &[piece(label, Role::Label), piece(persons.field.text(), Role::Input)]);
    if persons.typing {
        pen.leave_cursor(body, 0, width + persons.field.cursor());
    }
    let shown = persons.findings.hits.len();
    let count =
        Message::new("persons-count").arg("shown", shown).arg("all", persons.findings.total.max(shown));
    let count = pen.look.texts().say(&count).into_owned();
    pen.right(body, 0, &[piece(format!("{count} "), Role::Muted)]);
}

fn list_line(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, line: &Line, under: bool) {
    let width = usize::from(body.width);
    let spare = width.saturating_sub(3 + BIRTH + STATUS + NEXT + 4);
    let (name_width, place_width) = (spare * 2 / 3, spare - spare * 2 / 3);
    if under {
        pen.row(body, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
    }
    let columns = [3, 4 + name_width, 5 + name_width + BIRTH, 6 + name_width + BIRTH + place_width];
    let place = |name: &Option<String>| name.clone().unwrap_or_default();
    match &line.shown {
        ListLine::Person { surname, given_names, born, municipality, state, did, next } => {
            let mut pieces = marks::marked(&surname.to_uppercase(), &line.found, Field::Surname, under);
            pieces.push(piece(" ", Role::Text));
            pieces.extend(marks::marked(given_names, &line.found, Field::Given, under));
            run(pen, body, row, columns[0], name_width, &pieces);
            pen.cell(body, row, columns[1], BIRTH, Align::Left, &piece(born.to_string(), Role::Text));
            pen.cell(
                body,
                row,
                columns[2],
                place_width,
                Align::Left,
                &piece(place(municipality), Role::Text),
            );
            let (status, role) = words::status(pen.look, *state, *did);
            pen.cell(body, row, columns[3], STATUS, Align::Left, &piece(status, role));
            if let Some(due) = next {
                let (left, role) = words::days_left(pen.look, due, app.office.today());
                let title = words::deadline_title(pen.look, due).to_owned();
                let after = columns[3] + STATUS + 1;
                let room = NEXT.saturating_sub(piece(left.as_str(), role).width() + 1);
                pen.cell(body, row, after, room, Align::Left, &piece(title, Role::Muted));
                pen.cell(body, row, after + room + 1, NEXT - room - 1, Align::Right, &piece(left, role));
            }
        }
        ListLine::Company { name, municipality, open_vacancies } => {
            let pieces = marks::marked(name, &line.found, Field::Company, under);
            run(pen, body, row, columns[0], name_width, &pieces);
            pen.cell(body, row, columns[1], BIRTH, Align::Left, &piece(pen.say("kind-company"), Role::Muted));
            pen.cell(
                body,
                row,
                columns[2],
                place_width,
                Align::Left,
                &piece(place(municipality), Role::Text),
            );
            let open = Message::new("companies-open").arg("count", *open_vacancies);
            let open = pen.look.texts().say(&open).into_owned();
            pen.cell(body, row, columns[3], STATUS + NEXT, Align::Left, &piece(open, Role::Muted));
        }
        ListLine::Vacancy { code, title, company, municipality, next } => {
            let mut pieces = vec![piece(format!("{code} "), Role::Text)];
            pieces.extend(marks::marked(title, &line.found, Field::Title, under));
            run(pen, body, row, columns[0], name_width, &pieces);
            pen.cell(body, row, columns[1], BIRTH, Align::Left, &piece(pen.say("kind-vacancy"), Role::Muted));
            pen.cell(
                body,
                row,
                columns[2],
                place_width,
                Align::Left,
                &piece(place(municipality), Role::Text),
            );
            pen.cell(
                body,
                row,
                columns[3],
                STATUS + NEXT - 7,
                Align::Left,
                &piece(company.as_str(), Role::Muted),
            );
            if let Some(due) = next {
                let (left, role) = words::days_left(pen.look, due, app.office.today());
                pen.cell(body, row, width - 8, 7, Align::Right, &piece(left, role));
            }
        }
    }
}

fn run(pen: &mut Pen<'_>, body: Rect, row: usize, column: usize, width: usize, pieces: &[Piece]) {
    let x = body.x + u16::try_from(column).unwrap_or(0);
    let area =
        Rect { x, width: u16::try_from(width).unwrap_or(0).min(body.right().saturating_sub(x)), ..body };
    pen.row(area, row, pieces);
}
