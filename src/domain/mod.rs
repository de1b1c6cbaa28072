//! The ground floor: the things of the trade as types. No files, no clock.

mod day;
mod text;

pub use day::{Day, DayError};
pub use text::{Line, Name, Note, Short, TextError, is_unsafe};
mod service_code;

pub use service_code::{ServiceCode, ServiceCodeError};
