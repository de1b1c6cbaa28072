//! What brings records in and out.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::domain::{Name, YearlyDay};
use crate::exchange::What;

#[derive(Debug, Args)]
pub(in crate::cli) struct Demo {
    #[arg(
        long,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000),
        value_name = "N",
        help = "cli-arg-demo-persons"
    )]
    pub(in crate::cli) persons: Option<u32>,
    #[arg(long, value_name = "S", help = "cli-arg-demo-seed")]
    pub(in crate::cli) seed: Option<u64>,
    #[arg(long, help = "cli-arg-demo-no-open")]
    pub(in crate::cli) no_open: bool,
    #[arg(long, help = "cli-arg-demo-force")]
    pub(in crate::cli) force: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Init {
    #[arg(long, value_name = "NAME", help = "cli-arg-init-name")]
    pub(in crate::cli) name: Name,
    #[arg(long, value_name = "puglia|piemonte|FILE", help = "cli-arg-init-standard")]
    pub(in crate::cli) standard: String,
    #[arg(long, value_name = "DD/MM", help = "cli-arg-init-patron")]
    pub(in crate::cli) patron: Option<YearlyDay>,
    #[arg(long, value_name = "COMUNE", help = "cli-arg-init-seat")]
    pub(in crate::cli) seat: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Import {
    #[arg(
        value_name = "persons|companies|vacancies|events|all|professions|skills",
        help = "cli-arg-import-what"
    )]
    pub(in crate::cli) what: What,
    #[arg(value_name = "FILE", help = "cli-arg-import-file")]
    pub(in crate::cli) file: PathBuf,
    #[arg(long, help = "cli-arg-import-dry-run")]
    pub(in crate::cli) dry_run: bool,
    #[arg(long, help = "cli-arg-import-update")]
    pub(in crate::cli) update: bool,
    #[arg(long, value_name = "FILE", help = "cli-arg-import-rejects")]
    pub(in crate::cli) rejects: Option<PathBuf>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Export {
    #[arg(value_name = "persons|companies|vacancies|events|all", help = "cli-arg-export-what")]
    pub(in crate::cli) what: What,
    #[arg(long, hide_possible_values = true, value_name = "csv|excel|jsonl", help = "cli-arg-export-format")]
    pub(in crate::cli) format: Option<ExportFormat>,
    #[arg(long, value_name = "FILE", help = "cli-arg-export-out")]
    pub(in crate::cli) out: Option<PathBuf>,
}

/// How records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum ExportFormat {
    Csv,
    Excel,
    Jsonl,
}
