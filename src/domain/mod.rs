//! The ground floor: the things of the trade as types. No files, no clock.

mod day;
mod fiscal_code;
mod place;
mod serial;
mod sex;
mod text;
mod vat_number;

pub use day::{Day, DayError};
pub use fiscal_code::{Birth, Disagreement, FiscalCode, FiscalCodeError, ProvisionalCode, TaxId};
pub use place::{CadastralCode, CadastralCodeError};
pub use sex::{Sex, SexError};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
pub use vat_number::{VatNumber, VatNumberError};
