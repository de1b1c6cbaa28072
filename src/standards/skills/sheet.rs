//! Skills as a sheet of our own.

use std::{
    collections::HashMap,
    io::{Read, Write},
};

use super::{Skill, SkillKind, SkillTable};
use crate::{
    domain::{SkillCode, codes::InvalidCode},
    standards::sheet::{self, Column, Problem, RowError},
};

const CODE: usize = 0;
const KIND: usize = 1;
const TITLE: usize = 2;
const ALTERNATIVES: usize = 3;
const ENGLISH: usize = 4;
const RELATED: usize = 5;
const ESCO: usize = 6;

static COLUMNS: [Column; 7] = [
    Column { names: &["code"], required: true },
    Column { names: &["kind"], required: true },
    Column { names: &["title"], required: true },
    Column { names: &["alternatives"], required: false },
    Column { names: &["english"], required: false },
    Column { names: &["related"], required: false },
    Column { names: &["esco"], required: false },
];

impl SkillTable {
    /// Reads a sheet with the columns of `standards/skills.csv`.
    ///
    /// # Errors
    /// Every row with a wrong or repeated code, an unknown kind, no title, or a related skill that is not in the
    /// sheet.
    pub fn read(reader: impl Read) -> Result<Self, Vec<RowError>> {
        let mut lines = HashMap::new();
        let mut rows: Vec<Skill> = Vec::new();
        sheet::read(reader, &COLUMNS, |row| {
            let at = |column| move |problem: InvalidCode| row.error(column, problem);
            let code: SkillCode = row.filled(CODE)?.parse().map_err(at(CODE))?;
            let kind = row.filled(KIND)?;
            if lines.insert(code, row.line).is_some() {
                return Err(row.error(CODE, Problem::Twice(code.to_string())));
            }
            let esco = Some(row.cell(ESCO)).filter(|id| !id.is_empty());
            rows.push(Skill {
                code,
                kind: SkillKind::named(kind)
                    .ok_or_else(|| row.error(KIND, Problem::Kind(kind.to_owned())))?,
                title: row.filled(TITLE)?.into(),
                alternatives: row.parts(ALTERNATIVES).map(Into::into).collect(),
                english: Some(row.cell(ENGLISH)).filter(|title| !title.is_empty()).map(Into::into),
                related: row.parts(RELATED).map(str::parse).collect::<Result<_, _>>().map_err(at(RELATED))?,
                esco: esco.map(str::parse).transpose().map_err(at(ESCO))?,
            });
            Ok(())
        })?;
        let unknown = rows.iter().flat_map(|row| {
            let line = lines.get(&row.code).copied().unwrap_or_default();
            let missing = row.related.iter().filter(|other| !lines.contains_key(other));
            missing.map(move |other| RowError { line, column: "related", problem: Problem::NoSkill(*other) })
        });
        let errors: Vec<_> = unknown.take(sheet::MOST_ERRORS).collect();
        if errors.is_empty() { Ok(Self::new(rows)) } else { Err(errors) }
    }

    /// Writes the table as a sheet that [`SkillTable::read`] reads back.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(&self, out: impl Write) -> Result<(), csv::Error> {
        let mut sheet = csv::Writer::from_writer(out);
        sheet.write_record(["code", "kind", "title", "alternatives", "english", "related", "esco"])?;
        for row in &self.rows {
            let related: Vec<String> = row.related.iter().map(ToString::to_string).collect();
            let alternatives: Vec<Box<str>> =
                row.alternatives.iter().map(|name| sheet::one_part(name)).collect();
            sheet.write_record([
                &*row.code.to_string(),
                row.kind.as_str(),
                &row.title,
                &alternatives.join(";"),
                row.english.as_deref().unwrap_or_default(),
                &related.join(";"),
                &row.esco.map(|esco| esco.to_string()).unwrap_or_default(),
            ])?;
        }
        sheet.flush().map_err(csv::Error::from)
    }
}
