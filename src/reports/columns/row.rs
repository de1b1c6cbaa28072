//! One event in sixteen bytes.

use super::super::facts::TargetSet;
use crate::domain::Day;
use crate::standards::Target;

/// In place of a number that there is none of.
pub(crate) const NONE: u32 = u32::MAX;

/// One event. Its class is the shelf it lies on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct Row {
    /// Twenty bits of day, one for «again», eleven of targets: rows in this order stand by day.
    when: u32,
    /// Whose history.
    pub(crate) subject: u32,
    /// Minutes of a delivery, posts of a vacancy's moment, the vacancy of everything else.
    pub(crate) first: u32,
    /// The person of a company's event, the company of a vacancy's moment.
    pub(crate) second: u32,
}

/// Bits of a row that are not its day.
const LOW: u32 = 12;
/// The bit that says «again».
const AGAIN: u32 = 1 << 11;

// an event takes no more than this: a region of ten million has 160 MB
const _: () = assert!(size_of::<Row>() == 16);
// every kind of person has its bit
const _: () = assert!(Target::ALL.len() <= 11);

impl Row {
    pub(crate) fn new(
        on: Day,
        targets: TargetSet,
        again: bool,
        subject: u32,
        first: u32,
        second: u32,
    ) -> Self {
        let again = if again { AGAIN } else { 0 };
        Row {
            when: on.number().cast_unsigned() << LOW | again | u32::from(targets.0),
            subject,
            first,
            second,
        }
    }

    /// The number of its day.
    #[inline]
    pub(crate) fn day(&self) -> i32 {
        (self.when >> LOW).cast_signed()
    }

    /// Whether the same step of the same person with the same vacancy was told before.
    #[inline]
    pub(crate) fn is_again(&self) -> bool {
        self.when & AGAIN != 0
    }

    /// Whether the subject was of this kind on that day.
    #[inline]
    pub(crate) fn is_of(&self, target: u16) -> bool {
        self.when & u32::from(target) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_gives_back_what_it_was_made_of() {
        for text in ["1800-01-01", "2026-11-22", "2200-12-31"] {
            let on: Day = text.parse().unwrap();
            for target in Target::ALL {
                let set = TargetSet(TargetSet::bit(target));
                let row = Row::new(on, set, target == Target::Any, 7, 30, NONE);
                assert_eq!(Day::from_number(row.day()), Some(on));
                assert_eq!(row.is_again(), target == Target::Any);
                for other in Target::ALL {
                    assert_eq!(row.is_of(TargetSet::bit(other)), other == target);
                }
            }
        }
    }
}
