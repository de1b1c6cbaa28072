//! Reading the embedded table: plain splitting, no copies of the text.

use std::str::FromStr;
use std::sync::OnceLock;

use super::{Place, Places, Province, Seat, Until};
use crate::domain::{CadastralCode, Day};

/// A line of the table that can't be read: a fault of the program's own data.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlacesError {
    /// A row of `places.csv`.
    #[error("places.csv, line {line}: not a place, or out of order")]
    Place {
        /// Counted from 1.
        line: usize,
    },
    /// A row of `provinces.csv`.
    #[error("provinces.csv, line {line}: not a province, or out of order")]
    Province {
        /// Counted from 1.
        line: usize,
    },
}

impl Places {
    /// Reads the table that is part of the program (a few milliseconds).
    ///
    /// # Errors
    /// [`PlacesError`] when the table is not what it should be, which the tests exclude.
    pub fn load() -> Result<Self, PlacesError> {
        Places::parse(
            include_str!("../../../standards/places.csv"),
            include_str!("../../../standards/provinces.csv"),
        )
    }

    /// Reads a table of places and one of provinces, both sorted.
    pub(super) fn parse(places: &'static str, provinces: &'static str) -> Result<Self, PlacesError> {
        let mut table = Vec::new();
        for (line, text) in content(provinces) {
            let province = province(text).ok_or(PlacesError::Province { line })?;
            if table.last().is_some_and(|before: &Province| before.letters >= province.letters) {
                return Err(PlacesError::Province { line });
            }
            table.push(province);
        }
        // A line is about fifty bytes long.
        let mut rows: Vec<Place> = Vec::with_capacity(places.len() / 48);
        let mut starts = Vec::with_capacity(26_001);
        for (line, text) in content(places) {
            let place = place(text).ok_or(PlacesError::Place { line })?;
            let number = usize::from(u16::from(place.code));
            let at = u32::try_from(rows.len()).map_err(|_| PlacesError::Place { line })?;
            if number + 1 < starts.len() {
                return Err(PlacesError::Place { line });
            }
            starts.resize(number + 1, at);
            rows.push(place);
        }
        starts.resize(26_001, u32::try_from(rows.len()).unwrap_or(u32::MAX));
        Ok(Places { rows, starts, provinces: table, names: OnceLock::new() })
    }
}

/// The lines that are not comments, with their numbers.
fn content(text: &'static str) -> impl Iterator<Item = (usize, &'static str)> {
    (1..).zip(text.lines()).filter(|(_, line)| !line.starts_with('#'))
}

fn province(line: &'static str) -> Option<Province> {
    let mut fields = line.split(',');
    let (letters, name, region) = (fields.next()?, fields.next()?, fields.next()?);
    let whole = letters.len() == 2 && !name.is_empty() && fields.next().is_none();
    whole.then_some(Province { letters, name, region: Some(region).filter(|region| !region.is_empty()) })
}

fn place(line: &'static str) -> Option<Place> {
    let mut fields = line.split(',');
    let mut field = || fields.next();
    let code = CadastralCode::from_str(field()?).ok()?;
    let (name, province) = (field()?, field()?);
    let seat = seat(field()?, field()?)?;
    let since = field()?;
    let since = if since.is_empty() { None } else { Some(day(since)?) };
    let until = match field()? {
        "" => Until::Now,
        "?" => Until::Unknown,
        last => Until::On(day(last)?),
    };
    let other_name = field()?;
    let whole = !name.is_empty() && province.len() == 2 && fields.next().is_none();
    whole.then_some(Place { code, name, other_name, province, seat, since, until })
}

/// `None`: not a seat. `Some(None)`: unknown.
fn seat(latitude: &str, longitude: &str) -> Option<Option<Seat>> {
    if latitude.is_empty() && longitude.is_empty() {
        return Some(None);
    }
    let exact = latitude.strip_prefix('~');
    let (approximate, latitude) = (exact.is_some(), exact.unwrap_or(latitude));
    let (latitude, longitude) = (latitude.parse::<f32>().ok()?, longitude.parse::<f32>().ok()?);
    let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    on_earth.then_some(Some(Seat { latitude, longitude, approximate }))
}

/// `yyyy-mm-dd`, and nothing else: faster than reading all the ways in which people write dates.
fn day(text: &str) -> Option<Day> {
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0, |n, c| c.is_ascii_digit().then(|| n * 10 + u32::from(c - b'0')))
    };
    Day::from_ymd(number(&[y0, y1, y2, y3])?.cast_signed(), number(&[m0, m1])?, number(&[d0, d1])?)
}
