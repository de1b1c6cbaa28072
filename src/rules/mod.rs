//! What the standards say of one case on one date: pure functions.

mod access;
mod case;
mod clocks;
mod due;
mod pathway;
mod silence;
mod status;
mod targets;
mod vacancies;

#[cfg(test)]
mod rule_tests;

pub use access::{Access, Lack, Missing, Verdict, access, access_to, pact_is_signed};
pub use case::{Case, Facts};
pub use clocks::{Deadline, DeadlineState, Why, deadlines, open_deadlines};
pub use due::due;
pub use pathway::{PathwayMark, StepState, pathway};
pub use silence::silent_days;
pub use status::{Loss, State, Status};
pub use targets::{Disadvantage, disadvantage, receives_benefit, targets};
pub use vacancies::vacancy_deadlines;
