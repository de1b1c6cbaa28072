//! Fragments of a fiscal code at any position, omocodia folded.
//!
//! An omocode replaces digits with the letters `LMNPQRSTUV`, so a fragment is read against the fixed shape of the
//! code: six letters, two digits, month letter, two digits, letter, three digits, check letter.

/// A stored fiscal code in its folded form; all zero is "none".
pub(super) type Code = [u8; 16];

/// No code at all.
pub(super) const NONE: Code = [0; 16];

const SHAPE: &[u8; 16] = b"AAAAAA99M99A999A";
const OMOCODE: &[u8; 10] = b"LMNPQRSTUV";

/// A code in eight bytes, in the order of the codes; the default is none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Packed(u64);

const MONTHS: &[u8; 12] = b"ABCDEHLMPRST";
/// Days run to 71, a woman's last. With them 26⁶ · 100 · 12 · 72 · 26 · 1000 · 26 codes are just fewer than 2⁶⁴.
const DAYS: u64 = 72;

impl Packed {
    /// Packs a code that [`code`] has read.
    pub(super) fn of(code: &Code) -> Packed {
        if *code == NONE {
            return Packed(0);
        }
        let letter = |n: u64, i: usize| n * 26 + u64::from(code[i].wrapping_sub(b'A') % 26);
        let digit = |i: usize| u64::from(code[i].wrapping_sub(b'0') % 10);
        let mut n = (0..6).fold(0, letter);
        n = n * 100 + digit(6) * 10 + digit(7);
        n = n * 12 + MONTHS.iter().position(|month| *month == code[8]).unwrap_or(0) as u64;
        n = n * DAYS + (digit(9) * 10 + digit(10)).min(DAYS - 1);
        n = letter(n, 11);
        n = n * 1000 + digit(12) * 100 + digit(13) * 10 + digit(14);
        Packed(letter(n, 15) + 1)
    }

    /// The code that was packed; whatever the number, some code.
    pub(super) fn unpack(self) -> Code {
        let Some(mut n) = self.0.checked_sub(1) else { return NONE };
        let mut pull = |of: u64| {
            let rest = n % of;
            n /= of;
            rest
        };
        let digits = |n: u64| [b'0' + (n / 10 % 10) as u8, b'0' + (n % 10) as u8];
        let mut out = NONE;
        out[15] = b'A' + pull(26) as u8;
        let place = pull(1000);
        out[12] = b'0' + (place / 100) as u8;
        out[13..15].copy_from_slice(&digits(place));
        out[11] = b'A' + pull(26) as u8;
        out[9..11].copy_from_slice(&digits(pull(DAYS)));
        out[8] = MONTHS[pull(12) as usize];
        out[6..8].copy_from_slice(&digits(pull(100)));
        for i in (0..6).rev() {
            out[i] = b'A' + pull(26) as u8;
        }
        out
    }

    /// As it stands in a file; any number is one.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    pub(super) fn of_bits(bits: u64) -> Packed {
        Packed(bits)
    }
}

/// A fragment that fits the shape of a fiscal code at one position.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Fragment {
    pub(super) at: usize,
    pub(super) len: usize,
    pub(super) letters: Code,
}

/// The letter as it would stand unaltered at this position; `None` where it cannot stand.
fn straight(position: usize, letter: u8) -> Option<u8> {
    match SHAPE.get(position)? {
        b'9' if letter.is_ascii_digit() => Some(letter),
        b'9' => (0u8..).zip(OMOCODE).find(|(_, l)| **l == letter).map(|(digit, _)| b'0' + digit),
        b'M' => MONTHS.contains(&letter).then_some(letter),
        _ => letter.is_ascii_uppercase().then_some(letter),
    }
}

/// A whole code of 16 letters and digits, omocodia folded; `None` if it has another shape.
pub(super) fn code(text: &str) -> Option<Code> {
    let mut out = NONE;
    let mut n = 0;
    for b in text.bytes().filter(u8::is_ascii_alphanumeric) {
        *out.get_mut(n)? = straight(n, b.to_ascii_uppercase())?;
        n += 1;
    }
    // a woman's day is forty more; 72 and above is no day
    (n == 16 && out[9..11] < b"72"[..]).then_some(out)
}

