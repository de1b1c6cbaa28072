//! The fictional office, and the desk in a real terminal.

use std::io::{Read, Write};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::desk::{Desk, TODAY, said};

const PATIENCE: Duration = Duration::from_secs(30);

#[test]
fn a_demo_is_made_reopened_and_made_anew() {
    let desk = Desk::bare();
    let demo = |args: &[&str]| desk.run(&[&["demo", "--no-open"], args].concat());
    let made = demo(&["--persons", "60", "--seed", "7"]).done().tells(&["60 persone"]);
    assert_eq!(made.out.trim_end(), desk.office().to_str().unwrap());
    let persons = desk.run(&["export", "persons"]).done().out;
    assert_eq!(persons.lines().count(), 61);
    desk.run(&["check"]).done();

    demo(&["--persons", "60"]).done().tells(&["c'è già"]);
    assert_eq!(desk.run(&["export", "persons"]).done().out, persons);
    std::fs::write(desk.office().join("mio.txt"), "mio").unwrap();
    demo(&["--persons", "60", "--force"]).refused().tells(&["mio.txt"]);
    std::fs::remove_file(desk.office().join("mio.txt")).unwrap();
    demo(&["--persons", "60", "--seed", "7", "--force"]).done();
    assert_eq!(desk.run(&["export", "persons"]).done().out, persons, "the same seed, the same office");
    demo(&["--persons", "40"]).done();
    assert_eq!(desk.run(&["export", "persons"]).done().out.lines().count(), 41);
    demo(&["--persons", "0"]).misused();
    demo(&["--persons", "1000001"]).misused();
}

#[test]
fn a_demo_never_takes_the_place_of_a_real_office() {
    let desk = Desk::furnished();
    for force in [&["demo", "--no-open"][..], &["demo", "--no-open", "--force"]] {
        desk.run(force).refused().tells(&["un ufficio vero"]);
    }
    desk.run(&["find", "rossi"]).done().prints(&["ROSSI Mario"]);
    let mut beside = desk.command(&["demo", "--no-open", "--persons", "20"]);
    let told = said(beside.env_remove("SPORTELLO_OFFICE")).done();
    assert_eq!(told.out.trim_end(), desk.path("dati/sportello/demo").to_str().unwrap());
}

#[test]
fn without_a_terminal_the_desk_does_not_open() {
    let desk = Desk::new();
    desk.run(&[]).refused().tells(&["vuole un terminale", "--help"]);
    desk.run(&["--theme", "pink"]).refused().tells(&["pink", "monochrome"]);
    desk.run(&["--keymap", "emacs"]).refused().tells(&["emacs", "vim"]);
    let empty = Desk::bare();
    empty.run(&[]).refused().tells(&["non c'è nessun ufficio", "sportello demo"]);
}

#[test]
fn an_own_file_of_keys_is_read_and_its_errors_told() {
    let desk = Desk::new();
    let folder = desk.path("config/sportello");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("keys.toml"), "[nowhere]\n\"x\" = \"note.write\"\n").unwrap();
    let mut command = desk.command(&[]);
    let told = said(command.env("XDG_CONFIG_HOME", desk.path("config")));
    assert_eq!(told.code, 1);
    told.tells(&["keys.toml:1", "nowhere", "Correggi"]);
}

#[test]
fn the_desk_opens_on_a_terminal_and_is_left() {
    let desk = Desk::furnished();
    let pair = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let mut command = CommandBuilder::new(assert_cmd::cargo::cargo_bin("sportello"));
    command.env("SPORTELLO_OFFICE", desk.office());
    command.env("SPORTELLO_TODAY", TODAY);
    command.env("HOME", desk.path(""));
    command.env("XDG_CONFIG_HOME", desk.path("config"));
    command.env("TERM", "xterm");
    command.env("LANG", "it_IT.UTF-8");
    command.env_remove("LC_ALL");
    command.env("USER", "m.rossi");
    let mut child = pair.slave.spawn_command(command).unwrap();
    drop(pair.slave);
    let seen = Arc::new(Mutex::new(Vec::new()));
    let (sink, mut reader) = (Arc::clone(&seen), pair.master.try_clone_reader().unwrap());
    std::thread::spawn(move || {
        let mut bytes = [0; 4096];
        while let Ok(count @ 1..) = reader.read(&mut bytes) {
            sink.lock().unwrap().extend_from_slice(&bytes[..count]);
        }
    });
    let screen = || {
        let mut parser = vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0);
        parser.process(&seen.lock().unwrap());
        parser.screen().contents()
    };
    let until = |what: &str, ready: &mut dyn FnMut() -> bool| {
        let start = Instant::now();
        while !ready() {
            assert!(start.elapsed() < PATIENCE, "no {what} on:\n{}", screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    };
    until("person", &mut || screen().contains("ROSSI Mario"));
    assert!(screen().contains("CPI Prova"), "{}", screen());
    // held while it is open
    desk.run(&["find", "rossi"]).refused().tells(&["già aperto da m.rossi"]);
    let mut writer = pair.master.take_writer().unwrap();
    writer.write_all(b"q").unwrap();
    writer.flush().unwrap();
    let mut code = None;
    until("end", &mut || {
        code = child.try_wait().unwrap().map(|status| status.exit_code());
        code.is_some()
    });
    assert_eq!(code, Some(0));
    desk.run(&["find", "rossi"]).done();
}
