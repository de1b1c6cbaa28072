//! What is asked and what is there, in words short enough for a line of a screen. The command line says the same.

use crate::domain::{
    ContractCode, LanguageLevel, LicenceSet, ProfessionCode, ShiftSet, SkillRef, WorkingHours,
};
use crate::look::{Language, Message, Texts};
use crate::matching::{Criterion, LegalBasis, Relaxation, State, Value};
use crate::standards::Tables;

/// Something asked or had: «B1», «12 km», the title of a skill.
pub fn value(texts: &Texts, tables: &Tables, value: &Value) -> String {
    match value {
        Value::Nothing => texts.get("value-nothing").into_owned(),
        Value::Any => texts.get("value-any").into_owned(),
        Value::Profession(code) => profession(texts, tables, *code),
        Value::Professions(all) => joined(all.iter().map(|code| profession(texts, tables, *code))),
        Value::Months(months) => self::months(texts, *months),
        Value::Skill(one) => skill(texts, tables, one),
        Value::Education(level) => {
            let named = tables.codes.education().iter().find(|row| row.code == *level);
            named.map_or_else(|| format!("EQF {level}"), |row| pick(texts, &row.it, &row.en))
        }
        Value::Language(one) => language(texts, tables, *one),
        Value::Licence(one) => said(texts, Message::new("value-licence").arg("licence", one.as_str())),
        Value::Licences(held) => licences(texts, *held),
        Value::Vehicle(true) => texts.get("value-vehicle").into_owned(),
        Value::Vehicle(false) => texts.get("value-no-vehicle").into_owned(),
        Value::Distance(distance) => format!("{:.0} km", distance.km()),
        Value::Contract(code) => contract(texts, tables, *code),
        Value::Contracts(all) => joined(all.iter().map(|code| contract(texts, tables, *code))),
        Value::Hours(hours) => self::hours(texts, tables, *hours),
        Value::HoursAccepted(set) => joined(set.iter().map(|one| self::hours(texts, tables, one))),
        Value::Shifts(set) => shifts(texts, tables, *set),
        Value::Pay(euro) => format!("{} €", texts.number(i64::from(*euro))),
        Value::Day(day) => day.to_string(),
    }
}

/// The title of a profession, or of the nearest group the table knows.
pub fn profession(texts: &Texts, tables: &Tables, code: ProfessionCode) -> String {
    tables.professions.nearest(code).map_or_else(
        || code.to_string(),
        |known| pick(texts, &known.title, known.english.as_deref().unwrap_or(&known.title)),
    )
}

/// The title of a skill.
pub fn skill(texts: &Texts, tables: &Tables, skill: &SkillRef) -> String {
    match skill {
        SkillRef::Free(free) => free.text().to_owned(),
        SkillRef::Listed(code) => tables.skills.get(*code).map_or_else(
            || code.to_string(),
            |known| pick(texts, &known.title, known.english.as_deref().unwrap_or(&known.title)),
        ),
    }
}

/// A language with its level: «inglese B1».
pub fn language(texts: &Texts, tables: &Tables, one: LanguageLevel) -> String {
    let name = tables.codes.language(one.language);
    let name = name.map_or_else(|| one.language.to_string(), |row| pick(texts, &row.it, &row.en));
    let name = if texts.language() == Language::Italian { name.to_lowercase() } else { name };
    one.level.map_or_else(|| name.clone(), |level| format!("{name} {}", level.as_str()))
}

/// What a contract is called in a CV, or its full name.
pub fn contract(texts: &Texts, tables: &Tables, code: ContractCode) -> String {
    let Some(row) = tables.codes.contract(code) else { return code.to_string() };
    let family = row.family.and_then(|one| tables.codes.families().iter().find(|named| named.code == one));
    family.map_or_else(|| pick(texts, &row.it, &row.en), |named| pick(texts, &named.it, &named.en))
}

/// Full time or part time.
pub fn hours(texts: &Texts, tables: &Tables, hours: WorkingHours) -> String {
    let row = tables.codes.hours().iter().find(|row| row.code == hours);
    row.map_or_else(|| hours.to_string(), |row| pick(texts, &row.it, &row.en))
}

