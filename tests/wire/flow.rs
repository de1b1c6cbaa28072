//! How a session treats its program: all inputs, one drawing, one frame in flight.

use std::time::Duration;

use ratatui::{Frame, text::Line};
use sportello::session::{
    End, Flow, Program, Session,
    input::{Input, Key},
    wire::Depth,
};

/// Counts, and fails on demand.
#[derive(Default)]
struct Counter {
    count: usize,
    drawn: usize,
    dirty: bool,
    background: usize,
    busy: bool,
    deadline: Option<Duration>,
    fail_in_draw: bool,
    fail_in_drop: bool,
}

impl Program for Counter {
    fn update(&mut self, input: Input) -> Flow {
        match input {
            Input::Key(key) if key == Key::char('q') => return Flow::Leave,
            Input::Key(key) if key == Key::char('!') => panic!("the record of \"Rossi\" is odd"),
            Input::Key(_) => {
                self.count += 1;
                self.dirty = true;
            }
            _ => {}
        }
        Flow::Stay
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        assert!(!self.fail_in_draw, "cannot draw");
        self.drawn += 1;
        self.dirty = false;
        frame.render_widget(Line::raw(format!("{} {}", self.count, self.background)), frame.area());
    }

    fn poll(&mut self) -> bool {
        self.busy && {
            self.background += 1;
            true
        }
    }

    fn is_busy(&self) -> bool {
        self.busy
    }

    fn deadline(&self) -> Option<Duration> {
        self.deadline
    }

    fn wants_redraw(&self) -> bool {
        self.dirty
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        assert!(!self.fail_in_drop, "cannot drop");
    }
}

fn open(counter: Counter) -> Session<Counter> {
    let mut session = Session::new(counter, 20, 3, Depth::Sixteen);
    assert!(session.feed(&mut vec![]).is_some(), "the first paint");
    session.sent();
    session
}

fn keys(text: &str) -> Vec<Input> {
    text.chars().map(|char| Input::Key(Key::char(char))).collect()
}

#[test]
fn all_inputs_are_taken_and_one_frame_drawn() {
    let mut session = open(Counter::default());
    let mut inputs = keys("abcde");
    let frame = session.feed(&mut inputs).unwrap();
    assert!(inputs.is_empty());
    assert_eq!(frame.windows(8).filter(|bytes| *bytes == b"\x1b[?2026h").count(), 1);
    assert!(frame.ends_with(b"\x1b[?2026l"));
    let program = session.program().unwrap();
    assert_eq!((program.count, program.drawn), (5, 2));
}

#[test]
fn nothing_new_is_not_even_drawn() {
    let mut session = open(Counter::default());
    assert_eq!(session.feed(&mut vec![Input::Tick]), None);
    assert_eq!(session.program().unwrap().drawn, 1);
}

#[test]
fn a_slow_terminal_gets_the_newest_state_only() {
    let mut session = open(Counter::default());
    assert!(session.feed(&mut keys("a")).is_some());
    for _ in 0..50 {
        assert_eq!(session.feed(&mut keys("a")), None);
    }
    assert!(session.program().unwrap().drawn == 2);
    session.sent();
    let frame = session.feed(&mut vec![]).unwrap();
    assert!(String::from_utf8_lossy(&frame).contains("51"));
    session.sent();
    assert_eq!(session.feed(&mut vec![]), None);
}

#[test]
fn background_news_is_drawn_and_looked_for_only_while_there_is_any() {
    let mut session = open(Counter::default());
    assert_eq!(session.wait(), None);
    let mut session =
        open(Counter { busy: true, deadline: Some(Duration::from_secs(2)), ..Counter::default() });
    assert!(session.wait().is_some_and(|wait| wait < Duration::from_secs(1)));
    assert!(session.feed(&mut vec![]).is_some());
    let mut session = open(Counter { deadline: Some(Duration::ZERO), ..Counter::default() });
    assert!(session.wait().is_some_and(|wait| wait > Duration::ZERO), "a deadline in the past must not spin");
}

#[test]
fn a_new_size_is_painted_anew() {
    let mut session = open(Counter::default());
    let size = sportello::session::wire::sane(65_535, 0);
    assert!(session.feed(&mut vec![Input::Resize(size)]).is_some());
    assert_eq!(session.size(), size);
    session.sent();
    // The same size again: the terminal may have been moved about.
    assert!(session.feed(&mut vec![Input::Resize(size)]).is_some());
}

#[test]
fn leaving_and_hanging_up_end_it() {
    let mut session = open(Counter::default());
    assert_eq!(session.feed(&mut keys("aqaa")), None);
    assert_eq!(session.end(), Some(&End::Left));
    assert_eq!(session.program().unwrap().count, 1, "nothing is taken in after the end");
    let mut session = open(Counter::default());
    session.feed(&mut vec![Input::Hangup]);
    assert_eq!(session.end(), Some(&End::HungUp));
}

#[test]
fn a_panic_ends_this_session_only() {
    let mut well = open(Counter::default());
    let mut ill = open(Counter { fail_in_drop: true, ..Counter::default() });
    assert_eq!(ill.feed(&mut keys("a!b")), None);
    let Some(End::Crashed(crash)) = ill.end() else { panic!("not a crash: {:?}", ill.end()) };
    assert_eq!(crash.message, "the record of \"…\" is odd");
    assert_eq!(crash.while_dropping.as_deref(), Some("cannot drop"));
    assert!(ill.program().is_none());
    assert_eq!(ill.feed(&mut keys("a")), None);
    assert_eq!(ill.wait(), None);
    assert!(well.feed(&mut keys("a")).is_some());
}

#[test]
fn a_panic_while_drawing_is_caught_too() {
    let mut session = open(Counter::default());
    let mut broken = Session::new(Counter { fail_in_draw: true, ..Counter::default() }, 20, 3, Depth::Mono);
    assert_eq!(broken.feed(&mut vec![]), None);
    assert!(matches!(broken.end(), Some(End::Crashed(crash)) if crash.message == "cannot draw"));
    assert!(session.feed(&mut keys("a")).is_some());
}
