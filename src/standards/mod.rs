//! The typed catalogue read from `standards/`: places, professions, skills, services.

pub mod codes;
pub mod places;
