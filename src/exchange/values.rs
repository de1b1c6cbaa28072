//! Numbers, truth values and days as people write them in cells.

use super::Reason;
use crate::domain::{Day, DayError, Strength};

/// Words that say «known to be none» in a list.
const NONE: [&str; 5] = ["-", "nessuno", "nessuna", "nessun", "none"];

/// Whether a list cell says that there is none.
pub(super) fn says_none(text: &str) -> bool {
    NONE.contains(&text.to_lowercase().as_str())
}

/// Yes or no.
pub(super) fn yes_no(text: &str) -> Result<bool, Reason> {
    match text.to_lowercase().as_str() {
        "s" | "si" | "sì" | "y" | "yes" | "true" | "vero" | "1" => Ok(true),
        "n" | "no" | "false" | "falso" | "0" => Ok(false),
        _ => Err(Reason::YesNo),
    }
}

/// A whole number from `least` to `most`.
pub(super) fn whole(text: &str, least: u32, most: u32) -> Result<u32, Reason> {
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = if digits { text.parse().ok() } else { None };
    number.filter(|number| (least..=most).contains(number)).ok_or(Reason::Number { least, most })
}

/// A whole number that fits sixteen bits.
pub(super) fn small(text: &str, least: u16) -> Result<u16, Reason> {
    let number = whole(text, least.into(), u16::MAX.into())?;
    u16::try_from(number).map_err(|_| Reason::Number { least: least.into(), most: u16::MAX.into() })
}

/// An amount in whole euro: `24000`, `24.000`, `24.000,00`, `€ 24 000`.
pub(super) fn euro(text: &str) -> Result<u32, Reason> {
    const MOST: u32 = 10_000_000;
    let wrong = || Reason::Number { least: 0, most: MOST };
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '€').collect();
    let cents = |part: &str| part.len() <= 2 && part.bytes().all(|byte| byte == b'0');
    let plain = match plain.rsplit_once(',') {
        Some((euro, part)) if cents(part) => euro,
        Some(_) => return Err(wrong()),
        None => plain.strip_suffix(".00").unwrap_or(&plain),
    };
    let groups: Vec<&str> = plain.split('.').collect();
    let first = groups.first().map_or(0, |group| group.len());
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3);
    if groups.len() > 1 && !(grouped && (1..=3).contains(&first)) {
        return Err(wrong());
    }
    whole(&groups.concat(), 0, MOST)
}

/// A day, also with the midnight that spreadsheets add.
pub(super) fn day(text: &str) -> Result<Day, DayError> {
    match text.split_once([' ', 'T']) {
        Some((day, time)) if time.chars().all(|c| matches!(c, '0' | ':' | '.' | 'Z')) => day.parse(),
        _ => text.parse(),
    }
}

/// A value with how strongly it is asked: `B!` is a must, `B` a preference.
pub(super) fn strength(text: &str) -> (&str, Strength) {
    match text.strip_suffix('!') {
        Some(value) => (value.trim_end(), Strength::Must),
        None => (text, Strength::Nice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_as_people_write_them() {
        for text in ["24000", "24.000", "24.000,00", "€ 24 000", "24000,0", "24000.00"] {
            assert_eq!(euro(text).ok(), Some(24_000), "{text}");
        }
        for text in ["", "24.00.0", "24,5", "ventimila", "-1", "24.0000", ".000", "99999999999"] {
            assert!(euro(text).is_err(), "{text}");
        }
    }

    #[test]
    fn days_with_a_midnight() {
        assert_eq!(day("2026-02-03 00:00:00").unwrap(), "03/02/2026".parse().unwrap());
        assert_eq!(day("2026-02-03T00:00:00Z").unwrap(), "03/02/2026".parse().unwrap());
        assert!(day("2026-02-03 10:30:00").is_err());
        assert_eq!(day("31/02/2026"), Err(DayError::NoSuchDay));
    }

    #[test]
    fn numbers_and_truth_values() {
        assert_eq!(small("30", 0).ok(), Some(30));
        assert!(small("-1", 0).is_err() && small("70000", 0).is_err() && small("0", 1).is_err());
        assert_eq!(
            (yes_no("Sì").ok(), yes_no("N").ok(), yes_no("forse").ok()),
            (Some(true), Some(false), None)
        );
        assert!(says_none("Nessuna") && !says_none("nessuna esperienza"));
        assert_eq!(strength("B !"), ("B", Strength::Must));
    }
}
