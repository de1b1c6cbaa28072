//! Cutting a query into pieces and telling what each may be.

use super::super::entry::{Kind, fingerprint};
use super::super::fiscal::fragments;
use super::super::fold::{fold, squash};
use super::{LONGEST_QUERY, MOST_TOKENS, Query, Token, numbers};

const ALL: u8 = (1 << Kind::ALL.len()) - 1;
const MONTHS: [&str; 12] = [
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
];

pub(super) fn parse(text: &str) -> Query {
    let end = text.char_indices().nth(LONGEST_QUERY).map_or(text.len(), |(i, _)| i);
    let (kinds, rest) = narrow(text[..end].trim_start());
    let mut reader = Reader::default();
    let chunks: Vec<&str> = rest
        .split(|c: char| c.is_whitespace() || c.is_control() || matches!(c, ',' | ';' | ':' | '|'))
        .filter(|chunk| !chunk.is_empty())
        .collect();
    let mut i = 0;
    while i < chunks.len() {
        i += reader.take(&chunks[i..]);
    }
    reader.flush();
    let Reader { mut tokens, mut apart, joined, .. } = reader;
    tokens.truncate(MOST_TOKENS);
    apart.truncate(MOST_TOKENS);
    Query { kinds: kinds.unwrap_or(ALL), narrowed: kinds.is_some(), tokens, apart: joined.then_some(apart) }
}

/// Reads the prefix that narrows, if there is one.
fn narrow(text: &str) -> (Option<u8>, &str) {
    let mask = |kinds: &[Kind]| Some(kinds.iter().fold(0, |mask, kind| mask | 1u8 << *kind as u8));
    if let Some(rest) = text.strip_prefix('>') {
        return (mask(&[Kind::Command]), rest);
    }
    let Some((letter, rest)) = text.split_once(':') else { return (None, text) };
    let kinds = match letter.trim() {
        "p" | "P" => mask(&[Kind::Person]),
        "v" | "V" => mask(&[Kind::Vacancy]),
        "a" | "A" => mask(&[Kind::Company, Kind::School]),
        "s" | "S" => mask(&[Kind::Service]),
        _ => return (None, text),
    };
    (kinds, rest)
}

#[derive(Default)]
struct Reader {
    tokens: Vec<Token>,
    /// The same without joining digits over blanks.
    apart: Vec<Token>,
    joined: bool,
    digits: Vec<(bool, Vec<u8>)>,
}

impl Reader {
    fn push(&mut self, token: Token) {
        if token != Token::default() {
            self.apart.push(token.clone());
            self.tokens.push(token);
        }
    }

    /// Ends a row of digit pieces.
    fn flush(&mut self) {
        let chunks = std::mem::take(&mut self.digits);
        if chunks.is_empty() {
            return;
        }
        let whole = numbers::group(&chunks);
        if chunks.len() == 1 {
            self.push(whole);
            return;
        }
        self.joined = true;
        self.tokens.push(whole);
        self.apart.extend(chunks.iter().map(|(plus, digits)| numbers::run(*plus, digits)));
        self.apart.retain(|token| *token != Token::default());
    }

    /// Reads the first of `chunks`; returns how many it took.
    fn take(&mut self, chunks: &[&str]) -> usize {
        let chunk = chunks[0];
        let digit = chunk.bytes().any(|b| b.is_ascii_digit());
        if digit && chunk.bytes().all(|b| b.is_ascii_digit() || b"+/-.()#".contains(&b)) {
            return self.numeric(chunk, chunks);
        }
        self.flush();
        if let Some((local, host)) = chunk.split_once('@') {
            self.address(chunk, local, host);
        } else if !chunk.chars().any(char::is_alphanumeric) {
            // Only punctuation asks for nothing.
        } else if digit {
            self.mixed(chunk);
        } else {
            for word in fold(chunk).split(' ').filter(|word| !word.is_empty()) {
                self.push(Token::word(word));
            }
        }
        1
    }

