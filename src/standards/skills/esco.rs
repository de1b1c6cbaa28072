//! ESCO's own file of skills (`skills_en.csv`, `skills_it.csv` of the classification, version 1.1 and later).

use std::{collections::HashSet, io::Read};

use super::{Skill, SkillKind, SkillTable};
use crate::{
    domain::{SkillCode, fold},
    standards::sheet::{self, Column, Problem, RowError},
};

/// The language of an ESCO file: it is in the file's name, not in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EscoLanguage {
    /// `skills_it.csv`.
    Italian,
    /// `skills_en.csv`.
    English,
}

const URI: usize = 0;
const LABEL: usize = 1;
const OTHERS: usize = 2;
const STATUS: usize = 3;
const REUSE: usize = 4;

static COLUMNS: [Column; 5] = [
    Column { names: &["conceptUri"], required: true },
    Column { names: &["preferredLabel"], required: true },
    Column { names: &["altLabels"], required: false },
    Column { names: &["status"], required: false },
    Column { names: &["reuseLevel"], required: false },
];

impl SkillTable {
    /// Reads ESCO's file of skills; concepts that are no longer released are left out. Transversal skills are
    /// marked so, all others count as trade skills: the file says no more.
    ///
    /// # Errors
    /// Every row without an ESCO address or a name, or with one that came before.
    pub fn read_esco(reader: impl Read, language: EscoLanguage) -> Result<Self, Vec<RowError>> {
        let mut seen = HashSet::new();
        let mut rows = Vec::new();
        sheet::read(reader, &COLUMNS, |row| {
            let released = matches!(row.cell(STATUS), "" | "released");
            let code: SkillCode =
                row.filled(URI)?.parse().map_err(|wrong| row.error(URI, Problem::Code(wrong)))?;
            if !seen.insert(code) {
                return Err(row.error(URI, Problem::Twice(code.to_string())));
            }
            let title: Box<str> = row.filled(LABEL)?.into();
            if released {
                let transversal = row.cell(REUSE) == "transversal";
                rows.push(Skill {
                    code,
                    kind: if transversal { SkillKind::Transversal } else { SkillKind::Trade },
                    alternatives: other_labels(&title, row.cell(OTHERS)),
                    english: (language == EscoLanguage::English).then(|| title.clone()),
                    title,
                    related: Vec::new(),
                    esco: None,
                });
            }
            Ok(())
        })?;
        Ok(Self::new(rows))
    }
}

/// The labels, one a line, without repetitions of each other or of the title.
fn other_labels(title: &str, labels: &str) -> Vec<Box<str>> {
    let mut seen = HashSet::from([fold(title)]);
    labels
        .lines()
        .map(sheet::one_part)
        .filter(|label| !label.is_empty() && seen.insert(fold(label)))
        .collect()
}
