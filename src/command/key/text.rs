//! Keys in writing: `n`, `gg`, `<C-s>`, `<F10>`, `<S-Tab>`, `<lt>`.

use std::fmt;
use std::str::FromStr;

use super::{Code, Key, Keys, Modifiers};

/// Why a written key was not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Nothing was written.
    #[error("no key is written")]
    Empty,
    /// The name between `<` and `>` is not one of a key.
    #[error("\"<{0}>\" is not the name of a key")]
    UnknownName(String),
    /// Terminals cannot tell this key from another one.
    #[error("\"<{written}>\" reaches the program as \"{is}\": write that, or use another key")]
    SameAs {
        /// What was written between the brackets.
        written: String,
        /// What the terminal sends for it.
        is: Key,
    },
    /// One key was wanted and several are written.
    #[error("\"{0}\" is more than one key")]
    MoreThanOne(String),
}

const NAMES: [(&str, Code); 15] = [
    ("Enter", Code::Enter),
    ("Esc", Code::Esc),
    ("Tab", Code::Tab),
    ("BS", Code::Backspace),
    ("Del", Code::Delete),
    ("Ins", Code::Insert),
    ("Up", Code::Up),
    ("Down", Code::Down),
    ("Left", Code::Left),
    ("Right", Code::Right),
    ("Home", Code::Home),
    ("End", Code::End),
    ("PgUp", Code::PageUp),
    ("PgDn", Code::PageDown),
    ("Space", Code::Char(' ')),
];

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Modifiers { ctrl, alt, shift } = self.modifiers;
        let bare = !(ctrl || alt || shift);
        let name = match self.code {
            Code::Char('<') => "lt".to_owned(),
            Code::Char('>') if !bare => "gt".to_owned(),
            Code::Char(c) if c != ' ' && bare => return write!(f, "{c}"),
            Code::Char(c) if c != ' ' => c.to_string(),
            Code::Function(n) => format!("F{n}"),
            code => NAMES.iter().find(|(_, c)| *c == code).map_or_else(String::new, |(n, _)| (*n).to_owned()),
        };
        let mark = |held: bool, text: &'static str| if held { text } else { "" };
        write!(f, "<{}{}{}{name}>", mark(ctrl, "C-"), mark(alt, "A-"), mark(shift, "S-"))
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|key| write!(f, "{key}"))
    }
}

impl FromStr for Keys {
    type Err = KeyError;

    /// Reads one or more keys written side by side. A `<` that opens no name is the character itself.
    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut keys = Vec::new();
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            let after = &rest[first.len_utf8()..];
            match after.find('>').filter(|&end| first == '<' && end > 0) {
                Some(end) => {
                    keys.push(named(&after[..end])?);
                    rest = &after[end + 1..];
                }
                None => {
                    keys.push(Key::char(first));
                    rest = after;
                }
            }
        }
        if keys.is_empty() { Err(KeyError::Empty) } else { Ok(Self(keys)) }
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let keys: Keys = text.parse()?;
        match keys.as_slice() {
            [key] => Ok(*key),
            _ => Err(KeyError::MoreThanOne(text.to_owned())),
        }
    }
}

/// Reads what stands between `<` and `>`.
fn named(written: &str) -> Result<Key, KeyError> {
    let mut name = written;
    let mut held = Modifiers::default();
    while let Some((mark, rest)) = name.split_once('-').filter(|(_, rest)| !rest.is_empty()) {
        match mark {
            "C" | "c" => held.ctrl = true,
            "A" | "a" | "M" | "m" => held.alt = true,
            "S" | "s" => held.shift = true,
            _ => return Err(KeyError::UnknownName(written.to_owned())),
        }
        name = rest;
    }
    let code = code_named(name, held).ok_or_else(|| KeyError::UnknownName(written.to_owned()))?;
    let key = Key::new(code, held);
    let same = match (code, key.code) {
        (Code::Char(a), Code::Char(b)) => a.eq_ignore_ascii_case(&b),
        (a, b) => a == b,
    };
    if same && key.modifiers == held {
        Ok(key)
    } else {
        Err(KeyError::SameAs { written: written.to_owned(), is: key })
    }
}

