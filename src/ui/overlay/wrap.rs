//! A text of several lines in a column of a given width, and where its cursor stands.

use unicode_width::UnicodeWidthChar;

/// A text laid out.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Laid {
    /// Its rows; at least one.
    pub rows: Vec<String>,
    /// Row and column of the cursor.
    pub cursor: (usize, usize),
}

/// Lays a text out in `width` columns, breaking between words where it can; `place` is how many characters stand
/// before the cursor.
pub(super) fn lay(text: &str, place: usize, width: usize) -> Laid {
    let width = width.max(4);
    let chars: Vec<char> = text.chars().collect();
    let mut laid = Laid { rows: Vec::new(), cursor: (0, 0) };
    let mut start = 0;
    loop {
        let (end, next) = row_end(&chars, start, width);
        if (start..=end).contains(&place) {
            let before = chars.iter().take(place).skip(start);
            laid.cursor = (laid.rows.len(), before.map(|c| c.width().unwrap_or(0)).sum());
        }
        laid.rows.push(chars.iter().take(end).skip(start).collect());
        match next {
            Some(next) => start = next,
            None => return laid,
        }
    }
}

/// Where the row that begins at `start` ends, and where the next one begins.
fn row_end(chars: &[char], start: usize, width: usize) -> (usize, Option<usize>) {
    let mut used = 0;
    let mut gap = None;
    for (at, c) in chars.iter().enumerate().skip(start) {
        if *c == '\n' {
            return (at, Some(at + 1));
        }
        used += c.width().unwrap_or(0);
        // one column stays free for the cursor; a blank that would stand there ends the row
        if used >= width && *c == ' ' {
            return (at, Some(at + 1));
        }
        if used >= width {
            return match gap {
                Some(gap) => (gap, Some(gap + 1)),
                None => (at.max(start + 1), Some(at.max(start + 1))),
            };
        }
        if *c == ' ' {
            gap = Some(at);
        }
    }
    (chars.len(), None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_whole_and_the_cursor_follows() {
        let text = "richiama lunedì dopo le 15";
        let laid = lay(text, text.chars().count(), 12);
        assert_eq!(laid.rows, ["richiama", "lunedì dopo", "le 15"]);
        assert_eq!(laid.cursor, (2, 5));
        assert_eq!(lay(text, 9, 12).cursor, (1, 0));
    }

    #[test]
    fn long_words_are_cut_and_lines_kept() {
        assert_eq!(lay("abcdefghijkl", 12, 6).rows, ["abcde", "fghij", "kl"]);
        let laid = lay("a\n\nb", 2, 10);
        assert_eq!((laid.rows.len(), laid.cursor), (3, (1, 0)));
        assert_eq!(lay("", 0, 10), Laid { rows: vec![String::new()], cursor: (0, 0) });
    }
}
