//! What fields say of their text: that it cannot be read, or what was understood.

use super::{Around, Read};
use crate::domain::{Birth, CadastralCode, Day, Strength, TaxId};
use crate::look::Message;

/// What a check gives.
pub type Said = Result<Option<Message>, Message>;

/// Names: one line of at most 120 characters.
pub fn name(text: &str, around: &Around<'_>) -> Said {
    quiet(super::line::<120>(text, around))
}

/// Short texts: one line of at most 240 characters.
pub fn short(text: &str, around: &Around<'_>) -> Said {
    quiet(super::line::<240>(text, around))
}

/// Texts of several lines.
pub fn note(text: &str, around: &Around<'_>) -> Said {
    quiet(super::note(text, around))
}

/// Whole numbers.
pub fn number(text: &str, around: &Around<'_>) -> Said {
    quiet(super::number(text, around))
}

/// Small whole numbers.
pub fn small(text: &str, around: &Around<'_>) -> Said {
    quiet(super::small(text, around))
}

/// Minutes.
pub fn minutes(text: &str, around: &Around<'_>) -> Said {
    quiet(super::minutes(text, around))
}

/// Operators.
pub fn login(text: &str, around: &Around<'_>) -> Said {
    quiet(super::login(text, around))
}

/// E-mail addresses.
pub fn email(text: &str, around: &Around<'_>) -> Said {
    quiet(super::email(text, around))
}

/// Telephone numbers.
pub fn phone(text: &str, around: &Around<'_>) -> Said {
    quiet(super::phone(text, around))
}

/// VAT numbers.
pub fn vat(text: &str, around: &Around<'_>) -> Said {
    quiet(super::vat(text, around))
}

/// Days: the weekday and the whole date.
pub fn day(text: &str, around: &Around<'_>) -> Said {
    Ok(super::day(text, around)?.map(day_in_words))
}

/// A day with its weekday.
pub fn day_in_words(day: Day) -> Message {
    Message::new("hint-day")
        .arg("weekday", Message::new(super::weekday_key(day.weekday())))
        .arg("day", day.to_string())
}

/// Times of day.
pub fn time(text: &str, around: &Around<'_>) -> Said {
    Ok(super::time(text, around)?.map(|time| understood(&time.to_string())))
}

/// Fiscal codes: what they say of the birth.
pub fn tax_id(text: &str, around: &Around<'_>) -> Said {
    Ok(super::tax_id(text, around)?.map(|tax_id| match tax_id {
        TaxId::Fiscal(code) => {
            let Birth { day, sex, place } = code.decode(around.today());
            let place = match is_fictional(place, around) {
                true => around.said("place-fictional"),
                false => shown_place(place, around),
            };
            understood(&format!("{day} {sex} {place}"))
        }
        TaxId::Provisional(code) if code.check_agrees() => Message::new("hint-provisional"),
        TaxId::Provisional(_) => Message::new("hint-provisional-doubtful"),
    }))
}

/// Places: name and province.
pub fn place(text: &str, around: &Around<'_>) -> Said {
    let code = super::place(text, around)?;
    if code.is_some_and(|code| is_fictional(code, around)) {
        return Ok(Some(Message::new("place-fictional")));
    }
    let shown = code.map(|code| shown_place(code, around));
    Ok(shown.filter(|shown| shown != text).map(|shown| understood(&shown)))
}

/// Whether this is the place where invented people are born, in an office of invented people: there it is no fault.
pub fn is_fictional(code: CadastralCode, around: &Around<'_>) -> bool {
    code == CadastralCode::FICTIONAL && around.office.settings().fictional
}

/// A place as fields show it: `Bitonto (BA)`; its code where the table does not know it.
pub fn shown_place(code: CadastralCode, around: &Around<'_>) -> String {
    let places = &around.tables().places;
    let Some(place) = places.latest(code) else { return code.to_string() };
    let first = places.by_name(place.name, Some(place.province)).first().map(|found| found.code);
    let shown = format!("{} ({})", place.name, place.province);
    // of homonyms in one province only one can be named without its code
    if first == Some(code) { shown } else { format!("{code} {shown}") }
}

/// Professions: their codes and titles.
pub fn professions(text: &str, around: &Around<'_>) -> Said {
    let table = &around.tables().professions;
    Ok(super::professions(text, around)?.map(|codes| {
        let shown: Vec<String> = codes
            .iter()
            .map(|code| match table.nearest(*code) {
                Some(row) => format!("{code} {}", row.title),
                None => code.to_string(),
            })
            .collect();
        understood(&shown.join(" · "))
    }))
}