/// A length of time: «3 anni», «8 mesi», «5,3 anni».
pub fn months(texts: &Texts, months: u32) -> String {
    let message = match (months / 12, months % 12) {
        (years @ 1.., 0) => Message::new("value-years").arg("years", years),
        (3.., _) => {
            let years = texts.decimal(f64::from(months) / 12.0, 1);
            Message::new("value-years-about").arg("years", years)
        }
        _ => Message::new("value-months").arg("months", months),
    };
    said(texts, message)
}

/// Shifts asked or accepted.
pub fn shifts(texts: &Texts, tables: &Tables, set: ShiftSet) -> String {
    if set.is_empty() {
        return texts.get("value-no-shifts").into_owned();
    }
    let name = |shift| {
        let row = tables.codes.shifts().iter().find(|row| row.code == shift);
        row.map_or_else(|| shift.to_string(), |row| pick(texts, &row.it, &row.en))
    };
    joined(set.iter().map(name))
}

/// What asking this much less means: «entro 40 km», «patente B solo preferibile».
pub fn relaxation(texts: &Texts, tables: &Tables, less: &Relaxation) -> String {
    let only_nice = |what: String| said(texts, Message::new("less-only-nice").arg("what", what));
    match less {
        Relaxation::Radius { to, .. } => said(texts, Message::new("less-radius").arg("km", *to)),
        Relaxation::LicenceAsNice(one) => only_nice(value(texts, tables, &Value::Licence(*one))),
        Relaxation::Language { language, from, to } => match to {
            Some(level) => {
                let enough = LanguageLevel { language: *language, level: Some(*level) };
                said(texts, Message::new("less-enough").arg("what", self::language(texts, tables, enough)))
            }
            None => {
                let asked = LanguageLevel { language: *language, level: *from };
                only_nice(self::language(texts, tables, asked))
            }
        },
        Relaxation::Education { to, .. } => {
            let enough = value(texts, tables, &Value::Education(*to));
            said(texts, Message::new("less-enough").arg("what", enough))
        }
        Relaxation::Experience { to, .. } => {
            said(texts, Message::new("less-experience").arg("months", months(texts, u32::from(*to))))
        }
        Relaxation::VehicleAsNice => only_nice(texts.get("value-vehicle").into_owned()),
        Relaxation::SkillAsNice(one) => only_nice(skill(texts, tables, one)),
    }
}

/// The locale key of a criterion.
pub fn criterion_key(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Profession => "criterion-profession",
        Criterion::Experience => "criterion-experience",
        Criterion::Skill => "criterion-skill",
        Criterion::Education => "criterion-education",
        Criterion::Language => "criterion-language",
        Criterion::Licence => "criterion-licence",
        Criterion::Vehicle => "criterion-vehicle",
        Criterion::Distance => "criterion-distance",
        Criterion::Contract => "criterion-contract",
        Criterion::Hours => "criterion-hours",
        Criterion::Shifts => "criterion-shifts",
        Criterion::Pay => "criterion-pay",
        Criterion::Availability => "criterion-availability",
    }
}

/// The locale key of a state.
pub fn state_key(state: State) -> &'static str {
    match state {
        State::Met => "state-met",
        State::Partly => "state-partly",
        State::Missing => "state-missing",
        State::Unknown => "state-unknown",
        State::Failed => "state-failed",
    }
}

/// The locale key of a reserve.
pub fn basis_key(basis: LegalBasis) -> &'static str {
    match basis {
        LegalBasis::TargetedPlacement => "basis-targeted-placement",
        LegalBasis::PublicSelection => "basis-public-selection",
        LegalBasis::ApprenticeshipAge => "basis-apprenticeship-age",
        LegalBasis::Programme => "basis-programme",
    }
}

fn licences(texts: &Texts, held: LicenceSet) -> String {
    if held.is_empty() {
        return texts.get("value-no-licence").into_owned();
    }
    let held: Vec<&str> = held.essential().iter().map(|one| one.as_str()).collect();
    said(texts, Message::new("value-licence").arg("licence", held.join(" ")))
}

fn said(texts: &Texts, message: Message) -> String {
    texts.say(&message).into_owned()
}

pub(super) fn pick(texts: &Texts, italian: &str, english: &str) -> String {
    match texts.language() {
        Language::Italian => italian.to_owned(),
        Language::English => english.to_owned(),
    }
}

/// The distinct ones, in their order.
fn joined(all: impl Iterator<Item = String>) -> String {
    let mut distinct: Vec<String> = Vec::new();
    for one in all {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct.join(", ")
}
