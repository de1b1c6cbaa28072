//! Codes, numbers and addresses of persons and companies.

use super::{Around, Read};
use crate::domain::{
    CadastralCode, Email, EmailError, FiscalCodeError, Phone, PhoneError, TaxId, VatNumber, VatNumberError,
};
use crate::look::Message;

/// A fiscal code, or a provisional number of eleven digits.
pub fn tax_id(text: &str, _: &Around<'_>) -> Read<TaxId> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| match error {
        FiscalCodeError::Length { found } => Message::new("wrong-code-length").arg("found", found),
        FiscalCodeError::Character { position, found } => {
            Message::new("wrong-code-character").arg("position", position).arg("found", found.to_string())
        }
        FiscalCodeError::NoSuchDay => Message::new("wrong-code-day"),
        FiscalCodeError::Check { expected, found } => Message::new("wrong-code-check")
            .arg("expected", expected.to_string())
            .arg("found", found.to_string()),
    })
}

/// A VAT number.
pub fn vat(text: &str, _: &Around<'_>) -> Read<VatNumber> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| match error {
        VatNumberError::Length { found } => Message::new("wrong-vat-length").arg("found", found),
        VatNumberError::Character { found } => {
            Message::new("wrong-vat-character").arg("found", found.to_string())
        }
        VatNumberError::Zero => Message::new("wrong-vat-zero"),
        VatNumberError::Check { expected, found } => {
            Message::new("wrong-vat-check").arg("expected", expected).arg("found", found)
        }
    })
}

/// A telephone number.
pub fn phone(text: &str, _: &Around<'_>) -> Read<Phone> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| match error {
        PhoneError::Character { found } => {
            Message::new("wrong-phone-character").arg("found", found.to_string())
        }
        PhoneError::TooShort { .. } | PhoneError::TooLong { .. } => Message::new("wrong-phone-length"),
    })
}

/// An e-mail address.
pub fn email(text: &str, _: &Around<'_>) -> Read<Email> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| match error {
        EmailError::Character { found } => {
            Message::new("wrong-email-character").arg("found", found.to_string())
        }
        _ => Message::new("wrong-email"),
    })
}

/// A municipality or state: `Bitonto`, `Bitonto (BA)`, or a cadastral code, alone or before the name.
pub fn place(text: &str, around: &Around<'_>) -> Read<CadastralCode> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let first = text.split_whitespace().next().unwrap_or_default();
    if let Ok(code) = first.parse::<CadastralCode>() {
        return Ok(Some(code));
    }
    let places = &around.tables().places;
    let (name, province) = match text.strip_suffix(')').and_then(|text| text.rsplit_once('(')) {
        Some((name, province)) => (name, Some(province.trim())),
        None => (text, None),
    };
    match places.by_name(name, province).first() {
        Some(place) => Ok(Some(place.code)),
        None => Err(Message::new("wrong-place").arg("name", text)),
    }
}
