//! Thresholds, ladders and tables of national law.

use serde::{Deserialize, Serialize};

use super::row::{day, row, yes};
use super::{Trigger, Validity};
use crate::domain::{Day, ServiceCode};

/// A figure of the law, between the days on which it holds.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Constant {
    /// Its name, as in `suspension_days`.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// The figure.
    pub value: u32,
    /// Its unit.
    pub unit: Unit,
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

/// The unit of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Calendar days.
    Days,
    /// Months.
    Months,
    /// Years of age.
    Years,
    /// Euro a year.
    EurYear,
    /// Hours a week.
    HoursWeek,
}

/// What follows from a behaviour without a justified reason (D.Lgs. 150/2015 art. 21 c. 7). Only ever proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sanction<S = ServiceCode> {
    /// The letter of the law.
    pub id: String,
    /// The rules of income support it belongs to.
    #[serde(default = "ordinary")]
    pub rules: String,
    /// The behaviour, in Italian.
    pub behaviour_it: String,
    /// The behaviour, in English.
    pub behaviour_en: String,
    /// The events that tell of it; when empty, only an operator can.
    #[serde(default = "Vec::new")]
    pub events: Vec<Trigger<S>>,
    /// What the first, second, third time brings.
    pub steps: Vec<SanctionStep>,
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

/// One step of the ladder.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SanctionStep {
    /// So many days of benefit are lost.
    ReductionDays(u16),
    /// The benefit and the state of unemployment are lost.
    Forfeiture(super::Yes),
}

/// What a job offer must be to be suitable, for people unemployed for so long (D.Lgs. 150/2015 art. 25, DM 42/2018).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfferCriterion {
    /// Which criterion.
    pub criterion: Criterion,
    /// The rules of income support it belongs to.
    #[serde(default = "ordinary")]
    pub rules: String,
    /// Only for offers of this length.
    pub for_contract: Option<ContractLength>,
    /// Unemployed for more than these months.
    #[serde(default)]
    pub over_months: u16,
    /// And up to these, included.
    pub up_to_months: Option<u16>,
    /// Farthest place of work from home, in kilometres.
    pub max_km: Option<u16>,
    /// Or its distance by public transport, in minutes.
    pub max_minutes: Option<u16>,
    /// Shortest fixed-term contract, in months.
    pub min_months: Option<u16>,
    /// Least per cent of the last hours, or of the benefit.
    pub min_percent: Option<u16>,
    /// Whether the per cent is of the hours of the last job; of full time otherwise.
    #[serde(default)]
    pub of_last_job: bool,
    /// For the coherence: first figures of the classification of professions that must be the same; none when empty.
    pub shared_digits: Option<u8>,
    /// For the coherence: professions done count beside those agreed.
    #[serde(default)]
    pub with_experience: bool,
    /// What it asks, in Italian.
    pub text_it: String,
    /// What it asks, in English.
    pub text_en: String,
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

/// How long a contract is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ContractLength {
    /// Without an end.
    Permanent,
    /// With an end, agency work too.
    FixedTerm,
}

/// A reason that justifies a behaviour of the ladder.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JustifiedReason {
    /// Its name.
    pub id: String,
    /// In Italian.
    pub text_it: String,
    /// In English.
    pub text_en: String,
    /// Whether a source that was read confirms it.
    #[serde(default = "yes")]
    pub verified: bool,
    /// Document, section or row, article.
    pub source: String,
}

/// Something that the service pact must hold (D.Lgs. 150/2015 art. 20 c. 2-3).
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PactElement {
    /// Its name.
    pub id: String,
    /// What it is.
    pub kind: PactElementKind,
    /// What the pact says, in Italian.
    pub title_it: String,
    /// What the pact says, in English.
    pub title_en: String,
    /// Document, section or row, article.
    pub source: String,
}

/// For serde: the rules of D.Lgs. 150/2015, which hold where no others do.
fn ordinary() -> String {
    ORDINARY_RULES.to_owned()
}

/// The rules of conditionality and suitable offers that hold where an income support names no others.
pub const ORDINARY_RULES: &str = "dlgs150";

/// What a part of the pact is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PactElementKind {
    /// One of its mandatory elements.
    Element,
    /// An availability that the person declares.
    Availability,
}

/// The criteria of a suitable offer.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// With the skills and areas of the pact.
    Coherence,
    /// From home.
    Distance,
    /// Kind and length.
    Contract,
    /// Full time or nearly.
    Hours,
    /// Against the collective agreement and the benefit.
    Pay,
    /// What the offer must state.
    Content,
}

