//! The command line: one file per subcommand. It prints, it never decides.
//!
//! | Room | What happens there |
//! |---|---|
//! | `arguments`, `help` | what can be said, and the help in the operator's language |
//! | `caller`, `open`, `own`, `trace` | who calls, which office they mean, how it is opened, its own standards, what is logged |
//! | `reference` | records by id, number or code |
//! | `out`, `fault`, `words` | data to standard output; notes, refusals and errors to standard error, in words |
//! | `stop` | Ctrl-C |
//! | `whole_file` | a file that is there whole or as it was |
//! | all others | one subcommand each |

mod agenda;
mod arguments;
mod backup;
mod caller;
mod check;
mod compact;
mod completions;
mod demo;
mod desk;
mod duplicates;
mod export;
mod fault;
mod find;
mod help;
mod import;
mod init;
mod journal;
mod keys;
mod man;
mod matching;
mod merge;
mod open;
mod out;
mod own;
mod reference;
mod report;
mod restore;
mod show;
mod standards;
mod stop;
mod themes;
mod trace;
mod whole_file;
mod words;

use std::env;
use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use arguments::{Arguments, Command};
use caller::Caller;
use fault::Fault;
use out::Out;

use crate::look::{Environment, Language, Texts};

/// Does what the command line says. The code is 0 when it was done, 1 when it was refused or failed (the reason is
/// on standard error, nothing is half done), 2 when the line could not be understood.
pub fn main(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let args: Vec<OsString> = args.into_iter().collect();
    let texts = Texts::new(language(&args));
    let read = help::command(&texts).try_get_matches_from(args);
    let said = match read.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(said) => said,
        Err(error) => {
            // whoever asked for help and went away before it came has no use for an error
            let _ = error.print();
            return ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
        }
    };
    quiet_engine();
    let mut out = Out::of_process(texts);
    let name = said.command.as_ref().map_or("desk", Command::name);
    let done = run(said, &mut out).and_then(|()| out.finish());
    tracing::info!(command = name, done = done.is_ok(), "ended");
    match done {
        Ok(()) | Err(Fault::Closed) => ExitCode::SUCCESS,
        Err(Fault::Told(told)) => {
            // what was printed before comes before the reason; its own trouble matters less
            let _ = out.finish();
            out.tell(told.lines(&texts));
            ExitCode::FAILURE
        }
    }
}

fn run(said: Arguments, out: &mut Out) -> Result<(), Fault> {
    let caller = &Caller::new(&said.everywhere)?;
    let Some(command) = said.command else { return desk::run(caller, out, &said.dress) };
    match command {
        Command::Demo(asked) => demo::run(caller, out, &asked, &said.dress),
        Command::Init(asked) => init::run(caller, out, asked),
        Command::Import(asked) => import::run(caller, out, &asked),
        Command::Export(asked) => export::run(caller, out, &asked),
        Command::Find(asked) => find::run(caller, out, &asked),
        Command::Show(asked) => show::run(caller, out, &asked),
        Command::Match(asked) => matching::run(caller, out, &asked),
        Command::Duplicates(asked) => duplicates::run(caller, out, &asked),
        Command::Merge(asked) => merge::run(caller, out, &asked),
        Command::Agenda(asked) => agenda::run(caller, out, &asked),
        Command::Report(asked) => report::run(caller, out, &asked),
        Command::Standards(asked) => standards::run(caller, out, &asked),
        Command::Keys(asked) => keys::run(out, &asked),
        Command::Themes(asked) => themes::run(out, &asked),
        Command::Check(asked) => check::run(caller, out, &asked),
        Command::Compact => compact::run(caller, out),
        Command::Backup(asked) => backup::run(caller, out, &asked),
        Command::Restore(asked) => restore::run(caller, out, &asked),
        Command::Journal(asked) => journal::run(caller, out, &asked),
        Command::Completions(asked) => completions::run(out, &asked),
        Command::Man => man::run(out),
    }
}

/// The language, before the rest of the line is read: help and errors are in it.
fn language(args: &[OsString]) -> Language {
    let words: Vec<_> = args.iter().map(|arg| arg.to_string_lossy()).collect();
    let after = |word: &str| match word.strip_prefix("--lang") {
        Some("") => Some(None),
        Some(rest) => rest.strip_prefix('=').map(|code| Some(code.to_owned())),
        None => None,
    };
    let asked = words.iter().enumerate().find_map(|(at, word)| match after(word)? {
        Some(code) => Some(code),
        None => words.get(at + 1).map(ToString::to_string),
    });
    asked
        .and_then(|code| Language::named(&code))
        .unwrap_or_else(|| Language::of(&Environment::read(|name| env::var(name).ok())))
}

/// A panic that the store catches and tells of in its own words is not printed too.
fn quiet_engine() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        if !crate::store::sled::is_contained() {
            before(info);
        }
    }));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_known_before_the_line_is_read() {
        let of = |words: &[&str]| language(&words.iter().map(OsString::from).collect::<Vec<_>>());
        assert_eq!(of(&["sportello", "find", "--lang", "en"]), Language::English);
        assert_eq!(of(&["sportello", "--lang=en", "--help"]), Language::English);
        assert_eq!(of(&["sportello", "--lang=it"]), Language::Italian);
    }
}
