//! A telephone number.

use std::fmt;
use std::str::FromStr;

use super::serial::always_text;

/// A telephone number: 5 to 15 digits as they were given, with or without a leading `+`. Sixteen bytes.
///
/// Shown in the groups that Italians use; kept and compared without them. No prefix is added or taken away:
/// what the caller said is what is kept.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Phone {
    /// ASCII digits; the unused ones are zero bytes.
    digits: [u8; 15],
    /// How many digits there are, and [`PLUS`] when a `+` stands before them.
    shape: u8,
}

const PLUS: u8 = 0x80;

/// Why a text is not a telephone number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// A character other than digits, a leading `+` and the usual separators.
    #[error("character {found:?} can't stand in a telephone number")]
    Character {
        /// The first one found.
        found: char,
    },
    /// Fewer than 5 digits.
    #[error("only {digits} digits: at least 5")]
    TooShort {
        /// How many there are.
        digits: usize,
    },
    /// More than 15 digits.
    #[error("{digits} digits: at most 15")]
    TooLong {
        /// How many there are.
        digits: usize,
    },
}

impl Phone {
    /// The digits alone, without `+`.
    pub fn digits(&self) -> &str {
        self.digits.get(..self.len()).and_then(|digits| std::str::from_utf8(digits).ok()).unwrap_or_default()
    }

    /// The digits without the prefix of Italy (`+39` or `0039`), when it has one: what two ways of writing the same
    /// number share.
    pub fn national(&self) -> &str {
        let digits = self.digits();
        let prefix = if self.has_plus() { "39" } else { "0039" };
        digits.strip_prefix(prefix).filter(|rest| rest.len() >= 5).unwrap_or(digits)
    }

    fn has_plus(&self) -> bool {
        self.shape & PLUS != 0
    }

    fn len(&self) -> usize {
        usize::from(self.shape & !PLUS)
    }
}

impl FromStr for Phone {
    type Err = PhoneError;

    /// Reads digits with a leading `+`; spaces, dots, slashes, dashes and parentheses are left out.
    fn from_str(text: &str) -> Result<Self, PhoneError> {
        let mut phone = Phone { digits: [0; 15], shape: 0 };
        let mut digits = 0;
        for found in text.chars() {
            match found {
                '0'..='9' => {
                    if let (Some(slot), Ok(digit)) = (phone.digits.get_mut(digits), u8::try_from(found)) {
                        *slot = digit;
                    }
                    digits += 1;
                }
                '+' if digits == 0 && !phone.has_plus() => phone.shape = PLUS,
                '.' | '/' | '-' | '(' | ')' | '\u{2010}'..='\u{2013}' => {}
                c if c.is_whitespace() => {}
                _ => return Err(PhoneError::Character { found }),
            }
        }
        match u8::try_from(digits) {
            Ok(length @ 5..=15) => {
                phone.shape |= length;
                Ok(phone)
            }
            Ok(0..5) => Err(PhoneError::TooShort { digits }),
            _ => Err(PhoneError::TooLong { digits }),
        }
    }
}

impl fmt::Display for Phone {
    /// `333 123 4567`, `080 123 4567`, `06 1234 5678`, `+39 333 123 4567`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, national) = (self.digits(), self.national());
        let prefix = digits.strip_suffix(national).unwrap_or_default();
        let mut shown = String::with_capacity(24);
        if self.has_plus() {
            shown.push('+');
        }
        let abroad = prefix.is_empty() && (self.has_plus() || digits.starts_with("00"));
        let (area, rest) = national.split_at(if abroad { 0 } else { area_length(national) });
        let groups = [prefix, area].into_iter().map(str::to_owned).chain(groups(rest));
        shown.push_str(&groups.filter(|group| !group.is_empty()).collect::<Vec<_>>().join(" "));
        f.pad(&shown)
    }
}

/// How many digits the area code has: `02` and `06` two; three or four for the other towns; three for mobiles.
fn area_length(number: &str) -> usize {
    match number.as_bytes() {
        [b'0', b'2' | b'6', ..] => 2,
        [b'0', _, b'0' | b'1' | b'5' | b'9', ..] => 3,
        [b'0', ..] => 4,
        _ => 3,
    }
}

