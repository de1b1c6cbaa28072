//! Figures of a standard, and who is behind them.

use super::Office;
use super::projections::{Projections, Reading};
use crate::domain::fold;
use crate::reports::{self, By, GoalRow, Part, Period, Question, Record, Report, Withheld};

/// What a report is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportAsked {
    /// The name of the standard, as in `puglia`: any that the program knows, not only the office's own.
    pub standard: String,
    /// For which days.
    pub period: Period,
    /// By what figures about people are broken down.
    pub by: By,
    /// Whether each month is told apart.
    pub monthly: bool,
    /// Whether each figure is compared with the period before.
    pub compare: bool,
}

/// Why there is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReportError {
    /// The events are still being read in, or nobody has begun.
    #[error("the events are still being read in")]
    NotReady,
    /// There is no such standard.
    #[error("no standard is called `{asked}`; there are: {}", known.join(", "))]
    UnknownStandard {
        /// What was asked for.
        asked: String,
        /// What there is.
        known: Vec<String>,
    },
    /// Nobody may or can be named.
    #[error(transparent)]
    Withheld(#[from] Withheld),
}

impl Office {
    /// Counts every figure of a standard.
    ///
    /// # Errors
    /// [`ReportError::NotReady`] before the events were read in, [`ReportError::UnknownStandard`].
    pub fn report(&self, asked: &ReportAsked) -> Result<Report, ReportError> {
        self.asking(asked, |known, question| Ok(reports::report(known.ledger.columns(), question)))
    }

    /// The records behind a figure of [`report`](Office::report), or behind part of it.
    ///
    /// # Errors
    /// [`ReportError::Withheld`] where nobody may or can be named; else as for the report.
    pub fn behind(&self, asked: &ReportAsked, code: &str, part: &Part) -> Result<Vec<Record>, ReportError> {
        self.asking(asked, |known, question| {
            Ok(reports::behind(known.ledger.columns(), question, code, part)?)
        })
    }

    /// The objectives of the office's own standard, and whether they are reached: those of pilot centres when this
    /// is one. Only the period of `asked` counts.
    ///
    /// # Errors
    /// As for the report.
    pub fn goals(&self, asked: &ReportAsked) -> Result<Vec<GoalRow>, ReportError> {
        let pilot = self.is_pilot(&asked.standard);
        self.asking(asked, |known, question| Ok(reports::goals(known.ledger.columns(), question, pilot)))
    }

    /// Whether this is one of the centres that try a standard first: its name holds theirs.
    pub fn is_pilot(&self, standard: &str) -> bool {
        let name = fold(&self.settings().name);
        let words: Vec<&str> = name.split_whitespace().collect();
        let centres = self.tables.every.pilot_centres.iter().filter(|centre| centre.standard == standard);
        centres.map(|centre| fold(&centre.name)).any(|centre| {
            let theirs: Vec<&str> = centre.split_whitespace().collect();
            words.windows(theirs.len().max(1)).any(|part| part == theirs)
        })
    }

    /// The standards that a report can be made for, by name: those that name figures or services.
    pub fn reportable(&self) -> Vec<&str> {
        let every = &self.tables.every;
        let counts = |id: &str| {
            every.indicators.iter().any(|indicator| indicator.standard == id)
                || every.services.iter().any(|service| service.code.standard() == id)
        };
        every.standards.iter().map(|standard| standard.id.as_str()).filter(|id| counts(id)).collect()
    }

    fn asking<T>(
        &self,
        asked: &ReportAsked,
        work: impl FnOnce(&Projections, &Question<'_>) -> Result<T, ReportError>,
    ) -> Result<T, ReportError> {
        let known = self.reportable();
        if !known.contains(&asked.standard.as_str()) {
            return Err(ReportError::UnknownStandard {
                asked: asked.standard.clone(),
                known: known.into_iter().map(ToOwned::to_owned).collect(),
            });
        }
        let settings = self.settings();
        let question = Question {
            catalogue: &self.tables.every,
            calendar: &settings.calendar,
            standard: &asked.standard,
            period: asked.period,
            today: self.today(),
            by: &asked.by,
            monthly: asked.monthly,
            compare: asked.compare.then(|| asked.period.previous()),
        };
        let known = self.projections();
        if !matches!(known.ledger.reading(), Reading::Done { .. }) {
            return Err(ReportError::NotReady);
        }
        work(&known, &question)
    }
}
