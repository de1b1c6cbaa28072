//! What a vacancy asks and offers, as the scorer sees it.

use serde::Serialize;

use crate::domain::{
    Asked, ContractCode, Day, Eqf, LanguageLevel, Licence, ProfessionCode, ShiftSet, SkillRef, Strength,
    WorkingHours,
};

use super::{Handle, Seat, Weights};

/// A skill asked, with the skills that come near it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct SkillAsk {
    /// The skill.
    pub skill: SkillRef,
    /// Those that count in part, by the table of skills.
    pub related: Vec<SkillRef>,
}

/// A vacancy as the scorer sees it: what is asked, what is offered, and how it is weighed. What is not asked or not
/// said is `None` or empty.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Request {
    /// Which vacancy, as a number of the caller's.
    pub handle: Handle,
    /// Feeds the draw among equals. Kept with the shortlist, so that it can be drawn again.
    pub seed: u64,
    /// The profession: preferred, never a must.
    pub profession: Option<ProfessionCode>,
    /// Months of experience in the profession, or in any when none is named.
    pub experience_months: Option<Asked<u16>>,
    /// Skills. The weight is shared among them, so a long list weighs no more than a short one.
    pub skills: Vec<Asked<SkillAsk>>,
    /// Lowest level of education.
    pub education: Option<Asked<Eqf>>,
    /// Languages, each at least at its level.
    pub languages: Vec<Asked<LanguageLevel>>,
    /// Driving licences.
    pub licences: Vec<Asked<Licence>>,
    /// A vehicle of one's own.
    pub own_vehicle: Option<Strength>,
    /// Farthest residence, in kilometres between seats: a must.
    pub max_km: Option<u16>,
    /// Where the work is.
    pub seat: Option<Seat>,
    /// Contract offered.
    pub contract: Option<ContractCode>,
    /// Hours offered.
    pub hours: Option<WorkingHours>,
    /// Shifts the work asks for; empty: none.
    pub shifts: Option<ShiftSet>,
    /// Gross yearly pay offered, in euro.
    pub annual_pay: Option<u32>,
    /// First day of work; `None` or past: as soon as possible.
    pub start: Option<Day>,
    /// The day the company asked: the newer request goes first among equals.
    pub requested_on: Day,
    /// How all this is weighed.
    pub weights: Weights,
}

impl Request {
    /// A request that asks nothing yet.
    #[must_use]
    pub fn empty(handle: Handle, requested_on: Day, weights: Weights) -> Self {
        Request {
            handle,
            seed: 0,
            profession: None,
            experience_months: None,
            skills: Vec::new(),
            education: None,
            languages: Vec::new(),
            licences: Vec::new(),
            own_vehicle: None,
            max_km: None,
            seat: None,
            contract: None,
            hours: None,
            shifts: None,
            annual_pay: None,
            start: None,
            requested_on,
            weights,
        }
    }

    /// The same request with what is asked twice asked once: the stronger demand stays, and of one language the
    /// higher level at that strength. A list that contradicts itself is read as asking for more.
    #[must_use]
    pub fn tidy(mut self) -> Self {
        self.skills.sort_by(|a, b| (&a.value.skill, b.strength).cmp(&(&b.value.skill, a.strength)));
        self.skills.dedup_by(|b, a| a.value.skill == b.value.skill);
        let language = |a: &Asked<LanguageLevel>| (a.value.language, a.strength, a.value.level);
        self.languages.sort_by_key(|one| std::cmp::Reverse(language(one)));
        // A weaker demand for a higher level says something of its own: it stays.
        self.languages
            .dedup_by(|b, a| a.value.language == b.value.language && a.value.level >= b.value.level);
        self.licences.sort_by_key(|a| (a.value, std::cmp::Reverse(a.strength)));
        self.licences.dedup_by_key(|a| a.value);
        self
    }
}
