//! The command line as `clap` reads it. The help texts are locale keys, put into words by [`super::help`].

use std::path::PathBuf;

use clap::{ArgGroup, Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

use crate::domain::{Day, Name, YearlyDay};
use crate::exchange::What;

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

#[derive(Debug, Args)]
pub(super) struct Demo {
    #[arg(
        long,
        value_parser = clap::value_parser!(u32).range(1..=1_000_000),
        value_name = "N",
        help = "cli-arg-demo-persons"
    )]
    pub(super) persons: Option<u32>,
    #[arg(long, value_name = "S", help = "cli-arg-demo-seed")]
    pub(super) seed: Option<u64>,
    #[arg(long, help = "cli-arg-demo-no-open")]
    pub(super) no_open: bool,
    #[arg(long, help = "cli-arg-demo-force")]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Init {
    #[arg(long, value_name = "NAME", help = "cli-arg-init-name")]
    pub(super) name: Name,
    #[arg(long, value_name = "puglia|piemonte", help = "cli-arg-init-standard")]
    pub(super) standard: String,
    #[arg(long, value_name = "DD/MM", help = "cli-arg-init-patron")]
    pub(super) patron: Option<YearlyDay>,
    #[arg(long, value_name = "COMUNE", help = "cli-arg-init-seat")]
    pub(super) seat: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct Import {
    #[arg(
        value_name = "persons|companies|vacancies|events|all|professions|skills",
        help = "cli-arg-import-what"
    )]
    pub(super) what: What,
    #[arg(value_name = "FILE", help = "cli-arg-import-file")]
    pub(super) file: PathBuf,
    #[arg(long, help = "cli-arg-import-dry-run")]
    pub(super) dry_run: bool,
    #[arg(long, help = "cli-arg-import-update")]
    pub(super) update: bool,
    #[arg(long, value_name = "FILE", help = "cli-arg-import-rejects")]
    pub(super) rejects: Option<PathBuf>,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "persons|companies|vacancies|events|all", help = "cli-arg-export-what")]
    pub(super) what: What,
    #[arg(long, hide_possible_values = true, value_name = "csv|excel|jsonl", help = "cli-arg-export-format")]
    pub(super) format: Option<ExportFormat>,
    #[arg(long, value_name = "FILE", help = "cli-arg-export-out")]
    pub(super) out: Option<PathBuf>,
}

/// How records are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ExportFormat {
    Csv,
    Excel,
    Jsonl,
}

#[derive(Debug, Args)]
pub(super) struct Find {
    #[arg(required = true, value_name = "QUERY", help = "cli-arg-find-query")]
    pub(super) query: Vec<String>,
    #[arg(
        long,
        default_value_t = 20,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-find-limit"
    )]
    pub(super) limit: usize,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

/// What has a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Card {
    Person,
    Company,
    Vacancy,
}

#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(hide_possible_values = true, value_name = "person|company|vacancy", help = "cli-arg-show-what")]
    pub(super) what: Card,
    #[arg(value_name = "ID", help = "cli-arg-id")]
    pub(super) id: String,
    #[arg(long, value_name = "DATE", help = "cli-arg-on")]
    pub(super) on: Option<Day>,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Match {
    #[arg(long, group = "whose", value_name = "ID", help = "cli-arg-match-vacancy")]
    pub(super) vacancy: Option<String>,
    #[arg(long, group = "whose", value_name = "ID", help = "cli-arg-match-person")]
    pub(super) person: Option<String>,
    #[arg(
        long,
        default_value_t = 20,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-match-top"
    )]
    pub(super) top: usize,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Standards {
    #[arg(value_name = "CODE", help = "cli-arg-standards-code")]
    pub(super) code: Option<String>,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

#[derive(Debug, Args)]
pub(super) struct Keys {
    #[arg(long, value_name = "NAME", help = "cli-arg-keys-keymap")]
    pub(super) keymap: Option<String>,
    #[arg(long, conflicts_with = "keymap", value_name = "FILE", help = "cli-arg-keys-check")]
    pub(super) check: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Themes {
    #[arg(long, value_name = "FILE", help = "cli-arg-themes-check")]
    pub(super) check: Option<PathBuf>,
}

#[derive(Debug, Args)]
pub(super) struct Check {
    #[arg(long, help = "cli-arg-check-accept-loss")]
    pub(super) accept_loss: bool,
}

#[derive(Debug, Args)]
pub(super) struct Backup {
    #[arg(value_name = "FILE", help = "cli-arg-backup-file")]
    pub(super) file: PathBuf,
    #[arg(long, help = "cli-arg-backup-force")]
    pub(super) force: bool,
}

#[derive(Debug, Args)]
pub(super) struct Restore {
    #[arg(value_name = "FILE", help = "cli-arg-restore-file")]
    pub(super) file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct Journal {
    #[command(subcommand)]
    pub(super) task: Option<JournalTask>,
    #[arg(
        long,
        default_value_t = 0,
        hide_default_value = true,
        value_name = "N",
        help = "cli-arg-journal-after"
    )]
    pub(super) after: u64,
    #[arg(long, value_name = "N", help = "cli-arg-journal-limit")]
    pub(super) limit: Option<usize>,
    #[arg(long, help = "cli-arg-json")]
    pub(super) json: bool,
}

#[derive(Debug, Clone, Copy, Subcommand)]
pub(super) enum JournalTask {
    #[command(about = "cli-about-journal-verify")]
    Verify,
}

#[derive(Debug, Args)]
pub(super) struct Completions {
    #[arg(
        hide_possible_values = true,
        value_name = "bash|zsh|fish|elvish|powershell",
        help = "cli-arg-shell"
    )]
    pub(super) shell: Shell,
}
