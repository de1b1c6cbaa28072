//! Cases of which nobody has heard.

use crate::domain::{Day, Timeline};

/// Days since anything happened in a timeline; `None` when nothing ever did.
pub fn silent_days(timeline: &Timeline, on: Day) -> Option<i64> {
    timeline.until(on).next_back().map(|event| on.days_since(event.on))
}
