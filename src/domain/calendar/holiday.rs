//! The national holidays.

use chrono::Weekday;

use crate::domain::Day;

/// A national holiday (law 260/1949 as changed by laws 54/1977, 336/2000, 151/2025 and decree 792/1985).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// 17 March 2011 only: 150 years of unity.
    Unification,
    /// Easter Sunday.
    Easter,
    /// The day after Easter.
    EasterMonday,
    /// 25 April.
    Liberation,
    /// 1 May.
    Labour,
    /// 2 June; from 1977 to 2000 the first Sunday of June.
    Republic,
    /// 15 August.
    Assumption,
    /// 4 October, from 2026 (law 151/2025).
    SaintFrancis,
    /// 1 November.
    AllSaints,
    /// The first Sunday of November.
    NationalUnity,
    /// 8 December.
    ImmaculateConception,
    /// 25 December.
    Christmas,
    /// 26 December.
    SaintStephen,
}

impl Holiday {
    /// The holiday on a day, as the law stands since 1986. Where two fall together, the one with its own date.
    pub fn on(day: Day) -> Option<Holiday> {
        let first_sunday = day.weekday() == Weekday::Sun && day.day() <= 7;
        let sundays_only = (1977..=2000).contains(&day.year());
        match (day.month(), day.day()) {
            (1, 1) => Some(Holiday::NewYear),
            (1, 6) => Some(Holiday::Epiphany),
            (3, 17) if day.year() == 2011 => Some(Holiday::Unification),
            (4, 25) => Some(Holiday::Liberation),
            (5, 1) => Some(Holiday::Labour),
            (6, 2) if !sundays_only => Some(Holiday::Republic),
            (6, _) if sundays_only && first_sunday => Some(Holiday::Republic),
            (8, 15) => Some(Holiday::Assumption),
            (10, 4) if day.year() >= 2026 => Some(Holiday::SaintFrancis),
            (11, 1) => Some(Holiday::AllSaints),
            (11, _) if first_sunday => Some(Holiday::NationalUnity),
            (12, 8) => Some(Holiday::ImmaculateConception),
            (12, 25) => Some(Holiday::Christmas),
            (12, 26) => Some(Holiday::SaintStephen),
            (3 | 4, _) => match easter(day.year()).map(|sunday| day.days_since(sunday)) {
                Some(0) => Some(Holiday::Easter),
                Some(1) => Some(Holiday::EasterMonday),
                _ => None,
            },
            _ => None,
        }
    }

    /// The key of its name in the locales.
    pub fn key(self) -> &'static str {
        match self {
            Holiday::NewYear => "holiday-new-year",
            Holiday::Epiphany => "holiday-epiphany",
            Holiday::Unification => "holiday-unification",
            Holiday::Easter => "holiday-easter",
            Holiday::EasterMonday => "holiday-easter-monday",
            Holiday::Liberation => "holiday-liberation",
            Holiday::Labour => "holiday-labour",
            Holiday::Republic => "holiday-republic",
            Holiday::Assumption => "holiday-assumption",
            Holiday::SaintFrancis => "holiday-saint-francis",
            Holiday::AllSaints => "holiday-all-saints",
            Holiday::NationalUnity => "holiday-national-unity",
            Holiday::ImmaculateConception => "holiday-immaculate-conception",
            Holiday::Christmas => "holiday-christmas",
            Holiday::SaintStephen => "holiday-saint-stephen",
        }
    }
}

/// Easter Sunday of a year in the Gregorian calendar (the anonymous computus of 1876); `None` outside 1800-2200.
pub fn easter(year: i32) -> Option<Day> {
    let golden = year % 19;
    let (century, in_century) = (year / 100, year % 100);
    let epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (in_century / 4) - epact - in_century % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    Day::from_ymd(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}
