//! What may start now, and what is missing for the rest.

use ratatui::layout::Rect;

use crate::app::{App, missing};
use crate::look::{Language, Role};
use crate::office::{MissingLine, NamedService};
use crate::ui::pen::{Pen, piece};

/// Columns of the labels.
const LABEL: usize = 12;

/// Draws «Ora può» and «Non ancora».
pub(super) fn draw(app: &App, pen: &mut Pen<'_>, area: Rect) {
    let next = &app.screens.timeline.next;
    let dot = pen.look.glyphs().dot;
    let now: Vec<String> = next.now.iter().filter(|s| s.listed).map(|service| name(pen, service)).collect();
    let room = usize::from(area.width).saturating_sub(LABEL + 1);
    let (now, role) = match now.is_empty() {
        true => (pen.say("services-none"), Role::Muted),
        false => (fitting(&now, &format!(" {dot} "), room), Role::Text),
    };
    let label = |pen: &Pen<'_>, key: &str| piece(format!(" {:<1$}", pen.say(key), LABEL - 1), Role::Label);
    let head = label(pen, "services-now");
    pen.row(area, 0, &[head, piece(now, role)]);
    let waiting = next.not_yet.iter().filter(|(service, _)| service.listed);
    for (row, (service, missing)) in waiting.take(usize::from(area.height).saturating_sub(1)).enumerate() {
        let head = match row {
            0 => label(pen, "services-not-yet"),
            _ => piece(" ".repeat(LABEL), Role::Label),
        };
        let why = missing.iter().map(|line| reason(pen, line)).collect::<Vec<_>>().join(", ");
        let text = piece(format!("{}: {why}", name(pen, service)), Role::Text);
        pen.row(area, row + 1, &[head, text]);
    }
}

/// The names that fit whole, and how many more there are.
fn fitting(names: &[String], joint: &str, room: usize) -> String {
    let whole = |count: usize| {
        let left = names.len() - count;
        let more = if left > 0 { format!("{joint}+{left}") } else { String::new() };
        format!("{}{more}", names[..count].join(joint))
    };
    let fits = |count: &usize| piece(whole(*count), Role::Text).width() <= room;
    whole((1..=names.len()).rev().find(fits).unwrap_or(1))
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