    fn numeric(&mut self, chunk: &str, chunks: &[&str]) -> usize {
        if let Some(number) = chunk.strip_prefix('#') {
            self.flush();
            let digits: Vec<u8> = number.bytes().filter(u8::is_ascii_digit).collect();
            self.push(Token { number: Some(numbers::value(&digits)), ..Token::default() });
            return 1;
        }
        let digits: Vec<u8> = chunk.bytes().filter(u8::is_ascii_digit).collect();
        if let Some(token) = numbers::separated(chunk) {
            self.flush();
            self.push(token);
            return 1;
        }
        // «12 marzo», «12 marzo 1985»
        if digits.len() <= 2
            && let Some(month) = chunks.get(1).and_then(|word| month(word))
        {
            self.flush();
            let y = chunks.get(2).and_then(|y| numbers::year(y.as_bytes()).filter(|_| is_digits(y)));
            let mut token = Token::default();
            if token.add_date_in_words(numbers::value(&digits), month, y) {
                self.push(token);
                return 2 + usize::from(y.is_some());
            }
        }
        let plus = chunk.starts_with('+');
        // A four-digit year stands alone, and so does what comes after it.
        let year = |digits: &[u8]| digits.len() == 4 && numbers::year(digits).is_some();
        let date = self.digits.len() == 2 && self.digits.iter().all(|(_, d)| d.len() <= 2);
        let alone = year(&digits) && !date && !self.digits.is_empty() && self.digits[0].1.len() != 3;
        if plus || alone || self.digits.iter().any(|(_, d)| year(d)) && self.digits.len() != 2 {
            self.flush();
        }
        self.digits.push((plus, digits));
        1
    }

    fn address(&mut self, whole: &str, local: &str, host: &str) {
        if host.contains('.') {
            self.push(Token { mail: Some(fingerprint(whole)), ..Token::default() });
            return;
        }
        for piece in local.split(|c: char| !c.is_alphanumeric()) {
            let letters = squash(piece.trim_end_matches(|c: char| c.is_ascii_digit()));
            if letters.len() >= 2 {
                self.push(Token::word(&letters));
            }
        }
    }

    /// Letters and digits in one piece: a fiscal code fragment, or a code.
    fn mixed(&mut self, chunk: &str) {
        let folded = fold(chunk);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let digits = |word: &str| is_digits(word);
        let code = match words[..] {
            [y, n] if digits(n) => y.strip_prefix('v').filter(|y| digits(y)).map(|y| (y, n)),
            ["v", y, n] if digits(y) && digits(n) => Some((y, n)),
            _ => None,
        };
        if let Some((y, n)) = code
            && y.len() == 4
        {
            let number = Some(numbers::value(n.as_bytes())).filter(|_| n.len() <= 9);
            let code_year = y.parse().ok();
            self.push(Token { number, code_year, ..Token::default() });
            return;
        }
        // «rossi-1980» is two pieces, «A.02» one.
        if words.len() > 1
            && words.iter().any(|word| word.len() >= 3 && word.bytes().all(|b| b.is_ascii_alphabetic()))
        {
            for word in words {
                if digits(word) {
                    self.push(numbers::run(false, word.as_bytes()));
                } else {
                    self.push(mixed_word(word));
                }
            }
            return;
        }
        self.push(mixed_word(&words.concat()));
    }
}

fn mixed_word(word: &str) -> Token {
    let mut token = Token::word(word);
    if word.bytes().any(|b| b.is_ascii_digit()) {
        token.fiscal = fragments(word.as_bytes(), false);
    }
    token
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

/// The month that a word names: in full, or its first three letters.
fn month(word: &str) -> Option<u8> {
    let word = fold(word);
    (1..)
        .zip(MONTHS)
        .find(|(_, name)| word == *name || (word.len() == 3 && name.starts_with(&word)))
        .map(|(n, _)| n)
}

impl Token {
    fn add_date_in_words(&mut self, day: u32, month: u8, year: Option<u16>) -> bool {
        let dated = self.add_date(day, u32::from(month), year);
        // A month said by name is never the day.
        self.days.truncate(1);
        self.birthdays.truncate(1);
        dated
    }
}

#[cfg(test)]
mod tests;
