//! Everything that is looked up by code, in one hand.

use super::codes::{CodeCatalogue, CodesError};
use super::places::{Places, PlacesError};
use super::professions::ProfessionTable;
use super::sheet::RowError;
use super::skills::SkillTable;
use super::{Catalogue, OwnFile, StandardError, StandardTrouble, UnknownStandard};

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
    /// Why these are not all that the office was told to follow.
    pub trouble: Vec<StandardTrouble>,
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
        Self::founding(region, &[])
    }

    /// The same for an office about to be founded, with files of standards of its own.
    ///
    /// # Errors
    /// [`TablesError::Standard`] when one of them cannot be used, [`TablesError::Unknown`] when neither they nor the
    /// program have this regional standard.
    pub fn founding(region: &str, own: &[OwnFile]) -> Result<Self, TablesError> {
        let (catalogue, refused) = Catalogue::with_own(own)?;
        match refused.into_iter().next() {
            Some(error) => Err(error.into()),
            None => {
                let followed = catalogue.for_office(region)?;
                Self::around(catalogue, followed, Vec::new())
            }
        }
    }

    /// The same for an office that stands: it opens whatever its own files are like, and says which are not used.
    ///
    /// # Errors
    /// Nothing in a tested build.
    pub fn of_office(region: &str, own: &[OwnFile]) -> Result<Self, TablesError> {
        let (catalogue, refused) = Catalogue::with_own(own)?;
        let mut trouble: Vec<_> = refused.into_iter().map(StandardTrouble::Refused).collect();
        let followed = catalogue.for_office(region).unwrap_or_else(|unknown| {
            trouble.push(StandardTrouble::Absent(unknown));
            catalogue.national()
        });
        Self::around(catalogue, followed, trouble)
    }

    fn around(
        every: Catalogue,
        catalogue: Catalogue,
        trouble: Vec<StandardTrouble>,
    ) -> Result<Self, TablesError> {
        Ok(Tables {
            places: Places::load()?,
            professions: ProfessionTable::starter().map_err(TablesError::Rows)?,
            skills: SkillTable::starter().map_err(TablesError::Rows)?,
            codes: CodeCatalogue::starter()?,
            catalogue,
            every,
            trouble,
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
