//! The days of the office around today, and the hours at which things are written down.

use super::random::Rng;
use crate::domain::{Day, Moment, TimeOfDay, WorkCalendar};

/// How far back the calendar is worked out, in days: two years of timelines, and the companies before them.
const BEFORE: i64 = 2_600;
/// How far ahead.
const AHEAD: i64 = 400;

/// Days before today within which the timelines begin.
pub const HISTORY: i64 = 730;

/// Working days, looked up instead of reckoned.
pub struct Days {
    first: Day,
    open: Vec<bool>,
    /// The day at the office.
    pub today: Day,
    /// The last working day before today: nothing has happened after it.
    pub last: Day,
}

impl Days {
    /// The days around `today` in this calendar.
    pub fn new(today: Day, calendar: &WorkCalendar) -> Days {
        let first = today - BEFORE;
        let open = (0..=BEFORE + AHEAD).map(|n| calendar.is_working(first + n)).collect();
        let mut days = Days { first, open, today, last: today };
        days.last = days.before(today - 1);
        days
    }

    fn is_open(&self, day: Day) -> bool {
        let place = usize::try_from(day.days_since(self.first)).ok();
        place.and_then(|place| self.open.get(place)).copied().unwrap_or(true)
    }

    /// This day or the next one on which the office works.
    pub fn after(&self, day: Day) -> Day {
        (0..40).map(|n| day + n).find(|day| self.is_open(*day)).unwrap_or(day)
    }

    /// This day or the last one before it on which the office worked.
    pub fn before(&self, day: Day) -> Day {
        (0..40).map(|n| day - n).find(|day| self.is_open(*day)).unwrap_or(day)
    }

    /// So many working days later, or earlier when negative.
    pub fn plus(&self, day: Day, count: i64) -> Day {
        let step = count.signum();
        (0..count.abs()).fold(day, |day, _| if step > 0 { self.after(day + 1) } else { self.before(day - 1) })
    }

    /// The instant of so many minutes into a day.
    pub fn moment(day: Day, minute: i64) -> Moment {
        const NEW_YEAR_1970: i32 = 719_163;
        Moment((i64::from(day.number() - NEW_YEAR_1970) * 1_440 + minute) * 60_000)
    }

    /// A time at which people are received: from nine, every half hour, not at lunch.
    pub fn hour(rng: &mut Rng) -> Option<TimeOfDay> {
        let slot = u16::try_from(rng.below(12)).unwrap_or(0);
        let minutes = if slot < 8 { 9 * 60 + slot * 30 } else { 15 * 60 + (slot - 8) * 30 };
        TimeOfDay::new(minutes / 60, minutes % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_agree_with_the_calendar() {
        let calendar = WorkCalendar::default();
        let today = Day::from_ymd(2026, 11, 22).unwrap();
        let days = Days::new(today, &calendar);
        assert_eq!(days.last, Day::from_ymd(2026, 11, 20).unwrap());
        for n in -300..300 {
            let day = today + n;
            assert_eq!(days.after(day), calendar.working_day_from(day));
            assert_eq!(days.plus(day, 5), calendar.add_working_days(day, 5));
            assert!(days.before(day) <= day && calendar.is_working(days.before(day)));
        }
        assert_eq!(Days::moment(today, 0).utc_day(), Some(today));
        assert_eq!(Days::moment(today, 0).0, 1_795_305_600_000);
    }
}
