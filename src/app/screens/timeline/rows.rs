//! The lines of a timeline, and a cursor over lines of different heights.

use crate::domain::{Day, EventKind, Timeline};

/// One line of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The event's place among all events of the timeline.
    pub place: usize,
    /// Whether its day is still to come.
    pub planned: bool,
    /// Whether it was annulled.
    pub annulled: bool,
    /// Whether a heading stands before it.
    pub heads: bool,
}

/// The lines: days to come first, then the past, each newest first. Annulments are told by what they annul.
pub(super) fn rows(timeline: &Timeline, today: Day, with_annulled: bool) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (place, event) in timeline.all().iter().enumerate().rev() {
        let annulled = timeline.is_annulled(event.id);
        if matches!(event.kind, EventKind::Annul(_)) || annulled && !with_annulled {
            continue;
        }
        let planned = event.on > today;
        let heads = match rows.last() {
            None => planned,
            Some(before) => before.planned && !planned,
        };
        rows.push(Row { place, planned, annulled, heads });
    }
    rows
}

/// Where the cursor is, and the first line in view.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowCursor {
    at: usize,
    top: usize,
}

impl RowCursor {
    /// The line under the cursor.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The first line in view.
    pub fn top(&self) -> usize {
        self.top
    }

    /// Puts the cursor on a line. At the edges of the page the view leaps by half of it; the line under the
    /// cursor is whole in view where it fits.
    pub(super) fn put(&mut self, at: usize, heights: &[usize], page: usize) {
        self.at = at;
        let span = |top: usize| heights.get(top..=at).map_or(0, |rows| rows.iter().sum::<usize>());
        if at < self.top || span(self.top) > page {
            let room = if at < self.top { page } else { page.div_ceil(2) };
            self.top = (0..=at).find(|top| span(*top) <= room).unwrap_or(at);
            if at + 1 < heights.len() && room == page {
                self.top = (0..=at).find(|top| span(*top) <= page / 2).unwrap_or(at);
            }
        }
        // no empty page while there is more above
        let rest = |top: usize| heights.get(top..).map_or(0, |rows| rows.iter().sum::<usize>());
        while self.top > 0 && rest(self.top - 1) <= page {
            self.top -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_short_timeline_is_all_in_view() {
        let mut cursor = RowCursor::default();
        for at in [0, 1, 2, 1, 0] {
            cursor.put(at, &[1, 3, 2], 10);
            assert_eq!((cursor.at(), cursor.top()), (at, 0));
        }
    }

    proptest! {
        #[test]
        fn the_cursor_is_always_in_view(
            heights in proptest::collection::vec(1_usize..6, 1..40),
            moves in proptest::collection::vec(0_usize..40, 1..20),
            page in 6_usize..15,
        ) {
            let mut cursor = RowCursor::default();
            for to in moves {
                let at = to % heights.len();
                cursor.put(at, &heights, page);
                let shown: usize = heights[cursor.top()..=at].iter().sum();
                prop_assert!(cursor.top() <= at && shown <= page, "{cursor:?} {shown} > {page}");
            }
        }
    }
}
