//! What is asked of the office and the standards.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::{Day, Login};

#[derive(Debug, Args)]
pub(in crate::cli) struct Find {
    #[arg(required = true, value_name = "QUERY", help = "cli-arg-find-query")]
    pub(in crate::cli) query: Vec<String>,
    #[arg(
        long,
        default_value_t = 20,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-find-limit"
    )]
    pub(in crate::cli) limit: usize,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

/// What has a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum Card {
    Person,
    Company,
    Vacancy,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Show {
    #[arg(hide_possible_values = true, value_name = "person|company|vacancy", help = "cli-arg-show-what")]
    pub(in crate::cli) what: Card,
    #[arg(value_name = "ID", help = "cli-arg-id")]
    pub(in crate::cli) id: String,
    #[arg(long, value_name = "DATE", help = "cli-arg-on")]
    pub(in crate::cli) on: Option<Day>,
    #[arg(long, value_name = "VACANCY", help = "cli-arg-offer")]
    pub(in crate::cli) offer: Option<String>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Match {
    #[arg(long, group = "whose", value_name = "ID", help = "cli-arg-match-vacancy")]
    pub(in crate::cli) vacancy: Option<String>,
    #[arg(long, group = "whose", value_name = "ID", help = "cli-arg-match-person")]
    pub(in crate::cli) person: Option<String>,
    #[arg(long, group = "whose", help = "cli-arg-match-all")]
    pub(in crate::cli) all: bool,
    #[arg(long, conflicts_with_all = ["person", "all"], value_name = "ID", help = "cli-arg-match-explain")]
    pub(in crate::cli) explain: Option<String>,
    #[arg(long, conflicts_with = "all", help = "cli-arg-match-what-if")]
    pub(in crate::cli) what_if: bool,
    #[arg(long, value_name = "FILE", help = "cli-arg-match-weights")]
    pub(in crate::cli) weights: Option<PathBuf>,
    #[arg(
        long,
        default_value_t = 20,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-match-top"
    )]
    pub(in crate::cli) top: usize,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Agenda {
    #[arg(long, value_name = "DATE", help = "cli-arg-on")]
    pub(in crate::cli) on: Option<Day>,
    #[arg(long, conflicts_with = "operator", help = "cli-arg-agenda-mine")]
    pub(in crate::cli) mine: bool,
    #[arg(long, value_name = "LOGIN", help = "cli-arg-agenda-operator")]
    pub(in crate::cli) operator: Option<Login>,
    #[arg(long, value_name = "N", help = "cli-arg-agenda-ahead")]
    pub(in crate::cli) ahead: Option<u16>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

/// By what figures about people are broken down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ByWord {
    Gender,
    Age,
}

/// How a report is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ReportFormat {
    Table,
    Csv,
    Json,
    Xlsx,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Report {
    #[arg(value_name = "piemonte|puglia|lep|targets", help = "cli-arg-report-what")]
    pub(in crate::cli) what: String,
    #[arg(long, value_name = "DATE", help = "cli-arg-report-from")]
    pub(in crate::cli) from: Day,
    #[arg(long, value_name = "DATE", help = "cli-arg-report-to")]
    pub(in crate::cli) to: Day,
    #[arg(
        long,
        value_delimiter = ',',
        hide_possible_values = true,
        value_name = "gender,age",
        help = "cli-arg-report-by"
    )]
    pub(in crate::cli) by: Vec<ByWord>,
    #[arg(long, value_name = "NAME", help = "cli-arg-report-bands")]
    pub(in crate::cli) bands: Option<String>,
    #[arg(
        long,
        hide_possible_values = true,
        value_name = "table|csv|json|xlsx",
        help = "cli-arg-report-format"
    )]
    pub(in crate::cli) format: Option<ReportFormat>,
    #[arg(long, value_name = "FILE", help = "cli-arg-report-out")]
    pub(in crate::cli) out: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Standards {
    #[arg(value_name = "CODE", help = "cli-arg-standards-code")]
    pub(in crate::cli) code: Option<String>,
    #[arg(
        long,
        conflicts_with_all = ["code", "json"],
        value_name = "FILE",
        help = "cli-arg-standards-check"
    )]
    pub(in crate::cli) check: Option<PathBuf>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}
