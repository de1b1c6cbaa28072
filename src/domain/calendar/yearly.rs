//! A day that comes back every year.

use std::fmt;
use std::str::FromStr;

use chrono::Weekday;

use super::easter;
use crate::domain::Day;
use crate::domain::serial::always_text;

/// A day of every year: a date, a weekday that follows a date, or a distance from Easter.
///
/// Written `24/06`; `01/05 tue` (the first Tuesday from 1 May on); `easter+50`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct YearlyDay(Kind);

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Kind {
    Date { month: u32, day: u32 },
    WeekdayFrom { month: u32, day: u32, weekday: Weekday },
    Easter { days: i16 },
}

/// A text that is not a day of every year.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a day of the year: write dd/mm, dd/mm and a weekday (mon to sun), or easter+days")]
pub struct YearlyDayError;

/// A year that has every date.
const LEAP_YEAR: i32 = 2000;

impl YearlyDay {
    /// The same date every year; `None` when no year has it. 29 February comes in leap years only.
    pub fn date(day: u32, month: u32) -> Option<Self> {
        Day::from_ymd(LEAP_YEAR, month, day).map(|_| YearlyDay(Kind::Date { month, day }))
    }

    /// The first such weekday on or after a date: the first Tuesday of May is `weekday_from(1, 5, Tue)`.
    pub fn weekday_from(day: u32, month: u32, weekday: Weekday) -> Option<Self> {
        Day::from_ymd(LEAP_YEAR, month, day).map(|_| YearlyDay(Kind::WeekdayFrom { month, day, weekday }))
    }

    /// So many days after Easter Sunday (before, when negative), at most 99.
    pub fn from_easter(days: i16) -> Option<Self> {
        (days.abs() < 100).then_some(YearlyDay(Kind::Easter { days }))
    }

    /// The day in a year.
    pub fn in_year(self, year: i32) -> Option<Day> {
        match self.0 {
            Kind::Date { month, day } => Day::from_ymd(year, month, day),
            Kind::WeekdayFrom { month, day, weekday } => {
                let from = Day::from_ymd(year, month, day)?;
                Some(from + i64::from(weekday.days_since(from.weekday())))
            }
            Kind::Easter { days } => easter(year).map(|sunday| sunday + i64::from(days)),
        }
    }

    /// Whether it falls on this day.
    pub fn falls_on(self, day: Day) -> bool {
        // A weekday sought from the end of December may come in January.
        self.in_year(day.year()) == Some(day)
            || (day.month() == 1 && self.in_year(day.year() - 1) == Some(day))
    }
}

impl FromStr for YearlyDay {
    type Err = YearlyDayError;

    fn from_str(text: &str) -> Result<Self, YearlyDayError> {
        let text = text.trim().to_ascii_lowercase();
        if let Some(days) = text.strip_prefix("easter") {
            let days = if days.is_empty() { Ok(0) } else { days.parse() };
            let signed = text.len() == 6 || text[6..].starts_with(['+', '-']);
            return days.ok().filter(|_| signed).and_then(YearlyDay::from_easter).ok_or(YearlyDayError);
        }
        let (date, weekday) = text.split_once(' ').unwrap_or((&text, ""));
        let number = |text: &str| {
            let digits = matches!(text.len(), 1 | 2) && text.bytes().all(|c| c.is_ascii_digit());
            text.parse::<u32>().ok().filter(|_| digits).ok_or(YearlyDayError)
        };
        let (day, month) = date.split_once('/').ok_or(YearlyDayError)?;
        let (day, month) = (number(day)?, number(month)?);
        match weekday.trim() {
            "" => YearlyDay::date(day, month),
            weekday => weekday.parse().ok().and_then(|weekday| YearlyDay::weekday_from(day, month, weekday)),
        }
        .ok_or(YearlyDayError)
    }
}

impl fmt::Display for YearlyDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Kind::Date { month, day } => write!(f, "{day:02}/{month:02}"),
            Kind::WeekdayFrom { month, day, weekday } => {
                write!(f, "{day:02}/{month:02} {}", weekday.to_string().to_ascii_lowercase())
            }
            Kind::Easter { days: 0 } => f.write_str("easter"),
            Kind::Easter { days } => write!(f, "easter{days:+}"),
        }
    }
}

impl fmt::Debug for YearlyDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

always_text!(YearlyDay);
