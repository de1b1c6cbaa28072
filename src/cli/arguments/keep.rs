//! What looks after the store and the program.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use clap_complete::Shell;

#[derive(Debug, Args)]
pub(in crate::cli) struct Keys {
    #[arg(long, value_name = "NAME", help = "cli-arg-keys-keymap")]
    pub(in crate::cli) keymap: Option<String>,
    #[arg(long, conflicts_with = "keymap", value_name = "FILE", help = "cli-arg-keys-check")]
    pub(in crate::cli) check: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Themes {
    #[arg(long, value_name = "FILE", help = "cli-arg-themes-check")]
    pub(in crate::cli) check: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Check {
    #[arg(long, help = "cli-arg-check-accept-loss")]
    pub(in crate::cli) accept_loss: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Backup {
    #[arg(value_name = "FILE", help = "cli-arg-backup-file")]
    pub(in crate::cli) file: PathBuf,
    #[arg(long, help = "cli-arg-backup-force")]
    pub(in crate::cli) force: bool,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Restore {
    #[arg(value_name = "FILE", help = "cli-arg-restore-file")]
    pub(in crate::cli) file: PathBuf,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Journal {
    #[command(subcommand)]
    pub(in crate::cli) task: Option<JournalTask>,
    #[arg(
        long,
        default_value_t = 0,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-journal-after"
    )]
    pub(in crate::cli) after: u64,
    #[arg(long, value_name = "N", help = "cli-arg-journal-limit")]
    pub(in crate::cli) limit: Option<usize>,
    #[arg(long, help = "cli-arg-json")]
    pub(in crate::cli) json: bool,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(in crate::cli) enum JournalTask {
    #[command(about = "cli-about-journal-verify")]
    Verify,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct Completions {
    #[arg(
        hide_possible_values = true,
        value_name = "bash|zsh|fish|elvish|powershell",
        help = "cli-arg-shell"
    )]
    pub(in crate::cli) shell: Shell,
}
