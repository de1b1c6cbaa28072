//! Short codes and lists of them.

use super::{Around, Read, all, asked, is_none, pieces};
use crate::domain::{
    Asked, Cefr, ContractCode, Eqf, LanguageCode, LanguageLevel, Licence, LicenceSet, ShiftSet, WorkingHours,
    WorkingHoursSet, fold,
};
use crate::look::Message;

/// A level of education, 1 to 8.
pub fn eqf(text: &str, _: &Around<'_>) -> Read<Eqf> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Message::new("wrong-eqf"))
}

/// The least level of education of a profile: `4`, as a must `4!`.
pub fn asked_eqf(text: &str, _: &Around<'_>) -> Read<Asked<Eqf>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    asked(text.trim(), |text| text.parse().map_err(|_| Message::new("wrong-eqf"))).map(Some)
}

/// The months of experience of a profile: `12`, as a must `12!`.
pub fn asked_months(text: &str, _: &Around<'_>) -> Read<Asked<u16>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    asked(text.trim(), |text| text.parse().map_err(|_| Message::new("wrong-number"))).map(Some)
}

/// Full time or part time.
pub fn one_hours(text: &str, _: &Around<'_>) -> Read<WorkingHours> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.trim().parse().map(Some).map_err(|_| Message::new("wrong-hours"))
}

/// Languages: `en:B1; francese A2; tedesco`.
pub fn languages(text: &str, around: &Around<'_>) -> Read<Vec<LanguageLevel>> {
    all(text, |piece| language(piece, around))
}

/// Languages of a profile, a must with `!`.
pub fn asked_languages(text: &str, around: &Around<'_>) -> Read<Vec<Asked<LanguageLevel>>> {
    all(text, |piece| asked(piece, |piece| language(piece, around)))
}

fn language(piece: &str, around: &Around<'_>) -> Result<LanguageLevel, Message> {
    if let Ok(known) = piece.parse::<LanguageLevel>() {
        return Ok(known);
    }
    let words = piece.replace(':', " ");
    let (name, level) = match words.trim().rsplit_once(' ') {
        Some((name, last)) => match last.parse::<Cefr>() {
            Ok(level) => (name.trim().to_owned(), Some(level)),
            Err(_) => (words.trim().to_owned(), None),
        },
        None => (words.trim().to_owned(), None),
    };
    let code = name.parse::<LanguageCode>().ok().or_else(|| around.tables().codes.language_named(&name));
    match code {
        Some(language) => Ok(LanguageLevel { language, level }),
        None => Err(Message::new("wrong-language").arg("name", piece)),
    }
}

/// Driving licences: `B; CE`, also with spaces or commas between.
pub fn licences(text: &str, _: &Around<'_>) -> Read<LicenceSet> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    if is_none(text) {
        return Ok(Some(LicenceSet::EMPTY));
    }
    let parts = text.split([';', ',', ' ']).map(str::trim).filter(|part| !part.is_empty());
    parts.map(licence).collect::<Result<LicenceSet, Message>>().map(Some)
}

/// Driving licences of a profile, a must with `!`.
pub fn asked_licences(text: &str, _: &Around<'_>) -> Read<Vec<Asked<Licence>>> {
    all(text, |piece| asked(piece, licence))
}

fn licence(piece: &str) -> Result<Licence, Message> {
    piece.parse().map_err(|_| Message::new("wrong-licence").arg("name", piece))
}

/// Kinds of contract: codes or names.
pub fn contracts(text: &str, around: &Around<'_>) -> Read<Vec<ContractCode>> {
    all(text, |piece| one_contract(piece, around))
}

/// One kind of contract: `A.02.00`, alone or before its name, or its name.
pub fn contract(text: &str, around: &Around<'_>) -> Read<ContractCode> {
    if text.trim().is_empty() { Ok(None) } else { one_contract(text, around).map(Some) }
}

fn one_contract(piece: &str, around: &Around<'_>) -> Result<ContractCode, Message> {
    let codes = &around.tables().codes;
    let first = piece.split_whitespace().next().unwrap_or_default();
    let known = |code: ContractCode| codes.contract(code).map(|row| row.code);
    let by_code = first.parse().ok().and_then(known);
    let name = fold(piece);
    let by_name = || codes.contracts().iter().find(|row| fold(&row.it) == name || fold(&row.en) == name);
    by_code
        .or_else(|| by_name().map(|row| row.code))
        .ok_or_else(|| Message::new("wrong-contract").arg("name", piece))
}

/// Full time, part time: `FT; PT`.
pub fn hours(text: &str, _: &Around<'_>) -> Read<WorkingHoursSet> {
    set(text, "wrong-hours")
}

/// Shifts: `LT; LN; WE; OS; TL`.
pub fn shifts(text: &str, _: &Around<'_>) -> Read<ShiftSet> {
    set(text, "wrong-shifts")
}

fn set<T: std::str::FromStr>(text: &str, wrong: &'static str) -> Read<T> {
    if pieces(text).next().is_none() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Message::new(wrong))
}
