//! The search, the lines it found, and the card of what is under the cursor.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::overlay::details;
use crate::app::screens::persons::{CARD_ROWS, Line};
use crate::look::{Language, Message, Role};
use crate::office::{FoundService, ListLine};
use crate::search::{Field, Highlight};
use crate::ui::overlay::{command_line, fact_line};
use crate::ui::pen::{Align, Pen, Piece, piece};
use crate::ui::{card, marks, words};

/// Columns of the list at 80 columns; wider terminals give the rest to name and municipality.
const BIRTH: usize = 10;
const STATUS: usize = 14;
const NEXT: usize = 17;
/// Columns for the kind of what is no record.
const KIND: usize = 22;

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
    } else {
        let lines = details::lines(&app.screens.persons.facts, usize::from(body.width));
        for (row, (label, text)) in lines.iter().take(CARD_ROWS).enumerate() {
            fact_line(pen, body, below + 1 + row, *label, text);
        }
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
    let shown = persons.items.len();
    let rest = shown.saturating_sub(persons.findings.hits.len());
    let all = (persons.findings.total + rest).max(shown);
    let count = Message::new("persons-count").arg("shown", shown).arg("all", all);
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
    let (found, shown) = match line {
        Line::Record { found, shown } => (found, shown),
        Line::Service(found) => return service(app, pen, body, row, (found, under)),
        Line::Command(command) => return command_line(command, under, pen, body, row),
    };
    match shown {
        ListLine::Person { surname, given_names, born, municipality, state, did, next, told } => {
            let mut pieces =
                marks::marked(&surname.to_uppercase(), &found.highlights, (Field::Surname, 0), under);
            pieces.push(piece(" ", Role::Text));
            pieces.extend(marks::marked(given_names, &found.highlights, (Field::Given, 0), under));
            run(pen, body, row, columns[0], name_width, &pieces);
            let by_birth = found.highlights.iter().any(|why| why.field == Field::BirthDate);
            let born = marks::whole(born.to_string(), by_birth, Role::Text);
            pen.cell(body, row, columns[1], BIRTH, Align::Left, &born);
            let town = place(municipality);
            let town = marks::marked(&town, &found.highlights, (Field::Municipality, 0), false);
            run(pen, body, row, columns[2], place_width, &town);
            let (status, role) = words::status(pen.look, *state, *did);
            pen.cell(body, row, columns[3], STATUS, Align::Left, &piece(status, role));
            let after = columns[3] + STATUS + 1;
            if let Some(value) = answering(&found.highlights, told) {
                // found by what no column shows: shown instead of the next deadline
                pen.cell(body, row, after, NEXT, Align::Right, &marks::whole(value, true, Role::Text));
            } else if let Some(due) = next {
                let (left, role) = words::days_left(pen.look, due, app.office.today());
                let title = words::deadline_title(pen.look, due).to_owned();
                let room = NEXT.saturating_sub(piece(left.as_str(), role).width() + 1);
                pen.cell(body, row, after, room, Align::Left, &piece(title, Role::Muted));
                pen.cell(body, row, after + room + 1, NEXT - room - 1, Align::Right, &piece(left, role));
            }
        }
        ListLine::Company { name, municipality, open_vacancies } => {
            let pieces = marks::marked(name, &found.highlights, (Field::Company, 0), under);
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
            pieces.extend(marks::marked(title, &found.highlights, (Field::Title, 0), under));
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

/// The code, phone or address by which a person was found.
fn answering(why: &[Highlight], told: &[(Field, String)]) -> Option<String> {
    let why = why.iter().find(|why| matches!(why.field, Field::FiscalCode | Field::Phone | Field::Email))?;
    let of = || told.iter().filter(|(field, _)| *field == why.field).map(|(_, value)| value);
    of().nth(usize::from(why.nth)).or_else(|| of().next()).cloned()
}

/// A service: its code, its title, whose it is.
fn service(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, (found, under): (&FoundService, bool)) {
    let Some(service) = app.office.tables().catalogue.services.get(found.place) else { return };
    let width = usize::from(body.width);
    let italian = app.look.texts().language() == Language::Italian;
    let (title, nth) = if italian { (&service.title_it, 0) } else { (&service.title_en, 1) };
    let mut pieces = marks::marked(service.code.code(), &found.highlights, (Field::Code, 0), under);
    pieces.push(piece(" ", Role::Text));
    pieces.extend(marks::marked(title, &found.highlights, (Field::Service, nth), under));
    run(pen, body, row, 3, width.saturating_sub(KIND + 4), &pieces);
    let kind = format!("{} {}", pen.say("kind-service"), service.code.standard());
    pen.cell(body, row, width.saturating_sub(KIND), KIND - 1, Align::Right, &piece(kind, Role::Muted));
}

fn run(pen: &mut Pen<'_>, body: Rect, row: usize, column: usize, width: usize, pieces: &[Piece]) {
    let x = body.x + u16::try_from(column).unwrap_or(0);
    let area =
        Rect { x, width: u16::try_from(width).unwrap_or(0).min(body.right().saturating_sub(x)), ..body };
    pen.row(area, row, pieces);
}