/// Every position where `fragment` (letters and digits, any case) could stand; only the start when `lead` is set.
/// Left out is what nobody would say: a piece of the day alone, the last letters without the place's number, and a
/// piece of the name that ends before the month of birth.
pub(super) fn fragments(fragment: &[u8], lead: bool) -> Vec<Fragment> {
    let len = fragment.len();
    if len == 0 || len > 16 {
        return Vec::new();
    }
    let last = if lead { 0 } else { (16 - len).min(12) };
    (0..=last)
        .filter(|at| match at {
            0 => true,
            1..6 => at + len >= 9,
            6..9 => true,
            _ => at + len > 12,
        })
        .filter_map(|at| {
            let mut letters = NONE;
            for (i, b) in fragment.iter().enumerate() {
                letters[i] = straight(at + i, b.to_ascii_uppercase())?;
            }
            // A day runs to 31, or from 41 to 71 for a woman.
            if let (Some(tens), Some(units)) = (9usize.checked_sub(at), 10usize.checked_sub(at))
                && units < len
            {
                let day = (letters[tens] - b'0') * 10 + letters[units] - b'0';
                if !matches!(day, 1..=31 | 41..=71) {
                    return None;
                }
            }
            Some(Fragment { at, len, letters })
        })
        .collect()
}

/// How many slips part `typed` (any case, from the start of a code) from a stored code, its end aside.
pub(super) fn slips(typed: &[u8], code: &Code) -> usize {
    if *code == NONE {
        return usize::MAX;
    }
    let upper = |bytes: &[u8]| -> Vec<u8> { bytes.iter().map(u8::to_ascii_uppercase).collect() };
    let typed = upper(typed);
    let ends = typed.len().saturating_sub(1).min(16)..=(typed.len() + 1).min(16);
    // Swapped neighbours cost two here; that is within what is allowed.
    ends.map(|end| strsim::generic_damerau_levenshtein(&typed, &code[..end])).min().unwrap_or(usize::MAX)
}

impl Fragment {
    /// How well a stored code holds this fragment, 0 for not at all. A differing check letter costs little: it is
    /// the only letter in which an omocode still differs.
    pub(super) fn score(&self, code: &Code) -> u32 {
        let end = self.at + self.len;
        let sure = end.min(15);
        if code[self.at..sure] != self.letters[..sure - self.at]
            || (self.at >= 15 && code[15] != self.letters[0])
        {
            return 0;
        }
        let check = end == 16 && code[15] != self.letters[self.len - 1];
        if check && self.len < 15 {
            return 0;
        }
        match (self.at, self.len) {
            (0, 15..) => 100 - 3 * u32::from(check),
            (0, _) => 96,
            _ => 90,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn omocodes_fold_to_one_code() {
        let plain = code("RSSMRA80A01H501U").unwrap();
        let omocode = code("RSSMRA80A01H50MM").unwrap();
        assert_eq!(plain[..15], omocode[..15]);
        assert_eq!(code("12345678901"), None);
    }

    proptest! {
        #[test]
        fn packing_keeps_code_and_order(
            a in "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-6][0-9][A-Z][0-9]{3}[A-Z]",
            b in "[A-Z]{6}[0-9]{2}[ABCDEHLMPRST][0-6][0-9][A-Z][0-9]{3}[A-Z]", any in any::<u64>(),
        ) {
            let (a, b) = (code(&a).unwrap(), code(&b).unwrap());
            prop_assert_eq!(Packed::of(&a).unpack(), a);
            prop_assert_eq!(Packed::of(&a).cmp(&Packed::of(&b)), a.cmp(&b));
            prop_assert!(Packed::of_bits(any).unpack().iter().all(u8::is_ascii_alphanumeric));
        }
    }

    #[test]
    fn the_first_and_the_last_code_fit() {
        for text in ["AAAAAA00A00A000A", "ZZZZZZ99T71Z999Z"] {
            let code = code(text).unwrap();
            assert_eq!(Packed::of(&code).unpack(), code);
        }
        assert_eq!(Packed::of(&NONE).unpack(), NONE);
        assert_eq!(Packed::default().unpack(), NONE);
    }

    #[test]
    fn fragments_find_their_place() {
        let stored = code("RSSMRA80A01H501U").unwrap();
        let best =
            |s: &str| fragments(s.as_bytes(), false).iter().map(|f| f.score(&stored)).max().unwrap_or(0);
        assert_eq!(best("RSSMRA80A01H501U"), 100);
        assert_eq!(best("rssmra80a01h50mm"), 97);
        assert_eq!(best("RSSMRA80"), 96);
        assert_eq!(best("80A01"), 90);
        assert_eq!(best("UL1H5L1U"), 0);
        assert_eq!(best("UMALMH5"), 0);
        assert_eq!(best("ULALMH5"), 90);
        assert_eq!(best("H501U"), 90);
        assert_eq!(best("H501T"), 0);
        assert_eq!(best("99X99"), 0);
        assert_eq!(best("A01"), 90);
        assert_eq!(best("501U"), 90);
        assert_eq!(best("A35"), 0);
    }
}