fn code_named(name: &str, held: Modifiers) -> Option<Code> {
    if let Some((_, code)) = NAMES.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)) {
        return Some(*code);
    }
    if name.eq_ignore_ascii_case("lt") {
        return Some(Code::Char('<'));
    }
    if name.eq_ignore_ascii_case("gt") {
        return Some(Code::Char('>'));
    }
    let mut characters = name.chars();
    if let (Some(only), None) = (characters.next(), characters.next()) {
        // a bare character needs no brackets, so `<x>` is more likely a slip than a key
        return (held != Modifiers::default()).then_some(Code::Char(only));
    }
    let number = name.strip_prefix(['F', 'f'])?.parse().ok()?;
    (1..=24).contains(&number).then_some(Code::Function(number))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn any_code() -> impl Strategy<Value = Code> {
        prop_oneof![
            any::<char>().prop_map(Code::Char),
            prop::sample::select(vec!['<', '>', '-', ' ', 'C', 'j', '[', '\n', '\u{7f}'])
                .prop_map(Code::Char),
            (1_u8..=24).prop_map(Code::Function),
            prop::sample::select(NAMES.map(|(_, code)| code).to_vec()),
        ]
    }

    fn any_key() -> impl Strategy<Value = Key> {
        (any_code(), any::<bool>(), any::<bool>(), any::<bool>())
            .prop_map(|(code, ctrl, alt, shift)| Key::new(code, Modifiers { ctrl, alt, shift }))
    }

    proptest! {
        #[test]
        fn a_key_is_read_as_it_was_written(key in any_key()) {
            prop_assert_eq!(key.to_string().parse::<Key>(), Ok(key));
        }

        #[test]
        fn a_sequence_is_read_as_it_was_written(keys in prop::collection::vec(any_key(), 1..5)) {
            let keys = Keys(keys);
            prop_assert_eq!(keys.to_string().parse::<Keys>(), Ok(keys));
        }

        #[test]
        fn the_normal_form_is_final(key in any_key()) {
            prop_assert_eq!(Key::new(key.code(), key.modifiers()), key);
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".*") {
            let _ = text.parse::<Keys>();
        }
    }

    #[test]
    fn the_written_forms() {
        let read = |text: &str| text.parse::<Keys>().map(|keys| keys.0);
        assert_eq!(read("gg"), Ok(vec![Key::char('g'), Key::char('g')]));
        assert_eq!(read("<"), Ok(vec![Key::char('<')]));
        assert_eq!(read("<>"), Ok(vec![Key::char('<'), Key::char('>')]));
        assert_eq!(read("<lt>"), Ok(vec![Key::char('<')]));
        assert_eq!(read("<c-S>"), Ok(vec![Key::ctrl('s')]));
        assert_eq!(read("<C-->"), Ok(vec![Key::ctrl('-')]));
        assert_eq!(read("<esc>"), Ok(vec![Key::plain(Code::Esc)]));
        assert_eq!(read("<f12>"), Ok(vec![Key::plain(Code::Function(12))]));
        assert_eq!(Key::char(' ').to_string(), "<Space>");
        assert_eq!(Key::ctrl(' ').to_string(), "<C-Space>");
    }

    #[test]
    fn what_cannot_be_a_key_is_refused_with_the_reason() {
        let refused = |text: &str| text.parse::<Keys>().map_err(|e| e.to_string()).err();
        assert_eq!(
            refused("<C-j>").as_deref(),
            Some("\"<C-j>\" reaches the program as \"<Enter>\": write that, or use another key")
        );
        for text in ["<C-m>", "<C-i>", "<C-h>", "<C-[>", "<S-a>", "<S-Space>", "<C-S-a>", "<C-A-;>"] {
            assert!(matches!(text.parse::<Keys>(), Err(KeyError::SameAs { .. })), "{text}");
        }
        for text in ["<x>", "<F0>", "<F25>", "<Pippo>", "<Q-x>"] {
            assert!(matches!(text.parse::<Keys>(), Err(KeyError::UnknownName(_))), "{text}");
        }
        assert_eq!("".parse::<Keys>(), Err(KeyError::Empty));
        assert_eq!("gg".parse::<Key>(), Err(KeyError::MoreThanOne("gg".into())));
    }
}