/// Groups of three; the last may have four, or two when five are left.
fn groups(rest: &str) -> Vec<String> {
    let sizes: &[usize] = match rest.len() {
        0..=4 => &[4],
        5 => &[2, 3],
        8 => &[4, 4],
        n if n % 3 == 1 => &[3, 3, 3, 3][..n / 3 - 1],
        _ => &[3, 3, 3, 3],
    };
    let mut groups = Vec::new();
    let mut rest = rest;
    for size in sizes {
        let (group, after) = rest.split_at((*size).min(rest.len()));
        groups.push(group.to_owned());
        rest = after;
    }
    groups.push(rest.to_owned());
    groups
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

always_text!(Phone);

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("3331234567", "333 123 4567")]
    #[case("333.123.45.67", "333 123 4567")]
    #[case("333-123456", "333 123 456")]
    #[case("080/1234567", "080 123 4567")]
    #[case("(080) 12 34 567", "080 123 4567")]
    #[case("0612345678", "06 1234 5678")]
    #[case("02123456", "02 123 456")]
    #[case("0832123456", "0832 123 456")]
    #[case("083212345", "0832 12 345")]
    #[case("+39 3331234567", "+39 333 123 4567")]
    #[case("00393331234567", "0039 333 123 4567")]
    #[case("800123456", "800 123 456")]
    #[case("+355691234567", "+355 691 234 567")]
    #[case("00355691234567", "003 556 912 345 67")]
    #[case("12345", "123 45")]
    #[case("123456789012345", "123 456 789 012 345")]
    fn it_is_shown_in_the_usual_groups(#[case] typed: &str, #[case] shown: &str) {
        let phone: Phone = typed.parse().unwrap();
        assert_eq!(phone.to_string(), shown);
    }

    #[test]
    fn one_number_is_equal_to_itself_however_it_is_written() {
        let written = ["333 123 4567", "333.123-4567", " (333)/1234567 "];
        let read: Vec<Phone> = written.iter().map(|text| text.parse().unwrap()).collect();
        assert!(read.iter().all(|phone| *phone == read[0] && phone.digits() == "3331234567"));
        for text in ["+393331234567", "00393331234567", "3331234567"] {
            assert_eq!(text.parse::<Phone>().unwrap().national(), "3331234567");
        }
        assert_eq!("3931234567".parse::<Phone>().unwrap().national(), "3931234567");
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let read = |text: &str| text.parse::<Phone>();
        assert_eq!(read(""), Err(PhoneError::TooShort { digits: 0 }));
        assert_eq!(read("1234"), Err(PhoneError::TooShort { digits: 4 }));
        assert_eq!(read("1234567890123456"), Err(PhoneError::TooLong { digits: 16 }));
        assert_eq!(read(&"1".repeat(300)), Err(PhoneError::TooLong { digits: 300 }));
        assert_eq!(read("333 12345 int. 6"), Err(PhoneError::Character { found: 'i' }));
        assert_eq!(read("333+12345"), Err(PhoneError::Character { found: '+' }));
    }

    proptest! {
        #[test]
        fn shown_and_read_again_it_is_the_same(typed in "\\+?[0-9]{5,15}") {
            let phone: Phone = typed.parse().unwrap();
            prop_assert_eq!(phone.to_string().parse(), Ok(phone));
            prop_assert_eq!(phone.to_string().replace(' ', ""), typed.clone());
            prop_assert_eq!(phone.digits(), typed.trim_start_matches('+'));
            prop_assert!(!phone.to_string().contains("  "));
            let json = serde_json::to_string(&phone).unwrap();
            prop_assert_eq!(serde_json::from_str::<Phone>(&json).unwrap(), phone);
        }

        #[test]
        fn no_text_panics(text in "\\PC{0,30}") {
            if let Ok(phone) = text.parse::<Phone>() {
                prop_assert!((5..=15).contains(&phone.digits().len()));
            }
        }
    }
}
