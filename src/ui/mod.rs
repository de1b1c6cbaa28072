//! The view: draws the state of `app`, changes nothing.
//!
//! A header line, a body, a footer line of true hints, thin rules between. Every screen and overlay has a file of
//! the same name as its state in `app`.

pub mod card;
mod chrome;
pub mod events;
pub mod marks;
pub mod overlay;
pub mod pen;
pub mod profile;
pub mod screens;
pub mod story;
pub mod verdict;
pub mod words;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::Screen;
use crate::look::{Message, Role};
use pen::{Pen, piece, with_pen};

/// The least terminal the desk is made for.
pub const LEAST: (u16, u16) = (80, 24);

/// Draws one desk.
pub fn draw(app: &App, frame: &mut Frame<'_>) {
    with_pen(frame, &app.look, |pen, area| {
        if area.width < LEAST.0 || area.height < LEAST.1 {
            too_small(pen, area);
            return;
        }
        let body = chrome::draw(app, pen, area);
        screen(app, pen, body);
        for window in &app.overlays {
            overlay::draw(app, window, pen, area, body);
        }
    });
}

fn screen(app: &App, pen: &mut Pen<'_>, body: Rect) {
    match app.screen {
        Screen::Persons => screens::persons::draw(app, pen, body),
        Screen::Timeline => screens::timeline::draw(app, pen, body),
        Screen::Board => screens::board::draw(app, pen, body),
        Screen::Matching => screens::matching::draw(app, pen, body),
        Screen::Agenda => screens::agenda::draw(app, pen, body),
        Screen::Companies => screens::companies::draw(app, pen, body),
        Screen::Standards => screens::standards::draw(app, pen, body),
        Screen::Indicators => screens::indicators::draw(app, pen, body),
    }
}

fn too_small(pen: &mut Pen<'_>, area: Rect) {
    let size = |n: u16| n.to_string();
    let message = Message::new("too-small")
        .arg("columns", size(area.width))
        .arg("rows", size(area.height))
        .arg("least", format!("{}×{}", LEAST.0, LEAST.1));
    let text = pen.look.texts().say(&message).into_owned();
    pen.row(area, 0, &[piece(text, Role::Warning)]);
}
