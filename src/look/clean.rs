//! Text that comes from outside, made harmless for a terminal.

use std::borrow::Cow;

/// `text` with every control character (escape sequences begin with one), every invisible mark that turns the
/// direction of writing and every zero-width one replaced by `?`; a line break or a tabulator by a space.
#[must_use]
pub fn clean(text: &str) -> Cow<'_, str> {
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let harmless = |c: char| match c {
        '\n' | '\r' | '\t' => ' ',
        c if is_harmful(c) => '?',
        c => c,
    };
    Cow::Owned(text.chars().map(harmless).collect())
}

fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_speak_to_the_terminal() {
        assert_eq!(clean("Niccolò D'Aquino"), "Niccolò D'Aquino");
        assert!(matches!(clean("Rossi"), Cow::Borrowed(_)));
        assert_eq!(clean("a\u{1b}[2Jb\u{9b}c"), "a?[2Jb?c");
        assert_eq!(clean("due\nrighe\te\u{202e}inverse"), "due righe e?inverse");
    }
}
