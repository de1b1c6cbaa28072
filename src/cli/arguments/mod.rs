//! The command line as `clap` reads it. The help texts are locale keys, put into words by [`super::help`].

mod ask;
mod double;
mod fill;
mod keep;

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};

use crate::domain::Day;

pub(super) use ask::{Agenda, ByWord, Card, Find, Match, Report, ReportFormat, Show, Standards};
pub(super) use double::{Duplicates, Merge};
pub(super) use fill::{Demo, Export, ExportFormat, Import, Init};
pub(super) use keep::{Backup, Check, Completions, Journal, JournalTask, Keys, Restore, Themes};

/// The program.
#[derive(Debug, Parser)]
#[command(
    name = "sportello",
    version,
    about = "cli-about",
    disable_help_subcommand = true,
    args_conflicts_with_subcommands = false
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) everywhere: Everywhere,
    #[command(flatten)]
    pub(super) dress: Dress,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// What can be said with every command.
#[derive(Debug, Args)]
pub(super) struct Everywhere {
    #[arg(
        long,
        global = true,
        env = "SPORTELLO_OFFICE",
        hide_env = true,
        value_name = "DIR",
        help = "cli-arg-office"
    )]
    pub(super) office: Option<PathBuf>,
    #[arg(
        long,
        global = true,
        env = "SPORTELLO_TODAY",
        hide_env = true,
        value_name = "DATE",
        help = "cli-arg-today"
    )]
    pub(super) today: Option<Day>,
    #[arg(long, global = true, hide_possible_values = true, value_name = "it|en", help = "cli-arg-lang")]
    pub(super) lang: Option<Tongue>,
}

/// How the desk looks and which keys it has.
#[derive(Debug, Args)]
pub(super) struct Dress {
    #[arg(long, env = "SPORTELLO_THEME", hide_env = true, value_name = "NAME", help = "cli-arg-theme")]
    pub(super) theme: Option<String>,
    #[arg(long, env = "SPORTELLO_KEYMAP", hide_env = true, value_name = "NAME", help = "cli-arg-keymap")]
    pub(super) keymap: Option<String>,
}

/// A language of the command line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Tongue {
    It,
    En,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    #[command(about = "cli-about-demo")]
    Demo(Demo),
    #[command(about = "cli-about-init")]
    Init(Init),
    #[command(about = "cli-about-import")]
    Import(Import),
    #[command(about = "cli-about-export")]
    Export(Export),
    #[command(about = "cli-about-find")]
    Find(Find),
    #[command(about = "cli-about-show")]
    Show(Show),
    #[command(about = "cli-about-match", group = ArgGroup::new("whose").required(true))]
    Match(Match),
    #[command(about = "cli-about-duplicates")]
    Duplicates(Duplicates),
    #[command(about = "cli-about-merge", group = ArgGroup::new("which").required(true))]
    Merge(Merge),
    #[command(about = "cli-about-agenda")]
    Agenda(Agenda),
    #[command(about = "cli-about-report")]
    Report(Report),
    #[command(about = "cli-about-standards")]
    Standards(Standards),
    #[command(about = "cli-about-keys")]
    Keys(Keys),
    #[command(about = "cli-about-themes")]
    Themes(Themes),
    #[command(about = "cli-about-check")]
    Check(Check),
    #[command(about = "cli-about-compact")]
    Compact,
    #[command(about = "cli-about-backup")]
    Backup(Backup),
    #[command(about = "cli-about-restore")]
    Restore(Restore),
    #[command(about = "cli-about-journal")]
    Journal(Journal),
    #[command(about = "cli-about-completions")]
    Completions(Completions),
    #[command(about = "cli-about-man")]
    Man,
}

impl Command {
    /// What the log calls it.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Command::Demo(_) => "demo",
            Command::Init(_) => "init",
            Command::Import(_) => "import",
            Command::Export(_) => "export",
            Command::Find(_) => "find",
            Command::Show(_) => "show",
            Command::Match(_) => "match",
            Command::Duplicates(_) => "duplicates",
            Command::Merge(_) => "merge",
            Command::Agenda(_) => "agenda",
            Command::Report(_) => "report",
            Command::Standards(_) => "standards",
            Command::Keys(_) => "keys",
            Command::Themes(_) => "themes",
            Command::Check(_) => "check",
            Command::Compact => "compact",
            Command::Backup(_) => "backup",
            Command::Restore(_) => "restore",
            Command::Journal(_) => "journal",
            Command::Completions(_) => "completions",
            Command::Man => "man",
        }
    }
}
