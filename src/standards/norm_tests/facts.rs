//! Row by row: every indicator, clock, objective and service is what the fact files say, no more and no fewer.

use serde::Serialize;

use super::builtin;
use crate::standards::*;

/// The lines of a fact file, its comments left out.
fn lines(text: &str) -> Vec<&str> {
    text.lines().filter(|line| !line.starts_with('#')).collect()
}

#[track_caller]
fn same(rows: &[String], facts: &str) {
    let facts = lines(facts);
    for (row, fact) in rows.iter().zip(&facts) {
        assert_eq!(row, fact);
    }
    assert_eq!(rows.len(), facts.len());
}

/// `30 days`, `own_date`.
fn limit(limit: Limit) -> String {
    match serde_json::to_value(limit).unwrap() {
        serde_json::Value::String(word) => word,
        value => {
            let (unit, count) = value.as_object().unwrap().iter().next().unwrap();
            format!("{count} {unit}")
        }
    }
}

fn word(value: impl Serialize) -> String {
    serde_json::to_value(value).unwrap().as_str().unwrap().to_owned()
}

/// `A.2`, `patto/firmato`, `vacancy:richiesta`, with ` | ` between them.
fn triggers(standard: &str, triggers: &[Trigger]) -> String {
    let one = |trigger: &Trigger| match trigger {
        Trigger::Service(code) if code.standard() == standard => code.code().to_owned(),
        Trigger::Service(code) => code.to_string(),
        Trigger::Vacancy(moment) => format!("vacancy:{}", word(moment)),
        Trigger::Event(pattern) => {
            let more =
                [pattern.outcome.map(str::to_owned), pattern.direction.map(word), pattern.channel.map(word)];
            std::iter::once(pattern.word.to_owned())
                .chain(more.into_iter().flatten())
                .collect::<Vec<_>>()
                .join("/")
        }
    };
    triggers.iter().map(one).collect::<Vec<_>>().join(" | ")
}

fn indicator(row: &Indicator) -> String {
    let said = |all: &[Trigger]| triggers(&row.standard, all);
    let service = row.service.as_ref().map(|code| code.code()).unwrap_or_default();
    let mut text =
        format!("{} {} ({service}): {} {}", row.standard, row.code, word(row.measure), word(row.subject));
    let parts = [("from", &row.from), ("of", &row.of), ("after", &row.after), ("not after", &row.not_after)];
    for (name, of) in parts.into_iter().filter(|(_, of)| !of.is_empty()) {
        text += &format!(" {name} {}", said(of));
    }
    text += &row.target.map(|target| format!(" target {target}")).unwrap_or_default();
    text += if row.through_vacancy { " through vacancy" } else { "" };
    text += &row.limit.map(|own| format!(" limit {}", limit(own))).unwrap_or_default();
    text += &row.split.map(|by| format!(" split {}", word(by))).unwrap_or_default();
    if !row.by.is_empty() {
        text += &format!(" by {}", row.by.iter().map(word).collect::<Vec<_>>().join(","));
    }
    text
}

fn clock(row: &Clock) -> String {
    let targets = |all: &[Target]| all.iter().map(|t| t.word()).collect::<Vec<_>>().join(",");
    let mut text = format!(
        "{} {} {}: {} -> {}; {}",
        row.standard,
        row.id,
        word(row.audience),
        triggers(&row.standard, &row.starts),
        triggers(&row.standard, &row.ends),
        limit(row.limit)
    );
    for (name, of) in [("for", &row.applies_to), ("not for", &row.except_for)] {
        if !of.is_empty() {
            text += &format!("; {name} {}", targets(of));
        }
    }
    for (name, holds) in [("repeats", row.repeats), ("unless_agreed", row.unless_agreed), ("goal", row.goal)]
    {
        text += &if holds { format!("; {name}") } else { String::new() };
    }
    text += &row.while_status.map(|need| format!("; while {}", word(need))).unwrap_or_default();
    if row.centres != Centres::All {
        text += &format!("; centres {}", word(row.centres));
    }
    text += &row.valid_from.map(|day| format!("; from {}", day.iso())).unwrap_or_default();
    text += &row.valid_to.map(|day| format!("; to {}", day.iso())).unwrap_or_default();
    text + if row.verified { "" } else { "; unverified" }
}

fn objective(row: &Objective) -> String {
    let value = match &row.value {
        Goal::IncreasePercent(percent) => format!("+{percent}% on {}", row.against.unwrap()),
        Goal::Share { percent, of } => format!("{percent}% of {of}"),
        Goal::Days(days) => format!("{days} days"),
        Goal::Unknown => "unknown".to_owned(),
    };
    let recipients = row.recipients.map(|target| format!(" {target}")).unwrap_or_default();
    format!("{}{recipients} {value}", word(row.centres))
}

fn service(row: &ServiceDefinition) -> String {
    let needs = &row.preconditions;
    let needs =
        [&needs.technical_it, &needs.skills_it, &needs.knowledge_it, &needs.conduct_it, &needs.operating_it];
    format!(
        "{} {}: activities {}, output {}, results {}, laws {}, needs {}",
        row.code.standard(),
        row.code.code(),
        row.activities_it.len(),
        row.output_it.len(),
        row.results_it.len(),
        row.legal.len(),
        needs.map(|list| list.len().to_string()).join("/")
    )
}

#[test]
fn every_indicator_counts_what_its_row_says() {
    let rows: Vec<_> = builtin().indicators.iter().map(indicator).collect();
    same(&rows, include_str!("facts/indicators.txt"));
}

#[test]
fn every_clock_runs_as_its_row_says() {
    let rows: Vec<_> = builtin().clocks.iter().map(clock).collect();
    same(&rows, include_str!("facts/clocks.txt"));
}

#[test]
fn every_objective_is_that_of_its_cell() {
    let mut rows: Vec<String> = Vec::new();
    for row in &builtin().objectives {
        let cell = format!("{} {}: ", row.indicator, row.by.unwrap().year());
        match rows.last_mut().filter(|line| line.starts_with(&cell)) {
            Some(line) => *line += &format!(", {}", objective(row)),
            None => rows.push(cell + &objective(row)),
        }
    }
    same(&rows, include_str!("facts/objectives.txt"));
}

#[test]
fn no_sentence_of_a_service_is_lost() {
    let rows: Vec<_> = builtin().services.iter().map(service).collect();
    same(&rows, include_str!("facts/services.txt"));
}

/// Titles, aims, outcomes: what one row of the seed says once.
#[test]
fn every_service_says_what_it_is_for() {
    for service in &builtin().services {
        let code = &service.code;
        let aimed = service.aim_it.is_some() || service.area.is_some();
        assert!(aimed && !service.title_it.is_empty() && !service.title_en.is_empty(), "{code}");
        match code.standard() {
            "lep" => assert!(service.outcome_it.is_some() || service.like.is_some(), "{code}"),
            "piemonte" => assert!(service.access_it.is_some() && !service.modes.is_empty(), "{code}"),
            _ => assert!(service.minutes.is_some(), "{code}"),
        }
    }
}
