//! Bytes into text.

/// The characters of Windows-1252 for the bytes 0x80 to 0x9F; the five that it leaves open stay controls, which no
/// cell accepts.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The text of some bytes, and whether they had to be read as Windows-1252 because they are not UTF-8.
pub(super) fn decode(bytes: &[u8]) -> (String, bool) {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (text.to_owned(), false);
    }
    let character = |byte: &u8| match byte {
        0x80..=0x9f => WINDOWS.get(usize::from(byte - 0x80)).copied().unwrap_or('?'),
        _ => char::from(*byte),
    };
    (bytes.iter().map(character).collect(), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn latin_1_and_windows_letters() {
        assert_eq!(decode("Nicolò".as_bytes()), ("Nicolò".to_owned(), false));
        assert_eq!(decode(b"Nicol\xf2 D\x92Amico"), ("Nicolò D’Amico".to_owned(), true));
        assert_eq!(decode(b"\x80 5"), ("€ 5".to_owned(), true));
    }
}
