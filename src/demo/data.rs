//! The lists that fictional people are made of, written for this project: `data/*.toml`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::DemoError;
use crate::domain::{CadastralCode, LanguageCode, Login, Name, Note, Short, YearlyDay};

/// Reads one of the lists.
pub(super) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, DemoError> {
    toml::from_str(text).map_err(|source| DemoError::List { file, reason: source.to_string() })
}

/// Refuses a list that nothing can be drawn from.
pub(super) fn some<T>(file: &'static str, what: &str, items: Vec<T>) -> Result<Vec<T>, DemoError> {
    if items.is_empty() {
        Err(DemoError::List { file, reason: format!("{what} is empty") })
    } else {
        Ok(items)
    }
}

/// Where a fictional centre stands.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seat {
    standard: String,
    /// What it is called unless told otherwise.
    pub name: Name,
    /// Its municipality.
    pub municipality: CadastralCode,
    /// The patron's day.
    pub patron: YearlyDay,
    /// The dialling code.
    pub area: String,
    /// Where people live, with weights.
    pub around: Vec<(CadastralCode, u32)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seats {
    seat: Vec<Seat>,
}

impl Seat {
    /// The centre for an office with this regional standard; the first of the list where it has no row.
    pub fn of(standard: &str) -> Result<Seat, DemoError> {
        const FILE: &str = "seats.toml";
        let mut seats = some(FILE, "seat", read::<Seats>(FILE, include_str!("data/seats.toml"))?.seat)?;
        let place = seats.iter().position(|seat| seat.standard == standard).unwrap_or(0);
        Ok(seats.swap_remove(place))
    }
}

/// The words of the trade.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Logins and names.
    pub operators: Vec<(Login, Name)>,
    /// Streets and squares.
    pub streets: Vec<String>,
    /// Titles of education, by EQF level from 1.
    pub titles: Vec<Vec<Short>>,
    /// Acts of active search.
    pub acts: Vec<Short>,
    /// Personal profiles in pacts.
    pub profiles: Vec<Short>,
    /// How often one is in touch.
    pub frequencies: Vec<Short>,
    /// How search is shown.
    pub proofs: Vec<Short>,
    /// Actions of plans.
    pub actions: Vec<Short>,
    /// Courses.
    pub courses: Vec<String>,
    /// Documents.
    pub documents: Vec<Short>,
    /// Actions of plans for those who come from abroad.
    pub foreign_actions: Vec<Short>,
    /// Documents of those who come from abroad.
    pub foreign_documents: Vec<Short>,
    /// Why somebody did not come.
    pub absences: Vec<Note>,
    /// Why a measure of the ladder of conditionality was taken.
    pub unexcused: Vec<Short>,
    /// Why a candidate was set aside.
    pub aside: Vec<Short>,
}

impl Words {
    /// The list that comes with the program.
    pub fn load() -> Result<Words, DemoError> {
        const FILE: &str = "words.toml";
        let words: Words = read(FILE, include_str!("data/words.toml"))?;
        let whole = words.titles.len() == 8 && words.titles.iter().all(|level| !level.is_empty());
        let lists = [
            words.operators.len(),
            words.streets.len(),
            words.acts.len(),
            words.profiles.len(),
            words.frequencies.len(),
            words.proofs.len(),
            words.actions.len(),
            words.courses.len(),
            words.documents.len(),
            words.foreign_actions.len(),
            words.foreign_documents.len(),
            words.absences.len(),
            words.unexcused.len(),
            words.aside.len(),
        ];
        if whole && lists.iter().all(|length| *length > 0) {
            Ok(words)
        } else {
            Err(DemoError::List { file: FILE, reason: "a list is empty".to_owned() })
        }
    }
}

/// Where people come from who are no citizens.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nation {
    /// As in «rumena».
    pub citizenship: Short,
    /// How many of the foreigners.
    pub weight: u32,
    /// Women in a hundred.
    pub women: u32,
    /// Languages spoken there.
    pub languages: Vec<LanguageCode>,
    /// Family names.
    pub surnames: Vec<Name>,
    /// Names of women.
    pub female: Vec<Name>,
    /// Names of men.
    pub male: Vec<Name>,
}
