//! Files of rows as offices really have them: whatever separator and encoding, one record at a time.

mod decode;
mod error;
mod header;
mod input;
mod object;
mod split;

use std::io::{self, Read};

use decode::decode;
pub use error::SheetError;
pub(super) use header::{Header, REMARK};
use input::Input;
use split::{Split, split};

use super::what::Column;
use super::{Finding, Reason};

/// The longest record of a CSV file, in bytes.
pub const MAX_RECORD: usize = 64 * 1024;
/// The longest line of a JSON Lines file, in bytes.
pub const MAX_LINE: usize = 1024 * 1024;
/// How much of a line that can't be read is kept for the rejects, in bytes.
const KEPT: usize = 1_000;

/// A text without the blanks around it that no cell keeps: what the domain's texts leave out too, no more.
fn trimmed(text: &str) -> &str {
    text.trim_matches([' ', '\t', '\r', '\n', '\u{A0}', '\u{202F}'])
}

/// One record that could be taken apart.
#[derive(Debug)]
pub(super) struct Row {
    /// The line it starts on, from 1.
    pub line: u64,
    /// The cells of the known columns; empty where the file has none.
    pub cells: Vec<String>,
    /// The columns they belong to.
    pub columns: &'static [Column],
    /// The record as it was, for the rejects.
    pub original: Original,
}

/// A record as it stood in the file.
#[derive(Debug)]
pub(super) enum Original {
    /// The fields of a CSV record.
    Fields(Vec<String>),
    /// A line: of JSON, or one that could not be taken apart.
    Line(String),
}

/// What comes next in a file.
#[derive(Debug)]
pub(super) enum Next {
    /// A record.
    Row(Row),
    /// A record that can't be taken apart, and why.
    Bad(u64, Original, Reason),
}

enum Style {
    Csv { separator: u8, header: Header },
    JsonLines,
}

/// A file being read.
pub(super) struct Sheet<R> {
    input: Input<R>,
    columns: &'static [Column],
    style: Style,
    findings: Vec<Finding>,
    told_encoding: bool,
    told_columns: Vec<String>,
}

impl<R: Read> Sheet<R> {
    /// Opens a file: finds its encoding, its style and its columns. No columns: a file of whole JSON records.
    pub fn open(reader: R, columns: &'static [Column]) -> Result<Self, SheetError> {
        let mut input = Input::new(reader);
        input.fill_to(MAX_RECORD)?;
        match input.window() {
            [] => return Err(SheetError::Empty),
            [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..] => return Err(SheetError::Utf16),
            [b'P', b'K', 3, 4, ..] | [0xd0, 0xcf, 0x11, 0xe0, ..] => return Err(SheetError::Workbook),
            [0xef, 0xbb, 0xbf, ..] => input.consume(3),
            _ => {}
        }
        loop {
            let blank = input.window().iter().take_while(|byte| matches!(byte, b' ' | b'\r' | b'\n')).count();
            input.consume(blank);
            if blank == 0 || !input.window().is_empty() {
                break;
            }
            input.fill_to(MAX_RECORD)?;
        }
        let mut sheet = Sheet {
            input,
            columns,
            style: Style::JsonLines,
            findings: Vec::new(),
            told_encoding: false,
            told_columns: Vec::new(),
        };
        match sheet.input.window().first() {
            None => Err(SheetError::Empty),
            Some(b'{') => Ok(sheet),
            Some(_) if columns.is_empty() => Err(SheetError::OnlyJsonLines),
            Some(_) => {
                sheet.style = sheet.open_csv()?;
                Ok(sheet)
            }
        }
    }

