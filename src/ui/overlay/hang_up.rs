//! Hanging up: whose call, since when, a line about it.

use ratatui::layout::Rect;

use super::window;
use crate::app::App;
use crate::app::overlay::hang_up::HangUp;
use crate::domain::Direction;
use crate::look::{Message, Role};
use crate::office::FoundId;
use crate::ui::pen::{Pen, piece};

pub(super) fn draw(app: &App, hang_up: &HangUp, pen: &mut Pen<'_>, body: Rect) {
    let Some(call) = &app.call else { return };
    let incoming = call.direction == Direction::Incoming;
    let title = pen.say(if incoming { "call-title-in" } else { "call-title-out" });
    let area = window(pen, body, 4, &title);
    let name = hang_up.people.get(hang_up.chosen).map_or("", |(_, name)| name.as_str());
    let length = Message::new("call-length")
        .arg("time", call.at.to_string())
        .arg("minutes", call.minutes(app.office.now()));
    let length = pen.look.texts().say(&length).into_owned();
    let mut head = vec![piece(format!("   {name}"), Role::Title), piece(format!("   {length}"), Role::Text)];
    if hang_up.people.len() > 1 {
        let others = Message::new("call-others").arg("count", hang_up.people.len() - 1);
        head.push(piece(format!("   {}", pen.look.texts().say(&others)), Role::Muted));
    }
    pen.row(area, 0, &head);
    let names = call.vacancies.iter().filter_map(|id| app.office.name(FoundId::Vacancy(*id)).ok().flatten());
    let names: Vec<String> = names.collect();
    if !names.is_empty() {
        let label = piece(format!("   {} ", pen.say("call-vacancies")), Role::Label);
        let dot = format!(" {} ", pen.look.glyphs().dot);
        pen.row(area, 1, &[label, piece(names.join(&dot), Role::Text)]);
    }
    let prompt = format!(" {} ", pen.look.glyphs().marker);
    let width = piece(prompt.as_str(), Role::Marker).width();
    // what was typed last stays in view
    let room = usize::from(area.width).saturating_sub(width + 1);
    let text = hang_up.field.text();
    let skipped = hang_up.field.cursor().saturating_sub(room);
    let shown: String = text.chars().skip(skipped).collect();
    pen.row(area, 2, &[piece(prompt, Role::Marker), piece(shown, Role::Input)]);
    pen.leave_cursor(area, 2, width + hang_up.field.cursor() - skipped);
    let keys = pen.say("call-keys");
    pen.row(area, 3, &[piece(format!("   {keys}"), Role::Muted)]);
}
