//! From text to values. An empty text is `None`; what cannot be read gives the message that says how to mend it.

pub mod checks;
mod codes;
mod days;
mod people;
mod records;
mod tables;

pub use codes::{
    asked_eqf, asked_languages, asked_licences, asked_months, contract, contracts, eqf, hours, languages,
    licences, one_hours, shifts,
};
pub use days::{day, time, weekday_key};
pub use people::{email, phone, place, tax_id, vat};
pub use records::{company, service, vacancy, vacancy_code};
pub use tables::{asked_skills, experiences, profession, professions, skills};

use super::Around;
use crate::domain::{Asked, Line, Login, Note, TextError};
use crate::look::Message;

/// What reading a text gives.
pub type Read<T> = Result<Option<T>, Message>;

/// One line of text.
pub fn line<const MAX: usize>(text: &str, _: &Around<'_>) -> Read<Line<MAX>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| wrong_text(&error))
}

/// A text of several lines.
pub fn note(text: &str, _: &Around<'_>) -> Read<Note> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| wrong_text(&error))
}

fn wrong_text(error: &TextError) -> Message {
    match error {
        TextError::TooLong { max } => Message::new("wrong-too-long").arg("max", *max),
        TextError::Empty | TextError::Control { .. } => Message::new("wrong-text"),
    }
}

/// A whole number; dots between thousands are left out.
pub fn number(text: &str, _: &Around<'_>) -> Read<u32> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '€')).collect();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| Message::new("wrong-number"))
}

/// A whole number up to 65,535: minutes, months, kilometres.
pub fn small(text: &str, around: &Around<'_>) -> Read<u16> {
    match number(text, around)? {
        Some(number) => u16::try_from(number).map(Some).map_err(|_| Message::new("wrong-number")),
        None => Ok(None),
    }
}

/// Minutes of work: at least one, at most a day.
pub fn minutes(text: &str, around: &Around<'_>) -> Read<u16> {
    match small(text, around)? {
        Some(minutes @ 1..=1_440) => Ok(Some(minutes)),
        Some(_) => Err(Message::new("wrong-minutes")),
        None => Ok(None),
    }
}

/// An operator's login.
pub fn login(text: &str, _: &Around<'_>) -> Read<Login> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.trim().parse().map(Some).map_err(|_| Message::new("wrong-login"))
}

/// What the word of a choice stands for.
pub fn word<T: std::str::FromStr>(text: &str, _: &Around<'_>) -> Read<T> {
    if text.is_empty() { Ok(None) } else { text.parse().map(Some).map_err(|_| Message::new("wrong-text")) }
}

/// The pieces of a list with `;` between; empty ones are left out.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|piece| !piece.is_empty())
}

/// A piece of a profile: a `!` at its end makes it a must.
fn asked<T>(piece: &str, read: impl Fn(&str) -> Result<T, Message>) -> Result<Asked<T>, Message> {
    match piece.strip_suffix('!') {
        Some(must) => read(must.trim_end()).map(Asked::must),
        None => read(piece).map(Asked::nice),
    }
}

/// All the pieces, or `None` when there are none. `-` is an empty list: asked, and there are none.
fn all<T>(text: &str, read: impl Fn(&str) -> Result<T, Message>) -> Read<Vec<T>> {
    if is_none(text) {
        return Ok(Some(Vec::new()));
    }
    let values = pieces(text).map(read).collect::<Result<Vec<T>, Message>>()?;
    Ok((!values.is_empty()).then_some(values))
}

/// Whether a text says «asked: none».
fn is_none(text: &str) -> bool {
    matches!(text.trim(), "-" | "—")
        || matches!(crate::domain::fold(text).trim(), "nessuno" | "nessuna" | "none")
}
