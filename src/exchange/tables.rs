//! The tables that files are read against.

use crate::standards::Catalogue;
use crate::standards::places::Places;
use crate::standards::professions::ProfessionTable;
use crate::standards::skills::SkillTable;

/// Where names in a file are looked up: places, professions, skills, services.
#[derive(Clone, Copy)]
pub struct Tables<'a> {
    /// Municipalities and foreign states.
    pub places: &'a Places,
    /// Professions by code and title.
    pub professions: &'a ProfessionTable,
    /// Skills by code and title.
    pub skills: &'a SkillTable,
    /// Services of the standards in force at the office.
    pub catalogue: &'a Catalogue,
}
