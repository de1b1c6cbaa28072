//! The working days of an office.

mod holiday;
mod yearly;

use std::collections::BTreeSet;

use chrono::Weekday;
use serde::{Deserialize, Serialize};

use super::Day;

pub use holiday::{Holiday, easter};
pub use yearly::{YearlyDay, YearlyDayError};

/// When an office works: every day but weekends, national holidays, its patron saint and its own closures
/// (seed B.9.3).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCalendar {
    /// Whether Saturdays are working days.
    pub open_on_saturdays: bool,
    /// The feast of the patron saint of the office's town.
    pub patron: Option<YearlyDay>,
    /// Other days on which the office is closed every year.
    pub yearly_closures: Vec<YearlyDay>,
    /// Days on which the office is closed once.
    pub closures: BTreeSet<Day>,
}

/// Why an office does not work on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closed {
    /// A national holiday.
    Holiday(Holiday),
    /// The patron saint.
    Patron,
    /// A closure of this office, once.
    Once,
    /// A closure of this office, every year.
    Yearly,
    /// Saturday or Sunday.
    Weekend,
}

impl Closed {
    /// The key of its name in the locales.
    pub fn key(self) -> &'static str {
        match self {
            Closed::Holiday(holiday) => holiday.key(),
            Closed::Patron => "holiday-patron",
            Closed::Once => "closed-once",
            Closed::Yearly => "closed-yearly",
            Closed::Weekend => "closed-weekend",
        }
    }
}

impl WorkCalendar {
    /// The calendar of an office that closes on weekends, national holidays and this feast.
    pub fn with_patron(patron: YearlyDay) -> Self {
        WorkCalendar { patron: Some(patron), ..WorkCalendar::default() }
    }

    /// Why the office is closed on a day; `None` when it works. Of several reasons, the most particular name:
    /// holiday, patron, closure, weekend.
    pub fn closed(&self, day: Day) -> Option<Closed> {
        if let Some(holiday) = Holiday::on(day) {
            return Some(Closed::Holiday(holiday));
        }
        if self.patron.is_some_and(|patron| patron.falls_on(day)) {
            return Some(Closed::Patron);
        }
        if self.closures.contains(&day) {
            return Some(Closed::Once);
        }
        if self.yearly_closures.iter().any(|closure| closure.falls_on(day)) {
            return Some(Closed::Yearly);
        }
        match day.weekday() {
            Weekday::Sun => Some(Closed::Weekend),
            Weekday::Sat if !self.open_on_saturdays => Some(Closed::Weekend),
            _ => None,
        }
    }

    /// Whether the office works on a day.
    pub fn is_working(&self, day: Day) -> bool {
        self.closed(day).is_none()
    }

    /// The key, in the locales, of the name of the holiday or closure; `None` on a working day.
    pub fn holiday_name_key(&self, day: Day) -> Option<&'static str> {
        self.closed(day).map(Closed::key)
    }

    /// The first working day that is not before `day`: where a deadline falls that would fall on a closed day.
    pub fn working_day_from(&self, day: Day) -> Day {
        if self.is_working(day) { day } else { self.add_working_days(day, 1) }
    }

    /// The day that is `count` working days after `day`; counting starts the next day, 0 is the day itself.
    ///
    /// In an office that never works, and past the year 2200, the last day of the calendar.
    pub fn add_working_days(&self, day: Day, count: u32) -> Day {
        let mut left = count;
        let mut at = day;
        while left > 0 {
            let next = at + 1;
            if next <= at {
                return at;
            }
            at = next;
            left -= u32::from(self.is_working(at));
        }
        at
    }

    /// How many working days come after `from` up to and including `to`; negative when `to` comes first.
    ///
    /// The inverse of [`add_working_days`](Self::add_working_days).
    pub fn working_days_between(&self, from: Day, to: Day) -> i64 {
        if to < from {
            return -self.working_days_between(to, from);
        }
        (1..=to.days_since(from)).map(|days| i64::from(self.is_working(from + days))).sum()
    }
}

#[cfg(test)]
mod tests;
