//! A report: the figures of a standard for a period.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::by::{By, Group};
use super::checks::{self, CheckResult};
use super::columns::{Columns, Span, View};
use super::count::{Counter, Spread, Tally};
use super::frame::{Asked, Frame};
use super::period::{Month, Period};
use crate::domain::{Day, SapCode, WorkCalendar};
use crate::standards::{Audience, Catalogue, Indicator, Measure};

/// Threads that count: one report is shared out by indicators.
const THREADS: usize = 2;

/// What a report is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Question<'a> {
    /// The standards: the one asked for, and those that the cross-walk ties to it.
    pub catalogue: &'a Catalogue,
    /// The working days that limits are counted in.
    pub calendar: &'a WorkCalendar,
    /// The name of the standard, as in `puglia`.
    pub standard: &'a str,
    /// For which days.
    pub period: Period,
    /// The day on which it is asked: what is set for a later one has not happened.
    pub today: Day,
    /// By what figures about people are broken down.
    pub by: &'a By,
    /// Whether each month is told apart, each person counted once in it.
    pub monthly: bool,
    /// An earlier period to compare with, as [`Period::previous`] gives it.
    pub compare: Option<Period>,
}

/// The figures of a standard for a period.
#[derive(Clone, PartialEq, Debug)]
pub struct Report {
    /// The name of the standard.
    pub standard: String,
    /// For which days.
    pub period: Period,
    /// The months of [`Row::months`], in order; empty when they were not asked for.
    pub months: Vec<Month>,
    /// The period of [`Row::previous`].
    pub compared: Option<Period>,
    /// The figures, in the order of the document.
    pub rows: Vec<Row>,
    /// The coherences between them.
    pub checks: Vec<CheckResult>,
}

/// One figure.
#[derive(Clone, PartialEq, Debug)]
pub struct Row {
    /// As in `2.2` or `B.1.1`.
    pub code: String,
    /// What it counts, in Italian.
    pub label_it: String,
    /// What it counts, in English.
    pub label_en: String,
    /// Where it is defined: document, section or row.
    pub source: String,
    /// What the reader should know.
    pub note_it: Option<String>,
    /// What the figure is a number of.
    pub unit: Unit,
    /// The figure for the whole period, a person counted once; `None`: the office writes it by hand.
    pub total: Option<u64>,
    /// Its parts, those above zero, women first. They add up to the total.
    pub by: Vec<Cell>,
    /// A figure for each month of [`Report::months`].
    pub months: Vec<u64>,
    /// How often each outcome, where the standard asks for them apart. They add up to the total.
    pub outcomes: Vec<(&'static str, u64)>,
    /// For days and dates, how they are spread.
    pub spread: Option<Spread>,
    /// For deliveries of a service, what else is told of them.
    pub deliveries: Option<Deliveries>,
    /// The figure of the period compared with.
    pub previous: Option<u64>,
    /// Tells of people on the lists of L. 68/1999: the figure is all there is, nobody is named.
    pub special: bool,
}

/// Part of a figure.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Cell {
    /// Whom it counts.
    pub group: Group,
    /// How many.
    pub count: u64,
}

/// Deliveries of a service beyond their number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Deliveries {
    /// Distinct people or companies.
    pub subjects: u64,
    /// Minutes, as far as they were written down.
    pub minutes: u64,
    /// How often each reporting code; `None`: without one.
    pub sap: Vec<(Option<SapCode>, u64)>,
}

/// What a figure is a number of.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Unit {
    /// Distinct people.
    Persons,
    /// Distinct companies.
    Companies,
    /// Distinct vacancies.
    Vacancies,
    /// Facts.
    Events,
    /// Posts of vacancies.
    Posts,
    /// Cases in which days were counted.
    Days,
    /// Days on which something began.
    Dates,
    /// Written by hand.
    Manual,
}

