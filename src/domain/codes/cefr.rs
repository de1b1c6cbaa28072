//! Language levels of the Common European Framework of Reference.

use super::{CodeKind, wire::text_enum};

/// A level of the Common European Framework of Reference for Languages, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)] // the variants are the levels themselves
pub enum Cefr {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

text_enum!(Cefr, CodeKind::Cefr, {
    A1 = 1 => "A1",
    A2 = 2 => "A2",
    B1 = 3 => "B1",
    B2 = 4 => "B2",
    C1 = 5 => "C1",
    C2 = 6 => "C2",
});

impl Cefr {
    /// Place on the ladder, 1 (A1) to 6 (C2).
    #[must_use]
    pub fn rank(self) -> u8 {
        self.into()
    }

    /// How many levels `self` lies below `asked`; 0 when it reaches it.
    #[must_use]
    pub fn levels_below(self, asked: Self) -> u8 {
        asked.rank().saturating_sub(self.rank())
    }
}
