//! The files that an office adds to the standards of the program: a region of its own, or a change of law.

use super::catalogue::{BUILTIN, Catalogue};
use super::{Problem, StandardError, UnknownStandard};
use crate::look::Message;

/// A file of standards in an office's folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnFile {
    /// Its name, as messages show it.
    pub name: String,
    /// Its text, or why it cannot be had.
    pub text: Result<String, String>,
}

/// Why an office follows less, or other, standards than it was told to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StandardTrouble {
    /// A file of the office is not used.
    Refused(StandardError),
    /// The regional standard of the office is nowhere: the national rows alone are followed.
    Absent(UnknownStandard),
}

impl StandardTrouble {
    /// What is the matter, in the operator's language.
    pub fn message(&self) -> Message {
        match self {
            StandardTrouble::Refused(error) => error.message(),
            StandardTrouble::Absent(unknown) => {
                Message::new("norm-region-absent").arg("region", unknown.asked.clone())
            }
        }
    }
}

impl OwnFile {
    /// The regional standard that it defines, if it is one that can be read so far.
    pub fn region(&self) -> Option<String> {
        let file: toml::Table = toml::from_str(self.text.as_deref().ok()?).ok()?;
        let head = file.get("standard")?;
        let says = |key: &str| head.get(key).and_then(toml::Value::as_str);
        let amends = head.get("amends").and_then(toml::Value::as_bool).unwrap_or_default();
        (says("scope") == Some("regional") && !amends).then(|| says("id").map(str::to_owned)).flatten()
    }
}

impl Catalogue {
    /// The standards of the program with an office's own laid over them, in the order of their names. A file that
    /// cannot be used is left out, whole, with the reason: what the program brings along stays in use.
    ///
    /// # Errors
    /// Never with the program's own files that it was tested with.
    pub fn with_own(own: &[OwnFile]) -> Result<(Self, Vec<StandardError>), StandardError> {
        let mut refused = Vec::new();
        let mut files: Vec<(&str, &str)> = Vec::new();
        for file in own {
            match &file.text {
                Ok(text) => files.push((&file.name, text)),
                Err(reason) => refused.push(StandardError {
                    file: file.name.clone(),
                    line: 1,
                    problem: Problem::Unreadable(reason.clone()),
                }),
            }
        }
        // mostly all of them can be used, and are read once
        if let Ok(catalogue) = Self::read(&[&BUILTIN, files.as_slice()].concat()) {
            return Ok((catalogue, refused));
        }
        let mut used = BUILTIN.to_vec();
        let mut catalogue = Self::builtin()?;
        for file in files {
            used.push(file);
            match Self::read(&used) {
                Ok(with_it) => catalogue = with_it,
                Err(error) => {
                    used.pop();
                    refused.push(error.of_file(file.0));
                }
            }
        }
        Ok((catalogue, refused))
    }
}

impl StandardError {
    /// The error as one of this file, which brought it about, though it shows in another one.
    fn of_file(self, name: &str) -> Self {
        let line = if self.file == name { self.line } else { 1 };
        StandardError { file: name.to_owned(), line, ..self }
    }
}
