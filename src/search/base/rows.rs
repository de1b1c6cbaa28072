//! Where the rows of a list begin, in one byte and a half each: rows are short.

use std::ops::Range;

/// Rows that share one full beginning.
const BLOCK: usize = 8;

/// The beginnings of rows that follow each other, and the end of the last.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    /// The beginning of every eighth row.
    pub(super) blocks: Vec<u32>,
    /// How far after its block's a row begins; eight rows hold at most 255.
    pub(super) within: Vec<u8>,
}

impl Rows {
    /// With room for so many rows.
    pub(crate) fn reserve_exact(&mut self, rows: usize) {
        self.blocks.reserve_exact(rows / BLOCK + 1);
        self.within.reserve_exact(rows + 1);
    }

    /// Takes the beginning of the next row, or the end of the last.
    pub(crate) fn push(&mut self, at: usize) {
        if self.within.len().is_multiple_of(BLOCK) {
            self.blocks.push(at as u32);
        }
        let block = self.blocks.last().copied().unwrap_or(0);
        self.within.push((at as u32 - block) as u8);
    }

    #[inline]
    fn at(&self, row: usize) -> usize {
        self.blocks[row / BLOCK] as usize + usize::from(self.within[row])
    }

    #[inline]
    pub(crate) fn of(&self, row: usize) -> Range<usize> {
        self.at(row)..self.at(row + 1)
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        self.within.len().saturating_sub(1)
    }

    /// Whether the rows follow each other from 0 to `end`: what comes from a file need not.
    pub(super) fn is_whole(&self, end: usize) -> bool {
        if self.within.is_empty() {
            return end == 0 && self.blocks.is_empty();
        }
        let blocks = self.blocks.len() == self.within.len().div_ceil(BLOCK);
        blocks
            && self.at(0) == 0
            && self.at(self.len()) == end
            && (0..self.len()).all(|row| self.at(row) <= self.at(row + 1))
    }

    pub(super) fn bytes(&self) -> usize {
        self.blocks.capacity() * 4 + self.within.capacity()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back() {
        let mut rows = Rows::default();
        let lengths: Vec<usize> = (0..100).map(|i| i * 7 % 26).collect();
        let mut at = 0;
        for len in &lengths {
            rows.push(at);
            at += len;
        }
        rows.push(at);
        assert_eq!((0..100).map(|row| rows.of(row).len()).collect::<Vec<_>>(), lengths);
        assert!(rows.is_whole(at) && !rows.is_whole(at + 1));
        rows.within[9] = 255;
        assert!(!rows.is_whole(at));
        rows.blocks.pop();
        assert!(!rows.is_whole(at));
        assert!(Rows::default().is_whole(0));
    }
}
