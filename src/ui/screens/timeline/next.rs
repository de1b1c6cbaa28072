//! What may start now, and what is missing for the rest.

use ratatui::layout::Rect;

use crate::app::{App, missing};
use crate::look::{Language, Role};
use crate::office::{MissingLine, NamedService};
use crate::ui::pen::{Pen, piece};

/// Draws «Ora può» and «Non ancora».
pub(super) fn draw(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let next = &app.screens.timeline.next;
    let dot = pen.look.glyphs().dot;
    let now: Vec<String> = next.now.iter().filter(|s| s.listed).map(|service| name(pen, service)).collect();
    let (now, role) = match now.is_empty() {
        true => (pen.say("services-none"), Role::Muted),
        false => (now.join(&format!(" {dot} ")), Role::Text),
    };
    let label = |pen: &Pen<'_>, key: &str| piece(format!(" {:<11}", pen.say(key)), Role::Label);
    let head = label(pen, "services-now");
    pen.row(area, 0, &[head, piece(now, role)]);
    let waiting = next.not_yet.iter().filter(|(service, _)| service.listed);
    for (row, (service, missing)) in waiting.take(usize::from(area.height).saturating_sub(1)).enumerate() {
        let head = match row {
            0 => label(pen, "services-not-yet"),
            _ => piece(" ".repeat(12), Role::Label),
        };
        let why = missing.iter().map(|line| reason(pen, line)).collect::<Vec<_>>().join(", ");
        let text = piece(format!("{}: {why}", name(pen, service)), Role::Text);
        pen.row(area, row + 1, &[head, text]);
    }
}

fn name(pen: &Pen<'_>, service: &NamedService) -> String {
    let title = match pen.look.texts().language() {
        Language::Italian => &service.title_it,
        Language::English => &service.title_en,
    };
    format!("{} {title}", service.code.code())
}

fn reason(pen: &Pen<'_>, line: &MissingLine) -> String {
    let mut args: Vec<_> =
        line.args.iter().map(|(name, value)| (*name, missing::worded(name, value))).collect();
    args.push(("source", line.source.as_str().into()));
    pen.look.texts().with(line.key, &args).into_owned()
}
