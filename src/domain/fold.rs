//! One spelling for comparing texts.

/// The text in lower-case ASCII with accents folded (`à` → `a`), spaces collapsed and the ends trimmed. Two
/// texts that fold alike are the same to an operator in a hurry. Punctuation stays: `c`, `c++` and `c#` differ.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars() {
        let plain = if c.is_ascii() { None } else { Some(any_ascii::any_ascii_char(c)) };
        if c.is_whitespace() || plain.is_some_and(str::is_empty) {
            folded.push(' ');
        } else if let Some(plain) = plain {
            folded.push_str(plain);
        } else {
            folded.push(c);
        }
    }
    folded.make_ascii_lowercase();
    let mut words = folded.split_ascii_whitespace();
    let mut out = String::with_capacity(folded.len());
    if let Some(first) = words.next() {
        out.push_str(first);
    }
    for word in words {
        out.push(' ');
        out.push_str(word);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::fold;
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_spaces_do_not_count() {
        assert_eq!(fold("  Qualità\tdell’ARIA \u{a0} "), "qualita dell'aria");
        assert_eq!(fold("C++"), "c++");
        assert_eq!(fold(" \u{200b} "), "");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC{0,40}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