impl Unit {
    /// The word that programs read.
    pub fn word(self) -> &'static str {
        match self {
            Unit::Persons => "persons",
            Unit::Companies => "companies",
            Unit::Vacancies => "vacancies",
            Unit::Events => "events",
            Unit::Posts => "posts",
            Unit::Days => "days",
            Unit::Dates => "dates",
            Unit::Manual => "manual",
        }
    }

    /// What an indicator is a number of; what has no history here can only be written by hand.
    pub fn of(indicator: &Indicator) -> Self {
        match (indicator.measure, indicator.subject) {
            (Measure::Manual, _) | (_, Audience::School | Audience::Office) => Unit::Manual,
            (Measure::Subjects, Audience::Person) => Unit::Persons,
            (Measure::Subjects, Audience::Company) => Unit::Companies,
            (Measure::Subjects, Audience::Vacancy) => Unit::Vacancies,
            (Measure::Events, _) => Unit::Events,
            (Measure::Posts, _) => Unit::Posts,
            (Measure::Days, _) => Unit::Days,
            (Measure::Dates, _) => Unit::Dates,
        }
    }
}

impl<'a> Question<'a> {
    /// The frame asked for.
    pub(super) fn frame(&self) -> Frame<'a> {
        Frame { catalogue: self.catalogue, standard: self.standard }
    }

    /// The days of a period that have come; `from` after `to` where none has.
    pub(super) fn span(&self, period: Period) -> Span {
        Span { from: period.from().number(), to: period.to().min(self.today).number() }
    }

    /// What counts for it.
    pub(super) fn counter(&self, view: &'a View<'a>) -> Counter<'a> {
        Counter { view, catalogue: self.catalogue, calendar: self.calendar, by: self.by }
    }
}

/// Counts every figure of a standard for a period.
pub fn report(columns: &Columns, question: &Question<'_>) -> Report {
    let view = View::new(columns);
    let counter = question.counter(&view);
    let asked = question.frame().asked();
    let span = question.span(question.period);
    let before = question.compare.map(|period| question.span(period));
    let count = |asked: &Asked<'_>| {
        if Unit::of(&asked.indicator) == Unit::Manual {
            return row(question, asked, None, None);
        }
        let tally = counter.tally(asked, span, question.monthly);
        let plain = Counter { by: &By::default(), ..counter };
        let previous = before.map(|span| plain.tally(asked, span, false).total);
        row(question, asked, Some(tally), previous)
    };
    let rows = shared_out(&asked, count);
    Report {
        standard: question.standard.to_owned(),
        period: question.period,
        months: if question.monthly { question.period.months().collect() } else { Vec::new() },
        compared: question.compare,
        rows,
        checks: checks::all(&counter, question, &asked),
    }
}

/// Does the same with each, on a few threads; the results stand in the order of the tasks.
pub(super) fn shared_out<T: Sync, R: Send>(tasks: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some((place, task)) =
            Some(next.fetch_add(1, Ordering::Relaxed)).and_then(|place| Some((place, tasks.get(place)?)))
        {
            done.push((place, work(task)));
        }
        done
    };
    let mut done = thread::scope(|scope| {
        let others: Vec<_> = (1..THREADS).map(|_| scope.spawn(worker)).collect();
        let mut done = worker();
        for other in others {
            match other.join() {
                Ok(more) => done.extend(more),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        }
        done
    });
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

fn row(question: &Question<'_>, asked: &Asked<'_>, tally: Option<Tally>, previous: Option<u64>) -> Row {
    let indicator = asked.indicator.as_ref();
    let total = tally.as_ref().map(|tally| tally.total);
    let mut tally = tally.unwrap_or_default();
    if question.monthly && total.is_some() {
        // months that have not come are told too: the sheet has its columns
        tally.months.resize(question.period.months().count(), 0);
    }
    let cells = tally.groups.iter().enumerate().filter(|(_, count)| **count > 0);
    Row {
        code: indicator.code.clone(),
        label_it: indicator.label_it.clone(),
        label_en: indicator.label_en.clone(),
        source: indicator.source.clone(),
        note_it: indicator.note_it.clone(),
        unit: Unit::of(indicator),
        total,
        by: cells.map(|(place, count)| Cell { group: question.by.group(place), count: *count }).collect(),
        months: tally.months,
        outcomes: tally.outcomes.into_iter().collect(),
        spread: tally.spread,
        deliveries: tally.deliveries.map(|delivered| Deliveries {
            subjects: delivered.subjects,
            minutes: delivered.minutes,
            sap: delivered.sap.into_iter().collect(),
        }),
        previous,
        special: asked.special,
    }
}
