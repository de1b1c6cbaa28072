//! Counting indicators: any figure of any standard for any period, and who is behind it.
//!
//! Pure: no file, no clock. The office keeps the [`Columns`] and follows every change with them; whoever wants
//! figures asks the office:
//!
//! ```text
//! let asked = ReportAsked { standard: "puglia".into(), period, by, monthly: true, compare: true };
//! let report = office.report(&asked)?;                       // every figure, under a tenth of a second
//! for row in &report.rows {
//!     row.total          // Some(figure), or None where the office writes it by hand (Unit::Manual)
//!     row.by             // cells: Group («F|25-34») and count; they add up to the total
//!     row.months         // one figure for each of report.months
//!     row.previous       // the figure of report.compared
//!     row.spread         // days: median, p90, within; dates: the first and the last day
//!     row.special        // L. 68/1999: a figure and nothing more
//! }
//! let records = office.behind(&asked, &row.code, &Part { group: Some(cell.group), ..Part::default() })?;
//! ```
//!
//! Before the timelines were read in, the office answers that it is not ready; on the desk they are read in together
//! with what is due, and by the command line with `Office::load_events`.
//!
//! How things are counted:
//! - Annulled events do not count; what is set for a day after today has not happened.
//! - [`Measure::Subjects`](crate::standards::Measure::Subjects): a person counts once in the period and, in
//!   [`Row::months`], once in each month (Puglia, R-MON-03), with sex and age on the day of the first event counted.
//! - Events: a step of the same person with the same vacancy counts once (Piemonte 10.1).
//! - Days and dates: from the latest start to the first fact on its day or after; each start is met once.
//! - `after` and `not_after`: what comes on the same day came before, as for the conditions of access.
//! - A target is the one that the person belonged to on the day of the event.
//! - A standard without indicators is reported by the deliveries of its services (LEP).
//!
//! | Room | What happens there |
//! |---|---|
//! | `period`, `by` | the days asked for; sexes and age bands |
//! | `facts`, `class` | what counting needs to know of a timeline, a vacancy |
//! | `columns/` | all of it in sixteen bytes an event; follows every change |
//! | `frame` | what a standard asks to count; the cross-walk |
//! | `count/` | the walk over the rows, and the figures that come of it |
//! | `report`, `checks`, `behind` | figures, coherences between them, who is behind |
//! | `goals` | what figures should reach, and whether they do |

mod behind;
mod by;
mod checks;
mod class;
mod columns;
mod count;
mod facts;
mod frame;
mod goals;
mod period;
mod report;

pub use behind::{Part, Record, Withheld, behind};
pub use by::{Age, By, Gender, Group};
pub use checks::CheckResult;
pub use columns::{Columns, Who};
pub use count::Spread;
pub use facts::{Fact, Reader};
pub use goals::{GoalRow, GoalVerdict, WhyUnknown, goals};
pub use period::{Backwards, Month, Period};
pub use report::{Cell, Deliveries, Question, Report, Row, Unit, report};

#[cfg(test)]
mod report_tests;
