//! The ground floor: the things of the trade as types. No files, no clock.

mod calendar;
mod day;
mod email;
mod fiscal_code;
mod phone;
mod place;
mod serial;
mod sex;
mod text;
mod vat_number;

pub use calendar::{Closed, Holiday, WorkCalendar, YearlyDay, YearlyDayError, easter};
pub use day::{Day, DayError};
pub use email::{Email, EmailError};
pub use fiscal_code::{Birth, Disagreement, FiscalCode, FiscalCodeError, ProvisionalCode, TaxId};
pub use phone::{Phone, PhoneError};
pub use place::{CadastralCode, CadastralCodeError};
pub use sex::{Sex, SexError};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
pub use vat_number::{VatNumber, VatNumberError};
