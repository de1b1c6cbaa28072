//! A report as a table of cells: only the columns that something stands in.

use std::collections::BTreeSet;

use super::Naming;
use crate::look::{Message, Texts};
use crate::reports::{CheckResult, GoalRow, GoalVerdict, Group, Report, Row, Unit, WhyUnknown};
use crate::standards::{Centres, Goal, Target};

/// What stands in a cell.
#[derive(Clone, PartialEq, Debug)]
pub enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Number(u64),
    /// A number with one decimal.
    Decimal(f64),
    /// Nothing.
    Empty,
}

/// A table: a head, and rows of as many cells.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Grid {
    /// Its name, for a sheet of a workbook.
    pub name: String,
    /// The names of the columns.
    pub head: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

impl From<Option<u64>> for Cell {
    fn from(number: Option<u64>) -> Self {
        number.map_or(Cell::Empty, Cell::Number)
    }
}

impl From<Option<f64>> for Cell {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Cell::Empty, Cell::Decimal)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
    }
}

impl Grid {
    /// The figures of a report.
    pub fn of_report(report: &Report, naming: &Naming<'_>) -> Self {
        let texts = naming.texts;
        let groups: BTreeSet<Group> =
            report.rows.iter().flat_map(|row| row.by.iter().map(|c| c.group)).collect();
        let outcomes: BTreeSet<&str> =
            report.rows.iter().flat_map(|row| row.outcomes.iter().map(|(word, _)| *word)).collect();
        let told = report.rows.iter().filter_map(|row| row.deliveries.as_ref());
        let codes: BTreeSet<String> =
            told.flat_map(|told| told.sap.iter().map(|(code, _)| sap(*code))).collect();
        let delivered = report.rows.iter().any(|row| row.deliveries.is_some());
        let spread = report.rows.iter().any(|row| row.spread.is_some());
        let mut head = words(texts, &["report-code", "report-label", "report-unit", "report-total"]);
        head.extend(report.compared.map(|_| texts.get("report-previous").into_owned()));
        head.extend(groups.iter().map(ToString::to_string));
        head.extend(report.months.iter().map(ToString::to_string));
        head.extend(outcomes.iter().map(|word| (*word).to_owned()));
        if delivered {
            head.extend(words(texts, &["report-subjects", "report-minutes"]));
            head.extend(codes.iter().map(|code| format!("SAP {code}")));
        }
        if spread {
            let names = ["report-median", "report-p90", "report-within", "report-first", "report-last"];
            head.extend(words(texts, &names));
        }
        let row = |row: &Row| {
            let mut cells = vec![
                row.code.as_str().into(),
                naming.title(&row.label_it, &row.label_en).into(),
                Cell::Text(unit(texts, row.unit)),
                row.total.into(),
            ];
            cells.extend(report.compared.map(|_| row.previous.into()));
            let of_group = |group: &Group| row.by.iter().find(|cell| cell.group == *group).map(|c| c.count);
            cells.extend(groups.iter().map(|group| of_group(group).into()));
            let month = |place: usize| row.months.get(place).copied();
            cells.extend((0..report.months.len()).map(|place| month(place).into()));
            let of_outcome = |word: &str| row.outcomes.iter().find(|(w, _)| *w == word).map(|(_, n)| *n);
            cells.extend(outcomes.iter().map(|word| of_outcome(word).into()));
            if delivered {
                let told = row.deliveries.as_ref();
                cells.push(told.map(|told| told.subjects).into());
                cells.push(told.map(|told| told.minutes).into());
                let of_code =
                    |code: &String| told?.sap.iter().find(|(c, _)| sap(*c) == *code).map(|(_, count)| *count);
                cells.extend(codes.iter().map(|code| of_code(code).into()));
            }
            if spread {
                cells.push(row.spread.and_then(|s| s.median).into());
                cells.push(row.spread.and_then(|s| s.p90).map(u64::from).into());
                cells.push(row.spread.and_then(|s| s.percent()).into());
                let dates = row.spread.filter(|_| row.unit == Unit::Dates);
                cells.push(dates.map_or(Cell::Empty, |s| Cell::Text(s.first.to_string())));
                cells.push(dates.map_or(Cell::Empty, |s| Cell::Text(s.last.to_string())));
            }
            cells
        };
        Grid {
            name: texts.get("report-sheet").into_owned(),
            rows: report.rows.iter().map(row).collect(),
            head,
        }
    }

