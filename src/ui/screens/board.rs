//! The vacancy board: five columns, and the card of the vacancy under the cursor.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::board::{
    CARD_ROWS, Column, HEAD_ROWS, Ticket, WIDE, closure_short_key, moved_on, page, ticket_rows,
};
use crate::domain::{Closure, VacancyState};
use crate::look::Role;
use crate::office::Card;
use crate::ui::pen::{Align, Pen, Piece, piece};
use crate::ui::{card, words};

/// Columns left of a card's text, where the marker stands.
const LEAD: usize = 2;
/// Columns of a terminal that a column not under the cursor has, where there is no room for all.
const NARROW: usize = 13;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let board = &app.screens.board;
    let list = usize::from(body.height).saturating_sub(CARD_ROWS);
    let mut left = 1;
    for (at, column) in board.columns.iter().enumerate() {
        let focused = at == board.at;
        let width = width(usize::from(body.width) - 1, focused);
        let area = Rect {
            x: body.x + u16::try_from(left).unwrap_or(0),
            width: u16::try_from(width.saturating_sub(1)).unwrap_or(0),
            height: u16::try_from(list).unwrap_or(0),
            ..body
        };
        draw_column(app, pen, area, at, column, focused);
        left += width;
    }
    pen.rule(body, list);
    let area = Rect {
        y: body.y + u16::try_from(list + 1).unwrap_or(0),
        height: u16::try_from(CARD_ROWS - 1).unwrap_or(0),
        ..body
    };
    match &board.card {
        Some(shown) => card::draw(app, pen, area, &Card::Vacancy(shown.clone())),
        None if board.columns.iter().all(|column| column.tickets.is_empty()) => {
            let text = pen.say("board-empty");
            pen.row(area, 0, &[piece(format!("   {text}"), Role::Muted)]);
        }
        None => {}
    }
}

fn width(all: usize, focused: bool) -> usize {
    match (all >= usize::from(WIDE), focused) {
        (true, _) => all / 5,
        (false, true) => all - 4 * NARROW,
        (false, false) => NARROW,
    }
}

fn draw_column(app: &App, pen: &mut Pen<'_>, area: Rect, at: usize, column: &Column, focused: bool) {
    let state = VacancyState::OPEN.get(at).copied().unwrap_or(VacancyState::Closed(Closure::Filled));
    let role = if focused { Role::TabOpen } else { Role::Heading };
    let lead = if focused || ticket_rows(app) > 2 { LEAD } else { 0 };
    let name = pen.say(words::vacancy_state_key(state));
    pen.at(area, 0, lead, &piece(name, role));
    pen.rule(area, 1);
    if !column.tickets.is_empty() {
        pen.at(area, 1, lead, &piece(format!(" {} ", column.tickets.len()), Role::Muted));
    }
    let rows = ticket_rows(app);
    let shown = column.tickets.iter().enumerate().skip(column.cursor.top()).take(page(app));
    for (place, (index, ticket)) in shown.enumerate() {
        let area = Rect {
            y: area.y + u16::try_from(HEAD_ROWS + place * rows).unwrap_or(0),
            height: u16::try_from(rows).unwrap_or(0),
            ..area
        };
        let under = focused && index == column.cursor.at();
        if rows > 2 {
            tall(app, pen, area, ticket, under);
        } else if focused {
            broad(app, pen, area, ticket, under);
        } else {
            narrow(app, pen, area, ticket);
        }
    }
}

/// Code and clock, title, company and place with the candidates.
fn tall(app: &App, pen: &mut Pen<'_>, area: Rect, ticket: &Ticket, under: bool) {
    marker(pen, area, under);
    let clock = clock(app, pen, ticket);
    two(pen, area, 0, piece(ticket.vacancy.code.to_string(), name_role(under)), clock);
    two(pen, area, 1, piece(title(pen, ticket), Role::Text), candidates(pen, ticket));
    two(pen, area, 2, piece(whose(pen, ticket), Role::Muted), piece("", Role::Muted));
}

/// Title and clock, then code, company and candidates.
fn broad(app: &App, pen: &mut Pen<'_>, area: Rect, ticket: &Ticket, under: bool) {
    marker(pen, area, under);
    let clock = clock(app, pen, ticket);
    two(pen, area, 0, piece(title(pen, ticket), name_role(under)), clock);
    let whose = format!("{} {}", ticket.vacancy.code, whose(pen, ticket));
    two(pen, area, 1, piece(whose, Role::Muted), candidates(pen, ticket));
}

/// As much of the title as there is room for, then clock and candidates.
fn narrow(app: &App, pen: &mut Pen<'_>, area: Rect, ticket: &Ticket) {
    pen.row(area, 0, &[piece(&*ticket.vacancy.title, Role::Text)]);
    let clock = clock(app, pen, ticket);
    let right = candidates(pen, ticket);
    let room = usize::from(area.width).saturating_sub(right.width() + 1);
    pen.cell(area, 1, 0, room, Align::Left, &clock);
    pen.right(area, 1, &[right]);
}

fn marker(pen: &mut Pen<'_>, area: Rect, under: bool) {
    if under {
        let marker = pen.look.glyphs().marker;
        pen.at(area, 0, 0, &piece(marker, Role::Marker));
    }
}

fn name_role(under: bool) -> Role {
    if under { Role::Selected } else { Role::Text }
}

/// A text at the left of a row and a short one at its right, which is never cut.
fn two(pen: &mut Pen<'_>, area: Rect, row: usize, left: Piece, right: Piece) {
    let room = usize::from(area.width).saturating_sub(right.width() + LEAD + 1);
    pen.cell(area, row, LEAD, room, Align::Left, &left);
    pen.right(area, row, &[right]);
}

fn title(pen: &Pen<'_>, ticket: &Ticket) -> String {
    format!("{} {}{}", &*ticket.vacancy.title, pen.look.glyphs().times, ticket.vacancy.posts)
}

fn whose(pen: &Pen<'_>, ticket: &Ticket) -> String {
    match &ticket.municipality {
        Some(place) => format!("{} {} {place}", ticket.company, pen.look.glyphs().dot),
        None => ticket.company.clone(),
    }
}

/// The days left on the clock; of a closed one, how it ended.
fn clock(app: &App, pen: &Pen<'_>, ticket: &Ticket) -> Piece {
    match (ticket.vacancy.state, &ticket.due) {
        (VacancyState::Closed(closure), _) => {
            let how = pen.say(closure_short_key(closure));
            piece(format!("{how} {}", moved_on(&ticket.vacancy).short()), Role::Muted)
        }
        (_, Some(due)) => {
            let (left, role) = words::days_left(pen.look, due, app.office.today());
            piece(left, role)
        }
        (_, None) => piece(pen.look.glyphs().nothing, Role::Muted),
    }
}

fn candidates(pen: &Pen<'_>, ticket: &Ticket) -> Piece {
    let count = ticket.vacancy.candidates.len();
    if count == 0 {
        return piece("", Role::Muted);
    }
    piece(format!("{}{count}", pen.look.glyphs().box_on), Role::Muted)
}
