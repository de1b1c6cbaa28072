//! A cursor in a list that scrolls by half a page at the edges: every row that moves costs bytes on the line.

/// Where the cursor is, and what part of the list is in view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ListCursor {
    at: usize,
    top: usize,
}

impl ListCursor {
    /// The index under the cursor.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The first index in view.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Back to the first line.
    pub fn reset(&mut self) {
        *self = ListCursor::default();
    }

    /// Puts the cursor on a line; `len` lines, `page` of them in view.
    pub fn put(&mut self, at: usize, len: usize, page: usize) {
        let page = page.max(1);
        self.at = at.min(len.saturating_sub(1));
        let half = (page / 2).max(1);
        if self.at < self.top {
            self.top = self.at.saturating_sub(half.saturating_sub(1));
        } else if self.at >= self.top + page {
            self.top = self.at + half - page;
        }
        self.top = self.top.min(len.saturating_sub(page));
    }

    /// Moves by `lines`, stopping at the ends.
    pub fn step(&mut self, lines: isize, len: usize, page: usize) {
        self.put(self.at.saturating_add_signed(lines), len, page);
    }
}

/// The movements every list knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// One line up.
    Up,
    /// One line down.
    Down,
    /// One page up.
    PageUp,
    /// One page down.
    PageDown,
    /// To the first line.
    First,
    /// To the last line.
    Last,
}

impl ListCursor {
    /// Makes a movement.
    pub fn go(&mut self, motion: Motion, len: usize, page: usize) {
        let leap = isize::try_from(page.max(2) - 1).unwrap_or(1);
        match motion {
            Motion::Up => self.step(-1, len, page),
            Motion::Down => self.step(1, len, page),
            Motion::PageUp => self.step(-leap, len, page),
            Motion::PageDown => self.step(leap, len, page),
            Motion::First => self.put(0, len, page),
            Motion::Last => self.put(len.saturating_sub(1), len, page),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_leaps_by_half_a_page() {
        let mut cursor = ListCursor::default();
        for _ in 0..10 {
            cursor.go(Motion::Down, 100, 10);
        }
        assert_eq!((cursor.at(), cursor.top()), (10, 5));
        cursor.go(Motion::Down, 100, 10);
        assert_eq!(cursor.top(), 5, "no scrolling inside the page");
        cursor.go(Motion::Last, 100, 10);
        assert_eq!((cursor.at(), cursor.top()), (99, 90));
        cursor.go(Motion::First, 100, 10);
        assert_eq!((cursor.at(), cursor.top()), (0, 0));
    }

    #[test]
    fn an_empty_or_short_list_is_safe() {
        let mut cursor = ListCursor::default();
        cursor.go(Motion::PageDown, 0, 0);
        assert_eq!((cursor.at(), cursor.top()), (0, 0));
        cursor.go(Motion::Last, 3, 10);
        assert_eq!((cursor.at(), cursor.top()), (2, 0));
    }
}
