//! One CSV record cut into its fields.

use std::borrow::Cow;

/// What the bytes at the start of a window are.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Split<'a> {
    /// A whole record.
    Whole {
        /// Its fields, quotes undone.
        fields: Vec<Cow<'a, [u8]>>,
        /// Bytes it takes, its line ending included.
        used: usize,
        /// Whether a quoted field goes over a line ending.
        over_lines: bool,
    },
    /// The window ends before the record does.
    More,
    /// The file ends inside quotes.
    Unclosed,
    /// Something stands between a closing quote and the next separator.
    Stray {
        /// Whether a line ending stands between the start of the record and there.
        over_lines: bool,
    },
}

/// Cuts the first record of `bytes`. A quote opens a quoted field only where a field begins; elsewhere it is a
/// character like others. CR, LF and CR LF end a record.
pub(super) fn split(bytes: &[u8], separator: u8, ended: bool) -> Split<'_> {
    let mut fields = Vec::new();
    let mut at = 0;
    let mut over_lines = false;
    let rest = |at: usize| bytes.get(at..).unwrap_or_default();
    loop {
        if bytes.get(at) == Some(&b'"') {
            let (field, after) = match quoted(bytes, at + 1) {
                Quoted::Field(field, after) => (field, after),
                Quoted::Open => return if ended { Split::Unclosed } else { Split::More },
                Quoted::Edge if ended => {
                    let field = bytes.get(at + 1..bytes.len() - 1).unwrap_or_default();
                    (undoubled(field), bytes.len())
                }
                Quoted::Edge => return Split::More,
            };
            over_lines |= field.iter().any(|byte| matches!(byte, b'\n' | b'\r'));
            at = after + rest(after).iter().take_while(|byte| **byte == b' ').count();
            match bytes.get(at) {
                None if !ended => return Split::More,
                Some(byte) if *byte != separator && !matches!(byte, b'\n' | b'\r') => {
                    return Split::Stray { over_lines };
                }
                _ => fields.push(Cow::Owned(field)),
            }
        } else {
            let ends = |byte: &u8| *byte == separator || matches!(byte, b'\n' | b'\r');
            let length = match rest(at).iter().position(ends) {
                Some(length) => length,
                None if ended => rest(at).len(),
                None => return Split::More,
            };
            fields.push(Cow::Borrowed(bytes.get(at..at + length).unwrap_or_default()));
            at += length;
        }
        let used = match (bytes.get(at), bytes.get(at + 1)) {
            (Some(byte), _) if *byte == separator => {
                at += 1;
                continue;
            }
            (None, _) => at,
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(b'\r'), None) if !ended => return Split::More,
            _ => at + 1,
        };
        return Split::Whole { fields, used, over_lines };
    }
}

enum Quoted {
    /// The field and where the byte after its closing quote stands.
    Field(Vec<u8>, usize),
    /// The closing quote is the last byte of the window: it may be the first of two.
    Edge,
    /// No closing quote.
    Open,
}

fn quoted(bytes: &[u8], from: usize) -> Quoted {
    let mut at = from;
    loop {
        let Some(length) = bytes.get(at..).unwrap_or_default().iter().position(|byte| *byte == b'"') else {
            return Quoted::Open;
        };
        let quote = at + length;
        match bytes.get(quote + 1) {
            None => return Quoted::Edge,
            Some(b'"') => at = quote + 2,
            Some(_) => {
                return Quoted::Field(undoubled(bytes.get(from..quote).unwrap_or_default()), quote + 1);
            }
        }
    }
}

/// The bytes with every pair of quotes made one.
fn undoubled(bytes: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(bytes.len());
    let mut pending = false;
    for byte in bytes {
        if *byte == b'"' && pending {
            pending = false;
            continue;
        }
        pending = *byte == b'"';
        out.push(*byte);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<String> {
        match split(text.as_bytes(), b';', true) {
            Split::Whole { fields, .. } => {
                fields.iter().map(|f| String::from_utf8_lossy(f).into_owned()).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn quotes_and_separators() {
        assert_eq!(fields("a;b;c"), ["a", "b", "c"]);
        assert_eq!(fields("\"a;b\";c"), ["a;b", "c"]);
        assert_eq!(fields("\"detto \"\"il nero\"\"\";x\r\nnext"), ["detto \"il nero\"", "x"]);
        assert_eq!(fields("\"\"\"\";"), ["\"", ""]);
        assert_eq!(fields("via \"Roma\" 1;x"), ["via \"Roma\" 1", "x"]);
        assert_eq!(fields("\"due\nrighe\";x"), ["due\nrighe", "x"]);
        assert_eq!(fields(""), [""]);
        assert_eq!(fields("a;\"b\""), ["a", "b"]);
    }

    #[test]
    fn ends_are_not_guessed() {
        assert_eq!(split(b"a;b", b';', false), Split::More);
        assert_eq!(split(b"a;b\r", b';', false), Split::More);
        assert_eq!(split(b"a;\"b\"", b';', false), Split::More);
        assert_eq!(split(b"a;\"b\n", b';', true), Split::Unclosed);
        assert_eq!(split(b"\"a\"b;c\n", b';', true), Split::Stray { over_lines: false });
        assert_eq!(split(b"\"a\nb\"c;\n", b';', true), Split::Stray { over_lines: true });
    }
}
