//! Whether a report to the electronic file holds together: every event goes with one of the three dates, and the dates
//! follow each other (SAP, modelli e regole v1.9).

use crate::domain::{Day, Measure};
use crate::standards::{Catalogue, SapDate};

/// What does not hold together in a report.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Mismatch {
    /// No event has this number.
    UnknownEvent(u8),
    /// The event goes with this date, which must be the event's day.
    Differs {
        /// Which date.
        date: SapDate,
        /// What it must be.
        should: Day,
    },
    /// A date comes before the one it follows.
    Backwards {
        /// The date that must not come later.
        first: SapDate,
        /// The date that must not come earlier.
        then: SapDate,
    },
    /// A started measure of areas C, D, E has an end.
    NeedsEnd,
}

impl Mismatch {
    /// Whether [`mend`] mends it.
    pub fn can_be_mended(self) -> bool {
        matches!(self, Mismatch::Differs { .. })
    }
}

fn date_of(measure: &Measure, date: SapDate) -> Option<Day> {
    match date {
        SapDate::Proposed => measure.proposed,
        SapDate::Start => measure.started,
        SapDate::End => measure.ended,
    }
}

/// The date that goes with the event of a report; `Err` when there is no such event.
fn coupled(measure: &Measure, catalogue: &Catalogue) -> Result<Option<SapDate>, Mismatch> {
    let code = format!("{:02}", measure.event);
    let row = catalogue.sap_events.iter().find(|row| row.code == code);
    row.map(|row| row.date).ok_or(Mismatch::UnknownEvent(measure.event))
}

/// Everything that does not hold together in a report whose event is of this day.
pub fn mismatches(measure: &Measure, on: Day, catalogue: &Catalogue) -> Vec<Mismatch> {
    let mut found = Vec::new();
    match coupled(measure, catalogue) {
        Err(unknown) => found.push(unknown),
        Ok(Some(date)) if date_of(measure, date) != Some(on) => {
            found.push(Mismatch::Differs { date, should: on });
        }
        Ok(_) => {}
    }
    let dates = [SapDate::Proposed, SapDate::Start, SapDate::End].map(|date| (date, date_of(measure, date)));
    let known: Vec<(SapDate, Day)> =
        dates.into_iter().filter_map(|(date, day)| day.map(|day| (date, day))).collect();
    for pair in known.windows(2) {
        if let [(first, earlier), (then, later)] = pair
            && later < earlier
        {
            found.push(Mismatch::Backwards { first: *first, then: *then });
        }
    }
    let ends = matches!(measure.code.area(), 'C' | 'D' | 'E');
    if ends && measure.started.is_some() && measure.ended.is_none() {
        found.push(Mismatch::NeedsEnd);
    }
    found
}

/// The same report with the date that goes with its event put right.
pub fn mend(measure: &Measure, on: Day, catalogue: &Catalogue) -> Measure {
    let mut mended = *measure;
    match coupled(measure, catalogue) {
        Ok(Some(SapDate::Proposed)) => mended.proposed = Some(on),
        Ok(Some(SapDate::Start)) => mended.started = Some(on),
        Ok(Some(SapDate::End)) => mended.ended = Some(on),
        Ok(None) | Err(_) => {}
    }
    mended
}
