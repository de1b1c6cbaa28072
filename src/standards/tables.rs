//! Everything that is looked up by code, in one hand.

use super::codes::{CodeCatalogue, CodesError};
use super::places::{Places, PlacesError};
use super::professions::ProfessionTable;
use super::sheet::RowError;
use super::skills::SkillTable;
use super::{Catalogue, StandardError, UnknownStandard};

/// The tables an office works with.
pub struct Tables {
    /// Municipalities, provinces, states.
    pub places: Places,
    /// Professions.
    pub professions: ProfessionTable,
    /// Skills.
    pub skills: SkillTable,
    /// Contracts, levels, languages, measures.
    pub codes: CodeCatalogue,
    /// The standards in force at the office.
    pub catalogue: Catalogue,
    /// Every standard there is, other regions too: what a report can be made for.
    pub every: Catalogue,
}

/// The official tables that an office has taken in.
#[derive(Default)]
pub struct Official {
    /// ISTAT's professions.
    pub professions: Option<ProfessionTable>,
    /// ESCO's skills.
    pub skills: Option<SkillTable>,
}

/// Why the tables cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TablesError {
    /// The places.
    #[error(transparent)]
    Places(#[from] PlacesError),
    /// Rows of a table of professions or skills.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
    Rows(Vec<RowError>),
    /// The code tables.
    #[error(transparent)]
    Codes(#[from] CodesError),
    /// The standards.
    #[error(transparent)]
    Standard(#[from] StandardError),
    /// The office asks for a standard that is not there.
    #[error(transparent)]
    Unknown(#[from] UnknownStandard),
}

impl Tables {
    /// The tables that come with the program, for an office that follows this regional standard.
    ///
    /// # Errors
    /// [`TablesError::Unknown`] when there is no such standard; nothing else in a tested build.
    pub fn builtin(region: &str) -> Result<Self, TablesError> {
        let every = Catalogue::builtin()?;
        Ok(Tables {
            places: Places::load()?,
            professions: ProfessionTable::starter().map_err(TablesError::Rows)?,
            skills: SkillTable::starter().map_err(TablesError::Rows)?,
            codes: CodeCatalogue::starter()?,
            catalogue: every.for_office(region)?,
            every,
        })
    }

    /// These tables with official ones laid over them: no code is lost.
    #[must_use]
    pub fn overlaid(self, official: Official) -> Self {
        let Tables { professions, skills, .. } = self;
        Tables {
            professions: match official.professions {
                Some(table) => professions.overlaid(table),
                None => professions,
            },
            skills: match official.skills {
                Some(table) => skills.overlaid(table),
                None => skills,
            },
            ..self
        }
    }
}
