//! What surrounds every screen: header, rules, the notice, the footer of true hints.

use ratatui::layout::Rect;

use super::pen::{Align, Pen, Piece, piece};
use crate::app::screens::Screen;
use crate::app::timer::Length;
use crate::app::{App, Tone};
use crate::command::hints::hints;
use crate::look::{Message, Role};

/// Columns between two hints.
const GAP: usize = 2;

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
    let taken = width(&right);
    let room = usize::from(area.width).saturating_sub(taken);
    let office = app.office.settings().name.to_string();
    let named = [format!(" Sportello {} {office}", pen.look.glyphs().dot), format!(" {office}")];
    let (tabs, name) = fitting(app, pen, room, &named);
    let left = room.saturating_sub(width(&tabs));
    pen.cell(area, 0, 0, left, Align::Left, &piece(name, Role::Header));
    pen.right(Rect { width: u16::try_from(room).unwrap_or(area.width), ..area }, 0, &tabs);
    pen.right(area, 0, &right);
}

/// The tabs and the name that fit together: names of screens give way, the last first, before the name of the
/// office is cut.
fn fitting<'n>(app: &App, pen: &Pen<'_>, room: usize, named: &'n [String; 2]) -> (Vec<Piece>, &'n str) {
    for count in (1..=Screen::ALL.len()).rev() {
        let tabs = tabs(app, pen, count);
        let fits = |name: &&String| piece(name.as_str(), Role::Header).width() + width(&tabs) < room;
        if let Some(name) = named.iter().find(fits) {
            return (tabs, name);
        }
    }
    (tabs(app, pen, 0), &named[1])
}

fn width(pieces: &[Piece]) -> usize {
    pieces.iter().map(Piece::width).sum()
}

/// The screens with their number keys: the open one and the first `named` by name too.
fn tabs(app: &App, pen: &Pen<'_>, named: usize) -> Vec<Piece> {
    let tab = |(number, screen): (usize, Screen)| {
        let open = screen == app.screen;
        let (mark, role) = if open { (pen.look.glyphs().marker, Role::TabOpen) } else { (" ", Role::Tab) };
        let name = match open || number < named {
            true => format!(" {}", pen.say(tab_key(screen))),
            false => String::new(),
        };
        piece(format!("{mark}{}{name}", number + 1), role)
    };
    Screen::ALL.into_iter().enumerate().map(tab).collect()
}

/// What goes on beside the screen: reading in, a service, a call.
fn state(app: &App, pen: &Pen<'_>) -> Vec<Piece> {
    if app.office.is_opening() {
        return vec![piece(format!(" {} ", pen.say("opening")), Role::Warning)];
    }
    let now = app.office.now();
    let timer = app.timer.as_ref().map(|timer| {
        let (minutes, code) = (timer.minutes(now), timer.service.code());
        let (said, enough) = match timer.length.map(Length::minutes) {
            Some(length) => (Message::new("timer-header-of").arg("length", length), minutes >= length),
            None => (Message::new("timer-header"), false),
        };
        let said = said.arg("code", code).arg("minutes", minutes);
        let mark = if enough { pen.look.glyphs().done } else { "" };
        piece(format!(" {}{mark} ", pen.look.texts().say(&said)), Role::Call)
    });
    let call = app.call.as_ref().map(|call| {
        // beside a service there is less room
        let key = if timer.is_some() { "call-header.short" } else { "call-header" };
        let said = Message::new(key).arg("time", call.at.to_string()).arg("minutes", call.minutes(now));
        piece(format!(" {} ", pen.look.texts().say(&said)), Role::Call)
    });
    timer.into_iter().chain(call).collect()
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
        Screen::Indicators => "tab-indicators",
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
