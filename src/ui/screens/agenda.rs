//! Draws what is due: the counts, the lines, and the card of what is under the cursor.

use ratatui::layout::Rect;

use crate::app::App;
use crate::app::screens::agenda::{CARD_ROWS, Shown};
use crate::look::{Language, Message, Role};
use crate::office::{AgendaGroup, AgendaLine, FoundId, Survey};
use crate::ui::card;
use crate::ui::pen::{Align, Pen, piece};

/// Columns of the days left.
const LEFT: usize = 7;
/// Columns of the day, or the time of an appointment of today.
const DAY: usize = 10;

/// Draws the screen.
pub fn draw(app: &App, pen: &mut Pen<'_>, body: Rect) {
    summary(app, pen, body);
    let agenda = &app.screens.agenda;
    for (row, shown) in agenda.rows.iter().enumerate() {
        let under = agenda.cursor.top() + row == agenda.cursor.at();
        match shown {
            Shown::Heading(group) => heading(app, pen, body, row + 1, *group),
            Shown::Line(line) => draw_line(app, pen, body, row + 1, line, under),
            Shown::Gone => {}
        }
    }
    if agenda.rows.is_empty() && !agenda.is_waiting() {
        let text = pen.say(if agenda.operator.is_some() { "agenda-nothing-mine" } else { "agenda-nothing" });
        pen.row(body, 2, &[piece(format!("   {text}"), Role::Muted)]);
    }
    let below = usize::from(body.height).saturating_sub(CARD_ROWS + 1);
    pen.rule(body, below);
    if let Some(shown) = &agenda.card {
        let y = body.y + u16::try_from(below + 1).unwrap_or(0);
        let area = Rect { y, height: u16::try_from(CARD_ROWS).unwrap_or(0), ..body };
        card::draw(app, pen, area, shown);
    }
}

/// Whose agenda, how much of what, and whether it is whole.
fn summary(app: &App, pen: &mut Pen<'_>, body: Rect) {
    let agenda = &app.screens.agenda;
    let whose = match &agenda.operator {
        None => pen.say("agenda-all"),
        Some(login) if *login == app.by => pen.say("agenda-mine"),
        Some(login) => login.to_string(),
    };
    let mut pieces = vec![piece(format!(" {whose}"), Role::Title)];
    if let Some(whole) = &agenda.whole {
        for group in AgendaGroup::ALL {
            let count = whole.count(group);
            let name = pen.say(short_key(group));
            let text = format!("   {name} {}", pen.look.texts().number(as_number(count)));
            let role = match group {
                AgendaGroup::Late if count > 0 => Role::Late,
                AgendaGroup::Today if count > 0 => Role::Due,
                _ => Role::Text,
            };
            pieces.push(piece(text, role));
        }
    }
    pen.row(body, 0, &pieces);
    let state = match agenda.whole.as_ref().map(|whole| whole.survey) {
        Some(Survey::Done { unread: 0, .. }) => None,
        Some(Survey::Done { unread, .. }) => Some(Message::new("agenda-unread").arg("count", unread)),
        _ => Some(Message::new("agenda-computing").arg("percent", agenda.percent.unwrap_or(0))),
    };
    if let Some(state) = state {
        let text = pen.look.texts().say(&state).into_owned();
        pen.right(body, 0, &[piece(format!(" {text} "), Role::Warning)]);
    }
}

fn heading(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, group: AgendaGroup) {
    let count = app.screens.agenda.whole.as_ref().map_or(0, |whole| whole.count(group));
    let text = format!("   {} ({})", pen.say(group_key(group)), pen.look.texts().number(as_number(count)));
    pen.row(body, row, &[piece(text, Role::Heading)]);
}

fn draw_line(app: &App, pen: &mut Pen<'_>, body: Rect, row: usize, line: &AgendaLine, under: bool) {
    if under {
        pen.row(body, row, &[piece(format!(" {}", pen.look.glyphs().marker), Role::Marker)]);
    }
    let (left, role) = days_left(pen, line);
    pen.cell(body, row, 2, LEFT, Align::Right, &piece(left, role));
    let day = match (line.group, line.time) {
        (AgendaGroup::Today, Some(time)) => time.to_string(),
        (AgendaGroup::Week, Some(time)) => format!("{} {time}", &line.due.short()[..5]),
        _ => line.due.to_string(),
    };
    pen.cell(body, row, LEFT + 4, DAY + 1, Align::Left, &piece(day, Role::Text));
    let name = LEFT + DAY + 6;
    let width = (usize::from(body.width).saturating_sub(name) * 2 / 5).min(36);
    let role = if under { Role::Selected } else { Role::Text };
    pen.cell(body, row, name, width, Align::Left, &piece(line.name.as_str(), role));
    let room = usize::from(body.width).saturating_sub(name + width + 2);
    pen.cell(body, row, name + width + 1, room, Align::Left, &piece(asks(app, line), Role::Muted));
}

/// What it asks, in few words: its own before those of the rule.
fn asks(app: &App, line: &AgendaLine) -> String {
    let texts = app.look.texts();
    if line.group == AgendaGroup::Silent {
        let days = app.office.agenda_filter().silent_after.unwrap_or(0);
        return texts.say(&Message::new("agenda-silent").arg("days", days)).into_owned();
    }
    let title = match texts.language() {
        Language::Italian => &line.title_it,
        Language::English => &line.title_en,
    };
    match (&line.what, line.subject) {
        (Some(what), _) => what.clone(),
        (None, FoundId::Vacancy(_) | FoundId::Person(_) | FoundId::Company(_)) => title.clone(),
    }
}

fn days_left(pen: &Pen<'_>, line: &AgendaLine) -> (String, Role) {
    let said = |message: Message| pen.look.texts().say(&message).into_owned();
    match (line.group, line.days_left) {
        (AgendaGroup::Silent, days) => (said(Message::new("due-late").arg("days", -days)), Role::Muted),
        (_, 0) => (pen.say("due-today"), Role::Due),
        (_, ..=-1) => (said(Message::new("due-late").arg("days", -line.days_left)), Role::Late),
        (_, days @ 1..=3) => (said(Message::new("due-in").arg("days", days)), Role::Due),
        (_, days) => (said(Message::new("due-in").arg("days", days)), Role::Text),
    }
}

fn group_key(group: AgendaGroup) -> &'static str {
    match group {
        AgendaGroup::Late => "agenda-late",
        AgendaGroup::Today => "agenda-today",
        AgendaGroup::Week => "agenda-week",
        AgendaGroup::Later => "agenda-later",
        AgendaGroup::Silent => "agenda-silent-cases",
    }
}

/// The name of a part in the line over the list, where every column counts.
fn short_key(group: AgendaGroup) -> &'static str {
    match group {
        AgendaGroup::Week => "agenda-week.short",
        group => group_key(group),
    }
}

fn as_number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
