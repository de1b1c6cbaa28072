//! Numbers as they are written in each language.

use super::Language;

/// A whole number with its thousands parted: `48.210` in Italian, `48,210` in English. Like both tongues'
/// printers, four digits are parted too.
pub(super) fn whole(language: Language, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3 + 1);
    if number < 0 {
        text.push('-');
    }
    for (place, digit) in digits.char_indices() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(if language == Language::Italian { '.' } else { ',' });
        }
        text.push(digit);
    }
    text
}

/// A number with so many decimals, rounded: `1.234,5` in Italian, `1,234.5` in English.
pub(super) fn decimal(language: Language, number: f64, places: usize) -> String {
    let text = format!("{number:.places$}");
    let (head, tail) = text.split_once('.').unwrap_or((&text, ""));
    let Ok(head_number) = head.parse::<i64>() else { return text };
    let mut out = whole(language, head_number);
    if head_number == 0 && head.starts_with('-') {
        out.insert(0, '-');
    }
    if !tail.is_empty() {
        out.push(if language == Language::Italian { ',' } else { '.' });
        out.push_str(tail);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::Language::{English, Italian};
    use super::*;

    #[test]
    fn thousands_are_parted_as_each_language_does() {
        assert_eq!(whole(Italian, 48_210), "48.210");
        assert_eq!(whole(English, 48_210), "48,210");
        assert_eq!(whole(Italian, 1_000_000), "1.000.000");
        assert_eq!(whole(Italian, 999), "999");
        assert_eq!(whole(Italian, 0), "0");
        assert_eq!(whole(English, -1234), "-1,234");
        assert_eq!(whole(English, i64::MIN), "-9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_too() {
        assert_eq!(decimal(Italian, 1234.56, 1), "1.234,6");
        assert_eq!(decimal(English, 1234.56, 1), "1,234.6");
        assert_eq!(decimal(Italian, -0.25, 2), "-0,25");
        assert_eq!(decimal(Italian, 12.0, 0), "12");
        assert_eq!(decimal(Italian, f64::NAN, 1), "NaN");
    }
}