    fn open_csv(&mut self) -> Result<Style, SheetError> {
        // Excel's own way to name the separator.
        if let [b's', b'e', b'p', b'=', separator, b'\r' | b'\n', ..] = *self.input.window() {
            let length = self.input.first_line().unwrap_or(6);
            self.input.consume(length);
            return self.header(separator);
        }
        let candidates = [b',', b';', b'\t', b'|'].map(|separator| {
            let recognised = match split(self.input.window(), separator, self.input.ended()) {
                Split::Whole { fields, .. } => {
                    let names: Vec<String> = fields.iter().map(|field| decode(field).0).collect();
                    Header::recognised(self.columns, &names)
                }
                _ => 0,
            };
            (recognised, separator)
        });
        let best = candidates.into_iter().rev().max_by_key(|(recognised, _)| *recognised);
        self.header(best.map_or(b',', |(_, separator)| separator))
    }

    fn header(&mut self, separator: u8) -> Result<Style, SheetError> {
        let line = self.input.line();
        let (names, used) = match split(self.input.window(), separator, self.input.ended()) {
            Split::Whole { fields, used, .. } => (fields.iter().map(|field| decode(field)).collect(), used),
            Split::More => return Err(SheetError::HeaderTooLong),
            Split::Unclosed | Split::Stray { .. } => return Err(SheetError::HeaderQuotes),
        };
        let names: Vec<(String, bool)> = names;
        if names.iter().any(|(_, windows)| *windows) {
            self.tell_encoding(line);
        }
        let names = names.into_iter().map(|(name, _)| name).collect();
        self.input.consume(used);
        let (header, findings) = Header::read(self.columns, line, names)?;
        self.findings.extend(findings);
        Ok(Style::Csv { separator, header })
    }

    fn tell_encoding(&mut self, line: u64) {
        if !self.told_encoding {
            self.told_encoding = true;
            self.findings.push(Finding::warning(line, None, "", Reason::NotUtf8));
        }
    }

    /// The separator and header of a CSV file.
    pub fn csv(&self) -> Option<(u8, &Header)> {
        match &self.style {
            Style::Csv { separator, header } => Some((*separator, header)),
            Style::JsonLines => None,
        }
    }

    /// What was found about the file as a whole since the last time.
    pub fn take_findings(&mut self) -> Vec<Finding> {
        std::mem::take(&mut self.findings)
    }

    /// Bytes read so far.
    pub fn consumed(&self) -> u64 {
        self.input.consumed()
    }

    /// The next record; `None` at the end. Empty lines are passed over.
    pub fn next(&mut self) -> io::Result<Option<Next>> {
        match &self.style {
            Style::Csv { separator, .. } => self.next_record(*separator),
            Style::JsonLines => self.next_line(),
        }
    }

    fn next_record(&mut self, separator: u8) -> io::Result<Option<Next>> {
        loop {
            let window = self.input.window();
            if window.is_empty() && self.input.ended() {
                return Ok(None);
            }
            match split(window, separator, self.input.ended()) {
                Split::More if window.len() <= MAX_RECORD => self.input.fill()?,
                Split::Whole { fields, used, over_lines } if used <= MAX_RECORD => {
                    let decoded: Vec<(String, bool)> = fields.iter().map(|field| decode(field)).collect();
                    drop(fields);
                    if let Some(next) = self.record(decoded, used, over_lines, separator) {
                        return next.map(Some);
                    }
                }
                Split::Stray { over_lines: false } => return self.bad_line(Reason::StrayQuote).map(Some),
                _ => return self.bad_line(Reason::UnclosedQuote).map(Some),
            }
        }
    }

