//! The one normalisation of text: what two spellings must share to count as the same word.

use any_ascii::any_ascii_char;

/// Marks people type for an apostrophe; they join what stands on both sides (`D'Amico`, `Damico`).
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '‘' | '`' | '´' | 'ʼ' | 'ʹ' | '′' | '＇')
}

/// Calls `letter(byte, start, end)` for every folded letter or digit with the byte range of the character it
/// comes from, and `gap()` for everything that separates words.
pub(super) fn walk(text: &str, mut letter: impl FnMut(u8, usize, usize), mut gap: impl FnMut()) {
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        if c.is_ascii_alphanumeric() {
            letter(c.to_ascii_lowercase() as u8, start, end);
        } else if is_apostrophe(c) || ('\u{300}'..='\u{36f}').contains(&c) {
            // Joins, and a combining accent belongs to the letter before.
        } else if c.is_ascii() || !c.is_alphanumeric() {
            gap();
        } else {
            for b in any_ascii_char(c).bytes().filter(u8::is_ascii_alphanumeric) {
                letter(b.to_ascii_lowercase(), start, end);
            }
        }
    }
}

/// Lower-case ASCII words with one space between them: accents, apostrophes and punctuation are gone, letters of
/// other scripts are transliterated. `D'Àmico-Rossi` becomes `damico rossi`.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out: Vec<u8> = Vec::with_capacity(text.len());
    let pending = std::cell::Cell::new(false);
    walk(
        text,
        |b, _, _| {
            if pending.take() && !out.is_empty() {
                out.push(b' ');
            }
            out.push(b);
        },
        || pending.set(true),
    );
    String::from_utf8(out).unwrap_or_default()
}

/// [`fold`] without the spaces, so that `De Luca` and `Deluca` are equal.
#[must_use]
pub fn squash(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    walk(text, |b, _, _| out.push(char::from(b)), || {});
    out
}

/// The longest word the index keeps, in bytes.
pub(super) const LONGEST: usize = 40;

/// The words under which a value is filed, each with a penalty (0–15) for being a lesser part of it.
/// `D'Amico` is filed under `damico`, `d` and `amico`; `De Luca` under `de`, `luca` and `deluca`.
pub(super) fn words(text: &str, whole: bool) -> Vec<(String, u8)> {
    let folded = fold(text);
    let mut out: Vec<(String, u8)> = Vec::new();
    let mut push = |word: &str, penalty: u8| {
        let word = &word[..word.len().min(LONGEST)];
        if !word.is_empty() && !out.iter().any(|(known, _)| known == word) {
            out.push((word.to_owned(), penalty));
        }
    };
    for (i, word) in folded.split(' ').enumerate() {
        push(word, if i == 0 { 0 } else { 4 });
    }
    if whole && folded.contains(' ') {
        push(&folded.replace(' ', ""), 0);
    }
    if text.contains(is_apostrophe) {
        let apart = fold(&text.replace(is_apostrophe, " "));
        for (i, word) in apart.split(' ').enumerate() {
            push(word, if i == 0 { 0 } else { 4 });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        assert_eq!(fold("D'Amico"), "damico");
        assert_eq!(fold("  DE   LUCA-Rossi "), "de luca rossi");
        assert_eq!(fold("Nicolò"), "nicolo");
        assert_eq!(fold("Nicolo\u{300}"), "nicolo");
        assert_eq!(fold("Straße"), "strasse");
        assert_eq!(squash("De Luca"), squash("Deluca"));
        assert_eq!(fold("🙂\u{7}!?"), "");
    }

    #[test]
    fn an_apostrophe_files_under_both_ways() {
        let found: Vec<String> = words("D'Amico", true).into_iter().map(|w| w.0).collect();
        assert_eq!(found, ["damico", "d", "amico"]);
        let found: Vec<String> = words("De Luca", true).into_iter().map(|w| w.0).collect();
        assert_eq!(found, ["de", "luca", "deluca"]);
    }
}
