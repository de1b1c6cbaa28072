//! The words of an explanation: criteria, states, values.

use serde::{Deserialize, Serialize};

use crate::domain::{
    ContractCode, Day, Eqf, LanguageLevel, Licence, LicenceSet, ProfessionCode, ShiftSet, SkillRef,
    WorkingHours, WorkingHoursSet,
};

use super::{Distance, Score};

/// What a candidate and a request are compared on. Freshness is none of them: it only breaks ties.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)] // the variants are the words themselves
pub enum Criterion {
    Profession,
    Experience,
    Skill,
    Education,
    Language,
    Licence,
    Vehicle,
    Distance,
    Contract,
    Hours,
    Shifts,
    Pay,
    Availability,
}

impl Criterion {
    /// Every criterion, in the order of an explanation.
    pub const ALL: [Self; 13] = [
        Self::Profession,
        Self::Experience,
        Self::Skill,
        Self::Education,
        Self::Language,
        Self::Licence,
        Self::Vehicle,
        Self::Distance,
        Self::Contract,
        Self::Hours,
        Self::Shifts,
        Self::Pay,
        Self::Availability,
    ];
}

/// Whose view a criterion belongs to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// The employer's: does the candidate fit?
    Fit,
    /// The person's: would they want it?
    Wish,
}

/// Who wants something, and how strongly.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Demand {
    /// The employer, as a must.
    Must,
    /// The employer, as a preference.
    Nice,
    /// The person.
    Wish,
}

impl Demand {
    /// The side it counts for.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Demand::Must | Demand::Nice => Side::Fit,
            Demand::Wish => Side::Wish,
        }
    }
}

/// How a criterion came out.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// What was asked is there.
    Met,
    /// Some of it is there.
    Partly,
    /// Nothing of it is there; it was not a must.
    Missing,
    /// Nobody has asked yet.
    Unknown,
    /// A must is not there: the candidate is not eligible.
    Failed,
}

/// Whom to ask about an unknown.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whom {
    /// The candidate.
    Person,
    /// The employer.
    Company,
}

/// Something asked or had, to be put into words by whoever shows it. Stored: append only.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// Known, and there is none.
    Nothing,
    /// Known, and anything goes.
    Any,
    /// A profession.
    Profession(ProfessionCode),
    /// Professions wanted.
    Professions(Vec<ProfessionCode>),
    /// Months of experience.
    Months(u32),
    /// A skill.
    Skill(SkillRef),
    /// A level of education.
    Education(Eqf),
    /// A language, with its level if known.
    Language(LanguageLevel),
    /// A driving licence.
    Licence(Licence),
    /// The driving licences held.
    Licences(LicenceSet),
    /// A vehicle of one's own, or none.
    Vehicle(bool),
    /// A distance between seats, or the farthest accepted.
    Distance(Distance),
    /// A contract.
    Contract(ContractCode),
    /// Contracts accepted.
    Contracts(Vec<ContractCode>),
    /// Hours offered.
    Hours(WorkingHours),
    /// Hours accepted.
    HoursAccepted(WorkingHoursSet),
    /// Shifts offered or accepted.
    Shifts(ShiftSet),
    /// Gross yearly pay, in euro.
    Pay(u32),
    /// A first day of work.
    Day(Day),
}

/// One line of an explanation.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Assessment {
    /// What was compared.
    pub criterion: Criterion,
    /// Who wants it, and how strongly.
    pub demand: Demand,
    /// How it came out.
    pub state: State,
    /// What is wanted (a must or preference) or wished (the person's wish); `None`: unknown.
    pub asked: Option<Value>,
    /// What the other side has or offers; `None`: unknown.
    pub has: Option<Value>,
    /// Points it is worth, in thousandths of a weight.
    pub weight: u32,
    /// Points won.
    pub points: u32,
    /// Points that could be won: the weight, or 0 when unknown or when anything goes.
    pub possible: u32,
    /// Points it counts in the score while it is unknown, out of its weight; 0 when known.
    pub assumed: u32,
    /// Whom to ask, when unknown.
    pub ask: Option<Whom>,
}

/// A line of the call script.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Question {
    /// What to ask about.
    pub criterion: Criterion,
    /// Why: a must comes first.
    pub demand: Demand,
    /// Whom.
    pub whom: Whom,
    /// What the answer is compared with: the demand, the offer or the wish that is known.
    pub about: Option<Value>,
    /// What a good answer would add to the score.
    pub gain: Score,
}
