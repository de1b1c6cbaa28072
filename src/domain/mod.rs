//! The ground floor: the things of the trade as types. No files, no clock.

pub mod codes;
mod day;
mod fold;
mod profession;
mod service_code;
mod skill;
mod text;

pub use codes::{
    Cefr, ContractCode, Eqf, LanguageCode, LanguageLevel, Licence, LicenceSet, SapCode, Shift, ShiftSet,
    WorkingHours, WorkingHoursSet,
};
pub use day::{Day, DayError};
pub use fold::fold;
pub use profession::ProfessionCode;
pub use service_code::{ServiceCode, ServiceCodeError};
pub use skill::{FreeSkill, ShortSkillCode, SkillCode, SkillRef};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
