//! Everything about one event.

use ratatui::layout::Rect;

use super::window;
use crate::app::App;
use crate::app::overlay::event::EventWindow;
use crate::domain::EventKind;
use crate::look::{Message, Role, wrap};
use crate::office::FoundId;
use crate::ui::pen::{Pen, Piece, piece};
use crate::ui::{events, story};

pub(super) fn draw(app: &App, shown: &EventWindow, pen: &mut Pen<'_>, body: Rect) {
    let lines = lines(app, shown, pen, usize::from(body.width).saturating_sub(4));
    let title = events::title(app, &shown.event);
    let rows = (lines.len()).min(usize::from(body.height).saturating_sub(1));
    let area = window(pen, body, rows, &title);
    let top = shown.top.min(lines.len().saturating_sub(usize::from(area.height)));
    for (row, pieces) in lines.iter().skip(top).take(usize::from(area.height)).enumerate() {
        pen.row(area, row, pieces);
    }
}

fn lines(app: &App, shown: &EventWindow, pen: &Pen<'_>, width: usize) -> Vec<Vec<Piece>> {
    let event = &shown.event;
    let mut lines = Vec::new();
    let mut fact = |key: &str, text: String| {
        lines.push(vec![piece(format!("   {:<14}", pen.say(key)), Role::Label), piece(text, Role::Text)]);
    };
    fact("event-day", event.on.to_string());
    if shown.annulled {
        fact("event-state", pen.say("timeline-is-annulled"));
    }
    if !app.office.is_sealed(event) {
        let told = story::tail(app, shown.subject, event).join(&format!(" {} ", pen.look.glyphs().dot));
        if !told.is_empty() {
            fact("event-told", told);
        }
        if let Some(minutes) = story::minutes(event) {
            fact("event-minutes", minutes.to_string());
        }
        if let EventKind::Service(delivery) = &event.kind {
            fact("event-service", delivery.service.to_string());
            let codes = story::codes(app, event).join(" ");
            if !codes.is_empty() {
                fact("event-codes", codes);
            }
            if let Some(reason) = &delivery.below_minimum {
                fact("event-shorter", reason.to_string());
            }
        }
        if let EventKind::Pact(pact) = &event.kind {
            for act in pact.terms.iter().flat_map(|terms| &terms.acts) {
                let until = Message::new("story-until").arg("day", act.due.to_string());
                fact("event-act", format!("{} {}", act.what, pen.look.texts().say(&until)));
            }
        }
        let vacancy =
            event.kind.vacancy().and_then(|id| app.office.name(FoundId::Vacancy(id)).ok().flatten());
        if let Some(vacancy) = vacancy {
            fact("event-vacancy", vacancy);
        }
    }
    let written =
        event.at.utc_day().map(|day| format!("{day} {} ", pen.look.glyphs().dot)).unwrap_or_default();
    fact("event-written", format!("{written}{}", event.by));
    if let Some(note) = event.note.as_ref().filter(|_| !app.office.is_sealed(event)) {
        lines.push(Vec::new());
        lines
            .extend(wrap(note, width).into_iter().map(|line| vec![piece(format!("   {line}"), Role::Quote)]));
    }
    let close = match event.kind.vacancy() {
        Some(_) if !app.office.is_sealed(event) => "event-keys-vacancy",
        _ => "event-keys",
    };
    lines.push(vec![piece(format!("   {}", pen.say(close)), Role::Muted)]);
    lines
}
