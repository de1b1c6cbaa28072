//! Professions as a sheet: our own, and ISTAT's (`codice, livello, denominazione`).

use std::{
    collections::HashSet,
    io::{Read, Write},
};

use super::{Profession, ProfessionTable};
use crate::{
    domain::{ProfessionCode, codes::InvalidCode},
    standards::sheet::{self, Column, Problem, RowError},
};

const CODE: usize = 0;
const TITLE: usize = 1;
const ALTERNATIVES: usize = 2;
const ENGLISH: usize = 3;
const SKILLS: usize = 4;
const LEVEL: usize = 5;

static COLUMNS: [Column; 6] = [
    Column { names: &["code", "codice", "cod", "codice cp2021", "codice cp2011"], required: true },
    Column { names: &["title", "denominazione", "titolo", "nome", "descrizione"], required: true },
    Column { names: &["alternatives"], required: false },
    Column { names: &["english"], required: false },
    Column { names: &["skills"], required: false },
    Column { names: &["level", "livello"], required: false },
];

impl ProfessionTable {
    /// Reads a sheet with the columns of `standards/professions.csv`, or ISTAT's official file. Titles written
    /// in capitals become sentence case. Skill codes are not looked up here: see
    /// [`dangling_skills`](ProfessionTable::dangling_skills).
    ///
    /// # Errors
    /// Every row with a wrong or repeated code, a level that is not the code's, or no title.
    pub fn read(reader: impl Read) -> Result<Self, Vec<RowError>> {
        let mut seen = HashSet::new();
        let mut rows = Vec::new();
        sheet::read(reader, &COLUMNS, |row| {
            let at = |column| move |problem: InvalidCode| row.error(column, problem);
            let code: ProfessionCode = row.filled(CODE)?.parse().map_err(at(CODE))?;
            let level = row.cell(LEVEL);
            if !level.is_empty() && level != code.level().to_string() {
                return Err(
                    row.error(LEVEL, Problem::Level { stated: level.to_owned(), found: code.level() })
                );
            }
            if !seen.insert(code) {
                return Err(row.error(CODE, Problem::Twice(code.to_string())));
            }
            let skills = row.parts(SKILLS).map(str::parse).collect::<Result<_, _>>().map_err(at(SKILLS))?;
            rows.push(Profession {
                code,
                title: sentence_case(row.filled(TITLE)?).into(),
                alternatives: row.parts(ALTERNATIVES).map(Into::into).collect(),
                english: Some(row.cell(ENGLISH)).filter(|title| !title.is_empty()).map(Into::into),
                skills,
            });
            Ok(())
        })?;
        Ok(Self::new(rows))
    }

    /// Writes the table as a sheet that [`ProfessionTable::read`] reads back.
    ///
    /// # Errors
    /// When `out` cannot be written to.
    pub fn write(&self, out: impl Write) -> Result<(), csv::Error> {
        let mut sheet = csv::Writer::from_writer(out);
        sheet.write_record(["code", "title", "alternatives", "english", "skills"])?;
        for row in &self.rows {
            let skills: Vec<String> = row.skills.iter().map(ToString::to_string).collect();
            let alternatives: Vec<Box<str>> =
                row.alternatives.iter().map(|name| sheet::one_part(name)).collect();
            sheet.write_record([
                &*row.code.to_string(),
                &row.title,
                &alternatives.join(";"),
                row.english.as_deref().unwrap_or_default(),
                &skills.join(";"),
            ])?;
        }
        sheet.flush().map_err(csv::Error::from)
    }
}

/// Words that stay in capitals when a title is brought down from them.
const CAPITALS: &[&str] = &["AC", "ASME", "CAD", "CNC", "CO2", "GPL", "ICT", "LPG", "PC", "PVC", "TV"];

/// A title in capitals as a sentence; any other stays as it is.
fn sentence_case(title: &str) -> String {
    if title.chars().any(char::is_lowercase) {
        return title.to_owned();
    }
    let mut out = String::with_capacity(title.len());
    for (place, word) in title.split_whitespace().enumerate() {
        if place > 0 {
            out.push(' ');
        }
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
        if CAPITALS.contains(&bare) {
            out.push_str(word);
        } else if place == 0 {
            let mut chars = word.chars();
            out.extend(chars.next());
            out.extend(chars.flat_map(char::to_lowercase));
        } else {
            out.extend(word.chars().flat_map(char::to_lowercase));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::sentence_case;

    #[test]
    fn capitals_become_a_sentence() {
        assert_eq!(sentence_case("ADDETTI  AI CALL CENTER (ICT)"), "Addetti ai call center (ICT)");
        assert_eq!(sentence_case("ELETTRICITÀ E GAS"), "Elettricità e gas");
        assert_eq!(sentence_case("Muratori"), "Muratori");
    }
}
