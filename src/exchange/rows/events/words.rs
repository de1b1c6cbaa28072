//! Words in cells of events.

use std::str::FromStr;

use crate::domain::{Channel, Profiling, Short, UnknownWord, fold};
use crate::exchange::Reason;
use crate::exchange::cells::Cells;

/// A word as the lists write it: «Back office» is `back_office`.
pub(super) fn normal(text: &str) -> String {
    fold(text).replace([' ', '-'], "_")
}

/// The word of a list that a cell holds.
pub(super) fn listed<T: FromStr<Err = UnknownWord>>(cells: &mut Cells<'_>, column: &str) -> Option<T> {
    cells.with(column, |text| normal(text).parse::<T>())
}

/// The same where there must be one.
pub(super) fn required<T: FromStr<Err = UnknownWord>>(cells: &mut Cells<'_>, column: &str) -> Option<T> {
    if cells.text(column).is_none() {
        cells.fault(column, "", Reason::Missing);
    }
    listed(cells, column)
}

/// By which way a conversation went; services say `individuale` for the desk.
pub(super) fn channel(text: &str) -> Result<Channel, UnknownWord> {
    match normal(text).as_str() {
        "individuale" => Ok(Channel::Desk),
        other => other.parse(),
    }
}

/// A profiling result: `0,732`, `0,732 alto`, `alto`. Only a number with decimals is the index; others are classes.
pub(super) fn profiling(text: &str) -> Result<Profiling, Reason> {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let class = |text: &str| if text.is_empty() { Ok(None) } else { text.parse::<Short>().map(Some) };
    Ok(match thousandths(first) {
        Some(index) => Profiling { index: Some(index), class: class(rest.trim())? },
        None => Profiling { index: None, class: class(text)? },
    })
}

/// `0,732` is 732.
fn thousandths(text: &str) -> Option<u16> {
    let (whole, decimals) = text.split_once([',', '.'])?;
    let digits = (1..=3).contains(&decimals.len()) && decimals.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || !matches!(whole, "0" | "1") {
        return None;
    }
    let index: u16 = format!("{whole}{decimals:0<3}").parse().ok()?;
    (index <= 1_000).then_some(index)
}

/// The index as files write it.
pub(in crate::exchange) fn index(thousandths: u16) -> String {
    format!("{},{:03}", thousandths / 1_000, thousandths % 1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn profiling_results() {
        let read = |text: &str| profiling(text).unwrap();
        assert_eq!(read("0,73"), Profiling { index: Some(730), class: None });
        assert_eq!(read("1.000"), Profiling { index: Some(1_000), class: None });
        let class = Some("medio alto".parse().unwrap());
        assert_eq!(read("0,732 medio alto"), Profiling { index: Some(732), class: class.clone() });
        assert_eq!(read("medio alto"), Profiling { index: None, class });
        assert_eq!(read("3").index, None, "a class of the youth guarantee");
        assert_eq!(index(732), "0,732");
    }
}
