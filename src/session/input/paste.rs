//! Text from outside, made harmless.

/// `text` without control characters and direction overrides. Line ends of every kind become `\n`, tabs a space.
pub fn clean(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        match char {
            '\r' => {
                chars.next_if_eq(&'\n');
                clean.push('\n');
            }
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => clean.push('\n'),
            '\t' => clean.push(' '),
            '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' => {}
            _ if char.is_control() => {}
            _ => clean.push(char),
        }
    }
    clean
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn line_ends_become_one_kind() {
        assert_eq!(clean("a\r\nb\rc\nd\u{2028}e"), "a\nb\nc\nd\ne");
    }

    #[test]
    fn sequences_lose_their_teeth() {
        assert_eq!(clean("a\x1b]52;c;eA==\x07\u{9b}2J\0b\u{202e}"), "a]52;c;eA==2Jb");
        assert_eq!(clean("nome\tcognome"), "nome cognome");
        assert_eq!(clean("già, perché"), "già, perché");
    }

    proptest! {
        #[test]
        fn nothing_but_line_ends_controls(text in any::<String>()) {
            let clean = clean(&text);
            prop_assert!(clean.chars().all(|char| char == '\n' || !char.is_control()));
            prop_assert_eq!(super::clean(&clean), clean.clone());
        }
    }
}
