//! Scores candidates against vacancies and says why. Pure: no file, no clock, no store.
//!
//! Blind by construction: [`Candidate`] has no protected attribute, and nothing else of a person comes in. Lawful
//! reserves are [`Filter`]s, applied before scoring. [`score()`] is the plain scorer, and the truth; [`Columns`] ranks
//! many at once and gives exactly its order and figures. [`vacancies_for`] swaps the roles, [`relaxations`] says
//! what asking less would bring. The weights are data ([`Weights`]), and every [`Verdict`] rebuilds its own score.
//!
//! From the inside: `grade` says how far one demand is answered, `points` makes a score of the grades, `score` and
//! `wish` go through the demands, `columns` does the same over tables.

mod bits;
mod candidate;
mod columns;
mod criterion;
mod draw;
mod filter;
mod grade;
mod intake;
mod openings;
mod points;
mod ranking;
mod request;
mod scale;
mod score;
mod verdict;
mod weights;
mod what_if;
mod wish;

pub use candidate::{Candidate, Distance, Handle, Seat, Stint};
pub use columns::{Columns, ColumnsError, Counts};
pub use criterion::{Assessment, Criterion, Demand, Question, Side, State, Value, Whom};
pub use filter::{Filter, HandleSet, LegalBasis};
pub use intake::Intake;
pub use openings::Openings;
pub use points::{Figures, Score};
pub use ranking::{Depth, Ranked, Ranking, rank_each, vacancies_for};
pub use request::{Request, SkillAsk};
pub use score::score;
pub use verdict::{Eligibility, Verdict};
pub use weights::{Weights, WeightsError};
pub use what_if::{Opener, Relaxation, openers, relaxations};

#[cfg(test)]
mod tests;
