//! Why a file of standards is refused.

use crate::domain::ServiceCodeError;

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
    /// Not TOML, or a value of the wrong shape.
    #[error("{0}")]
    Malformed(String),
    /// A kind of rule, a section or a word that the program does not know.
    #[error("unknown rule or word: {0}")]
    Unknown(String),
    /// A row without its source.
    #[error("the row does not name its source")]
    MissingSource,
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
        if message.starts_with("missing field `source`") {
            Problem::MissingSource
        } else if message.starts_with("unknown variant") || message.starts_with("unknown field") {
            Problem::Unknown(message.to_owned())
        } else {
            Problem::Malformed(message.to_owned())
        }
    }
}
