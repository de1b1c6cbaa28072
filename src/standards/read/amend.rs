//! A change of law is a new row: it wins on the days on which it holds, the old one keeps the others.

use super::{Place, Placed};
use crate::standards::{Problem, Row, StandardError, Validity};

/// Lays later rows over earlier ones with the same keys. `base` is a place in the file that is amended: two files that
/// amend the same row for the same day do not agree, and the second one is refused.
pub(super) fn amend<T: Row + Clone>(
    rows: &mut Vec<Placed<T>>,
    later: Vec<Placed<T>>,
    base: &Place,
) -> Result<(), StandardError> {
    for new in later {
        let key = new.row.key();
        let holds = new.row.validity();
        let mut at = rows.len();
        let mut kept = Vec::with_capacity(rows.len() + 1);
        for old in rows.drain(..) {
            if old.row.key() != key || !old.row.validity().overlaps(holds) {
                kept.push(old);
                continue;
            }
            if !old.place.is_in_the_file_of(base) {
                return Err(new.place.refuse(Problem::Overlap(key)));
            }
            let [before, after] = old.row.validity().without(holds);
            kept.extend(before.map(|part| old.holding(part)));
            at = kept.len();
            kept.extend(after.map(|part| old.holding(part)));
        }
        let at = at.min(kept.len());
        kept.insert(at, new);
        *rows = kept;
    }
    Ok(())
}

impl<T: Row + Clone> Placed<T> {
    /// The same row, held to these days.
    fn holding(&self, validity: Validity) -> Self {
        let mut row = self.row.clone();
        row.hold(validity);
        Placed { row, place: self.place.clone() }
    }
}
