//! Help, languages, exit codes, pipes.

use std::io::Read;
use std::process::Stdio;

use crate::desk::{Desk, said};

#[test]
fn help_is_in_the_language_of_the_locale() {
    let desk = Desk::bare();
    desk.run(&["--help"]).done().prints(&["Uso: sportello", "Comandi:", "Crea un ufficio nuovo e vuoto"]);
    desk.run(&["find", "--help"]).done().prints(&[
        "Uso: sportello find [OPZIONI] <QUERY>...",
        "Argomenti:",
        "Opzioni:",
        "Stampa JSON",
    ]);
    desk.run(&["--lang", "en", "--help"]).done().prints(&["Usage: sportello", "Make a new, empty office"]);
    let english = said(desk.command(&["init", "--help"]).env("LANG", "en_GB.UTF-8"));
    english.done().prints(&["The office's name"]);
}

#[test]
fn a_line_that_is_not_understood_ends_with_2() {
    let desk = Desk::bare();
    for line in [
        &["nothing"][..],
        &["find"],
        &["show", "cat", "1"],
        &["find", "x", "--limit", "many"],
        &["find", "x", "--today", "31/02/2026"],
        &["init", "--name", "", "--standard", "puglia"],
        &["--lang", "fr", "standards"],
    ] {
        let said = desk.run(line).misused();
        assert!(said.out.is_empty() && !said.err.is_empty(), "{line:?}");
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_error() {
    let desk = Desk::bare();
    let program = assert_cmd::cargo::cargo_bin("sportello");
    let mut child = std::process::Command::new(program)
        .args(["--lang", "it", "standards", "--json"])
        .env("HOME", desk.path(""))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut pipe = child.stdout.take().unwrap();
    let mut first = [0; 10];
    pipe.read_exact(&mut first).unwrap();
    drop(pipe);
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{:?}", output.status);
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn completions_and_manual_know_every_command() {
    let desk = Desk::bare();
    for shell in ["bash", "zsh", "fish"] {
        desk.run(&["completions", shell]).done().prints(&["backup", "standards", "accept-loss"]);
    }
    desk.run(&["man"]).done().prints(&[".TH", "SPORTELLO BACKUP", "SPORTELLO JOURNAL"]);
}

#[test]
fn keys_and_themes_are_printed_and_checked() {
    let desk = Desk::bare();
    desk.run(&["keys"]).done().prints(&["Ovunque", "Aiuto"]);
    desk.run(&["keys", "--keymap", "plain", "--lang", "en"]).done().prints(&["Everywhere"]);
    desk.run(&["keys", "--keymap", "emacs"]).refused().tells(&["italian, vim, plain"]);
    let file = desk.path("miei.toml");
    std::fs::write(&file, "[persons]\n\"[\" = \"no.such\"\n").unwrap();
    let wrong = desk.run(&["keys", "--check", file.to_str().unwrap()]);
    assert_eq!(wrong.code, 1);
    wrong.tells(&["miei.toml:2", "no.such", "da correggere"]);
    std::fs::write(&file, "[persons]\n\"x\" = \"note.write\"\n").unwrap();
    desk.run(&["keys", "--check", file.to_str().unwrap()]).done();
    desk.run(&["themes"]).done().prints(&["monochrome"]);
    let theme = desk.path("tema.toml");
    std::fs::write(&theme, "name = \"mio\"\n[roles]\naccent = \"no-such-colour\"\n").unwrap();
    let wrong = desk.run(&["themes", "--check", theme.to_str().unwrap()]);
    assert_eq!(wrong.code, 1);
    wrong.tells(&["tema.toml:3", "C'è una cosa da correggere"]);
}

#[test]
fn standards_need_no_office() {
    let desk = Desk::bare();
    desk.run(&["standards"]).done().prints(&["lep", "puglia", "piemonte"]);
    let all = desk.json(&["standards"]);
    assert!(all.as_array().unwrap().len() > 40);
    let one = desk.json(&["standards", "lep:F3"]);
    assert_eq!((one[0]["standard"].as_str(), one[0]["code"].as_str()), (Some("lep"), Some("F3")));
    desk.run(&["standards", "piemonte:A.2"]).done().prints(&["piemonte:A.2", "Fonte"]);
    desk.run(&["standards", "ZZ9"]).refused().tells(&["ZZ9", "sportello standards"]);
}
