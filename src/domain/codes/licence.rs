//! Driving licences and what each allows.

use super::{
    CodeKind,
    set::{CodeSet, Member},
    wire::text_or_compact,
};

/// A driving licence category of Directive 2006/126/EC (in Italy art. 116 Codice della strada).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the variants are the categories themselves
pub enum Licence {
    AM,
    A1,
    A2,
    A,
    B1,
    B,
    BE,
    C1,
    C1E,
    C,
    CE,
    D1,
    D1E,
    D,
    DE,
}

impl Licence {
    /// Every category, lightest first. The place in the list is the number written to disk.
    pub const ALL: &'static [Self] = &[
        Self::AM,
        Self::A1,
        Self::A2,
        Self::A,
        Self::B1,
        Self::B,
        Self::BE,
        Self::C1,
        Self::C1E,
        Self::C,
        Self::CE,
        Self::D1,
        Self::D1E,
        Self::D,
        Self::DE,
    ];

    /// The category as it is printed on the licence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AM => "AM",
            Self::A1 => "A1",
            Self::A2 => "A2",
            Self::A => "A",
            Self::B1 => "B1",
            Self::B => "B",
            Self::BE => "BE",
            Self::C1 => "C1",
            Self::C1E => "C1E",
            Self::C => "C",
            Self::CE => "CE",
            Self::D1 => "D1",
            Self::D1E => "D1E",
            Self::D => "D",
            Self::DE => "DE",
        }
    }

    /// What the category directly allows besides itself (Directive 2006/126/EC art. 6; RULES B.9.5).
    const fn allows(self) -> &'static [Self] {
        match self {
            Self::AM => &[],
            Self::A1 | Self::B1 => &[Self::AM],
            Self::A2 => &[Self::A1],
            Self::A => &[Self::A2],
            Self::B => &[Self::B1],
            Self::BE | Self::C1 | Self::D1 => &[Self::B],
            Self::C1E => &[Self::C1, Self::BE],
            Self::C => &[Self::C1],
            Self::CE => &[Self::C, Self::C1E],
            Self::D1E => &[Self::D1, Self::BE],
            Self::D => &[Self::D1],
            Self::DE => &[Self::D, Self::D1E],
        }
    }

    /// Every category the holder of this one may drive, this one included.
    #[must_use]
    pub fn implies(self) -> LicenceSet {
        let mut reached = LicenceSet::EMPTY;
        let mut open = vec![self];
        while let Some(next) = open.pop() {
            if !reached.contains(next) {
                reached.insert(next);
                open.extend_from_slice(next.allows());
            }
        }
        reached
    }
}

impl std::fmt::Display for Licence {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::str::FromStr for Licence {
    type Err = super::InvalidCode;

    /// Reads the category in any case, also with the plus sign people write: `ce`, `C+E`.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '+').take(4).collect();
        Self::ALL
            .iter()
            .copied()
            .find(|licence| licence.as_str().eq_ignore_ascii_case(&plain))
            .ok_or_else(|| super::InvalidCode::new(CodeKind::Licence, text))
    }
}

impl From<Licence> for u8 {
    fn from(licence: Licence) -> u8 {
        licence as u8
    }
}

impl TryFrom<u8> for Licence {
    type Error = super::InvalidCode;

    fn try_from(number: u8) -> Result<Self, Self::Error> {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .ok_or_else(|| super::InvalidCode::new(CodeKind::Licence, &number.to_string()))
    }
}

text_or_compact!(Licence, u8);

impl Member for Licence {
    const MEMBERS: &'static [Self] = Self::ALL;

    fn bit(self) -> u8 {
        self as u8
    }
}

/// The licences of a person, or those a vacancy asks.
pub type LicenceSet = CodeSet<Licence>;

impl LicenceSet {
    /// This set with everything its members imply.
    #[must_use]
    pub fn closure(self) -> Self {
        self.iter().fold(Self::EMPTY, |all, licence| all.union(licence.implies()))
    }

    /// Whether the holder of these licences may drive `asked`.
    #[must_use]
    pub fn allows(self, asked: Licence) -> bool {
        self.closure().contains(asked)
    }

    /// The smallest set with the same closure: what is worth writing on a card (`CE` instead of `B C CE`).
    #[must_use]
    pub fn essential(self) -> Self {
        self.iter()
            .filter(|one| !self.iter().any(|other| other != *one && other.implies().contains(*one)))
            .collect()
    }
}
