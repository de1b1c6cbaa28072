//! The catalogue of the school support plan: rows, levels, years.

use serde::{Deserialize, Serialize};

use super::row::row;

/// What the plan's tables are made of.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// The years it covers.
    pub school_years: Vec<String>,
    /// The columns of the planning table, from September.
    pub months: Vec<String>,
    /// Kinds of school in the table of students.
    pub student_tracks: Vec<String>,
    /// Years of course in the table of students.
    pub student_years: Vec<String>,
    /// The fields of each action's card.
    pub card_it: Vec<String>,
    /// Document, section or row, article.
    pub source: String,
}

/// A level of service.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLevel {
    /// Its name in the code.
    pub id: PlanLevelId,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// Whether months are planned at this level.
    pub plans_months: bool,
    /// Document, section or row, article.
    pub source: String,
}

/// The three levels of service.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanLevelId {
    /// «Attivazione».
    Start,
    /// «Consolidamento».
    Consolidate,
    /// «Non richiesto».
    NotRequested,
}

/// A group of rows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanArea {
    /// Its number.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// One of the four areas, or a macro-action beside them.
    pub kind: PlanAreaKind,
    /// Document, section or row, article.
    pub source: String,
}

/// What a group of rows is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanAreaKind {
    /// One of the four areas of the synoptic table.
    Ambito,
    /// Accreditation, or measures of active policy.
    MacroAzione,
}

/// A row of the planning table. Plans refer to it by id: the titles differ from one page of the form to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanRow {
    /// As in `1.3` or `17`.
    pub id: String,
    /// Its place in the planning table, from 1.
    pub number: u16,
    /// The area it belongs to.
    pub area: String,
    /// What it is.
    pub kind: PlanRowKind,
    /// Full title in Italian.
    pub title_it: String,
    /// Title in the planning table.
    pub short_it: String,
    /// Title in English.
    pub title_en: String,
    /// Whether the school writes what it is.
    #[serde(default)]
    pub free_title: bool,
    /// Document, section or row, article.
    pub source: String,
}

/// What a row of the planning table is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanRowKind {
    /// An action of the four areas.
    Action,
    /// Support for accreditation.
    Accreditation,
    /// A measure of active policy.
    Measure,
}

row!(Plan, |_| "plan".to_owned());
row!(PlanLevel, |level| format!("{:?}", level.id));
row!(PlanArea, |area| area.id.clone());
row!(PlanRow, |row| row.id.clone());
