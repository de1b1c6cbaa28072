//! What surrounds every screen: header, rules, the notice, the footer of true hints.

use ratatui::layout::Rect;

use super::pen::{Pen, Piece, piece};
use crate::app::screens::Screen;
use crate::app::{App, Tone};
use crate::command::hints::hints;
use crate::look::Role;

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
    let office = app.office.settings().name.to_string();
    let dot = pen.look.glyphs().dot;
    let mut pieces = vec![piece(format!(" Sportello {dot} {office}  "), Role::Header)];
    for (number, screen) in Screen::ALL.into_iter().enumerate() {
        let name = pen.say(tab_key(screen));
        if screen == app.screen {
            let marker = pen.look.glyphs().marker;
            pieces.push(piece(format!("{marker}{} {name} ", number + 1), Role::TabOpen));
        } else {
            pieces.push(piece(format!(" {} {name} ", number + 1), Role::Tab));
        }
    }
    let right = state(app, pen);
    let room: usize = usize::from(area.width).saturating_sub(right.iter().map(Piece::width).sum());
    let tabs = Rect { width: u16::try_from(room).unwrap_or(area.width), ..area };
    pen.row(tabs, 0, &pieces);
    pen.right(area, 0, &right);
}

/// What goes on beside the screen: reading in, a call.
fn state(app: &App, pen: &Pen<'_>) -> Vec<Piece> {
    if app.office.is_opening() {
        return vec![piece(format!(" {} ", pen.say("opening")), Role::Warning)];
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
