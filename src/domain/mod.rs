//! The ground floor: the things of the trade as types. No files, no clock.

mod service_code;

pub use service_code::{ServiceCode, ServiceCodeError};