    /// The coherences of a report, with the names of the records that break them.
    pub fn of_checks(checks: &[CheckResult], naming: &Naming<'_>) -> Self {
        let texts = naming.texts;
        let row = |check: &CheckResult| {
            let names: Vec<String> = check.records.iter().map(|who| (naming.name)(*who)).collect();
            let holds = texts.get(if check.holds { "report-holds" } else { "report-broken" });
            vec![
                check.rule.as_str().into(),
                naming.title(&check.title_it, &check.title_en).into(),
                Cell::Text(holds.into_owned()),
                names.join(", ").as_str().into(),
            ]
        };
        Grid {
            name: texts.get("report-checks").into_owned(),
            head: words(texts, &["report-rule", "report-asks", "report-verdict", "report-records"]),
            rows: checks.iter().map(row).collect(),
        }
    }

    /// Objectives with their verdict.
    pub fn of_goals(rows: &[GoalRow], naming: &Naming<'_>) -> Self {
        let texts = naming.texts;
        let names = [
            "report-code",
            "report-label",
            "report-goal",
            "report-due",
            "report-value",
            "report-count",
            "report-base",
            "report-verdict",
            "report-source",
        ];
        let row = |row: &GoalRow| {
            vec![
                row.code.as_str().into(),
                naming.title(&row.label_it, &row.label_en).into(),
                Cell::Text(goal(texts, row)),
                row.by.map_or(Cell::Empty, |day| Cell::Text(day.to_string())),
                row.value.into(),
                row.count.into(),
                row.base.into(),
                Cell::Text(texts.get(verdict(row.verdict)).into_owned()),
                row.source.as_str().into(),
            ]
        };
        Grid {
            name: texts.get("report-goals").into_owned(),
            head: words(texts, &names),
            rows: rows.iter().map(row).collect(),
        }
    }
}

/// A kind of person in the operator's language.
pub fn target_name(texts: &Texts, target: Target) -> String {
    texts
        .get(match target {
            Target::Disabled => "cli-target-disabled",
            Target::Adolescent => "cli-target-adolescent",
            Target::BenefitRecipient => "cli-target-benefit",
            Target::SeverelyDisadvantaged => "cli-target-severely",
            Target::Disadvantaged => "cli-target-disadvantaged",
            Target::Young => "cli-target-young",
            Target::ReturningWoman => "cli-target-returning",
            Target::LongTerm => "cli-target-long-term",
            Target::LongTermRisk => "cli-target-risk",
            Target::Unemployed => "cli-target-unemployed",
            Target::Any => "cli-target-any",
        })
        .into_owned()
}

fn words(texts: Texts, keys: &[&str]) -> Vec<String> {
    keys.iter().map(|key| texts.get(key).into_owned()).collect()
}

fn sap(code: Option<crate::domain::SapCode>) -> String {
    code.map_or_else(|| "?".to_owned(), |code| code.to_string())
}

fn unit(texts: Texts, unit: Unit) -> String {
    texts
        .get(match unit {
            Unit::Persons => "report-unit-persons",
            Unit::Companies => "report-unit-companies",
            Unit::Vacancies => "report-unit-vacancies",
            Unit::Events => "report-unit-events",
            Unit::Posts => "report-unit-posts",
            Unit::Days => "report-unit-days",
            Unit::Dates => "report-unit-dates",
            Unit::Manual => "report-unit-manual",
        })
        .into_owned()
}

/// What an objective asks: «+25% sul 2009», «60% di did», «entro 10 giorni».
fn goal(texts: Texts, row: &GoalRow) -> String {
    let said = match &row.goal {
        Goal::IncreasePercent(percent) => Message::new("report-goal-increase")
            .arg("percent", i64::from(*percent))
            .arg("year", row.against.map_or_else(|| "?".to_owned(), |year| year.to_string())),
        Goal::Share { percent, of } => {
            Message::new("report-goal-share").arg("percent", i64::from(*percent)).arg("of", of.clone())
        }
        Goal::Days(days) => Message::new("report-goal-days").arg("days", i64::from(*days)),
        Goal::Unknown => Message::new("report-goal-unknown"),
    };
    let mut text = texts.say(&said).into_owned();
    let whose = match (row.recipients, row.centres) {
        (Some(target), _) => Some(target_name(&texts, target)),
        (None, Centres::Pilot) => Some(texts.get("report-goal-pilot").into_owned()),
        (None, Centres::Other) => Some(texts.get("report-goal-other").into_owned()),
        (None, Centres::All) => None,
    };
    if let Some(whose) = whose {
        text.push_str(&format!(" ({whose})"));
    }
    text
}

fn verdict(verdict: GoalVerdict) -> &'static str {
    match verdict {
        GoalVerdict::Reached => "report-reached",
        GoalVerdict::Missed => "report-missed",
        GoalVerdict::Unknown(WhyUnknown::Unreadable) => "report-unreadable",
        GoalVerdict::Unknown(WhyUnknown::NoBase) => "report-no-base",
        GoalVerdict::Unknown(WhyUnknown::NoFigure) => "report-no-figure",
    }
}
