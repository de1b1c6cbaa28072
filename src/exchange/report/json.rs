//! Reports for other programs.
//!
//! ```json
//! {"standard": "puglia", "from": "2026-01-01", "to": "2026-12-31",
//!  "rows": [{"code": "A.1", "label": "Utenti ricevuti", "unit": "persons", "total": 3, "by": {"F|25-34": 3}}],
//!  "checks": [{"rule": "R-IND-01a", "holds": true, "records": []}]}
//! ```
//!
//! `unit` is one of `persons`, `companies`, `vacancies`, `events`, `posts`, `days`, `dates`, `manual`; `total` is `null`
//! for a figure written by hand. `by` is empty where nothing was asked for, and for companies and vacancies.
//! Further keys where the measure has them: `months` (`{"2026-01": 3}`), `outcomes` (`{"firmato": 2}`), `median`,
//! `p90` and `within` (per cent within the limit) of days, `first` and `last` of dates, `subjects`, `minutes` and
//! `sap` of deliveries. A record is `{"kind","id","name"}`. Rows of objectives also have `goal`, `due`, `against`,
//! `recipients`, `count`, `base` and `verdict` (`reached`, `missed`, `unknown`); their unit is `percent` or `days`.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::Naming;
use crate::reports::{CheckResult, GoalRow, Period, Report, Row, Unit, Who};
use crate::standards::Goal;

/// Pairs written as an object, in their order.
struct Pairs<V>(Vec<(String, V)>);

impl<V: Serialize> Serialize for Pairs<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in &self.0 {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

#[derive(Serialize)]
struct ReportJson<'a, R> {
    standard: &'a str,
    from: String,
    to: String,
    rows: Vec<R>,
    checks: Vec<CheckJson<'a>>,
}

#[derive(Serialize)]
struct RowJson<'a> {
    code: &'a str,
    label: &'a str,
    unit: &'static str,
    total: Option<u64>,
    by: Pairs<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    months: Option<Pairs<u64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    outcomes: Option<Pairs<u64>>,
    #[serde(flatten)]
    spread: Option<SpreadJson>,
    #[serde(flatten)]
    deliveries: Option<DeliveriesJson>,
}

#[derive(Serialize)]
struct SpreadJson {
    median: Option<f64>,
    p90: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    within: Option<f64>,
    first: String,
    last: String,
}

#[derive(Serialize)]
struct DeliveriesJson {
    subjects: u64,
    minutes: u64,
    sap: Pairs<u64>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    rule: &'a str,
    holds: bool,
    records: Vec<RecordJson>,
}

#[derive(Serialize)]
struct RecordJson {
    kind: &'static str,
    id: uuid::Uuid,
    name: String,
}

#[derive(Serialize)]
struct GoalJson<'a> {
    code: &'a str,
    label: &'a str,
    unit: &'static str,
    total: Option<f64>,
    by: Pairs<u64>,
    goal: Option<u16>,
    due: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    against: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    recipients: Option<&'static str>,
    count: Option<u64>,
    base: Option<u64>,
    verdict: &'static str,
    source: &'a str,
}

/// A report for other programs.
pub fn report_json<'a>(report: &'a Report, naming: &'a Naming<'a>) -> impl Serialize + 'a {
    ReportJson {
        standard: &report.standard,
        from: report.period.from().iso(),
        to: report.period.to().iso(),
        rows: report.rows.iter().map(|row| row_json(report, row, naming)).collect(),
        checks: report.checks.iter().map(|check| check_json(check, naming)).collect(),
    }
}

/// Objectives for other programs: a report whose rows have a verdict.
pub fn goals_json<'a>(rows: &'a [GoalRow], period: Period, naming: &'a Naming<'a>) -> impl Serialize + 'a {
    ReportJson {
        standard: "targets",
        from: period.from().iso(),
        to: period.to().iso(),
        rows: rows.iter().map(|row| goal_json(row, naming)).collect(),
        checks: Vec::new(),
    }
}

fn row_json<'a>(report: &Report, row: &'a Row, naming: &Naming<'a>) -> RowJson<'a> {
    let months = report.months.iter().zip(&row.months).map(|(month, count)| (month.to_string(), *count));
    let outcomes = row.outcomes.iter().map(|(word, count)| ((*word).to_owned(), *count));
    RowJson {
        code: &row.code,
        label: naming.title(&row.label_it, &row.label_en),
        unit: row.unit.word(),
        total: row.total,
        by: Pairs(row.by.iter().map(|cell| (cell.group.to_string(), cell.count)).collect()),
        months: (!row.months.is_empty()).then(|| Pairs(months.collect())),
        outcomes: (!row.outcomes.is_empty()).then(|| Pairs(outcomes.collect())),
        spread: row.spread.filter(|_| matches!(row.unit, Unit::Days | Unit::Dates)).map(|spread| {
            SpreadJson {
                median: spread.median,
                p90: spread.p90,
                within: spread.percent().map(|percent| (percent * 10.0).round() / 10.0),
                first: spread.first.iso(),
                last: spread.last.iso(),
            }
        }),
        deliveries: row.deliveries.as_ref().map(|told| DeliveriesJson {
            subjects: told.subjects,
            minutes: told.minutes,
            sap: Pairs(
                told.sap
                    .iter()
                    .map(|(code, count)| (code.map_or_else(|| "?".to_owned(), |c| c.to_string()), *count))
                    .collect(),
            ),
        }),
    }
}

fn check_json<'a>(check: &'a CheckResult, naming: &Naming<'_>) -> CheckJson<'a> {
    let records = check.records.iter().map(|who| RecordJson {
        kind: kind(*who),
        id: who.uuid(),
        name: (naming.name)(*who),
    });
    CheckJson { rule: &check.rule, holds: check.holds, records: records.collect() }
}

fn goal_json<'a>(row: &'a GoalRow, naming: &Naming<'a>) -> GoalJson<'a> {
    let (unit, goal) = match row.goal {
        Goal::IncreasePercent(percent) | Goal::Share { percent, .. } => ("percent", Some(percent)),
        Goal::Days(days) => ("days", Some(days)),
        Goal::Unknown => ("percent", None),
    };
    GoalJson {
        code: &row.code,
        label: naming.title(&row.label_it, &row.label_en),
        unit,
        total: row.value.map(|value| (value * 10.0).round() / 10.0),
        by: Pairs(Vec::new()),
        goal,
        due: row.by.map(|day| day.iso()),
        against: row.against,
        recipients: row.recipients.map(|target| target.word()),
        count: row.count,
        base: row.base,
        verdict: row.verdict.word(),
        source: &row.source,
    }
}

/// How programs read the kind of a record.
fn kind(who: Who) -> &'static str {
    match who {
        Who::Person(_) => "person",
        Who::Company(_) => "company",
        Who::Vacancy(_) => "vacancy",
    }
}
