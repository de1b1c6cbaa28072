//! Days and times as people type them.

use chrono::Weekday;

use super::{Around, Read};
use crate::domain::{Day, DayError, TimeOfDay, fold};
use crate::look::Message;

/// A day: `22/11`, `22/11/26`, `22/11/2026`, `2026-11-22`, `22112026`, `oggi`, `ieri`, `domani`, `+7`, `-3`, `lun`.
///
/// Without a year it is the nearest such day; with two digits of one, the latest that is not over ten years ahead;
/// a weekday is the next one.
pub fn day(text: &str, around: &Around<'_>) -> Read<Day> {
    on(text, around.today())
}

/// As [`day`], seen on `today`.
pub(super) fn on(text: &str, today: Day) -> Read<Day> {
    let text = fold(text);
    let text = text.trim();
    let wrong = || Message::new("wrong-day");
    if text.is_empty() {
        return Ok(None);
    }
    if let Some(shift) = shift(text) {
        return Ok(Some(today + shift));
    }
    if let Some(weekday) = weekday(text) {
        let ahead = (1..=7).map(|days| today + days).find(|day| day.weekday() == weekday);
        return ahead.map(Some).ok_or_else(wrong);
    }
    let whole = match text.len() {
        4 | 6 | 8 if text.bytes().all(|c| c.is_ascii_digit()) => {
            format!("{}/{}/{}", &text[..2], &text[2..4], &text[4..])
        }
        _ => text.replace(['.', ' '], "/"),
    };
    match whole.parse::<Day>() {
        Ok(day) => return Ok(Some(day)),
        Err(DayError::NoSuchDay) => return Err(Message::new("wrong-no-such-day")),
        Err(DayError::OutOfRange) => return Err(wrong()),
        Err(DayError::Shape) => {}
    }
    let parts: Vec<&str> = whole.split(['/', '-']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<u32>().ok().filter(|_| part.len() <= 2);
    match parts.as_slice() {
        [day, month] => match number(day).zip(number(month)) {
            Some((day, month)) => nearest(day, month, today),
            None => Err(wrong()),
        },
        [day, month, year] => match (number(day), number(month), number(year)) {
            (Some(day), Some(month), Some(year)) => {
                let year = year.cast_signed() + today.year() / 100 * 100;
                let year = if year > today.year() + 10 { year - 100 } else { year };
                Day::from_ymd(year, month, day).map(Some).ok_or_else(|| Message::new("wrong-no-such-day"))
            }
            _ => Err(wrong()),
        },
        _ => Err(wrong()),
    }
}

fn nearest(day: u32, month: u32, today: Day) -> Read<Day> {
    let years = [today.year() - 1, today.year(), today.year() + 1];
    let days = years.into_iter().filter_map(|year| Day::from_ymd(year, month, day));
    days.min_by_key(|found| found.days_since(today).abs())
        .map(Some)
        .ok_or_else(|| Message::new("wrong-no-such-day"))
}

/// Words and signed numbers of days.
fn shift(text: &str) -> Option<i64> {
    match text {
        "oggi" | "today" => Some(0),
        "ieri" | "yesterday" => Some(-1),
        "domani" | "tomorrow" => Some(1),
        "dopodomani" => Some(2),
        _ => {
            let sign = if text.starts_with('+') { 1 } else { -1 };
            let digits = text.strip_prefix(['+', '-'])?;
            let days: i64 = digits.parse::<u16>().ok()?.into();
            Some(sign * days)
        }
    }
}

/// A weekday by the beginning of its name, at least three letters.
fn weekday(text: &str) -> Option<Weekday> {
    const NAMES: [(&str, &str, Weekday); 7] = [
        ("lunedi", "monday", Weekday::Mon),
        ("martedi", "tuesday", Weekday::Tue),
        ("mercoledi", "wednesday", Weekday::Wed),
        ("giovedi", "thursday", Weekday::Thu),
        ("venerdi", "friday", Weekday::Fri),
        ("sabato", "saturday", Weekday::Sat),
        ("domenica", "sunday", Weekday::Sun),
    ];
    let begins = |name: &str| text.len() >= 3 && name.starts_with(text);
    NAMES.iter().find(|(it, en, _)| begins(it) || begins(en)).map(|(_, _, weekday)| *weekday)
}

/// The locale key of a weekday.
pub fn weekday_key(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "weekday-mon",
        Weekday::Tue => "weekday-tue",
        Weekday::Wed => "weekday-wed",
        Weekday::Thu => "weekday-thu",
        Weekday::Fri => "weekday-fri",
        Weekday::Sat => "weekday-sat",
        Weekday::Sun => "weekday-sun",
    }
}

/// A time of day: `9`, `9:30`, `9.30`, `930`, `0930`.
pub fn time(text: &str, _: &Around<'_>) -> Read<TimeOfDay> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let spelled = match text.len() {
        1 | 2 => format!("{text}:00"),
        3 | 4 if text.bytes().all(|c| c.is_ascii_digit()) => {
            let (hour, minute) = text.split_at(text.len() - 2);
            format!("{hour}:{minute}")
        }
        _ => text.to_owned(),
    };
    spelled.parse().map(Some).map_err(|_| Message::new("wrong-time"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<String> {
        // a Sunday
        on(text, Day::from_ymd(2026, 11, 22).unwrap()).ok().flatten().map(Day::iso)
    }

    #[test]
    fn days_are_read_as_people_type_them() {
        for (text, wanted) in [
            ("22/11", "2026-11-22"),
            ("3/1", "2027-01-03"),
            ("3.10", "2026-10-03"),
            ("22/11/26", "2026-11-22"),
            ("12/3/85", "1985-03-12"),
            ("12/03/1985", "1985-03-12"),
            ("1985-03-12", "1985-03-12"),
            ("12031985", "1985-03-12"),
            ("2211", "2026-11-22"),
            ("oggi", "2026-11-22"),
            ("Ieri", "2026-11-21"),
            ("domani", "2026-11-23"),
            ("+7", "2026-11-29"),
            ("-3", "2026-11-19"),
            ("lun", "2026-11-23"),
            ("domenica", "2026-11-29"),
            ("mercoledì", "2026-11-25"),
            ("fri", "2026-11-27"),
        ] {
            assert_eq!(read(text).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn what_is_no_day_is_said_to_be_none() {
        let today = Day::from_ymd(2026, 11, 22).unwrap();
        for text in ["31/2", "31/02/2026", "30/2/26"] {
            assert_eq!(on(text, today).unwrap_err().key(), "wrong-no-such-day", "{text}");
        }
        for text in ["lu", "x", "1/2/3/4", "22/11/202", "1/x", "+", "99999999999"] {
            assert_eq!(on(text, today).unwrap_err().key(), "wrong-day", "{text}");
        }
        assert_eq!(on(" ", today), Ok(None));
    }

    #[test]
    fn a_leap_day_without_a_year_is_the_nearest_that_is() {
        let today = Day::from_ymd(2027, 11, 22).unwrap();
        assert_eq!(on("29/2", today).unwrap().map(Day::iso).as_deref(), Some("2028-02-29"));
    }
}
