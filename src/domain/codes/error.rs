//! The one error of all codes: which kind was expected, and what was found.

use std::fmt;

use thiserror::Error;

/// Which code a text failed to be; the upper floors choose the operator's words by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CodeKind {
    /// A contract type, `A.02.00`.
    Contract,
    /// A CV-level contract family, `A00`–`A06`.
    ContractFamily,
    /// An education level, 1–8.
    Eqf,
    /// A language level, `A1`–`C2`.
    Cefr,
    /// A language, two letters.
    Language,
    /// A language with its level, `en:B1`.
    LanguageLevel,
    /// A driving licence category.
    Licence,
    /// Full-time or part-time.
    WorkingHours,
    /// A shift or another arrangement of working time.
    Shift,
    /// An active-policy measure, `A01`.
    Sap,
    /// A profession, `8.1.3.1.0`.
    Profession,
    /// A skill, `S001` or a UUID.
    Skill,
}

impl fmt::Display for CodeKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Contract => "contract type",
            Self::ContractFamily => "contract family",
            Self::Eqf => "EQF level (1-8)",
            Self::Cefr => "CEFR level (A1-C2)",
            Self::Language => "language code (two letters)",
            Self::LanguageLevel => "language with its level",
            Self::Licence => "driving licence category",
            Self::WorkingHours => "kind of working hours (FT, PT)",
            Self::Shift => "kind of shift (LT, LN, WE, OS, TL)",
            Self::Sap => "SAP code",
            Self::Profession => "profession code",
            Self::Skill => "skill code",
        })
    }
}

/// A text that is not the code it should be.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("«{text}» is not a {kind}")]
pub struct InvalidCode {
    /// What was expected.
    pub kind: CodeKind,
    /// What was found, cut to its first characters.
    pub text: String,
}

impl InvalidCode {
    /// Longest text kept in an error, in characters: foreign files hold cells of any size.
    const KEPT: usize = 40;

    /// Builds the error, keeping only the start of a long text.
    pub(crate) fn new(kind: CodeKind, text: &str) -> Self {
        Self { kind, text: text.chars().take(Self::KEPT).collect() }
    }
}
