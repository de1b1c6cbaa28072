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

#[derive(Debug, Args)]
pub(in crate::cli) struct Standards {
    #[arg(value_name = "CODE", help = "cli-arg-standards-code")]
    pub(in crate::cli) code: Option<String>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}
