//! The days that a report is about.

use std::fmt;

use crate::domain::Day;

/// From one day to another, both included.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Period {
    from: Day,
    to: Day,
}

/// A period that would end before it begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the period ends on {to}, before it begins on {from}")]
pub struct Backwards {
    /// The first day asked for.
    pub from: Day,
    /// The last day asked for.
    pub to: Day,
}

impl Period {
    /// The days between two days, both included.
    ///
    /// # Errors
    /// [`Backwards`] when the last day comes before the first.
    pub fn new(from: Day, to: Day) -> Result<Self, Backwards> {
        if from <= to { Ok(Period { from, to }) } else { Err(Backwards { from, to }) }
    }

    /// The calendar year of a day.
    pub fn year_of(day: Day) -> Self {
        let month = |month| Month { year: day.year(), month };
        Period { from: month(1).first(), to: month(12).last() }
    }

    /// The calendar month of a day.
    pub fn month_of(day: Day) -> Self {
        let month = Month::of(day);
        Period { from: month.first(), to: month.last() }
    }

    /// Its first day.
    pub fn from(self) -> Day {
        self.from
    }

    /// Its last day.
    pub fn to(self) -> Day {
        self.to
    }

    /// Whether a day is in it.
    pub fn covers(self, day: Day) -> bool {
        self.from <= day && day <= self.to
    }

    /// The months it touches, in order.
    pub fn months(self) -> impl Iterator<Item = Month> {
        let last = Month::of(self.to);
        std::iter::successors(Some(Month::of(self.from)), |month| Some(month.next()))
            .take_while(move |month| *month <= last)
    }

    /// The period just before, to compare with: as many whole months where it is made of whole months (so that a year
    /// is compared with the year before), else as many days.
    #[must_use]
    pub fn previous(self) -> Self {
        let to = self.from - 1;
        let whole = self.from.day() == 1 && (self.to + 1).day() == 1;
        let from = match whole {
            true => self.months().fold(Month::of(self.from), |month, _| month.before()).first(),
            false => self.from - (self.to.days_since(self.from) + 1),
        };
        Period { from: from.min(to), to }
    }

    /// The same days of another year, or that whole year where the period is not inside one.
    #[must_use]
    pub fn in_year(self, year: i32) -> Option<Self> {
        let there = |day: Day| Day::from_ymd(year, day.month(), day.day());
        let first = Day::from_ymd(year, 1, 1)?;
        if self.from.year() != self.to.year() {
            return Some(Period::year_of(first));
        }
        let last_of_month = |day: Day| Month { year, month: day.month() }.last();
        let from = there(self.from).unwrap_or_else(|| last_of_month(self.from));
        let whole_month = (self.to + 1).day() == 1;
        let to = there(self.to).filter(|_| !whole_month).unwrap_or_else(|| last_of_month(self.to));
        Period::new(from, to).ok()
    }
}

/// A month of a year.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month of a day.
    pub fn of(day: Day) -> Self {
        Month { year: day.year(), month: day.month() }
    }

    /// Its year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Its number, 1 to 12.
    pub fn number(self) -> u32 {
        self.month
    }

    /// Its first day.
    pub fn first(self) -> Day {
        Day::from_ymd(self.year, self.month, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last(self) -> Day {
        self.first().plus_months(1) - 1
    }

    fn next(self) -> Self {
        match self.month {
            12 => Month { year: self.year + 1, month: 1 },
            month => Month { year: self.year, month: month + 1 },
        }
    }

    fn before(self) -> Self {
        match self.month {
            1 => Month { year: self.year - 1, month: 12 },
            month => Month { year: self.year, month: month - 1 },
        }
    }
}

impl fmt::Display for Month {
    /// `2026-11`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn period(from: &str, to: &str) -> Period {
        Period::new(from.parse().unwrap(), to.parse().unwrap()).unwrap()
    }

    #[rstest]
    #[case(("2026-01-01", "2026-12-31"), ("2025-01-01", "2025-12-31"))]
    #[case(("2026-03-01", "2026-03-31"), ("2026-02-01", "2026-02-28"))]
    #[case(("2026-10-01", "2026-12-31"), ("2026-07-01", "2026-09-30"))]
    #[case(("2026-03-10", "2026-03-19"), ("2026-02-28", "2026-03-09"))]
    fn a_period_is_compared_with_the_one_before(
        #[case] (from, to): (&str, &str),
        #[case] (before, until): (&str, &str),
    ) {
        assert_eq!(period(from, to).previous(), period(before, until));
    }

    #[rstest]
    #[case(("2011-01-01", "2011-12-31"), ("2009-01-01", "2009-12-31"))]
    #[case(("2012-02-01", "2012-02-29"), ("2009-02-01", "2009-02-28"))]
    #[case(("2026-01-01", "2026-11-22"), ("2009-01-01", "2009-11-22"))]
    #[case(("2025-07-01", "2026-06-30"), ("2009-01-01", "2009-12-31"))]
    fn the_same_days_of_another_year(#[case] (from, to): (&str, &str), #[case] (there, until): (&str, &str)) {
        assert_eq!(period(from, to).in_year(2009), Some(period(there, until)));
    }

    #[test]
    fn a_period_knows_its_months_and_does_not_run_backwards() {
        let months: Vec<String> =
            period("2025-11-22", "2026-02-01").months().map(|m| m.to_string()).collect();
        assert_eq!(months, ["2025-11", "2025-12", "2026-01", "2026-02"]);
        assert_eq!(Period::year_of("2026-05-05".parse().unwrap()).months().count(), 12);
        assert!(Period::new("2026-02-02".parse().unwrap(), "2026-02-01".parse().unwrap()).is_err());
    }
}
