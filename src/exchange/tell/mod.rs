//! What is said to the operator about findings and failures.

mod cell;
mod failure;

use super::{Finding, Reason, Weight};
use crate::domain::Disagreement;
use crate::look::Message;
use crate::office::{Refusal, detail};
use crate::rules::{doubt_told, objection_told};

impl Finding {
    /// The whole of it: line, column, value and reason.
    #[must_use]
    pub fn message(&self) -> Message {
        let about = match self.weight {
            Weight::Fault => Message::new("import-fault"),
            Weight::Warning => Message::new("import-warning"),
        };
        about.arg("line", self.line.to_string()).arg("what", self.remark())
    }

    /// Column, value and reason: what stands beside a rejected row.
    #[must_use]
    pub fn remark(&self) -> Message {
        let reason = self.reason.message();
        match (&self.column, &*self.value) {
            (None, _) => reason,
            (Some(column), "") => {
                Message::new("import-in-column").arg("column", &**column).arg("reason", reason)
            }
            (Some(column), value) => Message::new("import-in-cell")
                .arg("column", &**column)
                .arg("value", value)
                .arg("reason", reason),
        }
    }
}

impl Reason {
    /// The reason in words.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Reason::TooLong { limit } => Message::new("import-too-long").arg("limit", *limit),
            Reason::UnclosedQuote => Message::new("import-unclosed-quote"),
            Reason::StrayQuote => Message::new("import-stray-quote"),
            Reason::Width { found, expected } => {
                Message::new("import-width").arg("found", *found).arg("expected", *expected)
            }
            Reason::NotJson(detail) => Message::new("import-not-json").arg("detail", detail.as_str()),
            Reason::UnknownRecord => Message::new("import-unknown-record"),
            Reason::TwiceInFile { line } => Message::new("import-twice").arg("line", line.to_string()),
            Reason::Known => Message::new("import-known"),
            Reason::Refused(refusal) => refused(refusal),
            Reason::NotUtf8 => Message::new("import-not-utf8"),
            Reason::UnknownColumn { nearest: None } => Message::new("import-unknown-column"),
            Reason::UnknownColumn { nearest: Some(name) } => {
                Message::new("import-unknown-column-nearest").arg("nearest", *name)
            }
            Reason::Missing => Message::new("import-missing"),
            Reason::NotYet => Message::new("import-not-yet"),
            Reason::YesNo => Message::new("import-yes-no"),
            Reason::Number { least, most } => {
                Message::new("import-number").arg("least", *least).arg("most", *most)
            }
            Reason::Experience => Message::new("import-experience"),
            Reason::UnknownProfession => Message::new("import-unknown-profession"),
            Reason::UnknownPlace => Message::new("import-unknown-place"),
            Reason::AmbiguousPlace { choices } => {
                Message::new("import-ambiguous-place").arg("choices", choices.join(", "))
            }
            Reason::UnknownService => Message::new("import-unknown-service"),
            Reason::UnknownSubject => Message::new("import-unknown-subject"),
            Reason::AmbiguousSubject => Message::new("import-ambiguous-subject"),
            Reason::UnknownCompany => Message::new("import-unknown-company"),
            Reason::UnknownVacancy => Message::new("import-unknown-vacancy"),
            Reason::BelongsToPerson => Message::new("import-belongs-to-person"),
            Reason::BelongsToCompany => Message::new("import-belongs-to-company"),
            Reason::NothingToAnnul => Message::new("import-nothing-to-annul"),
            Reason::NotForThisKind => Message::new("import-not-for-kind"),
            Reason::NumberTaken(number) => {
                Message::new("import-number-taken").arg("number", number.to_string())
            }
            Reason::IdTaken => Message::new("import-id-taken"),
            Reason::Orphan => Message::new("import-orphan"),
            Reason::Disagrees(disagreement) => disagrees(disagreement),
            Reason::PlaceNotYet { first } => {
                Message::new("import-place-not-yet").arg("day", first.to_string())
            }
            Reason::PlaceEnded { last } => Message::new("import-place-ended").arg("day", last.to_string()),
            Reason::NoSuchPlaceCode => Message::new("import-no-such-place-code"),
            Reason::ProvisionalCheck => Message::new("import-provisional-check"),
            Reason::ZerosRestored => Message::new("import-zeros-restored"),
            Reason::KeptInAddress => Message::new("import-kept-in-address"),
            Reason::NotUsed => Message::new("import-not-used"),
            Reason::ServiceKept => Message::new("import-service-kept"),
            Reason::SamePerson { number, why } => Message::new("import-same-person")
                .arg("number", number.to_string())
                .arg("why", Message::new(detail::alike_key(*why))),
            Reason::SamePersonInFile { line } => {
                Message::new("import-same-person-in-file").arg("line", line.to_string())
            }
            Reason::SameVacancy { code } => Message::new("import-same-vacancy").arg("code", code.to_string()),
            Reason::Doubtful(doubt) => doubt_told(*doubt),
            Reason::LeftOut(objection) => {
                Message::new("import-left-out").arg("why", objection_told(objection))
            }
            Reason::AlreadyThere => Message::new("import-already-there"),
            Reason::SettingsKept => Message::new("import-settings-kept"),
            Reason::Text(error) => cell::text(error),
            Reason::Day(error) => cell::day(error),
            Reason::FiscalCode(error) => cell::fiscal_code(error),
            Reason::Vat(error) => cell::vat(error),
            Reason::Code(error) => cell::code(error),
            Reason::Phone(error) => cell::phone(error),
            Reason::Email(error) => cell::email(error),
            Reason::Unreadable(error) => Message::new("import-unreadable-cell").arg("example", error.example),
            Reason::Sex(_) => Message::new("import-sex"),
            Reason::Word(error) => Message::new("import-word").arg("allowed", error.allowed.join(", ")),
        }
    }
}

/// On what a fiscal code and the row disagree.
fn disagrees(found: &Disagreement) -> Message {
    let letters = |letters: &[char; 3]| letters.iter().collect::<String>();
    match found {
        Disagreement::Surname { code, name } | Disagreement::Given { code, name } => {
            Message::new("import-disagrees-name").arg("code", letters(code)).arg("name", letters(name))
        }
        Disagreement::Birth { code } => Message::new("import-disagrees").arg("code", code.to_string()),
        Disagreement::Sex { code } => Message::new("import-disagrees").arg("code", code.to_string()),
        Disagreement::Place { code } => Message::new("import-disagrees").arg("code", code.to_string()),
    }
}

/// Why the office refused a row.
fn refused(refusal: &Refusal) -> Message {
    match refusal {
        Refusal::KnownPerson(_) | Refusal::KnownCompany(_) | Refusal::KnownVacancy(_) => {
            Message::new("import-known")
        }
        Refusal::Future(day) => Message::new("import-future").arg("day", day.to_string()),
        Refusal::BeforeBirth { born } => Message::new("import-before-birth").arg("day", born.to_string()),
        Refusal::Implausible(objection) => objection_told(objection),
        Refusal::Changed(_) => Message::new("import-changed"),
        Refusal::Store(error) => Message::new("import-store").arg("detail", error.to_string()),
        other => Message::new("import-refused").arg("detail", other.to_string()),
    }
}
