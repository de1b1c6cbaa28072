//! What is wrong with the value of a cell.

use crate::domain::codes::{CodeKind, InvalidCode};
use crate::domain::{DayError, EmailError, FiscalCodeError, PhoneError, TextError, VatNumberError};
use crate::look::Message;

pub(super) fn text(error: &TextError) -> Message {
    match error {
        TextError::Empty => Message::new("import-missing"),
        TextError::TooLong { max } => Message::new("import-text-too-long").arg("max", *max),
        TextError::Control { code } => {
            Message::new("import-text-control").arg("code", format!("U+{code:04X}"))
        }
    }
}

pub(super) fn day(error: &DayError) -> Message {
    match error {
        DayError::Shape => Message::new("import-day-shape"),
        DayError::NoSuchDay => Message::new("import-day-none"),
        DayError::OutOfRange => Message::new("import-day-range"),
    }
}

/// A character that a message can show.
fn shown(c: char) -> String {
    if crate::domain::is_unsafe(c) { format!("U+{:04X}", u32::from(c)) } else { c.to_string() }
}

pub(super) fn fiscal_code(error: &FiscalCodeError) -> Message {
    match error {
        FiscalCodeError::Length { found } => Message::new("import-cf-length").arg("found", *found),
        FiscalCodeError::Character { position, found } => {
            Message::new("import-cf-character").arg("position", *position).arg("found", shown(*found))
        }
        FiscalCodeError::NoSuchDay => Message::new("import-cf-day"),
        FiscalCodeError::Check { expected, found } => Message::new("import-cf-check")
            .arg("expected", expected.to_string())
            .arg("found", found.to_string()),
    }
}

pub(super) fn vat(error: &VatNumberError) -> Message {
    match error {
        VatNumberError::Character { found } => {
            Message::new("import-vat-character").arg("found", shown(*found))
        }
        VatNumberError::Length { found } => Message::new("import-vat-length").arg("found", *found),
        VatNumberError::Zero => Message::new("import-vat-zero"),
        VatNumberError::Check { expected, found } => Message::new("import-vat-check")
            .arg("expected", expected.to_string())
            .arg("found", found.to_string()),
    }
}

pub(super) fn phone(error: &PhoneError) -> Message {
    match error {
        PhoneError::Character { found } => Message::new("import-phone-character").arg("found", shown(*found)),
        PhoneError::TooShort { digits } => Message::new("import-phone-short").arg("digits", *digits),
        PhoneError::TooLong { digits } => Message::new("import-phone-long").arg("digits", *digits),
    }
}

pub(super) fn email(error: &EmailError) -> Message {
    match error {
        EmailError::At => Message::new("import-email-at"),
        EmailError::Character { found } => Message::new("import-email-character").arg("found", shown(*found)),
        EmailError::Name => Message::new("import-email-name"),
        EmailError::Domain => Message::new("import-email-domain"),
        EmailError::TooLong => Message::new("import-email-long"),
    }
}

pub(super) fn code(error: &InvalidCode) -> Message {
    match error.kind {
        CodeKind::Contract => Message::new("import-code-contract"),
        CodeKind::ContractFamily => Message::new("import-code-family"),
        CodeKind::Eqf => Message::new("import-code-eqf"),
        CodeKind::Cefr | CodeKind::Language | CodeKind::LanguageLevel => Message::new("import-code-language"),
        CodeKind::Licence => Message::new("import-code-licence"),
        CodeKind::WorkingHours => Message::new("import-code-hours"),
        CodeKind::Shift => Message::new("import-code-shift"),
        CodeKind::Sap => Message::new("import-code-sap"),
        CodeKind::Profession => Message::new("import-code-profession"),
        CodeKind::Skill => Message::new("import-code-skill"),
    }
}
