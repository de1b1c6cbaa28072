//! Whether the income of a year keeps the state of unemployment: declared, prospective, of the whole calendar year
//! (circolare ANPAL 1/2019).

use crate::domain::{Day, EventKind, Timeline, Work};
use crate::standards::Catalogue;

/// What is known of the income of a year.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum IncomeKnown {
    /// Nobody has declared it, or no threshold holds: neither kept nor lost.
    Unknown {
        /// The year.
        year: i32,
    },
    /// Every kind of work stays within its threshold.
    Within(Threshold),
    /// One kind of work passes its threshold.
    Over(Threshold),
}

/// An income beside its threshold.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Threshold {
    /// The calendar year.
    pub year: i32,
    /// From which kind of work.
    pub work: Work,
    /// What was declared, in euro.
    pub euro: u32,
    /// The most that keeps the status, in euro.
    pub most: u32,
    /// Whether a source that was read confirms the threshold.
    pub verified: bool,
}

/// The declared incomes, the last word for each year and kind of work.
#[derive(Default)]
pub(super) struct Incomes(Vec<Threshold>);

impl Incomes {
    /// What was declared up to a day. The last word counts for the whole year, also for its days before.
    pub(super) fn declared(timeline: &Timeline, catalogue: &Catalogue, until: Day) -> Self {
        let mut found: Vec<Threshold> = Vec::new();
        for event in timeline.until(until) {
            let EventKind::Income(income) = event.kind else { continue };
            let year = i32::from(income.year);
            let id = match income.work {
                Work::Employed => "income_employee",
                Work::SelfEmployed => "income_self_employed",
            };
            found.retain(|seen| (seen.year, seen.work) != (year, income.work));
            let last_day = Day::from_ymd(year, 12, 31);
            let Some(row) = last_day.and_then(|day| catalogue.constant(id, day)) else { continue };
            let (euro, most, verified) = (income.euro, row.value, row.verified);
            found.push(Threshold { year, work: income.work, euro, most, verified });
        }
        Incomes(found)
    }

    /// What is known of the year of a day.
    pub(super) fn of(&self, on: Day) -> IncomeKnown {
        let of_year = || self.0.iter().filter(|income| income.year == on.year());
        let over = of_year().find(|income| income.euro > income.most);
        match (over, of_year().next()) {
            (Some(over), _) => IncomeKnown::Over(*over),
            (None, Some(within)) => IncomeKnown::Within(*within),
            (None, None) => IncomeKnown::Unknown { year: on.year() },
        }
    }
}
