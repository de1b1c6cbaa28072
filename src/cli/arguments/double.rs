//! What is asked about records of one person.

use clap::Args;

use crate::office::LIKELY;

#[derive(Debug, Args)]
pub(in crate::cli) struct Duplicates {
    #[arg(
        long,
        default_value_t = LIKELY,
        hide_default_value = true,
        value_name = "PERCENT",
        value_parser = clap::value_parser!(u8).range(1..=99),
        help = "cli-arg-duplicates-least"
    )]
    pub(in crate::cli) least: u8,
    #[arg(
        long,
        default_value_t = 100,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-duplicates-limit"
    )]
    pub(in crate::cli) limit: usize,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Merge {
    #[arg(num_args = 2, group = "which", value_names = ["GONE", "INTO"], help = "cli-arg-merge-records")]
    pub(in crate::cli) records: Vec<String>,
    #[arg(long, value_delimiter = ',', value_name = "DETAIL", help = "cli-arg-merge-take")]
    pub(in crate::cli) take: Vec<String>,
    #[arg(long, group = "which", conflicts_with = "take", value_name = "GONE", help = "cli-arg-merge-undo")]
    pub(in crate::cli) undo: Option<String>,
    #[arg(long, conflicts_with = "undo", help = "cli-arg-merge-dry")]
    pub(in crate::cli) dry_run: bool,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}
