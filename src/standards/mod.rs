//! The typed catalogue read from `standards/`: places, professions, skills, services.

mod catalogue;
mod clock;
pub mod codes;
mod condition;
mod indicator;
mod json;
mod minutes;
mod national;
mod own;
mod place;
pub mod places;
mod plan;
mod problem;
pub mod professions;
mod read;
mod refer;
mod region;
mod row;
mod service;
pub mod sheet;
pub mod skills;
mod tables;
mod target;
mod titles;
mod trigger;

#[cfg(test)]
mod norm_tests;

pub use catalogue::{BUILTIN, Catalogue, UnknownStandard};
pub use clock::{Centres, Clock, Limit, StatusNeed};
pub use condition::{Completion, Condition, PactState, Yes};
pub use indicator::{Breakdown, Check, Compared, Comparison, Goal, Indicator, Measure, Objective, Split};
pub use json::{MinutesRow, ServiceRow};
pub use minutes::{Amount, Minutes, ReferenceMinutes};
pub use national::{
    AgeBands, Constant, ContractLength, Criterion, IncomeSupport, JustifiedReason, ORDINARY_RULES,
    OfferCriterion, PactElement, PactElementKind, PathwayStep, Sanction, SanctionStep, SapDate, SapEvent,
    Unit,
};
pub use own::{OwnFile, StandardTrouble};
pub use plan::{Plan, PlanArea, PlanAreaKind, PlanLevel, PlanLevelId, PlanRow, PlanRowKind};
pub use problem::{Problem, StandardError};
pub use region::{
    Area, ComplexTarget, Exclusive, Phase, PilotCentre, ProcessStep, Scope, Side, Standard, SystemObjective,
    SystemStep, Transversal, Uncounted,
};
pub use row::{Row, Validity};
pub use service::{Audience, Preconditions, ServiceDefinition};
pub use tables::{Official, Tables, TablesError};
pub use target::Target;
pub use titles::Rank;
pub use trigger::{EventPattern, Trigger, VacancyMoment};
