//! Omocodia: letters in place of digits, so that two persons don't share one code.

use super::{FiscalCode, check};

/// The positions that hold digits, from the right: the order in which letters take their place.
const PLACES: [usize; 7] = [14, 13, 12, 10, 9, 7, 6];

/// Letters for the digits 0 to 9.
const LETTERS: &[u8; 10] = b"LMNPQRSTUV";

/// The digit that a character at one of the digit positions means.
pub(super) fn digit(c: u8) -> Option<u8> {
    match c {
        b'0'..=b'9' => Some(c),
        _ => (b'0'..).zip(LETTERS).find(|(_, letter)| **letter == c).map(|(digit, _)| digit),
    }
}

impl FiscalCode {
    /// The first fifteen characters with digits where digits belong; the last as it is.
    pub(super) fn digits_undone(&self) -> [u8; 16] {
        let mut code = self.0;
        for at in PLACES {
            code[at] = digit(code[at]).unwrap_or(code[at]);
        }
        code
    }

    /// The code before any omocodia, with its own check character: the same for all forms of one code.
    pub fn plain(&self) -> FiscalCode {
        let mut code = self.digits_undone();
        code[15] = check::letter(&code);
        FiscalCode(code)
    }

    /// Whether letters stand for some of the digits.
    pub fn is_omocode(&self) -> bool {
        PLACES.iter().any(|at| self.0[*at].is_ascii_uppercase())
    }

    /// The 127 omocodes of this code, each with its check character; the last digit is the first to give way.
    pub fn variants(&self) -> impl Iterator<Item = FiscalCode> + use<> {
        let plain = self.digits_undone();
        (1u8..128).map(move |mask| {
            let mut code = plain;
            for (bit, at) in PLACES.iter().enumerate() {
                if mask & (1 << bit) != 0 {
                    code[*at] = LETTERS[usize::from(plain[*at].wrapping_sub(b'0') % 10)];
                }
            }
            code[15] = check::letter(&code);
            FiscalCode(code)
        })
    }
}
