//! Values as forms write them: what is written here is read back as the same value.

use crate::app::form::{Around, read};
use crate::domain::{Asked, Experience, LicenceSet, ProfessionCode, SkillRef, Strength};

/// «Asked: none».
const NONE: &str = "-";

/// A list with `;` between; `-` for an empty one, nothing where nobody asked.
pub fn list<T>(values: Option<&[T]>, write: impl Fn(&T) -> String) -> String {
    match values {
        None => String::new(),
        Some([]) => NONE.to_owned(),
        Some(values) => values.iter().map(write).collect::<Vec<_>>().join("; "),
    }
}

/// A profile's list, with `!` after every must.
pub fn asked_list<T>(values: &[Asked<T>], write: impl Fn(&T) -> String) -> String {
    values.iter().map(|one| asked(one, &write)).collect::<Vec<_>>().join("; ")
}

/// Something asked, with `!` when it is a must.
pub fn asked<T>(one: &Asked<T>, write: impl Fn(&T) -> String) -> String {
    let mark = if one.strength == Strength::Must { "!" } else { "" };
    format!("{}{mark}", write(&one.value))
}

/// A profession: its title, or where another has the same or the table does not go that deep, its code before it.
pub fn profession(code: ProfessionCode, around: &Around<'_>) -> String {
    let Some(row) = around.tables().professions.nearest(code) else { return code.to_string() };
    match read::profession(&row.title, around) {
        Ok(Some(found)) if found == code => row.title.to_string(),
        _ => format!("{code} {}", row.title),
    }
}

/// A skill: its title, its words, or its code.
pub fn skill(skill: &SkillRef, around: &Around<'_>) -> String {
    let SkillRef::Listed(code) = skill else { return skill.to_string() };
    match around.tables().skills.get(*code) {
        Some(row) if around.tables().skills.resolve(&row.title).is_ok_and(|found| found == *skill) => {
            row.title.to_string()
        }
        _ => code.to_string(),
    }
}

/// A job done: what, and how many months.
pub fn experience(done: &Experience, around: &Around<'_>) -> String {
    format!("{}: {}", profession(done.profession, around), done.months)
}

/// Licences.
pub fn licences(held: Option<LicenceSet>) -> String {
    match held {
        Some(held) if held.is_empty() => NONE.to_owned(),
        Some(held) => held.iter().map(|one| one.to_string()).collect::<Vec<_>>().join("; "),
        None => String::new(),
    }
}
