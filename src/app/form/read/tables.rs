//! Professions, skills and experiences.

use super::{Around, Read, all, asked};
use crate::domain::{Asked, Experience, ProfessionCode, SkillRef};
use crate::look::Message;

/// A profession: its title, or its code, alone or before the title.
pub fn profession(text: &str, around: &Around<'_>) -> Read<ProfessionCode> {
    if text.trim().is_empty() { Ok(None) } else { one_profession(text, around).map(Some) }
}

/// Professions with `;` between.
pub fn professions(text: &str, around: &Around<'_>) -> Read<Vec<ProfessionCode>> {
    all(text, |piece| one_profession(piece, around))
}

fn one_profession(piece: &str, around: &Around<'_>) -> Result<ProfessionCode, Message> {
    let table = &around.tables().professions;
    let first = piece.split_whitespace().next().unwrap_or_default();
    if let Ok(code) = first.parse::<ProfessionCode>() {
        return Ok(code);
    }
    match table.by_title(piece) {
        Some(row) => Ok(row.code),
        None => Err(Message::new("wrong-profession").arg("name", piece)),
    }
}

/// Skills with `;` between: titles of the table, or any words.
pub fn skills(text: &str, around: &Around<'_>) -> Read<Vec<SkillRef>> {
    all(text, |piece| one_skill(piece, around))
}

/// Skills of a profile, a must with `!`.
pub fn asked_skills(text: &str, around: &Around<'_>) -> Read<Vec<Asked<SkillRef>>> {
    all(text, |piece| asked(piece, |piece| one_skill(piece, around)))
}

fn one_skill(piece: &str, around: &Around<'_>) -> Result<SkillRef, Message> {
    around.tables().skills.resolve(piece).map_err(|_| Message::new("wrong-text"))
}

/// Jobs done: `Magazziniere: 36; Saldatore: 8`, the months after a colon.
pub fn experiences(text: &str, around: &Around<'_>) -> Read<Vec<Experience>> {
    all(text, |piece| {
        let wrong = || Message::new("wrong-experience").arg("text", piece);
        let (what, months) = piece.rsplit_once(':').ok_or_else(wrong)?;
        let months = months.trim().parse().map_err(|_| wrong())?;
        let profession = one_profession(what.trim(), around)?;
        Ok(Experience { profession, months, ended: None, employer: None })
    })
}
