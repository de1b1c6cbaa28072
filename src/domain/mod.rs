//! The ground floor: the things of the trade as types. No files, no clock.

pub mod codes;
mod day;
mod fiscal_code;
mod fold;
mod place;
mod profession;
mod serial;
mod service_code;
mod sex;
mod skill;
mod text;
mod vat_number;

pub use codes::{
    Cefr, ContractCode, Eqf, LanguageCode, LanguageLevel, Licence, LicenceSet, SapCode, Shift, ShiftSet,
    WorkingHours, WorkingHoursSet,
};
pub use day::{Day, DayError};
pub use fiscal_code::{Birth, Disagreement, FiscalCode, FiscalCodeError, ProvisionalCode, TaxId};
pub use fold::fold;
pub use place::{CadastralCode, CadastralCodeError};
pub use profession::ProfessionCode;
pub use service_code::{ServiceCode, ServiceCodeError};
pub use sex::{Sex, SexError};
pub use skill::{FreeSkill, ShortSkillCode, SkillCode, SkillRef};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
pub use vat_number::{VatNumber, VatNumberError};
