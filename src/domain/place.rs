//! The code of a place: an Italian municipality or a foreign state.

use std::fmt;
use std::str::FromStr;

use super::serial::text_or_compact;

/// A cadastral code ("codice catastale", Belfiore): one letter and three digits, like `A662` for Bari.
///
/// The letter `Z` marks foreign states. Whether the place exists, and when it did, is the business of the
/// place table; the shape is all that is checked here. Two bytes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CadastralCode(u16);

/// A text that is not a letter and three digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a cadastral code: write a letter and three digits")]
pub struct CadastralCodeError;

impl CadastralCode {
    /// The code of no place at all, for the birth place of fictional persons.
    ///
    /// Real municipalities use the letters A to M, foreign states Z; nothing has ever used X, so a fiscal code
    /// that carries it can't be a living person's.
    pub const FICTIONAL: CadastralCode = CadastralCode(23 * 1000 + 1);

    /// The code with this letter (`A` to `Z`, capital) and number (0 to 999).
    pub const fn new(letter: u8, number: u16) -> Option<Self> {
        if letter.is_ascii_uppercase() && number < 1000 {
            Some(CadastralCode((letter - b'A') as u16 * 1000 + number))
        } else {
            None
        }
    }

    /// The letter, `A` to `Z`.
    pub const fn letter(self) -> char {
        (b'A' + (self.0 / 1000) as u8) as char
    }

    /// The three digits as a number.
    pub const fn number(self) -> u16 {
        self.0 % 1000
    }

    /// Whether the code is a foreign state's.
    pub const fn is_foreign(self) -> bool {
        self.0 / 1000 == 25
    }
}

impl FromStr for CadastralCode {
    type Err = CadastralCodeError;

    /// Reads upper and lower case.
    fn from_str(text: &str) -> Result<Self, CadastralCodeError> {
        let [letter, digits @ ..] = text.trim().as_bytes() else { return Err(CadastralCodeError) };
        if digits.len() != 3 || !digits.iter().all(u8::is_ascii_digit) {
            return Err(CadastralCodeError);
        }
        let number = digits.iter().fold(0, |n, d| n * 10 + u16::from(d - b'0'));
        CadastralCode::new(letter.to_ascii_uppercase(), number).ok_or(CadastralCodeError)
    }
}

impl fmt::Display for CadastralCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:03}", self.letter(), self.number())
    }
}

impl fmt::Debug for CadastralCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<CadastralCode> for u16 {
    fn from(code: CadastralCode) -> u16 {
        code.0
    }
}

impl TryFrom<u16> for CadastralCode {
    type Error = CadastralCodeError;

    fn try_from(number: u16) -> Result<Self, CadastralCodeError> {
        if number < 26_000 { Ok(CadastralCode(number)) } else { Err(CadastralCodeError) }
    }
}

text_or_compact!(CadastralCode, u16);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn only_a_letter_and_three_digits_is_a_code() {
        let bari: CadastralCode = "a662".parse().unwrap();
        assert_eq!((bari.letter(), bari.number(), bari.is_foreign()), ('A', 662, false));
        assert!("Z102".parse::<CadastralCode>().unwrap().is_foreign());
        for bad in ["", "A", "A66", "A6622", "1662", "A6L2", "À662", "A 662", "A+12"] {
            assert_eq!(bad.parse::<CadastralCode>(), Err(CadastralCodeError), "{bad}");
        }
        assert_eq!(CadastralCode::FICTIONAL.to_string(), "X001");
        assert_eq!(CadastralCode::new(b'A', 1000), None);
    }

    proptest! {
        #[test]
        fn text_and_number_go_both_ways(number in 0u16..26_000) {
            let code = CadastralCode::try_from(number).unwrap();
            prop_assert_eq!(code.to_string().parse(), Ok(code));
            prop_assert_eq!(u16::from(code), number);
            let json = serde_json::to_string(&code).unwrap();
            prop_assert_eq!(serde_json::from_str::<CadastralCode>(&json).unwrap(), code);
        }
    }
}
