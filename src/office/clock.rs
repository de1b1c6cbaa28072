//! Where today comes from.

use chrono::{Local, Timelike};

use crate::domain::{Day, Moment, TimeOfDay};

/// Tells the time to everything that needs it; nothing below `office` asks the machine.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Moment;

    /// The day at the office.
    fn today(&self) -> Day;

    /// The time of day at the office.
    fn time(&self) -> TimeOfDay;
}

/// The machine's clock, or the machine's time of day on a day fixed by `--today`.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock {
    fixed: Option<Day>,
}

impl SystemClock {
    /// A clock whose day is `day` whatever the machine says; the time of day still passes.
    pub fn on(day: Day) -> Self {
        SystemClock { fixed: Some(day) }
    }
}

fn start_of(day: Day) -> i64 {
    day.date().and_time(chrono::NaiveTime::MIN).and_utc().timestamp_millis()
}

impl Clock for SystemClock {
    fn now(&self) -> Moment {
        let now = Local::now();
        match self.fixed {
            None => Moment(now.timestamp_millis()),
            Some(day) => Moment(start_of(day) + i64::from(now.num_seconds_from_midnight()) * 1_000),
        }
    }

    fn today(&self) -> Day {
        self.fixed.or_else(|| Day::try_from(Local::now().date_naive()).ok()).unwrap_or_default()
    }

    fn time(&self) -> TimeOfDay {
        let minutes = Local::now().num_seconds_from_midnight() / 60;
        u16::try_from(minutes).ok().and_then(|m| TimeOfDay::new(m / 60, m % 60)).unwrap_or_default()
    }
}

/// A clock that stands still at noon, for tests and measurements.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub Day);

impl Clock for FixedClock {
    fn now(&self) -> Moment {
        Moment(start_of(self.0) + 12 * 3_600_000)
    }

    fn today(&self) -> Day {
        self.0
    }

    fn time(&self) -> TimeOfDay {
        TimeOfDay::new(12, 0).unwrap_or_default()
    }
}
