//! When a limit runs out.

use crate::domain::{Day, WorkCalendar};
use crate::standards::Limit;

/// The last day in time of a limit that runs from `start`; `None` where the limit gives no day.
/// Calendar limits may end on a closed day: no source moves them.
pub fn due(limit: Limit, start: Day, calendar: &WorkCalendar) -> Option<Day> {
    match limit {
        Limit::Days(days) => Some(start + i64::from(days)),
        Limit::Months(months) => Some(start.plus_months(u32::from(months))),
        Limit::WorkingDays(days) => Some(calendar.add_working_days(start, u32::from(days))),
        Limit::OwnDate | Limit::Operator | Limit::Decision => None,
    }
}
