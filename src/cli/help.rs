//! The command line's help, put into the operator's language.

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::arguments::Arguments;
use crate::look::Texts;

/// The command line with its help in these words.
pub(super) fn command(texts: &Texts) -> Command {
    let headings = Headings::new(texts);
    let command = Arguments::command()
        .disable_version_flag(true)
        .arg(
            Arg::new("version").long("version").short('V').action(ArgAction::Version).help("cli-arg-version"),
        )
        .after_help("cli-after");
    said(command, texts, headings, "sportello")
}

/// Headings live as long as the program: `clap` wants them so.
#[derive(Clone, Copy)]
struct Headings {
    commands: &'static str,
    arguments: &'static str,
    options: &'static str,
    usage: &'static str,
}

impl Headings {
    fn new(texts: &Texts) -> Self {
        let forever = |text: std::borrow::Cow<'static, str>| -> &'static str { text.into_owned().leak() };
        Headings {
            commands: forever(texts.get("cli-heading-commands")),
            arguments: forever(texts.get("cli-heading-arguments")),
            options: forever(texts.get("cli-heading-options")),
            usage: forever(texts.get("cli-heading-usage")),
        }
    }
}

fn said(command: Command, texts: &Texts, headings: Headings, path: &str) -> Command {
    let about = command.get_about().map(|key| texts.get(&key.to_string()).into_owned());
    let after = command.get_after_help().map(|key| texts.get(&key.to_string()).into_owned());
    let template =
        format!("{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}", headings.usage);
    let help = Arg::new("help").long("help").short('h').action(ArgAction::Help).help("cli-arg-help");
    let mut command = command
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .arg(help)
        .subcommand_help_heading(headings.commands)
        .help_template(template)
        .mut_args(|arg| {
            let help = arg.get_help().map(|key| texts.get(&key.to_string()).into_owned());
            let heading = if arg.is_positional() { headings.arguments } else { headings.options };
            let arg = arg.help_heading(heading);
            match help {
                Some(help) => arg.help(help),
                None => arg,
            }
        });
    if let Some(about) = about {
        command = command.about(about);
    }
    if let Some(after) = after {
        command = command.after_help(after);
    }
    let usage = usage(&command, texts, path);
    command.override_usage(usage).mut_subcommands(|sub| {
        let path = format!("{path} {}", sub.get_name());
        said(sub, texts, headings, &path)
    })
}

/// The usage line as `clap` makes it, with its own words in the operator's language.
fn usage(command: &Command, texts: &Texts, path: &str) -> String {
    let mut copy = command.clone().bin_name(path);
    let usage = copy.render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, rest)| rest);
    let own = [("[OPTIONS]", "cli-usage-options"), ("[COMMAND]", "cli-usage-command")];
    own.into_iter().fold(usage.to_owned(), |usage, (word, key)| usage.replace(word, &texts.get(key)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::look::Language;

    fn all(command: &Command) -> Vec<String> {
        let mut said: Vec<String> = command.get_about().map(ToString::to_string).into_iter().collect();
        said.extend(command.get_arguments().filter_map(|a| a.get_help().map(ToString::to_string)));
        for sub in command.get_subcommands() {
            assert!(sub.get_about().is_some(), "{} says nothing of itself", sub.get_name());
            said.extend(all(sub));
        }
        for arg in command.get_arguments() {
            assert!(arg.get_help().is_some(), "{} {} is not explained", command.get_name(), arg.get_id());
        }
        said
    }

    #[test]
    fn everything_is_explained_in_both_languages() {
        for language in Language::ALL {
            let command = command(&Texts::new(language));
            command.clone().debug_assert();
            for text in all(&command) {
                assert!(!text.starts_with("cli-") && !text.contains('{'), "not in words: {text}");
            }
        }
    }
}
