//! Codes of ISTAT's classification of professions (CP2011, CP2021).

use std::{fmt, num::NonZeroU32, str::FromStr};

use super::codes::{CodeKind, InvalidCode, wire::text_or_compact};

/// A node of ISTAT's classification of professions: `8` (large group) down to `8.1.3.1.0` (unit, level 5), and
/// the single entries below a unit, `8.1.3.1.0.12` (level 6).
///
/// Four bytes; the order is that of the printed classification: a group stands just before what it contains.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
// Level 1 in the highest bits: four bits a level (digit + 1, 0 for absent), eight for the sixth.
pub struct ProfessionCode(NonZeroU32);

/// Bits to the right of each level's field, from level 1.
const SHIFTS: [u32; 6] = [24, 20, 16, 12, 8, 0];

impl ProfessionCode {
    /// Levels of the classification, entries included.
    pub const LEVELS: u8 = 6;

    /// The level's field (number + 1), 0 where the code does not reach that level.
    fn field(self, level: usize) -> u32 {
        let width = if level == 5 { 0xff } else { 0xf };
        (self.0.get() >> SHIFTS[level]) & width
    }

    /// How deep the code goes, 1–6.
    #[must_use]
    pub fn level(self) -> u8 {
        (1..=Self::LEVELS).rev().find(|level| self.field(usize::from(*level) - 1) != 0).unwrap_or(1)
    }

    /// The code cut to its first `level` levels; `None` if it is not that deep, or for level 0.
    #[must_use]
    pub fn at_level(self, level: u8) -> Option<Self> {
        if level == 0 || level > self.level() {
            return None;
        }
        let kept = u32::MAX << SHIFTS[usize::from(level) - 1];
        NonZeroU32::new(self.0.get() & kept).map(Self)
    }

    /// The group the code belongs to; `None` for a large group.
    #[must_use]
    pub fn parent(self) -> Option<Self> {
        self.at_level(self.level() - 1)
    }

    /// How many levels the two codes have in common from the top, 0–6: what makes two professions near
    /// (RULES D.2: 5 → 1.00, 4 → 0.90, 3 → 0.75, 2 → 0.45, 1 → 0.15).
    #[must_use]
    pub fn shared_levels(self, other: Self) -> u8 {
        let differing = self.0.get() ^ other.0.get();
        let deepest = self.level().min(other.level());
        (1..=deepest).take_while(|level| differing >> SHIFTS[usize::from(*level) - 1] == 0).count() as u8
    }

    /// Whether `other` is this code or lies below it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        other.at_level(self.level()) == Some(self)
    }
}

impl From<ProfessionCode> for u32 {
    fn from(code: ProfessionCode) -> u32 {
        code.0.get()
    }
}

impl TryFrom<u32> for ProfessionCode {
    type Error = InvalidCode;

    /// Accepts only what `u32::from` gives.
    fn try_from(bits: u32) -> Result<Self, Self::Error> {
        let wrong = || InvalidCode::new(CodeKind::Profession, &format!("{bits:#010x}"));
        let code = Self(NonZeroU32::new(bits).ok_or_else(wrong)?);
        let level = usize::from(code.level());
        let whole = (0..level).all(|at| (1..=if at == 5 { 100 } else { 10 }).contains(&code.field(at)));
        if whole && code.field(0) > 1 && bits >> 28 == 0 { Ok(code) } else { Err(wrong()) }
    }
}

impl fmt::Display for ProfessionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for level in 0..usize::from(self.level()) {
            if level > 0 {
                f.write_str(".")?;
            }
            write!(f, "{}", self.field(level) - 1)?;
        }
        Ok(())
    }
}

impl FromStr for ProfessionCode {
    type Err = InvalidCode;

    /// Reads `8.1.3.1.0`: one digit a level, up to two at the sixth, no leading zeros, the first 1–9.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || InvalidCode::new(CodeKind::Profession, text);
        let mut bits = 0;
        for (level, part) in text.trim().split('.').enumerate() {
            let shift = SHIFTS.get(level).ok_or_else(wrong)?;
            let number = match part.as_bytes() {
                [digit @ b'0'..=b'9'] => u32::from(digit - b'0'),
                [tens @ b'1'..=b'9', units @ b'0'..=b'9'] if level == 5 => {
                    u32::from(tens - b'0') * 10 + u32::from(units - b'0')
                }
                _ => return Err(wrong()),
            };
            bits |= (number + 1) << shift;
        }
        Self::try_from(bits).map_err(|_| wrong())
    }
}

