//! Indicators, the coherences between them, and the objectives set for them.

use serde::{Deserialize, Serialize};

use super::row::{day, row};
use super::{Audience, Centres, Limit, Target, Trigger};
use crate::domain::{Day, ServiceCode};

/// A figure that a standard asks to count.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator<S = ServiceCode> {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// As in `2.2` or `B.1.1`.
    pub code: String,
    /// What it counts, in Italian.
    pub label_it: String,
    /// What it counts, in English.
    pub label_en: String,
    /// The service it belongs to.
    pub service: Option<S>,
    /// Whom or what it counts.
    pub subject: Audience,
    /// How it counts.
    pub measure: Measure,
    /// For [`Measure::Days`] and [`Measure::Dates`]: where the days are counted from.
    #[serde(default = "Vec::new")]
    pub from: Vec<Trigger<S>>,
    /// What it counts.
    pub of: Vec<Trigger<S>>,
    /// Only where one of these came before.
    #[serde(default = "Vec::new")]
    pub after: Vec<Trigger<S>>,
    /// Only where none of these came before.
    #[serde(default = "Vec::new")]
    pub not_after: Vec<Trigger<S>>,
    /// Only people of this kind.
    pub target: Option<Target>,
    /// Only what came through a vacancy of the centre.
    #[serde(default)]
    pub through_vacancy: bool,
    /// For [`Measure::Days`]: the time within which it should be.
    pub limit: Option<Limit>,
    /// Whether each outcome is counted apart.
    pub split: Option<Split>,
    /// By what the standard asks to break it down.
    #[serde(default)]
    pub by: Vec<Breakdown>,
    /// First day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_from: Option<Day>,
    /// Last day on which it holds.
    #[serde(default, deserialize_with = "day")]
    pub valid_to: Option<Day>,
    /// Document, section or row, article.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// How an indicator counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Distinct subjects.
    Subjects,
    /// Facts.
    Events,
    /// Posts of vacancies.
    Posts,
    /// Median, 90th percentile and share within the limit of the days between two facts.
    Days,
    /// The days themselves, and those since `from`.
    Dates,
    /// A figure that the office writes: no event tells of it.
    Manual,
}

/// What an indicator is counted apart by.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// By how it went.
    Outcome,
}

/// A breakdown of an indicator.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breakdown {
    /// Women and men.
    Gender,
    /// Age bands, on the day of the event.
    Age,
}

/// A coherence that a report must show.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Check {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// As in `R-IND-01a`.
    pub id: String,
    /// In Italian.
    pub title_it: String,
    /// In English.
    pub title_en: String,
    /// Code of the indicator on the left.
    pub left: String,
    /// How they compare.
    pub is: Comparison,
    /// Code of the indicator on the right.
    pub right: String,
    /// What is compared.
    pub compare: Compared,
    /// Document, section or row, article.
    pub source: String,
}

/// How two indicators compare.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparison {
    /// The same subjects on both sides.
    Equal,
    /// Nobody on the left who is not on the right.
    AtMost,
}

/// What a coherence compares.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compared {
    /// Distinct people.
    Persons,
    /// Distinct companies.
    Companies,
}

/// What an indicator should reach by a day.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// The standard it comes from.
    #[serde(skip_deserializing)]
    pub standard: String,
    /// Code of the indicator.
    pub indicator: String,
    /// By when.
    #[serde(default, deserialize_with = "day")]
    pub by: Option<Day>,
    /// For which centres.
    pub centres: Centres,
    /// For these people only.
    pub recipients: Option<Target>,
    /// The year it is compared with.
    pub against: Option<u16>,
    /// What to reach.
    pub value: Goal,
    /// Document, section or row, article.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// What an objective asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// So many per cent more than in the year compared with.
    IncreasePercent(u16),
    /// So many per cent of something.
    Share {
        /// Per cent.
        percent: u16,
        /// Of whom an event of this kind tells.
        of: String,
    },
    /// Within so many days.
    Days(u16),
    /// The figure cannot be read.
    Unknown,
}

row!(Indicator<String>, |indicator| indicator.code.clone(), dated);
row!(Check, |check| check.id.clone());
row!(Objective, |o| format!(
    "{} {} {:?} {}",
    o.indicator,
    o.by.map_or_else(String::new, Day::iso),
    o.centres,
    o.recipients.map_or("", Target::word)
));

impl<S> Indicator<S> {
    /// The same indicator with its services named in another way.
    pub(super) fn rename<T, E>(
        self,
        standard: &str,
        rename: &impl Fn(S) -> Result<T, E>,
    ) -> Result<Indicator<T>, E> {
        let all = |triggers| Trigger::rename_all(triggers, rename);
        Ok(Indicator {
            standard: standard.to_owned(),
            service: self.service.map(rename).transpose()?,
            from: all(self.from)?,
            of: all(self.of)?,
            after: all(self.after)?,
            not_after: all(self.not_after)?,
            code: self.code,
            label_it: self.label_it,
            label_en: self.label_en,
            subject: self.subject,
            measure: self.measure,
            target: self.target,
            through_vacancy: self.through_vacancy,
            limit: self.limit,
            split: self.split,
            by: self.by,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            source: self.source,
            note_it: self.note_it,
        })
    }

    /// When it holds.
    pub fn validity(&self) -> super::Validity {
        super::Validity { from: self.valid_from, to: self.valid_to }
    }

    /// Every pattern it looks for.
    pub fn triggers(&self) -> impl Iterator<Item = &Trigger<S>> {
        self.from.iter().chain(&self.of).chain(&self.after).chain(&self.not_after)
    }
}
