//! Birth dates as one small number, so that a day, a month or a year is a range.

/// Days since 1899-12-31, so that 1 is the first of January 1900; 0 is unknown. Later than 2079 saturates.
pub(super) type DayNumber = u16;

/// First and last year that can be told apart.
pub(super) const YEARS: std::ops::RangeInclusive<u16> = 1900..=2078;

/// The last day that has a number.
pub(super) const LAST: DayNumber = 65_379;

/// The number of a calendar day; 0 where no such day exists or the year is out of [`YEARS`].
pub(super) fn number(year: u16, month: u8, day: u8) -> DayNumber {
    if !YEARS.contains(&year) || !(1..=12).contains(&month) || day == 0 || day > last_day(year, month) {
        return 0;
    }
    before(year, month) + u16::from(day)
}

/// The first and last number of a year.
pub(super) fn year(year: u16) -> (DayNumber, DayNumber) {
    (number(year, 1, 1), number(year, 12, 31))
}

/// Month and day of a number; `None` for 0.
pub(super) fn month_day(number: DayNumber) -> Option<(u8, u8)> {
    split(number).map(|(_, month, day)| (month, day))
}

/// Year, month and day of a number; `None` for 0.
pub(super) fn split(number: DayNumber) -> Option<(u16, u8, u8)> {
    if number == 0 {
        return None;
    }
    let mut year = 1900 + number / 366;
    while before(year + 1, 1) < number {
        year += 1;
    }
    let month = (2..=12).rev().find(|&m| before(year, m) < number).unwrap_or(1);
    Some((year, month, (number - before(year, month)) as u8))
}

/// How many days lie between the start of 1900 and the first of this month.
fn before(year: u16, month: u8) -> u16 {
    const CUMULATED: [u16; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let y = year - 1900;
    // 1900 was no leap year, 2000 was; so one every four years counting from 1904.
    let leaps = y.saturating_sub(1) / 4;
    let extra = u16::from(month > 2 && leap(year));
    y * 365 + leaps + CUMULATED[usize::from(month - 1)] + extra
}

fn leap(year: u16) -> bool {
    year.is_multiple_of(4) && year != 1900
}

fn last_day(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap(year) => 29,
        2 => 28,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{Datelike, NaiveDate};

    #[test]
    fn every_day_round_trips_as_the_calendar_has_it() {
        let mut day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
        let mut expected = 1u16;
        while day.year() <= 2078 {
            let (y, m, d) = (day.year() as u16, day.month() as u8, day.day() as u8);
            assert_eq!(number(y, m, d), expected, "{day}");
            assert_eq!(split(expected), Some((y, m, d)));
            day = day.succ_opt().unwrap();
            expected += 1;
        }
    }

    #[test]
    fn the_last_day_is_the_last() {
        assert_eq!(number(*YEARS.end(), 12, 31), LAST);
    }

    #[test]
    fn no_such_day_is_unknown() {
        assert_eq!(number(1985, 2, 29), 0);
        assert_eq!(number(1985, 13, 1), 0);
        assert_eq!(number(1785, 1, 1), 0);
        assert_eq!(month_day(0), None);
    }
}
