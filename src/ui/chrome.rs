//! What surrounds every screen: header, rules, the notice, the footer of true hints.

use ratatui::layout::Rect;

use super::pen::{Align, Pen, Piece, piece};
use crate::app::screens::Screen;
use crate::app::{App, Tone};
use crate::command::hints::hints;
use crate::look::{Message, Role};

/// Columns between two hints.
const GAP: usize = 2;
/// Columns from which every screen has its place in the header.
const ALL_TABS: usize = 110;

/// Draws header and footer; gives the body between them.
pub(super) fn draw(app: &App, pen: &mut Pen<'_>, area: Rect) -> Rect {
    header(app, pen, area);
    pen.rule(area, 1);
    let last = usize::from(area.height) - 1;
    match &app.notice {
        Some(notice) => {
            let (mark, role) = match notice.tone {
                Tone::Done => (pen.look.glyphs().done, Role::Ok),
                Tone::Hint => (pen.look.glyphs().dot, Role::Text),
                Tone::Refused => ("!", Role::Warning),
            };
            let said = pen.look.texts().say(&notice.message).into_owned();
            pen.row(area, last - 1, &[piece(format!(" {mark} "), role), piece(said, role)]);
        }
        None => pen.rule(area, last - 1),
    }
    footer(app, pen, area, last);
    Rect { y: area.y + 2, height: area.height - 4, ..area }
}

fn header(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let right = state(app, pen);
    let taken: usize = right.iter().map(Piece::width).sum();
    let tabs = tabs(app, pen, usize::from(area.width) >= ALL_TABS);
    let room = usize::from(area.width).saturating_sub(taken + tabs.iter().map(Piece::width).sum::<usize>());
    let office = app.office.settings().name.to_string();
    let full = format!(" Sportello {} {office}", pen.look.glyphs().dot);
    let name = if piece(full.as_str(), Role::Header).width() < room { full } else { format!(" {office}") };
    pen.cell(area, 0, 0, room, Align::Left, &piece(name, Role::Header));
    pen.right(Rect { width: area.width.saturating_sub(u16::try_from(taken).unwrap_or(0)), ..area }, 0, &tabs);
    pen.right(area, 0, &right);
}

/// The screens with their number keys; where they do not all fit, the last ones only when they are open.
fn tabs(app: &App, pen: &Pen<'_>, all: bool) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (number, screen) in Screen::ALL.into_iter().enumerate() {
        let open = screen == app.screen;
        if !(all || open || number < 5) {
            continue;
        }
        let (mark, role) = if open { (pen.look.glyphs().marker, Role::TabOpen) } else { (" ", Role::Tab) };
        pieces.push(piece(format!("{mark}{} {}", number + 1, pen.say(tab_key(screen))), role));
    }
    pieces
}

/// What goes on beside the screen: reading in, a call.
fn state(app: &App, pen: &Pen<'_>) -> Vec<Piece> {
    if app.office.is_opening() {
        return vec![piece(format!(" {} ", pen.say("opening")), Role::Warning)];
    }
    if let Some(call) = &app.call {
        let minutes = call.minutes(app.office.now());
        let said = Message::new("call-header").arg("time", call.at.to_string()).arg("minutes", minutes);
        return vec![piece(format!(" {} ", pen.look.texts().say(&said)), Role::Call)];
    }
    Vec::new()
}

fn tab_key(screen: Screen) -> &'static str {
    match screen {
        Screen::Persons => "tab-persons",
        Screen::Timeline => "tab-timeline",
        Screen::Board => "tab-board",
        Screen::Matching => "tab-matching",
        Screen::Agenda => "tab-agenda",
        Screen::Companies => "tab-companies",
        Screen::Standards => "tab-standards",
    }
}

fn footer(app: &App, pen: &mut Pen<'_>, area: Rect, row: usize) {
    let say = |key: &str| app.look.texts().get(key).into_owned();
    let width = usize::from(area.width).saturating_sub(2);
    let mut pieces = vec![piece(" ", Role::Footer)];
    for hint in hints(app.table(), &app.keymap, app.scope(), app, &say, (width, GAP)) {
        pieces.push(piece(hint.key, Role::Key));
        pieces.push(piece(format!(" {}{}", hint.text, " ".repeat(GAP)), Role::Footer));
    }
    pen.row(area, row, &pieces);
}
