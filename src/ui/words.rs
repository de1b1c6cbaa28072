//! Facts of the case in words: statuses, deadlines, days.

use crate::app::App;
pub use crate::app::screens::board::state_key as vacancy_state_key;
use crate::domain::{Day, SkillRef};
use crate::look::{Language, Look, Message, Role};
use crate::office::DueLine;
use crate::rules::{DeadlineState, State, Status};

/// The words for how someone stands towards work.
pub fn status(look: &Look, state: State, did: Option<Day>) -> (String, Role) {
    let said = |message: Message| look.texts().say(&message).into_owned();
    match (state, did) {
        (State::Unregistered, _) => (look.glyphs().nothing.to_owned(), Role::Muted),
        (State::Unemployed, Some(did)) => {
            (said(Message::new("status-did").arg("day", did.short())), Role::Text)
        }
        (State::Unemployed, None) => (said(Message::new("status-unemployed")), Role::Text),
        (State::Suspended { since, .. }, _) => {
            (said(Message::new("status-suspended").arg("day", since.short())), Role::Warning)
        }
        (State::Unsure { on }, _) => {
            (said(Message::new("status-unsure").arg("day", on.short())), Role::Warning)
        }
        (State::Lost { on, .. }, _) => {
            (said(Message::new("status-lost").arg("day", on.short())), Role::Muted)
        }
    }
}

/// The title of a deadline in the session's language.
pub fn deadline_title<'a>(look: &Look, due: &'a DueLine) -> &'a str {
    match look.texts().language() {
        Language::Italian => &due.title_it,
        Language::English => &due.title_en,
    }
}

/// How far a deadline is: «−3 g», «oggi», «20 g», with the role that fits.
pub fn days_left(look: &Look, due: &DueLine, today: Day) -> (String, Role) {
    let Some(day) = due.due else { return (look.glyphs().nothing.to_owned(), Role::Muted) };
    let left = day.days_since(today);
    let role = match (due.state, left) {
        (DeadlineState::Suspended, _) => Role::Muted,
        (_, ..=-1) => Role::Late,
        (_, 0..=3) => Role::Due,
        _ => Role::Text,
    };
    let text = match left {
        0 => look.texts().get("due-today").into_owned(),
        ..=-1 => look.texts().say(&Message::new("due-late").arg("days", -left)).into_owned(),
        _ => look.texts().say(&Message::new("due-in").arg("days", left)).into_owned(),
    };
    (text, role)
}

/// How someone stands towards work, with the days that count: «Disoccupato da 41 g».
pub fn standing(look: &Look, status: &Status) -> (String, Role) {
    match status.state {
        State::Unemployed => {
            let days = Message::new("status-unemployed-days").arg("days", status.seniority_days);
            let did = status.did.map(|day| format!(" {} DID {day}", look.glyphs().dot)).unwrap_or_default();
            (format!("{}{did}", look.texts().say(&days)), Role::Text)
        }
        State::Unregistered => (look.texts().get("status-unregistered").into_owned(), Role::Muted),
        state => self::status(look, state, status.did),
    }
}

/// A length of time in months, as people say it: «3 anni», «8 mesi».
pub fn months(look: &Look, months: u16) -> String {
    let message = match (months / 12, months % 12) {
        (years, 0) if years > 0 => Message::new("span-years").arg("years", years),
        (years, _) if years > 1 => Message::new("span-years").arg("years", years),
        _ => Message::new("span-months").arg("months", months),
    };
    look.texts().say(&message).into_owned()
}

/// The title of a skill.
pub fn skill(app: &App, skill: &SkillRef) -> String {
    match skill {
        SkillRef::Free(free) => free.text().to_owned(),
        SkillRef::Listed(code) => app
            .office
            .tables()
            .skills
            .get(*code)
            .map_or_else(|| code.to_string(), |known| known.title.to_string()),
    }
}

/// A day in a narrow column: «18 nov» in the year of `today`, else `18/11/25`.
pub fn day(look: &Look, day: Day, today: Day) -> String {
    if day.year() != today.year() {
        return day.short();
    }
    format!("{:>2} {}", day.day(), look.texts().get(month_key(day.month())))
}

/// A day in the fewest columns: `18/11` where the year is clear, else `18/11/25`.
pub fn day_month(day: Day, today: Day) -> String {
    let near = day.days_since(today).abs() < 300;
    if near { format!("{:02}/{:02}", day.day(), day.month()) } else { day.short() }
}

/// The locale key of a month's short name.
pub fn month_key(month: u32) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}
