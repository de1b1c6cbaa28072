//! An instant, and a time of day.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::Day;

/// An instant: milliseconds since 1 January 1970, UTC.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The day it falls on, in UTC.
    pub fn utc_day(self) -> Option<Day> {
        chrono::DateTime::from_timestamp_millis(self.0).and_then(|t| Day::try_from(t.date_naive()).ok())
    }

    /// Whole milliseconds since `earlier`; negative when this one comes first.
    pub fn millis_since(self, earlier: Moment) -> i64 {
        self.0.saturating_sub(earlier.0)
    }
}

/// A time of day to the minute, as on an appointment.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay(u16);

/// Why a text is not a time of day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a time: write hh:mm")]
pub struct TimeError;

impl TimeOfDay {
    /// The time at this hour and minute, or `None` outside 00:00–23:59.
    pub fn new(hour: u16, minute: u16) -> Option<Self> {
        (hour < 24 && minute < 60).then_some(TimeOfDay(hour * 60 + minute))
    }

    /// Minutes since midnight.
    pub fn minutes(self) -> u16 {
        self.0
    }
}

impl FromStr for TimeOfDay {
    type Err = TimeError;

    fn from_str(text: &str) -> Result<Self, TimeError> {
        let (hour, minute) = text.trim().split_once([':', '.']).ok_or(TimeError)?;
        let number = |s: &str| match s.len() {
            1 | 2 => s.parse::<u16>().map_err(|_| TimeError),
            _ => Err(TimeError),
        };
        TimeOfDay::new(number(hour)?, number(minute)?).ok_or(TimeError)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl fmt::Debug for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for TimeOfDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(self)
        } else {
            serializer.serialize_u16(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for TimeOfDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        if deserializer.is_human_readable() {
            return String::deserialize(deserializer)?.parse().map_err(de::Error::custom);
        }
        let minutes = u16::deserialize(deserializer)?;
        TimeOfDay::new(minutes / 60, minutes % 60).ok_or_else(|| de::Error::custom(TimeError))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_write_them() {
        assert_eq!("9:05".parse::<TimeOfDay>().unwrap().to_string(), "09:05");
        assert_eq!("15.30".parse::<TimeOfDay>().unwrap().to_string(), "15:30");
        assert!("24:00".parse::<TimeOfDay>().is_err());
        assert!("9:5x".parse::<TimeOfDay>().is_err());
    }
}
