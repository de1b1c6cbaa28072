//! Skills: codes of the table, and words the table does not know.

use std::{borrow::Cow, cmp::Ordering, fmt, hash, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};
use uuid::Uuid;

use super::{
    codes::{CodeKind, InvalidCode},
    fold::fold,
    text::is_unsafe,
};

/// The code of a skill in the table: `S001` (the starter table), `L001` (the office's own), or the UUID that ends
/// an ESCO address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillCode {
    /// A letter, `S` or `L`, and a number of three to five digits.
    Short(ShortSkillCode),
    /// An ESCO concept.
    Esco(Uuid),
}

/// The short form of a [`SkillCode`]; built only by parsing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShortSkillCode {
    letter: u8,
    number: u32,
}

impl ShortSkillCode {
    fn new(letter: u8, number: u32) -> Option<Self> {
        (matches!(letter, b'S' | b'L') && number < 100_000).then_some(Self { letter, number })
    }

    fn parse(text: &str) -> Option<Self> {
        let (letter, digits) = text.split_at_checked(1)?;
        let canonical = digits.len() == 3 || (matches!(digits.len(), 4 | 5) && !digits.starts_with('0'));
        if !canonical || !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        Self::new(letter.as_bytes()[0], digits.parse().ok()?)
    }
}

impl fmt::Display for SkillCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Short(short) => write!(f, "{}{:03}", char::from(short.letter), short.number),
            Self::Esco(id) => id.hyphenated().fmt(f),
        }
    }
}

impl FromStr for SkillCode {
    type Err = InvalidCode;

    /// Reads `S001`, a hyphenated UUID, or a whole ESCO address ending in one.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const ESCO: &str = "http://data.europa.eu/esco/skill/";
        let trimmed = text.trim();
        let id = trimmed.strip_prefix(ESCO).unwrap_or(trimmed);
        if let Some(short) = ShortSkillCode::parse(id) {
            return Ok(Self::Short(short));
        }
        match Uuid::try_parse(id) {
            Ok(uuid) if id.len() == uuid::fmt::Hyphenated::LENGTH => Ok(Self::Esco(uuid)),
            _ => Err(InvalidCode::new(CodeKind::Skill, text)),
        }
    }
}

impl Serialize for SkillCode {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if out.is_human_readable() {
            return out.collect_str(self);
        }
        match self {
            Self::Short(short) => Compact::Short(short.letter, short.number),
            Self::Esco(id) => Compact::Esco(*id.as_bytes()),
        }
        .serialize(out)
    }
}

impl<'de> Deserialize<'de> for SkillCode {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            return Cow::<str>::deserialize(from)?.parse().map_err(D::Error::custom);
        }
        match Compact::deserialize(from)? {
            Compact::Short(letter, number) => ShortSkillCode::new(letter, number)
                .map(Self::Short)
                .ok_or_else(|| D::Error::custom(format!("skill code {letter}/{number}"))),
            Compact::Esco(bytes) => Ok(Self::Esco(Uuid::from_bytes(bytes))),
        }
    }
}

/// The binary form; append only.
#[derive(Serialize, Deserialize)]
enum Compact {
    Short(u8, u32),
    Esco([u8; 16]),
}

/// A skill as words, kept as they were typed. Two are equal when they fold alike ([`fold`]).
#[derive(Clone)]
pub struct FreeSkill {
    text: Box<str>,
    key: Box<str>,
}

impl FreeSkill {
    /// Longest text kept, in characters.
    pub const MAX: usize = 120;

    /// The words as typed, made harmless and at most [`FreeSkill::MAX`] characters long; `None` when nothing is left.
    fn new(harmless: String) -> Option<Self> {
        let key = fold(&harmless);
        (!key.is_empty()).then(|| Self { text: harmless.into(), key: key.into() })
    }

    /// The words as they were typed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The folded words: what equality compares.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// The text in one line without control characters, spaces collapsed, cut to [`FreeSkill::MAX`] characters.
fn harmless(text: &str) -> String {
    let visible = |c: char| if is_unsafe(c) { ' ' } else { c };
    let text: String = text.chars().map(visible).collect();
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut kept: String = words.join(" ").chars().take(FreeSkill::MAX).collect();
    kept.truncate(kept.trim_end().len());
    kept
}

impl fmt::Debug for FreeSkill {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.text, f)
    }
}
impl PartialEq for FreeSkill {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}
impl Eq for FreeSkill {}
impl PartialOrd for FreeSkill {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl Ord for FreeSkill {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key.cmp(&other.key)
    }
}
impl hash::Hash for FreeSkill {
    fn hash<H: hash::Hasher>(&self, state: &mut H) {
        self.key.hash(state);
    }
}

/// A skill a person has or a vacancy asks: one of the table, or words nobody has put in the table yet.
/// What an import brings is kept either way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SkillRef {
    /// A skill by its code. The code may be one this office's table does not know.
    Listed(SkillCode),
    /// Words.
    Free(FreeSkill),
}

impl SkillRef {
    /// The code, if it is one.
    #[must_use]
    pub fn code(&self) -> Option<SkillCode> {
        match self {
            Self::Listed(code) => Some(*code),
            Self::Free(_) => None,
        }
    }
}

impl From<SkillCode> for SkillRef {
    fn from(code: SkillCode) -> Self {
        Self::Listed(code)
    }
}

impl fmt::Display for SkillRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Listed(code) => code.fmt(f),
            Self::Free(free) => f.write_str(free.text()),
        }
    }
}

impl FromStr for SkillRef {
    type Err = InvalidCode;

    /// A text shaped like a code is that code, any other is words; only an empty text is refused. To turn words
    /// into the code they name, ask the table (`standards::skills`).
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let harmless = harmless(text);
        match harmless.parse() {
            Ok(code) => Ok(Self::Listed(code)),
            Err(wrong) => FreeSkill::new(harmless).map(Self::Free).ok_or(wrong),
        }
    }
}

impl Serialize for SkillRef {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        if out.is_human_readable() {
            return out.collect_str(self);
        }
        match self {
            Self::Listed(code) => CompactRef::Listed(*code),
            Self::Free(free) => CompactRef::Free(Cow::Borrowed(free.text())),
        }
        .serialize(out)
    }
}

impl<'de> Deserialize<'de> for SkillRef {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        if from.is_human_readable() {
            return Cow::<str>::deserialize(from)?.parse().map_err(D::Error::custom);
        }
        match CompactRef::deserialize(from)? {
            CompactRef::Listed(code) => Ok(Self::Listed(code)),
            CompactRef::Free(text) => text.parse().map_err(D::Error::custom),
        }
    }
}

/// The binary form; append only.
#[derive(Serialize, Deserialize)]
enum CompactRef<'a> {
    Listed(SkillCode),
    Free(Cow<'a, str>),
}

#[cfg(test)]
mod tests;
