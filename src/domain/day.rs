//! A calendar day, as the desk writes it.

use std::fmt;
use std::ops::{Add, Sub};
use std::str::FromStr;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A day of the Gregorian calendar between the years 1800 and 2200.
///
/// Shown as `dd/mm/yyyy`; written for programs as ISO `yyyy-mm-dd`; four bytes in the store.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// Why a text is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DayError {
    /// Neither `yyyy-mm-dd` nor `dd/mm/yyyy`.
    #[error("not a date: write dd/mm/yyyy or yyyy-mm-dd")]
    Shape,
    /// The right shape, but no such day, like 31 February.
    #[error("no such day in the calendar")]
    NoSuchDay,
    /// A year before 1800 or after 2200.
    #[error("the year is out of range (1800-2200)")]
    OutOfRange,
}

impl Day {
    /// The day, or `None` where the calendar or the range has none.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).and_then(|d| Self::try_from(d).ok())
    }

    /// The calendar date underneath.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Year, as in 2026.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// Month, 1 to 12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Whole days from `earlier` to this day; negative when this day comes first.
    pub fn days_since(self, earlier: Day) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The same day `months` later, or the last of that month when it is shorter.
    pub fn plus_months(self, months: u32) -> Day {
        self.0.checked_add_months(Months::new(months)).map_or(self, clamp)
    }

    /// Full years from this day to `on`: an age, when this is a birth date.
    pub fn years_until(self, on: Day) -> i32 {
        let before_birthday = (on.month(), on.day()) < (self.month(), self.day());
        on.year() - self.year() - i32::from(before_birthday)
    }

    /// `yyyy-mm-dd`.
    pub fn iso(self) -> String {
        self.0.format("%Y-%m-%d").to_string()
    }

    /// `dd/mm/yy`, for narrow columns.
    pub fn short(self) -> String {
        self.0.format("%d/%m/%y").to_string()
    }

    /// Days since 1 January of year 1: the form the store and the columns keep.
    pub fn number(self) -> i32 {
        self.0.num_days_from_ce()
    }

    /// The day with this [`number`](Self::number).
    pub fn from_number(number: i32) -> Option<Day> {
        NaiveDate::from_num_days_from_ce_opt(number).and_then(|d| Day::try_from(d).ok())
    }
}

fn clamp(date: NaiveDate) -> Day {
    let year = date.year().clamp(1800, 2200);
    Day(if year == date.year() { date } else { date.with_year(year).unwrap_or(date) })
}

impl Default for Day {
    /// 1 January 1970, where the clocks of machines begin.
    fn default() -> Self {
        Day(NaiveDate::default())
    }
}

impl TryFrom<NaiveDate> for Day {
    type Error = DayError;

    fn try_from(date: NaiveDate) -> Result<Self, DayError> {
        if (1800..=2200).contains(&date.year()) { Ok(Day(date)) } else { Err(DayError::OutOfRange) }
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let text = text.trim();
        let (separator, year_first) = if text.contains('-') { ('-', true) } else { ('/', false) };
        let mut parts = text.split(separator);
        let (Some(a), Some(b), Some(c), None) = (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(DayError::Shape);
        };
        let (year, day) = if year_first { (a, c) } else { (c, a) };
        if year.len() != 4 || b.is_empty() || b.len() > 2 || day.is_empty() || day.len() > 2 {
            return Err(DayError::Shape);
        }
        let number = |s: &str| {
            let digits = s.bytes().all(|c| c.is_ascii_digit());
            if digits { s.parse::<u32>().map_err(|_| DayError::Shape) } else { Err(DayError::Shape) }
        };
        let (year, month, day) = (number(year)?, number(b)?, number(day)?);
        let date = NaiveDate::from_ymd_opt(year.cast_signed(), month, day).ok_or(DayError::NoSuchDay)?;
        Day::try_from(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}/{:02}/{}", self.day(), self.month(), self.year())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl Add<i64> for Day {
    type Output = Day;

    /// Days later, or earlier when negative; held inside the range.
    fn add(self, days: i64) -> Day {
        let moved = if days >= 0 {
            self.0.checked_add_days(Days::new(days.unsigned_abs()))
        } else {
            self.0.checked_sub_days(Days::new(days.unsigned_abs()))
        };
        moved.map_or(self, clamp)
    }
}

impl Sub<i64> for Day {
    type Output = Day;

    fn sub(self, days: i64) -> Day {
        self + -days
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.serialize_str(&self.iso())
        } else {
            serializer.serialize_i32(self.number())
        }
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
        } else {
            Day::from_number(i32::deserialize(deserializer)?)
                .ok_or_else(|| de::Error::custom(DayError::OutOfRange))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn both_ways_of_writing_a_date_are_read() {
        assert_eq!(day("11/10/2026"), day("2026-10-11"));
        assert_eq!(day("1/2/2026").to_string(), "01/02/2026");
        assert_eq!("31/02/2026".parse::<Day>(), Err(DayError::NoSuchDay));
        assert_eq!("2026/10/11".parse::<Day>(), Err(DayError::Shape));
        assert_eq!("01/01/1700".parse::<Day>(), Err(DayError::OutOfRange));
        assert_eq!("+1/01/2000".parse::<Day>(), Err(DayError::Shape));
    }

    #[test]
    fn ages_turn_on_the_birthday() {
        let born = day("29/02/2000");
        assert_eq!(born.years_until(day("28/02/2026")), 25);
        assert_eq!(born.years_until(day("01/03/2026")), 26);
    }

    #[test]
    fn months_keep_to_the_calendar() {
        assert_eq!(day("31/12/2025").plus_months(2), day("28/02/2026"));
        assert_eq!(day("31/12/2025") + 1, day("01/01/2026"));
        assert_eq!(day("01/03/2026") - 1, day("28/02/2026"));
    }

    #[test]
    fn four_bytes_or_a_readable_date() {
        let d = day("22/11/2026");
        assert_eq!(serde_json::to_string(&d).unwrap(), "\"2026-11-22\"");
        assert_eq!(Day::from_number(d.number()), Some(d));
    }
}
