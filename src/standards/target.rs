//! The kinds of people that durations, clocks and access conditions tell apart.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A kind of person, as the standards use it. Who belongs to which is derived on a date, never stored.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Disabled, enrolled under L. 68/1999.
    Disabled,
    /// 15 to 18 years old, in compulsory training (D.Lgs. 181/2000 art. 1).
    Adolescent,
    /// Receives an income support.
    BenefitRecipient,
    /// Out of work for at least 24 months (Reg. reg. Puglia 2/2009 art. 12).
    SeverelyDisadvantaged,
    /// Any of the cases of Reg. reg. Puglia 2/2009 art. 12 c. 4-5.
    Disadvantaged,
    /// Up to 25 years old, 29 with a degree (D.Lgs. 181/2000 art. 1).
    Young,
    /// A woman returning to work after two years (D.Lgs. 181/2000 art. 1).
    ReturningWoman,
    /// Unemployed for over 12 months, 6 when young.
    LongTerm,
    /// Unemployed, none of the priority cases, and so at risk of long-term unemployment.
    LongTermRisk,
    /// Unemployed or never employed.
    Unemployed,
    /// Whoever it is: the single column of companies.
    Any,
}

impl Target {
    /// Every kind, the most specific first: the order in which a duration is looked up.
    pub const ALL: [Target; 11] = [
        Target::Disabled,
        Target::Adolescent,
        Target::BenefitRecipient,
        Target::SeverelyDisadvantaged,
        Target::Disadvantaged,
        Target::Young,
        Target::ReturningWoman,
        Target::LongTerm,
        Target::LongTermRisk,
        Target::Unemployed,
        Target::Any,
    ];

    /// The word that the files use.
    pub fn word(self) -> &'static str {
        match self {
            Target::Disabled => "disabled",
            Target::Adolescent => "adolescent",
            Target::BenefitRecipient => "benefit_recipient",
            Target::SeverelyDisadvantaged => "severely_disadvantaged",
            Target::Disadvantaged => "disadvantaged",
            Target::Young => "young",
            Target::ReturningWoman => "returning_woman",
            Target::LongTerm => "long_term",
            Target::LongTermRisk => "long_term_risk",
            Target::Unemployed => "unemployed",
            Target::Any => "any",
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.word())
    }
}
