//! The working days of an office.

use serde::{Deserialize, Serialize};

use super::Day;

/// The working days of one office.
#[derive(Clone, Default, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WorkCalendar {
    /// One-off closures.
    pub closures: Vec<Day>,
}
