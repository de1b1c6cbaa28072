//! Why a file of standards is refused.

use crate::domain::ServiceCodeError;
use crate::look::Message;

/// A file of standards that cannot be used, with the place and the reason.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct StandardError {
    /// Name of the file, as given to the reader.
    pub file: String,
    /// Line of the row at fault, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub problem: Problem,
}

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// The file cannot be read at all.
    #[error("{0}")]
    Unreadable(String),
    /// Not TOML, or a value of the wrong shape.
    #[error("{0}")]
    Malformed(String),
    /// A kind of rule, a section or a word that the program does not know.
    #[error("unknown rule or word `{word}`; known here: {}", known.join(", "))]
    Unknown {
        /// What is written.
        word: String,
        /// What could be.
        known: Vec<String>,
    },
    /// A row without its source.
    #[error("the row does not name its source")]
    MissingSource,
    /// A row without something else it must say.
    #[error("the row lacks `{0}`")]
    MissingField(String),
    /// The same code twice, both times without an end.
    #[error("`{0}` stands twice")]
    Duplicate(String),
    /// The same code twice, with validities that overlap.
    #[error("the validities of `{0}` overlap")]
    Overlap(String),
    /// A row that ends before it begins.
    #[error("`{0}` ends before it begins")]
    EndsBeforeItBegins(String),
    /// Access conditions that wait for each other.
    #[error("access conditions go round in a circle: {}", .0.join(" → "))]
    Circular(Vec<String>),
    /// A reference to something that no file defines.
    #[error("`{0}` is not defined")]
    Dangling(String),
    /// Two services of one standard both say to be the default for the same code.
    #[error("more than one service is the default for `{0}`")]
    AmbiguousDefault(String),
    /// A default for a service it does not count as.
    #[error("`default_for` names `{0}`, which `counts_as` does not")]
    DefaultNotCounted(String),
    /// A code of a shape that no standard uses.
    #[error("`{code}`: {reason}")]
    BadCode {
        /// The text found.
        code: String,
        /// Why it is no code.
        reason: ServiceCodeError,
    },
    /// A clock without a start or an end, or with some where none can be.
    #[error("the clock `{0}` has no start, or one that nobody can observe")]
    IdleClock(String),
    /// A standard of this name was read before.
    #[error("the standard `{0}` was read before")]
    StandardTwice(String),
}

impl Problem {
    /// Sorts what the TOML reader says into kinds.
    pub(super) fn from_toml(message: &str) -> Self {
        let mut quoted = message.split('`').skip(1).step_by(2).map(str::to_owned);
        if message.starts_with("missing field") {
            match quoted.next() {
                Some(field) if field == "source" => Problem::MissingSource,
                Some(field) => Problem::MissingField(field),
                None => Problem::Malformed(message.to_owned()),
            }
        } else if message.starts_with("unknown variant") || message.starts_with("unknown field") {
            let word = quoted.next().unwrap_or_default();
            Problem::Unknown { word, known: quoted.collect() }
        } else {
            Problem::Malformed(message.to_owned())
        }
    }

    /// The key of its sentence in the locales, and what the sentence is about.
    fn told(&self) -> (&'static str, String) {
        match self {
            Problem::Unreadable(reason) => ("norm-unreadable", reason.clone()),
            Problem::Malformed(reason) => ("norm-malformed", reason.clone()),
            Problem::Unknown { word, .. } => ("norm-unknown", word.clone()),
            Problem::MissingSource => ("norm-missing-source", "source".to_owned()),
            Problem::MissingField(field) => ("norm-missing-field", field.clone()),
            Problem::Duplicate(key) => ("norm-duplicate", key.clone()),
            Problem::Overlap(key) => ("norm-overlap", key.clone()),
            Problem::EndsBeforeItBegins(key) => ("norm-backwards", key.clone()),
            Problem::Circular(steps) => ("norm-circular", steps.join(" → ")),
            Problem::Dangling(key) => ("norm-dangling", key.clone()),
            Problem::AmbiguousDefault(code) => ("norm-default-twice", code.clone()),
            Problem::DefaultNotCounted(code) => ("norm-default-uncounted", code.clone()),
            Problem::BadCode { code, .. } => ("norm-bad-code", code.clone()),
            Problem::IdleClock(id) => ("norm-idle-clock", id.clone()),
            Problem::StandardTwice(id) => ("norm-standard-twice", id.clone()),
        }
    }
}

impl StandardError {
    /// File, line and reason, in the operator's language.
    pub fn message(&self) -> Message {
        let (key, what) = self.problem.told();
        // as text: the number of a line has no thousands
        let line = self.line.to_string();
        let message = Message::new(key).arg("file", self.file.clone()).arg("line", line).arg("what", what);
        match &self.problem {
            Problem::Unknown { known, .. } => message.arg("known", known.join(", ")),
            _ => message,
        }
    }
}
