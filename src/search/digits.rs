//! Digit strings (phones, VAT numbers, provisional codes) packed four bits a digit into one word.

use super::fold::squash;

/// At most this many digits are kept of one number; no phone or VAT number is longer.
pub(super) const MOST: usize = 14;
const BODY: u64 = (1 << 56) - 1;

/// A fragment of digits, right-aligned, four bits each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Digits {
    pub(super) body: u64,
    pub(super) len: u32,
}

impl Digits {
    /// The first [`MOST`] decimal digits among `bytes`.
    pub(super) fn of(bytes: &[u8]) -> Digits {
        let mut out = Digits { body: 0, len: 0 };
        for b in bytes.iter().filter(|b| b.is_ascii_digit()).take(MOST) {
            out.body = out.body << 4 | u64::from(b - b'0');
            out.len += 1;
        }
        out
    }
}

/// Where a fragment was found in a number, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Place {
    Whole,
    End,
    Start,
    Inside,
}

impl Place {
    /// What a match there is worth.
    pub(super) fn worth(self) -> u32 {
        match self {
            Place::Whole => 100,
            Place::End => 92,
            Place::Start => 90,
            Place::Inside => 70,
        }
    }
}

/// What a stored number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Sort {
    Phone = 0,
    Vat = 1,
    /// A provisional fiscal code: eleven digits.
    Code = 2,
}

/// One stored number: 56 bits of digits, four of length, four of [`Sort`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Run(u64);

impl Run {
    /// Packs the digits of `text`; none if it has fewer than three. A phone loses the Italian prefix.
    pub(super) fn new(sort: Sort, text: &str) -> Option<Run> {
        // Folding first lets full-width and other digits through as plain ones.
        let plain = squash(text);
        let mut bytes: Vec<u8> = plain.bytes().filter(u8::is_ascii_digit).collect();
        if sort == Sort::Phone {
            let cut = national(text.trim_start().starts_with('+'), &bytes);
            bytes.drain(..cut);
        }
        let digits = Digits::of(&bytes);
        (digits.len >= 3).then(|| Run(digits.body | u64::from(digits.len) << 56 | (sort as u64) << 60))
    }

    pub(super) fn len(self) -> u32 {
        (self.0 >> 56 & 15) as u32
    }

    pub(super) fn body(self) -> u64 {
        self.0 & BODY
    }

    /// As it stands in a file.
    pub(super) fn bits(self) -> u64 {
        self.0
    }

    /// What [`Run::bits`] gave; none for anything else.
    pub(super) fn of_bits(bits: u64) -> Option<Run> {
        let run = Run(bits);
        let decimal = bits & BODY & 0x8888_8888_8888_8888 & (bits << 1 | bits << 2) == 0;
        let length = (3..=MOST as u32).contains(&run.len()) && run.body() >> (4 * run.len()) == 0;
        (decimal && length && bits >> 60 <= Sort::Code as u64).then_some(run)
    }

    pub(super) fn is_vat(self) -> bool {
        self.0 >> 60 == Sort::Vat as u64
    }

    /// Where `fragment` stands in this number, if it does.
    pub(super) fn place(self, fragment: Digits) -> Option<Place> {
        let (n, l) = (self.len(), fragment.len);
        if l == 0 || l > n {
            return None;
        }
        let body = self.body();
        let mask = (1u64 << (4 * l)) - 1;
        if n == l {
            return (body == fragment.body).then_some(Place::Whole);
        }
        if body & mask == fragment.body {
            return Some(Place::End);
        }
        if body >> (4 * (n - l)) == fragment.body {
            return Some(Place::Start);
        }
        (1..n - l).any(|i| body >> (4 * i) & mask == fragment.body).then_some(Place::Inside)
    }

    /// Whether `fragment` stands here but for one wrong digit or two neighbours swapped.
    pub(super) fn nearly(self, fragment: Digits) -> bool {
        let (n, l) = (self.len(), fragment.len);
        if l == 0 || l > n {
            return false;
        }
        let mask = (1u64 << (4 * l)) - 1;
        (0..=n - l).any(|i| {
            let here = self.body() >> (4 * i) & mask;
            let diff = here ^ fragment.body;
            let mut wrong = diff | diff >> 1 | diff >> 2 | diff >> 3;
            wrong &= 0x1111_1111_1111_1111;
            match wrong.count_ones() {
                0 | 1 => true,
                2 => {
                    let p = wrong.trailing_zeros();
                    let (a, b) = (here >> p & 15, here >> (p + 4) & 15);
                    let (c, d) = (fragment.body >> p & 15, fragment.body >> (p + 4) & 15);
                    wrong >> p == 0x11 && a == d && b == c
                }
                _ => false,
            }
        })
    }

    /// Calls `f` with every four-digit window (0–9999) of this number, each once.
    pub(super) fn grams(self, mut f: impl FnMut(u16)) {
        let mut seen = [u16::MAX; MOST];
        for (i, gram) in (0..).zip(grams(Digits { body: self.body(), len: self.len() })) {
            if !seen[..i].contains(&gram) {
                seen[i] = gram;
                f(gram);
            }
        }
    }
}

/// How many leading digits are the Italian country prefix (`+39`, `0039`, or 39 before a whole number).
pub(super) fn national(plus: bool, digits: &[u8]) -> usize {
    if digits.starts_with(b"0039") {
        4
    } else if digits.starts_with(b"39") && (plus || digits.len() >= 12) {
        2
    } else {
        0
    }
}

/// The four-digit windows of a fragment, as numbers 0–9999, from its end to its start.
pub(super) fn grams(digits: Digits) -> impl Iterator<Item = u16> {
    (0..(digits.len + 1).saturating_sub(4)).map(move |i| {
        let g = digits.body >> (4 * i);
        ((g >> 12 & 15) * 1000 + (g >> 8 & 15) * 100 + (g >> 4 & 15) * 10 + (g & 15)) as u16
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str) -> Run {
        Run::new(Sort::Phone, text).unwrap()
    }

    #[test]
    fn prefixes_and_spaces_do_not_matter() {
        for text in ["+39 333 123 4567", "0039-333.123.4567", "(333) 1234567", "393331234567"] {
            assert_eq!(run(text), run("3331234567"), "{text}");
        }
        assert_eq!(Run::new(Sort::Phone, "12"), None);
        // 392 is a mobile prefix of its own.
        assert_eq!(run("3921234567").len(), 10);
    }

    #[test]
    fn fragments_are_placed() {
        let phone = run("3331234567");
        let at = |s: &str| phone.place(Digits::of(s.as_bytes()));
        assert_eq!(at("3331234567"), Some(Place::Whole));
        assert_eq!(at("567"), Some(Place::End));
        assert_eq!(at("333"), Some(Place::Start));
        assert_eq!(at("1234"), Some(Place::Inside));
        assert_eq!(at("999"), None);
        assert!(phone.nearly(Digits::of(b"3331234657")));
        assert!(phone.nearly(Digits::of(b"3331934567")));
        assert!(!phone.nearly(Digits::of(b"3339934567")));
    }
}
