//! The names of the short codes, read from `standards/codes.toml`.

use std::collections::{BTreeMap, HashSet};

use serde::{Deserialize, de::DeserializeOwned};
use thiserror::Error;

use crate::domain::{
    ContractCode, Day, Eqf, LanguageCode, SapCode, Shift, WorkingHours, codes::ContractFamily, fold,
};

/// Why a table of codes cannot be read.
#[derive(Debug, Error)]
pub enum CodesError {
    /// Not TOML, or not this table's shape; the message names the line.
    #[error(transparent)]
    Toml(#[from] toml::de::Error),
    /// A code or a name stands twice in one section.
    #[error("{section}: {what} appears twice")]
    Twice {
        /// The section of the file.
        section: &'static str,
        /// The code or name.
        what: String,
    },
    /// A row without a name, or ending before it begins.
    #[error("{section}: {what} {reason}")]
    Row {
        /// The section of the file.
        section: &'static str,
        /// The code of the row.
        what: String,
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A section does not say where it comes from.
    #[error("{0}: no source named")]
    NoSource(&'static str),
}

/// A code and its name in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Named<C> {
    /// The code.
    pub code: C,
    /// Italian name.
    pub it: Box<str>,
    /// English name.
    pub en: Box<str>,
}

/// A contract type with its name and the days on which it may be used.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// The code.
    pub code: ContractCode,
    /// Italian name.
    pub it: Box<str>,
    /// English name.
    pub en: Box<str>,
    /// What a person would call it in the CV; absent where it may be more than one.
    pub family: Option<ContractFamily>,
    /// First day on which it could be used.
    pub from: Day,
    /// Last day on which it could be used; absent while it can.
    pub to: Option<Day>,
}

impl Contract {
    /// Whether a contract of this type could begin on this day.
    #[must_use]
    pub fn usable_on(&self, day: Day) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}

/// The names of all short codes; immutable.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CodeCatalogue {
    contracts: Vec<Contract>,
    families: Vec<Named<ContractFamily>>,
    education: Vec<Named<Eqf>>,
    hours: Vec<Named<WorkingHours>>,
    shifts: Vec<Named<Shift>>,
    languages: Vec<Named<LanguageCode>>,
    measures: Vec<Named<SapCode>>,
    sources: BTreeMap<String, String>,
}

impl CodeCatalogue {
    /// The table that comes with the program.
    ///
    /// # Errors
    /// Never in a tested build; see [`CodeCatalogue::read`].
    pub fn starter() -> Result<Self, CodesError> {
        Self::read(include_str!("../../standards/codes.toml"))
    }

    /// Reads a table in the form of `standards/codes.toml`.
    ///
    /// # Errors
    /// When it is not TOML of that shape, a code is malformed or stands twice, a name is empty, or a section does
    /// not name its source.
    pub fn read(text: &str) -> Result<Self, CodesError> {
        let table: Self = toml::from_str(text)?;
        let contracts = table.contracts.iter().map(|row| (row.code.to_string(), &*row.it, &*row.en));
        table.check("contracts", contracts)?;
        if let Some(row) = table.contracts.iter().find(|row| row.to.is_some_and(|last| last < row.from)) {
            let what = row.code.to_string();
            return Err(CodesError::Row { section: "contracts", what, reason: "ends before it begins" });
        }
        table.check("families", names(&table.families))?;
        table.check("education", names(&table.education))?;
        table.check("hours", names(&table.hours))?;
        table.check("shifts", names(&table.shifts))?;
        table.check("languages", names(&table.languages))?;
        table.check("measures", names(&table.measures))?;
        Ok(table)
    }

