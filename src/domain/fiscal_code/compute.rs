//! Making a code from a person's data.

use any_ascii::any_ascii_char;

use super::{FiscalCode, MONTHS, check};
use crate::domain::{CadastralCode, Day, Sex};

impl FiscalCode {
    /// The plain code that these data call for.
    ///
    /// Accents and marks are left out, letters outside the Latin alphabet are transliterated (`ß` counts as two S).
    pub fn compute(surname: &str, given: &str, birth: Day, sex: Sex, place: CadastralCode) -> FiscalCode {
        let mut code = [b'0'; 16];
        code[..3].copy_from_slice(&surname_letters(surname));
        code[3..6].copy_from_slice(&given_letters(given));
        let mut digits = |at: usize, value: u32| {
            for (slot, power) in code[at..at + 2].iter_mut().zip([10, 1]) {
                *slot = b'0' + u8::try_from(value / power % 10).unwrap_or_default();
            }
        };
        digits(6, birth.year().unsigned_abs() % 100);
        digits(9, birth.day() + if sex == Sex::Female { 40 } else { 0 });
        code[8] = birth.month().checked_sub(1).and_then(|m| MONTHS.get(m as usize)).copied().unwrap_or(b'A');
        for (slot, written) in code[11..15].iter_mut().zip(place.to_string().bytes()) {
            *slot = written;
        }
        code[15] = check::letter(&code);
        FiscalCode(code)
    }
}

/// Consonants, then vowels, then X, up to three.
pub(super) fn surname_letters(surname: &str) -> [u8; 3] {
    let (consonants, vowels) = letters(surname);
    first_three(consonants.into_iter().chain(vowels))
}

/// As for a surname; but of four consonants or more, the first, the third and the fourth.
pub(super) fn given_letters(given: &str) -> [u8; 3] {
    let (mut consonants, vowels) = letters(given);
    if consonants.len() > 3 {
        consonants.remove(1);
    }
    first_three(consonants.into_iter().chain(vowels))
}

fn first_three(letters: impl Iterator<Item = u8>) -> [u8; 3] {
    let mut three = [b'X'; 3];
    for (slot, letter) in three.iter_mut().zip(letters) {
        *slot = letter;
    }
    three
}

/// The consonants and the vowels of a name, in order, as capital letters.
fn letters(name: &str) -> (Vec<u8>, Vec<u8>) {
    name.chars()
        .filter(|c| c.is_alphabetic())
        .flat_map(|c| any_ascii_char(c).bytes())
        .filter(u8::is_ascii_alphabetic)
        .map(|letter| letter.to_ascii_uppercase())
        .partition(|letter| !b"AEIOU".contains(letter))
}
