//! Bytes of a file, read as they are needed and never many at a time.

use std::io::{self, Read};

/// Bytes asked from the file at once.
const CHUNK: usize = 64 * 1024;

/// A window on a file.
pub(super) struct Input<R> {
    reader: R,
    window: Vec<u8>,
    at: usize,
    ended: bool,
    line: u64,
    consumed: u64,
}

impl<R: Read> Input<R> {
    /// The start of a file.
    pub fn new(reader: R) -> Self {
        Input { reader, window: Vec::new(), at: 0, ended: false, line: 1, consumed: 0 }
    }

    /// What was read and not yet consumed.
    pub fn window(&self) -> &[u8] {
        self.window.get(self.at..).unwrap_or_default()
    }

    /// Whether the window reaches the end of the file.
    pub fn ended(&self) -> bool {
        self.ended
    }

    /// The line that the window starts on, from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// Bytes consumed so far.
    pub fn consumed(&self) -> u64 {
        self.consumed
    }

    /// Reads more into the window, or finds that there is none.
    pub fn fill(&mut self) -> io::Result<()> {
        if self.ended {
            return Ok(());
        }
        self.window.drain(..self.at);
        self.at = 0;
        let before = self.window.len();
        self.window.resize(before + CHUNK, 0);
        let read = loop {
            match self.reader.read(&mut self.window[before..]) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                read => break read,
            }
        };
        self.window.truncate(before + *read.as_ref().unwrap_or(&0));
        self.ended = read? == 0;
        Ok(())
    }

    /// Reads until the window holds `least` bytes or the file ends.
    pub fn fill_to(&mut self, least: usize) -> io::Result<()> {
        while self.window().len() < least && !self.ended {
            self.fill()?;
        }
        Ok(())
    }

    /// Moves the start of the window, counting the lines left behind. Cut only after a whole line ending.
    pub fn consume(&mut self, bytes: usize) {
        let left = self.window().get(..bytes).unwrap_or_default();
        let mut lines = 0;
        for (place, byte) in left.iter().enumerate() {
            let ends = *byte == b'\n' || (*byte == b'\r' && left.get(place + 1) != Some(&b'\n'));
            lines += u64::from(ends);
        }
        let length = left.len();
        self.line += lines;
        self.consumed += length as u64;
        self.at += length;
    }

    /// How many bytes the first line of the window takes with its ending; `None` when it ends outside the window.
    pub fn first_line(&self) -> Option<usize> {
        let window = self.window();
        let end = window.iter().position(|byte| matches!(byte, b'\n' | b'\r'));
        match end {
            None => self.ended.then_some(window.len()),
            Some(end) => match (window.get(end), window.get(end + 1)) {
                (Some(b'\r'), Some(b'\n')) => Some(end + 2),
                (Some(b'\r'), None) if !self.ended => None,
                _ => Some(end + 1),
            },
        }
    }

    /// Consumes the first line however long it is, and gives its first `keep` bytes.
    pub fn skip_line(&mut self, keep: usize) -> io::Result<Vec<u8>> {
        let mut kept = Vec::new();
        loop {
            let length = self.first_line();
            let whole = length.is_some();
            // A carriage return at the very end may be half of a line ending: it stays.
            let take = length.unwrap_or_else(|| {
                let window = self.window();
                window.len() - usize::from(window.last() == Some(&b'\r'))
            });
            let room = keep.saturating_sub(kept.len());
            kept.extend(self.window().iter().take(take.min(room)));
            self.consume(take);
            if whole {
                break;
            }
            self.fill()?;
        }
        while matches!(kept.last(), Some(b'\n' | b'\r')) {
            kept.pop();
        }
        Ok(kept)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_whatever_ends_them() {
        let mut input = Input::new(&b"a\nb\r\nc\rd"[..]);
        input.fill_to(100).unwrap();
        for (line, text) in [(1, "a"), (2, "b"), (3, "c"), (4, "d")] {
            assert_eq!(input.line(), line);
            assert_eq!(input.skip_line(10).unwrap(), text.as_bytes());
        }
        assert!(input.window().is_empty());
    }

    #[test]
    fn a_huge_line_is_skipped_without_being_held() {
        let mut text = vec![b'x'; 3_000_000];
        text.extend(b"\r\nnext\n");
        let mut input = Input::new(&text[..]);
        input.fill().unwrap();
        assert_eq!(input.skip_line(5).unwrap(), b"xxxxx");
        assert_eq!(input.line(), 2);
        assert!(input.window.len() <= 2 * CHUNK);
        assert_eq!(input.skip_line(10).unwrap(), b"next");
    }
}
