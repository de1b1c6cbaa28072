//! Clocks: how long something may take.

use serde::{Deserialize, Serialize};

use super::row::{day, row, yes};
use super::{Audience, Target, Trigger};
use crate::domain::{Day, ServiceCode};

/// A time limit set by a standard or by law.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock<S = ServiceCode> {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// As in `R-PUG-01`.
    pub id: String,
    /// What it asks, in Italian.
    pub title_it: String,
    /// What it asks, in English.
    pub title_en: String,
    /// Whose case it runs on.
    pub audience: Audience,
    /// Only for these kinds of person; everyone when empty.
    #[serde(default)]
    pub applies_to: Vec<Target>,
    /// Not for these kinds of person.
    #[serde(default)]
    pub except_for: Vec<Target>,
    /// What sets it going; the latest counts.
    pub starts: Vec<Trigger<S>>,
    /// What meets it.
    pub ends: Vec<Trigger<S>>,
    /// How long it runs.
    pub limit: Limit,
    /// Whether meeting it sets it going again.
    #[serde(default)]
    pub repeats: bool,
    /// Runs only while the person is in this state; stands still while it is suspended.
    pub while_status: Option<StatusNeed>,
    /// Another day agreed with the company takes the place of the limit.
    #[serde(default)]
    pub unless_agreed: bool,
    /// Which centres it binds.
    #[serde(default)]
    pub centres: Centres,
    /// A goal of the service, not a duty towards the case.
    #[serde(default)]
    pub goal: bool,
    /// First day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_from: Option<Day>,
    /// Last day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_to: Option<Day>,
    /// Whether a source that was read confirms it.
    #[serde(default = "yes")]
    pub verified: bool,
    /// Document, section or row, article.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// How long a clock runs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Limit {
    /// Calendar days.
    Days(u16),
    /// Working days of the office, counted from the day after.
    WorkingDays(u16),
    /// Calendar months.
    Months(u16),
    /// Until the day written in what set it going: an appointment, a planned action.
    OwnDate,
    /// As long as the operator thinks fair: the document gives no figure.
    Operator,
    /// Until an operator decides about what the ladder of conditionality proposes: at once.
    Decision,
}

/// A state that a clock needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StatusNeed {
    /// The declaration of availability is in force.
    Unemployed,
}

/// Which centres a row is about (Puglia: ten pilot centres).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Centres {
    /// Every centre.
    #[default]
    All,
    /// The pilot centres.
    Pilot,
    /// The centres that are not pilots.
    Other,
}

row!(Clock<String>, |clock| clock.id.clone(), dated);

impl<S> Clock<S> {
    /// The same clock with its services named in another way.
    pub(super) fn rename<T, E>(
        self,
        standard: &str,
        rename: &impl Fn(S) -> Result<T, E>,
    ) -> Result<Clock<T>, E> {
        let all = |triggers| Trigger::rename_all(triggers, rename);
        Ok(Clock {
            standard: standard.to_owned(),
            starts: all(self.starts)?,
            ends: all(self.ends)?,
            id: self.id,
            title_it: self.title_it,
            title_en: self.title_en,
            audience: self.audience,
            applies_to: self.applies_to,
            except_for: self.except_for,
            limit: self.limit,
            repeats: self.repeats,
            while_status: self.while_status,
            unless_agreed: self.unless_agreed,
            centres: self.centres,
            goal: self.goal,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            verified: self.verified,
            source: self.source,
            note_it: self.note_it,
        })
    }

    /// When it holds.
    pub fn validity(&self) -> super::Validity {
        super::Validity { from: self.valid_from, to: self.valid_to }
    }
}
