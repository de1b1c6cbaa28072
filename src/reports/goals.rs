//! What figures should reach: the objectives of a standard, and how far this centre has come.

use super::by::By;
use super::columns::{Columns, Span, View};
use super::count::Counter;
use super::frame::Asked;
use super::report::{Question, shared_out};
use crate::domain::Day;
use crate::standards::{
    Audience, Centres, Compared, EventPattern, Goal, Indicator, Measure, Objective, Target, Trigger,
};

/// An objective as it stands for a period.
#[derive(Clone, PartialEq, Debug)]
pub struct GoalRow {
    /// Code of the figure.
    pub code: String,
    /// What it counts, in Italian.
    pub label_it: String,
    /// What it counts, in English.
    pub label_en: String,
    /// What to reach.
    pub goal: Goal,
    /// By when.
    pub by: Option<Day>,
    /// For which centres.
    pub centres: Centres,
    /// For these people only.
    pub recipients: Option<Target>,
    /// The year it is compared with.
    pub against: Option<u16>,
    /// The figure: subjects counted, or those who share.
    pub count: Option<u64>,
    /// What it is compared with: the figure of that year on the same days, or all of whom it is a share.
    pub base: Option<u64>,
    /// Per cent of increase or share, or the days in the middle.
    pub value: Option<f64>,
    /// Whether it is reached.
    pub verdict: GoalVerdict,
    /// Where it is written.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
}

/// Whether an objective is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GoalVerdict {
    /// It is.
    Reached,
    /// It is not.
    Missed,
    /// Nobody can say, and why.
    Unknown(WhyUnknown),
}

/// Why nobody can say whether an objective is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WhyUnknown {
    /// The document cannot be read.
    Unreadable,
    /// Nothing is recorded of the year compared with, or of whom it is a share.
    NoBase,
    /// Nothing happened whose days could be counted, or the figure is written by hand.
    NoFigure,
}

impl GoalVerdict {
    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            GoalVerdict::Reached => "reached",
            GoalVerdict::Missed => "missed",
            GoalVerdict::Unknown(_) => "unknown",
        }
    }
}

/// The objectives of a standard that bind this centre, in the order of the document. An increase is measured against
/// the same days of the year named; a share against whoever is concerned in the period; days by the one in the
/// middle. Only figures of the whole: nobody is named.
pub fn goals(columns: &Columns, question: &Question<'_>, pilot: bool) -> Vec<GoalRow> {
    let view = View::new(columns);
    let by = By::default();
    let counter = Counter { by: &by, ..question.counter(&view) };
    let asked = question.frame().asked();
    let binding = |objective: &&Objective| match objective.centres {
        Centres::All => true,
        Centres::Pilot => pilot,
        Centres::Other => !pilot,
    };
    let own = question.catalogue.objectives.iter().filter(|o| o.standard == question.standard);
    let objectives: Vec<_> = own
        .filter(binding)
        .filter_map(|objective| {
            Some((objective, asked.iter().find(|asked| asked.indicator.code == objective.indicator)?))
        })
        .collect();
    shared_out(&objectives, |(objective, asked)| Measured { counter, question, objective, asked }.row())
}

struct Measured<'a> {
    counter: Counter<'a>,
    question: &'a Question<'a>,
    objective: &'a Objective,
    asked: &'a Asked<'a>,
}

/// Figure, base and value, and whether the value is enough.
type Reached = Result<(Option<u64>, Option<u64>, Option<f64>, bool), (Option<u64>, WhyUnknown)>;

impl Measured<'_> {
    fn row(&self) -> GoalRow {
        let (objective, indicator) = (self.objective, &self.asked.indicator);
        let reached = match &objective.value {
            Goal::Unknown => Err((None, WhyUnknown::Unreadable)),
            _ if indicator.measure == Measure::Manual => Err((None, WhyUnknown::NoFigure)),
            Goal::IncreasePercent(percent) => self.increase(*percent),
            Goal::Share { percent, of } => self.share(*percent, of),
            Goal::Days(days) => self.days(*days),
        };
        let (count, base, value, verdict) = match reached {
            Ok((count, base, value, true)) => (count, base, value, GoalVerdict::Reached),
            Ok((count, base, value, false)) => (count, base, value, GoalVerdict::Missed),
            Err((count, why)) => (count, None, None, GoalVerdict::Unknown(why)),
        };
        GoalRow {
            code: indicator.code.clone(),
            label_it: indicator.label_it.clone(),
            label_en: indicator.label_en.clone(),
            goal: objective.value.clone(),
            by: objective.by,
            centres: objective.centres,
            recipients: objective.recipients,
            against: objective.against,
            count,
            base,
            value,
            verdict,
            source: objective.source.clone(),
            note_it: objective.note_it.clone(),
        }
    }

    fn span(&self) -> Span {
        self.question.span(self.question.period)
    }

    fn total(&self, span: Span) -> u64 {
        let indicator = Indicator {
            target: self.objective.recipients.or(self.asked.indicator.target),
            ..self.asked.indicator.clone().into_owned()
        };
        let asked = Asked {
            indicator: std::borrow::Cow::Owned(indicator),
            deliveries: false,
            special: self.asked.special,
        };
        self.counter.tally(&asked, span, false).total
    }

    fn increase(&self, percent: u16) -> Reached {
        let count = self.total(self.span());
        let year = self.objective.against.map(i32::from);
        let before = year.and_then(|year| self.question.period.in_year(year));
        let base = before.map_or(0, |period| self.total(self.question.span(period)));
        if base == 0 {
            return Err((Some(count), WhyUnknown::NoBase));
        }
        let enough = count * 100 >= base * (100 + u64::from(percent));
        Ok((Some(count), Some(base), Some(percent_of(count, base) - 100.0), enough))
    }

    fn share(&self, percent: u16, of: &str) -> Reached {
        let Some(pattern) = EventPattern::of_kind(of) else { return Err((None, WhyUnknown::Unreadable)) };
        let concerned = Indicator {
            subject: Audience::Person,
            measure: Measure::Subjects,
            from: Vec::new(),
            of: vec![Trigger::Event(pattern)],
            after: Vec::new(),
            not_after: Vec::new(),
            target: self.objective.recipients,
            through_vacancy: false,
            split: None,
            ..self.asked.indicator.clone().into_owned()
        };
        let everyone = self.counter.members(&concerned, self.span(), Compared::Persons);
        let served = self.counter.members(&self.asked.indicator, self.span(), Compared::Persons);
        let (count, base) = (everyone.count_with(&served), everyone.count());
        if base == 0 {
            return Err((None, WhyUnknown::NoBase));
        }
        Ok((Some(count), Some(base), Some(percent_of(count, base)), count * 100 >= base * u64::from(percent)))
    }

    fn days(&self, most: u16) -> Reached {
        let tally = self.counter.tally(self.asked, self.span(), false);
        match tally.spread.and_then(|spread| spread.median) {
            None => Err((Some(tally.total), WhyUnknown::NoFigure)),
            Some(median) => Ok((Some(tally.total), None, Some(median), median <= f64::from(most))),
        }
    }
}

fn percent_of(count: u64, base: u64) -> f64 {
    count as f64 * 100.0 / base as f64
}
