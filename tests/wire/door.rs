//! The local door, from the other side of the terminal.

use std::{
    env,
    sync::atomic::Ordering,
    time::{Duration, Instant},
};

use portable_pty::PtySize;
use rustix::process::Signal;

use crate::pty::{CHILD, Desk, PATIENCE};

#[test]
fn leaving_gives_the_terminal_back() {
    let mut desk = Desk::open();
    desk.assert_raw();
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
    desk.assert_given_back();
    assert!(!desk.report.exists());
}

#[test]
fn keys_that_come_together_make_one_frame() {
    let mut desk = Desk::open();
    desk.keys(b"z");
    std::thread::sleep(Duration::from_millis(30));
    desk.keys(&[b'j'; 60]);
    desk.until("[j] 60 keys");
    // The first, that of `z`, and one for all sixty, or two if the terminal cut the packet.
    let frames = desk.count(b"\x1b[?2026h");
    assert!(frames <= 4, "{frames} frames");
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
}

#[test]
fn keys_arrive_whole() {
    let mut desk = Desk::open();
    desk.keys(b"\x1b[A");
    desk.until("[Up] 1 keys");
    // Alone, and only known to be so after a moment.
    desk.keys(b"\x1b");
    desk.until("[Esc] 2 keys");
    desk.keys("è".as_bytes());
    desk.until("[è]");
    desk.keys(b"\n");
    desk.until("[Enter]");
    desk.keys(b"\x1b[200~uno\x07 due\x1b[201~");
    desk.until("[pasted uno due]");
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
}

#[test]
fn a_deadline_comes_and_idleness_costs_nothing() {
    let mut desk = Desk::open();
    desk.keys(b"t");
    desk.until("[ticked]");
    let start = Instant::now();
    loop {
        let before = (desk.seen().len(), desk.sleeps());
        std::thread::sleep(Duration::from_millis(500));
        if (desk.seen().len(), desk.sleeps()) == before {
            break;
        }
        assert!(start.elapsed() < PATIENCE, "an idle session sends nothing and does not wake up");
    }
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
}

#[test]
fn a_new_size_is_noticed() {
    let mut desk = Desk::open();
    desk.master.as_ref().unwrap().resize(PtySize { rows: 7, cols: 50, ..PtySize::default() }).unwrap();
    desk.until("[50x7]");
    desk.master.as_ref().unwrap().resize(PtySize { rows: 0, cols: 0, ..PtySize::default() }).unwrap();
    desk.until("[80x24]");
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
}

#[test]
fn a_signal_to_end_gives_the_terminal_back() {
    for signal in [Signal::TERM, Signal::HUP, Signal::INT] {
        let mut desk = Desk::open();
        desk.signal(signal);
        assert_eq!(desk.ended(), 3, "{signal:?}");
        desk.assert_given_back();
    }
}

#[test]
fn a_terminal_that_goes_away_ends_it() {
    let mut desk = Desk::open();
    // Both the reader and we hold the other end: a last frame makes the reader let go.
    desk.let_go.store(true, Ordering::SeqCst);
    desk.keys(b"x");
    desk.until("[x]");
    desk.writer = None;
    desk.master = None;
    assert_eq!(desk.ended(), 3);
}

#[test]
fn stopping_and_going_on() {
    let mut desk = Desk::open();
    desk.signal(Signal::TSTP);
    let stat = format!("/proc/{}/stat", desk.pid().as_raw_nonzero());
    let start = Instant::now();
    while !std::fs::read_to_string(&stat).unwrap().contains(") T ") {
        assert!(start.elapsed() < PATIENCE, "not stopped");
        std::thread::sleep(Duration::from_millis(10));
    }
    desk.assert_given_back();
    let before = desk.count(b"ready");
    desk.signal(Signal::CONT);
    desk.until("[60x5]");
    desk.assert_raw();
    assert!(desk.count(b"ready") > before, "painted anew");
    desk.keys(b"q");
    assert_eq!(desk.ended(), 0);
}

#[test]
fn a_panic_gives_the_terminal_back_and_leaves_a_report() {
    let mut desk = Desk::open();
    desk.keys(b"!echo not for the shell\r");
    assert_eq!(desk.ended(), 4);
    desk.assert_given_back();
    let report = std::fs::read_to_string(&desk.report).unwrap();
    assert!(report.contains("a fault on purpose") && report.contains("pty.rs"), "{report}");
    assert!(report.contains("Tiny"), "{report}");
    let seen = String::from_utf8_lossy(&desk.seen()).into_owned();
    let (before, after) = seen.rsplit_once("\x1b[?1049l").unwrap();
    assert!(after.contains("the report is in"), "{after}");
    assert!(
        !before.contains("a fault on purpose") && !before.contains("panicked"),
        "nothing over the screen"
    );
}

#[test]
fn a_stopped_terminal_gets_the_newest_state_when_it_goes_on() {
    use rustix::termios::{Action, tcflow};

    let mut desk = Desk::open();
    let name = desk.master.as_ref().unwrap().tty_name().unwrap();
    let other_end = std::fs::File::open(name).unwrap();
    tcflow(&other_end, Action::OOff).unwrap();
    let frames = desk.count(b"\x1b[?2026h");
    for _ in 0..30 {
        desk.keys(b"j");
        std::thread::sleep(Duration::from_millis(5));
    }
    tcflow(&other_end, Action::OOn).unwrap();
    desk.until("[j] 30 keys");
    // The one in flight, and the newest.
    assert!(desk.count(b"\x1b[?2026h") - frames <= 3);
    tcflow(&other_end, Action::OOff).unwrap();
    desk.keys(b"jj");
    desk.signal(Signal::TERM);
    assert_eq!(desk.ended(), 3, "a terminal that takes nothing does not hold the process");
}

#[test]
fn without_a_terminal_it_says_so() {
    let output = std::process::Command::new(env::current_exe().unwrap())
        .args(["--exact", "pty::child", "--nocapture"])
        .env(CHILD, "unused")
        .stdin(std::process::Stdio::null())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&output.stdout).contains("must be a terminal"));
}
