//! The VAT number: how a company is known.

use std::fmt;
use std::str::FromStr;

use super::serial::text_or_compact;

/// A VAT number ("partita IVA"): eleven digits, the last one a check digit (seed B.9.2).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VatNumber(u64);

/// Why a text is not a VAT number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum VatNumberError {
    /// Something other than a digit, where only digits (and a leading `IT`) stand.
    #[error("character {found:?} is not a digit")]
    Character {
        /// The first one found.
        found: char,
    },
    /// Not eleven digits.
    #[error("{found} digits instead of 11")]
    Length {
        /// How many there are.
        found: usize,
    },
    /// Nothing but zeros before the office: a number that is never given.
    #[error("the first seven digits are all zero")]
    Zero,
    /// The last digit does not follow from the other ten.
    #[error("wrong check digit {found}: expected {expected}")]
    Check {
        /// What the ten digits before it call for.
        expected: u8,
        /// What was written.
        found: u8,
    },
}

/// The check digit that follows the first ten digits: the odd ones as they are, the even ones doubled (seed B.9.2).
pub(super) fn check_digit(first_ten: u64) -> u8 {
    let mut rest = first_ten;
    let mut sum = 0;
    // From the right: the tenth digit is an even one.
    for place in 0..10 {
        let digit = rest % 10;
        rest /= 10;
        sum += match (place % 2 == 0, digit * 2) {
            (false, _) => digit,
            (true, doubled) if doubled > 9 => doubled - 9,
            (true, doubled) => doubled,
        };
    }
    u8::try_from((10 - sum % 10) % 10).unwrap_or_default()
}

impl VatNumber {
    /// The number with these seven first digits and this three-digit office, with its check digit.
    ///
    /// `None` when either has too many digits or the first is zero.
    pub fn compose(number: u32, office: u16) -> Option<Self> {
        if number == 0 || number > 9_999_999 || office > 999 {
            return None;
        }
        let first_ten = u64::from(number) * 1000 + u64::from(office);
        Some(VatNumber(first_ten * 10 + u64::from(check_digit(first_ten))))
    }
}

impl TryFrom<u64> for VatNumber {
    type Error = VatNumberError;

    fn try_from(number: u64) -> Result<Self, VatNumberError> {
        if number > 99_999_999_999 {
            return Err(VatNumberError::Length { found: number.to_string().len() });
        }
        if number < 10_000 {
            return Err(VatNumberError::Zero);
        }
        let expected = check_digit(number / 10);
        let found = u8::try_from(number % 10).unwrap_or_default();
        if expected == found { Ok(VatNumber(number)) } else { Err(VatNumberError::Check { expected, found }) }
    }
}

impl From<VatNumber> for u64 {
    fn from(vat: VatNumber) -> u64 {
        vat.0
    }
}

impl FromStr for VatNumber {
    type Err = VatNumberError;

    /// Reads eleven digits, with spaces and a leading `IT` allowed.
    fn from_str(text: &str) -> Result<Self, VatNumberError> {
        let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = match text.get(..2) {
            Some(country) if country.eq_ignore_ascii_case("IT") => text.get(2..).unwrap_or_default(),
            _ => text.as_str(),
        };
        if let Some(found) = digits.chars().find(|c| !c.is_ascii_digit()) {
            return Err(VatNumberError::Character { found });
        }
        match (digits.len(), digits.parse::<u64>()) {
            (11, Ok(number)) => VatNumber::try_from(number),
            (found, _) => Err(VatNumberError::Length { found }),
        }
    }
}

impl fmt::Display for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:011}", self.0)
    }
}

impl fmt::Debug for VatNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

text_or_compact!(VatNumber, u64);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_right_number_is_read_in_the_usual_ways_of_writing() {
        for text in ["12345670017", "IT12345670017", "it 1234567 001 7", " 12345670017 "] {
            let vat: VatNumber = text.parse().unwrap();
            assert_eq!(vat.to_string(), "12345670017");
        }
        assert_eq!("00743110157".parse::<VatNumber>().unwrap().to_string(), "00743110157");
    }

    #[test]
    fn every_fault_has_its_own_error() {
        use VatNumberError as E;
        let read = |text: &str| text.parse::<VatNumber>();
        assert_eq!(read("12345670018"), Err(E::Check { expected: 7, found: 8 }));
        assert_eq!(read("1234567001"), Err(E::Length { found: 10 }));
        assert_eq!(read("123456700177"), Err(E::Length { found: 12 }));
        assert_eq!(read(""), Err(E::Length { found: 0 }));
        assert_eq!(read("1234567001A"), Err(E::Character { found: 'A' }));
        assert_eq!(read("1234567001７"), Err(E::Character { found: '７' }));
        assert_eq!(read("00000000000"), Err(E::Zero));
    }

    proptest! {
        #[test]
        fn a_composed_number_is_read_again_and_no_other_last_digit_is(number in 1u32..10_000_000, office in 0u16..1000) {
            let vat = VatNumber::compose(number, office).unwrap();
            prop_assert_eq!(vat.to_string().parse(), Ok(vat));
            let right = u64::from(vat);
            for digit in (0..10).filter(|d| *d != right % 10) {
                prop_assert!(VatNumber::try_from(right / 10 * 10 + digit).is_err());
            }
        }

        #[test]
        fn no_text_panics(text in ".{0,20}") {
            let _ = text.parse::<VatNumber>();
        }
    }
}