/// An event of the electronic file and the date that goes with it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SapEvent {
    /// As in `01`.
    pub code: String,
    /// Its name.
    pub label_it: String,
    /// The date that must equal the event's.
    pub date: Option<SapDate>,
    /// Document, section or row, article.
    pub source: String,
}

/// A date of a measure in the electronic file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SapDate {
    /// «Data proposta».
    Proposed,
    /// «Data inizio».
    Start,
    /// «Data fine».
    End,
}

/// An income support.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IncomeSupport {
    /// Its name, as in `NASpI`.
    pub name: String,
    /// Whether applying for it counts as the declaration of availability.
    #[serde(default)]
    pub counts_as_did: bool,
    /// Its rules of conditionality and suitable offers.
    #[serde(default = "ordinary")]
    pub rules: String,
    /// Document, section or row, article.
    pub source: String,
}

/// A way of cutting ages into bands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeBands {
    /// Its name.
    pub id: String,
    /// Title in Italian.
    pub title_it: String,
    /// Title in English.
    pub title_en: String,
    /// First age of each band; the last one is open.
    pub from: Vec<u16>,
    /// Document, section or row, article.
    pub source: String,
}

/// A step of the line that a person's header shows.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathwayStep<S = ServiceCode> {
    /// Its name.
    pub id: String,
    /// Its word in Italian.
    pub title_it: String,
    /// Its word in English.
    pub title_en: String,
    /// What takes the step.
    pub done: Vec<Trigger<S>>,
    /// What refuses it.
    #[serde(default = "Vec::new")]
    pub refused: Vec<Trigger<S>>,
    /// Document, section or row, article.
    pub source: String,
}

row!(PathwayStep<String>, |step| step.id.clone());
row!(Constant, |constant| constant.id.clone(), dated);
row!(Sanction<String>, |sanction| sanction.id.clone(), dated);
row!(
    OfferCriterion,
    |c| format!(
        "{} {:?} {:?} over {} up to {:?}",
        c.rules, c.criterion, c.for_contract, c.over_months, c.up_to_months
    ),
    dated
);
row!(JustifiedReason, |reason| reason.id.clone());
row!(PactElement, |element| element.id.clone());
row!(SapEvent, |event| event.code.clone());
row!(IncomeSupport, |benefit| benefit.name.clone());
row!(AgeBands, |bands| bands.id.clone());

impl Constant {
    /// When it holds.
    pub fn validity(&self) -> Validity {
        Validity { from: self.valid_from, to: self.valid_to }
    }
}

impl OfferCriterion {
    /// When it holds.
    pub fn validity(&self) -> Validity {
        Validity { from: self.valid_from, to: self.valid_to }
    }
}

impl<S> Sanction<S> {
    /// When it holds.
    pub fn validity(&self) -> Validity {
        Validity { from: self.valid_from, to: self.valid_to }
    }

    /// The same row with its services named in another way.
    pub(super) fn rename<T, E>(self, rename: &impl Fn(S) -> Result<T, E>) -> Result<Sanction<T>, E> {
        Ok(Sanction {
            events: Trigger::rename_all(self.events, rename)?,
            id: self.id,
            rules: self.rules,
            behaviour_it: self.behaviour_it,
            behaviour_en: self.behaviour_en,
            steps: self.steps,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            verified: self.verified,
            source: self.source,
            note_it: self.note_it,
        })
    }
}

impl<S> PathwayStep<S> {
    /// The same step with its services named in another way.
    pub(super) fn rename<T, E>(self, rename: &impl Fn(S) -> Result<T, E>) -> Result<PathwayStep<T>, E> {
        let PathwayStep { id, title_it, title_en, done, refused, source } = self;
        let done = Trigger::rename_all(done, rename)?;
        let refused = Trigger::rename_all(refused, rename)?;
        Ok(PathwayStep { id, title_it, title_en, done, refused, source })
    }
}

impl IncomeSupport {
    /// Whether people mean this support, however they write dashes, spaces and capitals.
    pub fn is_called(&self, name: &str) -> bool {
        let plain = |s: &str| {
            s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
        };
        plain(&self.name) == plain(name)
    }
}

impl AgeBands {
    /// The band of an age, as in `25-34` or `65+`; `None` below the first.
    pub fn band(&self, age: u16) -> Option<String> {
        let place = self.from.iter().rposition(|first| *first <= age)?;
        let first = self.from.get(place)?;
        Some(match self.from.get(place + 1) {
            Some(next) => format!("{first}-{}", next.saturating_sub(1)),
            None => format!("{first}+"),
        })
    }
}
