//! The local door: one session on the terminal the process was started from.
//!
//! It sleeps until a key, a signal or the program's own deadline; reads all there is; feeds the session; writes the
//! frame at once. The terminal is given back as it was on every way out: leaving, an error, a signal, a panic.

mod signals;
mod tty;

use std::{
    env, io,
    os::fd::AsFd,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use rustix::event::{PollFd, PollFlags, poll};

use self::signals::Signals;
use self::tty::{Tty, timespec};
use super::input::{Decoder, Input};
use super::one::{End, Session};
use super::panic::{self, Crash};
use super::program::Program;
use super::wire::{Depth, sane};

/// Most bytes read before the session gets its turn.
const MOST_READ: usize = 1 << 16;

/// Why a session on the local terminal could not be opened or held.
#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// Standard input or output is not a terminal.
    #[error("standard input and output must be a terminal")]
    NotATerminal,
    /// The terminal failed.
    #[error("the terminal failed: {0}")]
    Io(#[from] io::Error),
}

impl DoorError {
    fn from_errno(errno: rustix::io::Errno) -> Self {
        Self::Io(errno.into())
    }
}

/// How a session on the local terminal ended. The terminal is as it was before.
#[derive(Debug)]
pub enum Ending {
    /// The operator left.
    Left,
    /// The terminal went away or the process was told to end.
    HungUp,
    /// A fault in the program.
    Crashed {
        /// What is known of it.
        crash: Crash,
        /// Where the report is, or why it could not be written.
        report: Result<PathBuf, io::Error>,
    },
}

/// Runs `program` on the terminal the process was started from until it is over. A crash is reported in the file
/// `report`. To be called from one thread at a time: a process has one such terminal.
///
/// # Errors
/// [`DoorError`] when there is no terminal or it fails.
pub fn run<P: Program>(program: P, depth: Depth, report: &Path) -> Result<Ending, DoorError> {
    panic::listen();
    let signals = Signals::catch()?;
    let mut tty = Tty::open()?;
    let (cols, rows) = tty.size()?;
    tty.enter()?;
    let session = Session::new(program, cols, rows, depth);
    let mut door =
        Door { tty, signals, session, decoder: Decoder::default(), half_since: None, out: Vec::new() };
    let held = door.hold();
    let left = door.tty.leave();
    match door.session.end() {
        // Neither of these is helped by an error of the terminal on top.
        Some(End::Crashed(crash)) => {
            let report = crash.write(report).map(|()| report.to_owned());
            Ok(Ending::Crashed { crash: crash.clone(), report })
        }
        Some(End::HungUp) => Ok(Ending::HungUp),
        Some(End::Left) => left.map(|()| Ending::Left),
        None => held.and(left).map(|()| Ending::HungUp),
    }
}

/// How long half a sequence is waited for: a lone escape is the key after that. Over SSH the packets of one key may
/// come apart.
fn half_wait() -> Duration {
    let far = env::var_os("SSH_CONNECTION").is_some();
    Duration::from_millis(if far { 100 } else { 30 })
}

struct Door<P> {
    // First, so that the terminal is given back before anything else is let go.
    tty: Tty,
    signals: Signals,
    session: Session<P>,
    decoder: Decoder,
    /// Since when half a sequence is held.
    half_since: Option<Instant>,
    /// What is still to be written of the frame in flight.
    out: Vec<u8>,
}

impl<P: Program> Door<P> {
    /// The loop, until the session is over.
    fn hold(&mut self) -> Result<(), DoorError> {
        let half_wait = half_wait();
        // the first thing a program hears is how much room it has
        let mut inputs = vec![Input::Resize(self.session.size())];
        loop {
            if let Some(frame) = self.session.feed(&mut inputs) {
                self.out = frame;
            }
            if self.session.end().is_some() {
                return Ok(());
            }
            if !self.out.is_empty() {
                if !self.push()? {
                    inputs.push(Input::Hangup);
                    continue;
                }
                if self.out.is_empty() {
                    self.session.sent();
                    if self.session.is_stale() {
                        continue;
                    }
                }
            }
            self.sleep(half_wait, &mut inputs)?;
        }
    }

    /// Writes what the terminal takes of the frame: all of it, in one go, unless the terminal is slow. `false` when
    /// the terminal is gone.
    fn push(&mut self) -> Result<bool, DoorError> {
        let Some(count) = self.tty.write(&self.out)? else { return Ok(false) };
        self.out.drain(..count.min(self.out.len()));
        Ok(true)
    }

    /// Sleeps until something happens, and appends what it was to `inputs`.
    fn sleep(&mut self, half_wait: Duration, inputs: &mut Vec<Input>) -> Result<(), DoorError> {
        let asleep = Instant::now();
        let half_left = self.half_since.map(|since| half_wait.saturating_sub(since.elapsed()));
        let deadline = self.session.deadline();
        let wait = self.session.wait().into_iter().chain(half_left).min();
        let writing = if self.out.is_empty() { PollFlags::empty() } else { PollFlags::OUT };
        let (readable, gone) = {
            let tty = self.tty.as_fd();
            let wake = self.signals.as_fd();
            let mut fds = [PollFd::new(&tty, PollFlags::IN | writing), PollFd::new(&wake, PollFlags::IN)];
            match poll(&mut fds, wait.map(timespec).as_ref()) {
                Ok(_) | Err(rustix::io::Errno::INTR) => {}
                Err(error) => return Err(DoorError::from_errno(error)),
            }
            let events = fds[0].revents();
            (
                events.contains(PollFlags::IN),
                events.intersects(PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL),
            )
        };
        self.signals.drain();
        if gone || self.signals.stop() {
            inputs.push(Input::Hangup);
            return Ok(());
        }
        if self.signals.suspended() {
            self.tty.leave()?;
            self.signals.suspend()?;
        }
        if self.signals.resumed() {
            self.tty.enter()?;
            self.session.repaint();
            self.look_at_size(inputs)?;
        }
        if self.signals.resized() {
            self.look_at_size(inputs)?;
        }
        if readable {
            self.read(inputs);
        } else if self.half_since.is_some_and(|since| since.elapsed() >= half_wait) {
            self.decoder.give_up(inputs);
            self.half_since = None;
        }
        if deadline.is_some_and(|deadline| asleep.elapsed() >= deadline) {
            inputs.push(Input::Tick);
        }
        Ok(())
    }

    /// Reads all there is.
    fn read(&mut self, inputs: &mut Vec<Input>) {
        let mut buffer = [0; 4096];
        let mut total = 0;
        while total < MOST_READ {
            match self.tty.read(&mut buffer) {
                None => break,
                Some([]) => {
                    inputs.push(Input::Hangup);
                    break;
                }
                Some(bytes) => {
                    total += bytes.len();
                    self.decoder.feed(bytes, inputs);
                }
            }
        }
        self.half_since = self.decoder.is_waiting().then(Instant::now);
    }

    fn look_at_size(&self, inputs: &mut Vec<Input>) -> Result<(), DoorError> {
        let (cols, rows) = self.tty.size()?;
        inputs.push(Input::Resize(sane(cols, rows)));
        Ok(())
    }
}
