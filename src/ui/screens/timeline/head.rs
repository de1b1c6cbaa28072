//! Who it is, how they stand, and the line from declaration to job.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::timeline::ShownCase;
use crate::domain::Day;
use crate::look::{Language, Message, Role};
use crate::office::{CompanyCard, PersonCard};
use crate::rules::StepState;
use crate::standards::PathwayStep;
use crate::ui::pen::{Pen, Piece, piece};
use crate::ui::words;

/// Draws the head and the rule under it.
pub(super) fn draw(app: &App, pen: &mut Pen<'_>, body: Rect, case: &ShownCase) {
    match case {
        ShownCase::Person(card) => {
            let identity = &card.person.value.identity;
            let standing = words::standing(pen.look, &card.status);
            line(pen, body, &identity.shown(), &identity.tax_id.to_string(), standing);
            let pieces = pathway(app, pen, card, usize::from(body.width).saturating_sub(2));
            let inner = Rect { x: body.x + 1, width: body.width.saturating_sub(1), ..body };
            pen.row(inner, 1, &pieces);
        }
        ShownCase::Company(card) => company(app, pen, body, card),
    }
    pen.rule(body, 2);
}

fn line(pen: &mut Pen<'_>, body: Rect, name: &str, code: &str, (right, role): (String, Role)) {
    let right = piece(format!("{right} "), role);
    let room = usize::from(body.width).saturating_sub(right.width() + 1);
    let left = Rect { width: u16::try_from(room).unwrap_or(body.width), ..body };
    pen.row(left, 0, &[piece(format!(" {name}"), Role::Title), piece(format!("  {code}"), Role::Text)]);
    pen.right(body, 0, &[right]);
}

fn company(app: &App, pen: &mut Pen<'_>, body: Rect, card: &CompanyCard) {
    let company = &card.company.value;
    let open = card.vacancies.iter().filter(|vacancy| vacancy.state.is_open()).count();
    let open = Message::new("companies-open").arg("count", open);
    let open = pen.look.texts().say(&open).into_owned();
    line(pen, body, &company.name, &company.vat.to_string(), (open, Role::Text));
    let mut pieces = vec![piece(format!(" {}  ", pen.say("card-next")), Role::Label)];
    match card.due.first() {
        Some(due) => {
            let (left, role) = words::days_left(pen.look, due, app.office.today());
            pieces.push(piece(format!("{} ", words::deadline_title(pen.look, due)), Role::Text));
            pieces.push(piece(format!("({left})"), role));
        }
        None => pieces.push(piece(pen.say("card-nothing-due"), Role::Muted)),
    }
    pen.row(body, 1, &pieces);
}

/// The pathway, as telling as fits: first the joints shrink, then the days of what is done go, the oldest first.
fn pathway(app: &App, pen: &Pen<'_>, card: &PersonCard, room: usize) -> Vec<Piece> {
    let steps = card.pathway.len();
    let wide = pen.look.glyphs().rule.repeat(2);
    let thin = pen.look.glyphs().rule;
    let mut shapes = vec![(wide.as_str(), 0), (thin, 0)];
    shapes.extend((1..=steps).map(|silent| (thin, silent)));
    let mut pieces = Vec::new();
    for (joint, silent) in shapes {
        pieces = shaped(app, pen, card, joint, silent);
        if pieces.iter().map(Piece::width).sum::<usize>() <= room {
            break;
        }
    }
    pieces
}

fn shaped(app: &App, pen: &Pen<'_>, card: &PersonCard, joint: &str, silent: usize) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for (place, (step, state)) in card.pathway.iter().enumerate() {
        if place > 0 {
            pieces.push(piece(format!(" {joint} "), Role::Rule));
        }
        let (mark, role) = mark(app, pen, *state, place < silent);
        pieces.push(piece(format!("{} {mark}", title(pen, step)), role));
    }
    pieces
}

fn title<'a>(pen: &Pen<'_>, step: &'a PathwayStep) -> &'a str {
    match pen.look.texts().language() {
        Language::Italian => &step.title_it,
        Language::English => &step.title_en,
    }
}

fn mark(app: &App, pen: &Pen<'_>, state: StepState, silent: bool) -> (String, Role) {
    let glyphs = pen.look.glyphs();
    let day = |day: Day| words::day_month(day, app.office.today());
    let say = |key: &'static str, on: Day| {
        pen.look.texts().say(&Message::new(key).arg("day", day(on))).into_owned()
    };
    match state {
        StepState::Done { .. } if silent => (glyphs.done.to_owned(), Role::Ok),
        StepState::Done { on } => (format!("{} {}", glyphs.done, day(on)), Role::Ok),
        StepState::Due { by, late: false } => {
            (format!("{} {}", glyphs.running, say("pathway-by", by)), Role::Due)
        }
        StepState::Due { by, late: true } => (format!("! {}", say("pathway-late", by)), Role::Late),
        StepState::Refused { on } => {
            (format!("{} {}", glyphs.failed, say("pathway-refused", on)), Role::Warning)
        }
        StepState::Lost { on } => (format!("{} {}", glyphs.failed, say("pathway-lost", on)), Role::Warning),
        StepState::Open => (glyphs.to_come.to_owned(), Role::Muted),
    }
}
