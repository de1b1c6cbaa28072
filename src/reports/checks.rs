//! Coherences between figures, and the records that break them.

use super::class::Side;
use super::columns::{Span, Who};
use super::count::Counter;
use super::frame::Asked;
use super::report::Question;
use crate::standards::{Compared, Comparison};

/// A coherence as it stands for a period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CheckResult {
    /// As in `R-IND-01a`.
    pub rule: String,
    /// What it asks, in Italian.
    pub title_it: String,
    /// What it asks, in English.
    pub title_en: String,
    /// Where it is written.
    pub source: String,
    /// Whether it holds.
    pub holds: bool,
    /// The people or companies that break it; empty where naming them would tell of health or disability.
    pub records: Vec<Who>,
}

/// Every coherence of the standard. «The same» compares what happened in the period; «at most» asks of each on the
/// left, in the period, whether they stand on the right in the period or before it: who was received in December
/// may sign in January.
pub(super) fn all(counter: &Counter<'_>, question: &Question<'_>, asked: &[Asked<'_>]) -> Vec<CheckResult> {
    let span = question.span(question.period);
    let so_far = Span { from: i32::MIN, to: span.to };
    let named = |code: &str| asked.iter().find(|asked| asked.indicator.code == code);
    let checks = question.frame().checks().filter_map(|check| {
        let (left, right) = (named(&check.left)?, named(&check.right)?);
        let side = match check.compare {
            Compared::Persons => Side::Person,
            Compared::Companies => Side::Company,
        };
        let ours = counter.members(&left.indicator, span, check.compare);
        let broken: Vec<u32> = match check.is {
            Comparison::Equal => {
                let theirs = counter.members(&right.indicator, span, check.compare);
                let missing = ours.numbers().filter(|who| !theirs.contains(*who));
                missing.chain(theirs.numbers().filter(|who| !ours.contains(*who))).collect()
            }
            Comparison::AtMost => {
                let theirs = counter.members(&right.indicator, so_far, check.compare);
                ours.numbers().filter(|who| !theirs.contains(*who)).collect()
            }
        };
        let special = left.special || right.special;
        let records = broken.iter().filter(|_| !special);
        Some(CheckResult {
            rule: check.id.clone(),
            title_it: check.title_it.clone(),
            title_en: check.title_en.clone(),
            source: check.source.clone(),
            holds: broken.is_empty(),
            records: records.filter_map(|who| counter.view.columns.who(side, *who)).collect(),
        })
    });
    checks.collect()
}