    /// A record whose fields are known; `None` when it is an empty line.
    fn record(
        &mut self,
        decoded: Vec<(String, bool)>,
        used: usize,
        over_lines: bool,
        separator: u8,
    ) -> Option<io::Result<Next>> {
        let line = self.input.line();
        let Style::Csv { header, .. } = &self.style else { return None };
        let expected = header.names.len();
        let spare = |fields: &[(String, bool)]| {
            fields.iter().skip(expected).all(|(field, _)| trimmed(field).is_empty())
        };
        if decoded.iter().all(|(field, _)| trimmed(field).is_empty()) {
            self.input.consume(used);
            return None;
        }
        let found = decoded.len();
        if found < expected || !spare(&decoded) {
            if over_lines && self.next_line_fits(expected, separator) {
                return Some(self.bad_line(Reason::UnclosedQuote));
            }
            self.input.consume(used);
            let fields = decoded.into_iter().map(|(field, _)| field).collect();
            return Some(Ok(Next::Bad(line, Original::Fields(fields), Reason::Width { found, expected })));
        }
        let fields: Vec<String> = decoded.iter().map(|(field, _)| field.clone()).take(expected).collect();
        let cell = |place: &Option<usize>| place.and_then(|at| fields.get(at)).cloned().unwrap_or_default();
        let cells = header.places.iter().map(|place| super::formula::bare(trimmed(&cell(place))).to_owned());
        let cells = cells.collect();
        if decoded.iter().any(|(_, windows)| *windows) {
            self.tell_encoding(line);
        }
        self.input.consume(used);
        Some(Ok(Next::Row(Row { line, cells, columns: self.columns, original: Original::Fields(fields) })))
    }

    /// Whether the second line of the window is a record by itself: then the first has a quote too many.
    fn next_line_fits(&self, expected: usize, separator: u8) -> bool {
        let second = self.input.first_line().and_then(|length| self.input.window().get(length..));
        let Some(second) = second else { return false };
        matches!(split(second, separator, true), Split::Whole { fields, .. } if fields.len() == expected)
    }

    /// Gives up the first line alone: the next one is tried by itself.
    fn bad_line(&mut self, reason: Reason) -> io::Result<Next> {
        let line = self.input.line();
        let limit = if self.csv().is_some() { MAX_RECORD } else { MAX_LINE };
        let whole = self.input.first_line().is_some_and(|length| length <= limit);
        let kept = self.input.skip_line(if whole { limit } else { KEPT })?;
        let reason = if whole { reason } else { Reason::TooLong { limit } };
        Ok(Next::Bad(line, Original::Line(decode(&kept).0), reason))
    }

    fn next_line(&mut self) -> io::Result<Option<Next>> {
        loop {
            let line = self.input.line();
            match self.input.first_line() {
                None if self.input.window().len() > MAX_LINE => {
                    return self.bad_line(Reason::TooLong { limit: MAX_LINE }).map(Some);
                }
                None => self.input.fill()?,
                Some(0) => return Ok(None),
                Some(length) if length > MAX_LINE => {
                    return self.bad_line(Reason::TooLong { limit: MAX_LINE }).map(Some);
                }
                Some(length) => {
                    let (text, windows) = decode(self.input.window().get(..length).unwrap_or_default());
                    self.input.consume(length);
                    if windows {
                        self.tell_encoding(line);
                    }
                    if !text.trim().is_empty() {
                        return Ok(Some(self.object(line, text.trim().to_owned())));
                    }
                }
            }
        }
    }

    fn object(&mut self, line: u64, text: String) -> Next {
        let mut cells = vec![String::new(); self.columns.len()];
        if !self.columns.is_empty() {
            let object = match object::read(&text) {
                Ok(object) => object,
                Err(reason) => return Next::Bad(line, Original::Line(text), reason),
            };
            for (name, cell) in object.0 {
                match header::named(self.columns, &name).and_then(|at| cells.get_mut(at)) {
                    Some(slot) => *slot = trimmed(&cell).to_owned(),
                    None if header::is_remark(&name) || self.told_columns.contains(&name) => {}
                    None => {
                        self.findings.push(header::unknown(self.columns, line, &name));
                        // Names that differ in every row must not fill the memory.
                        if self.told_columns.len() < 100 {
                            self.told_columns.push(name);
                        }
                    }
                }
            }
        }
        Next::Row(Row { line, cells, columns: self.columns, original: Original::Line(text) })
    }
}
