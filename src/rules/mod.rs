//! What the standards say of one case on one date: pure functions.
//!
//! | Room | What it tells |
//! |---|---|
//! | `status`, `income`, `jobs` | the employment status, what the income does to it, the jobs behind it |
//! | `targets` | the kinds of people someone belongs to, and why |
//! | `access`, `completion`, `pathway` | what may start now, what is missing, what is not complete, how far someone has come |
//! | `clocks`, `vacancies`, `due`, `silence` | deadlines with their state |
//! | `conditionality` | what the ladder proposes |
//! | `offer` | whether a job offer is suitable, criterion by criterion |
//! | `pact`, `measure`, `plausible` | what makes an event whole, coherent, believable |
//! | `told` | all of it in sentences |

mod access;
mod case;
mod clocks;
mod completion;
mod conditionality;
mod due;
mod income;
mod jobs;
mod measure;
mod offer;
mod pact;
mod pathway;
mod plausible;
mod silence;
mod status;
mod targets;
mod told;
mod vacancies;

#[cfg(test)]
mod rule_tests;

pub use access::{Access, Lack, Missing, Verdict, access, access_to, pact_is_signed};
pub use case::{Case, Facts};
pub use clocks::{Deadline, DeadlineState, Why, deadlines, open_deadlines};
pub use completion::{Incomplete, incomplete};
pub use conditionality::{Proposal, ladder, proposals, running_benefit};
pub use due::due;
pub use income::{IncomeKnown, Threshold};
pub use jobs::{Job, is_employment, jobs};
pub use measure::{Mismatch, mend, mismatches};
pub use offer::{Because, Judged, JudgedCriterion, JudgedOffer, Offer, judge_offer};
pub use pact::{PactElement, missing_elements};
pub use pathway::{PathwayMark, StepState, pathway};
pub use plausible::{Doubt, Objection, can_be_doubted, examine};
pub use silence::silent_days;
pub use status::{Loss, State, Status};
pub use targets::{Belonging, Ground, belongings, receives_benefit, targets};
pub use told::{
    circumstance_key, completion_told, date_key, deadline_told, doubt_told, ground_told, mismatch_told,
    objection_told, offer_told, proposal_told, sanction_told, status_told,
};
pub use vacancies::{vacancy_deadlines, vacancy_goals, vacancy_moment};
