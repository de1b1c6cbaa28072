//! A desk in a real pseudo-terminal: this test binary run again as a tiny program.

use std::{
    env,
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use ratatui::{Frame, text::Line};
use rustix::process::{Pid, Signal, kill_process};
use sportello::session::{
    Flow, Program,
    input::{Code, Input, Key},
    terminal::{self, Ending},
    wire::Depth,
};

/// Set, with the path of the crash report, in the process that is the program and not the test.
pub(crate) const CHILD: &str = "SPORTELLO_WIRE_CHILD";
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);

/// Shows the last key, how many there were, and how many frames were drawn.
#[derive(Default)]
struct Tiny {
    keys: usize,
    frames: usize,
    last: String,
    ticking: bool,
}

impl Program for Tiny {
    fn update(&mut self, input: Input) -> Flow {
        match input {
            Input::Key(key) if key == Key::char('q') => return Flow::Leave,
            Input::Key(key) if key == Key::char('!') => panic!("a fault on purpose"),
            // Time for more keys to come in.
            Input::Key(key) if key == Key::char('z') => std::thread::sleep(Duration::from_millis(300)),
            Input::Key(key) if key == Key::char('t') => self.ticking = true,
            Input::Key(key) => {
                self.keys += 1;
                self.last = match key.code() {
                    Code::Char(letter) => letter.to_string(),
                    code => format!("{code:?}"),
                };
            }
            Input::Paste(text) => self.last = format!("pasted {text}"),
            Input::Tick => {
                self.ticking = false;
                self.last = "ticked".into();
            }
            Input::Resize(size) => self.last = format!("{}x{}", size.width, size.height),
            Input::Focus(_) | Input::Hangup => {}
        }
        Flow::Stay
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        self.frames += 1;
        let text = format!("[{}] {} keys {} frames ready", self.last, self.keys, self.frames);
        frame.render_widget(Line::raw(text), frame.area());
    }

    fn deadline(&self) -> Option<Duration> {
        self.ticking.then_some(Duration::from_millis(50))
    }

    fn wants_redraw(&self) -> bool {
        true
    }
}

/// Not a test of its own: the program that the other tests run.
#[test]
fn child() {
    let Some(report) = env::var_os(CHILD) else { return };
    let code = match terminal::run(Tiny::default(), Depth::Sixteen, Path::new(&report)) {
        Ok(Ending::Left) => 0,
        Ok(Ending::HungUp) => 3,
        Ok(Ending::Crashed { report, .. }) => {
            println!("the report is in {}", report.unwrap().display());
            4
        }
        Err(error) => {
            println!("{error}");
            5
        }
    };
    std::process::exit(code);
}

/// The program, seen from its terminal's side.
pub(crate) struct Desk {
    pub(crate) master: Option<Box<dyn MasterPty + Send>>,
    pub(crate) writer: Option<Box<dyn Write + Send>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Arc<Mutex<Vec<u8>>>,
    /// Tells the reader to let go of the terminal after its next read.
    pub(crate) let_go: Arc<AtomicBool>,
    pub(crate) report: PathBuf,
    _folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn open() -> Self {
        let pair = native_pty_system().openpty(PtySize { rows: 5, cols: 60, ..PtySize::default() }).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let report = folder.path().join("crash.txt");
        let mut command = CommandBuilder::new(env::current_exe().unwrap());
        command.args(["--exact", "pty::child", "--nocapture", "--test-threads=1"]);
        command.env(CHILD, &report);
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Vec::new()));
        let mut reader = pair.master.try_clone_reader().unwrap();
        let sink = Arc::clone(&seen);
        let let_go = Arc::new(AtomicBool::new(false));
        let told = Arc::clone(&let_go);
        std::thread::spawn(move || {
            let mut bytes = [0; 4096];
            while let Ok(count @ 1..) = reader.read(&mut bytes) {
                sink.lock().unwrap().extend_from_slice(&bytes[..count]);
                if told.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let writer = pair.master.take_writer().unwrap();
        let desk = Self {
            master: Some(pair.master),
            writer: Some(writer),
            child,
            seen,
            let_go,
            report,
            _folder: folder,
        };
        desk.until("ready");
        desk
    }

    pub(crate) fn keys(&mut self, keys: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys).unwrap();
        writer.flush().unwrap();
    }

    pub(crate) fn seen(&self) -> Vec<u8> {
        self.seen.lock().unwrap().clone()
    }

    pub(crate) fn count(&self, text: &[u8]) -> usize {
        self.seen().windows(text.len()).filter(|bytes| *bytes == text).count()
    }

    /// What the terminal shows now.
    pub(crate) fn screen(&self) -> String {
        let mut parser = vt100::Parser::new(5.try_into().unwrap(), 60.try_into().unwrap(), 0);
        parser.process(&self.seen());
        parser.screen().contents()
    }

    pub(crate) fn until(&self, text: &str) {
        let start = Instant::now();
        while !self.screen().contains(text) {
            assert!(start.elapsed() < PATIENCE, "no {text:?} on:\n{}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().try_into().unwrap()).unwrap()
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Waits for the end; the exit code.
    pub(crate) fn ended(&mut self) -> u32 {
        let start = Instant::now();
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                // Let the reader catch up.
                std::thread::sleep(Duration::from_millis(50));
                return status.exit_code();
            }
            assert!(start.elapsed() < PATIENCE, "still running: {}", self.screen());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    pub(crate) fn assert_given_back(&self) {
        for sequence in [&b"\x1b[?1049l"[..], b"\x1b[?2004l", b"\x1b[?25h"] {
            assert!(self.count(sequence) > 0, "{}", String::from_utf8_lossy(&self.seen()).escape_debug());
        }
        let modes = self.master.as_ref().unwrap().get_termios().unwrap();
        assert!(format!("{:?}", modes.local_flags).contains("ICANON"), "{modes:?}");
    }

    pub(crate) fn assert_raw(&self) {
        let modes = self.master.as_ref().unwrap().get_termios().unwrap();
        assert!(!format!("{:?}", modes.local_flags).contains("ICANON"), "{modes:?}");
    }

    /// How often the process has gone to sleep so far, all its threads together.
    pub(crate) fn sleeps(&self) -> u64 {
        let tasks = format!("/proc/{}/task", self.pid().as_raw_nonzero());
        let mut sum = 0;
        for task in std::fs::read_dir(tasks).unwrap() {
            let status = std::fs::read_to_string(task.unwrap().path().join("status")).unwrap();
            let line = status.lines().find(|line| line.starts_with("voluntary_ctxt_switches")).unwrap();
            sum += line.split_whitespace().last().unwrap().parse::<u64>().unwrap();
        }
        sum
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // Already ended, in every test that passes.
        let _ = self.child.kill();
    }
}