    fn check<'a>(
        &self,
        section: &'static str,
        rows: impl Iterator<Item = (String, &'a str, &'a str)>,
    ) -> Result<(), CodesError> {
        if !self.sources.contains_key(section) {
            return Err(CodesError::NoSource(section));
        }
        let mut seen = HashSet::new();
        for (code, it, en) in rows {
            if it.trim().is_empty() || en.trim().is_empty() {
                return Err(CodesError::Row { section, what: code, reason: "has no name" });
            }
            if !seen.insert(code.clone()) {
                return Err(CodesError::Twice { section, what: code });
            }
        }
        Ok(())
    }

    /// Every contract type, ended ones included, by code.
    #[must_use]
    pub fn contracts(&self) -> &[Contract] {
        &self.contracts
    }

    /// The contract types that can be used on this day.
    pub fn contracts_on(&self, day: Day) -> impl Iterator<Item = &Contract> {
        self.contracts.iter().filter(move |row| row.usable_on(day))
    }

    /// One contract type; `None` if the table does not know it.
    #[must_use]
    pub fn contract(&self, code: ContractCode) -> Option<&Contract> {
        self.contracts.iter().find(|row| row.code == code)
    }

    /// The contract families of the CV.
    #[must_use]
    pub fn families(&self) -> &[Named<ContractFamily>] {
        &self.families
    }

    /// The education levels, lowest first.
    #[must_use]
    pub fn education(&self) -> &[Named<Eqf>] {
        &self.education
    }

    /// The kinds of working hours.
    #[must_use]
    pub fn hours(&self) -> &[Named<WorkingHours>] {
        &self.hours
    }

    /// The arrangements of working time.
    #[must_use]
    pub fn shifts(&self) -> &[Named<Shift>] {
        &self.shifts
    }

    /// The languages, those a desk meets most first.
    #[must_use]
    pub fn languages(&self) -> &[Named<LanguageCode>] {
        &self.languages
    }

    /// One language; `None` if the table has no name for it.
    #[must_use]
    pub fn language(&self, code: LanguageCode) -> Option<&Named<LanguageCode>> {
        self.languages.iter().find(|row| row.code == code)
    }

    /// The language with this Italian or English name, case and accents aside.
    #[must_use]
    pub fn language_named(&self, name: &str) -> Option<LanguageCode> {
        let name = fold(name);
        self.languages.iter().find(|row| fold(&row.it) == name || fold(&row.en) == name).map(|row| row.code)
    }

    /// The active-policy measures whose meaning is known.
    #[must_use]
    pub fn measures(&self) -> &[Named<SapCode>] {
        &self.measures
    }

    /// One measure; `None` if its meaning is not in the table.
    #[must_use]
    pub fn measure(&self, code: SapCode) -> Option<&Named<SapCode>> {
        self.measures.iter().find(|row| row.code == code)
    }

    /// Where each section comes from.
    pub fn sources(&self) -> impl Iterator<Item = (&str, &str)> {
        self.sources.iter().map(|(section, source)| (section.as_str(), source.as_str()))
    }
}

fn names<C: DeserializeOwned + std::fmt::Display>(
    rows: &[Named<C>],
) -> impl Iterator<Item = (String, &str, &str)> {
    rows.iter().map(|row| (row.code.to_string(), &*row.it, &*row.en))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn the_starter_table_is_whole() {
        let codes = CodeCatalogue::starter().unwrap();
        assert_eq!(codes.contracts().len(), 52);
        assert!(codes.languages().len() >= 40);
        let all: Vec<_> = codes.education().iter().map(|row| row.code).collect();
        assert_eq!(all, Eqf::ALL);
        assert!(codes.hours().iter().map(|row| &row.code).eq(WorkingHours::ALL));
        assert!(codes.shifts().iter().map(|row| &row.code).eq(Shift::ALL));
        assert!(codes.families().iter().map(|row| &row.code).eq(ContractFamily::ALL));
        assert_eq!(codes.sources().count(), 7);
    }

    /// RULES B.9.4.
    #[test]
    fn contracts_know_when_they_were_valid() {
        let codes = CodeCatalogue::starter().unwrap();
        let old = codes.contract("A.05.00".parse().unwrap()).unwrap();
        assert!(old.usable_on(day("2013-01-10")) && !old.usable_on(day("2013-01-11")));
        let today: Vec<_> = codes.contracts_on(day("2026-11-21")).map(|row| row.code.to_string()).collect();
        assert_eq!(
            today,
            [
                "A.01.00", "A.02.00", "A.02.01", "A.03.04", "A.03.08", "A.03.09", "A.03.10", "A.04.02",
                "A.05.02", "A.07.02", "A.08.02", "B.03.00", "C.01.00", "C.03.00", "C.04.00", "G.03.00",
                "H.02.00", "L.02.00", "M.02.00"
            ]
        );
    }

    #[test]
    fn codes_are_found_by_name_and_code() {
        let codes = CodeCatalogue::starter().unwrap();
        assert_eq!(codes.language_named(" ALBANESE"), Some("sq".parse().unwrap()));
        assert_eq!(codes.language_named("Klingon"), None);
        assert_eq!(codes.language(LanguageCode::ENGLISH).map(|row| &*row.it), Some("Inglese"));
        assert!(codes.measure("C06".parse().unwrap()).is_some());
        assert!(codes.measure("A04".parse().unwrap()).is_none(), "its meaning is not published");
    }

    #[test]
    fn a_broken_table_says_where() {
        let good = include_str!("../../standards/codes.toml");
        let at = |broken: &str| CodeCatalogue::read(broken).unwrap_err().to_string();
        assert!(
            at(&good.replacen("A.01.00", "A.1.0", 1)).contains("line 5"),
            "{}",
            at(&good.replacen("A.01.00", "A.1.0", 1))
        );
        assert_eq!(at(&good.replacen("A.02.00", "A.01.00", 1)), "contracts: A.01.00 appears twice");
        assert_eq!(at(&good.replacen("\"Inglese\"", "\" \"", 1)), "languages: en has no name");
        assert_eq!(
            at(&good.replacen("to = \"2012-04-25\"", "to = \"2001-01-01\"", 1)),
            "contracts: A.03.00 ends before it begins"
        );
        assert_eq!(at(&good.replacen("\nhours = \"", "\nhour = \"", 1)), "hours: no source named");
    }
}
