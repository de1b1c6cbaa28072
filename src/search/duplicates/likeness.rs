//! How far two values of a field agree.

use super::registry::Value;

/// What kind of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    /// A name: it can be misspelt and misheard.
    Name,
    /// A day, as eight digits `YYYYMMDD`.
    Date,
    /// Words, as of an address: in any order, abbreviated.
    Words,
    /// A number that belongs to few: a phone, an insurance number.
    Number,
    /// A number that belongs to many: of a house, of a postal district.
    Digits,
    /// A code of letters and digits that belongs to one, an address of the net.
    Code,
}

impl Sort {
    pub(super) fn is_name(self) -> bool {
        self == Sort::Name
    }

    pub(super) fn is_digits(self) -> bool {
        matches!(self, Sort::Date | Sort::Number | Sort::Digits)
    }
}

/// How far two values agree, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Level {
    /// The same.
    Equal,
    /// One slip apart, or it sounds the same, or day and month are swapped.
    Close,
    /// They have much in common.
    Similar,
    /// Two different things.
    Different,
    /// One of the two is not known: this says nothing.
    Unknown,
}

/// Levels that say something.
pub(super) const LEVELS: usize = 4;

/// How far two records agree: a level for each field, three bits each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Agreement(u64);

impl Agreement {
    /// The level of a field.
    pub(super) fn level(self, field: usize) -> Level {
        match self.0 >> (3 * field) & 7 {
            1 => Level::Equal,
            2 => Level::Close,
            3 => Level::Similar,
            4 => Level::Different,
            _ => Level::Unknown,
        }
    }

    pub(super) fn put(&mut self, field: usize, level: Level) {
        let bits = if level == Level::Unknown { 0 } else { level as u64 + 1 };
        self.0 = self.0 & !(7 << (3 * field)) | bits << (3 * field);
    }

    /// Whether two fields agree, or one does and none differs: less is told of no pair.
    pub(super) fn is_plausible(self, fields: usize) -> bool {
        let of = |wanted: fn(Level) -> bool| (0..fields).filter(|field| wanted(self.level(*field))).count();
        let agree = of(|level| matches!(level, Level::Equal | Level::Close));
        agree >= 2 || agree == 1 && of(|level| level == Level::Different) == 0
    }
}

/// How far two values that are not the same agree; across fields they may be the same after all.
pub(super) fn level(sort: Sort, a: &Value, b: &Value) -> Level {
    if a.text == b.text {
        return Level::Equal;
    }
    match sort {
        Sort::Name => names(a, b),
        Sort::Date => dates(&a.text, &b.text),
        Sort::Words => words(a, b),
        Sort::Number | Sort::Digits | Sort::Code => digits(a, b),
    }
}

fn names(a: &Value, b: &Value) -> Level {
    let shorter = a.text.len().min(b.text.len());
    if a.sound == b.sound && shorter >= 3 {
        return Level::Close;
    }
    let slips = slips(a, b, if shorter >= 8 { 2 } else { 1 });
    if slips.is_some() && shorter >= 3 {
        return Level::Close;
    }
    let part = shorter >= 3 && (a.text.starts_with(&b.text) || b.text.starts_with(&a.text));
    if part || shares_word(&a.text, &b.text) || resembles(a, b, 0.84) {
        Level::Similar
    } else {
        Level::Different
    }
}

/// How many slips part two texts, if no more than `most`. Each slip puts in, takes out or changes a letter, or swaps
/// two neighbours: what letters there are at all tells most pairs apart.
fn slips(a: &Value, b: &Value, most: usize) -> Option<usize> {
    let apart = (a.letters ^ b.letters).count_ones() as usize;
    if apart > 2 * most || a.bare.len().abs_diff(b.bare.len()) > most {
        return None;
    }
    Some(strsim::osa_distance(&a.bare, &b.bare)).filter(|slips| *slips <= most)
}

/// Whether two texts have this much in common by the measure of Jaro and Winkler, which is computed only where the
/// letters allow it.
fn resembles(a: &Value, b: &Value, least: f64) -> bool {
    let (x, y) = (a.bare.len() as f64, b.bare.len() as f64);
    let lone = |one: &Value, other: &Value| f64::from((one.letters & !other.letters).count_ones());
    let common = (x - lone(a, b)).min(y - lone(b, a)).max(0.0);
    if x == 0.0 || y == 0.0 {
        return false;
    }
    let jaro = (common / x + common / y + 1.0) / 3.0;
    jaro + 0.4 * (1.0 - jaro) >= least && strsim::jaro_winkler(&a.bare, &b.bare) >= least
}

/// Whether a word of three letters or more stands in both: one of several given names, half of a double surname.
fn shares_word(a: &str, b: &str) -> bool {
    (a.contains(' ') || b.contains(' '))
        && a.split(' ').any(|one| one.len() >= 3 && b.split(' ').any(|other| one == other))
}

fn dates(a: &str, b: &str) -> Level {
    if a.len() != 8 || b.len() != 8 {
        return Level::Different;
    }
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let wrong: Vec<usize> = (0..8).filter(|at| a[*at] != b[*at]).collect();
    let swapped = a[..4] == b[..4] && a[4..6] == b[6..8] && a[6..8] == b[4..6];
    let turned = |x: usize, y: usize| y == x + 1 && a[x] == b[y] && a[y] == b[x];
    match wrong[..] {
        [_] => Level::Close,
        [x, y] if turned(x, y) => Level::Close,
        _ if swapped => Level::Close,
        [_, _] => Level::Similar,
        _ => Level::Different,
    }
}

fn digits(a: &Value, b: &Value) -> Level {
    let (x, y) = (&a.text, &b.text);
    let longer = x.len().max(y.len());
    // an ending that is missing or put before: a prefix, an internal number
    if x.len().min(y.len()) >= 6 && (x.ends_with(y.as_str()) || y.ends_with(x.as_str())) {
        return Level::Close;
    }
    match slips(a, b, 2) {
        Some(0 | 1) if longer >= 3 => Level::Close,
        Some(2) if longer >= 6 => Level::Similar,
        _ => Level::Different,
    }
}

fn words(a: &Value, b: &Value) -> Level {
    let (x, y) = (&a.bare, &b.bare);
    let shorter = x.len().min(y.len());
    let slips = slips(a, b, (shorter / 4).max(2));
    if slips
        .is_some_and(|slips| slips == 0 || slips * 8 <= shorter && shorter >= 4 || slips <= 2 && shorter >= 8)
    {
        return Level::Close;
    }
    let part = shorter >= 4 && (x.starts_with(y.as_str()) || y.starts_with(x.as_str()));
    let similar = part || slips.is_some_and(|slips| slips * 4 <= shorter) || resembles(a, b, 0.88);
    if similar { Level::Similar } else { Level::Different }
}
