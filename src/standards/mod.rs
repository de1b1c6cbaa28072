//! The typed catalogue read from `standards/`: places, professions, skills, services.

pub mod codes;
pub mod professions;
pub mod sheet;
pub mod skills;
mod titles;

pub use titles::Rank;