/// One profession.
pub fn profession(text: &str, around: &Around<'_>) -> Said {
    if text.trim().is_empty() { Ok(None) } else { professions(&text.replace(';', " "), around) }
}

/// Skills of a profile: which are musts.
pub fn asked_skills(text: &str, around: &Around<'_>) -> Said {
    let asked = super::asked_skills(text, around)?.unwrap_or_default();
    let musts = asked.iter().filter(|one| one.strength == Strength::Must).count();
    Ok((!asked.is_empty())
        .then(|| Message::new("hint-asked").arg("musts", musts).arg("nice", asked.len() - musts)))
}

/// Skills: how many of them the table does not know.
pub fn skills(text: &str, around: &Around<'_>) -> Said {
    let skills = super::skills(&text.replace('!', ""), around)?;
    let free = skills.iter().flatten().filter(|skill| skill.code().is_none()).count();
    Ok((free > 0).then(|| Message::new("hint-free-skills").arg("count", free)))
}

/// Languages in words.
pub fn languages(text: &str, around: &Around<'_>) -> Said {
    let codes = &around.tables().codes;
    let languages = super::languages(&text.replace('!', ""), around)?;
    Ok(languages.map(|known| {
        let shown: Vec<String> = known
            .iter()
            .map(|one| {
                let name = codes.language(one.language).map_or_else(
                    || one.language.to_string(),
                    |row| around.named(&row.it, &row.en).to_owned(),
                );
                format!("{name} {}", one.level.map_or_else(|| "?".to_owned(), |level| level.to_string()))
            })
            .collect();
        understood(&shown.join(" · "))
    }))
}

/// The least level of education of a profile, in words.
pub fn asked_eqf(text: &str, around: &Around<'_>) -> Said {
    Ok(super::asked_eqf(text, around)?.map(|asked| {
        let rows = around.tables().codes.education();
        let name = rows.iter().find(|row| row.code == asked.value);
        let name = name.map(|row| around.named(&row.it, &row.en)).unwrap_or_default();
        strength(asked.strength).arg("text", name)
    }))
}

/// The months of experience of a profile.
pub fn asked_months(text: &str, around: &Around<'_>) -> Said {
    Ok(super::asked_months(text, around)?.map(|asked| strength(asked.strength).arg("text", asked.value)))
}

fn strength(strength: Strength) -> Message {
    match strength {
        Strength::Must => Message::new("hint-must"),
        Strength::Nice => Message::new("hint-nice"),
    }
}

/// Licences.
pub fn licences(text: &str, around: &Around<'_>) -> Said {
    quiet(super::licences(text, around))
}

/// Licences of a profile.
pub fn asked_licences(text: &str, around: &Around<'_>) -> Said {
    quiet(super::asked_licences(text, around))
}

/// Contracts in words.
pub fn contracts(text: &str, around: &Around<'_>) -> Said {
    let codes = &around.tables().codes;
    Ok(super::contracts(text, around)?.map(|found| {
        let names = found.iter().filter_map(|code| codes.contract(*code));
        let shown: Vec<String> =
            names.map(|row| format!("{} {}", row.code, around.named(&row.it, &row.en))).collect();
        understood(&shown.join(" · "))
    }))
}

/// Full time, part time.
pub fn hours(text: &str, around: &Around<'_>) -> Said {
    quiet(super::hours(text, around))
}

/// Shifts.
pub fn shifts(text: &str, around: &Around<'_>) -> Said {
    quiet(super::shifts(text, around))
}

/// Experiences.
pub fn experiences(text: &str, around: &Around<'_>) -> Said {
    quiet(super::experiences(text, around))
}

/// Services.
pub fn service(text: &str, around: &Around<'_>) -> Said {
    quiet(super::service(text, around))
}

/// Companies.
pub fn company(text: &str, around: &Around<'_>) -> Said {
    quiet(super::company(text, around))
}

/// Vacancies.
pub fn vacancy(text: &str, around: &Around<'_>) -> Said {
    quiet(super::vacancy(text, around))
}

/// Codes of new vacancies.
pub fn vacancy_code(text: &str, around: &Around<'_>) -> Said {
    quiet(super::vacancy_code(text, around))
}

/// What was understood.
fn understood(text: &str) -> Message {
    Message::new("hint-understood").arg("text", text)
}

fn quiet<T>(read: Read<T>) -> Said {
    read.map(|_| None)
}