text_or_compact!(ProfessionCode, u32);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn code(text: &str) -> ProfessionCode {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("8", 1)]
    #[case("8.1", 2)]
    #[case("8.1.3.1.0", 5)]
    #[case("9.3.1.1.0.16", 6)]
    #[case("1.1.1.1.0.0", 6)]
    #[case("2.5.6.1.0.99", 6)]
    fn codes_are_read_and_written(#[case] text: &str, #[case] level: u8) {
        assert_eq!(code(text).to_string(), text);
        assert_eq!(code(text).level(), level);
    }

    #[rstest]
    #[case("")]
    #[case("0")]
    #[case("0.1")]
    #[case("8.")]
    #[case(".8")]
    #[case("8.1.3.1.10")]
    #[case("8.1.3.1.0.05")]
    #[case("8.1.3.1.0.100")]
    #[case("8.1.3.1.0.1.1")]
    #[case("8,1")]
    #[case("8.x")]
    #[case("81310")]
    fn other_shapes_are_refused(#[case] text: &str) {
        assert_eq!(text.parse::<ProfessionCode>().unwrap_err().kind, CodeKind::Profession);
    }

    #[test]
    fn the_tree_is_walked_up() {
        assert_eq!(code("8.1.3.1.0.12").parent(), Some(code("8.1.3.1.0")));
        assert_eq!(code("8.1").parent(), Some(code("8")));
        assert_eq!(code("8").parent(), None);
        assert_eq!(code("8.1.3.1.0").at_level(4), Some(code("8.1.3.1")));
        assert_eq!(code("8.1").at_level(3), None);
        assert_eq!(code("8.1").at_level(0), None);
        assert!(code("8.1").contains(code("8.1.3.1.0")) && !code("8.1.3.1.0").contains(code("8.1")));
    }

    #[rstest]
    #[case("8.1.3.1.0", "8.1.3.1.0", 5)]
    #[case("6.1.2.2.1", "6.1.2.2.2", 4)]
    #[case("6.1.2.2.1", "6.1.2.1.0", 3)]
    #[case("6.1.2.2.1", "6.2.2.2.1", 1)]
    #[case("6.1.2.2.1", "7.1.2.2.1", 0)]
    #[case("6.1", "6.1.2.2.1", 2)]
    #[case("6.1.2.2.1.0", "6.1.2.2.1.10", 5)]
    fn nearness_counts_levels(#[case] one: &str, #[case] other: &str, #[case] shared: u8) {
        assert_eq!(code(one).shared_levels(code(other)), shared);
        assert_eq!(code(other).shared_levels(code(one)), shared);
    }

    #[test]
    fn groups_stand_before_what_they_contain() {
        let mut codes = ["8.1.3.1.0.10", "8.2", "8.1.3.1.0.9", "8.1.3.1.0", "8.1", "8"].map(code);
        codes.sort_unstable();
        let texts = codes.map(|code| code.to_string());
        assert_eq!(texts, ["8", "8.1", "8.1.3.1.0", "8.1.3.1.0.9", "8.1.3.1.0.10", "8.2"]);
    }

    fn any_code() -> impl Strategy<Value = String> {
        prop_oneof!["[1-9](\\.[0-9]){0,4}", "[1-9](\\.[0-9]){4}\\.([1-9]?[0-9])"]
    }

    proptest! {
        #[test]
        fn text_json_and_binary_give_the_code_back(text in any_code()) {
            let code = code(&text);
            prop_assert_eq!(code.to_string(), text.as_str());
            let json = serde_json::to_string(&code).unwrap();
            prop_assert_eq!(&json, &format!("\"{text}\""));
            prop_assert_eq!(serde_json::from_str::<ProfessionCode>(&json).unwrap(), code);
            let config = bincode::config::standard();
            let bytes = bincode::serde::encode_to_vec(code, config).unwrap();
            prop_assert!(bytes.len() <= 5);
            prop_assert_eq!(bincode::serde::decode_from_slice(&bytes, config).unwrap(), (code, bytes.len()));
        }

        #[test]
        fn order_is_the_order_of_the_levels(one in any_code(), other in any_code()) {
            let levels = |text: &str| text.split('.').map(|n| n.parse::<u8>().unwrap()).collect::<Vec<_>>();
            prop_assert_eq!(code(&one).cmp(&code(&other)), levels(&one).cmp(&levels(&other)));
        }

        #[test]
        fn shared_levels_agree_with_the_texts(one in any_code(), other in any_code()) {
            let same = one.split('.').zip(other.split('.')).take_while(|(a, b)| a == b).count();
            prop_assert_eq!(usize::from(code(&one).shared_levels(code(&other))), same);
        }

        #[test]
        fn bits_are_a_code_or_refused(bits in any::<u32>()) {
            if let Ok(code) = ProfessionCode::try_from(bits) {
                prop_assert_eq!(u32::from(code), bits);
                prop_assert_eq!(code.to_string().parse::<ProfessionCode>().unwrap(), code);
            }
        }

        #[test]
        fn no_text_breaks_the_parser(text in "[0-9.x]{0,14}") {
            if let Ok(code) = text.parse::<ProfessionCode>() {
                prop_assert_eq!(code.to_string(), text);
            }
        }
    }
}
