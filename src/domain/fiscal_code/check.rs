//! The check character.

/// Values of `0`-`9` and `A`-`Z` at the odd positions (first, third, …); at the even ones they count as they are.
const ODD: [u8; 26] =
    [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/// The check character that the first fifteen characters call for (decree of 23 December 1976; seed B.9.1).
pub(super) fn letter(code: &[u8; 16]) -> u8 {
    let value = |c: u8| usize::from(if c.is_ascii_digit() { c - b'0' } else { c.wrapping_sub(b'A') % 26 });
    let sum: usize = code[..15]
        .iter()
        .enumerate()
        .map(|(at, c)| if at % 2 == 0 { usize::from(ODD[value(*c)]) } else { value(*c) })
        .sum();
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[sum % 26]
}
